# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that tie two objects: added and taken away as the source says, whatever a person here tied stays."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.tables import TIES, TieTable, tie_table


class NewTie(NamedTuple):
    """A tie to write: whose type, field and key, to which key, at which place."""

    kind: str
    field: str
    owner: int
    target: int
    position: int
    fresh: bool
    """Whether the owner is new in this very step, so that nothing can be tied to it yet."""


def add(ties: Iterable[NewTie], reason: str, moment: str) -> None:
    """Write those ties that are not there yet, with their history."""
    by_table: dict[TieTable, list[NewTie]] = defaultdict(list)
    for tie in ties:
        by_table[TIES[tie.kind, tie.field]].append(tie)
    for spec, wanted in by_table.items():
        _add(spec, wanted, reason, moment)


def _add(spec: TieTable, wanted: list[NewTie], reason: str, moment: str) -> None:
    table = tie_table(spec.model)
    there: set[tuple[int, int]] = set()
    last: dict[int, int] = {}
    old = sorted({tie.owner for tie in wanted if not tie.fresh})
    if old:
        there, last = _there(spec, old)
    rows: dict[tuple[int, int], tuple[Any, ...]] = {}
    named = [*(name for name, _ in spec.fixed), *(["position"] if spec.ordered else [])]
    others = (
        {}
        if table.history is None
        else {
            **{
                name: value
                for name, value in table.defaults.items()
                if name not in (spec.owner, spec.target, *named)
            },
            "created": moment,
            "modified": moment,
        }
    )
    fixed = tuple(value for _, value in spec.fixed)
    tail = tuple(others.values())
    for tie in wanted:
        pair = (tie.owner, tie.target)
        if pair in there or pair in rows:
            continue
        place: tuple[Any, ...] = ()
        if spec.ordered:
            position = tie.position
            if not tie.fresh:
                position = max(position, last.get(tie.owner, -1) + 1)
                last[tie.owner] = position
            place = (position,)
        rows[pair] = (tie.owner, tie.target, *fixed, *place, *tail)
    keys = bulk.draw_keys(table, len(rows))
    columns = ["id", spec.owner, spec.target, *named, *others]
    full = [(key, *row) for key, row in zip(keys, rows.values(), strict=True)]
    bulk.write(table, columns, full, new=True)
    bulk.remember(table, keys, "+", reason, moment)


def _there(spec: TieTable, owners: list[int]) -> tuple[set[tuple[int, int]], dict[int, int]]:
    """Pairs that are tied already, and the last place that each owner's ties take."""
    table = tie_table(spec.model)
    role_bound = not any(name == "role" for name, _ in spec.fixed) or spec.owner != "paper_id"
    condition = "".join(f" {name} = %s AND" for name, _ in spec.fixed) if role_bound else ""
    values = [value for _, value in spec.fixed] if role_bound else []
    place = "position" if spec.ordered else "0"
    statement = f"SELECT {spec.owner}, {spec.target}, {place} FROM {table.name} WHERE{condition}"
    there: set[tuple[int, int]] = set()
    last: dict[int, int] = {}
    for owner, target, position in bulk.select_among(statement, spec.owner, owners, *values):
        there.add((owner, target))
        last[owner] = max(last.get(owner, -1), position)
    return there, last


def remove(ties: Iterable[tuple[str, str, int, int]], reason: str, moment: str) -> None:
    """Take away ties (type, field, owner, target) that the source no longer names; their history stays."""
    for kind, field, owner, target in ties:
        spec = TIES[kind, field]
        table = tie_table(spec.model)
        condition = " AND ".join(
            f"{name} = %s" for name in (spec.owner, spec.target, *(n for n, _ in spec.fixed))
        )
        values = [owner, target, *(value for _, value in spec.fixed)]
        keys = [row[0] for row in bulk.select(f"SELECT id FROM {table.name} WHERE {condition}", values)]
        bulk.remember(table, keys, "-", reason, moment)
        for key in keys:
            bulk.execute(f"DELETE FROM {table.name} WHERE id = %s", [key])
