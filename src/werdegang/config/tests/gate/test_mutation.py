# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The matrix is tried: with any single ``visible_to`` taken out, it must find what shows.

Every call of the gate outside the gate itself is found in the source; each in turn is made to let everything through,
and what passes it is asked again until a hidden marker stands in an answer, something hidden is found at its address
or changed, or an answer differs that does not differ where nothing is hidden. A crash is no sign.
"""

from collections.abc import Iterator

import pytest
from django.test import Client

from werdegang.config.tests.gate.attacking import Attack
from werdegang.config.tests.gate.reviewed import REVIEWED
from werdegang.config.tests.gate.sites import Gatekeeper, gate_calls
from werdegang.config.tests.gate.world import World
from werdegang.core.visibility import GatedQuerySet

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NAMES = sorted(gate_calls().values())


@pytest.fixture(scope="module")
def attack(world: World, clients: dict[str, Client]) -> Iterator[Attack]:
    """The world with the gatekeeper in the gate's place."""
    keeper = Gatekeeper()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(GatedQuerySet, "visible_to", lambda queryset, user: keeper.visible_to(queryset, user))
        yield Attack(world, clients, keeper)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in REVIEWED])
def test_taking_out_one_gate_is_noticed(name: str, attack: Attack) -> None:
    """Some answer gives away what is hidden."""
    assert attack.is_passed(name), "No question of the matrix passes here: name a route or send it what does."
    assert next(attack.signs(name, thoroughly=True), None), "It can be taken out and nobody notices."


@pytest.mark.parametrize("name", REVIEWED)
def test_what_was_reviewed_is_still_so(name: str, attack: Attack) -> None:
    """A place that is gone, or that is noticed by now, is no longer in the list."""
    assert name in NAMES
    assert next(attack.signs(name, thoroughly=False), None) is None
