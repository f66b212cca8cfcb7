# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The document of a report, made from its snapshot alone: no database, no clock."""

from werdegang.reporting.document.figures import workbook
from werdegang.reporting.document.whole import appearing, document

__all__ = ["appearing", "document", "workbook"]
