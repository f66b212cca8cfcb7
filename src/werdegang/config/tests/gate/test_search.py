# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Neither hits nor counts, facets, spellings or suggestions of the search betray what a role may not see."""

import pytest

from werdegang.config.tests.gate.asking import leaks
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.conftest import Ask
from werdegang.config.tests.gate.routes import calls
from werdegang.config.tests.gate.world import World
from werdegang.search.asked import Filters
from werdegang.search.kinds import all_kinds
from werdegang.search.searching import search, suggestions

pytestmark = pytest.mark.django_db
FIELDS = ("name", "title")


@pytest.mark.parametrize(
    "role",
    [
        role if role == "anonymous" else pytest.param(role, marks=[pytest.mark.slow, pytest.mark.once])
        for role in ROLES
    ],
)
def test_a_search_counts_exactly_what_the_role_may_see(role: str, world: World) -> None:
    """Of every kind, in the total and in the facet."""
    user = world.users.get(role)
    everything = search(user, "", Filters())
    for kind in all_kinds().values():
        seen = kind.visible_to(user).count()
        narrowed = search(user, "", Filters({"kind": (kind.name,)}))
        assert (kind.name, narrowed.total) == (kind.name, seen)
        assert (kind.name, everything.facets["kind"].get(kind.name, 0)) == (kind.name, seen)


@pytest.mark.parametrize(
    "role",
    [
        "anonymous",
        *(pytest.param(role, marks=[pytest.mark.slow, pytest.mark.once]) for role in ("council_office",)),
    ],
)
def test_a_word_finds_what_the_role_may_see_and_nothing_else(role: str, world: World) -> None:
    """The names of everything planted, asked for one by one."""
    user = world.users.get(role)
    wrong = []
    for kind in all_kinds().values():
        planted = world.of(kind.model._meta.label)[:: 1 if role == "anonymous" else 3]
        seen = set(kind.visible_to(user).values_list("pk", flat=True))
        for thing in planted:
            words = [marker.token for marker in thing.markers if marker.field in FIELDS]
            for word in words[:1]:
                found = search(user, word, Filters({"kind": (kind.name,)}), exactly=True)
                may = thing.thing.pk in seen
                if bool(found.total) is not may or bool(found.hits) is not may:
                    wrong.append(f"{role}: {thing.story}: {found.total}")
    assert wrong == []


@pytest.mark.parametrize(
    "role", ["anonymous", pytest.param("member", marks=[pytest.mark.slow, pytest.mark.once])]
)
def test_no_page_of_the_search_shows_a_hidden_word(role: str, world: World, ask_as: Ask) -> None:
    """Page, suggestions, feed."""
    asked = [call for call in calls(world) if call.route.startswith("website:search")]
    assert len(asked) > 100
    forbidden = world.forbidden(role)
    assert [leak for call in asked for leak in leaks(call, role, ask_as(role, call), forbidden)] == []


def test_facets_name_nothing_that_the_role_may_not_see(world: World) -> None:
    """Bodies and fields of action are things with gates of their own."""
    for role in ROLES:
        forbidden = world.forbidden(role)
        facets = search(world.users.get(role), "", Filters()).facets
        words = " ".join(value for values in facets.values() for value in values)
        assert (role, [story for token, story in forbidden.items() if token in words]) == (role, [])


def test_suggestions_know_public_words_alone(world: World) -> None:
    """All words of the world begin alike; of those that are suggested, none is hidden."""
    forbidden = world.forbidden("anonymous")
    offered = suggestions("zq", most=100_000)
    assert offered
    assert [word for word in offered if word in forbidden] == []
