# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sends to an address as somebody, looks whether anything has changed, and takes it back."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.apps import apps
from django.db import connection
from django.test import Client

from werdegang.config.tests.gate.asking import Answer, leaks, send, taken_back
from werdegang.config.tests.gate.audiences import AUDIENCES
from werdegang.config.tests.gate.routes import Call

REFUSED = 403


class Never:
    """What somebody is told who sends to an address that was never given out; asked once, remembered."""

    def __init__(self, client: Client) -> None:
        """Nothing asked yet."""
        self._client = client
        self._known: dict[tuple[str, str], Answer] = {}

    def told(self, path: str, data: Mapping[str, str]) -> Answer:
        """The answer to these words at this address."""
        question = (path, repr(sorted(data.items())))
        if question not in self._known:
            with taken_back(self._client):
                self._known[question] = send(self._client, path, data)
        return self._known[question]


def faults_of_sending(
    client: Client, role: str, call: Call, forbidden: dict[str, str], never: Never
) -> Iterator[str]:
    """What is wrong with the answer to this role. Whatever it does is rolled back."""
    watch = WriteWatch()
    with taken_back(client), connection.execute_wrapper(watch):
        answer = send(client, call.path, call.data or {})
    yield from leaks(call, role, answer.without(*_named_in(call)), forbidden)
    if not call.is_seen_by(role):
        nothing = never.told(call.sibling or call.path, call.data or {})
        if answer.without(call.path) != nothing.without(call.sibling or call.path):
            yield f"differs from what never was ({answer.status}, {nothing.status})"
        if answer.status != call.status_of_nothing(role):
            yield f"{answer.status} for what is hidden"
    elif role not in call.may and answer.status != REFUSED:
        yield f"{answer.status} instead of a refusal"
    elif role in call.may and not _is_done(answer):
        yield f"{answer.status} for somebody who may"
    if watch.wrote and not (call.is_seen_by(role) and role in call.may):
        yield "the data have changed"


def _named_in(call: Call) -> list[str]:
    """The markers that were sent: to get one's own words back tells nothing."""
    return [word for word in (call.data or {}).values() if "zq" in word]


def _is_done(answer: Answer) -> bool:
    """True when the words were taken, or asked about (a form that comes back with what is missing)."""
    return answer.status in (200, 201, 202, 204, 302, 303, 400, 409, 422)


class WriteWatch:
    """Notes statements that change something the gate guards; what a session or a lock-out keeps is no change."""

    def __init__(self) -> None:
        """Nothing written yet."""
        guarded = [apps.get_model(label) for label in AUDIENCES]
        self._tables = frozenset(
            table
            for model in guarded
            for table in (
                model._meta.db_table,
                *(link.remote_field.through._meta.db_table for link in model._meta.many_to_many),
            )
        )
        self.wrote = False

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Stand between the code and the database."""
        verb, _space, rest = sql.lstrip().partition(" ")
        if verb.upper() in ("INSERT", "UPDATE", "DELETE", "REPLACE"):
            self.wrote = self.wrote or any(f'"{table}"' in rest for table in self._tables)
        return execute(sql, params, many, context)
