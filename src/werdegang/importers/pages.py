# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Council pages of every family that is known here: one door from what was saved to a record."""

from werdegang.importers import sessionnet
from werdegang.importers.allris.parse import page_lines, parse_lines
from werdegang.importers.lines import Line
from werdegang.importers.records import CouncilPage


def parse_page(data: bytes | str, *, source: str = "", content_type: str = "") -> CouncilPage:
    """Read a page.

    Args:
        data: the page as saved (bytes of any encoding) or as text.
        source: its address or path; tells family and kind where the page does not, and resolves relative links.
        content_type: header that it came with, if any.

    Returns:
        A ``PaperPage``, ``AgendaItemPage`` or (for an agenda) ``MeetingPage``.

    Raises:
        UnreadablePage: with line and reason, if this is no page of a council information system.
    """
    return parse_shown(page_lines(data, source=source, content_type=content_type), source=source)


def parse_shown(lines: list[Line], *, source: str = "") -> CouncilPage:
    """Read the lines of a page of any family. Raises as ``parse_page``."""
    if sessionnet.is_sessionnet(lines, source):
        kind = sessionnet.kind_of_address(source)
        return parse_lines(sessionnet.with_labels(lines), source=source, kind=kind)
    return parse_lines(lines, source=source)
