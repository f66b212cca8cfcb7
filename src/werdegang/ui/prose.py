# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text of papers as HTML: paragraphs, numbered points, bullets; everything escaped, nothing linked."""

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from werdegang.core.prose import BulletList, Lines, Part, PointList, parts_of
from werdegang.ui.formats import dashes, language_mark


def prose(text: str | None, language: str = "") -> SafeString:
    """The text as a row of ``p``, ``ol`` and ``ul``; nothing for nothing.

    Each part says its language where that is not the page's; without one named it is that of the content.
    """
    mark = language_mark(language)
    parts = [_part(part, mark) for part in parts_of(dashes(text or ""))]
    return mark_safe("\n".join(parts))  # noqa: S308  every part is escaped by its maker


def _part(part: Part, mark: SafeString) -> SafeString:
    match part:
        case PointList():
            return _numbered(part, mark)
        case BulletList(items):
            return _bulleted(items, mark)
        case Lines(lines):
            words = mark_safe("<br>".join(escape(line) for line in lines))  # noqa: S308
            return format_html("<p{}>{}</p>", mark, words)


def _numbered(part: PointList, mark: SafeString) -> SafeString:
    start = format_html(' start="{}"', part.start) if part.start != 1 else ""
    items = format_html_join("", "<li>{}{}</li>", ((p.words, _bulleted(p.bullets)) for p in part.points))
    return format_html("<ol{}{}>{}</ol>", mark, start, items)


def _bulleted(bullets: tuple[str, ...], mark: str = "") -> SafeString:
    if not bullets:
        return SafeString("")
    items = format_html_join("", "<li>{}</li>", ((words,) for words in bullets))
    return format_html("<ul{}>{}</ul>", mark, items)
