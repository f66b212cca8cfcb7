# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The history of a figure's values in sentences: added, changed, final, taken away, with the numbers before and after.

Whoever enters the values reads all of it. Everybody else reads of values that are shown and were shown at the time;
numbers only where nothing of their period was ever withheld, so that no revision gives one away (decision 205).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from werdegang.concepts.models import DimensionMember, Indicator, IndicatorValue
from werdegang.concepts.periods import in_words
from werdegang.concepts.publication import connected, threshold_of
from werdegang.concepts.vocabulary import Publication, ValueStatus
from werdegang.core.visibility import GrantName, Viewer
from werdegang.history.past import Past
from werdegang.history.reading import Change, Line, What, together
from werdegang.ui.formats import day, number

_TOLD = ("value", "status", "as_of", "note")
_TO_WHO_ENTERS = (*_TOLD, "publication")


@dataclass
class _Reader:
    """What one reader may know of the values of a figure."""

    indicator: Indicator
    names: bool
    enters: bool
    numbers: bool
    """Of all that is shown; else only where nothing was ever withheld."""
    threshold: int = 0
    guarded: frozenset[date] = frozenset()
    """Periods of which no numbers are told."""
    members: dict[int, str] = field(default_factory=dict)

    def change(self, before: Any, row: Any) -> Change | None:
        """One step of a value; None where there is nothing to tell."""
        what = _what(before, row, self.enters)
        lines: list[Line] = []
        if what is What.CHANGED:
            lines = list(self._lines(before, row))
            if not lines:
                return None
        elif what is What.REMOVED and (not self.enters or before is None or before.deleted):
            return None  # what was never there, or is gone already, is not taken away
        place = self._place(row)
        if what is not What.CHANGED and self._tells_numbers(row, row):
            place = f"{place}: {self._number(row.value)}"
        return Change(
            when=row.history_date,
            what=what,
            kind=str(IndicatorValue._meta.verbose_name),
            thing=place,
            lines=lines,
            why=row.history_change_reason or "",
            who=str(row.history_user or "") if self.names else "",
            is_sample=row.is_sample,
        )

    def _lines(self, before: Any, row: Any) -> Iterator[Line]:
        silent = not self._tells_numbers(before, row)
        if silent and row.dimension_key:
            return
        for name in _TO_WHO_ENTERS if self.enters else _TOLD:
            old, new = getattr(before, name), getattr(row, name)
            if old == new:
                continue
            label = str(IndicatorValue._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
            label = label[:1].upper() + label[1:]
            if silent and name in ("value", "note"):
                yield Line(label, silent=True)
            else:
                yield Line(label, self._words(name, old), self._words(name, new))

    def _tells_numbers(self, before: Any, row: Any) -> bool:
        if self.enters:
            return True
        if self.numbers:
            return bool(before.publication == row.publication == Publication.SHOWN)
        return row.period_start not in self.guarded and not any(map(self._is_small, (before, row)))

    def _is_small(self, row: Any) -> bool:
        return self.indicator.is_count_of_people and 0 < row.value < self.threshold

    def _words(self, name: str, value: Any) -> str:
        match name:
            case "value":
                return self._number(value)
            case "status":
                return str(ValueStatus(value).label)
            case "publication":
                return str(Publication(value).label)
            case "as_of":
                return day(value)
        return str(value)

    def _number(self, value: Any) -> str:
        return f"{number(value, self.indicator.decimals)} {self.indicator.unit}"

    def _place(self, row: Any) -> str:
        parts = [in_words(row.period_start, row.period_end)]
        parts += [self.members.get(key, "") for key in (row.member_id, row.second_member_id) if key]
        return ", ".join(filter(None, parts))


def _what(before: Any, row: Any, enters: bool) -> What:
    if row.deleted:
        return What.REMOVED
    if before is None or before.deleted:
        return What.CREATED
    return What.CHANGED if enters or before.publication == Publication.SHOWN else What.CREATED


def changes_of_values(indicator: Indicator, user: Any, *, names: bool = False) -> list[Change]:
    """All changes of the figure's values that the user may know of, the latest first.

    Args:
        indicator: a figure that the user sees.
        user: whoever reads.
        names: with who did it, and for the administration with the numbers of all that is shown.
    """
    viewer = Viewer.of(user)
    enters = Indicator.objects.entered_by(viewer).filter(pk=indicator.pk).exists() if names else False
    administers = names and indicator.concept.body_id in viewer.ids(GrantName.ADMINISTERS)
    read = _Reader(indicator, names, enters, numbers=enters or administers)
    if not read.numbers:
        read.threshold, read.guarded = threshold_of(indicator.concept), _guarded(indicator)
    steps = list(_all_steps(indicator)) if enters else list(_shown_steps(indicator, viewer))
    keys = {key for _before, row in steps for key in (row.member_id, row.second_member_id) if key}
    if keys:
        named = DimensionMember.objects.visible_to(viewer).filter(pk__in=keys)
        read.members = dict(named.values_list("pk", "name"))
    found = [change for step in steps if (change := read.change(*step)) is not None]
    found.reverse()
    return together(sorted(found, key=lambda each: each.when, reverse=True))


def _guarded(indicator: Indicator) -> frozenset[date]:
    """Periods in which a value of the figure, or of those tied to it, was ever withheld or is not decided on yet."""
    keys = [each.pk for each in connected(indicator)]
    withheld = IndicatorValue.history.filter(indicator__in=keys, publication=Publication.WITHHELD)
    undecided = IndicatorValue.objects.filter(
        indicator__in=keys, publication=Publication.UNDECIDED, deleted=False
    )
    days = (each.order_by().values_list("period_start") for each in (withheld, undecided))
    return frozenset(day for (day,) in next(days).union(*days))


def _steps(rows: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """Each recorded state with the one before it."""
    before: dict[int, Any] = defaultdict(lambda: None)
    for row in rows:
        yield before[row.id], row
        before[row.id] = row


def _recorded(**which: Any) -> Any:
    rows = IndicatorValue.history.filter(**which).select_related("history_user")
    return rows.order_by("history_date", "history_id")


def _all_steps(indicator: Indicator) -> Iterator[tuple[Any, Any]]:
    """What whoever enters the figure may know: all of it."""
    return _steps(_recorded(indicator=indicator.pk))


def _shown_steps(indicator: Indicator, viewer: Viewer) -> Sequence[tuple[Any, Any]]:
    """Steps between states that the viewer could have read, of values that are shown to this day."""
    seen = IndicatorValue.objects.visible_to(viewer).filter(indicator=indicator)
    keys = set(seen.values_list("pk", flat=True))
    rows = list(_recorded(indicator=indicator.pk, id__in=seen.values("pk")))
    past = Past(viewer)
    past.take(IndicatorValue, keys, rows)

    def was_read(row: Any, *, just_before: bool = False) -> bool:
        return past.saw(IndicatorValue, row.id, row.history_date, just_before=just_before)

    return [
        (before, row)
        for before, row in _steps(rows)
        if row.publication == Publication.SHOWN
        and was_read(row)
        and _follows(before, was_read(row, just_before=True))
    ]


def _follows(before: Any, was_read: bool) -> bool:
    """Whether a step from here is told: of what was read before, or of what appears with it.

    What nobody had decided on was nobody's to read; what was withheld does not appear as something new.
    """
    if before is None or before.publication == Publication.UNDECIDED:
        return True
    return bool(before.publication == Publication.SHOWN and was_read)
