# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document as Word file, for those who must edit it: real headings, lists, table heads, alternative texts."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import docx
from django.utils import translation
from django.utils.translation import gettext as _
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from werdegang.rendering import direction, docx_fields, packing, tree
from werdegang.rendering.characters import legal
from werdegang.rendering.docx_fields import LANGUAGES, Entry
from werdegang.rendering.pictures import as_png

FONT = "Fira Sans"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_LIST_STYLES = {False: "List Bullet", True: "List Number"}
_DEEPEST = 3
_DEEPEST_IN_CONTENTS = 3
_DRAWING = "image/svg+xml"
_LONGEST_PROPERTY = 255
_INK, _QUIET = RGBColor(0, 0, 0), RGBColor(0x4B, 0x4F, 0x63)
_MOST_FACTS, _MOST_ROWS = 10, 14
"""So many stand on one page together."""
_LIST_OF_FIGURES = "_TocFigures"
_OF_A_LETTER, _BESIDE_WORDS, _LONGEST_WORD = Mm(2.9), Mm(5), 20
"""How wide a letter in bold and the space beside words in a cell are, about, and at most so many letters count."""


@dataclass
class _Counted:
    """What is counted through the file.

    ``pixels`` are the drawings as Word can show them, in their order; ``width`` is that of the text, in EMU.
    """

    pixels: Iterator[bytes]
    width: int
    bookmarks: int = 0
    headings: int = 0
    figures: int = 0
    tables: int = 0

    def mark(self, paragraph: WordParagraph, name: str) -> None:
        """Name a paragraph for the lists."""
        self.bookmarks += 1
        docx_fields.bookmark(paragraph, name, self.bookmarks)


def write(document: tree.Document, template: bytes = b"") -> bytes:
    """The document as DOCX. The same document gives the same bytes.

    Args:
        document: what to write.
        template: the office's own DOCX, whose styles, header and footer are used; its text is kept in front.
    """
    word: WordDocument = docx.Document(io.BytesIO(template) if template else None)
    blocks = tree.with_levels(document.blocks)
    with translation.override(document.language):
        if not template:
            _house_style(word, document)
        counted = _Counted(iter(_pixels(blocks)), _text_width(word))
        _properties(word, document)
        if template and document.mark:
            word.add_paragraph().add_run(legal(document.mark)).bold = True
        _head(word, document, blocks)
        kept = tree.leading_on(blocks)
        for number, block in enumerate(blocks):
            _block(word, block, counted, leads=number in kept)
        if tree.has_list_of_figures(document):
            counted.mark(word.add_heading(_("List of figures"), level=2), _LIST_OF_FIGURES)
            docx_fields.listing(word, f'TOC \\h \\z \\c "{_("Figure")}"', list(_figure_entries(blocks)))
    if document.contents or tree.has_list_of_figures(document):
        docx_fields.count_on_opening(word)
    target = io.BytesIO()
    word.save(target)
    return packing.repacked(target.getvalue(), document.moment)


def own_template(colour: str, language: str) -> bytes:
    """The house's own look as a template for an office to change: empty, with every style that is used."""
    word: WordDocument = docx.Document()
    moment = datetime(2020, 1, 1, tzinfo=UTC)
    sender = tree.Sender("Werdegang", colour=colour)
    with translation.override(language):
        _house_style(word, tree.Document("Werdegang", sender, moment, (), language))
    target = io.BytesIO()
    word.save(target)
    return packing.repacked(target.getvalue(), moment)


def _text_width(word: WordDocument) -> int:
    section = word.sections[-1]
    margins = int(section.left_margin or 0) + int(section.right_margin or 0)
    return max(int(section.page_width or Mm(210)) - margins, int(Mm(40)))


