# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Marks in the texts of concepts: plain text with headings, lists, tables, links and emphasis, and nothing else.

``# Überschrift`` and ``## Unterüberschrift``; ``- Punkt`` and ``1. Punkt`` (``core/prose.py``); ``| Zelle | Zelle |``,
the first row being the head; ``[Worte](https://…)``; ``*betont*`` and ``**stark**``. A text holds no HTML: what looks
like it is shown as it was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from werdegang.core import prose

ADDRESS = r"(?:https?://|mailto:)[^\s()<>\"]+"
_RUN = re.compile(
    rf"\[(?P<words>[^\[\]\n]{{1,300}})\]\((?P<address>{ADDRESS})\)"
    # A star within a word is the author's (“Bürger*innen”), so marks stand at the edges of words.
    r"|(?<![\w*])\*\*(?=\S)(?P<strong>[^*\n]+)(?<=\S)\*\*(?![\w*])"
    r"|(?<![\w*])\*(?=\S)(?P<emphasis>[^*\n]+)(?<=\S)\*(?![\w*])"
)
_HEADING = re.compile(r"(#{1,2})\s+(?=\S)")
_RULE = re.compile(r"[-:\s|]+")
_ROW_MARK = "|"


@dataclass(frozen=True)
class Words:
    """Words in a line."""

    text: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True)
class Anchor:
    """Words that lead to an address (http, https, mailto)."""

    text: str
    address: str


Run = Words | Anchor


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 or 2 within the text."""

    level: int
    text: str


@dataclass(frozen=True)
class Table:
    """A table; every row has as many cells as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = prose.Part | Heading | Table


def parts_of(text: str) -> Iterator[Part]:
    """The parts of a text in their order; nothing for nothing. No text begins with a heading of level 2."""
    highest = 0
    for part in _parts(text):
        if isinstance(part, Heading):
            highest = highest or part.level
            yield Heading(max(1, part.level - highest + 1), part.text)
        else:
            yield part


def runs(line: str) -> Iterator[Run]:
    """The words of a line, with what is emphasized and what leads elsewhere."""
    done = 0
    for mark in _RUN.finditer(line):
        if mark.start() > done:
            yield Words(line[done : mark.start()])
        done = mark.end()
        if mark["address"]:
            yield Anchor(mark["words"], mark["address"])
        elif mark["strong"]:
            yield Words(mark["strong"], strong=True)
        else:
            yield Words(mark["emphasis"], emphasis=True)
    if done < len(line):
        yield Words(line[done:])


def unmarked(text: str) -> str:
    """The words alone, for a line in a list or in the head of a page."""
    return " ".join(filter(None, (_said(part) for part in parts_of(text))))


def words_of(line: str) -> str:
    """A line without its marks."""
    return "".join(run.text for run in runs(line))


def _said(part: Part) -> str:
    match part:
        case Heading(_, text):
            return words_of(text)
        case Table(head, rows):
            return " ".join(words_of(cell) for row in (head, *rows) for cell in row)
        case prose.PointList(_, points):
            return " ".join(words_of(words) for point in points for words in (point.words, *point.bullets))
        case prose.BulletList(items):
            return " ".join(map(words_of, items))
        case prose.Lines(lines):
            return " ".join(map(words_of, lines))


def _parts(text: str) -> Iterator[Part]:
    plain: list[str] = []
    rows: list[str] = []
    for raw in [*text.splitlines(), ""]:
        line = " ".join(raw.split())
        is_row = line.startswith(_ROW_MARK) and len(line) > 1
        if rows and not is_row:
            yield from _table(rows)
            rows = []
        heading = _HEADING.match(line)
        if is_row or heading:
            yield from prose.parts_of("\n".join(plain))
            plain = []
        if is_row:
            rows.append(line)
        elif heading:
            yield Heading(len(heading[1]), line[heading.end() :])
        else:
            plain.append(raw)
    yield from prose.parts_of("\n".join(plain))


def _table(lines: list[str]) -> Iterator[Part]:
    cells = [_cells(line) for line in lines if not _RULE.fullmatch(line)]
    if not cells:
        return
    width = max(map(len, cells))
    head, *rows = ((*row, *[""] * (width - len(row))) for row in cells)
    yield Table(head, tuple(rows))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip(_ROW_MARK).split(_ROW_MARK)]
