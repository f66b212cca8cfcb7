# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route x every role x planted markers (``domain.md``, rule 1)."""

import pytest
from django.test import Client

from werdegang.config.tests.gate.asking import ask, in_english, leaks
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.conftest import Ask
from werdegang.config.tests.gate.routes import Route, all_routes, calls, spec_of
from werdegang.config.tests.gate.world import World

pytestmark = pytest.mark.django_db
FORMATS = ("application/json", "text/csv")
ALWAYS = ("anonymous", "member", "owner")
"""Roles that the fast suite tries, too; the whole suite tries all."""
TRIED = [role if role in ALWAYS else pytest.param(role, marks=pytest.mark.slow) for role in ROLES]


@pytest.mark.parametrize("route", all_routes(), ids=lambda route: route.name)
def test_every_route_is_known(route: Route) -> None:
    """A route that the matrix does not know how to call is a hole in it."""
    assert spec_of(route) is not None, f"Name {route.name} in config/tests/gate/routes.py"


@pytest.mark.parametrize("role", TRIED)
def test_no_page_shows_what_a_role_may_not_see(role: str, world: World, ask_as: Ask) -> None:
    """No marker of anything hidden stands in status line, headers or body."""
    forbidden = world.forbidden(role)
    found = [leak for call in calls(world) for leak in leaks(call, role, ask_as(role, call.path), forbidden)]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("accept", FORMATS)
def test_no_other_format_shows_more(accept: str, world: World, clients: dict[str, Client]) -> None:
    """Whatever format is asked for, anonymous visitors read what is public."""
    forbidden = world.forbidden("anonymous")
    found = [
        leak
        for call in calls(world)
        for leak in leaks(call, "anonymous", ask(clients["anonymous"], call.path, accept=accept), forbidden)
    ]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("role", ["anonymous", "other_member"])
def test_the_english_pages_show_no_more(role: str, world: World, clients: dict[str, Client]) -> None:
    """The same under /en/."""
    forbidden = world.forbidden(role)
    found = [
        leak
        for call in calls(world)
        for leak in leaks(call, role, ask(clients[role], in_english(call.path)), forbidden)
    ]
    assert found == []


@pytest.mark.parametrize("role", TRIED)
def test_what_is_hidden_answers_like_what_never_was(role: str, world: World, ask_as: Ask) -> None:
    """Status, headers and body are those of a sibling address that was never given out."""
    different = []
    for call in calls(world):
        if call.planted is None or role in call.planted.audience:
            continue
        never = ask_as(role, call.sibling).without(call.sibling)
        answer = ask_as(role, call.path).without(call.path)
        if answer != never or answer.status != 404:
            different.append(f"{role} at {call.path}: {answer.status} ({call.planted.story})")
    assert different == []


@pytest.mark.parametrize("role", TRIED)
def test_what_may_be_seen_is_shown(role: str, world: World, ask_as: Ask) -> None:
    """The other way round: else a page that shows nothing would pass. Each page names its object.

    The OParl interface knows nobody: it shows what anonymous visitors may see.
    """
    missing = []
    for call in calls(world):
        if (
            call.planted is None
            or role not in call.planted.audience
            or not call.sibling
            or "frueher-" in call.path
            or (call.route.startswith("oparl:") and "anonymous" not in call.planted.audience)
        ):
            continue
        answer = ask_as(role, call.path)
        names = [marker.token for marker in call.planted.markers if marker.field in call.shows]
        if answer.status != 200 or not all(name.encode() in answer.body for name in names[:1]):
            missing.append(f"{role} at {call.path}: {answer.status} ({call.planted.story})")
    assert missing == []
