# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One step of an import: the objects of some pages, written with their history, counted, in one transaction."""

from collections import Counter, defaultdict
from operator import itemgetter
from typing import Any

import orjson

from werdegang.importers.models import FindingKind, SourceObject
from werdegang.importers.oparl import bulk, ordering, ties
from werdegang.importers.oparl.bulk import Table
from werdegang.importers.oparl.entries import (
    CREATED,
    DELETED,
    UNCHANGED,
    UPDATED,
    WAITING,
    Entries,
    Entry,
    targets_of,
)
from werdegang.importers.oparl.findings import Findings
from werdegang.importers.oparl.items import Item, Note
from werdegang.importers.oparl.mapping import Mapped, map_fields
from werdegang.importers.oparl.merging import Merger
from werdegang.importers.oparl.pending import Pending
from werdegang.importers.oparl.schema import NEEDED, TYPES
from werdegang.importers.oparl.schemes import doubtful
from werdegang.importers.oparl.slugs import Slugs, now, wanted_slug
from werdegang.importers.oparl.tables import TIES, table_of
from werdegang.importers.oparl.ties import NewTie

Totals = dict[str, Counter[str]]
PagesOf = dict[str, int] | None
_OF_BODY = frozenset({"LegislativeTerm", "Location", "Organization", "Person", "Meeting", "Paper"})
_SLUGGED = frozenset({"Body", "Organization", "Person", "Paper", "Meeting"})
_STATE = Table(SourceObject)


