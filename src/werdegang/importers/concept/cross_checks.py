# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What rows have to fulfil beside each other, and what is strange about them together: told at their cells.

Rows that stand here as they are in the file are never blamed: what was written here may go out and come in again.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from werdegang.importers.concept.checking import Checked, Sheaf
from werdegang.importers.concept.gathering import Gathered
from werdegang.importers.concept.tables import BY_NAME, Table

LEAD = "lead"
TITLED = ("goals", "needs", "measures", "indicators", "practices", "focus_topics", "guiding_principles")
"""Tables in which a title should stand once."""
_SIGNS = {"dimension": ":;", "member": ";"}
"""Signs by which a breakdown is taken apart."""
Note = tuple[Checked, str, str]
"""A row, the name of a column, and what is strange there."""


def codelist_faults(sheaf: Sheaf, there: Gathered) -> None:
    """Names by which nobody could tell the members of a breakdown apart."""
    table = BY_NAME["dimensions"]
    known = set(there.records["dimensions"])
    spelled: dict[str, dict[Any, str]] = {"dimension": {}, "member": {}}
    for dimension, member in known:
        spelled["dimension"][dimension.casefold()] = dimension
        spelled["member"][dimension.casefold(), member.casefold()] = member
    for row in sheaf.rows["dimensions"]:
        if row.key in known or row.is_double:
            continue
        names = {name: row.values.get(name) or "" for name in table.key}
        for name, text in names.items():
            most: int = _field(table).max_length
            for words in filter(None, (_too_long(text, most), _taken_apart(text, _SIGNS[name]))):
                sheaf.blame(row, words, table.column(name))
        if not all(names.values()):
            continue
        folded = {name: text.casefold() for name, text in names.items()}
        keys = {"dimension": folded["dimension"], "member": (folded["dimension"], folded["member"])}
        for name, key in keys.items():
            other = spelled[name].setdefault(key, names[name])
            if other != names[name]:
                words = _("“%(name)s” is spelled “%(other)s” elsewhere. Write it the same way each time.")
                sheaf.blame(row, words % {"name": names[name], "other": other}, table.column(name))
                break


def _field(table: Table) -> Any:
    """Where the names of dimensions and members are kept; they have the same length."""
    return table.model._meta.get_field("name")


def _too_long(text: str, most: int) -> str:
    if len(text) <= most:
        return ""
    words = _("This name has %(count)s characters; at most %(most)s are possible. Shorten it.")
    return words % {"count": len(text), "most": most}


def _taken_apart(text: str, signs: str) -> str:
    found = next((sign for sign in signs if sign in text), "")
    if not found:
        return ""
    words = _("“%(sign)s” separates the parts of a breakdown and cannot stand in a name. Leave it out.")
    return words % {"sign": found}


def strange(sheaf: Sheaf, there: Gathered) -> Iterator[Note]:
    """What hardly can be meant, of rows that are new or changed."""
    for look in _LOOKS:
        for row, name, words in look(sheaf, there):
            if name in row.wrong:
                continue
            before = next(iter(_standing(there, row)), None)
            if before is None or before.get(name) != row.values.get(name):
                yield row, name, words


def _standing(there: Gathered, row: Checked) -> Iterator[Any]:
    name = row.table.name
    if row.key in there.records[name]:
        yield from (each for each in there.rows[name] if row.table.key_of(each) == row.key)


def _leads(sheaf: Sheaf, there: Gathered) -> Iterator[Note]:
    """Two in charge of one thing, and one who has two roles there."""
    rows = _all("responsibilities", sheaf, there)
    leads: dict[Any, set[str]] = defaultdict(set)
    roles: dict[Any, set[str]] = defaultdict(set)
    for each in rows:
        thing = (each.get("goal"), each.get("measure"))
        if each.get("role") == LEAD and each.get("organization"):
            leads[thing].add(each["organization"])
        roles[thing, each.get("organization")].add(str(each.get("role")))
    for row in sheaf.rows["responsibilities"]:
        values = row.values
        thing, name = (values.get("goal"), values.get("measure")), values.get("organization")
        if not name or thing == (None, None):
            continue
        others = sorted(leads[thing] - {name})
        if values.get("role") == LEAD and others:
            words = _("“%(name)s” is in charge of this, too: is that right?")
            yield row, "organization", words % {"name": others[0]}
        elif values.get("role") != LEAD and LEAD in roles[thing, name]:
            yield row, "role", _("The same organization is in charge of it as well: is that right?")