def _house_style(word: WordDocument, document: tree.Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin = section.bottom_margin = Mm(24)
    normal = word.styles["Normal"]
    _font(normal, 10.5)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LANGUAGES.get(document.language[:2], document.language))
    normal.element.get_or_add_rPr().append(language)
    colour = RGBColor.from_string(document.sender.colour.lstrip("#").upper())
    for name, size in (
        ("Title", 20),
        ("Heading 1", 20),
        ("Heading 2", 14),
        ("Heading 3", 13),
        ("Heading 4", 12),
    ):
        _font(word.styles[name], size, colour)
    for name, points, ink in (("Heading 5", 10.5, _INK), ("Heading 6", 10.5, _INK), ("Caption", 9.5, _QUIET)):
        _font(word.styles[name], points, ink)
    for level in range(1, 7):
        style = word.styles[f"Heading {level}"]
        style.font.bold, style.font.italic = True, False
    _page_numbers(section.footer.paragraphs[0])
    if document.mark:
        section.header.paragraphs[0].add_run(legal(document.mark)).bold = True


def _font(style: Any, size: float, colour: RGBColor | None = None) -> None:
    style.font.name = FONT
    style.font.size = Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(name), FONT)
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)
    if colour is not None:
        style.font.color.rgb = colour


def _page_numbers(paragraph: WordParagraph) -> None:
    paragraph.add_run(f"{_('page')} ")
    docx_fields.field(paragraph, "PAGE")
    paragraph.add_run(f" {_('of')} ")
    docx_fields.field(paragraph, "NUMPAGES")


def _properties(word: WordDocument, document: tree.Document) -> None:
    core = word.core_properties
    moment = document.moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core.title, core.author = _property(document.title), _property(document.sender.name)
    core.last_modified_by = core.author
    core.subject, core.keywords = (
        _property(tree.plain(document.subtitle)),
        _property(", ".join(document.keywords)),
    )
    core.language = LANGUAGES.get(document.language[:2], document.language)
    core.created = core.modified = moment
    core.revision, core.comments = 1, ""


def _property(text: str) -> str:
    """One line, as long as a property may be."""
    line = " ".join(legal(text).split())
    return line if len(line) <= _LONGEST_PROPERTY else f"{line[: _LONGEST_PROPERTY - 1]}…"


def _head(word: WordDocument, document: tree.Document, blocks: Sequence[tree.Block]) -> None:
    if document.sender.logo:
        _logo(word, document.sender)
    sender = word.add_paragraph()
    sender.add_run(legal(document.sender.name)).bold = True
    for line in document.sender.lines:
        sender.add_run().add_break()
        sender.add_run(legal(line))
    if document.overline:
        word.add_paragraph().add_run(legal(document.overline)).bold = True
    title = tree.Text(" ".join(document.title.split()), language=document.title_language)
    _inlines(word.add_heading("", level=1), (title,))
    if document.subtitle:
        _inlines(word.add_paragraph(), tree.said(document.subtitle))
    if document.contents:
        word.add_paragraph().add_run(_("Contents")).bold = True
        entries = list(_heading_entries(blocks))
        if tree.has_list_of_figures(document):
            entries.append(Entry(_("List of figures"), 0, _LIST_OF_FIGURES))
        docx_fields.listing(word, 'TOC \\o "2-3" \\h \\z \\u', entries)


def _logo(word: WordDocument, sender: tree.Sender) -> None:
    picture = as_png([sender.logo])[0] if sender.logo_type == _DRAWING else sender.logo
    shape = word.add_paragraph().add_run().add_picture(io.BytesIO(picture), height=Mm(14))
    shape._inline.docPr.set("descr", legal(sender.logo_words or _("Logo: %(name)s") % {"name": sender.name}))


def _heading_entries(blocks: Sequence[tree.Block]) -> Iterator[Entry]:
    headings = [part for part in blocks if isinstance(part, tree.Heading)]
    for number, part in enumerate(headings, 1):
        if part.level <= _DEEPEST_IN_CONTENTS:
            yield Entry(legal(part.text), part.level - 2, f"_Toc{number:08}", part.language)


