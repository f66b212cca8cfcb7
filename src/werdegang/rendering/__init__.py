# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From one document tree to PDF, Word, HTML and plain text, and from a workbook to Excel; knows no model."""
