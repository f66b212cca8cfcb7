# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text of papers and minutes as blocks of a document."""

from collections.abc import Iterator

from werdegang.core.prose import BulletList, Lines, Part, PointList, parts_of
from werdegang.rendering import tree


def blocks(text: str | None) -> tuple[tree.Block, ...]:
    """Paragraphs, numbered points and bullets; nothing for nothing."""
    return tuple(_blocks(text or ""))


def _blocks(text: str) -> Iterator[tree.Block]:
    for part in parts_of(text):
        yield _block(part)


def _block(part: Part) -> tree.Block:
    match part:
        case PointList(start, points):
            items = (tree.Item(tree.words(point.words), _bullets(point.bullets)) for point in points)
            return tree.Points(tuple(items), start)
        case BulletList(words):
            return tree.Bullets(tuple(tree.Item(tree.words(each)) for each in words))
        case Lines(lines):
            return tree.Paragraph(tree.words("\n".join(lines)))


def _bullets(words: tuple[str, ...]) -> tree.Bullets | None:
    return tree.Bullets(tuple(tree.Item(tree.words(each)) for each in words)) if words else None
