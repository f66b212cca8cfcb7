# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps the register: who became public, who went, and what the public sees changed.

The public's view alone decides. An object is rendered as anyone would read it and compared by a hash; what changed
behind it, in fields or things that are not public, moves nothing here, hence no ``modified`` either.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from hashlib import blake2b
from typing import Any

import orjson
from django.db import connection, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from werdegang.core.revision import data_changed
from werdegang.oparl.kinds import TYPES, Kind
from werdegang.oparl.models import Entry
from werdegang.oparl.objects.known import Json
from werdegang.oparl.objects.making import make
from werdegang.oparl.ties import EMBEDDERS, NEIGHBOURS, SIBLINGS, Keys, merge, touched
from werdegang.oparl.totals import moved, recount, shift

CHUNK = 500
MANY = 20_000
"""Lines that a first filling writes at once."""
BACK = {
    Kind.LOCATION: ("bodies", "organizations", "persons", "meetings", "papers"),
    Kind.FILE: ("meeting", "agendaItem", "paper", "web"),
}
"""What is said at the other end, too: no change of the object's own."""
ORDER = [kind for kind in Kind if kind is not Kind.SYSTEM]


def now() -> datetime.datetime:
    """This second: OParl's times have no fractions."""
    return timezone.now().replace(microsecond=0)


def mark_of(kind: Kind, made: Json) -> str:
    """The hash of what is public of an object, its own time of change aside."""
    said = {name: value for name, value in made.items() if name not in ("modified", *BACK.get(kind, ()))}
    return blake2b(orjson.dumps(said, option=orjson.OPT_SORT_KEYS), digest_size=16).hexdigest()


def marks(kind: Kind, keys: Collection[int]) -> dict[int, str]:
    """Hashes by primary key; what is not public is missing."""
    return {key: mark_of(kind, made) for key, made in make(kind, keys, "").items()}


def refresh(keys: Keys, limit: int | None = None) -> Keys:
    """Look at these objects anew, and at all that show them. Returns what is left when ``limit`` objects were seen."""
    waiting: Keys = {kind: set(some) for kind, some in keys.items() if some}
    moment, seen = now(), 0
    while any(waiting.values()):
        if limit is not None and seen >= limit:
            return {kind: some for kind, some in waiting.items() if some}
        kind = next(kind for kind in ORDER if waiting.get(kind))
        chunk = sorted(waiting[kind])[:CHUNK]
        waiting[kind].difference_update(chunk)
        seen += len(chunk)
        with transaction.atomic():
            merge(waiting, _Look(kind, chunk, moment).take())
    return {}


class _Look:
    """One look at objects of a kind: what the register said, what is so now."""

    def __init__(self, kind: Kind, keys: Sequence[int], moment: datetime.datetime) -> None:
        self.kind, self.keys, self.moment = kind, keys, moment
        chosen = Entry.objects.filter(kind=kind, object_id__in=keys)
        if connection.features.has_select_for_update:
            chosen = chosen.select_for_update()
        self.entries = {entry.object_id: entry for entry in chosen}
        self.public = {row[0]: row for row in _public_rows(kind, keys)}
        self.touched: Keys = {}

    def take(self) -> Keys:
        """Write the differences; returns what else may look different now."""
        before = {key: entry.body for key, entry in self.entries.items() if not entry.deleted}
        gone = [entry for key, entry in self.entries.items() if not entry.deleted and key not in self.public]
        come = [key for key in self.public if key not in self.entries or self.entries[key].deleted]
        self._remove(gone)
        self._admit(come)
        changed = self._compare()
        shift(self.kind, moved(before, {key: row[1] for key, row in self.public.items()}))
        flipped = {*come, *(entry.object_id for entry in gone)}
        if flipped:
            merge(self.touched, touched(NEIGHBOURS, self.kind, flipped))
        if flipped or changed:
            merge(self.touched, touched(EMBEDDERS, self.kind, {*flipped, *changed}))
            data_changed()
        if changed:
            merge(self.touched, touched(SIBLINGS, self.kind, changed))
        if self.kind is Kind.ORGANIZATION and changed:
            merge(self.touched, _strayed(Kind.MEETING, organization__in=changed))
        if self.kind is Kind.MEETING and changed:
            merge(self.touched, _strayed(Kind.AGENDA_ITEM, meeting__in=changed))
        return self.touched

    def _remove(self, gone: list[Entry]) -> None:
        Entry.objects.filter(pk__in=[entry.pk for entry in gone]).update(
            deleted=True, modified=self.moment, mark=""
        )
        for entry in gone:
            self._touch_parent(entry.parent)

    def _admit(self, come: list[int]) -> None:
        """Number what is public for the first time; what returns keeps its number."""
        back = [self.entries[key].pk for key in come if key in self.entries]
        Entry.objects.filter(pk__in=back).update(deleted=False, modified=self.moment, mark="")
        new = [key for key in come if key not in self.entries]
        Entry.objects.bulk_create(
            [
                Entry(
                    kind=self.kind,
                    object_id=key,
                    body=body,
                    parent=parent,
                    created=min(created.replace(microsecond=0), self.moment),
                    modified=self.moment,
                )
                for key, body, parent, created in (self.public[key] for key in sorted(new))
            ],
            ignore_conflicts=True,
        )
        self.entries |= {
            entry.object_id: entry for entry in Entry.objects.filter(kind=self.kind, object_id__in=come)
        }

    def _compare(self) -> list[int]:
        """Mark what is public; what had another mark changed just now. Returns the keys of what changed."""
        changed, updates = [], []
        for key, mark in marks(self.kind, list(self.public)).items():
            entry = self.entries[key]
            _key, body, parent, created = self.public[key]
            if entry.parent != parent:
                self._touch_parent(entry.parent)
            created = min(created.replace(microsecond=0), self.moment)
            after = (body, parent, created, mark)
            if (entry.body, entry.parent, entry.created, entry.mark) == after:
                continue
            if entry.mark != mark:
                changed.append(key)
                entry.modified = self.moment
            entry.body, entry.parent, entry.created, entry.mark = after
            updates.append(entry)
        Entry.objects.bulk_update(updates, ["body", "parent", "created", "modified", "mark"], batch_size=100)
        return changed

    def _touch_parent(self, parent: int | None) -> None:
        ties = EMBEDDERS.get(self.kind, ())
        if parent and TYPES[self.kind].parent and ties:
            merge(self.touched, {ties[0][0]: {parent}})


