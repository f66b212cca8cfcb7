# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables that become cards on narrow screens; their roles are written out, since display:block would take them."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from werdegang.ui.components.markup import fill, trimmed

register = template.Library()


@register.simple_block_tag
def datatable(
    content: SafeString,
    caption: str,
    cards: bool = True,
    tight: bool = False,
    visible_caption: bool = False,
) -> SafeString:
    """A table: first ``columns``, then a ``datarow`` for each thing. Without cards it scrolls on narrow screens."""
    return fill(
        "datatable",
        content=format_html("{}</tbody>", content),
        caption=caption,
        cards=cards,
        tight=tight,
        visible_caption=visible_caption,
    )


@register.simple_block_tag
def columns(content: SafeString) -> SafeString:
    """The heads of the columns."""
    return format_html(
        '<thead role="rowgroup"><tr role="row">{}</tr></thead><tbody role="rowgroup">', content
    )


@register.simple_tag
def column(label: str, number: bool = False, sort_url: str = "", sorted: str = "") -> SafeString:
    """One head; with ``sort_url`` a link. ``sorted``: ascending or descending."""
    words = format_html('<a href="{}">{}</a>', sort_url, label) if sort_url else label
    return format_html(
        '<th scope="col" role="columnheader"{}{}>{}</th>',
        SafeString(' class="wd-data__n"') if number else "",
        format_html(' aria-sort="{}"', sorted) if sorted else "",
        words,
    )


@register.simple_block_tag
def datarow(content: SafeString, sum: bool = False) -> SafeString:
    """One row; ``sum=True`` for the totals."""
    return format_html(
        '<tr role="row"{}>{}</tr>', SafeString(' class="wd-data__sum"') if sum else "", content
    )


@register.simple_block_tag
def rowhead(content: SafeString, sub: str = "") -> SafeString:
    """The cell that names the row, with a line below."""
    return format_html('<th scope="row" role="rowheader">{}{}</th>', trimmed(content), _sub(sub))


@register.simple_block_tag
def cell(content: SafeString, label: str, number: bool = False, sub: str = "") -> SafeString:
    """A cell; ``label`` repeats the head of its column, for the card form."""
    return format_html(
        '<td role="cell" data-label="{}"{}><div>{}{}</div></td>',
        label,
        SafeString(' class="wd-data__n"') if number else "",
        trimmed(content),
        _sub(sub),
    )


def _sub(words: str) -> SafeString:
    return format_html('<span class="wd-data__sub">{}</span>', words) if words else SafeString("")
