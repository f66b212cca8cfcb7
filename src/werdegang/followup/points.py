# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The points of a resolution: numbered, lettered, or a plain text; with what leads them in.

Pure functions on text as sources give it: indented, with broken lines, or all in one line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(
    r"(?:(?:Ziffer|Punkt|Nr\.?)\s+)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})(?:\.\)|[.):]|(?<=\.\d))\s+(?=\S)"
    r"|\(?(?P<letter>[a-z])\)\s+(?=\S)"
    r"|(?P<letter_dot>[a-z])\.\s+(?=[A-ZÄÖÜa-zäöü]{2})"
    r"|(?P<roman>[IVX]{1,5})[.)]\s+(?=\S)"
    r"|(?P<bullet>[-–—•·▪◦*\uf0b7])\s+(?=\S)"
)
_MONTH_NEXT = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"Quartal|Halbjahr|Sitzung|Fortschreibung|Änderung|Nachtrag|Lesung|Bauabschnitt|Stufe)\b"
)
_INLINE = re.compile(r"(?<=[.:;,“\"])\s+(?P<number>\d{1,2}|[IVX]{1,4})(?:\.\)|[.)])\s+(?=[A-ZÄÖÜa-zäöü„\"])")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_SENTENCE_END = re.compile(r"(?<=[.!?;])[“\"]?\s+(?=[„\"]?[A-ZÄÖÜ])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Abs|Art|bzw|ca|d\. ?h|Dr|etc|evtl|gem|ggf|i\. ?d|inkl|Nr|rd|S|sog|St|Str|u|u\. ?a|usw|v|vgl|z|z\. ?B|"
    r"lfd|max|mind|Mio|Mrd|Tsd|o\. ?g|A|f|ff|einschl|Prof)|\b\d{1,2}|\b[IVX]+)\.$"
)


@dataclass(frozen=True)
class Point:
    """One point: its number as people call it ("2", "2 a"; empty for plain text), its words, what leads it in."""

    number: str
    text: str
    lead: str = ""


@dataclass
class _Block:
    number: str
    level: int
    lines: list[str]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.lines).split())


def points_of(text: str) -> list[Point]:
    """The points in their order. A point that only leads in others is none itself."""
    blocks = [block for block in _blocks(text) if block.text]
    if len(blocks) == 1:
        blocks = _all_in_one(blocks[0])
    return list(_joined(blocks)) if blocks else []


def sentences(text: str) -> list[str]:
    """The sentences of a text; an abbreviation or a number's full stop ends none."""
    whole, begun = [], ""
    for part in _SENTENCE_END.split(" ".join(text.split())):
        begun = f"{begun} {part}".strip()
        if not _ABBREVIATION.search(begun):
            whole.append(begun)
            begun = ""
    return [*whole, begun] if begun else whole


def _blocks(text: str) -> Iterator[_Block]:
    """Paragraphs and points as they stand, each with its mark."""
    current, after_blank = _Block("", 0, []), False
    for raw in text.splitlines():
        line = " ".join(raw.replace("\u00a0", " ").split())
        if not line:
            after_blank = True
            continue
        if after_blank and current.lines and not _MARK.match(line) and not line[0].islower():
            yield current
            current = _Block("", 0, [])
        after_blank = False
        match = _MARK.match(line)
        if match is None or (match["number"] and _MONTH_NEXT.match(line[match.end() :]) and current.lines):
            current.lines.append(line)
            continue
        yield current
        number, level = _named(match)
        current = _Block(number, level, [line[match.end() :]])
    yield current


def _named(match: re.Match[str]) -> tuple[str, int]:
    if match["number"]:
        return match["number"], 1 + match["number"].count(".")
    if match["roman"]:
        return match["roman"], 1
    letter = match["letter"] or match["letter_dot"]
    return (letter, 3) if letter else ("-", 4)


def _all_in_one(block: _Block) -> list[_Block]:
    """The points of a text in one line, which may itself begin with the first."""
    if not block.number:
        return list(_split_inline(block))
    parts = list(_split_inline(_Block("", 0, [f"{block.number}. {block.text}"])))
    return parts if len(parts) > 2 and block.number in ("1", "I") else [block]


def _split_inline(block: _Block) -> Iterator[_Block]:
    """Points that stand in one line: numbered on from 1 without a gap, else the line is one text."""
    text = f": {block.text}"
    cuts: list[re.Match[str]] = []
    for match in _INLINE.finditer(text):
        number = match["number"]
        place = _ROMANS.index(number) + 1 if number in _ROMANS else int(number) if number.isdigit() else 0
        if place == len(cuts) + 1 and not _MONTH_NEXT.match(text[match.end() :]):
            cuts.append(match)
    if len(cuts) < 2:
        yield block
        return
    yield _Block("", 0, [text[2 : cuts[0].start()]])
    for cut, following in zip(cuts, [*cuts[1:], None], strict=True):
        yield _Block(cut["number"], 1, [text[cut.end() : following.start() if following else len(text)]])


def _joined(blocks: list[_Block]) -> Iterator[Point]:
    """Points with the words that lead them in: what ends with a colon (or a comma before parts) goes before each."""
    leads: dict[int, _Block] = {}
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        leads = {level: lead for level, lead in leads.items() if level < block.level or not block.number}
        if not block.number:
            leads = {}
        deeper = following is not None and following.level > block.level
        if deeper and not block.text.endswith((".", ";", "!", "?")):
            leads[block.level] = block
            continue
        above = [leads[level] for level in sorted(leads)]
        yield Point(_name(block, above), block.text, " ".join(lead.text for lead in above))


def _name(block: _Block, above: list[_Block]) -> str:
    """“2 a”: a letter stands under the number above it; a bullet has no name of its own."""
    if block.level <= 2:
        return block.number
    over = next((lead.number for lead in reversed(above) if lead.number), "")
    own = "" if block.number == "-" else block.number
    return " ".join(part for part in (over, own) if part)
