# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of the objects of one step: as stored, as it comes, and what has to be written."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import orjson

from werdegang.importers.models import FindingKind
from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.items import Item, Note
from werdegang.importers.oparl.schema import TYPES, Form

TABLE = "importers_sourceobject"
CREATED, UPDATED, UNCHANGED, DELETED, WAITING = "created", "updated", "unchanged", "deleted", "waiting"
_STAMPS = frozenset({"created", "modified"})


@dataclass(slots=True)
class Entry:
    """One object of the source."""

    id: str
    type: str
    pk: int = 0
    """Key of what is stored about it; 0 if it is new."""
    object_id: int | None = None
    body_id: int | None = None
    listed: str = ""
    embedded: str = ""
    outcome: str = ""
    waits_for: str = ""
    said: dict[str, Any] | None = None
    base: dict[str, Any] | None = None
    """What the source said before; None for what is new."""
    seen: bool = False
    """Whether this run saw it before this step."""
    first: bool = False
    """Whether this step is the first of the run that sees it."""
    dirty: bool = False
    rank: int = -1
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def is_deleted(self) -> bool:
        """Whether the source says that it is deleted."""
        return bool(self.said) and is_tombstone(self.said or {})


def is_tombstone(said: dict[str, Any]) -> bool:
    """Whether an object says that it is deleted, in any way that servers say it."""
    return said.get("deleted") in (True, "true", "True", 1, "1")


def mark_of(said: dict[str, Any]) -> tuple[str, bytes]:
    """The mark by which a form of an object is known again, and the JSON that it is made of."""
    text = orjson.dumps(said, option=orjson.OPT_SORT_KEYS)
    return blake2b(text, digest_size=16).hexdigest(), text


class Entries:
    """The entries of one step, filled from the items of a page or several."""

    def __init__(self, source_id: int, run_id: int, repeated: set[str]) -> None:
        self._source_id, self._run_id = source_id, run_id
        self._repeated = repeated
        """Marks of repeated ids that this run recorded already."""
        self.by_id: dict[str, Entry] = {}
        self.notes: list[Note] = []

    def take(self, items: list[Item], body_id: int | None) -> None:
        """Compare items with what is stored; mark what has to be written."""
        self._load({item.id for item in items} - self.by_id.keys())
        marks = [mark_of(item.said)[0] for item in items]
        self._load_said(
            entry
            for item, mark in zip(items, marks, strict=True)
            if (entry := self.by_id.get(item.id))
            and entry.said is None
            and mark not in (entry.listed, entry.embedded)
        )
        for item, mark in zip(items, marks, strict=True):
            self._one(item, mark, body_id)

    def _load(self, ids: Iterable[str]) -> None:
        statement = (
            f"SELECT external_id, object_type, id, object_id, body_id, listed, embedded, outcome, waits_for, seen_in"
            f" FROM {TABLE} WHERE source_id = %s AND"
        )
        for row in bulk.select_among(statement, "external_id", ids, self._source_id):
            entry = Entry(*row[:9])
            entry.seen = row[9] == self._run_id
            self.by_id[entry.id] = entry

    def _load_said(self, entries: Iterable[Entry]) -> None:
        wanted = {entry.pk: entry for entry in entries if entry.pk}
        statement = f"SELECT id, said FROM {TABLE} WHERE"
        for key, said in bulk.select_among(statement, "id", wanted):
            wanted[key].said = orjson.loads(said)

    def _one(self, item: Item, mark: str, body_id: int | None) -> None:
        entry = self.by_id.get(item.id)
        if entry is None:
            entry = self.by_id[item.id] = Entry(item.id, item.type, body_id=body_id, first=True)
            self._replace(entry, item, mark)
            return
        first = not (entry.seen or entry.first)
        if item.rank >= 0:
            entry.rank = item.rank
        if mark in (entry.listed, entry.embedded):
            entry.first = entry.first or first
            return
        if entry.type != item.type and not is_tombstone(item.said):
            self._record_repeated(item, mark, "type")
            return
        if first:
            entry.first = True
            self._new_version(entry, item, mark)
        else:
            self._another_form(entry, item, mark)

    def _replace(self, entry: Entry, item: Item, mark: str) -> None:
        entry.said = {**item.said, **item.back} if item.back else item.said
        entry.dirty = True
        entry.notes = item.notes
        if item.rank >= 0:
            entry.rank = item.rank
        if item.embedded:
            entry.embedded = mark
        else:
            entry.listed = mark

    def _new_version(self, entry: Entry, item: Item, mark: str) -> None:
        """The first time that this run sees it, and it is not as before."""
        before = entry.base = entry.said or {}
        if is_tombstone(item.said):
            said = {**before, **item.said, "deleted": True}
        elif item.embedded and entry.listed:
            said = {**before, **item.said}
            said.pop("deleted", None)
        else:
            said = item.said
        self._replace(entry, item._replace(said=said), mark)
        if not item.embedded:
            entry.embedded = ""

    def _another_form(self, entry: Entry, item: Item, mark: str) -> None:
        """Seen in this run already, and not the same: fields that were missing are added, others recorded."""
        known = entry.said or {}
        differing = sorted(
            key
            for key, value in item.said.items()
            if key in known and known[key] != value and key not in _STAMPS
        )
        if is_tombstone(item.said):
            differing = []
        if differing:
            self._record_repeated(item, mark, ", ".join(differing))
            return
        if entry.base is None and entry.pk:
            entry.base = known
        backs = item.back or {}
        later = {
            key: max(str(known[key]), str(item.said[key]))
            for key in _STAMPS & known.keys() & item.said.keys()
        }
        entry.said = {**known, **backs, **item.said, **later}
        entry.dirty = entry.dirty or entry.said != known
        if item.rank >= 0 and entry.rank < 0:
            entry.rank = item.rank
        if item.embedded:
            entry.embedded = mark
        else:
            entry.listed = mark
        entry.dirty = True

    def _record_repeated(self, item: Item, mark: str, fields: str) -> None:
        key = f"{item.id} {mark}"
        if key not in self._repeated:
            self._repeated.add(key)
            text = orjson.dumps({"id": item.id, **item.said}).decode()
            self.notes.append(Note(FindingKind.REPEATED_ID, item.type, item.id, fields, text[:20_000]))


def targets_of(entry: Entry) -> Iterable[str]:
    """Ids of what an entry refers to."""
    fields = TYPES[entry.type]
    for key, value in (entry.said or {}).items():
        field = fields.get(key)
        if field is None or not field.target or field.form is Form.BACK:
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (each for each in value if isinstance(each, str))