def _figure_entries(blocks: Sequence[tree.Block]) -> Iterator[Entry]:
    shown = [part for part in blocks if isinstance(part, tree.Figure) and part.caption]
    for number, part in enumerate(shown, 1):
        said = f"{_('Figure')} {number}: {legal(part.caption)}"
        yield Entry(said, 0, f"_Fig{number:08}", part.language)


def _pixels(blocks: Sequence[tree.Block]) -> list[bytes]:
    return as_png(
        [part.content for part in blocks if isinstance(part, tree.Figure) and part.media_type == _DRAWING]
    )


def _block(word: WordDocument, part: tree.Block, counted: _Counted, *, leads: bool = False) -> None:
    """``leads``: no page ends between it and what follows."""
    match part:
        case tree.Heading(level, text, language):
            counted.headings += 1
            heading = word.add_heading("", level=level)
            _inlines(heading, (tree.Text(text, language=language),))
            counted.mark(heading, f"_Toc{counted.headings:08}")
        case tree.Paragraph(parts):
            paragraph = word.add_paragraph()
            _inlines(paragraph, parts)
            if leads:
                paragraph.paragraph_format.keep_with_next = True
        case tree.Bullets() | tree.Points():
            _listed(word, part, 1)
        case tree.Facts(facts):
            for number, fact in enumerate(facts, 1):
                paragraph = word.add_paragraph()
                paragraph.paragraph_format.space_after = Pt(2 if number < len(facts) else 8)
                together = number < len(facts) <= _MOST_FACTS
                paragraph.paragraph_format.keep_with_next = together or None
                paragraph.add_run(f"{legal(fact.label)}: ").bold = True
                _inlines(paragraph, fact.inlines)
        case tree.Table():
            _table(word, part, counted)
        case tree.Figure():
            _figure(word, part, counted)
        case tree.Note(title, parts):
            paragraph = word.add_paragraph()
            paragraph.add_run(f"{legal(title)}: ").bold = True
            _inlines(paragraph, parts)
        case tree.Signatures(names):
            for name in names:
                paragraph = word.add_paragraph("_" * 40)
                paragraph.paragraph_format.space_before = Pt(30)
                paragraph.add_run().add_break()
                paragraph.add_run(legal(name))
        case tree.PageBreak():
            word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _inlines(paragraph: WordParagraph, parts: tree.Inlines) -> None:
    """Words; a paragraph that they begin runs as they do, from right to left where they do."""
    right = direction.of_words(parts)
    if right and not paragraph.runs:
        docx_fields.turn(paragraph)
    for part in parts:
        match part:
            case tree.Break():
                paragraph.add_run().add_break()
            case tree.Link():
                _link(paragraph, part)
            case tree.Text(text, strong, emphasis, language):
                run = paragraph.add_run(legal(text))
                run.bold, run.italic = strong or None, emphasis or None
                if right:
                    docx_fields.turn_run(run, right)
                elif language:
                    docx_fields.speak(run, language)


def _link(paragraph: WordParagraph, part: tree.Link) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(part.address, _LINK, is_external=True))
    run = paragraph.add_run(legal(part.text))
    run.underline = True
    run.font.color.rgb = RGBColor(0x1A, 0x3F, 0xAE)
    if part.language:
        docx_fields.speak(run, part.language)
    link.append(run._r)
    paragraph._p.append(link)


def _listed(word: WordDocument, part: tree.Bullets | tree.Points, depth: int) -> None:
    """A list; numbers are words of their own, since Word would count on from the list before."""
    numbered = isinstance(part, tree.Points)
    for number, item in enumerate(part.items, part.start if isinstance(part, tree.Points) else 0):
        if numbered:
            paragraph = word.add_paragraph()
            paragraph.paragraph_format.left_indent = Mm(7 * depth)
            paragraph.paragraph_format.first_line_indent = Mm(-7)
            paragraph.add_run(f"{number}.\t")
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(7 * depth))
        else:
            style = "List Bullet" if depth == 1 else f"List Bullet {min(depth, _DEEPEST)}"
            paragraph = word.add_paragraph(style=style)
        paragraph.paragraph_format.space_after = Pt(3)
        _inlines(paragraph, item.inlines)
        if item.parts:
            _listed(word, item.parts, depth + 1)