class Writer:
    """Writes the objects of one source within one run; the caller holds the transaction."""

    def __init__(self, source_id: int, run_id: int, reason: str, totals: Totals, findings: Findings) -> None:
        self.source_id, self.run_id, self.reason = source_id, run_id, reason
        self.totals, self.findings = totals, findings
        self._repeated: set[str] = set()
        self._slugs = Slugs()
        self._pending = Pending(source_id, run_id)

    def write(self, items: list[Item], body_id: int | None, pages: PagesOf = None) -> None:
        """Take the items of a step.

        Args:
            items: parts before wholes.
            body_id: the municipality in whose lists they stand.
            pages: by id the page that brought it, where the server tells versions of pages.
        """
        entries = Entries(self.source_id, self.run_id, self._repeated)
        entries.take(items, body_id)
        for note in entries.notes:
            self.findings.add(note)
        self._step(list(entries.by_id.values()), pages)

    def retry(self, waiting: list[Entry]) -> None:
        """Try again what waited for something that is here now."""
        for entry in waiting:
            entry.dirty, entry.base, entry.first = True, None, not entry.seen
        self._step(waiting, None)

    def _step(self, all_entries: list[Entry], pages: PagesOf) -> None:
        moment = now()
        dirty = [entry for entry in all_entries if entry.dirty]
        mapped = {entry.id: map_fields(entry.type, entry.id, entry.said or {}) for entry in dirty}
        known = self._known(all_entries, dirty)
        new = self._place_new(dirty, mapped, known)
        self._create(new, mapped, known, moment)
        fresh = {entry.id for entry in new}
        changed = [entry for entry in dirty if entry.object_id is not None and entry.id not in fresh]
        merger = Merger(self.findings, self.reason, moment, known)
        touched = merger.update(changed, mapped)
        touched |= self._tie(new, changed, mapped, known, moment)
        touched |= ordering.follow(all_entries, changed, self.reason, moment)
        self._count(all_entries, fresh, touched)
        for entry in dirty:
            if entry.id in touched or entry.base is None:
                self._note(entry, mapped[entry.id])
        self._keep_state(all_entries, pages)

    # ---- who is who
    def _known(self, entries: list[Entry], dirty: list[Entry]) -> dict[str, tuple[str, int]]:
        """Type and key here by id, of all that this step has or refers to."""
        here = {entry.id for entry in entries}
        wanted = {target for entry in dirty for target in targets_of(entry)} - here
        known = {e.id: (e.type, e.object_id) for e in entries if e.object_id is not None}
        statement = (
            "SELECT external_id, object_type, object_id FROM importers_sourceobject"
            " WHERE object_id IS NOT NULL AND source_id = %s AND"
        )
        for identity, kind, key in bulk.select_among(statement, "external_id", wanted, self.source_id):
            known[identity] = (kind, key)
        others = doubtful(wanted - known.keys(), [entry.id for entry in entries])
        for identity, kind, key in bulk.select_among(statement, "external_id", others, self.source_id):
            known[others[identity]] = (kind, key)
        return known

    def _place_new(
        self, dirty: list[Entry], mapped: dict[str, Mapped], known: dict[str, tuple[str, int]]
    ) -> list[Entry]:
        """Give keys to the new ones that can be; let those wait whose whole is missing. The others are given."""
        new: list[Entry] = []
        for dependent in (False, True):
            fresh: dict[str, list[Entry]] = defaultdict(list)
            for entry in dirty:
                if entry.object_id is not None or (entry.type in NEEDED) is not dependent:
                    continue
                entry.waits_for = self._missing(entry, mapped[entry.id], known)
                if not entry.waits_for:
                    fresh[entry.type].append(entry)
            for kind, entries in fresh.items():
                rest = self._adopt(kind, entries, mapped)
                keys = bulk.draw_keys(table_of(kind), len(rest))
                for entry, key in zip(rest, keys, strict=True):
                    entry.object_id = key
                new += rest
                known.update((e.id, (kind, e.object_id)) for e in entries if e.object_id is not None)
        return new

    @staticmethod
    def _missing(entry: Entry, mapped: Mapped, known: dict[str, tuple[str, int]]) -> str:
        """The address of what the entry cannot be without and that is not here; "" if it can be."""
        for name in NEEDED.get(entry.type, ()):
            column = TYPES[entry.type][name].column
            if column == "body_id" and entry.body_id is not None:
                continue
            _, target, kind = mapped.keys.get(column, (name, "", ""))
            found = known.get(target)
            if found is None or found[0] != kind:
                return target[:500] or "?"
        return ""

    def _adopt(self, kind: str, entries: list[Entry], mapped: dict[str, Mapped]) -> list[Entry]:
        """Tie entries to rows that are here by the same id already; give the others."""
        by_id = {mapped[entry.id].columns["external_id"]: entry for entry in entries}
        statement = f"SELECT external_id, id FROM {table_of(kind).name} WHERE external_id <> '' AND"
        for identity, key in bulk.select_among(statement, "external_id", by_id):
            by_id[identity].object_id = key
            by_id[identity].base = {}
        if kind == "Body":
            self._adopt_body(entries, mapped)
        return [entry for entry in entries if entry.object_id is None]

    @staticmethod
    def _adopt_body(entries: list[Entry], mapped: dict[str, Mapped]) -> None:
        """A municipality that is here without an address elsewhere: known by its key, else by its name."""
        for entry in entries:
            columns = mapped[entry.id].columns
            for column in ("ags", "name"):
                if entry.object_id is None and columns.get(column):
                    rows = bulk.select(
                        f"SELECT id FROM people_body WHERE {column} = %s AND external_id = ''"
                        " AND NOT is_sample AND NOT deleted ORDER BY id",
                        [columns[column]],
                    )
                    if len(rows) == 1:
                        entry.object_id, entry.base = rows[0][0], {}

    # ---- new rows
    def _create(
        self, new: list[Entry], mapped: dict[str, Mapped], known: dict[str, tuple[str, int]], moment: str
    ) -> None:
        by_kind: dict[str, list[Entry]] = defaultdict(list)
        for entry in new:
            by_kind[entry.type].append(entry)
        for kind, entries in by_kind.items():
            table = table_of(kind)
            rows = [self._row(entry, mapped[entry.id], known, table, moment) for entry in entries]
            self._give_slugs(kind, table, rows)
            columns = list(rows[0])
            pick = itemgetter(*columns)
            bulk.write(table, columns, [pick(row) for row in rows], new=True)
            bulk.remember(table, [row["id"] for row in rows], "+", self.reason, moment)

    def _row(
        self, entry: Entry, mapped: Mapped, known: dict[str, tuple[str, int]], table: Table, moment: str
    ) -> dict[str, Any]:
        row = {
            "id": entry.object_id,
            **table.defaults,
            "created": moment,
            **mapped.columns,
            "modified": moment,
        }
        for column, (field, target, kind) in mapped.keys.items():
            found = known.get(target)
            if found is not None and found[0] == kind:
                row[column] = found[1]
            else:
                self._pending.add(entry.type, entry.object_id or 0, field, target, 0)
        if entry.type in _OF_BODY and row.get("body_id") is None:
            row["body_id"] = entry.body_id
        if entry.type == "AgendaItem" and entry.rank >= 0:
            _reorder(row, mapped, entry.rank)
        elif entry.type == "Consultation" and entry.rank >= 0:
            row["position"] = entry.rank
        elif entry.type == "Paper":
            row["sort_date"] = row["date"]
        return row

    def _give_slugs(self, kind: str, table: Table, rows: list[dict[str, Any]]) -> None:
        if kind == "File":
            for row in rows:
                row["slug"] = wanted_slug(kind, row)
        elif kind in _SLUGGED:
            scope = "organization_id" if kind == "Meeting" else ""
            wanted = [(row[scope] if scope else None, wanted_slug(kind, row)) for row in rows]
            for row, slug in zip(rows, self._slugs.free(table, wanted, scope), strict=True):
                row["slug"] = slug

    # ---- ties
    def _tie(
        self,
        new: list[Entry],
        changed: list[Entry],
        mapped: dict[str, Mapped],
        known: dict[str, tuple[str, int]],
        moment: str,
    ) -> set[str]:
        """Tie what is to be tied; give the ids of those here before whose ties became different."""
        fresh = {entry.id for entry in new}
        touched: set[str] = set()
        wanted: list[NewTie] = []
        gone: list[tuple[str, str, int, int]] = []
        self._pending.forget([(entry.type, entry.object_id or 0) for entry in changed])
        for entry in (*new, *changed):
            assert entry.object_id is not None
            before = map_fields(entry.type, entry.id, entry.base).ties if entry.base else []
            earlier = {(tie.field, tie.target) for tie in before}
            now_there = set()
            for tie in mapped[entry.id].ties:
                now_there.add((tie.field, tie.target))
                found = known.get(tie.target)
                spec = TIES[entry.type, tie.field]
                if found is None or found[0] != spec.target_type:
                    self._pending.add(entry.type, entry.object_id, tie.field, tie.target, tie.position)
                elif (tie.field, tie.target) not in earlier:
                    touched.add(entry.id)
                    wanted.append(
                        NewTie(
                            entry.type, tie.field, entry.object_id, found[1], tie.position, entry.id in fresh
                        )
                    )
            for field, target in earlier - now_there:
                if found := self._find(known, target):
                    touched.add(entry.id)
                    gone.append((entry.type, field, entry.object_id, found[1]))
            if entry.id not in fresh:
                self._pending_keys(entry, mapped[entry.id], known)
        ties.remove(gone, self.reason, moment)
        ties.add(wanted, self.reason, moment)
        self._pending.write()
        return touched - fresh

    def _find(self, known: dict[str, tuple[str, int]], target: str) -> tuple[str, int] | None:
        if target not in known:
            rows = bulk.select(
                "SELECT object_type, object_id FROM importers_sourceobject WHERE object_id IS NOT NULL"
                " AND source_id = %s AND external_id = %s",
                [self.source_id, target],
            )
            if rows:
                known[target] = rows[0]
        return known.get(target)

    def _pending_keys(self, entry: Entry, mapped: Mapped, known: dict[str, tuple[str, int]]) -> None:
        for field, target, kind in mapped.keys.values():
            found = known.get(target)
            if found is None or found[0] != kind:
                self._pending.add(entry.type, entry.object_id or 0, field, target, 0)

    # ---- what became of it
    def _count(self, entries: list[Entry], new: set[str], touched: set[str]) -> None:
        for entry in entries:
            before = entry.outcome if entry.seen else ""
            after = _outcome(entry, before, is_new=entry.id in new, touched=entry.id in touched)
            if not (entry.seen or entry.first):
                continue
            if not entry.seen:
                self.totals[entry.type]["seen"] += 1
            if after != before:
                if before and before != WAITING:
                    self.totals[entry.type][before] -= 1
                if after != WAITING:
                    self.totals[entry.type][after] += 1
            if after != entry.outcome:
                entry.dirty = entry.dirty or entry.seen
            entry.outcome = after

    def _note(self, entry: Entry, mapped: Mapped) -> None:
        for kind, field in entry.notes:
            self.findings.add(Note(kind, entry.type, entry.id, field))
        if entry.is_deleted:
            return
        for kind, field, detail in mapped.notes:
            self.findings.add(Note(kind, entry.type, entry.id, field, detail))

    def _keep_state(self, entries: list[Entry], pages: PagesOf) -> None:
        """Remember what the source said, and that this run saw it."""
        columns = [
            *("id", "source_id", "external_id", "object_type", "object_id", "body_id", "listed", "embedded"),
            *("said", "seen_in", "outcome", "page", "waits_for"),
        ]
        fresh = [entry for entry in entries if not entry.pk]
        for entry, key in zip(fresh, bulk.draw_keys(_STATE, len(fresh)), strict=True):
            entry.pk = key
        bulk.write(_STATE, columns, [self._state(entry, pages) for entry in fresh], new=True)
        made = set(map(id, fresh))
        again = [entry for entry in entries if entry.dirty and id(entry) not in made]
        bulk.write(
            _STATE,
            columns,
            [self._state(entry, pages) for entry in again if entry.said is not None],
            new=False,
        )
        groups: dict[tuple[str, int | None], list[int]] = defaultdict(list)
        for entry in entries:
            if entry.first and not entry.dirty and id(entry) not in made:
                groups[entry.outcome, (pages or {}).get(entry.id)].append(entry.pk)
        for (outcome, page), seen in groups.items():
            for part in bulk.parts(seen):
                condition, value = bulk.among("id", part)
                bulk.execute(
                    "UPDATE importers_sourceobject SET seen_in = %s, outcome = %s, page = %s"
                    f" WHERE {condition}",
                    [self.run_id, outcome, page, value],
                )

    def unchanged_page(self, page: int) -> None:
        """Count the objects of a page that is as it was."""
        condition = "page = %s AND seen_in <> %s AND outcome <> %s"
        rows = bulk.select(
            f"SELECT object_type, count(*) FROM importers_sourceobject WHERE {condition} GROUP BY object_type",
            [page, self.run_id, WAITING],
        )
        for kind, count in rows:
            self.totals[kind].update(seen=count, unchanged=count)
        bulk.execute(
            f"UPDATE importers_sourceobject SET seen_in = %s, outcome = %s WHERE {condition}",
            [self.run_id, UNCHANGED, page, self.run_id, WAITING],
        )

    def _state(self, entry: Entry, pages: PagesOf) -> tuple[Any, ...]:
        page = (pages or {}).get(entry.id)
        said = orjson.dumps(entry.said, option=orjson.OPT_SORT_KEYS).decode()
        return (
            *(entry.pk, self.source_id, entry.id, entry.type, entry.object_id, entry.body_id),
            *(entry.listed, entry.embedded, said, self.run_id, entry.outcome, page, entry.waits_for),
        )


