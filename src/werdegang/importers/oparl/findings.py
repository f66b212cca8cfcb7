# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Findings of a run: gathered, written in bulk with the step that they belong to, counted."""

from collections import Counter, defaultdict

from werdegang.importers.models import INTERNAL, LOST, FindingKind, ImportFinding
from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.bulk import Table
from werdegang.importers.oparl.items import Note
from werdegang.importers.oparl.slugs import now

_TABLE = Table(ImportFinding)
_SEEN = frozenset({FindingKind.MISSING_PARENT, FindingKind.GONE_BEFORE})
"""Kinds of objects that are not here, but known, and counted as seen when they came."""


class Findings:
    """Takes findings; ``counts`` has their number by type and kind over the whole run.

    What is lost is counted in ``totals``, too: objects there are either here or recorded with a reason.
    """

    def __init__(
        self, totals: dict[str, Counter[str]], stored: dict[str, dict[str, int]] | None = None
    ) -> None:
        self._totals = totals
        self.waiting: list[Note] = []
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        for kind, counts in (stored or {}).items():
            self.counts[kind].update(counts)
        self._read: Counter[int] = Counter()
        self._read_before: Counter[int] = Counter()

    def begin_list(self) -> None:
        """Forget what was lost of the list before."""
        self._read, self._read_before = Counter(), Counter()

    def read_again(self) -> None:
        """The same list comes a second time, without its filter: what was lost of it is known, and counted once."""
        self._read_before = self._read

    def add(self, note: Note) -> None:
        """Take one."""
        if note.kind in LOST and note.kind not in _SEEN:
            mark = hash(note)
            if self._read_before[mark] > 0:
                self._read_before[mark] -= 1
                return
            if self._read_before is not self._read:
                self._read[mark] += 1
        self.waiting.append(note)
        self.counts[note.type][str(note.kind)] += 1
        if note.kind in LOST:
            self._totals[note.type]["recorded"] += 1
            if note.kind not in _SEEN:
                self._totals[note.type]["seen"] += 1

    def write(self, run_id: int) -> None:
        """Write what waits."""
        notes, self.waiting = self.waiting, []
        if not notes:
            return
        moment = now()
        own = {
            **_TABLE.defaults,
            "created": moment,
            "modified": moment,
            "visibility": INTERNAL.value,
            "run_id": run_id,
        }
        texts = ("kind", "object_type", "address", "field", "detail")
        fixed = {name: value for name, value in own.items() if name not in texts}
        columns = ["id", *texts, *fixed]
        tail = tuple(fixed.values())
        keys = bulk.draw_keys(_TABLE, len(notes))
        rows = [
            (key, str(n.kind), n.type[:40], _clean(n.id), _clean(n.field)[:255], _clean(n.detail), *tail)
            for key, n in zip(keys, notes, strict=True)
        ]
        bulk.write(_TABLE, columns, rows, new=True)


def _clean(text: str) -> str:
    """Without what PostgreSQL does not take in a text."""
    return text.replace("\x00", "")