def _public_rows(kind: Kind, keys: Sequence[int] | None) -> Iterator[tuple[int, Any, Any, Any]]:
    """Primary key, municipality, parent and time of creation of what is public."""
    each = TYPES[kind]
    rows = each.public()
    if keys is not None:
        rows = rows.filter(pk__in=keys)
    found = rows.annotate(_body=each.body).values_list("pk", "_body", each.parent or "pk", "created")
    for key, body, parent, created in found:
        yield key, body, parent if each.parent else None, created


def _strayed(kind: Kind, **of: Collection[int]) -> Keys:
    """Of these objects of a kind those that came or went though nobody touched them.

    Points with the invitation to their meeting, or because it is out no more; meetings because their body begins or
    ceases to meet in public.
    """
    each = TYPES[kind]
    public = set(each.public().filter(**of).values_list("pk", flat=True))
    there = each.model._default_manager.filter(**of).values("pk")
    known = Entry.objects.filter(kind=kind, deleted=False, object_id__in=there)
    return {kind: public ^ set(known.values_list("object_id", flat=True))}


def is_empty() -> bool:
    """Whether nothing was ever public here; the System object aside."""
    return not Entry.objects.exclude(kind=Kind.SYSTEM).exists()


def reconcile() -> None:
    """Look through everything: after bulk writing, or to be sure. A first filling is one statement for each kind."""
    if is_empty():
        fill()
        return
    keys: defaultdict[Kind, set[int]] = defaultdict(set)
    for kind in ORDER:
        public = TYPES[kind].public()
        mine = Entry.objects.filter(kind=kind, object_id=OuterRef("pk"))
        live = mine.filter(deleted=False)
        keys[kind].update(public.filter(~Exists(live)).values_list("pk", flat=True))
        keys[kind].update(
            public.filter(Exists(live.filter(modified__lt=OuterRef("modified")))).values_list("pk", flat=True)
        )
        gone = Entry.objects.filter(kind=kind, deleted=False).exclude(object_id__in=public.values("pk"))
        keys[kind].update(gone.values_list("object_id", flat=True))
    refresh(keys)
    recount()


def fill() -> None:
    """Number everything public in an empty register. Marks are computed later (``mark_unmarked``).

    Nobody has read anything yet: each object's own time of change holds.
    """
    moment = now()
    for kind in ORDER:
        each = TYPES[kind]
        chosen = each.public().annotate(_body=each.body).order_by("pk")
        columns = ("pk", "_body", each.parent or "pk", "created", "modified")
        rows: list[tuple[Any, ...]] = []
        for key, body, parent, created, modified in chosen.values_list(*columns).iterator(CHUNK):
            changed = min(modified.replace(microsecond=0), moment)
            born = min(created.replace(microsecond=0), changed)
            rows.append((int(kind), key, body, parent if each.parent else None, born, changed))
            if len(rows) >= MANY:
                _insert(rows)
                rows = []
        _insert(rows)
    recount()
    data_changed()


def _insert(rows: Sequence[tuple[Any, ...]]) -> None:
    """New lines of the register; ``bulk_create`` takes five times as long."""
    instant = connection.ops.adapt_datetimefield_value
    quoted = connection.ops.quote_name
    names = ("kind", "object_id", "body", "parent", "created", "modified", "deleted", "mark")
    columns = ", ".join(map(quoted, names))
    places = ", ".join(["%s"] * len(names))
    statement = f"INSERT INTO {quoted(Entry._meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608
    values = [(*row[:4], instant(row[4]), instant(row[5]), False, "") for row in rows]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(statement, values)


def mark_unmarked(most: int | None = None) -> int:
    """Compute the marks that a first filling left out, without calling anything changed. Returns how many."""
    done = 0
    for kind in ORDER:
        while most is None or done < most:
            entries = list(Entry.objects.filter(kind=kind, deleted=False, mark="").order_by("pk")[:CHUNK])
            if not entries:
                break
            found = marks(kind, [entry.object_id for entry in entries])
            for entry in entries:
                entry.mark = found.get(entry.object_id, "-")
            Entry.objects.bulk_update(entries, ["mark"], batch_size=100)
            done += len(entries)
    return done
