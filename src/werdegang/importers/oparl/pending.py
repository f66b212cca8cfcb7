# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""References to what is not here yet: kept, and tied as soon as the source gives it."""

from collections import defaultdict

from werdegang.importers.models import ImportRun, ImportSource, PendingReference
from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.bulk import Table
from werdegang.importers.oparl.entries import CREATED, UPDATED
from werdegang.importers.oparl.flattening import Named

_TABLE = Table(PendingReference)
_NAME = "importers_pendingreference"
LONGEST = 1000


class Pending:
    """Gathers references of one step and writes them."""

    def __init__(self, source_id: int, run_id: int) -> None:
        self.source_id, self.run_id = source_id, run_id
        self._waiting: dict[tuple[str, int, str, str], int] = {}

    def add(self, owner_type: str, owner: int, field: str, target: str, position: int) -> None:
        """A reference that cannot be tied now."""
        self._waiting.setdefault((owner_type, owner, field, target[:LONGEST].replace("\x00", "")), position)

    def forget(self, owners: list[tuple[str, int]]) -> None:
        """Drop the references of objects that are written anew."""
        by_type: dict[str, list[int]] = defaultdict(list)
        for kind, key in owners:
            by_type[kind].append(key)
        for kind, keys in by_type.items():
            for part in bulk.parts(keys):
                condition, value = bulk.among("owner_id", part)
                bulk.execute(f"DELETE FROM {_NAME} WHERE owner_type = %s AND {condition}", [kind, value])

    def write_anew(self) -> None:
        """Write what waits in the place of what was kept of the same fields: an object may be read twice in a run."""
        for kind, owner, field in {key[:3] for key in self._waiting}:
            bulk.execute(
                f"DELETE FROM {_NAME} WHERE owner_type = %s AND owner_id = %s AND field = %s",
                [kind, owner, field],
            )
        self.write()

    def write(self) -> None:
        """Write what waits."""
        rows = self._waiting
        self._waiting = {}
        keys = bulk.draw_keys(_TABLE, len(rows))
        columns = ["id", "source_id", "run_id", "owner_type", "owner_id", "field", "target", "position"]
        full = [
            (key, self.source_id, self.run_id, *row, position)
            for key, (row, position) in zip(keys, rows.items(), strict=True)
        ]
        bulk.write(_TABLE, columns, full, new=True)


def forget_lists(source: ImportSource | None, addresses: list[str]) -> None:
    """Drop references to what gave a list and is no object itself: its entries came."""
    assert source is not None
    for part in bulk.parts(addresses):
        condition, value = bulk.among("target", part)
        bulk.execute(
            f"DELETE FROM {_NAME} WHERE source_id = %s AND {condition} AND NOT EXISTS (SELECT 1 FROM"
            f" importers_sourceobject t WHERE t.source_id = %s AND t.external_id = {_NAME}.target)",
            [source.pk, value, source.pk],
        )


def await_parts(source: ImportSource | None, run: ImportRun | None, named: list[Named]) -> None:
    """Keep which parts objects of this run name by address, unless they are here: they are fetched at the end."""
    assert source is not None
    assert run is not None
    known = "SELECT external_id FROM importers_sourceobject WHERE source_id = %s AND"
    here = {row[0] for row in bulk.select_among(known, "external_id", {n.target for n in named}, source.pk)}
    changed = (
        "SELECT external_id, object_type, object_id FROM importers_sourceobject WHERE source_id = %s"
        " AND seen_in = %s AND outcome IN (%s, %s) AND object_id IS NOT NULL AND"
    )
    values = (source.pk, run.pk, CREATED, UPDATED)
    rows = bulk.select_among(changed, "external_id", {n.owner for n in named}, *values)
    owners = {identity: (kind, key) for identity, kind, key in rows}
    pending = Pending(source.pk, run.pk)
    for position, (owner, field, target) in enumerate(named):
        if owner in owners and target not in here:
            kind, key = owners[owner]
            pending.add(kind, key, field, target, position)
    pending.write_anew()
