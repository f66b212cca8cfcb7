# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks and sends what passes one place of the gate while that place stands open, and says by what it shows."""

import contextlib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db import connection, transaction
from django.test import Client

from werdegang.config.tests.gate.asking import Answer, asked, leaks
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.removing import hidden_from, remove
from werdegang.config.tests.gate.routes import Call, actions, calls, few
from werdegang.config.tests.gate.selecting import forget_gates
from werdegang.config.tests.gate.sending import WriteWatch, forget_messages, send
from werdegang.config.tests.gate.sites import Gatekeeper, forget_prepared
from werdegang.config.tests.gate.world import World
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
Rows = dict[Any, dict[Any, tuple[Any, ...]]]


def roles_of(name: str) -> list[str]:
    """All roles, those first that come to where this place is."""
    first = FIRST.get(name.partition("/")[0], ())
    return [*first, *(role for role in ROLES if role not in first)]


class Attack:
    """The planted world, asked with one place of the gate open."""

    def __init__(self, world: World, clients: dict[str, Client], keeper: Gatekeeper) -> None:
        self.world, self.clients, self.keeper = world, clients, keeper
        self._rows: dict[str, Rows] = {}
        self._passing: dict[str, dict[str, list[Call]]] = {}
        self._closed: dict[tuple[str, int], Answer] = {}
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
                    self.keeper.passed = set()
                    self._answer_closed(role, call)
                    passed = set(self.keeper.passed)
                    if call.route.startswith("oparl:"):
                        passed |= {name for name in self.keeper.names.values() if name.startswith(REGISTER)}
                    for name in passed:
                        found[name].append(call)
            self._passing[role] = found
        return self._passing[role]

    def _signs(self, name: str, role: str, call: Call) -> Iterator[str]:
        before = self._answer_closed(role, call)
        with self._open(name):
            after, harm = self._answer(role, call)
        if after is None or after.status >= CRASHED:
            return  # A fault of the program is no answer to what is hidden.
        if harm:
            yield f"{role} changes what is hidden by {call.path}"
        yield from leaks(call, role, after, self._forbidden[role])
        if after == before:
            return
        if call.planted is not None and not call.is_seen_by(role):
            yield f"{role} finds at {call.path} what is hidden ({after.status} instead of {before.status})"
        elif self._answer_without_hidden(name, role, call) == before:
            yield f"{call.path} differs for {role} by what is hidden"

    def _answer_without_hidden(self, name: str, role: str, call: Call) -> Answer | None:
        """With the place open where nothing is hidden: what differs now differs for another reason."""
        with transaction.atomic(), self._open(name):
            remove(hidden_from(self.world, role))
            answer, _harm = self._answer(role, call)
            transaction.set_rollback(True)
        return answer

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

    def _answer_closed(self, role: str, call: Call) -> Answer:
        question = (role, id(call))
        if question not in self._closed:
            answer, _harm = self._answer(role, call)
            assert answer is not None
            self._closed[question] = answer
        return self._closed[question]

    def _answer(self, role: str, call: Call) -> tuple[Answer | None, bool]:
        """The answer, None for a crash; and whether a row changed that this role may not see. All is taken back."""
        client, watch = self.clients[role], WriteWatch()
        hidden = self._rows_before(role)
        forget_messages(client)
        with transaction.atomic(), connection.execute_wrapper(watch):
            try:
                with transaction.atomic():
                    if self.keeper.open.startswith(REGISTER):
                        reconcile()
                    answer = asked(client, call) if call.data is None else send(client, call.path, call.data)
                harm = watch.wrote and self._hidden_rows(role) != hidden
            except Exception:
                answer, harm = None, False
            transaction.set_rollback(True)
        forget_messages(client)
        return answer, harm

    def _rows_before(self, role: str) -> Rows:
        if role not in self._rows:
            self._rows[role] = self._hidden_rows(role)
        return self._rows[role]

    def _hidden_rows(self, role: str) -> Rows:
        hidden = hidden_from(self.world, role)
        return {
            model: {row[0]: row for row in model._base_manager.filter(pk__in=keys).values_list()}
            for model, keys in hidden.items()
        }
