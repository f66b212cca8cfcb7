# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is looked at before values are saved: errors have to be corrected, warnings to be confirmed."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from werdegang.concepts.breakdown import read
from werdegang.concepts.models import Indicator
from werdegang.concepts.periods import moved
from werdegang.concepts.values import Entry
from werdegang.ui.formats import number

Place = tuple[date, str]
JUMP = Decimal("0.5")
"""Half as much again, or half as much, is worth a look …"""
JUMP_AT_LEAST = 10
"""… from so much on."""


@dataclass(frozen=True)
class Finding:
    """Something about a value; ``place`` says which."""

    place: Place
    words: str


def errors(indicator: Indicator, entries: Iterable[Entry], today: date) -> list[Finding]:
    """What cannot be."""
    found = []
    for entry in entries:
        if entry.value is None:
            continue
        if entry.period_start > today:
            found.append(Finding(entry.place, _("This period has not begun yet. Leave the field empty.")))
        if indicator.unit == "%" and indicator.base_id and not 0 <= entry.value <= 100:
            found.append(Finding(entry.place, _("A share lies between 0 and 100 %.")))
        if indicator.is_count_of_people and (entry.value < 0 or entry.value % 1):
            found.append(Finding(entry.place, _("People are counted in whole numbers from 0 on.")))
    return found


def warnings(indicator: Indicator, there: Mapping[Place, Decimal], entries: Sequence[Entry]) -> list[Finding]:
    """What is strange, seen beside what is there; only about what changes."""
    after = dict(there)
    for entry in entries:
        if entry.value is None:
            after.pop(entry.place, None)
        else:
            after[entry.place] = entry.value
    changed = [entry.place for entry in entries if after.get(entry.place) != there.get(entry.place)]
    starts: dict[str, list[date]] = defaultdict(list)
    of_day: dict[date, dict[str, Decimal]] = defaultdict(dict)
    for (day, key), value in sorted(after.items()):
        starts[key].append(day)
        of_day[day][key] = value
    found = []
    for place in changed:
        if place in after:
            found += _jump(indicator, after, place, starts[place[1]])
            found += _missing(indicator, place, starts[place[1]])
            found += _whole(indicator, place, after[place])
    days = {day for day, _key in changed}
    return found + [each for day in sorted(days) for each in _sums(indicator, day, of_day[day])]


def _jump(
    indicator: Indicator, after: Mapping[Place, Decimal], place: Place, starts: Sequence[date]
) -> list[Finding]:
    day, key = place
    earlier = bisect_left(starts, day)
    if not earlier:
        return []
    before, now = after[starts[earlier - 1], key], after[place]
    gap = abs(now - before)
    if gap < JUMP_AT_LEAST or (indicator.unit != "%" and gap <= abs(before) * JUMP):
        return []
    return [
        Finding(
            place,
            _("%(now)s after %(before)s: is that right?") % {"now": _shown(now), "before": _shown(before)},
        )
    ]


def _whole(indicator: Indicator, place: Place, value: Decimal) -> list[Finding]:
    """More than all, where that is no error: a growth can be so large, a part cannot."""
    if indicator.unit != "%" or 0 <= value <= 100:
        return []
    return [
        Finding(
            place,
            _("%(now)s %% is less than nothing or more than all: is that right?") % {"now": _shown(value)},
        )
    ]


def _missing(indicator: Indicator, place: Place, starts: Sequence[date]) -> list[Finding]:
    """``starts``: of the series, in order."""
    at = bisect_left(starts, place[0])
    if at == 0 or starts[at - 1] == moved(place[0], indicator.period, -1):
        return []
    return [Finding(place, _("The value of the period before is missing."))]


def _sums(indicator: Indicator, day: date, values: Mapping[str, Decimal]) -> list[Finding]:
    """``values``: of this day, by their members."""
    if indicator.unit == "%":
        return []
    parts: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for key, value in values.items():
        members = read(key)
        for at, (dimension, _member) in enumerate(members):
            rest = members[:at] + members[at + 1 :]
            parts[";".join("=".join(each) for each in rest), dimension] += value
    return [
        Finding(
            (day, key),
            _("The total of %(total)s is smaller than its parts, which add up to %(parts)s.")
            % {"total": _shown(values[key]), "parts": _shown(total)},
        )
        for (key, _dimension), total in parts.items()
        if key in values and values[key] < total
    ]


def _shown(value: Decimal) -> str:
    return number(value)
