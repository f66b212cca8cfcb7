# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a page of an ALLRIS system (saved HTML or copied text) to a record."""

import re

from django.utils.translation import gettext_noop as _

from werdegang.importers.allris import headings
from werdegang.importers.allris.agenda import read_agenda
from werdegang.importers.allris.attachments import (
    is_file_header,
    is_file_row,
    is_loose_file,
    lists_names,
    read_files,
    read_loose_files,
)
from werdegang.importers.allris.consultations import read_consultations
from werdegang.importers.allris.draft import Draft, Reader, is_menu_link
from werdegang.importers.allris.family import read_family
from werdegang.importers.allris.freeze import freeze
from werdegang.importers.allris.head import read_head
from werdegang.importers.allris.labels import OF_PAPERS, Key, begins_with_label
from werdegang.importers.allris.refusal import refuse_unread
from werdegang.importers.allris.sections import Sections
from werdegang.importers.decoding import binary_kind, decode
from werdegang.importers.html_lines import html_lines, looks_like_html
from werdegang.importers.lines import Line, text_lines
from werdegang.importers.records import CouncilPage, UnreadablePage

_ADDRESS = re.compile(r"(?<![a-z])(vo020|to020|to010)(?![0-9])", re.IGNORECASE)
_KINDS = {"vo020": "paper", "to020": "agenda_item", "to010": "meeting"}


def parse_page(data: bytes | str, *, source: str = "", content_type: str = "") -> CouncilPage:
    """Read a page.

    Args:
        data: the page as saved (bytes of any encoding) or as text.
        source: its address or path; tells the kind where the page does not, and resolves relative links.
        content_type: header that it came with, if any.

    Returns:
        A ``PaperPage``, ``AgendaItemPage`` or (for an agenda) ``MeetingPage``.

    Raises:
        UnreadablePage: with line and reason, if this is no page of a council information system.
    """
    return parse_lines(page_lines(data, source=source, content_type=content_type), source=source)


def parse_lines(lines: list[Line], *, source: str = "", kind: str | None = None) -> CouncilPage:
    """Read the lines of a page; ``kind`` where its address has told it. Raises as ``parse_page``."""
    draft = Draft()
    reader = Reader(_folds_in_front(_without_footer(lines, draft)), draft)
    _read(reader, source, kind)
    refuse_unread(draft, lines, source)
    return freeze(draft, lines, source)


def page_lines(data: bytes | str, *, source: str = "", content_type: str = "") -> list[Line]:
    """The lines of a page as a browser shows them; raises ``UnreadablePage`` for what is no text."""
    if isinstance(data, bytes):
        if kind := binary_kind(data):
            raise UnreadablePage(kind, source=source)
        data = decode(data, content_type)
    if not data.strip():
        raise UnreadablePage(_("the file is empty"), source=source)
    return html_lines(data, source) if looks_like_html(data) else text_lines(data)


def _without_footer(lines: list[Line], draft: Draft) -> list[Line]:
    """Lines up to the menu at the end of the page."""
    end = len(lines)
    while end:
        line = lines[end - 1]
        section_jump = headings.is_navigation(line) and not line.link_only
        if not line.blank:
            menu = (headings.is_menu(line) and not section_jump) or is_menu_link(line)
            if not menu or begins_with_label(line.text):
                break
            draft.recognise(line.words)
        end -= 1
    return lines[:end]


def _folds_in_front(lines: list[Line]) -> list[Line]:
    """The lines with every fold button before the heading that it belongs to; some skins show it behind."""
    ordered = list(lines)
    before: list[int] = []
    for place, line in enumerate(lines):
        if line.blank:
            continue
        if headings.is_fold(line) and before and _has_fold_behind(lines, before):
            ordered[before[-1]], ordered[place] = ordered[place], ordered[before[-1]]
        before.append(place)
    return ordered