def _years(sheaf: Sheaf, there: Gathered) -> Iterator[Note]:
    """Money of years in which the measure does not run."""
    runs = {
        each.get("key"): (each.get("start_date"), each.get("last_day"))
        for each in _all("measures", sheaf, there)
    }
    for row in sheaf.rows["funding"]:
        year, measure = row.values.get("year"), row.values.get("measure")
        first, last = runs.get(measure, (None, None))
        if not year or measure is None:
            continue
        if (first and year < int(first[:4])) or (last and year > int(last[:4])):
            words = _("In %(year)s the measure does not run (%(period)s): is that right?")
            period = f"{first[:4] if first else '…'}–{last[:4] if last else '…'}"
            yield row, "year", words % {"year": year, "period": period}


def read_days(row: Checked) -> list[str]:
    """The names of the first and the last day, as far as they stand there and are no fault."""
    return [name for name in ("start_date", "last_day") if row.values.get(name) and name not in row.wrong]


def _apart(sheaf: Sheaf, there: Gathered) -> Iterator[Note]:
    """Measures that are over before the edition begins, or begin after it."""
    edition: dict[str, Any] = dict(there.rows["edition"][0])
    for row in sheaf.rows["edition"]:
        edition |= {name: row.values[name] for name in read_days(row)}
    for row in sheaf.rows["measures"]:
        first, last = row.values.get("start_date"), row.values.get("last_day")
        if last and last < edition["start_date"]:
            yield row, "last_day", _("The measure is over before the edition begins: is that right?")
        if first and edition.get("last_day") and first > edition["last_day"]:
            yield row, "start_date", _("The measure begins after the edition has ended: is that right?")


def _aims(sheaf: Sheaf, there: Gathered) -> Iterator[Note]:
    """Targets that lie the wrong way."""
    figures = {each.get("key"): each for each in _all("indicators", sheaf, there)}
    for row in sheaf.rows["targets"]:
        figure = figures.get(row.values.get("indicator"), {})
        start, end = row.values.get("baseline_value"), row.values.get("target_value")
        if start is None or end is None:
            continue
        if (figure.get("direction") == "up" and end < start) or (
            figure.get("direction") == "down" and end > start
        ):
            words = _("The target lies the other way than the direction of the figure: is that right?")
            yield row, "target_value", words


def _titles(sheaf: Sheaf, there: Gathered) -> Iterator[Note]:
    """The same thing under two numbers or identifiers."""
    for name in TITLED:
        seen: dict[str, Any] = {}
        for each in there.rows[name]:
            seen.setdefault(each["title"].casefold(), BY_NAME[name].key_of(each))
        for row in sheaf.rows[name]:
            title = str(row.values.get("title") or "").casefold()
            if title and not row.is_double and seen.setdefault(title, row.key) != row.key:
                yield row, "title", _("Another entry has the same title: is this one meant to stand twice?")


def _spent(sheaf: Sheaf, _there: Gathered) -> Iterator[Note]:
    """Far more spent than planned."""
    for row in sheaf.rows["funding"]:
        planned, spent = row.values.get("planned"), row.values.get("spent")
        if planned and spent and spent > planned * 2:
            yield row, "spent", _("More than twice of what was planned is spent: is that right?")


def _all(name: str, sheaf: Sheaf, there: Gathered) -> list[Any]:
    """The rows of a table as they will be: those of the file, and what stands here and is not in it."""
    told = {row.key for row in sheaf.rows[name]}
    kept = [each for each in there.rows[name] if BY_NAME[name].key_of(each) not in told]
    return kept + [row.values for row in sheaf.rows[name] if not row.is_double]


_LOOKS: tuple[Callable[[Sheaf, Gathered], Iterator[Note]], ...] = (
    _leads,
    _years,
    _apart,
    _aims,
    _titles,
    _spent,
)
