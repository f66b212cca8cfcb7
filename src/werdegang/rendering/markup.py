# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts with marks (``core/markup.py``) as blocks of a document."""

from collections.abc import Iterable

from werdegang.core import markup, prose
from werdegang.rendering import tree


def blocks(text: str | None, below: int = 1) -> tuple[tree.Block, ...]:
    """Headings below one of this level, paragraphs, lists, tables; nothing for nothing."""
    return tuple(_block(part, below) for part in markup.parts_of(text or ""))


def _block(part: markup.Part, below: int) -> tree.Block:
    match part:
        case markup.Heading(level, text):
            return tree.Heading(min(below + level, 6), markup.words_of(text))
        case markup.Table(head, rows):
            columns = tuple(tree.Column(markup.words_of(cell)) for cell in head)
            cells = tuple(tuple(_line(cell) for cell in row) for row in rows)
            return tree.Table("", columns, cells, row_heads=False)
        case prose.PointList(start, points):
            items = (tree.Item(_line(point.words), _bullets(point.bullets)) for point in points)
            return tree.Points(tuple(items), start)
        case prose.BulletList(words):
            return tree.Bullets(tuple(tree.Item(_line(each)) for each in words))
        case prose.Lines(lines):
            return tree.Paragraph(_lines(lines))


def _bullets(words: tuple[str, ...]) -> tree.Bullets | None:
    return tree.Bullets(tuple(tree.Item(_line(each)) for each in words)) if words else None


def _lines(lines: Iterable[str]) -> tree.Inlines:
    inlines: list[tree.Inline] = []
    for number, line in enumerate(lines):
        inlines += [tree.Break()] if number else []
        inlines += _line(line)
    return tuple(inlines)


def _line(text: str) -> tree.Inlines:
    return tuple(_inline(run) for run in markup.runs(text))


def _inline(run: markup.Run) -> tree.Inline:
    match run:
        case markup.Anchor(words, address):
            return tree.Link(words, address)
        case markup.Words(words, strong, emphasis):
            return tree.Text(words, strong, emphasis)