def _has_fold_behind(lines: list[Line], before: list[int]) -> bool:
    """Whether the line before a fold button is a heading that none stands in front of."""
    line = lines[before[-1]]
    if len(before) > 1 and headings.is_fold(lines[before[-2]]):
        return False
    return line.heading or headings.names_a_section(line)


def _read(reader: Reader, source: str, kind: str | None) -> None:
    draft = reader.draft
    sections = Sections(reader)
    read_head(reader)
    draft.kind = kind or _kind(draft, source)
    if draft.kind == "meeting":
        read_agenda(reader)
        return
    while not reader.done:
        if not _read_part(reader, sections):
            sections.read_line()


def _read_part(reader: Reader, sections: Sections) -> bool:
    """Read what is no text: sequence, attachments, family, menu of sections, a later piece of the head."""
    draft, line = reader.draft, reader.peek()
    if line.blank:
        return False
    name = headings.plain(line.words)
    heading, _, inline = line.text.partition("\t" if len(line.cells) > 1 else ":")
    if (
        not draft.consulted
        and headings.plain(heading) in headings.CONSULTATIONS
        and (not sections.begun or line.heading)
    ):
        draft.consulted = True
        reader.take()
        draft.recognise(heading)
        read_consultations(reader, inline)
        return True
    if _heads_files(reader, sections):
        row = line.text.partition("\t")[2] or line.text.partition(":")[2]
        if read_files(reader, in_front=not sections.begun, inline=row):
            return True
        if not sections.begun and name.startswith("dokument"):
            draft.recognise(reader.take().words)
            return True
        sections.open_named(*_name_and_text(reader.take()))
        return True
    if name in headings.FAMILY:
        read_family(reader)
        return True
    if sections.begun:
        return False
    if is_loose_file(line):
        read_loose_files(reader)
        return True
    if headings.is_menu(line) and not headings.is_fold(line) and not sections.behind_fold:
        draft.recognise(reader.take().words)
        return True
    return _head_goes_on(reader) or sections.read_navigation()


def _name_and_text(line: Line) -> tuple[str, str]:
    name, _, rest = line.words.partition(":")
    return name.strip(), rest.strip()


def _heads_files(reader: Reader, sections: Sections) -> bool:
    """Whether the line is the heading of the attachments, not one of the names in the menu of sections."""
    line = reader.peek()
    first, colon, rest = line.cells[0].partition(":")
    if headings.plain(first) not in headings.FILES or (len(line.cells) > 1 and not colon):
        return False
    if rest.strip():
        return reader.after_blank()
    if line.heading or sections.behind_fold or not headings.is_navigation(line):
        return True
    below = reader.peek(1) if not reader.peek(1).blank else reader.peek(2)
    if is_file_row(below) or is_file_header(below):
        return True
    return sections.begun and reader.after_blank() and (reader.before_blank() or lists_names(reader))


def _head_goes_on(reader: Reader) -> bool:
    """Whether labels follow after a list of documents, as on pages of the newer generation."""
    line = reader.peek()
    if not headings.names(line, headings.BASICS) and (
        not begins_with_label(line.text, OF_PAPERS) or Key.NAME in reader.draft.values
    ):
        return False
    place = reader.at
    read_head(reader)
    return reader.at > place


def _kind(draft: Draft, source: str) -> str:
    """What the page is about: by its title, its labels, at last its address."""
    title, values = draft.title, draft.values
    if title and title.rest.startswith(("Auszug", "Tagesordnung")):
        return title.kind
    if Key.NUMBER in values:
        return "agenda_item"
    if title and title.kind == "agenda_item":
        return title.kind
    if found := _ADDRESS.search(source.rsplit("/", 1)[-1]):
        return _KINDS[found[1].lower()]
    papers = OF_PAPERS & values.keys() - {Key.STATUS}
    if not papers and not draft.consulted and Key.ORGANIZATION in values and Key.DATE in values:
        return "meeting"
    return "paper"
