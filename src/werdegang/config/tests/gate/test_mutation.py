# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The matrix is tried: with any single ``visible_to`` taken out, it must find a leak.

Every call of the gate in the faces is found in the source; each in turn is made to let everything through, and
the addresses that pass it are asked again until something shows that should not.
"""

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.models import manager
from django.test import Client

from werdegang.config.tests.gate.asking import Answer, ask, leaks
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.routes import Call, calls
from werdegang.config.tests.gate.world import World
from werdegang.core.visibility import GatedQuerySet

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SOURCE = Path(settings.PACKAGE)
FACES = ("website", "workspace")
Site = tuple[str, int]


def gate_calls() -> list[Site]:
    """File and line of every call of ``visible_to`` in the faces."""
    return sorted(
        (str(path.relative_to(SOURCE)), node.func.end_lineno or 0)
        for face in FACES
        for path in (SOURCE / face).rglob("*.py")
        if "tests" not in path.parts
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

    def visible_to(self, queryset: GatedQuerySet[Any], user: Any) -> Any:
        """The gate as it is, but for the open site."""
        frame = sys._getframe(2)
        if frame.f_code.co_filename == manager.__file__ and frame.f_back is not None:
            frame = frame.f_back  # Model.objects hands the question on
        site = self._site(frame.f_code.co_filename, frame.f_lineno)
        if site is None:
            return self._gate(queryset, user)
        self.passed.add(site)
        return queryset.all() if site == self.open else self._gate(queryset, user)

    @staticmethod
    def _site(filename: str, line: int) -> Site | None:
        path = Path(filename)
        if not path.is_relative_to(SOURCE):
            return None
        inside = path.relative_to(SOURCE)
        return (str(inside), line) if inside.parts[0] in FACES else None


@pytest.fixture(scope="module")
def gatekeeper() -> Iterator[Gatekeeper]:
    """The gatekeeper in the gate's place."""
    keeper = Gatekeeper()
    patch = pytest.MonkeyPatch()
    patch.setattr(GatedQuerySet, "visible_to", lambda queryset, user: keeper.visible_to(queryset, user))
    yield keeper
    patch.undo()


@pytest.fixture(scope="module")
def passages(
    world: World, clients: dict[str, Client], gatekeeper: Gatekeeper, django_db_blocker: Any
) -> dict[Site, list[tuple[Call, str, Answer]]]:
    """Which questions pass which site, and what they answer while all is in order."""
    found: dict[Site, list[tuple[Call, str, Answer]]] = defaultdict(list)
    with django_db_blocker.unblock():
        for role in ROLES:
            for call in calls(world):
                gatekeeper.passed = set()
                answer = ask(clients[role], call.path)
                for site in gatekeeper.passed:
                    found[site].append((call, role, answer))
    return found


@pytest.mark.parametrize("site", gate_calls(), ids=lambda site: f"{site[0]}:{site[1]}")
def test_taking_out_one_gate_is_noticed(
    site: Site,
    world: World,
    clients: dict[str, Client],
    gatekeeper: Gatekeeper,
    passages: dict[Site, list[tuple[Call, str, Answer]]],
) -> None:
    """At least one question must show a marker it may not, or answer what should not exist."""
    assert site in passages, (
        "No address of the matrix passes this gate: nothing would notice if it were gone."
    )
    gatekeeper.open = site
    try:
        noticed = any(_is_noticed(world, clients[role], call, role) for call, role, _answer in passages[site])
    finally:
        gatekeeper.open = None
    assert noticed, "This gate can be taken out and nobody notices."


def _is_noticed(world: World, client: Client, call: Call, role: str) -> bool:
    answer = ask(client, call.path)
    hidden = call.planted is not None and role not in call.planted.audience
    return bool(leaks(call, role, answer, world.forbidden(role))) or (hidden and answer.status != 404)
