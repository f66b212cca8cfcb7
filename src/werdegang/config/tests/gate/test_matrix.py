# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route x every role x planted markers (``domain.md``, rule 1)."""

from collections import defaultdict
from collections.abc import Callable

import pytest
from django.test import Client

from werdegang.config.tests.gate.asking import ask, asked, in_english, leaks, send, taken_back
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.conftest import TRIED, Ask, Which
from werdegang.config.tests.gate.routes import (
    FACES,
    PLAIN_PREFIXES,
    Call,
    Page,
    Route,
    actions,
    all_routes,
    calls,
    few,
    few_calls,
    fewest,
    fewest_calls,
    specs_of,
)
from werdegang.config.tests.gate.sending import Never, faults_of_sending
from werdegang.config.tests.gate.world import World

pytestmark = pytest.mark.django_db
FORMATS = ("application/json", "text/csv", "text/xml")
ASKED_BY_QUERY = ("format=json", "format=csv")
MANY = [pytest.mark.slow, pytest.mark.once]
BY_QUERY = frozenset({"website:subscribe"})
"""What it is about stands in the query; ``website/tests/test_subscriptions.py`` sends to it."""
CHOSEN: dict[Which, Callable[[World, list[Call]], list[Call]]] = {
    few_calls: few,
    fewest_calls: fewest,
}
"""Of what can be sent, as much as of what can be read."""


@pytest.mark.parametrize("route", all_routes(), ids=lambda route: route.name)
def test_every_route_is_known(route: Route) -> None:
    """A route that the matrix does not know how to call is a hole in it."""
    assert specs_of(route), f"Name {route.name} in config/tests/gate/routes/"


@pytest.mark.parametrize("face", sorted(FACES))
def test_no_face_names_a_route_that_is_gone(face: str) -> None:
    """What the matrix calls exists."""
    there = {route.name for route in all_routes()}
    assert [name for name in FACES[face] if f"{face}:{name}" not in there] == []


def test_a_name_stands_for_one_address() -> None:
    """Behind a second address of the same name nobody would look: only one of them is called."""
    patterns: dict[str, set[str]] = defaultdict(set)
    for route in all_routes():
        patterns[route.name].add(route.pattern)
    twice = {name: several for name, several in patterns.items() if len(several) > 1}
    assert set(twice) == {"admin:<path:object_id>/"}, twice


def test_an_address_with_an_object_is_called_with_one() -> None:
    """Said to be a page without an object, it would be asked for what never was alone."""
    empty = [
        route.name
        for route in all_routes()
        for spec in specs_of(route)
        if isinstance(spec, Page)
        and route.arguments
        and not spec.arguments
        and not route.name.startswith(PLAIN_PREFIXES)
    ]
    assert empty == ["api:elsewhere"]


@pytest.mark.parametrize(("role", "which"), TRIED)
def test_no_page_shows_what_a_role_may_not_see(role: str, which: Which, world: World, ask_as: Ask) -> None:
    """No marker of anything hidden stands in status line, headers or body, in no format."""
    forbidden = world.forbidden(role)
    found = [leak for call in which(world) for leak in leaks(call, role, ask_as(role, call), forbidden)]
    assert found == []


@pytest.mark.slow
@pytest.mark.once
@pytest.mark.parametrize("role", ["anonymous"])
def test_nothing_hidden_shows_two_steps_away(role: str, world: World, ask_as: Ask) -> None:
    """Pages of public things, whose neighbours are public and point to hidden ones, in each format."""
    hops = {id(planted) for planted in world.hops}
    assert len(hops) > 200
    forbidden = world.forbidden(role)
    asked_for = [
        call for call in calls(world) if id(call.planted) in hops and "?" not in call.path and not call.former
    ]
    assert len({call.route for call in asked_for}) > 50
    assert [leak for call in asked_for for leak in leaks(call, role, ask_as(role, call), forbidden)] == []


@pytest.mark.slow
@pytest.mark.once
@pytest.mark.parametrize("accept", FORMATS)
def test_no_other_format_shows_more(accept: str, world: World, clients: dict[str, Client]) -> None:
    """Whatever format is asked for, anonymous visitors read what is public."""
    forbidden = world.forbidden("anonymous")
    found = [
        leak
        for call in fewest_calls(world)
        for leak in leaks(call, "anonymous", ask(clients["anonymous"], call.path, accept=accept), forbidden)
    ]
    assert found == []


