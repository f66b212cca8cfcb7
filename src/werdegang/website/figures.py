# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures as pages show them: the course for a chart, the rows of its table, the latest value in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _

from werdegang.concepts.models import Edition, Indicator, IndicatorTarget, IndicatorValue
from werdegang.concepts.periods import in_words
from werdegang.concepts.querysets import Withheld
from werdegang.concepts.rateable import Total, course, targets_of, totals_of, values_of_edition
from werdegang.concepts.status import Rating, rate
from werdegang.concepts.vocabulary import Direction, IndicatorPeriod, ValueStatus
from werdegang.ui.charts import Baseline, Point, Series, Target
from werdegang.ui.formats import day, number, percent
from werdegang.website import rating_words
from werdegang.website.addresses import address
from werdegang.website.editions import last_day
from werdegang.website.rating_words import amount, rounded

Shown = IndicatorValue | Total
MOST_ROWS, LAST_ROWS = 24, 12
"""A longer course shows its last rows; those before open on demand."""


@dataclass(frozen=True)
class FigureRow:
    """One value in a table."""

    label: str
    value: str
    expected: str
    status: str
    note: str
    as_of: date | None


@dataclass(frozen=True)
class Figure:
    """A key figure with the target that a page looks at. ``values``: the totals, in order of time."""

    indicator: Indicator
    values: Sequence[Shown]
    target: IndicatorTarget | None
    withheld: Sequence[Withheld] = ()
    """Periods whose total is not shown."""

    @property
    def url(self) -> str:
        """Where the figure lives."""
        return address(self.indicator)

    @property
    def latest(self) -> Shown | None:
        """The latest value."""
        return self.values[-1] if self.values else None

    @property
    def value_words(self) -> str:
        """The latest value, with its sign of percent."""
        if self.latest is None:
            return ""
        value = round(self.latest.value, self.indicator.decimals)
        return percent(value) if self.indicator.unit == "%" else number(value)

    @property
    def unit_words(self) -> str:
        """What follows the big value: unit, period, status (``Plätze, 2018, vorläufig``)."""
        if self.latest is None:
            return ""
        unit = "" if self.indicator.unit == "%" else self.indicator.unit
        status = str(ValueStatus(self.latest.status).label)
        return ", ".join(part for part in (unit, period_words(self.indicator, self.latest), status) if part)

    @property
    def note(self) -> str:
        """A line for a card: target, source."""
        parts = [_("Source: %(source)s") % {"source": self.indicator.source}] if self.indicator.source else []
        if self.target:
            parts.insert(0, self.target_words)
        return " · ".join(parts)

    @property
    def target_words(self) -> str:
        """``Target 240 Plätze by 31.12.2018``; nothing without a target."""
        if self.target is None:
            return ""
        return _("Target %(amount)s by %(day)s") % {
            "amount": amount(self.target.target_value, self.indicator),
            "day": day(self.target.target_date),
        }

    @property
    def share(self) -> str:
        """How much of the target the latest value is; nothing where that says nothing."""
        if (
            self.target is None
            or self.latest is None
            or self.target.target_value <= 0
            or self.latest.value < 0
        ):
            return ""
        if self.indicator.direction != Direction.UP or self.indicator.unit == "%":
            return ""
        return percent(round(100 * self.latest.value / self.target.target_value))

    @property
    def change(self) -> str:
        """The latest value against the one before: ``18 fewer``; nothing for fewer than two."""
        if len(self.values) < 2:
            return ""
        gap = self.values[-1].value - self.values[-2].value
        shown = number(abs(gap), self.indicator.decimals)
        if gap == 0:
            return _("unchanged")
        if self.indicator.unit == "%":
            words = _("%(count)s points more") if gap > 0 else _("%(count)s points less")
        else:
            words = _("%(count)s more") if gap > 0 else _("%(count)s less")
        return words % {"count": shown}

    @property
    def before(self) -> str:
        """The period that ``change`` compares with."""
        return period_words(self.indicator, self.values[-2]) if len(self.values) > 1 else ""

    @property
    def as_of(self) -> date | None:
        """The latest day on which a value was known."""
        return max((value.as_of for value in self.values), default=None)

    @property
    def series(self) -> Series:
        """The course for a chart; years without a value are gaps."""
        points = _with_gaps(self.indicator, self.values, self.withheld)
        target = self.target
        return Series(
            points=tuple(points),
            unit=self.indicator.unit,
            target=Target(str(target.target_date.year), plain(target.target_value)) if target else None,
            baseline=Baseline(str(target.baseline_date.year), plain(target.baseline_value))
            if target
            else None,
            falling_is_good=self.indicator.direction == Direction.DOWN,
        )

    @property
    def recent_rows(self) -> list[FigureRow]:
        """The rows that stand open: all of a short course, the last ones of a long one."""
        return self.rows[-LAST_ROWS:] if self.earlier_rows else self.rows

    @property
    def earlier_rows(self) -> list[FigureRow]:
        """Those before, of a long course; they open on demand."""
        return self.rows[:-LAST_ROWS] if len(self.rows) > MOST_ROWS else []

    @cached_property
    def rows(self) -> list[FigureRow]:
        """The course for a table."""
        way = course(self.indicator, self.target, self.values, self.target.edition) if self.target else None
        rows = []
        for value in in_order([*self.values, *self.withheld]):
            if isinstance(value, Withheld):
                words = period_words(self.indicator, value)
                rows.append(FigureRow(words, _("withheld"), "–", "–", "", None))
                continue
            end = last_day(value.period_end)
            on_way = way and end and way.baseline_day < end <= way.target_day
            rows.append(
                FigureRow(
                    period_words(self.indicator, value),
                    number(value.value, self.indicator.decimals),
                    number(rounded(way.expected(end), self.indicator), self.indicator.decimals)
                    if on_way and way and end
                    else "–",
                    str(ValueStatus(value.status).label),
                    " ".join(each for each in (_revised(value), value.note) if each),
                    value.as_of,
                )
            )
        return rows

    @property
    def verdict(self) -> rating_words.Verdict | None:
        """What the figure alone says against its target, in words."""
        rating = self.rating()
        return rating_words.verdict(rating, self.indicator) if rating else None

    def rating(self) -> Rating | None:
        """What the figure alone says against its target; None without a target or without a direction."""
        if self.target is None or self.indicator.direction == Direction.NEUTRAL or not self.values:
            return None
        edition: Edition = self.target.edition
        return rate([], [course(self.indicator, self.target, self.values, edition)])


