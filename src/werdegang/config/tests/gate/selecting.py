# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compares what the gate selects with what the table says."""

from typing import Any

import pytest
from django.apps import apps

from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.world import World
from werdegang.core.visibility import ANYONE, Viewer


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


_kept_viewers: dict[int, Viewer] = {}


def keep_viewers(patch: pytest.MonkeyPatch) -> None:
    """Read each user's grants once, and keep the conditions built for them until ``forget_gates``."""
    read = Viewer._read

    def known(user: int) -> Viewer:
        if user not in _kept_viewers:
            _kept_viewers[user] = read(user)
        return _kept_viewers[user]

    patch.setattr(Viewer, "_read", known)


def forget_gates(world: World) -> None:
    """Let every condition be built anew: a rule was taken out, or is back."""
    ANYONE.gates.clear()
    _kept_viewers.clear()
    for user in world.users.values():
        user.__dict__.pop("_viewer", None)