@pytest.mark.slow
@pytest.mark.once
@pytest.mark.parametrize("query", ASKED_BY_QUERY)
def test_no_format_that_is_asked_for_in_the_query_shows_more(
    query: str, world: World, clients: dict[str, Client]
) -> None:
    """A form that no page names, at the addresses that everybody may see."""
    forbidden, client = world.forbidden("anonymous"), clients["anonymous"]
    bare = [call for call in fewest_calls(world) if "?" not in call.path and call.is_seen_by("anonymous")]
    found = [
        leak
        for call in bare
        for leak in leaks(call, "anonymous", ask(client, f"{call.path}?{query}"), forbidden)
    ]
    assert found == []


@pytest.mark.slow
@pytest.mark.once
@pytest.mark.parametrize(("role", "which"), [("anonymous", fewest_calls), ("other_member", fewest_calls)])
def test_the_english_pages_show_no_more(
    role: str, which: Which, world: World, clients: dict[str, Client]
) -> None:
    """The same under /en/: the words are others, what is asked of the database is the same."""
    forbidden = world.forbidden(role)
    found = [
        leak
        for call in which(world)
        for leak in leaks(call, role, ask(clients[role], in_english(call.path)), forbidden)
    ]
    assert found == []


@pytest.mark.parametrize(("role", "which"), TRIED)
def test_what_is_hidden_answers_like_what_never_was(
    role: str, which: Which, world: World, ask_as: Ask
) -> None:
    """Status, headers and body are those of a sibling address that was never given out."""
    different = []
    for call in which(world):
        if call.planted is None or call.is_seen_by(role):
            continue
        never = ask_as(role, call, call.sibling).without(call.sibling)
        answer = ask_as(role, call).without(call.path)
        if answer != never or answer.status != call.status_of_nothing(role):
            different.append(f"{role} at {call.path}: {answer.status} ({call.planted.story})")
    assert different == []


@pytest.mark.parametrize(("role", "which"), TRIED)
def test_what_may_be_seen_is_shown(role: str, which: Which, world: World, ask_as: Ask) -> None:
    """The other way round: else a page that shows nothing would pass. Each page names its object, in its format."""
    missing = []
    for call in which(world):
        if call.planted is None or not call.is_seen_by(role) or call.former:
            continue
        answer = ask_as(role, call)
        names = [marker.token for marker in call.planted.markers if marker.field in call.shows]
        shown = all(name.encode() in answer.text() for name in names[:1])
        if answer.status != 200 or not shown or not answer.media_type.startswith(call.format.media_type):
            missing.append(f"{role} at {call.path}: {answer.status} ({call.planted.story})")
    assert missing == []


@pytest.mark.parametrize("role", ["anonymous", *(pytest.param(role, marks=MANY) for role in ROLES[1:])])
def test_what_takes_nothing_refuses_whatever_is_sent(
    role: str, world: World, clients: dict[str, Client]
) -> None:
    """A page that is only read says so to everyone who sees it; else it must say what can be sent (``Action``)."""
    acting = {call.route for call in actions(world)}
    one_each = {
        call.route: call
        for call in fewest_calls(world)
        if call.route not in acting and not call.former and call.is_seen_by(role)
    }
    taken = {}
    for route, call in one_each.items():
        if not route.startswith(PLAIN_PREFIXES) and route not in BY_QUERY:
            with taken_back(clients[role]):
                status = send(clients[role], call.path, {}).status
            if status != 405 and not (status in (403, 404) and status == asked(clients[role], call).status):
                taken[route] = status
    assert taken == {}


@pytest.mark.parametrize(("role", "which"), TRIED)
def test_nobody_changes_what_is_not_theirs(
    role: str, which: Which, world: World, clients: dict[str, Client]
) -> None:
    """Every action, tried by every role: on what is hidden as on what never was; on what is only seen, refused."""
    chosen = CHOSEN[which](world, actions(world))
    never = Never(clients[role])
    wrong = [
        f"{role} at {call.path}: {fault}"
        for call in chosen
        for fault in faults_of_sending(clients[role], role, call, world.forbidden(role), never)
    ]
    assert wrong == []
