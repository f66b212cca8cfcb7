# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be, and hardly is: days far off, sums of billions. Told before it is taken over, and not refused."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.importers.concept.checking import Checked, Sheaf
from werdegang.importers.concept.cross_checks import read_days, strange
from werdegang.importers.concept.gathering import Gathered
from werdegang.importers.concept.tables import TABLES
from werdegang.ui.formats import number

MUCH_MONEY = 100_000_000
FAR = 5
"""Years before or after the edition that are worth a look …"""
FAR_OFF = 30
"""… and those that are so for the edition itself, baselines and targets."""
LONG = 20
"""Years that hardly any edition lasts."""
Odd = tuple[str, str]
"""The name of a column, and what is odd there."""


def oddities(sheaf: Sheaf, there: Gathered) -> list[str]:
    """A sentence each with its place, of rows that are new or changed."""
    today = timezone.localdate()
    period = _period(sheaf, there)
    found = []
    for table in TABLES:
        known = {table.key_of(row): row for row in there.rows[table.name]}
        for row in sheaf.rows[table.name]:
            before = known.get(row.key, {})
            for name, words in _of(row, period, today):
                if name not in row.wrong and row.values.get(name) != before.get(name):
                    place = row.place.finding(words, table.column(name))
                    found.append(place.sentence)
    found += [
        row.place.finding(words, row.table.column(name)).sentence
        for row, name, words in strange(sheaf, there)
    ]
    return found


def _period(sheaf: Sheaf, there: Gathered) -> tuple[int, int | None]:
    """First and last year of the edition, as it will be."""
    told: dict[str, Any] = dict(there.rows["edition"][0])
    for row in sheaf.rows["edition"]:
        told |= {name: row.values[name] for name in read_days(row)}
    last = told.get("last_day")
    return int(told["start_date"][:4]), int(last[:4]) if last else None


def _of(row: Checked, period: tuple[int, int | None], today: date) -> Iterator[Odd]:
    values = row.values
    match row.table.name:
        case "edition":
            yield from _edition(values, today)
        case "measures":
            for name in ("start_date", "last_day"):
                yield from _outside(name, values.get(name), period)
        case "funding":
            yield from _money(values, period)
        case "targets":
            for name in ("baseline_date", "target_date"):
                yield from _far_off(name, values.get(name), today)
            if (day := values.get("baseline_date")) and day > today.isoformat():
                yield "baseline_date", _("This day lies in the future: is that right?")
        case "values":
            if (day := values.get("as_of")) and day > today.isoformat():
                yield "as_of", _("This day lies in the future: is that right?")
            yield from _far_off("period", values.get("period"), today, FAR_OFF * 2)
            if (day := values.get("as_of")) and (start := values.get("period")) and day < start:
                yield "as_of", _("This day lies before the period: is that right?")


def _edition(values: dict[str, Any], today: date) -> Iterator[Odd]:
    for name in ("start_date", "last_day"):
        yield from _far_off(name, values.get(name), today)
    first, last = values.get("start_date"), values.get("last_day")
    if first and last and int(last[:4]) - int(first[:4]) > LONG:
        yield "last_day", _("The edition lasts more than %(years)s years: is that right?") % {"years": LONG}


def _outside(name: str, day: str | None, period: tuple[int, int | None]) -> Iterator[Odd]:
    first, last = period
    if not day:
        return
    year = int(day[:4])
    if year < first - FAR or year > (last or first) + (FAR if last else FAR_OFF):
        words = _("%(year)s lies far outside the period of the edition (%(period)s): is that right?")
        yield name, words % {"year": year, "period": f"{first}–{last}" if last else first}


def _money(values: dict[str, Any], period: tuple[int, int | None]) -> Iterator[Odd]:
    if year := values.get("year"):
        yield from _outside("year", f"{year:04}", period)
    for name in ("planned", "spent"):
        if (amount := values.get(name)) and amount > MUCH_MONEY:
            yield name, _("%(amount)s euros are very much: is that right?") % {"amount": number(amount)}


def _far_off(name: str, day: str | None, today: date, years: int = FAR_OFF) -> Iterator[Odd]:
    if day and abs(int(day[:4]) - today.year) > years:
        yield name, _("%(year)s lies very far off: is that right?") % {"year": day[:4]}
