# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sends to an address as somebody, looks whether anything has changed, and takes it back."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import transaction
from django.test import Client

from werdegang.config.tests.gate.asking import Answer, leaks, send
from werdegang.config.tests.gate.audiences import AUDIENCES
from werdegang.config.tests.gate.routes import Call

REFUSED = 403


def faults_of_sending(client: Client, role: str, call: Call, forbidden: dict[str, str]) -> Iterator[str]:
    """What is wrong with the answer to this role. Whatever it does is rolled back."""
    before = _rows()
    client.cookies.pop(
        "messages", None
    )  # what an earlier action said waits for a page that nobody has opened
    with transaction.atomic():
        answer, changed = send(client, call.path, call.data or {}), _rows() != before
        transaction.set_rollback(True)
    yield from leaks(call, role, answer, forbidden)
    if not call.is_seen_by(role):
        never = send(client, call.sibling or call.path, call.data or {})
        if answer.without(call.path) != never.without(call.sibling or call.path):
            yield f"differs from what never was ({answer.status}, {never.status})"
        if answer.status != call.status_of_nothing(role):
            yield f"{answer.status} for what is hidden"
    elif role not in call.may and answer.status != REFUSED:
        yield f"{answer.status} instead of a refusal"
    elif role in call.may and not _is_done(answer):
        yield f"{answer.status} for somebody who may"
    if changed and not (call.is_seen_by(role) and role in call.may):
        yield "the data have changed"


def _is_done(answer: Answer) -> bool:
    """True when the words were taken, or asked about (a form that comes back with what is missing)."""
    return answer.status in (200, 201, 202, 204, 302, 303, 400, 409, 422)


def _rows() -> dict[str, list[dict[str, Any]]]:
    """Everything that the gate guards, as it stands."""
    return {label: list(apps.get_model(label)._base_manager.order_by("pk").values()) for label in AUDIENCES}
