# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables that become cards on narrow screens; their roles are written out, since display:block would take them."""

from collections.abc import Iterable
from typing import Protocol

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from werdegang.ui.components.markup import fill, trimmed

register = template.Library()


class NumberCell(Protocol):
    """A number of a large table: its column, what stands in it, and what is to be said of it."""

    @property
    def label(self) -> str:
        """Head of the column."""

    @property
    def value(self) -> str:
        """The number, written out."""

    @property
    def withheld(self) -> bool:
        """Whether it is withheld."""

    @property
    def provisional(self) -> bool:
        """Whether it may still change."""


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


@register.simple_tag
def numbercells(cells: Iterable[NumberCell]) -> SafeString:
    """The numbers of a whole row as ``cell`` writes them one by one: for tables of a thousand."""
    withheld = format_html(
        '<span aria-hidden="true">•</span><span class="kern-sr-only">{}</span>', _("withheld")
    )
    provisional = format_html(' <abbr title="{}">p</abbr>', _("provisional"))
    return format_html_join(
        "",
        '<td role="cell" data-label="{}" class="wd-data__n"><div>{}{}</div></td>',
        (
            (each.label, withheld, "")
            if each.withheld
            else (each.label, each.value, provisional if each.provisional else "")
            for each in cells
        ),
    )


def _sub(words: str) -> SafeString:
    return format_html('<span class="wd-data__sub">{}</span>', words) if words else SafeString("")
