# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document as Word file, for those who must edit it: real headings, lists, table heads, alternative texts."""

import io
from datetime import UTC
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

from werdegang.rendering import packing, tree

FONT = "Fira Sans"
TEXT_WIDTH = Mm(165)
_LANGUAGES = {"de": "de-DE", "en": "en-GB"}
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_LIST_STYLES = {False: "List Bullet", True: "List Number"}
_DEEPEST = 3
_LONGEST_PROPERTY = 255


class PictureNotInWord(ValueError):  # noqa: N818 -- it says what cannot be
    """Word shows PNG only; whoever builds the tree gives PNG beside SVG."""


def write(document: tree.Document, template: bytes = b"") -> bytes:
    """The document as DOCX. The same document gives the same bytes.

    Args:
        document: what to write.
        template: the office's own DOCX, whose styles, header and footer are used; its text is kept in front.

    Raises:
        PictureNotInWord: for a figure that is not PNG.
    """
    word: WordDocument = docx.Document(io.BytesIO(template) if template else None)
    with translation.override(document.language):
        if not template:
            _house_style(word, document)
        _properties(word, document)
        _head(word, document)
        for block in tree.with_levels(document.blocks):
            _block(word, block)
    target = io.BytesIO()
    word.save(target)
    return packing.repacked(target.getvalue(), document.moment)


def _house_style(word: WordDocument, document: tree.Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin = section.bottom_margin = Mm(24)
    normal = word.styles["Normal"]
    _font(normal, 10.5)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGES.get(document.language[:2], document.language))
    normal.element.get_or_add_rPr().append(language)
    colour = RGBColor.from_string(document.sender.colour.lstrip("#").upper())
    for name, size in (
        ("Title", 20),
        ("Heading 1", 20),
        ("Heading 2", 14),
        ("Heading 3", 12),
        ("Heading 4", 10.5),
    ):
        _font(word.styles[name], size, colour)
    _page_numbers(section.footer.paragraphs[0])
    if document.mark:
        section.header.paragraphs[0].add_run(_legal(document.mark)).bold = True


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
    _field(paragraph, "PAGE")
    paragraph.add_run(f" {_('of')} ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: WordParagraph, instruction: str) -> None:
    run = paragraph.add_run()._r
    for kind in ("begin", "", "separate", "text", "end"):
        if kind == "":
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = instruction
        elif kind == "text":
            element = OxmlElement("w:t")
            element.text = "1"
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run.append(element)


def _properties(word: WordDocument, document: tree.Document) -> None:
    core = word.core_properties
    moment = document.moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core.title, core.author = _property(document.title), _property(document.sender.name)
    core.last_modified_by = core.author
    core.subject, core.keywords = _property(document.subtitle), _property(", ".join(document.keywords))
    core.language = _LANGUAGES.get(document.language[:2], document.language)
    core.created = core.modified = moment
    core.revision, core.comments = 1, ""


def _property(text: str) -> str:
    """One line, as long as a property may be."""
    line = " ".join(_legal(text).split())
    return line if len(line) <= _LONGEST_PROPERTY else f"{line[: _LONGEST_PROPERTY - 1]}…"


def _head(word: WordDocument, document: tree.Document) -> None:
    sender = word.add_paragraph()
    sender.add_run(_legal(document.sender.name)).bold = True
    for line in document.sender.lines:
        sender.add_run().add_break()
        sender.add_run(_legal(line))
    if document.overline:
        word.add_paragraph().add_run(_legal(document.overline)).bold = True
    word.add_heading(_legal(" ".join(document.title.split())), level=1)
    if document.subtitle:
        word.add_paragraph(_legal(document.subtitle))
    if document.contents:
        _field(word.add_paragraph(), 'TOC \\o "2-3" \\h \\z \\u')


def _block(word: WordDocument, part: tree.Block) -> None:
    match part:
        case tree.Heading(level, text):
            word.add_heading(_legal(text), level=level)
        case tree.Paragraph(parts):
            _inlines(word.add_paragraph(), parts)
        case tree.Bullets() | tree.Points():
            _listed(word, part, 1)
        case tree.Facts(facts):
            for fact in facts:
                paragraph = word.add_paragraph()
                paragraph.paragraph_format.space_after = Pt(2)
                paragraph.add_run(f"{_legal(fact.label)}: ").bold = True
                _inlines(paragraph, fact.inlines)
        case tree.Table():
            _table(word, part)
        case tree.Figure():
            _figure(word, part)
        case tree.Note(title, parts):
            paragraph = word.add_paragraph()
            paragraph.add_run(f"{_legal(title)}: ").bold = True
            _inlines(paragraph, parts)
        case tree.Signatures(names):
            for name in names:
                paragraph = word.add_paragraph("_" * 40)
                paragraph.paragraph_format.space_before = Pt(30)
                paragraph.add_run().add_break()
                paragraph.add_run(_legal(name))
        case tree.PageBreak():
            word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _inlines(paragraph: WordParagraph, parts: tree.Inlines) -> None:
    for part in parts:
        match part:
            case tree.Break():
                paragraph.add_run().add_break()
            case tree.Link(text, address):
                _link(paragraph, text, address)
            case tree.Text(text, strong, emphasis):
                run = paragraph.add_run(_legal(text))
                run.bold, run.italic = strong or None, emphasis or None


def _link(paragraph: WordParagraph, text: str, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, _LINK, is_external=True))
    run = paragraph.add_run(_legal(text))
    run.underline = True
    run.font.color.rgb = RGBColor(0x1A, 0x3F, 0xAE)
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


def _table(word: WordDocument, part: tree.Table) -> None:
    if part.caption:
        word.add_paragraph(_legal(part.caption), style="Caption")
    table = word.add_table(rows=1 + len(part.rows), cols=len(part.columns), style="Table Grid")
    cells = table._cells  # row.cells would look through the whole table for each row
    width = len(part.columns)
    for at, column in enumerate(part.columns):
        _fill(cells[at], (tree.Text(column.head, strong=True),), column)
    for number, row in enumerate(part.rows, 1):
        for at, (column, cell) in enumerate(zip(part.columns, row, strict=True)):
            said = tree.words(cell) if isinstance(cell, str) else cell
            _fill(cells[number * width + at], said, column)
    head = table.rows[0]._tr.get_or_add_trPr()
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    head.append(repeated)
    word.add_paragraph()


def _fill(cell: _Cell, parts: tree.Inlines, column: tree.Column) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    if column.align is tree.Align.END:
        paragraph.alignment = 2
    _inlines(paragraph, parts)


def _figure(word: WordDocument, part: tree.Figure) -> None:
    if part.media_type != "image/png":
        raise PictureNotInWord(part.caption or part.alternative)
    run = word.add_paragraph().add_run()
    shape = run.add_picture(io.BytesIO(part.content), width=int(TEXT_WIDTH * part.share / 100))
    described = shape._inline.docPr
    described.set("descr", _legal(part.alternative))
    if part.caption:
        word.add_paragraph(_legal(part.caption), style="Caption")


def _legal(text: str) -> str:
    """Without the control characters that XML does not know."""
    return "".join(
        sign for sign in text if sign in "\t\n\r" or (ord(sign) >= 32 and sign not in "\ufffe\uffff")
    )
