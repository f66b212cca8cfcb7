# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``visible_to``: every planted object is selected for exactly those who may see it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.utils import timezone

from werdegang.config.tests.gate.audiences import AUDIENCES, BOUND, ROLES
from werdegang.config.tests.gate.selecting import wrong_selection
from werdegang.config.tests.gate.world import World, gated_models
from werdegang.config.tests.test_house import UNGATED, our_models
from werdegang.core.visibility import Viewer

pytestmark = pytest.mark.django_db


def test_every_gated_model_is_in_the_table() -> None:
    """A new model must be placed in ``audiences.py`` by hand."""
    assert {model._meta.label for model in our_models()} - UNGATED == set(AUDIENCES)


@pytest.mark.parametrize("label", sorted(AUDIENCES))
def test_visible_to_selects_exactly_the_audience(label: str, world: World) -> None:
    """Neither more nor less, for every role and level and with every tie to something hidden."""
    assert wrong_selection(world, label) == []


@pytest.mark.parametrize("label", sorted(BOUND))
def test_the_table_of_bounds_agrees_with_the_gate(label: str) -> None:
    """What the table calls bound, the gate inherits; written twice on purpose."""
    model: Any = next(model for model in gated_models() if model._meta.label == label)
    assert frozenset(model._default_manager.all().inherits) == BOUND[label]


def test_tombstones_are_nobodys(world: World) -> None:
    """A deleted object is as if it did not exist, even for those who could see it."""
    model = type(world.frame["council.Paper"])
    paper = world.add("council.Paper", "public", frozenset(), "deleted paper", deleted=True).thing
    for role in ROLES:
        assert not model.objects.visible_to(world.users.get(role)).filter(pk=paper.pk).exists()


@pytest.mark.parametrize("label", sorted(AUDIENCES))
def test_a_gate_is_decided_by_the_viewer_alone(
    label: str, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its condition is kept as long as the viewer lives: it may ask neither the database nor the clock."""
    model: Any = next(model for model in gated_models() if model._meta.label == label)
    viewer = Viewer()
    with django_assert_num_queries(0):
        first = str(model._default_manager.visible_to(viewer).query)
        monkeypatch.setattr(timezone, "now", lambda: datetime(2040, 1, 1, tzinfo=UTC))
        assert str(model._default_manager.visible_to(Viewer()).query) == first
    assert str(model._default_manager.visible_to(viewer).query) == first
