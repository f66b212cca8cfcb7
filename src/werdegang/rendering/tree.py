# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The document tree: what an invitation, an extract or a report consists of, whatever format it is written in.

All parts are frozen and hold plain text; no part holds markup. Writers turn the tree into a format; the same tree
gives the same bytes.
"""

import datetime
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum


@dataclass(frozen=True)
class Text:
    """Words in a line; ``language`` (BCP 47) where they are in another than the document's."""

    text: str
    strong: bool = False
    emphasis: bool = False
    language: str = ""


@dataclass(frozen=True)
class Link:
    """Words that lead to an address (http, https, mailto)."""

    text: str
    address: str
    language: str = ""

    def __post_init__(self) -> None:
        """Refuse addresses that a reader should not follow (ValueError)."""
        if not self.address.startswith(("https://", "http://", "mailto:")):
            raise ValueError(f"a document links to http, https and mailto only, not to {self.address!r}")


@dataclass(frozen=True)
class Break:
    """A line break within a paragraph."""


Inline = Text | Link | Break
Inlines = tuple[Inline, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; the document's title is level 1 and no block, so blocks start at level 2."""

    level: int
    text: str
    language: str = ""

    def __post_init__(self) -> None:
        """Refuse levels that do not exist (ValueError)."""
        if not 2 <= self.level <= 6:
            raise ValueError(f"a heading within a document has level 2 to 6, not {self.level}")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    inlines: Inlines


@dataclass(frozen=True)
class Item:
    """A point of a list: its words, and what is listed below it."""

    inlines: Inlines
    parts: "Bullets | Points | None" = None


@dataclass(frozen=True)
class Bullets:
    """A list without numbers."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Points:
    """A numbered list; ``start`` is the first number."""

    items: tuple[Item, ...]
    start: int = 1


@dataclass(frozen=True)
class Fact:
    """A label and what it stands for."""

    label: str
    inlines: Inlines


@dataclass(frozen=True)
class Facts:
    """Labels and their values, one below the other."""

    facts: tuple[Fact, ...]


class Align(Enum):
    """How a column is set."""

    START = "start"
    END = "end"


@dataclass(frozen=True)
class Column:
    """A column of a table: its head, its share of the width (0: as its content needs), its alignment."""

    head: str
    share: int = 1
    align: Align = Align.START
    language: str = ""


Cell = str | Inlines
NAMELESS = "–"


@dataclass(frozen=True)
class Table:
    """A table with a caption; every row has as many cells as there are columns.

    ``row_heads``: the first cell of each row is the row's head.
    """

    caption: Cell
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_heads: bool = True

    def __post_init__(self) -> None:
        """Refuse rows that do not fit (ValueError)."""
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} cells for {len(self.columns)} columns")


@dataclass(frozen=True)
class Figure:
    """A picture with its caption and its words for those who do not see it; SVG with fixed colours, or PNG."""

    content: bytes
    media_type: str
    alternative: str
    caption: str = ""
    share: int = 100
    """Width in per cent of the text's."""
    language: str = ""
    """Of the caption."""

    def __post_init__(self) -> None:
        """Refuse what cannot be shown or would stay silent (ValueError)."""
        if self.media_type not in ("image/svg+xml", "image/png"):
            raise ValueError(f"a figure is SVG or PNG, not {self.media_type}")
        if not self.alternative.strip():
            raise ValueError("a figure needs words for those who do not see it")


@dataclass(frozen=True)
class Note:
    """Something set apart, with a title in words ("Beispieldaten", "Hinweis")."""

    title: str
    inlines: Inlines


@dataclass(frozen=True)
class Signatures:
    """Lines to sign on, with what stands below each."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page, where there are pages."""


Block = Heading | Paragraph | Bullets | Points | Facts | Table | Figure | Note | Signatures | PageBreak


@dataclass(frozen=True)
class Sender:
    """Whose paper it is: name and lines below it; a logo (SVG or PNG) with its media type; the house's colour.

    ``logo_words`` say what the logo shows; empty: that it is the sender's.
    """

    name: str
    lines: tuple[str, ...] = ()
    logo: bytes = b""
    logo_type: str = ""
    colour: str = "#171a2b"
    logo_words: str = ""


@dataclass(frozen=True)
class Document:
    """A whole document.

    ``moment`` (aware) is the time that stands in every format's own data: that of the snapshot, never of the run.
    ``overline`` is what kind of document it is; ``mark`` stands in the head of each page ("Beispieldaten").
    ``contents`` asks for a table of contents in front, ``list_of_figures`` for one of pictures at the end.
    """

    title: str
    sender: Sender
    moment: datetime.datetime
    blocks: tuple[Block, ...]
    language: str = "de"
    overline: str = ""
    subtitle: Cell = ""
    mark: str = ""
    contents: bool = False
    list_of_figures: bool = False
    keywords: tuple[str, ...] = field(default=())
    title_language: str = ""

    def __post_init__(self) -> None:
        """Refuse what no accessible document may be (ValueError)."""
        if not is_seen(self.title):
            raise ValueError("a document needs a title")
        if self.moment.tzinfo is None:
            raise ValueError("a document's moment has a time zone")


def has_list_of_figures(document: Document) -> bool:
    """Whether a list of pictures is asked for and there is something to list."""
    listed = (part for part in document.blocks if isinstance(part, Figure) and part.caption)
    return document.list_of_figures and any(listed)


def words(text: str) -> Inlines:
    """Text with its line breaks."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Inline]:
    for number, line in enumerate(text.splitlines()):
        if number:
            yield Break()
        yield Text(line)


def said(cell: Cell) -> Inlines:
    """The words of a cell in a line, whichever way they are given."""
    return words(cell) if isinstance(cell, str) else cell


def plain(cell: Cell) -> str:
    """The words alone."""
    if isinstance(cell, str):
        return cell
    return "".join("\n" if isinstance(part, Break) else part.text for part in cell)


def with_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with headings that skip no level: what stands too deep is lifted to just below its parent.

    A heading without a letter to see is a dash: one without words is none to who only hears it.
    """
    path: list[int] = [1]
    given: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            while len(path) > 1 and path[-1] >= block.level:
                path.pop()
            path.append(block.level)
            text = block.text if is_seen(block.text) else NAMELESS
            given.append(replace(block, level=min(len(path), 6), text=text))
        else:
            given.append(block)
    return tuple(given)


def is_seen(text: str) -> bool:
    """Whether there is a letter to see in a text, and not only spaces and control characters."""
    unseen = ("Cc", "Cf", "Cs", "Cn")
    return any(not sign.isspace() and unicodedata.category(sign) not in unseen for sign in text)


def leading_on(blocks: Sequence[Block]) -> frozenset[int]:
    """Paragraphs right in front of a picture or of facts, by their place: no page ends between."""
    kept, leads = set(), False
    for number in reversed(range(len(blocks))):
        is_text = isinstance(blocks[number], Paragraph)
        leads = isinstance(blocks[number], Figure | Facts) or (leads and is_text)
        if leads and is_text:
            kept.add(number)
    return frozenset(kept)
