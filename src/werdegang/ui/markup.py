# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts with marks (``core/markup.py``) as HTML; everything escaped, so that no text brings HTML of its own."""

from collections.abc import Iterable

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from werdegang.core import markup, prose
from werdegang.ui.formats import dashes
from werdegang.ui.told import mark as mark_of

HIGHEST, LOWEST = 3, 6


def richtext(text: str | None, language: str = "") -> SafeString:
    """The text as headings (from ``h3``), paragraphs, lists and tables; nothing for nothing.

    Each part says its language where that is not the page's; without one named it is that of the content.
    """
    return _written(text, HIGHEST, mark_of(text, language))


def richtext_below(text: str | None, level: int) -> SafeString:
    """The same, its headings below one of this level."""
    return _written(text, level + 1, mark_of(text))


def _written(text: str | None, highest: int, mark: SafeString) -> SafeString:
    parts = (_part(part, highest, mark) for part in markup.parts_of(dashes(text or "")))
    return mark_safe("\n".join(parts))  # noqa: S308  every part is escaped by its maker


def _part(part: markup.Part, highest: int, mark: SafeString) -> SafeString:
    match part:
        case markup.Heading(level, text):
            return format_html("<h{0}{1}>{2}</h{0}>", min(highest + level - 1, LOWEST), mark, _line(text))
        case markup.Table():
            return _table(part, mark)
        case prose.PointList():
            return _numbered(part, mark)
        case prose.BulletList(items):
            return _bulleted(items, mark)
        case prose.Lines(lines):
            return format_html("<p{}>{}</p>", mark, _joined("<br>", lines))


def _line(text: str) -> SafeString:
    return format_html_join("", "{}", ((_run(run),) for run in markup.runs(text)))


def _run(run: markup.Run) -> SafeString:
    match run:
        case markup.Anchor(text, address):
            return format_html('<a href="{}" rel="external noopener">{}</a>', address, text)
        case markup.Words(text, strong, emphasis):
            name = "strong" if strong else "em" if emphasis else ""
            return format_html("<{0}>{1}</{0}>", SafeString(name), text) if name else escape(text)


def _joined(by: str, lines: Iterable[str]) -> SafeString:
    return mark_safe(by.join(map(_line, lines)))  # noqa: S308  every line is escaped by its maker


def _numbered(part: prose.PointList, mark: SafeString) -> SafeString:
    start = format_html(' start="{}"', part.start) if part.start != 1 else ""
    rows = ((_line(point.words), _bulleted(point.bullets)) for point in part.points)
    return format_html("<ol{}{}>{}</ol>", mark, start, format_html_join("", "<li>{}{}</li>", rows))


def _bulleted(bullets: tuple[str, ...], mark: str = "") -> SafeString:
    if not bullets:
        return SafeString("")
    return format_html(
        "<ul{}>{}</ul>", mark, format_html_join("", "<li>{}</li>", ((_line(each),) for each in bullets))
    )


def _table(part: markup.Table, mark: SafeString) -> SafeString:
    heads = format_html_join("", '<th scope="col">{}</th>', ((_line(cell),) for cell in part.head))
    rows = format_html_join(
        "",
        "<tr>{}</tr>",
        ((format_html_join("", "<td>{}</td>", ((_line(cell),) for cell in row)),) for row in part.rows),
    )
    return format_html(
        '<div class="wd-scrolltable" tabindex="0" role="region" aria-label="{}"{}>'
        '<table class="wd-data"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>',
        _("Table: %(heads)s") % {"heads": ", ".join(map(markup.words_of, part.head))},
        mark,
        heads,
        rows,
    )
