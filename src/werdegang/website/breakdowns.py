# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A figure by the members of one dimension, or by two at once: charts and the table beside them."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from werdegang.concepts.models import Dimension, DimensionMember, Indicator, IndicatorValue
from werdegang.concepts.periods import named_period
from werdegang.concepts.querysets import Withheld
from werdegang.concepts.vocabulary import ValueStatus
from werdegang.ui.charts import Point, Series
from werdegang.ui.formats import number
from werdegang.ui.parts import Tab
from werdegang.website.addresses import address
from werdegang.website.figure_members import Codelists, codelists
from werdegang.website.figures import period_words, plain

PERIODS = 10
"""Periods that a table and small multiples go back."""
MOST_CHARTS = 8
"""Charts side by side; of more members there is the table alone."""
MOST_MEMBERS = 24
"""Members of one dimension with charts; more stand below each other in a table, with fewer periods."""
PERIODS_OF_LONG = 5
SHOWN_FIELDS = ("indicator_id", "period_start", "period_end", "dimension_key", "value", "status")
CHOICE, PERIOD = "gliederung", "zeitraum"
Places = Mapping[tuple[date, str], IndicatorValue | Withheld]


@dataclass(frozen=True)
class TableCell:
    """A cell: its column, what stands in it, whether it is withheld."""

    label: str
    value: str
    withheld: bool = False
    provisional: bool = False


@dataclass(frozen=True)
class TableRow:
    """A row with its name."""

    name: str
    cells: Sequence[TableCell]
    is_total: bool = False


@dataclass(frozen=True)
class Breakdown:
    """What is shown of a figure: one dimension over time, or two in one period."""

    indicator: Indicator
    lists: Codelists
    chosen: tuple[Dimension, ...]
    periods: Sequence[IndicatorValue | Withheld]
    """One value of each period with a breakdown, the latest last; it names the period."""
    period: IndicatorValue | Withheld
    places: Places
    choices: Sequence[Tab]
    days: Sequence[Tab] = field(default_factory=tuple)
    is_long: bool = False
    """Whether one dimension has so many members that each has a row, and no charts are drawn."""

    @property
    def title(self) -> str:
        """``By age and sex``."""
        return _("By %(dimensions)s") % {"dimensions": self.names}

    @property
    def names(self) -> str:
        """``Age and sex``."""
        return named(self.chosen)

    @property
    def period_words(self) -> str:
        """The period that is shown."""
        return period_words(self.indicator, self.period)

    @property
    def is_crossed(self) -> bool:
        """Whether two dimensions are shown."""
        return len(self.chosen) > 1

    @cached_property
    def _first(self) -> list[DimensionMember]:
        return self._with_values(0)

    @cached_property
    def _second(self) -> list[DimensionMember]:
        return self._with_values(1)

    def _with_values(self, at: int) -> list[DimensionMember]:
        code = self.chosen[at].code
        used = {part for _day, key in self.places for part in key.split(";")}
        return [each for each in self.lists.members(code) if f"{code}={each.code}" in used]

    @property
    def bars(self) -> Series:
        """The members of the first dimension in the period shown."""
        day = self.period.period_start
        code = self.chosen[0].code
        return Series(
            tuple(self._point(each.name, day, f"{code}={each.code}") for each in self._first),
            unit=self.indicator.unit,
        )

    @cached_property
    def courses(self) -> list[Series]:
        """Each member over time; with two dimensions the second within each member of the first."""
        if self.is_crossed:
            first, second = (each.code for each in self.chosen)
            day = self.period.period_start
            return [
                Series(
                    tuple(
                        self._point(other.name, day, f"{first}={each.code};{second}={other.code}")
                        for other in self._second
                    ),
                    unit=self.indicator.unit,
                    name=each.name,
                )
                for each in self._first
            ]
        code = self.chosen[0].code
        return [
            Series(
                tuple(
                    self._point(
                        period_words(self.indicator, period), period.period_start, f"{code}={each.code}"
                    )
                    for period in self.periods
                ),
                unit=self.indicator.unit,
                name=each.name,
            )
            for each in self._first
        ]

    @cached_property
    def heads(self) -> list[str]:
        """Heads of the columns after the first."""
        if self.is_long:
            return [period_words(self.indicator, each) for each in self.periods]
        across = self._second if self.is_crossed else self._first
        return [*(each.name for each in across), _("Total")]

    @cached_property
    def rows(self) -> list[TableRow]:
        """The table: periods by members, the latest first, or members by periods, or members by members."""
        if self.is_crossed:
            return self._crossed_rows()
        if self.is_long:
            return self._long_rows()
        code = self.chosen[0].code
        keys = [*(f"{code}={each.code}" for each in self._first), ""]
        return [
            TableRow(
                period_words(self.indicator, period),
                [
                    self._cell(head, period.period_start, key)
                    for head, key in zip(self.heads, keys, strict=True)
                ],
            )
            for period in reversed(self.periods)
        ]

    def _crossed_rows(self) -> list[TableRow]:
        first, second = (each.code for each in self.chosen)
        day = self.period.period_start
        across = [f"{second}={each.code}" for each in self._second]
        rows = []
        for name, start in [*((each.name, f"{first}={each.code}") for each in self._first), (_("Total"), "")]:
            keys = [*(f"{start};{key}".strip(";") for key in across), start]
            cells = [self._cell(head, day, key) for head, key in zip(self.heads, keys, strict=True)]
            rows.append(TableRow(name, cells, not start))
        return rows

    def _long_rows(self) -> list[TableRow]:
        code = self.chosen[0].code
        columns = list(zip(self.heads, (each.period_start for each in self.periods), strict=True))
        keys = [*((each.name, f"{code}={each.code}") for each in self._first), (_("Total"), "")]
        return [
            TableRow(name, [self._cell(head, day, key) for head, day in columns], not key)
            for name, key in keys
        ]

    @property
    def has_charts(self) -> bool:
        """Whether two dimensions are few enough members for a chart each."""
        return len(self._first) <= MOST_CHARTS

    @property
    def withholds(self) -> bool:
        """Whether anything shown here is withheld."""
        return any(cell.withheld for row in self.rows for cell in row.cells)

    @property
    def has_provisional(self) -> bool:
        """Whether anything shown here may still change."""
        return any(cell.provisional for row in self.rows for cell in row.cells)

    def _point(self, label: str, day: date, key: str) -> Point:
        found = self.places.get((day, key))
        if isinstance(found, IndicatorValue):
            return Point(label, plain(found.value), found.status == ValueStatus.PROVISIONAL)
        return Point(label, withheld=found is not None)

    def _cell(self, head: str, day: date, key: str) -> TableCell:
        found = self.places.get((day, key))
        if isinstance(found, IndicatorValue):
            shown = number(found.value, self.indicator.decimals)
            return TableCell(head, shown, provisional=found.status == ValueStatus.PROVISIONAL)
        return TableCell(head, "–", withheld=found is not None)


