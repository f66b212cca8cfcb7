# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows, files, links, list heads, pagers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import template
from django.core.paginator import Page
from django.http import QueryDict
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from werdegang.ui.components.markup import anchor, fill, trimmed
from werdegang.ui.formats import number
from werdegang.ui.parts import Paging

register = template.Library()


@register.simple_block_tag
def rows(content: SafeString, two: bool = False, ordered: bool = False) -> SafeString:
    """Few dated things: date, what, status; ``two=True`` where there is no status."""
    return format_html(
        '<{0} class="wd-rows{1}">{2}</{0}>',
        "ol" if ordered else "ul",
        " wd-rows--two" if two else "",
        content,
    )


@register.simple_block_tag
def row(
    content: SafeString,
    title: str,
    url: str = "",
    date: date | None = None,
    date_text: str = "",
    status: str = "",
    status_label: str = "",
    sample: bool = False,
    cover: bool = True,
    level: int = 0,
    interface: bool = False,
) -> SafeString:
    """One row; its content is the line below the title. ``cover`` makes the whole row lead to ``url``.

    ``interface``: the title is in the language of the page, not in that of the content.
    """
    return fill(
        "row",
        interface=interface,
        content=trimmed(content),
        title=title,
        url=url,
        date=date,
        date_text=date_text,
        status=status,
        status_label=status_label,
        sample=sample,
        cover=cover,
        level=level,
    )


@register.simple_block_tag
def files(content: SafeString) -> SafeString:
    """A list of attachments."""
    return format_html('<ul class="wd-rows wd-rows--file">{}</ul>', content)


@register.simple_tag
def file(
    title: str,
    url: str = "",
    number: str | int = "",
    size: int | None = None,
    note: str = "",
    text_url: str = "",
    sample: bool = False,
) -> SafeString:
    """One attachment: number, name, size in bytes, a note (its visibility), where to read its text."""
    return fill(
        "file", title=title, url=url, number=number, size=size, note=note, text_url=text_url, sample=sample
    )


@register.simple_block_tag
def linklist(content: SafeString) -> SafeString:
    """A list of links between rules."""
    return format_html('<ul class="wd-linklist">{}</ul>', content)


@register.simple_tag
def linkitem(
    url: str, label: str, note: str = "", sample: bool = False, interface: bool = False
) -> SafeString:
    """One link of a link list, with a note below; ``interface`` as in ``row``."""
    return fill("linkitem", url=url, label=label, note=note, sample=sample, interface=interface)


@register.simple_block_tag
def listhead(content: SafeString, words: str, id: str = "", level: int = 2) -> SafeString:
    """How many things a list has, and what can be done with it."""
    return fill("listhead", content=content, words=words, id=anchor(words, id), level=level)


@dataclass(frozen=True)
class PageLink:
    """A step to another page; without an address a gap."""

    label: str
    url: str = ""
    current: bool = False
    direction: str = ""  # prev, next: also the link's relation


@register.simple_tag(takes_context=True)
def pager(
    context: Context,
    page: "Page[Any] | Paging",
    parameter: str = "seite",
    note: str = "",
    label: str = "",
) -> SafeString:
    """Steps to the other pages of a list; every other argument of the address is kept. Nothing for one page."""
    if isinstance(page, Paging):
        links = _neighbours(page.previous_url, page.next_url)
    else:
        request = context.get("request")
        links = _numbered(page, request.GET if request else QueryDict(), parameter)
        note = note or _extent(page)
    return fill("pager", links=links, note=note, label=label) if links else SafeString("")


def _neighbours(previous_url: str, next_url: str) -> list[PageLink]:
    links = []
    if previous_url:
        links.append(PageLink(gettext("Previous"), previous_url, direction="prev"))
    if next_url:
        links.append(PageLink(gettext("Next"), next_url, direction="next"))
    return links


def _numbered(page: "Page[Any]", query: QueryDict, parameter: str) -> list[PageLink]:
    paginator = page.paginator
    if paginator.num_pages < 2:
        return []

    def address(to: int) -> str:
        arguments = query.copy()
        arguments.pop(parameter, None)
        if to > 1:
            arguments[parameter] = str(to)
        return f"?{arguments.urlencode()}" if arguments else "?"

    previous_url = address(page.previous_page_number()) if page.has_previous() else ""
    next_url = address(page.next_page_number()) if page.has_next() else ""
    numbers = [
        PageLink(number(step), address(step), step == page.number) if isinstance(step, int) else PageLink("…")
        for step in paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    ]
    return [*_neighbours(previous_url, ""), *numbers, *_neighbours("", next_url)]


def _extent(page: "Page[Any]") -> str:
    return gettext("%(first)s to %(last)s of %(count)s") % {
        "first": number(page.start_index()),
        "last": number(page.end_index()),
        "count": number(page.paginator.count),
    }
