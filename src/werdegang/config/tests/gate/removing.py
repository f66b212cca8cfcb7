# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Takes out of the world what somebody may not see: by a tombstone, or outright, as if it had never been."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.db import models

from werdegang.config.tests.gate.audiences import AUDIENCES
from werdegang.config.tests.gate.world import World
from werdegang.history.models import FormerAddress

Gone = dict[type[models.Model], set[int]]
"""Primary keys of the rows to go, by model."""


def hidden_from(world: World, role: str) -> Gone:
    """Every planted row that this role may not see and whose being there is not told.

    What was just withdrawn, the OParl register still counts; that a value is withheld is said in its place.
    """
    gone: Gone = defaultdict(set)
    for planted in world.planted:
        told = planted in world.withdrawn or getattr(planted.thing, "publication", "") == "withheld"
        if role not in planted.audience and not told:
            gone[type(planted.thing)].add(planted.thing.pk)
    return gone


def bury(gone: Gone) -> None:
    """A tombstone on each of them."""
    for model, keys in gone.items():
        model._default_manager.filter(pk__in=keys).update(deleted=True)


def remove(gone: Gone) -> None:
    """No row is left of them, nor of what cannot be without them; what can, points to nothing instead.

    What somebody sees cannot always be without what is hidden (a municipality, the point whose title alone is
    published): the row of that gets a tombstone.
    """
    needed = _needed(gone)
    bury(needed)
    gone = _with_dependents({model: keys - needed[model] for model, keys in gone.items()})
    for model, keys in gone.items():
        kind = model._meta.label_lower
        _rows(FormerAddress).filter(kind=kind, object_id__in=keys)._raw_delete("default")
        if hasattr(model, "history"):
            _rows(model.history.model).filter(id__in=keys)._raw_delete("default")
    for child, tie, targets in _ties(gone):
        if tie.null:
            _rows(child).filter(**{f"{tie.name}__in": targets}).exclude(pk__in=gone.get(child, ())).update(
                **{tie.name: None}
            )
    for model, keys in gone.items():
        _rows(model).filter(pk__in=keys)._raw_delete("default")


WAYS: dict[str, Callable[[Gone], None]] = {"buried": bury, "removed": remove}
"""The two ways in which something is not there."""


def _needed(gone: Gone) -> Gone:
    """Those of the rows that something seen cannot be without, and what they cannot be without themselves."""
    found: Gone = defaultdict(set)
    more = True
    while more:
        more = False
        for child, tie, targets in _must_have(gone):
            if child._meta.label not in AUDIENCES:
                continue
            left = gone.get(child, set()) - found[child]
            seen = _rows(child).filter(**{f"{tie.name}__in": targets}).exclude(pk__in=left)
            new = set(seen.values_list(f"{tie.name}_id", flat=True)) - found[tie.related_model]
            found[tie.related_model] |= new
            more = more or bool(new)
    return found


def _with_dependents(gone: Gone) -> Gone:
    """Also the rows that must point to one of them: links, roles, versions."""
    found: Gone = defaultdict(set, {model: set(keys) for model, keys in gone.items()})
    more = True
    while more:
        more = False
        for child, tie, targets in _must_have(found):
            keys = set(_rows(child).filter(**{f"{tie.name}__in": targets}).values_list("pk", flat=True))
            new = keys - found[child]
            found[child] |= new
            more = more or bool(new)
    return found


def _must_have(gone: Gone) -> list[tuple[type[models.Model], Any, set[int]]]:
    return [(child, tie, targets) for child, tie, targets in _ties(gone) if not tie.null]


def _ties(gone: Gone) -> Iterator[tuple[type[models.Model], Any, set[int]]]:
    """Every foreign key to a model of which something goes, and the keys that go."""
    for child in apps.get_models(include_auto_created=True):
        for tie in child._meta.concrete_fields:
            target: Any = tie.related_model if isinstance(tie, models.ForeignKey) else None
            if gone.get(target):
                yield child, tie, gone[target]


def _rows(model: Any) -> Any:
    return model._base_manager.all()
