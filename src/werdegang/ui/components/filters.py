# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Filters for numbers, days, periods and plain text."""

from datetime import date, datetime, time

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from werdegang.core.markup import unmarked
from werdegang.ui import formats
from werdegang.ui.markup import richtext, richtext_below
from werdegang.ui.prose import prose

register = template.Library()

register.filter("number", formats.number)
register.filter("percent", formats.percent)
register.filter("filesize", formats.filesize)
register.filter("prose", prose)
register.filter("richtext", richtext)
register.filter("richtextbelow", richtext_below)
register.filter("unmarked", unmarked)


@register.filter(expects_localtime=True)
def day(value: date | None) -> str:
    """``17.03.2017``."""
    return formats.day(value)


@register.filter(expects_localtime=True)
def weekday(value: date | None) -> str:
    """``Fr, 17.03.2017``."""
    return formats.weekday(value)


@register.filter(expects_localtime=True)
def clock(value: time | datetime | None) -> str:
    """``16:00 Uhr``."""
    return formats.clock(value)


@register.filter
def timetag(value: date | None) -> SafeString:
    """The day inside ``<time datetime="2017-03-17">``; nothing for nothing."""
    if value is None:
        return SafeString("")
    return format_html('<time datetime="{}">{}</time>', formats.iso_day(value), formats.day(value))


@register.filter
def period(start: int | date | None, end: int | date | None = None) -> str:
    """``{{ 2017|period:2018 }}``: ``2017–2018``, unbreakable."""
    return formats.period(start, end)


@register.filter
def dashes(text: object) -> str:
    """The same text, unbreakable after an en dash between digits."""
    return formats.dashes(str(text or ""))
