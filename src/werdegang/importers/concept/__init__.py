# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole edition of a concept out and in: one set of tables, as a workbook and as JSON (decision 65)."""
