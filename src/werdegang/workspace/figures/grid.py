# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which rows and columns a grid has: periods by members, or the members of two dimensions in one period."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, Min, Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.concepts.breakdown import spelled
from werdegang.concepts.models import Dimension, DimensionMember, Indicator, IndicatorValue
from werdegang.concepts.periods import end_of, last_ended, moved, named_period
from werdegang.ui.parts import Tab
from werdegang.workspace.figures.access import grid_address

Spot = tuple[date, str]
"""First day of a period, spelled members."""
BACK = 12
"""Periods that the grid goes back, at most."""


@dataclass(frozen=True)
class Line:
    """A row or a column: a period, a member, or the total."""

    name: str
    day: date | None = None
    members: tuple[DimensionMember, ...] = ()


@dataclass(frozen=True)
class Grid:
    """Rows and columns, and who looks."""

    indicator: Indicator
    user: Any
    dimensions: Sequence[Dimension]
    lines: Sequence[Line]
    columns: Sequence[Line]
    day: date | None
    """The period, where two dimensions are crossed."""
    tabs: Sequence[Tab]
    days: Sequence[Tab]

    def spots(self) -> Iterator[tuple[Line, Line, Spot]]:
        """Each cell with its row and its column."""
        for line, column in itertools.product(self.lines, self.columns):
            yield line, column, self.spot(line, column)

    def spot(self, line: Line, column: Line) -> Spot:
        """Where a cell belongs."""
        day = line.day or self.day
        assert day is not None
        return day, spelled((*line.members, *column.members))

    def name(self, spot: Spot) -> str:
        """The name of a cell's field."""
        return f"v-{spot[0].isoformat()}-{spot[1]}"

    def end_of(self, day: date) -> date:
        """The first day after the period."""
        return end_of(day, self.indicator.period)

    def values(self) -> dict[Spot, IndicatorValue]:
        """What stands there now, small numbers with it."""
        rows = IndicatorValue.objects.unredacted_for(self.user).filter(indicator=self.indicator)
        return {(row.period_start, row.dimension_key): row for row in rows}

    def mark(self) -> str:
        """Tells one state of the values from the next."""
        rows = IndicatorValue.objects.unredacted_for(self.user).filter(indicator=self.indicator)
        latest = rows.aggregate(latest=Max("modified"))["latest"]
        return latest.isoformat() if latest else ""


def grid_of(indicator: Indicator, user: Any, choice: str, period: date | None) -> Grid:
    """The grid that an address asks for; without a word the total, and with it the first dimension."""
    dimensions = list(
        Dimension.objects.visible_to(user)
        .filter(indicators=indicator)
        .prefetch_related(
            Prefetch("members", DimensionMember.objects.visible_to(user).select_related("dimension"))
        )
    )
    offered: list[tuple[Dimension, ...]] = [(each,) for each in dimensions] or [()]
    offered += list(itertools.combinations(dimensions, 2))
    chosen = next((each for each in offered if spelled_choice(each) == choice), offered[0])
    days = periods_of(indicator, user)
    tabs = [
        Tab(_names(each), f"{grid_address(indicator)}?gliederung={spelled_choice(each)}", each == chosen)
        for each in offered
    ]
    total = Line(_("Total"))
    if len(chosen) < 2:
        columns = [total, *(_members(chosen[0]) if chosen else ())]
        lines = [Line(named_period(day, indicator.period), day) for day in days]
        return Grid(indicator, user, chosen, lines, columns, None, tabs if dimensions else (), ())
    day = period if period in days else days[-1]
    address = f"{grid_address(indicator)}?gliederung={spelled_choice(chosen)}&zeitraum="
    return Grid(
        indicator,
        user,
        chosen,
        [*_members(chosen[0]), total],
        [*_members(chosen[1]), total],
        day,
        tabs,
        [
            Tab(named_period(each, indicator.period), f"{address}{each.isoformat()}", each == day)
            for each in days
        ],
    )


def periods_of(indicator: Indicator, user: Any) -> list[date]:
    """From the first value, or twelve periods ago, to the last period that is over."""
    last = last_ended(timezone.localdate(), indicator.period)
    rows = IndicatorValue.objects.unredacted_for(user).filter(indicator=indicator)
    known = rows.aggregate(first=Min("period_start"), latest=Max("period_start"))
    last = max(last, known["latest"] or last)
    earliest = moved(last, indicator.period, 1 - BACK)
    first = max(known["first"] or moved(last, indicator.period, -4), earliest)
    days = []
    while first <= last:
        days.append(first)
        first = moved(first, indicator.period, 1)
    return days


def _members(dimension: Dimension) -> list[Line]:
    return [Line(each.name, members=(each,)) for each in dimension.members.all()]


def spelled_choice(dimensions: Sequence[Dimension]) -> str:
    """How an address names a breakdown."""
    return ".".join(each.code for each in dimensions)


def _names(dimensions: Sequence[Dimension]) -> str:
    if len(dimensions) == 2:
        return _("%(first)s and %(second)s") % {"first": dimensions[0], "second": dimensions[1]}
    return dimensions[0].name if dimensions else _("Total")
