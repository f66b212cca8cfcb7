# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text of papers as HTML: paragraphs, numbered points, bullets; everything escaped, nothing linked."""

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from werdegang.core.prose import BulletList, Lines, Part, PointList, parts_of
from werdegang.ui.formats import dashes


def prose(text: str | None) -> SafeString:
    """The text as a row of ``p``, ``ol`` and ``ul``; nothing for nothing."""
    parts = [_part(part) for part in parts_of(dashes(text or ""))]
    return mark_safe("\n".join(parts))  # noqa: S308  every part is escaped by its maker


def _part(part: Part) -> SafeString:
    match part:
        case PointList():
            return _numbered(part)
        case BulletList(items):
            return _bulleted(items)
        case Lines(lines):
            return format_html("<p>{}</p>", mark_safe("<br>".join(escape(line) for line in lines)))  # noqa: S308


def _numbered(part: PointList) -> SafeString:
    start = format_html(' start="{}"', part.start) if part.start != 1 else ""
    items = format_html_join("", "<li>{}{}</li>", ((p.words, _bulleted(p.bullets)) for p in part.points))
    return format_html("<ol{}>{}</ol>", start, items)


def _bulleted(bullets: tuple[str, ...]) -> SafeString:
    if not bullets:
        return SafeString("")
    return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((words,) for words in bullets)))