def _revised(value: Shown) -> str:
    """That a value was corrected, and when; never what stood before."""
    return _("Revised on %(day)s.") % {"day": day(value.revised_on)} if value.revised_on else ""


def figure_of(
    indicator: Indicator, edition: Edition | None = None, withheld: Sequence[Withheld] = ()
) -> Figure:
    """A figure whose targets and totals are loaded, with the target that ends last.

    For an edition: the values that belong to it, and none of a later one.
    """
    targets = sorted(targets_of(indicator), key=lambda target: target.target_date)
    values = values_of_edition(indicator, edition) if edition else totals_of(indicator)
    return Figure(indicator, list(values), targets[-1] if targets else None, withheld)


def in_order(places: Sequence[Shown | Withheld]) -> list[Shown | Withheld]:
    """Shown and withheld, by time."""
    return sorted(places, key=lambda each: each.period_start)


def period_words(indicator: Indicator, value: Shown | Withheld) -> str:
    """``2018``, ``1st half of 2018``, ``3rd quarter of 2018``; days where the period is none of these."""
    return in_words(value.period_start, value.period_end)


def _with_gaps(indicator: Indicator, values: Sequence[Shown], withheld: Sequence[Withheld]) -> list[Point]:
    points: list[Point] = []
    yearly = indicator.period == IndicatorPeriod.YEAR
    previous: Shown | Withheld | None = None
    for value in in_order([*values, *withheld]):
        if yearly and previous:
            missing = range(previous.period_start.year + 1, value.period_start.year)
            points += [Point(str(year)) for year in missing]
        words = period_words(indicator, value)
        if isinstance(value, Withheld):
            points.append(Point(words, withheld=True))
        else:
            points.append(Point(words, plain(value.value), value.status == ValueStatus.PROVISIONAL))
        previous = value
    return points


def plain(value: Decimal) -> Decimal:
    """The same value without the zeros that the database adds."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
