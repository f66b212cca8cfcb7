# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From raw cells to rows: each cell by its kind, each row against the others; every fault is said, not the first."""

from collections import defaultdict
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import override

from werdegang.core.addresses import german_slug
from werdegang.importers.concept.cells import Leave, value_of
from werdegang.importers.concept.control_sums import wrong_sums
from werdegang.importers.concept.finding import Finding, Place
from werdegang.importers.concept.gathering import Gathered
from werdegang.importers.concept.row_rules import faults, ties
from werdegang.importers.concept.rows import tidy
from werdegang.importers.concept.sheet_reading import Raw, Read
from werdegang.importers.concept.tables import BY_NAME, MARK, NTH, ORGANIZATIONS, TABLES, Column, Row, Table


@dataclass
class Checked:
    """A row that can be looked at: what it says, and whether all of it is right."""

    table: Table
    place: Place
    values: Row
    mark: str
    wrong: set[str] = field(default_factory=set)
    """Columns that are wrong, or that cannot be read for a fault told elsewhere."""
    is_double: bool = False
    """It stands there a second time."""

    @property
    def is_right(self) -> bool:
        """Whether it can be taken over."""
        return not self.wrong and not self.is_double

    @property
    def key(self) -> tuple[Any, ...]:
        """What tells it from others."""
        return self.table.key_of(self.values)


