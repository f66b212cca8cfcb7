# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The periods for which a figure is measured: half-open, one after the other."""

from datetime import date

from werdegang.concepts.vocabulary import IndicatorPeriod

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
