# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks and sends what passes one place of the gate while that place stands open, and says by what it shows."""

import contextlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db import connection, models, transaction
from django.test import Client

from werdegang.config.tests.gate.asking import Answer, asked, leaks, send, taken_back
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.recording import Question, Recording, roles_of
from werdegang.config.tests.gate.removing import hidden_from, remove
from werdegang.config.tests.gate.routes import Call, actions, calls, few
from werdegang.config.tests.gate.selecting import forget_gates
from werdegang.config.tests.gate.sending import WriteWatch
from werdegang.config.tests.gate.sites import Gatekeeper, forget_prepared
from werdegang.config.tests.gate.world import World, gated_models
from werdegang.oparl.register import reconcile

CRASHED = 500
REGISTER = "oparl/kinds.py"
"""Decides what is numbered: everything of the OParl interface passes it, at some time before."""


class Attack:
    """The planted world, asked with one place of the gate open."""

    def __init__(self, world: World, clients: dict[str, Client], keeper: Gatekeeper) -> None:
        self.world, self.clients, self.keeper = world, clients, keeper
        self._closed: dict[tuple[str, int], Reply | None] = {}
        self._forbidden = {role: world.forbidden(role) for role in ROLES}
        self._of_route: dict[str, list[Call]] = defaultdict(list)
        everything = [*calls(world), *actions(world)]
        for call in everything:
            self._of_route[call.route].append(call)
        self._recording = Recording(few(world, everything), keeper, self._closed_reply)

    def signs(self, name: str, *, thoroughly: bool) -> Iterator[str]:
        """What shows that this place stands open; nothing when it cannot be noticed."""
        for role, call in self.questions(name, thoroughly=thoroughly):
            yield from self._signs(name, role, call)

    def questions(self, name: str, *, thoroughly: bool) -> Iterator[Question]:
        """First what was seen to pass the place; then as much of its routes; then, ``thoroughly``, all of them."""
        known = [(role, call) for role in roles_of(name) for call in self._passing(role, name)]
        yield from known
        asked = {(role, id(call)) for role, call in known}
        routes = dict.fromkeys((role, call.route) for role, call in known)
        for every in (False, True) if thoroughly else ():
            for role, route in routes:
                of_route = self._of_route[route]
                for call in of_route if every else few(self.world, of_route):
                    if (role, id(call)) not in asked:
                        asked.add((role, id(call)))
                        yield role, call

    def is_passed(self, name: str) -> bool:
        """Whether anybody's question passes the place at all."""
        return any(self._passing(role, name) for role in roles_of(name))

    def _passing(self, role: str, name: str) -> list[Call]:
        found = self._recording.of(name, role)
        if name.startswith(REGISTER):
            oparl = [route for route in self._of_route if route.startswith("oparl:")]
            return [*found, *(call for route in oparl for call in few(self.world, self._of_route[route]))]
        return found

    def _signs(self, name: str, role: str, call: Call) -> Iterator[str]:
        with self._open(name):
            after = self._reply(role, call)
        if after is None or after.answer.status >= CRASHED:
            return  # A fault of the program is no answer to what is hidden.
        yield from leaks(call, role, after.answer, self._forbidden[role])
        before = self._closed_reply(role, call)
        if before is None:
            return
        if after.state != before.state and self._reply(role, call) == before:
            # Else what is written is never the same twice.
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
        """Two places are asked while a gate's condition is built, which is kept."""
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
                reply = Reply(answer, _state() if watch.wrote and call.data is not None else b"")
            except Exception:
                reply = None
        return reply


@dataclass(frozen=True)
class Reply:
    """What came back, and a digest of how the guarded rows stand then; nothing where none was written."""

    answer: Answer
    state: bytes


def _state() -> bytes:
    """All rows that the gate guards, times aside."""
    digest = sha256()
    for model in gated_models():
        names = [
            field.attname
            for field in model._meta.concrete_fields
            if not isinstance(field, models.DateTimeField)
        ]
        rows: Any = sorted(model._base_manager.values_list(*names), key=repr)
        digest.update(repr(rows).encode())
    return digest.digest()
