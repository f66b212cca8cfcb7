# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A stranger tries odd questions: whatever is asked, the hidden answers like what never was."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from werdegang.config.tests.gate.asking import OF_THE_MOMENT, TOKENS
from werdegang.config.tests.gate.routes import Call, calls
from werdegang.config.tests.gate.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.once]
METHODS = ("HEAD", "OPTIONS", "POST", "PUT", "DELETE")
CONDITIONS = (
    {"If-None-Match": "*"},
    {"If-Match": "*"},
    {"If-Modified-Since": "Thu, 01 Jan 2099 00:00:00 GMT"},
    {"If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"},
    {"Range": "bytes=0-10"},
    {"Accept-Encoding": "gzip"},
)
ODD = {
    "double slash": lambda path: path.replace("/", "//"),
    "upper case": str.upper,
    "no slash at the end": lambda path: path.rstrip("/"),
    "encoded": lambda path: path.replace("-", "%2D"),
    "format": lambda path: f"{path}?format=json",
    "dot": lambda path: f"{path}./",
}


@pytest.fixture(scope="module")
def hidden(world: World) -> list[Call]:
    """One address of each route whose object nobody sees who has not signed in."""
    found: dict[str, Call] = {}
    for call in calls(world):
        if call.planted is not None and "anonymous" not in call.planted.audience and not call.former:
            found.setdefault(call.route, call)
    return list(found.values())


def _whole(client: Client, method: str, path: str, **headers: str) -> tuple[Any, ...]:
    """Everything that came back, but for the question's echo and the tokens."""
    response = client.generic(method, path, headers=headers)
    body = b"".join(response) if response.streaming else response.content
    body = TOKENS.sub(b"", body).replace(path.partition("?")[0].encode(), b"")
    named = {name: value.replace(path.partition("?")[0], "") for name, value in response.items()}
    for name in ("Content-Length", *OF_THE_MOMENT):  # the one counts the echo
        named.pop(name, None)
    return response.status_code, named, body


@pytest.mark.parametrize("method", METHODS)
def test_no_method_tells_the_hidden_from_what_never_was(method: str, hidden: list[Call]) -> None:
    client = Client()
    differing = [
        call.path
        for call in hidden
        if _whole(client, method, call.path) != _whole(client, method, call.sibling)
    ]
    assert differing == []


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: next(iter(condition)))
def test_no_condition_tells_the_hidden_from_what_never_was(
    condition: dict[str, str], hidden: list[Call]
) -> None:
    client = Client()
    differing = [
        call.path
        for call in hidden
        if _whole(client, "GET", call.path, **condition) != _whole(client, "GET", call.sibling, **condition)
    ]
    assert differing == []


@pytest.mark.parametrize("name", ODD)
def test_no_odd_spelling_tells_the_hidden_from_what_never_was(name: str, hidden: list[Call]) -> None:
    client, spell = Client(), ODD[name]
    for call in hidden:
        asked, never = (_whole(client, "GET", spell(path)) for path in (call.path, call.sibling))
        assert asked[0] == never[0], call.path


def test_the_hidden_costs_as_many_questions_to_the_database_as_what_never_was(hidden: list[Call]) -> None:
    client, differing = Client(), []
    for call in hidden:
        numbers = []
        for path in (call.path, call.sibling):
            with CaptureQueriesContext(
                connection,
            ) as asked:
                client.get(path)
            numbers.append(len(asked))
        if numbers[0] != numbers[1]:
            differing.append((call.path, *numbers))
    assert differing == []
