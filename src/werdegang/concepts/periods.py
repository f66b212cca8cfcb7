# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The periods for which a figure is measured: half-open, one after the other."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from werdegang.concepts.vocabulary import IndicatorPeriod
from werdegang.ui.formats import day

MONTHS = {IndicatorPeriod.YEAR: 12, IndicatorPeriod.HALF_YEAR: 6, IndicatorPeriod.QUARTER: 3}


def end_of(start: date, period: str) -> date:
    """The first day after the period that begins here."""
    return moved(start, period, 1)


def moved(start: date, period: str, by: int) -> date:
    """So many periods later, or earlier."""
    months = start.year * 12 + start.month - 1 + by * MONTHS[IndicatorPeriod(period)]
    return date(months // 12, months % 12 + 1, 1)


def holding(day: date, period: str) -> date:
    """The first day of the period in which a day lies."""
    length = MONTHS[IndicatorPeriod(period)]
    return date(day.year, (day.month - 1) // length * length + 1, 1)


def last_ended(today: date, period: str) -> date:
    """The first day of the last period that is over."""
    return moved(holding(today, period), period, -1)


def named_period(start: date, period: str) -> str:
    """The period that begins on this day, in words."""
    return in_words(start, end_of(start, period))


def in_words(start: date, end: date) -> str:
    """``2018``, ``1st half of 2018``, ``3rd quarter of 2018``; days where the period is none of these."""
    months = (end.year - start.year) * 12 + end.month - start.month
    if start.day == end.day == 1:
        if months == 12 and start.month == 1:
            return str(start.year)
        if months == 6 and start.month in (1, 7):
            return _("half %(part)s/%(year)s") % {"part": start.month // 6 + 1, "year": start.year}
        if months == 3 and start.month % 3 == 1:
            return _("quarter %(part)s/%(year)s") % {"part": start.month // 3 + 1, "year": start.year}
    last = end - timedelta(days=1)
    return day(last) if last == start else f"{day(start)}–{day(last)}"
