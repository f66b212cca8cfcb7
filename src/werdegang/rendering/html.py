# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document's blocks as HTML to stand in a page; everything is escaped, nothing carries a style of its own."""

import base64
from dataclasses import dataclass

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _

from werdegang.rendering import tongues, tree
from werdegang.rendering.characters import legal
from werdegang.rendering.direction import language_from_right, of_words

_BREAK = SafeString("<br>")


def write(document: tree.Document) -> SafeString:
    """The blocks below the title, which is the page's h1. Headings carry anchors."""
    used: dict[str, int] = {}
    parts = tree.with_levels(document.blocks)
    blocks = [_block(part, used, above) for above, part in zip([None, *parts], parts, strict=False)]
    return SafeString(legal(format_html_join("\n", "{}", ((part,) for part in blocks if part))))


def letterhead(sender: tree.Sender) -> SafeString:
    """The sender's logo, above a line in the house's colour, which says nothing and so needs no words.

    The line is a picture, since a page carries no style of its own.
    """
    logo = SafeString("")
    if sender.logo:
        logo = format_html(
            '<p class="wd-letterhead__logo"><img src="{}" alt="{}"></p>',
            _source(sender.logo, sender.logo_type),
            sender.logo_words or _("Logo: %(name)s") % {"name": sender.name},
        )
    bar = f'<path d="M0 0h8v1H0z" fill="{sender.colour}"/>'
    line = f'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="1">{bar}</svg>'
    return format_html(
        '<div class="wd-letterhead">{}<img class="wd-letterhead__line" src="{}" alt=""></div>',
        logo,
        _source(line.encode(), "image/svg+xml"),
    )


def _source(content: bytes, media_type: str) -> str:
    return f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"


@dataclass(frozen=True)
class Place:
    """A heading of the document, and the anchor that leads to it on the page."""

    level: int
    text: str
    anchor: str
    language: str = ""


def contents(document: tree.Document, deepest: int = 3) -> list[Place]:
    """The headings down to a level, for a page's navigation; the anchors are those that ``write`` gives."""
    used: dict[str, int] = {}
    blocks = tree.with_levels(document.blocks)
    places = [
        Place(part.level, part.text, _anchor(part.text, used), part.language)
        for part in blocks
        if isinstance(part, tree.Heading)
    ]
    return [place for place in places if place.level <= deepest]


def _block(part: tree.Block, used: dict[str, int], above: tree.Block | None = None) -> SafeString:
    match part:
        case tree.Heading(level, text, language):
            return format_html(
                '<h{0} id="{1}"{2}>{3}</h{0}>',
                level,
                _anchor(text, used),
                _way(language_from_right(text), language),
                text,
            )
        case tree.Paragraph(parts):
            return format_html("<p{}>{}</p>", *_spoken(parts))
        case tree.Bullets() | tree.Points():
            return _listed(part)
        case tree.Facts(facts):
            rows = ((fact.label, *_spoken(fact.inlines)) for fact in facts)
            pairs = format_html_join("", "<div><dt>{}</dt><dd{}>{}</dd></div>", rows)
            return format_html("<dl>{}</dl>", pairs)
        case tree.Table():
            return _table(part, is_named=_is_named(part, above))
        case tree.Figure():
            return _figure(part)
        case tree.Note(title, parts):
            return format_html(
                '<p class="wd-document__note"><strong>{}</strong> {}</p>', title, _inlines(parts)
            )
        case tree.Signatures(names):
            return format_html(
                "<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((name,) for name in names))
            )
        case tree.PageBreak():
            return SafeString("")


def _is_named(part: tree.Table, above: tree.Block | None) -> bool:
    return isinstance(above, tree.Heading) and above.text == tree.plain(part.caption)


def _anchor(text: str, used: dict[str, int]) -> str:
    name = slugify(text)[:60] or "abschnitt"
    used[name] = used.get(name, 0) + 1
    return name if used[name] == 1 else f"{name}-{used[name]}"


