# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which values are shown: for each period the figure, what it is a share of, and its shares, together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from simple_history.utils import bulk_update_with_history

from werdegang.concepts.breakdown import read
from werdegang.concepts.models import Concept, Indicator, IndicatorValue
from werdegang.concepts.suppression import Cell, Key, shown
from werdegang.concepts.vocabulary import Publication
from werdegang.core.changes import rows_changed
from werdegang.core.transactions import all_or_nothing

BATCH = 500
Place = tuple[int, date, str]
"""Indicator, first day, spelled members."""


def threshold_of(concept: Concept) -> int:
    """Counts of people below this are small."""
    return concept.small_numbers_below or settings.SMALL_NUMBERS_BELOW


def connected(indicator: Indicator) -> list[Indicator]:
    """The figure and all that its shares and bases tie to it; what others are a share of comes first."""
    living = Indicator.objects.filter(concept=indicator.concept_id, deleted=False)
    ties: dict[int, set[int | None]] = {
        pk: {pk, base, numerator}
        for pk, base, numerator in living.exclude(base=None, numerator=None)
        .exclude(pk=indicator.pk)
        .values_list("pk", "base_id", "numerator_id")
    }
    ties[indicator.pk] = {indicator.pk, indicator.base_id, indicator.numerator_id}
    tied = {key for ends in ties.values() for key in ends if key} - {indicator.pk}
    every = {each.pk: each for each in living.filter(pk__in=tied).order_by("pk")} if tied else {}
    every[indicator.pk] = indicator
    found = {indicator.pk}
    while True:
        more = {key for ends in ties.values() if found & ends for key in ends if key in every}
        if more <= found:
            break
        found |= more
    bases = {each.base_id for each in every.values()}
    counted = {each.numerator_id for each in every.values()}
    return sorted(
        (every[key] for key in found),
        key=lambda each: (each.base_id is not None, each.pk in counted, each.pk not in bases, each.pk),
    )


@dataclass
class Settling:
    """The values of connected figures, as they will be, and how they stood before."""

    indicators: Sequence[Indicator]
    rows: Sequence[IndicatorValue]
    threshold: int
    before: Mapping[Place, tuple[int, str]] = field(default_factory=dict)
    """Number and publication of what the public could see, or see withheld, until now."""
    behind: frozenset[tuple[int, date]] = frozenset()
    """Figures and periods in which a small number was withheld that has been corrected since."""

    def settle(self) -> list[IndicatorValue]:
        """Say of each value whether it is shown; gives those of which that is new."""
        was = [row.publication for row in self.rows]
        tables: dict[tuple[int, date], list[IndicatorValue]] = defaultdict(list)
        for row in self.rows:
            tables[row.indicator_id, row.period_start].append(row)
        for day in sorted({row.period_start for row in self.rows}):
            for indicator in self.indicators:
                self._settle(indicator, day, tables)
        return [row for row, old in zip(self.rows, was, strict=True) if row.publication != old]

    def _settle(
        self, indicator: Indicator, day: date, tables: Mapping[tuple[int, date], list[IndicatorValue]]
    ) -> None:
        rows = tables.get((indicator.pk, day), [])
        if indicator.base_id:
            bases = _by_key(tables.get((indicator.base_id, day), ()))
            counted = _by_key(tables.get((indicator.numerator_id or 0, day), ()))
            open_ = self._counted_open(indicator, day, rows, bases, counted)
            allowed = {row.dimension_key for row in rows if _share_open(row, open_, bases)}
        elif indicator.is_count_of_people:
            counts = {row.dimension_key: _count(row) for row in rows}
            allowed = self._open(indicator.pk, day, counts, self._limits(indicator, day, tables))
        else:
            allowed = {row.dimension_key for row in rows}
        for row in rows:
            row.publication = Publication.SHOWN if row.dimension_key in allowed else Publication.WITHHELD

    def _counted_open(
        self,
        share: Indicator,
        day: date,
        rows: Iterable[IndicatorValue],
        bases: Mapping[str, IndicatorValue],
        counted: Mapping[str, IndicatorValue],
    ) -> set[str]:
        """Places whose count may be known: of the figure that counts it, else of the count that the share implies."""
        if share.numerator_id:
            missing = {row.dimension_key for row in rows} - set(counted)
            return missing | {key for key, row in counted.items() if row.publication == Publication.SHOWN}
        implied = {
            row.dimension_key: round(row.value * bases[row.dimension_key].value / 100)
            for row in rows
            if row.dimension_key in bases
        }
        alone = {row.dimension_key for row in rows} - set(implied)
        limits = {key: _count(row) for key, row in bases.items() if row.publication == Publication.SHOWN}
        return alone | self._open(share.pk, day, implied, limits)

    def _limits(
        self, indicator: Indicator, day: date, tables: Mapping[tuple[int, date], list[IndicatorValue]]
    ) -> dict[str, int]:
        """The published numbers that this one is a share of; of several the least."""
        limits: dict[str, int] = {}
        for share in self.indicators:
            if share.numerator_id != indicator.pk:
                continue
            for row in tables.get((share.base_id or 0, day), ()):
                if row.publication == Publication.SHOWN:
                    most = _count(row)
                    limits[row.dimension_key] = min(most, limits.get(row.dimension_key, most))
        return limits

    def _open(
        self, indicator: int, day: date, counts: Mapping[str, int], limits: Mapping[str, int]
    ) -> set[str]:
        cells: dict[Key, Cell] = {}
        spelled: dict[Key, str] = {}
        kept = (indicator, day) in self.behind
        for key, count in sorted(counts.items()):
            number, publication = self.before.get((indicator, day, key), (None, ""))
            spelled[read(key)] = key
            cells[read(key)] = Cell(
                count,
                known=publication == Publication.SHOWN and number == count,
                kept=kept and publication == Publication.WITHHELD,
                at_most=limits.get(key),
            )
        return {spelled[key] for key in shown(cells, self.threshold)}


