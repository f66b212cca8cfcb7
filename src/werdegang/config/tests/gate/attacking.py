# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks and sends what passes one place of the gate while that place stands open, and says by what it shows."""

import contextlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection, models, transaction
from django.test import Client

from werdegang.config.tests.gate.asking import Answer, asked, leaks, send, taken_back
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.removing import hidden_from, remove
from werdegang.config.tests.gate.routes import Call, actions, calls, few
from werdegang.config.tests.gate.selecting import forget_gates
from werdegang.config.tests.gate.sending import WriteWatch
from werdegang.config.tests.gate.sites import Gatekeeper, forget_prepared
from werdegang.config.tests.gate.world import World, gated_models
from werdegang.oparl.register import reconcile

FIRST = {
    "accounts": ("administrator",),
    "workspace": ("council_office", "office", "coordinator", "owner", "member"),
    "council": ("council_office", "anonymous", "member"),
    "people": ("council_office",),
}
"""Rooms into whose pages not everybody comes: the roles to begin with. To ask as a role is dear at its first time."""
CRASHED = 500
REGISTER = "oparl/kinds.py"
"""Decides what is numbered: everything of the OParl interface passes it, at some time before."""
Rows = dict[Any, list[tuple[Any, ...]]]


def roles_of(name: str) -> list[str]:
    """All roles, those first that come to where this place is."""
    first = FIRST.get(name.partition("/")[0], ())
    return [*first, *(role for role in ROLES if role not in first)]


class Attack:
    """The planted world, asked with one place of the gate open."""

    def __init__(self, world: World, clients: dict[str, Client], keeper: Gatekeeper) -> None:
        self.world, self.clients, self.keeper = world, clients, keeper
        self._passing: dict[str, dict[str, list[Call]]] = {}
        self._closed: dict[tuple[str, int], Reply | None] = {}
        self._of_route: dict[str, list[Call]] = defaultdict(list)
        self._forbidden = {role: world.forbidden(role) for role in ROLES}
        for call in [*calls(world), *actions(world)]:
            self._of_route[call.route].append(call)

    def signs(self, name: str, *, thoroughly: bool) -> Iterator[str]:
        """What shows that this place stands open; nothing when it cannot be noticed.

        First a few calls of each route that passes it, of each kind of object; then, ``thoroughly``, all of them.
        """
        for role in roles_of(name):
            for call in self.passing(role).get(name, []):
                yield from self._signs(name, role, call)
        for role in roles_of(name) if thoroughly else ():
            known = self.passing(role).get(name, [])
            for route in dict.fromkeys(call.route for call in known):
                for call in self._of_route[route]:
                    if call not in known:
                        yield from self._signs(name, role, call)

    def is_passed(self, name: str) -> bool:
        """Whether anybody's question passes the place at all."""
        return any(name in self.passing(role) for role in roles_of(name))

    def passing(self, role: str) -> dict[str, list[Call]]:
        """Which of a few calls of each route pass which place, asked by this role."""
        if role not in self._passing:
            found: dict[str, list[Call]] = defaultdict(list)
            for some in self._of_route.values():
                for call in sorted(few(self.world, some), key=lambda call: not call.is_seen_by(role)):
                    forget_prepared()
                    self.keeper.passed = set()
                    self._closed_reply(role, call)
                    passed = set(self.keeper.passed)
                    if call.route.startswith("oparl:"):
                        passed |= {name for name in self.keeper.names.values() if name.startswith(REGISTER)}
                    for name in passed:
                        found[name].append(call)
            self._passing[role] = found
        return self._passing[role]

    def _signs(self, name: str, role: str, call: Call) -> Iterator[str]:
        before = self._closed_reply(role, call)
        with self._open(name):
            after = self._reply(role, call)
        if before is None or after is None or after.answer.status >= CRASHED:
            return  # A fault of the program is no answer to what is hidden.
        yield from leaks(call, role, after.answer, self._forbidden[role])
        if after.state != before.state:
            yield f"what {role} sends to {call.path} writes something else by what is hidden"
        if after.answer == before.answer:
            return
        if call.planted is not None and not call.is_seen_by(role):
            yield f"{role} finds at {call.path} what is hidden: {after.answer.status}"
        elif self._answer_without_hidden(name, role, call) == before.answer:
            yield f"{call.path} differs for {role} by what is hidden"

    def _answer_without_hidden(self, name: str, role: str, call: Call) -> Answer | None:
        """With the place open where nothing is hidden: what differs now differs for another reason."""
        with transaction.atomic(), self._open(name):
            remove(hidden_from(self.world, role))
            reply = self._reply(role, call)
            transaction.set_rollback(True)
        return reply.answer if reply else None

    @contextlib.contextmanager
    def _open(self, name: str) -> Iterator[None]:
        self._forget()
        self.keeper.open = name
        try:
            yield
        finally:
            self.keeper.open = ""
            self._forget()

    def _forget(self) -> None:
        forget_gates(self.world)
        forget_prepared()

    def _closed_reply(self, role: str, call: Call) -> "Reply | None":
        question = (role, id(call))
        if question not in self._closed:
            self._closed[question] = self._reply(role, call)
        return self._closed[question]

    def _reply(self, role: str, call: Call) -> "Reply | None":
        """The answer and what was written; None for a crash. All is taken back."""
        client, watch = self.clients[role], WriteWatch()
        with taken_back(client), connection.execute_wrapper(watch):
            try:
                with transaction.atomic():
                    if self.keeper.open.startswith(REGISTER):
                        reconcile()
                    answer = asked(client, call) if call.data is None else send(client, call.path, call.data)
                reply = Reply(answer, _state() if watch.wrote and call.data is not None else {})
            except Exception:
                reply = None
        return reply


@dataclass(frozen=True)
class Reply:
    """What came back, and how the guarded rows stand then; nothing of them where none was written."""

    answer: Answer
    state: Rows


def _state() -> Rows:
    """All rows that the gate guards, times aside."""
    rows: Rows = {}
    for model in gated_models():
        names = [
            field.attname
            for field in model._meta.concrete_fields
            if not isinstance(field, models.DateTimeField)
        ]
        rows[model] = sorted(model._base_manager.values_list(*names), key=repr)
    return rows
