# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compares what the gate selects with what the table says."""

from typing import Any

from django.apps import apps

from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.world import World
from werdegang.core.visibility import ANYONE


def wrong_selection(world: World, label: str, roles: tuple[str, ...] = ROLES) -> list[str]:
    """What these roles see of one model and should not, or miss."""
    model: Any = apps.get_model(label)
    wrong = []
    for role in roles:
        seen = set(model._default_manager.visible_to(world.users.get(role)).values_list("pk", flat=True))
        wrong += [
            f"{role} {'misses' if role in planted.audience else 'sees'} {planted.story}"
            for planted in world.of(label)
            if (planted.thing.pk in seen) != (role in planted.audience)
        ]
    return wrong


def forget_gates(world: World) -> None:
    """Let every viewer's conditions be built anew: a rule was taken out, or is back."""
    ANYONE.gates.clear()
    for user in world.users.values():
        user.__dict__.pop("_viewer", None)