@dataclass
class Sheaf:
    """The rows of a file by table, and what is wrong with them."""

    rows: dict[str, list[Checked]] = field(default_factory=lambda: {table.name: [] for table in TABLES})
    findings: list[Finding] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    """Tables that the file does not have."""
    unread: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Names of rows that are there and faulty: who refers to them is not to blame."""
    lost: set[str] = field(default_factory=set)
    """Tables whose names nobody can read."""

    def blame(self, row: Checked, words: str, column: Column | None) -> None:
        """Note what is wrong with a row."""
        row.wrong.add(column.name if column else "")
        self.findings.append(row.place.finding(words, column))


def check(read: Read, there: Gathered) -> Sheaf:
    """All rows, with every fault."""
    sheaf = Sheaf(findings=list(read.findings))
    sheaf.absent = [table.name for table in TABLES if table.name not in read.tables]
    sheaf.lost = read.lost | {
        table.name
        for table in TABLES
        if table.label and table.label not in read.tables.get(table.name, {table.label})
    }
    with override("de"):
        labels = {
            column.words: {str(label).casefold(): value for value, label in column.words.choices}
            for table in TABLES
            for column in table.columns
            if column.words
        }
    for raw in read.rows:
        row = _row(raw, labels, read.tables[raw.place.table], sheaf)
        sheaf.rows[raw.place.table].append(row)
    _repeated(sheaf, there)
    _once(sheaf)
    _numbered(sheaf, there)
    _links(sheaf, there)
    for row, words in wrong_sums(sheaf.rows, there.rows["funding"], read.tables, sheaf.lost):
        sheaf.blame(row, words, row.table.column("planned_total"))
    _alone(sheaf, there)
    return sheaf


def _row(raw: Raw, labels: Any, known: set[str], sheaf: Sheaf) -> Checked:
    table = BY_NAME[raw.place.table]
    mark = raw.cells.get(MARK)
    row = Checked(table, raw.place, {}, str(mark).strip() if mark else "")
    for column in table.columns:
        if f"!{column.name}" in raw.cells:
            row.wrong.add(column.name)
            continue
        if column.name not in raw.cells and column.name not in known:
            if column.required:
                row.wrong.add(column.name)
            continue
        try:
            row.values[column.name] = value_of(table, column, raw.cells.get(column.name), labels)
        except Leave:
            continue
        except ValidationError as fault:
            sheaf.blame(row, " ".join(fault.messages), column)
            if column.name == table.label and (told := _text_of(raw.cells.get(column.name))):
                sheaf.unread[table.name] |= {told, german_slug(told, 40)}
    return row


def _text_of(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return tidy(str(cell)) if cell is not None else ""


def _repeated(sheaf: Sheaf, there: Gathered) -> None:
    """Rows of the same key, where a table may have them: as many as stand here, or as an export brings with it."""
    for table in TABLES:
        if not table.repeats:
            continue
        seen: dict[tuple[Any, ...], int] = defaultdict(int)
        for row in sheaf.rows[table.name]:
            bare = row.key
            nth, known = seen[bare], bare in there.records[table.name]
            wanted = table.key_of(row.values | {NTH: nth})
            if nth and (wanted in there.records[table.name] if known else row.mark):
                row.values[NTH] = nth
            seen[bare] += 1


def _once(sheaf: Sheaf) -> None:
    """No two rows of a table are the same."""
    for table in TABLES:
        seen: dict[tuple[Any, ...], Checked] = {}
        titles: dict[Any, Checked] = {}
        for row in sheaf.rows[table.name]:
            if any(table.column(name).required and row.values.get(name) in (None, "") for name in table.key):
                continue
            other = seen.setdefault(row.key, row)
            if other is not row:
                _double(sheaf, row, other, table.column(table.key[0]) if table.key else None)
            elif table.label == "title" and (title := row.values.get("title")):
                known = titles.setdefault(title, row)
                if known is not row and table.name == "action_fields":
                    _double(sheaf, row, known, table.column("title"))


def _double(sheaf: Sheaf, row: Checked, other: Checked, column: Column | None) -> None:
    row.is_double = True
    where = str(other.place.row) if other.place.row else other.place.pointer
    value = row.values.get(column.name) if column else ""
    words = _("“%(value)s” stands in row %(row)s already. Each stands there once.")
    sheaf.findings.append(row.place.finding(words % {"value": value, "row": where}, column))


def _numbered(sheaf: Sheaf, there: Gathered) -> None:
    """New rows take the next numbers."""
    for table in TABLES:
        if not table.counted:
            continue
        known = {key[0] for key in there.records[table.name]}
        after = max(known, default=0)
        rows = sheaf.rows[table.name]
        fresh = [row for row in rows if row.values.get("number") not in (*known, None) and not row.is_double]
        unread = sum(row.values.get("number") is None or row.is_double for row in rows)
        wanted = range(after + 1, after + 1 + len(fresh) + unread)
        told = {row.values["number"] for row in fresh}
        missing = iter([number for number in wanted if number not in told])
        for row in sorted(fresh, key=lambda each: each.values["number"]):
            if (number := row.values["number"]) not in wanted:
                following = next(missing)
                sheaf.unread[table.name].add(str(following))  # whoever refers to it means this row
                words = _("“%(number)s” is not the next number. Write %(next)s.")
                sheaf.blame(row, words % {"number": number, "next": following}, table.column("number"))


def _links(sheaf: Sheaf, there: Gathered) -> None:
    """What rows refer to stands in the file, or here."""
    known = {ORGANIZATIONS: {name: name for name in there.organizations}}
    for table in TABLES:
        if table.label:
            known[table.name] = _named(table, sheaf, there)
    for table in TABLES:
        for column in table.columns:
            if column.kind in ("link", "links"):
                for row in sheaf.rows[table.name]:
                    _linked(row, column, known[column.to], sheaf)


def _named(table: Table, sheaf: Sheaf, there: Gathered) -> dict[str, Any]:
    """The names of rows as they will be, each as it is written and as it is kept."""
    keys = {row.key for row in sheaf.rows[table.name]}
    names = [row.values.get(table.label) for row in sheaf.rows[table.name]]
    names += [row[table.label] for row in there.rows[table.name] if table.key_of(row) not in keys]
    return {str(name): name for name in names if name not in (None, "")}


def _linked(row: Checked, column: Column, known: dict[str, Any], sheaf: Sheaf) -> None:
    value = row.values.get(column.name)
    if value in (None, "", []):
        return
    if column.kind == "link":
        wanted = [value]
    elif isinstance(value, str):
        wanted = [value] if value in known else _split(value)
    else:
        wanted = value
    found = []
    for name in wanted:
        if name in known:
            found.append(known[name])
            continue
        if column.to in sheaf.lost or name in sheaf.unread[column.to]:
            row.wrong.add(column.name)
        else:
            sheaf.blame(row, _not_there(name, known, column), column)
    if column.kind == "link" and not found:
        del row.values[column.name]
    elif column.kind == "link":
        row.values[column.name] = found[0]
    else:
        row.values[column.name] = sorted(set(found), key=lambda each: (str(type(each)), each))


def _alone(sheaf: Sheaf, there: Gathered) -> None:
    """What each row has to fulfil by itself."""
    shares = ties(sheaf.rows["indicators"], there)
    for table in TABLES:
        for row in sheaf.rows[table.name]:
            for name, words in list(faults(table.name, row.values, shares, row.wrong)):
                sheaf.blame(row, words, table.column(name))


def _split(text: str) -> list[str]:
    parts = text.split("\n") if "\n" in text else text.split(";")
    return [part.strip() for part in parts if part.strip()]


def _not_there(name: str, known: dict[str, Any], column: Column) -> str:
    words = _("“%(name)s” is not known.") % {"name": name[:60]}
    if column.kind == "links" and "," in name and all(part.strip() in known for part in name.split(",")):
        return words + " " + _("Separate several by semicolons.")
    if like := get_close_matches(name, known, 1, 0.6):
        return words + " " + _("Did you mean “%(name)s”?") % {"name": like[0]}
    if column.to == ORGANIZATIONS:
        return (
            words
            + " "
            + _("Choose from the list, or ask the council office to enter the organization first.")
        )
    sheet = BY_NAME[column.to].sheet
    return words + " " + _("Add it to the sheet “%(sheet)s” first, or choose another.") % {"sheet": sheet}