def _share_open(row: IndicatorValue, open_: set[str], bases: Mapping[str, IndicatorValue]) -> bool:
    base = bases.get(row.dimension_key)
    return row.dimension_key in open_ and (base is None or base.publication == Publication.SHOWN)


def _by_key(rows: Iterable[IndicatorValue]) -> dict[str, IndicatorValue]:
    return {row.dimension_key: row for row in rows}


def _count(row: IndicatorValue) -> int:
    return round(row.value)


def settling(
    indicator: Indicator, days: Collection[date] | None = None, *, just_made: bool = False
) -> Settling:
    """The connected figures with their values as they stand, locked; of these periods, or of all.

    ``just_made``: the figure, in this transaction; alone it has no values, and nobody else knows of it.
    """
    indicators = connected(indicator)
    if just_made and len(indicators) == 1:
        return Settling(indicators, [], threshold_of(indicator.concept))
    keys = [each.pk for each in indicators]
    list(Indicator.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))
    values = IndicatorValue.objects.filter(indicator__in=keys, deleted=False)
    old = IndicatorValue.history.filter(indicator__in=keys, publication=Publication.WITHHELD, value__gt=0)
    if days is not None:
        values, old = values.filter(period_start__in=days), old.filter(period_start__in=days)
    rows = list(values.order_by("period_start", "dimension_key"))
    threshold = threshold_of(indicator.concept)
    public = set(Indicator.objects.visible_to(None).filter(pk__in=keys).values_list("pk", flat=True))
    current = {_place(row): row.value for row in rows}
    small = old.filter(value__lt=threshold).values_list("indicator", "period_start", "dimension_key", "value")
    return Settling(
        indicators,
        rows,
        threshold,
        {_place(row): (_count(row), row.publication) for row in rows if row.indicator_id in public},
        frozenset(
            (key, day) for key, day, spelled, value in small if current.get((key, day, spelled)) != value
        ),
    )


def _place(row: IndicatorValue) -> Place:
    return row.indicator_id, row.period_start, row.dimension_key


@all_or_nothing
def decide(indicator: Indicator, reason: str = "") -> int:
    """Decide anew on all values of a figure and those connected with it; gives how many are shown or withheld anew."""
    changed = settling(indicator).settle()
    keep_decisions(changed, reason)
    rows_changed(IndicatorValue, [row.pk for row in changed])
    return len(changed)


def keep_decisions(rows: Sequence[IndicatorValue], reason: str) -> None:
    """Write what was decided, with the history."""
    if rows:
        bulk_update_with_history(
            list(rows),
            IndicatorValue,
            ["publication"],
            batch_size=BATCH,
            default_change_reason=reason or None,
        )


def decide_what_nobody_has(reason: str = "") -> int:
    """Values that came in by another way than ``values.write``: decide on them."""
    waiting = IndicatorValue.objects.filter(publication=Publication.UNDECIDED, deleted=False)
    keys = waiting.order_by().values("indicator").distinct()
    figures = Indicator.objects.filter(pk__in=keys).select_related("concept")
    return sum(decide(each, reason) for each in figures)
