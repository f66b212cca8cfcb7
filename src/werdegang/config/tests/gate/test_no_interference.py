# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is hidden changes nothing that the public sees: no count, no page number, no order, no sum."""

import pytest
from django.db import transaction
from django.test import Client

from werdegang.config.tests.gate.asking import ask
from werdegang.config.tests.gate.routes import calls
from werdegang.config.tests.gate.world import World

pytestmark = pytest.mark.django_db


@pytest.mark.slow
def test_the_public_pages_are_the_same_without_all_that_is_hidden(
    world: World, clients: dict[str, Client]
) -> None:
    """Everything hidden is struck out of the database: no public answer changes by a byte."""
    public = [call for call in calls(world) if call.planted is None or "anonymous" in call.planted.audience]
    before = {call.path: ask(clients["anonymous"], call.path) for call in public}
    with transaction.atomic():
        for planted in world.planted:
            if "anonymous" not in planted.audience:
                type(planted.thing).objects.filter(pk=planted.thing.pk).update(deleted=True)
        after = {call.path: ask(clients["anonymous"], call.path) for call in public}
        transaction.set_rollback(True)
    assert [path for path in before if before[path] != after[path]] == []


def test_the_administrator_sees_what_everybody_sees(world: World) -> None:
    """Administering accounts opens no content."""
    for model in {type(planted.thing) for planted in world.planted}:
        assert set(model.objects.visible_to(world.users["administrator"])) == set(
            model.objects.visible_to(None)
        )
