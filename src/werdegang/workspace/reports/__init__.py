# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report builder: the coordinating office writes, previews and releases reports."""
