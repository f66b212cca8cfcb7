# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which questions pass which place of the gate: each route is asked in each of its shapes, and watched."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.routes import Call
from werdegang.config.tests.gate.sites import Gatekeeper, forget_prepared

Question = tuple[str, Call]
"""Who asks, and what."""
Ask = Callable[[str, Call], object]


class Recording:
    """Watches the gatekeeper while one question of each shape is asked; each role at its first need."""

    def __init__(self, some: Iterable[Call], keeper: Gatekeeper, ask: Ask) -> None:
        """What may be asked; ``ask`` asks it with every place closed."""
        self._some, self._keeper, self._ask = list(some), keeper, ask
        self._passing: dict[str, dict[str, list[Call]]] = {}

    def of(self, name: str, role: str) -> list[Call]:
        """The questions of this role that pass the place."""
        if role not in self._passing:
            self._passing[role] = self._recorded(role)
        return self._passing[role][name]

    def _recorded(self, role: str) -> dict[str, list[Call]]:
        found: dict[str, list[Call]] = defaultdict(list)
        for call in typical(self._some, role):
            forget_prepared()
            self._keeper.passed = set()
            self._ask(role, call)
            for name in self._keeper.passed:
                found[name].append(call)
        return found


def typical(some: list[Call], role: str) -> list[Call]:
    """Of each route, one question of each shape: about what the role sees, and about what it does not."""
    kinds: dict[object, Call] = {}
    for call in some:
        asked = tuple(part.partition("=")[0] for part in call.path.partition("?")[2].split("&"))
        kinds.setdefault((*shape(call), asked, call.is_seen_by(role)), call)
    return list(kinds.values())


def shape(call: Call) -> tuple[object, ...]:
    """What is alike in questions that go the same way through the code."""
    thing = call.planted.thing if call.planted else None
    about = (call.planted.label, _stage_of(thing)) if call.planted else call.path.partition("?")[0]
    sent = None if call.data is None else tuple(call.data)
    return (call.route, about, call.format, call.former, sent)


def _stage_of(thing: Any) -> str:
    """How far it has come, itself or the meeting that it belongs to: steps and documents hang on that."""
    thing = getattr(thing, "meeting", None) or thing
    return str(getattr(thing, "state", getattr(thing, "stage", "")))


def roles_of(name: str) -> list[str]:
    """All roles, those first that come to where this place is."""
    first = FIRST.get(name.partition("/")[0], ())
    return [*first, *(role for role in ROLES if role not in first)]


FIRST = {
    "accounts": ("administrator",),
    "workspace": ("council_office", "office", "coordinator", "owner", "member"),
    "council": ("council_office", "anonymous", "member"),
    "people": ("council_office",),
    "reporting": ("anonymous", "coordinator"),
    "concepts": ("anonymous", "coordinator"),
    "importers": ("council_office", "coordinator"),
}
"""Rooms into whose pages not everybody comes: the roles to begin with. To record a role is dear at its first time."""
