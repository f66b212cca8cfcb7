# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures: the card, the big value, a chart beside its table."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from werdegang.ui.components.markup import fill

register = template.Library()


@register.simple_block_tag
def figure(
    content: SafeString,
    title: str,
    url: str = "",
    value: str = "",
    unit: str = "",
    note: str = "",
    level: int = 3,
    sample: bool = False,
) -> SafeString:
    """One number with its course; the content is the chart."""
    return fill(
        "figure",
        content=content,
        title=title,
        url=url,
        value=value,
        unit=unit,
        note=note,
        level=level,
        sample=sample,
    )


@register.simple_block_tag
def bigfigure(content: SafeString, value: str, words: str = "") -> SafeString:
    """The one big value of a page, with facts and reason below."""
    return format_html(
        '<div class="wd-bigfigure"><p class="wd-bigfigure__value">{} <span>{}</span></p>{}</div>',
        value,
        words,
        content,
    )


@register.simple_block_tag
def bigfacts(content: SafeString) -> SafeString:
    """Facts in a row below a big value."""
    return format_html('<dl class="wd-bigfigure__facts">{}</dl>', content)


@register.simple_block_tag
def chartpair(content: SafeString, wide: bool = False) -> SafeString:
    """A chart and its table side by side: the chart, then a ``div`` with the table."""
    return format_html('<div class="wd-chartpair{}">{}</div>', " wd-chartpair--wide" if wide else "", content)
