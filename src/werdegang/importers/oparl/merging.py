# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the source changed goes into rows that are here, field by field; what a person here changed stays.

Three states of each field are compared: what the source said before, what it says now, what is here. A field that
is here as the source said before follows the source. One that a person changed stays, and if the source changed it,
too, that is recorded as a conflict.
"""

from collections import defaultdict
from typing import Any

import orjson
from django.db import connection

from werdegang.importers.models import FindingKind
from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.bulk import Table
from werdegang.importers.oparl.entries import Entry
from werdegang.importers.oparl.findings import Findings
from werdegang.importers.oparl.items import Note
from werdegang.importers.oparl.mapping import Mapped, map_fields
from werdegang.importers.oparl.tables import table_of

Known = dict[str, tuple[str, int]]
_NOT_COMPARED = frozenset({"external_id", "vendor", "created"})
_STAMP = "source_modified"
"""When the source says that it changed the object; no person writes it here."""


class Merger:
    """Updates rows of one step."""

    def __init__(self, findings: Findings, reason: str, moment: str, known: Known) -> None:
        self._findings, self._reason, self._moment, self._known = findings, reason, moment, known

    def update(self, entries: list[Entry], mapped: dict[str, Mapped]) -> set[str]:
        """Bring the rows of entries up to what the source says; give the ids of those that became different."""
        touched: set[str] = set()
        by_kind: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            by_kind[entry.type].append(entry)
        for kind, group in by_kind.items():
            table = table_of(kind)
            rows = rows_of(table, [entry.object_id or 0 for entry in group])
            written, stamped = [], []
            for entry in group:
                row = rows.get(entry.object_id or 0)
                if row is None or row.get("erased_on"):
                    continue
                if self._merge(entry, mapped[entry.id], row, table):
                    row["modified"] = self._moment
                    written.append(row)
                    touched.add(entry.id)
                elif self._stamp(mapped[entry.id], row):
                    stamped.append(row)
            written.sort(key=lambda row: row["id"])
            rewritten = sorted([*written, *stamped], key=lambda row: row["id"])
            bulk.write(
                table, table.columns, [[row[c] for c in table.columns] for row in rewritten], new=False
            )
            bulk.remember(table, [row["id"] for row in written], "~", self._reason, self._moment)
        return touched

    def _merge(self, entry: Entry, theirs: Mapped, row: dict[str, Any], table: Table) -> bool:
        before = map_fields(entry.type, entry.id, entry.base) if entry.base else Mapped()
        changed = False
        for column in (theirs.columns.keys() | before.columns.keys()) - _NOT_COMPARED - {_STAMP}:
            old = before.columns.get(column, table.defaults[column])
            new = theirs.columns.get(column, table.defaults[column])
            changed |= self._field(entry, column, row, old, new)
        if not row["external_id"]:
            row["external_id"], changed = theirs.columns["external_id"], True
        for column, (_, target, kind) in theirs.keys.items():
            found = self._known.get(target)
            if found is None or found[0] != kind:
                continue
            old_target = before.keys.get(column, ("", "", ""))[1]
            old_key = found[1] if old_target == target else self._known.get(old_target, ("", None))[1]
            if row[column] is None and old_target == target:
                row[column], changed = found[1], True
            elif old_target != target:
                changed |= self._field(entry, column, row, old_key, found[1])
        for column in before.keys.keys() - theirs.keys.keys():
            old_key = self._known.get(before.keys[column][1], ("", None))[1]
            if _may_be_empty(table, column):
                changed |= self._field(entry, column, row, old_key, None)
        changed |= self._vendor(entry, before, theirs, row)
        if changed:
            self._stamp(theirs, row)
        return changed

    @staticmethod
    def _stamp(theirs: Mapped, row: dict[str, Any]) -> bool:
        """Take over when the source says that it changed the object; by itself that is no change of it.

        Some servers say of every object each day that it was modified that day.
        """
        said = theirs.columns.get(_STAMP)
        if said is None or said == row[_STAMP]:
            return False
        row[_STAMP] = said
        return True

    def _field(self, entry: Entry, column: str, row: dict[str, Any], old: Any, new: Any) -> bool:
        ours = row[column]
        if ours == new:
            return False
        if column == "deleted" and new:
            if self._changed_here(entry, row):
                self._note(entry, FindingKind.DELETED_HERE_CHANGED, column, "")
        elif old == new:
            return False
        elif ours != old:
            self._note(entry, FindingKind.CONFLICT, column, str(new))
            return False
        row[column] = new
        return True

    def _changed_here(self, entry: Entry, row: dict[str, Any]) -> bool:
        before = map_fields(entry.type, entry.id, entry.base or {})
        return any(row[c] != v for c, v in before.columns.items() if c not in _NOT_COMPARED)

    def _vendor(self, entry: Entry, before: Mapped, theirs: Mapped, row: dict[str, Any]) -> bool:
        if before.vendor == theirs.vendor:
            return False
        ours: dict[str, Any] = orjson.loads(row["vendor"] or "{}")
        merged = dict(ours)
        for key in before.vendor.keys() | theirs.vendor.keys():
            old, new = before.vendor.get(key), theirs.vendor.get(key)
            if old == new or ours.get(key) == new:
                continue
            if ours.get(key) != old:
                self._note(entry, FindingKind.CONFLICT, f"vendor.{key}", str(new))
            elif new is None:
                merged.pop(key, None)
            else:
                merged[key] = new
        if merged == ours:
            return False
        row["vendor"] = orjson.dumps(merged, option=orjson.OPT_SORT_KEYS).decode()
        return True

    def _note(self, entry: Entry, kind: FindingKind, field: str, detail: str) -> None:
        self._findings.add(Note(kind, entry.type, entry.id, field, detail[:1000]))


def _may_be_empty(table: Table, column: str) -> bool:
    return any(field.column == column and field.null for field in table.fields)


def rows_of(table: Table, keys: list[int]) -> dict[int, dict[str, Any]]:
    """Rows by their keys, values as they are written; nobody else changes them until the transaction ends."""
    names = ", ".join(connection.ops.quote_name(column) for column in table.columns)
    rows: dict[int, dict[str, Any]] = {}
    for part in bulk.parts(keys):
        condition, value = bulk.among("id", part)
        lock = " FOR UPDATE" if connection.vendor == "postgresql" else ""
        for values in bulk.select(f"SELECT {names} FROM {table.name} WHERE {condition}{lock}", [value]):
            row = {
                str(field.column): bulk.stored(each, field)
                for field, each in zip(table.fields, values, strict=True)
            }
            rows[row["id"]] = row
    return rows
