# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The points of a resolution: numbered, lettered, or a plain text; with what leads them in.

Pure functions on text as sources give it: indented, with broken lines, or all in one line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(
    r"[„\"“]?(?:(?:Ziffer|Punkt|Nr\.?)\s+)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})(?:\.\)|[.):]|(?<=\.\d))\s+(?=\S)"
    r"|\(?(?P<letter>[a-z])\)\s+(?=\S)"
    r"|(?P<letter_dot>[a-z])\.\s+(?=[A-ZÄÖÜa-zäöü]{2})"
    r"|(?P<roman>[IVX]{1,5})[.)]\s+(?=\S)"
    r"|(?P<bullet>[-–—•·▪◦*\uf0b7])\s+(?=\S)"
)
_OPENING = re.compile(
    r"\b(?:beschließen|beschließt(?:\s+(?:wie\s+folgt|[Ff]olgendes))?|Beschluss(?:vorschlag)?)\s*:$"
)
"""“Der Rat beschließt:” belongs to none of the points below it."""
SHORTEST_POINT = 10
"""Between “1.” and “und 2.” stand words, or it is “1. und 2. Lesung”."""
_MONTH_NEXT = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"Quartal|Halbjahr|Sitzung|Fortschreibung|Änderung|Nachtrag|Lesung|Bauabschnitt|Stufe)\b"
)
_INLINE = re.compile(
    r"(?:(?<=[.:;,“\"])|(?<= und)|(?<= sowie))\s+(?P<number>\d{1,2}|[IVX]{1,4})(?:\.\)|[.)])\s+(?=[A-ZÄÖÜa-zäöü„\"])"
)
_ROMAN, _NUMBER, _LETTER, _BULLET = 1, 2, 5, 6
"""How deep marks stand: “II.” above “1.”, “1.1”, “1.1.1”, below them “a)”, below it bullets."""
BULLET = "–"
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_SENTENCE_END = re.compile(r"(?<=[.!?;])(?P<quote>[“\"]?)\s+(?=[„\"]?[A-ZÄÖÜ])")
_QUOTE_CLOSED = re.compile(r"[“”\"]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Abs|Art|bzw|ca|d\. ?h|Dr|etc|evtl|gem|ggf|i\. ?d|inkl|Nr|rd|S|sog|St|Str|u|u\. ?a|usw|v|vgl|z|z\. ?B|"
    r"lfd|max|mind|Mio|Mrd|Tsd|o\. ?g|A|f|ff|einschl|Prof)|\b\d{1,2}|\b[IVX]+)\.$"
)


@dataclass(frozen=True)
class Point:
    """One point: its number as people call it ("2", "2 a"; empty for plain text), its words, what leads it in.

    ``mark`` is what stands before its words: "2.", "a)", "-".
    """

    number: str
    text: str
    lead: str = ""
    mark: str = ""


@dataclass
class _Block:
    number: str
    level: int
    lines: list[str]

    @property
    def mark(self) -> str:
        if self.level == _LETTER:
            return f"{self.number})"
        return {0: "", _BULLET: BULLET}.get(self.level, f"{self.number.rstrip('.')}.")

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
    text = " ".join(text.split())
    quoting = text.count("„") == len(_QUOTE_CLOSED.findall(text))
    whole, begun = [], ""
    for part in _sentence_parts(text):
        begun = f"{begun} {part}".strip()
        open_quote = quoting and begun.count("„") > len(_QUOTE_CLOSED.findall(begun))
        if not open_quote and not _ABBREVIATION.search(begun):
            whole.append(begun)
            begun = ""
    return [*whole, begun] if begun else whole


def _sentence_parts(text: str) -> Iterator[str]:
    """The text cut where a sentence may end; a closing quotation mark belongs to what it closes."""
    begin = 0
    for cut in _SENTENCE_END.finditer(text):
        yield text[begin : cut.start() + len(cut["quote"] or "")]
        begin = cut.end()
    yield text[begin:]


def _blocks(text: str) -> Iterator[_Block]:
    """Paragraphs and points as they stand, each with its mark."""
    current, after_blank = _Block("", 0, []), False
    for raw in text.splitlines():
        line = " ".join(raw.replace("\u00a0", " ").split())
        if not line:
            after_blank = True
            continue
        ends = after_blank or (current.level == _BULLET and current.lines[-1].endswith("."))
        if ends and current.lines and not _MARK.match(line) and not line[0].islower():
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
        return match["number"], _NUMBER + min(match["number"].count("."), 2)
    if match["roman"]:
        return match["roman"], _ROMAN
    letter = match["letter"] or match["letter_dot"]
    return (letter, _LETTER) if letter else ("-", _BULLET)


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
        after_and = text[: match.start()].endswith(("und", "sowie"))
        if after_and and (not cuts or match.start() - cuts[-1].end() < SHORTEST_POINT):
            continue
        if place == len(cuts) + 1 and not _MONTH_NEXT.match(text[match.end() :]):
            cuts.append(match)
    if len(cuts) < 2:
        yield block
        return
    yield _Block("", 0, [text[2 : cuts[0].start()]])
    for cut, following in zip(cuts, [*cuts[1:], None], strict=True):
        yield _Block(
            cut["number"], _NUMBER, [text[cut.end() : following.start() if following else len(text)]]
        )


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
        said = [lead.text for lead in above]
        told = [text for text in said if not _OPENING.search(text)] or said
        yield Point(_name(block, above), block.text, " ".join(told), block.mark)


def _name(block: _Block, above: list[_Block]) -> str:
    """“2 a”, “II 1”: what stands under another has its name before its own; a bullet has none of its own."""
    over = [lead.number for lead in above if lead.number and lead.level < block.level]
    if _NUMBER <= block.level < _LETTER:
        over = [number for number in over if number in _ROMANS]
    own = "" if block.number == "-" else block.number
    return " ".join(part for part in (*_innermost(over), own) if part)


def _innermost(numbers: list[str]) -> list[str]:
    """“II” and “1” both, of “1” and “1.2” the last: it holds the first."""
    following = [*numbers[1:], ""]
    return [each for each, below in zip(numbers, following, strict=False) if not below.startswith(f"{each}.")]
