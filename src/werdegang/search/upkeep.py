# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps the index: what changed is looked at again, or everything is indexed anew."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from django.apps import apps
from django.db import transaction

from werdegang.core.visibility import ANYONE
from werdegang.search.engines import engine
from werdegang.search.engines.interface import Writer
from werdegang.search.kinds import Document, Kind, all_kinds, key
from werdegang.search.models import Waiting
from werdegang.search.ties import affected

CHUNK = 500
Progress = Callable[[str, int, int], None]


class Changes:
    """What waits for the index now."""

    def __init__(self, most: int | None = None) -> None:
        rows = list(Waiting.objects.all()[:most])
        self.rows = [row.pk for row in rows]
        self.everything = any(not row.model for row in rows)
        self._by_model: defaultdict[str, set[int]] = defaultdict(set)
        for row in rows:
            if row.model:
                self._by_model[row.model].add(row.object_id)

    def documents(self) -> set[tuple[str, int]]:
        """Kind and primary key of every document to look at again."""
        found: set[tuple[str, int]] = set()
        for label, keys in self._by_model.items():
            for some in _chunks(sorted(keys)):
                found |= affected(apps.get_model(label), some)
        return found

    def done(self) -> None:
        """Forget them: the index knows."""
        for some in _chunks(self.rows):
            Waiting.objects.filter(pk__in=some).delete()


def waiting_keys() -> frozenset[str]:
    """Names of the documents that changed since they were indexed."""
    return frozenset(key(*each) for each in Changes().documents())


def everything_waits() -> bool:
    """Whether so much was written in bulk that the whole index is to be made anew."""
    return Waiting.objects.filter(model="").exists()


def catch_up(most: int | None = None) -> bool:
    """Look at what changed. False if something is left: another process writes, or everything is to be made anew."""
    changes = Changes(most)
    if changes.everything:
        return False
    if not changes.rows:
        return True
    with engine().updating() as writer:
        if writer is None:
            return False
        # Read again now that nobody else writes: what came first may have been done meanwhile.
        changes = Changes(most)
        _look_again(writer, changes.documents())
    changes.done()
    return not Waiting.objects.exists()


def _look_again(writer: Writer, documents: Iterable[tuple[str, int]]) -> None:
    by_kind: defaultdict[str, list[int]] = defaultdict(list)
    for name, number in documents:
        by_kind[name].append(number)
    for name, numbers in by_kind.items():
        for some in _chunks(sorted(numbers)):
            writer.drop([key(name, each) for each in some])
            for document in _documents(all_kinds()[name], some):
                writer.put(document)


def rebuild(progress: Progress = lambda name, done, all_of_them: None) -> int:
    """Index everything beside the living index, then let it take over. Returns the number of documents."""
    with engine().rebuilding() as writer:
        changes = Changes()
        counted = _Counted(progress)
        writer.put_all(counted.everything())
    changes.done()
    return counted.count


class _Counted:
    """All documents there are, counted."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.count = 0

    def everything(self) -> Iterator[Document]:
        """Kind by kind."""
        for kind in all_kinds().values():
            rows = kind.model._base_manager.filter(deleted=False).order_by("pk")
            total = rows.count()
            done = 0
            last = 0
            while keys := list(rows.filter(pk__gt=last).values_list("pk", flat=True)[:CHUNK]):
                last = keys[-1]
                yield from _documents(kind, keys)
                done += len(keys)
                self.progress(str(kind.many), done, total)
            self.count += done


def mend() -> None:
    """Bring the index up to the data, whatever was left undone."""
    if not engine().is_ready() or everything_waits():
        rebuild()
    while not catch_up(CHUNK):
        if everything_waits() or not Waiting.objects.exists():
            break


def _documents(kind: Kind, keys: Sequence[int]) -> Iterator[Document]:
    """The documents of what is there, with what anyone may see of their neighbours."""
    with transaction.atomic():
        public = set(kind.visible_to(ANYONE).filter(pk__in=keys).values_list("pk", flat=True))
        rows = kind.loaded(kind.model._base_manager.filter(pk__in=keys, deleted=False), ANYONE)
        found = [Document(kind.name, row.pk, kind.describe(row), row.pk in public) for row in rows]
    yield from found


def _chunks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]
