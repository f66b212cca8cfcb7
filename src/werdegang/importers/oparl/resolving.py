# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What could not be tied when it came: tried again at the end, and recorded where its other end is still missing."""

from typing import Any

import orjson

from werdegang.importers.models import FindingKind
from werdegang.importers.oparl import bulk, computing, ties
from werdegang.importers.oparl.entries import WAITING, Entry, is_tombstone
from werdegang.importers.oparl.items import Note
from werdegang.importers.oparl.mapping import LEADING
from werdegang.importers.oparl.merging import rows_of
from werdegang.importers.oparl.schema import TYPES, Form
from werdegang.importers.oparl.schemes import turn_waiting
from werdegang.importers.oparl.slugs import now
from werdegang.importers.oparl.steps import Steps
from werdegang.importers.oparl.tables import TIES, table_of
from werdegang.importers.oparl.ties import NewTie

PART = 2_000
PASSES = 3
"""A membership waits for its person first, then for its organization."""
_COLUMNS = (
    "external_id, object_type, id, object_id, body_id, listed, embedded, outcome, waits_for, seen_in, said"
)


class Resolver:
    """Works through what waits, in the caller's transaction."""

    def __init__(self, steps: Steps) -> None:
        assert steps.run is not None
        assert steps.source is not None
        self._steps, self._run, self._source = steps, steps.run.pk, steps.source.pk
        self._any_new = any(counts["created"] for counts in steps.totals.values())

    def retry_waiting(self) -> None:
        """Objects whose whole came later."""
        if not self._any_new:
            return
        turn_waiting(self._source)
        names = ", ".join(f"w.{name.strip()}" for name in _COLUMNS.split(","))
        statement = (
            f"SELECT {names} FROM importers_sourceobject w JOIN importers_sourceobject t"
            " ON t.source_id = w.source_id AND t.external_id = w.waits_for AND t.object_id IS NOT NULL"
            f" WHERE w.source_id = %s AND w.waits_for <> '' AND w.id > %s ORDER BY w.id LIMIT {PART}"
        )
        for _ in range(PASSES):
            last, found = 0, False
            while rows := bulk.select(statement, [self._source, last]):
                found, last = True, rows[-1][2]
                self._steps.writer.retry([self._entry(row) for row in rows])
            if not found:
                return

    def _entry(self, row: tuple[Any, ...]) -> Entry:
        entry = Entry(*row[:9])
        entry.said = orjson.loads(row[10])
        entry.seen = row[9] == self._run
        return entry

    def tie_pending(self) -> None:
        """References whose other end came later."""
        if not self._any_new:
            return
        statement = (
            "SELECT p.id, p.owner_type, p.owner_id, p.field, p.position, t.object_type, t.object_id"
            " FROM importers_pendingreference p JOIN importers_sourceobject t"
            " ON t.source_id = p.source_id AND t.external_id = p.target AND t.object_id IS NOT NULL"
            f" WHERE p.source_id = %s AND p.id > %s ORDER BY p.id LIMIT {PART}"
        )
        last = 0
        while rows := bulk.select(statement, [self._source, last]):
            last = rows[-1][0]
            self._tie(rows)

    def _tie(self, rows: list[tuple[Any, ...]]) -> None:
        moment, reason = now(), self._steps.writer.reason
        keys: dict[str, list[tuple[int, str, int]]] = {}
        wanted: list[NewTie] = []
        tied: list[int] = []
        for pending, owner_type, owner, field, position, target_type, target in rows:
            spec = TYPES[owner_type][field]
            if spec.target != target_type:
                continue
            tied.append(pending)
            if spec.form is Form.ONE or (field in LEADING and position == 0):
                keys.setdefault(owner_type, []).append((owner, LEADING.get(field, spec.column), target))
            elif (owner_type, field) in TIES:
                wanted.append(NewTie(owner_type, field, owner, target, position, fresh=False))
        for owner_type, columns in keys.items():
            self._set_keys(owner_type, columns, moment)
        ties.add(wanted, reason, moment)
        condition, value = bulk.among("id", tied)
        bulk.execute(f"DELETE FROM importers_pendingreference WHERE {condition}", [value])

    def _set_keys(self, kind: str, columns: list[tuple[int, str, int]], moment: str) -> None:
        table = table_of(kind)
        rows = rows_of(table, sorted({owner for owner, _, _ in columns}))
        changed: dict[int, dict[str, Any]] = {}
        for owner, column, target in columns:
            row = rows.get(owner)
            if row is not None and row[column] is None:
                row[column], row["modified"] = target, moment
                changed[owner] = row
        written = [changed[key] for key in sorted(changed)]
        bulk.write(table, table.columns, [[row[c] for c in table.columns] for row in written], new=False)
        bulk.remember(table, [row["id"] for row in written], "~", self._steps.writer.reason, moment)

    # ---- what is still missing
    def record_missing(self) -> None:
        """Record what this run brought and could not place or tie."""
        self._record_waiting()
        self._record_dangling()

    def _record_waiting(self) -> None:
        rows = bulk.select(
            "SELECT external_id, object_type, waits_for, said FROM importers_sourceobject"
            " WHERE source_id = %s AND waits_for <> '' AND seen_in = %s AND outcome = %s",
            [self._source, self._run, WAITING],
        )
        for identity, kind, waits_for, said in rows:
            gone = is_tombstone(orjson.loads(said))
            what = FindingKind.GONE_BEFORE if gone else FindingKind.MISSING_PARENT
            self._steps.findings.add(Note(what, kind, identity, "", waits_for))

    def _record_dangling(self) -> None:
        kinds = bulk.select(
            "SELECT DISTINCT owner_type FROM importers_pendingreference WHERE source_id = %s AND run_id = %s",
            [self._source, self._run],
        )
        for (kind,) in kinds:
            rows = bulk.select(
                "SELECT o.external_id, p.field, p.target, t.object_type FROM importers_pendingreference p"
                f" JOIN {table_of(kind).name} o ON o.id = p.owner_id"
                " LEFT JOIN importers_sourceobject t ON t.source_id = p.source_id AND t.external_id = p.target"
                " AND t.object_id IS NOT NULL"
                " WHERE p.source_id = %s AND p.run_id = %s AND p.owner_type = %s",
                [self._source, self._run, kind],
            )
            for identity, field, target, other in rows:
                what = FindingKind.WRONG_TARGET if other else FindingKind.DANGLING
                self._steps.findings.add(Note(what, kind, identity, field, target))

    def compute(self) -> None:
        """What follows from what came."""
        if any(
            counts["created"] or counts["updated"] or counts["deleted"]
            for counts in self._steps.totals.values()
        ):
            computing.compute(self._steps)