def _reorder(row: dict[str, Any], mapped: Mapped, rank: int) -> None:
    """Count an agenda from 0; the number that the source gave is kept beside it if it is another."""
    given = mapped.columns.get("order")
    if given != rank:
        if given is not None and "order" not in mapped.vendor:
            mapped.vendor["order"] = given
            row["vendor"] = orjson.dumps(mapped.vendor, option=orjson.OPT_SORT_KEYS).decode()
        mapped.notes.append((FindingKind.REORDERED, "order", str(given)))
    row["order"] = rank


def _outcome(entry: Entry, before: str, *, is_new: bool, touched: bool) -> str:
    if entry.object_id is None:
        return WAITING
    if entry.dirty and entry.is_deleted and (is_new or touched):
        return DELETED
    if is_new:
        return CREATED
    if touched:
        return before if before in (CREATED, DELETED) else UPDATED
    return before if before and before != WAITING else UNCHANGED


def as_totals(stored: dict[str, dict[str, int]]) -> Totals:
    """Counts as they are stored, to go on with."""
    totals: Totals = defaultdict(Counter)
    for kind, counts in stored.items():
        totals[kind].update(counts)
    return totals


def sum_of(totals: Totals) -> int:
    """All objects that were seen."""
    return sum(counts["seen"] for counts in totals.values())