def _caption(word: WordDocument, kind: str, number: int, said: tree.Inlines) -> WordParagraph:
    paragraph = word.add_paragraph(f"{kind} ", style="Caption")
    docx_fields.field(paragraph, f"SEQ {kind} \\* ARABIC", str(number))
    paragraph.add_run(": ")
    _inlines(paragraph, said)
    return paragraph


def _table(word: WordDocument, part: tree.Table, counted: _Counted) -> None:
    if part.caption:
        counted.tables += 1
        caption = _caption(word, _("Table"), counted.tables, tree.said(part.caption))
        caption.paragraph_format.keep_with_next = True
    table = word.add_table(rows=1 + len(part.rows), cols=len(part.columns), style="Table Grid")
    cells = table._cells  # row.cells would look through the whole table for each row
    width = len(part.columns)
    _set_widths(table, cells, _widths(part, counted.width))
    for at, column in enumerate(part.columns):
        head = (tree.Text(column.head, strong=True, language=column.language),)
        _fill(cells[at], head, column, leads=bool(part.rows))
    for number, row in enumerate(part.rows, 1):
        leads = number < len(part.rows) <= _MOST_ROWS
        for at, (column, cell) in enumerate(zip(part.columns, row, strict=True)):
            _fill(cells[number * width + at], tree.said(cell), column, leads=leads)
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    word.add_paragraph()


def _widths(part: tree.Table, whole: int) -> list[int]:
    """How wide the columns are, in EMU: those without a share as their longest word asks, the others share the rest."""
    shares = [column.share for column in part.columns]
    narrow = [
        0 if column.share else _as_wide_as(column.head, *(row[at] for row in part.rows))
        for at, column in enumerate(part.columns)
    ]
    taken = min(sum(narrow), whole // 2 if any(shares) else whole)
    narrow = [each * taken // max(sum(narrow), 1) for each in narrow]
    rest = whole - sum(narrow)
    return [kept or rest * share // max(sum(shares), 1) for kept, share in zip(narrow, shares, strict=True)]


def _as_wide_as(*said: tree.Cell) -> int:
    longest = max(len(word) for cell in said for word in (tree.plain(cell).split() or [""]))
    return int(_BESIDE_WORDS + min(longest, _LONGEST_WORD) * _OF_A_LETTER)


def _set_widths(table: Any, cells: Sequence[_Cell], widths: Sequence[int]) -> None:
    """In the grid and in each cell: programs look at one or the other."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for at, cell in enumerate(cells):
        cell.width = widths[at % len(widths)]  # type: ignore[assignment]


def _fill(cell: _Cell, parts: tree.Inlines, column: tree.Column, *, leads: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    if leads:
        paragraph.paragraph_format.keep_with_next = True
    if column.align is tree.Align.END:
        paragraph.alignment = 2
    _inlines(paragraph, parts)


def _figure(word: WordDocument, part: tree.Figure, counted: _Counted) -> None:
    content = next(counted.pixels) if part.media_type == _DRAWING else part.content
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.keep_with_next = bool(part.caption)
    shape = paragraph.add_run().add_picture(io.BytesIO(content), width=int(counted.width * part.share / 100))
    shape._inline.docPr.set("descr", legal(part.alternative))
    if part.caption:
        counted.figures += 1
        said = (tree.Text(part.caption, language=part.language),)
        caption = _caption(word, _("Figure"), counted.figures, said)
        counted.mark(caption, f"_Fig{counted.figures:08}")
