# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a row has to fulfil whatever else is wrong with the file: told at its cell, before anything is tried out.

The services ask the same; but they are not reached by a row whose neighbours are wrong, and name no cell of several.
"""

from collections.abc import Collection, Iterator
from typing import Any

from django.utils.translation import gettext as _

from werdegang.importers.concept.gathering import Gathered
from werdegang.importers.concept.tables import Row

FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST_DECIMALS = 4
Fault = tuple[str, str]
"""The name of a column, and what is wrong there."""


def faults(table: str, row: Row, shares: dict[str, set[str]], wrong: Collection[str] = ()) -> Iterator[Fault]:
    """What is wrong with a row by itself; ``shares``: of ``ties``; ``wrong``: columns that cannot be read."""
    if table in ("edition", "measures"):
        yield from _days(row)
    elif table == "responsibilities":
        unread = "goal" in wrong or "measure" in wrong
        if not unread and (row.get("goal") is None) == (row.get("measure") is None):
            yield "goal", _("Name either a goal or a measure.")
    elif table == "funding":
        yield from _money(row)
    elif table == "targets":
        first, due = row.get("baseline_date"), row.get("target_date")
        if first and due and due <= first:
            yield "target_date", _("The target is due before the baseline. Choose a later day.")
    elif table == "indicators":
        yield from _figure(row, shares, wrong)


def _days(row: Row) -> Iterator[Fault]:
    first, last = row.get("start_date"), row.get("last_day")
    if first and last and last < first:
        yield "last_day", _("It ends before it begins. Choose a later day.")


def _money(row: Row) -> Iterator[Fault]:
    year = row.get("year")
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        words = _("“%(year)s” is no year from %(first)s to %(last)s. Write it with four digits.")
        yield "year", words % {"year": year, "first": FIRST_YEAR, "last": LAST_YEAR}
    for name in ("planned", "spent"):
        if (row.get(name) or 0) < 0:
            yield name, _("An amount is below zero. Write what is planned and spent as it is.")


def _figure(row: Row, shares: dict[str, set[str]], wrong: Collection[str]) -> Iterator[Fault]:
    base, numerator = row.get("base"), row.get("numerator")
    if (row.get("decimals") or 0) > MOST_DECIMALS:
        yield "decimals", _("At most four decimal places.")
    if numerator and not base and "base" not in wrong:
        yield "base", _("Choose also what it is a share of.")
    if base and base == numerator:
        yield "numerator", _("The count and what it is a share of are two figures.")
    if base and row.get("unit") and row["unit"].strip() != "%":
        yield "unit", _("A share is given in %. Write “%”, or leave out what it is a share of.")
    for name, other in (("base", base), ("numerator", numerator)):
        if other and row.get("key") in _behind(other, shares):
            words = _("“%(other)s” is itself a share of this figure, or this figure itself. Choose another.")
            yield name, words % {"other": other}
            return


def _behind(key: str, shares: dict[str, set[str]]) -> set[str]:
    """The figure and all that it is a share of, however far off."""
    found: set[str] = set()
    waiting = [key]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += shares.get(each, ())
    return found


def ties(rows: list[Any], there: Gathered) -> dict[str, set[str]]:
    """For each figure what it is a share of, as it will be: rows of the file before those that stand here."""
    told = {row["key"]: row for row in there.rows["indicators"]}
    for row in rows:
        if key := row.values.get("key"):
            told[key] = told.get(key, {}) | row.values
    return {key: {row[name] for name in ("base", "numerator") if row.get(name)} for key, row in told.items()}
