# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page that is kept for one visitor never reaches another who may see less, or more, in whatever order they come."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client, override_settings

from werdegang.config.tests.gate.asking import Answer, ask, asked, in_english
from werdegang.config.tests.gate.conftest import Ask
from werdegang.config.tests.gate.routes import Call, few_calls
from werdegang.config.tests.gate.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.once]
A_ROUTE = 2
"""Addresses asked of each route, spread over what is planted: the store knows addresses, not objects."""
VISITORS = ("council_office", "anonymous", "member", "anonymous", "council_office")
"""After those who see most those who see least, and the other way round."""
NOTHING = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
MEMORY = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "kept-by-role"}}


@pytest.fixture(autouse=True)
def memory(world: World) -> Iterator[None]:
    """Elsewhere in these tests nothing is kept."""
    with override_settings(CACHES=MEMORY):
        cache.clear()
        yield
        cache.clear()


@pytest.fixture(scope="module")
def public_pages(world: World) -> list[Call]:
    """Some addresses of each route of the public pages: of what everybody sees, and of what is hidden."""
    of_route: dict[str, list[Call]] = defaultdict(list)
    for call in few_calls(world):
        if call.route.startswith("website:"):
            of_route[call.route].append(call)
    return [call for some in of_route.values() for call in some[:: max(1, len(some) // A_ROUTE)][:A_ROUTE]]


def test_everybody_reads_what_is_theirs(
    public_pages: list[Call], clients: dict[str, Client], ask_as: Ask
) -> None:
    """Whoever was there before: the answer is the one that nothing kept has touched."""
    wrong = [
        f"{role} at {call.path}"
        for call in public_pages
        for role in VISITORS
        if asked(clients[role], call) != _untouched(ask_as, role, call)
    ]
    assert wrong == []


def test_pages_are_kept_at_all(public_pages: list[Call], clients: dict[str, Client]) -> None:
    """Else the test above would say nothing: of most routes the store then holds a page for anyone."""
    kept = set()
    for call in public_pages:
        cache.clear()
        asked(clients["anonymous"], call)
        if cache._cache:  # type: ignore[attr-defined]
            kept.add(call.route)
    assert len(kept) > 20


@pytest.mark.parametrize("role", ["anonymous", "council_office"])
def test_no_language_reaches_the_other(
    role: str, public_pages: list[Call], clients: dict[str, Client]
) -> None:
    """The address alone says the language: no header, no cookie, no page kept before."""
    client = clients[role]
    for call in public_pages:
        german, english = asked(client, call), ask(client, in_english(call.path), accept=call.accept)
        again = ask(client, call.path, accept=call.accept, language="en")
        english_again = ask(client, in_english(call.path), accept=call.accept, language="de")
        assert (german, english) == (again, english_again), call.path
        assert b'<html lang="en"' not in german.body, call.path
        assert b'<html lang="de"' not in english.body, call.path


@pytest.mark.parametrize("role", ["member", "coordinator", "council_office"])
def test_what_a_browser_of_anyone_has_is_confirmed_to_nobody_who_sees_something_else(
    role: str, public_pages: list[Call], clients: dict[str, Client], ask_as: Ask
) -> None:
    """The mark of the public page never brings a signed-in person “not modified”, nor marks what is hidden."""
    for call in public_pages:
        public = _untouched(ask_as, "anonymous", call)
        mark = dict(public.headers).get("ETag")
        if mark:
            assert _status(clients[role], call, mark) != 304, call.path
        private = _untouched(ask_as, role, call)
        if private.body != public.body:
            assert "ETag" not in dict(private.headers), call.path
            assert "no-store" in dict(private.headers)["Cache-Control"], call.path


def _untouched(ask_as: Ask, role: str, call: Call) -> Answer:
    """The answer that is made anew: what the store holds by now might be wrong already."""
    with override_settings(CACHES=NOTHING):
        return ask_as(role, call)


def _status(client: Client, call: Call, mark: str) -> int:
    return int(client.get(call.path, headers={"accept": call.accept, "If-None-Match": mark}).status_code)
