# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The structure of plain text: paragraphs, numbered points, bullets.

A blank line ends a paragraph, a single line break stays one. Points are numbered only where a second number
follows the first ("1. Fortschreibung …" alone is a sentence). Bullets between two points belong to the first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_POINT = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_BULLET = re.compile(r"[-–—•·▪◦*]\s+(?=\S)")


@dataclass(frozen=True)
class Lines:
    """A paragraph, line by line."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class BulletList:
    """Bullets, each as one line of words."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Point:
    """A numbered point with the bullets below it."""

    words: str
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True)
class PointList:
    """Numbered points, the first of them with the number ``start``."""

    start: int
    points: tuple[Point, ...]


Part = Lines | BulletList | PointList


@dataclass
class _Block:
    """A paragraph, a point or a bullet with its lines."""

    kind: str  # paragraph, point, bullet
    lines: list[str]
    number: int = 0
    marker: str = ""
    after_blank: bool = False
    bullets: list["_Block"] = field(default_factory=list)


def parts_of(text: str) -> Iterator[Part]:
    """The parts of a text in their order; nothing for nothing."""
    blocks = list(_blocks(text))
    while blocks:
        points = _take_points(blocks)
        if points:
            yield PointList(points[0].number, tuple(Point(_words(p), _all_words(p.bullets)) for p in points))
        elif blocks[0].kind == "bullet":
            yield BulletList(_all_words(_take_bullets(blocks)))
        else:
            yield Lines(tuple(blocks.pop(0).lines))


def _blocks(text: str) -> Iterator[_Block]:
    current: _Block | None = None
    after_blank = False
    for raw in text.splitlines():
        line = " ".join(raw.split())
        if not line:
            if current:
                yield current
            current, after_blank = None, True
            continue
        begun = _begin(line, after_blank)
        if current and begun.kind == "paragraph":
            current.lines.append(line)
        else:
            if current:
                yield current
            current = begun
        after_blank = False
    if current:
        yield current


def _begin(line: str, after_blank: bool) -> _Block:
    if point := _POINT.match(line):
        return _Block("point", [line[point.end() :]], int(point[1]), point[0], after_blank)
    if bullet := _BULLET.match(line):
        return _Block("bullet", [line[bullet.end() :]], after_blank=after_blank)
    return _Block("paragraph", [line], after_blank=after_blank)


def _take_points(blocks: list[_Block]) -> list[_Block]:
    """Remove and give the run of numbered points at the head, each with its bullets; nothing if it is none."""
    if blocks[0].kind != "point":
        return []
    points, end, at = [blocks[0]], 1, 1
    pending: list[_Block] = []
    while at < len(blocks):
        block = blocks[at]
        if block.kind == "bullet":
            pending.append(block)
        elif block.kind == "point" and block.number == points[-1].number + 1:
            points[-1].bullets, pending = pending, []
            points.append(block)
            end = at + 1
        else:
            break
        at += 1
    if len(points) == 1:
        blocks[0] = _Block("paragraph", [points[0].marker + points[0].lines[0], *points[0].lines[1:]])
        return []
    if pending and not pending[0].after_blank:
        points[-1].bullets = pending
        end += len(pending)
    del blocks[:end]
    return points


def _take_bullets(blocks: list[_Block]) -> list[_Block]:
    end = next((at for at, block in enumerate(blocks) if block.kind != "bullet"), len(blocks))
    bullets = blocks[:end]
    del blocks[:end]
    return bullets


def _words(block: _Block) -> str:
    return " ".join(block.lines)


def _all_words(blocks: list[_Block]) -> tuple[str, ...]:
    return tuple(_words(block) for block in blocks)