def breakdown(indicator: Indicator, user: Any, query: Mapping[str, str]) -> Breakdown | None:
    """What the address asks for, else the first dimension; None where nothing is broken down. Seven queries."""
    lists = codelists(indicator, user)
    if not lists.dimensions:
        return None
    shown = IndicatorValue.objects.visible_to(user).filter(indicator=indicator).order_by()
    withheld = IndicatorValue.objects.filter(indicator=indicator)
    keys = {*shown.values_list("dimension_key", flat=True).distinct(), *withheld.withheld_keys(user)}
    offered = _offered(lists, keys)
    if not offered:
        return None
    chosen = next((each for each in offered if _spelled(each) == query.get(CHOICE)), offered[0])
    wanted = {each for each in keys if set(_dimensions(each)) <= {one.code for one in chosen}}
    inner = {each for each in wanted if len(_dimensions(each)) == len(chosen)}
    found = shown.filter(dimension_key__in=inner).values_list("period_start", flat=True)
    days = {
        *found.order_by("-period_start").distinct()[:PERIODS],
        *withheld.filter(dimension_key__in=inner).withheld_days(user),
    }
    latest = sorted(days)[-PERIODS:]
    day = next((each for each in latest if each.isoformat() == query.get(PERIOD)), latest[-1])
    is_long = len(chosen) == 1 and len(inner) > MOST_MEMBERS
    loaded = latest if len(chosen) == 1 else [day]
    if is_long:
        loaded = [each for each in latest if each <= day][-PERIODS_OF_LONG:]
    there: list[IndicatorValue | Withheld] = list(
        shown.filter(dimension_key__in=wanted, period_start__in=loaded).only(*SHOWN_FIELDS)
    )
    there += withheld.filter(dimension_key__in=wanted, period_start__in=loaded).withheld_from(user)
    periods = {each.period_start: each for each in there}
    return Breakdown(
        indicator,
        lists,
        chosen,
        [periods[each] for each in loaded],
        periods[day],
        {(each.period_start, each.dimension_key): each for each in there},
        [_choice(indicator, each, chosen) for each in offered],
        [_day(indicator, chosen, each, day) for each in latest],
        is_long,
    )


def _offered(lists: Codelists, keys: Iterable[str]) -> list[tuple[Dimension, ...]]:
    used = {_dimensions(each) for each in keys}
    alone = [(each,) for each in lists.dimensions]
    pairs = list(itertools.combinations(lists.dimensions, 2))
    return [each for each in [*alone, *pairs] if tuple(one.code for one in each) in used]


def _dimensions(key: str) -> tuple[str, ...]:
    return tuple(part.partition("=")[0] for part in key.split(";") if part)


def _spelled(dimensions: Sequence[Dimension]) -> str:
    return ".".join(each.code for each in dimensions)


def _choice(indicator: Indicator, each: Sequence[Dimension], chosen: Sequence[Dimension]) -> Tab:
    url = f"{address(indicator)}?{CHOICE}={_spelled(each)}#gliederung"
    return Tab(named(each), url, current=each == chosen)


def _day(indicator: Indicator, chosen: Sequence[Dimension], each: date, day: date) -> Tab:
    url = f"{address(indicator)}?{CHOICE}={_spelled(chosen)}&{PERIOD}={each.isoformat()}#gliederung"
    return Tab(named_period(each, indicator.period), url, current=each == day)


def named(dimensions: Sequence[Dimension]) -> str:
    """``Age and sex``."""
    return (
        _("%(first)s and %(second)s")
        % {
            "first": dimensions[0],
            "second": dimensions[1],
        }
        if len(dimensions) > 1
        else dimensions[0].name
    )
