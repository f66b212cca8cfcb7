# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which documents a changed row may concern: its own, and those that inherit from it or name it."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, cast

from django.db.models import Model

from werdegang.core.visibility import GatedQuerySet
from werdegang.search.kinds import Kind, all_kinds

DEEPEST = 5


def _inherits(model: type[Model]) -> tuple[str, ...]:
    rows = model._default_manager.all()
    return rows.inherits if isinstance(rows, GatedQuerySet) else ()


def _target(model: type[Model], lookup: str) -> type[Model]:
    """The model at the end of a lookup across relations."""
    for name in lookup.split("__"):
        model = cast("type[Model]", model._meta.get_field(name).related_model)
    return model


def _lookups(kind: Kind) -> set[str]:
    """All that a kind's gate looks through, and what its content names."""
    found: set[str] = set(kind.leaves)
    waiting = [(name, 1) for name in (*_inherits(kind.model), *kind.ties)]
    while waiting:
        lookup, depth = waiting.pop()
        if lookup in found:
            continue
        found.add(lookup)
        if depth < DEEPEST:
            inherited = _inherits(_target(kind.model, lookup))
            waiting += [(f"{lookup}__{name}", depth + 1) for name in inherited]
    return found


@cache
def _ways() -> Mapping[type[Model], tuple[tuple[Kind, str], ...]]:
    """Model of a changed row -> kinds and the lookup that leads from them to it (``pk``: it is one itself)."""
    ways: dict[type[Model], list[tuple[Kind, str]]] = {}
    for kind in all_kinds().values():
        ways.setdefault(kind.model, []).append((kind, "pk"))
        for lookup in sorted(_lookups(kind)):
            ways.setdefault(_target(kind.model, lookup), []).append((kind, lookup))
    return {model: tuple(found) for model, found in ways.items()}


def concerns(model: type[Model]) -> bool:
    """Whether the index cares for rows of this model."""
    return model in _ways()


def affected(model: type[Model], keys: Iterable[int]) -> set[tuple[str, int]]:
    """Kind and primary key of every document that these rows may concern; rows that are gone concern their own."""
    some = list(keys)
    found: set[tuple[str, int]] = set()
    for kind, lookup in _ways().get(model, ()):
        if lookup == "pk":
            found.update((kind.name, each) for each in some)
        else:
            rows: Any = kind.model._base_manager
            hits = rows.filter(**{f"{lookup}__in": some}).order_by().values_list("pk", flat=True).distinct()
            found.update((kind.name, each) for each in hits)
    return found
