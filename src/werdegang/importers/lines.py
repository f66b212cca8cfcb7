# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page as lines of text, the way a browser shows it: the one form that every page parser reads."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

NO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
"""Signs without width that word processors leave behind; they would split words for a comparison."""

_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f]")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,4});")
_TAB = 4
"""Width of an empty cell before the text; blanks inside it widen it, so that depth shows."""
_COLUMNS = re.compile(r"\t+| {2,}")


@dataclass(frozen=True, slots=True)
class Link:
    """An address that stands on a line, with the words that lead to it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line as shown. Cells of a table row are separated by tabs, runs of spaces are kept."""

    number: int
    """Counted from 1 in what was read: lines of a text, shown lines of a web page."""
    text: str
    indent: int = 0
    """Width of what stands blank before the text (spaces, empty cells, spacer images): a measure of depth."""
    links: tuple[Link, ...] = ()
    heading: bool = False
    """Whether the page marks the line as a heading (h1 to h6)."""
    link_only: bool = False
    """Whether every word of the line is a link: the mark of a menu."""
    row: tuple[str, ...] = ()
    """Cells of a table row with the empty ones; nothing for a line that is none."""

    @property
    def words(self) -> str:
        """The text with every run of blanks as one space."""
        return " ".join(self.text.split())

    @property
    def blank(self) -> bool:
        """Whether nothing can be read on the line."""
        return not self.text.strip()

    @property
    def cells(self) -> tuple[str, ...]:
        """Cells of a table row that hold something, in order."""
        return tuple(cell for part in self.text.split("\t") if (cell := " ".join(part.split())))

    @property
    def columns(self) -> tuple[str, ...]:
        """Cells, also where copying has made runs of spaces of the tabs."""
        return tuple(cell for part in _COLUMNS.split(self.text) if (cell := " ".join(part.split())))

    def with_text(self, text: str) -> "Line":
        """The same line with a part of its text."""
        return replace(self, text=text, row=())


def clean(text: str) -> str:
    """Text without signs that have no width and without control signs; every kind of blank becomes a space."""
    return _SPACES.sub(
        lambda match: match[0] if match[0] == "\t" else " ", _CONTROL.sub("", text.translate(NO_WIDTH))
    )


def row_of(text: str) -> tuple[str, ...]:
    """The cells of a row, empty ones too; nothing where no tab is."""
    return tuple(" ".join(cell.split()) for cell in text.split("\t")) if "\t" in text else ()


def text_lines(text: str) -> list[Line]:
    """Lines of a copied text; signs that were left written out as entities are read."""
    return [text_line(number, unescape(raw)) for number, raw in enumerate(_BREAKS.split(text), start=1)]


def unescape(text: str) -> str:
    """The signs that entities stand for ("&amp;", "&ouml;"), where they are written in full."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)


def text_line(number: int, raw: str) -> Line:
    """One line of copied text."""
    whole = clean(raw)
    shown = whole.rstrip()
    body = shown.lstrip()
    width = sum(_TAB if sign == "\t" else 1 for sign in shown[: len(shown) - len(body)])
    return Line(number=number, text=body, indent=width, row=row_of(whole))


def paragraphs(lines: Iterable[Line]) -> str:
    """Running text: line breaks and paragraph breaks stay, runs of blanks do not."""
    shown = "\n".join(line.words for line in lines)
    return re.sub(r"\n{3,}", "\n\n", shown).strip()


def last_word_line(lines: Sequence[Line]) -> int:
    """Number of the last line that holds something; 1 for a page without any."""
    return next((line.number for line in reversed(lines) if not line.blank), 1)
