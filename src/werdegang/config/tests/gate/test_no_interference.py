# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is hidden changes nothing that somebody sees: no status, no header, no count, no page number, no order."""

from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from werdegang.config.tests.gate.asking import Answer, asked
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.conftest import Ask, Which, tried
from werdegang.config.tests.gate.removing import WAYS, hidden_from
from werdegang.config.tests.gate.routes import Call, few_calls, fewest_calls
from werdegang.config.tests.gate.world import World

pytestmark = pytest.mark.django_db
TRIED_WAYS = [
    tried("anonymous", fewest_calls, "removed", once=False),
    tried("anonymous", few_calls, "everywhere-removed"),
    tried("anonymous", few_calls, "buried"),
    *(tried(role, fewest_calls, "removed") for role in ROLES if role != "anonymous"),
]


@pytest.mark.parametrize(("role", "which"), TRIED_WAYS)
def test_pages_are_the_same_without_all_that_is_hidden(
    role: str, which: Which, world: World, clients: dict[str, Client], ask_as: Ask, request: Any
) -> None:
    """Every address answers as if none of what is hidden were there, nor had ever been.

    The addresses of hidden things themselves answer like any that was never given out: ``test_matrix`` holds them
    to that. The anonymous ask them here once more.
    """
    way = request.node.callspec.id.rpartition("-")[2]
    chosen = [call for call in which(world) if role == "anonymous" or call.is_seen_by(role)]
    before = [ask_as(role, call) for call in chosen]
    with transaction.atomic():
        WAYS[way](hidden_from(world, role))
        after = [asked(clients[role], call) for call in chosen]
        transaction.set_rollback(True)
    compared = zip(chosen, before, after, strict=True)
    assert [_difference(*each) for each in compared if each[1] != each[2]] == []


def _difference(call: Call, before: Answer, after: Answer) -> str:
    """For whoever reads the failure."""
    if before.status != after.status:
        return f"{call.path}: {before.status}, without the hidden {after.status}"
    headers = sorted(set(before.headers) ^ set(after.headers))
    lines = set(before.body.splitlines()) ^ set(after.body.splitlines())
    return (
        f"{call.path}: {headers} {sorted(line.strip().decode(errors='replace')[:200] for line in lines)[:6]}"
    )


def test_the_administrator_sees_what_everybody_sees(world: World) -> None:
    """Administering accounts opens no content."""
    for model in {type(planted.thing) for planted in world.planted}:
        assert set(model.objects.visible_to(world.users["administrator"])) == set(
            model.objects.visible_to(None)
        )