def _spoken(parts: tree.Inlines) -> tuple[SafeString, SafeString]:
    """What says direction and language of words in a line, and the words; a language that all share is said once."""
    shared = tongues.shared(parts)
    return _way(of_words(parts), shared), _inlines(parts, shared)


def _inlines(parts: tree.Inlines, known: str = "") -> SafeString:
    return format_html_join("", "{}", ((_inline(part, known),) for part in parts))


def _inline(part: tree.Inline, known: str) -> SafeString:
    match part:
        case tree.Break():
            return _BREAK
        case tree.Link(text, address, language):
            return format_html('<a href="{}"{}>{}</a>', address, _way("", _further(language, known)), text)
        case tree.Text(text, strong, emphasis, language):
            further = _further(language, known)
            said = format_html("<span{}>{}</span>", _way("", further), text) if further else escape(text)
            said = format_html("<strong>{}</strong>", said) if strong else said
            return format_html("<em>{}</em>", said) if emphasis else said


def _further(language: str, known: str) -> str:
    return "" if language == known else language


def _way(right: str, language: str = "") -> SafeString:
    """Direction and language of words that run from right to left; of others a language that is not the page's."""
    if right:
        return format_html(' dir="rtl" lang="{}"', right)
    return format_html(' lang="{}"', language) if language else SafeString("")


def _listed(part: tree.Bullets | tree.Points) -> SafeString:
    items = format_html_join("", "{}", ((_item(item),) for item in part.items))
    if isinstance(part, tree.Points):
        start = format_html(' start="{}"', part.start) if part.start != 1 else ""
        return format_html("<ol{}>{}</ol>", start, items)
    return format_html("<ul>{}</ul>", items)


def _item(item: tree.Item) -> SafeString:
    """The language stands at the words alone where something is listed below, which may be in another."""
    if item.parts is None:
        return format_html("<li{}>{}</li>", *_spoken(item.inlines))
    way = _way(of_words(item.inlines))
    return format_html("<li{}>{}{}</li>", way, _inlines(item.inlines), _listed(item.parts))


def _table(part: tree.Table, *, is_named: bool = False) -> SafeString:
    """Within a region that scrolls by keyboard, too, where the table is wider than the page.

    ``is_named``: the heading above says the caption's words; only who hears the table needs them again.
    """
    unseen = SafeString(' class="kern-sr-only"') if is_named else ""
    caption = _captioned(part, unseen) if part.caption else ""
    columns = ((_set(column), _way("", column.language), column.head) for column in part.columns)
    heads = format_html_join("", '<th scope="col"{}{}>{}</th>', columns)
    rows = format_html_join("", "<tr>{}</tr>", ((_row(part, row),) for row in part.rows))
    name = tree.plain(part.caption) or ", ".join(column.head for column in part.columns)
    return format_html(
        '<div role="region" tabindex="0" aria-label="{}">'
        "<table>{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
        name,
        caption,
        heads,
        rows,
    )


def _set(column: tree.Column) -> SafeString:
    """Numbers stand below each other."""
    return SafeString(' class="wd-document__end"' if column.align is tree.Align.END else "")


def _captioned(part: tree.Table, unseen: str) -> SafeString:
    way, said = _spoken(tree.said(part.caption))
    return format_html("<caption{}{}>{}</caption>", unseen, way, said)


def _row(table: tree.Table, row: tuple[tree.Cell, ...]) -> SafeString:
    cells = (
        (_set(column), *_spoken(tree.said(cell))) for column, cell in zip(table.columns, row, strict=True)
    )
    return format_html_join(
        "",
        "{}",
        (
            (
                format_html(
                    '<th scope="row"{}{}>{}</th>' if at == 0 and table.row_heads else "<td{}{}>{}</td>", *cell
                ),
            )
            for at, cell in enumerate(cells)
        ),
    )


def _figure(part: tree.Figure) -> SafeString:
    way = _way("", part.language)
    caption = format_html("<figcaption{}>{}</figcaption>", way, part.caption) if part.caption else ""
    return format_html(
        '<figure><img src="{}" alt="{}">{}</figure>',
        _source(part.content, part.media_type),
        part.alternative,
        caption,
    )
