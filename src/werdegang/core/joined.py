# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Foreign keys loaded in the same query, each through the gate of its target."""

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from django.db.models import Exists, Model, OuterRef, QuerySet
from django.db.models.query import ModelIterable

from werdegang.core.visibility import Viewer, gate_of

M = TypeVar("M", bound=Model)


def joined(things: QuerySet[M], user: Any, *names: str) -> QuerySet[M]:
    """The same things with these foreign keys loaded; a target that the user may not see reads as None.

    Costs no query of its own, unlike ``Prefetch``. What the target's own gate inherits may be named in
    ``select_related`` beside it (a visible meeting has a visible body).
    """
    viewer = Viewer.of(user)
    seen = {}
    for name in names:
        target = cast("type[Model]", things.model._meta.get_field(name).related_model)
        seen[f"sees_{name}"] = Exists(gate_of(target).visible_to(viewer).filter(pk=OuterRef(name)))
    both: QuerySet[M] = things.select_related(*names).annotate(**seen)
    both._iterable_class = _hiding(names)
    return both


def _hiding(names: tuple[str, ...]) -> type[ModelIterable[Any]]:
    class Hiding(ModelIterable[Any]):
        def __iter__(self) -> Iterator[Any]:
            for thing in super().__iter__():
                for name in names:
                    if not getattr(thing, f"sees_{name}"):
                        thing._state.fields_cache[name] = None
                yield thing

    return Hiding
