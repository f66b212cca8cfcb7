# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fields of a Word file: page numbers, counted captions, and lists of headings and pictures that are filled already.

Word asks on opening whether to count anew, and then tells the pages; until then, and in programs that count nothing,
the words stand there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run


@dataclass(frozen=True)
class Entry:
    """A line of a list: its words, how deep it stands (from 0), the bookmark it leads to."""

    words: str
    depth: int
    bookmark: str
    language: str = ""


def field(paragraph: WordParagraph, instruction: str, shown: str = "1") -> None:
    """A field within a line, with what it shows until it is counted anew."""
    run = paragraph.add_run()._r
    for part in (_character("begin"), _instruction(instruction), _character("separate"), _text(shown)):
        run.append(part)
    run.append(_character("end"))


_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId",
    "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What comes after it in a paragraph's properties; Word insists on the order."""
FACE_FROM_RIGHT = "Arial"
"""For letters that run from right to left: every Word has it, and it has them."""


def turn(paragraph: WordParagraph) -> None:
    """Let a paragraph run from right to left."""
    paragraph._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)


def turn_run(run: Run, language: str) -> None:
    """Let words within a line run from right to left, told as being of that language."""
    properties = run._r.get_or_add_rPr()
    properties.get_or_add_rFonts().set(qn("w:cs"), FACE_FROM_RIGHT)
    properties.append(OxmlElement("w:rtl"))
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:bidi"), language)
    properties.append(spoken)


LANGUAGES = {"de": "de-DE", "en": "en-GB"}
"""As Word tells them."""


def speak(run: Run, language: str) -> None:
    """Tell words within a line as being of a language."""
    run._r.get_or_add_rPr().append(_language(language))


def _language(language: str) -> Any:
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), LANGUAGES.get(language, language))
    return spoken


def bookmark(paragraph: WordParagraph, name: str, number: int) -> None:
    """Name a paragraph, so that a list can lead to it."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    end.set(qn("w:id"), str(number))
    paragraph._p.append(end)
    first = paragraph._p.find(qn("w:r"))
    paragraph._p.insert(paragraph._p.index(first) if first is not None else 0, start)


_AFTER_UPDATE = (
    "w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat", "w:docVars", "w:rsids", "m:mathPr",
    "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats",
    "w:doNotAutoCompressPictures", "w:forceUpgrade", "w:captions", "w:readModeInkLockDown", "w:smartTagType",
    "sl:schemaLibrary", "w:shapeDefaults", "w:doNotEmbedSmartTags", "w:decimalSymbol", "w:listSeparator",
)  # fmt: skip
"""What comes after it in the settings; Word insists on the order."""


def count_on_opening(word: WordDocument) -> None:
    """Let Word ask on opening whether to count its fields anew: the pages of lists are not known before."""
    settings: Any = word.settings.element
    if settings.find(qn("w:updateFields")) is None:
        wanted = OxmlElement("w:updateFields")
        wanted.set(qn("w:val"), "true")
        known = [name for name in _AFTER_UPDATE if name.partition(":")[0] in settings.nsmap]
        settings.insert_element_before(wanted, *known)


def listing(word: WordDocument, instruction: str, entries: Sequence[Entry]) -> None:
    """A list as a field, a paragraph for each entry; nothing for no entries."""
    for at, entry in enumerate(entries):
        paragraph = word.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.left_indent = Mm(6 * entry.depth)
        if at == 0:
            run = paragraph.add_run()._r
            for part in (_character("begin"), _instruction(instruction), _character("separate")):
                run.append(part)
        paragraph._p.append(_link_within(entry))
        if at == len(entries) - 1:
            paragraph.add_run()._r.append(_character("end"))


def _link_within(entry: Entry) -> Any:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), entry.bookmark)
    run = OxmlElement("w:r")
    if entry.language:
        properties = OxmlElement("w:rPr")
        properties.append(_language(entry.language))
        run.append(properties)
    run.append(_text(entry.words))
    link.append(run)
    return link


def _character(kind: str) -> Any:
    element = OxmlElement("w:fldChar")
    element.set(qn("w:fldCharType"), kind)
    return element


def _instruction(words: str) -> Any:
    element = OxmlElement("w:instrText")
    element.set(qn("xml:space"), "preserve")
    element.text = words
    return element


def _text(words: str) -> Any:
    element = OxmlElement("w:t")
    element.set(qn("xml:space"), "preserve")
    element.text = words
    return element
