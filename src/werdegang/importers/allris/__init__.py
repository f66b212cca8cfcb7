# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Council pages of the ALLRIS family: saved HTML or copied text to records.

page = parse_page(data, source="…/vo020.asp?VOLFDNR=1")
page.as_json()
"""

from werdegang.importers.allris.parse import page_lines, parse_page
from werdegang.importers.records import AgendaItemPage, CouncilPage, MeetingPage, PaperPage, UnreadablePage

__all__ = [
    "AgendaItemPage",
    "CouncilPage",
    "MeetingPage",
    "PaperPage",
    "UnreadablePage",
    "page_lines",
    "parse_page",
]
