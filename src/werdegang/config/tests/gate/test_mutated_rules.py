# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of the gate are tried: with any single one taken out, the table must notice."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db.models import Q

from werdegang.config.tests.gate.audiences import AUDIENCES
from werdegang.config.tests.gate.selecting import forget_gates, wrong_selection
from werdegang.config.tests.gate.world import World, gated_models
from werdegang.core.visibility import GatedQuerySet

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.once]
CASES = [
    (label, name)
    for label, model in zip(AUDIENCES, gated_models(), strict=True)
    for name in model._default_manager.all().inherits  # type: ignore[attr-defined]
]


@pytest.fixture(autouse=True)
def fresh_gates(world: World) -> Iterator[None]:
    """Conditions that were kept before a rule was taken out, or while it was, are forgotten."""
    forget_gates(world)
    yield
    forget_gates(world)


def _queryset_of(label: str) -> type[GatedQuerySet[Any]]:
    model: Any = next(model for model in gated_models() if model._meta.label == label)
    return type(model._default_manager.all())


def _words() -> list[tuple[type[GatedQuerySet[Any]], str]]:
    """Every ``rule`` and ``audience`` that a room has written, and the gate's own."""
    classes = {
        each
        for label in AUDIENCES
        for each in _queryset_of(label).__mro__
        if issubclass(each, GatedQuerySet) and each.__module__.startswith("werdegang.")
    }
    found = [(each, name) for each in classes for name in ("rule", "audience") if name in vars(each)]
    return sorted(found, key=lambda case: (case[0].__qualname__, case[1]))


@pytest.mark.parametrize(("label", "name"), CASES, ids=lambda word: word)
def test_a_bond_taken_out_is_noticed(
    label: str, name: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without ``inherits`` naming this key, somebody sees what hangs on something hidden."""
    queryset = _queryset_of(label)
    left = tuple(each for each in queryset.inherits if each != name)
    monkeypatch.setattr(queryset, "inherits", left)
    assert wrong_selection(world, label) != []


@pytest.mark.parametrize(("queryset", "name"), _words(), ids=lambda word: getattr(word, "__qualname__", word))
def test_a_rule_that_lets_everybody_in_is_noticed(
    queryset: type[GatedQuerySet[Any]], name: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same for a rule or an audience that admits all."""
    monkeypatch.setattr(queryset, name, lambda *_asked: Q())
    touched = [label for label in AUDIENCES if issubclass(_queryset_of(label), queryset)]
    assert any(wrong_selection(world, label) for label in touched)
