# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text of papers as HTML: paragraphs, numbered points, bullets; everything escaped, nothing linked.

A blank line ends a paragraph, a single line break stays one. Points are numbered only where a second number
follows the first ("1. Fortschreibung …" alone is a sentence). Bullets between two points belong to the first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from werdegang.ui.formats import dashes, language_mark

_POINT = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_BULLET = re.compile(r"[-–—•·▪◦*]\s+(?=\S)")


@dataclass
class _Block:
    """A paragraph, a point or a bullet with its lines."""

    kind: str  # paragraph, point, bullet
    lines: list[str]
    number: int = 0
    marker: str = ""
    after_blank: bool = False
    bullets: list["_Block"] = field(default_factory=list)


def prose(text: str | None, language: str = "") -> SafeString:
    """The text as a row of ``p``, ``ol`` and ``ul``; nothing for nothing.

    Each part says its language where that is not the page's; without one named it is that of the content.
    """
    blocks = list(_blocks(dashes(text or "")))
    mark = language_mark(language)
    parts: list[SafeString] = []
    while blocks:
        points = _take_points(blocks)
        if points:
            parts.append(_numbered(points, mark))
        elif blocks[0].kind == "bullet":
            parts.append(_bulleted(_take_bullets(blocks), mark))
        else:
            parts.append(_paragraph(blocks.pop(0), mark))
    return mark_safe("\n".join(parts))  # noqa: S308  every part is escaped by its maker


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


def _numbered(points: list[_Block], mark: SafeString) -> SafeString:
    start = format_html(' start="{}"', points[0].number) if points[0].number != 1 else ""
    items = format_html_join("", "<li>{}{}</li>", ((_words(p), _bulleted(p.bullets)) for p in points))
    return format_html("<ol{}{}>{}</ol>", mark, start, items)


def _bulleted(bullets: list[_Block], mark: str = "") -> SafeString:
    if not bullets:
        return SafeString("")
    items = format_html_join("", "<li>{}</li>", ((_words(b),) for b in bullets))
    return format_html("<ul{}>{}</ul>", mark, items)


def _paragraph(block: _Block, mark: SafeString) -> SafeString:
    lines = mark_safe("<br>".join(escape(line) for line in block.lines))  # noqa: S308
    return format_html("<p{}>{}</p>", mark, lines)


def _words(block: _Block) -> str:
    return " ".join(block.lines)
