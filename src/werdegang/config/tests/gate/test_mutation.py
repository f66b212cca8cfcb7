# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The matrix is tried: with any single ``visible_to`` taken out, it must find a leak.

Every call of the gate outside the gate itself is found in the source; each in turn is made to let everything through,
and the addresses that pass it are asked again until something shows that should not.
"""

import ast
import functools
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.models import manager
from django.test import Client

from werdegang.config.tests.gate.asking import ask, leaks
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.routes import Call, calls
from werdegang.config.tests.gate.selecting import forget_gates, wrong_selection
from werdegang.config.tests.gate.world import World
from werdegang.core.visibility import GatedQuerySet

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SOURCE = Path(settings.PACKAGE)
THE_GATE = "core"
"""The gate's own parts are tried in ``test_mutated_rules.py``."""
SELECTED_BY = {"council": ("files.File",)}
"""Rooms below the faces that ask the gate for the rule of another: which model's rule."""
FIRST = {"accounts": "administrator", "workspace": "member"}
"""Rooms into whose pages not everybody comes: the role to begin with. To ask as a role is dear at its first time."""
Site = tuple[str, int]
Passages = Callable[[str], dict[Site, list[Call]]]


def gate_calls() -> list[Site]:
    """File and line of every call of ``visible_to`` outside the gate and the tests."""
    return sorted(
        (str(path.relative_to(SOURCE)), node.func.end_lineno or 0)
        for path in SOURCE.rglob("*.py")
        if "tests" not in path.parts and path.relative_to(SOURCE).parts[0] != THE_GATE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "visible_to"
    )


class Gatekeeper:
    """Stands in for the gate: notes which site asks, and lets everything through at one of them."""

    def __init__(self) -> None:
        """Nothing open, nothing noted."""
        self.open: Site | None = None
        self.passed: set[Site] = set()
        self._gate = GatedQuerySet.visible_to
        self._known = frozenset(gate_calls())

    def visible_to(self, queryset: GatedQuerySet[Any], user: Any) -> Any:
        """The gate as it is, but for the open site."""
        frame = sys._getframe(2)
        if frame.f_code.co_filename == manager.__file__ and frame.f_back is not None:
            frame = frame.f_back  # Model.objects hands the question on
        path = Path(frame.f_code.co_filename)
        if not path.is_relative_to(SOURCE):
            return self._gate(queryset, user)
        site = (str(path.relative_to(SOURCE)), frame.f_lineno)
        if site not in self._known:
            return self._gate(queryset, user)
        self.passed.add(site)
        return queryset.all() if site == self.open else self._gate(queryset, user)


@pytest.fixture(scope="module")
def gatekeeper() -> Iterator[Gatekeeper]:
    """The gatekeeper in the gate's place."""
    keeper = Gatekeeper()
    patch = pytest.MonkeyPatch()
    patch.setattr(GatedQuerySet, "visible_to", lambda queryset, user: keeper.visible_to(queryset, user))
    yield keeper
    patch.undo()


@pytest.fixture(scope="module")
def passages(world: World, clients: dict[str, Client], gatekeeper: Gatekeeper) -> Passages:
    """``passages(role)``: which questions of this role pass which site; found at the first need of the role."""

    @functools.cache
    def found(role: str) -> dict[Site, list[Call]]:
        passing: dict[Site, list[Call]] = defaultdict(list)
        for call in calls(world):
            gatekeeper.passed = set()
            ask(clients[role], call.path)
            for site in gatekeeper.passed:
                passing[site].append(call)
        return passing

    return found


def test_no_line_holds_two_gates() -> None:
    """Else the one could hide behind the other."""
    assert len(gate_calls()) == len(set(gate_calls()))


@pytest.mark.parametrize("site", gate_calls(), ids=lambda site: f"{site[0]}:{site[1]}")
def test_taking_out_one_gate_is_noticed(
    site: Site, world: World, clients: dict[str, Client], gatekeeper: Gatekeeper, passages: Passages
) -> None:
    """At least one question must show a marker it may not, or answer what should not exist."""
    room = site[0].partition("/")[0]
    labels = SELECTED_BY.get(room, ())
    for role in sorted(ROLES, key=lambda role: role != FIRST.get(room)):
        asked = [] if labels else passages(role).get(site, [])
        gatekeeper.open = site
        forget_gates(world)
        try:
            noticed = any(wrong_selection(world, label, (role,)) for label in labels) or any(
                _is_noticed(world, clients[role], call, role) for call in asked
            )
        finally:
            gatekeeper.open = None
            forget_gates(world)
        if noticed:
            return
    pytest.fail("This gate can be taken out and nobody notices.")


def _is_noticed(world: World, client: Client, call: Call, role: str) -> bool:
    answer = ask(client, call.path)
    hidden = call.planted is not None and not call.is_seen_by(role)
    wrong_status = hidden and answer.status != call.status_of_nothing(role)
    return wrong_status or bool(leaks(call, role, answer, world.forbidden(role)))
