# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The OParl interface in the planted world: what it gives back, what was withdrawn, who asks."""

from collections.abc import Iterator

import pytest
from django.test import Client

from werdegang.config.tests.gate.asking import ask
from werdegang.config.tests.gate.audiences import EVERYONE, ROLES
from werdegang.config.tests.gate.planting import Planted
from werdegang.config.tests.gate.routes import OPARL, calls
from werdegang.config.tests.gate.world import World
from werdegang.oparl.addresses import path_of
from werdegang.oparl.kinds import KIND_OF, Kind
from werdegang.oparl.models import Entry
from werdegang.oparl.register import refresh

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NEVER = {"phones", "emails"}
FILTERS = ("", "?modified_since=1900-01-01T00:00:00%2B00:00", "?omit_internal=true")


def addresses(world: World) -> list[str]:
    """Every address that is not an object's content, the lists with filters, too."""
    paths = {call.path for call in calls(world) if call.route.startswith("oparl:")}
    lists = {path for path in paths if path.rstrip("s") != path}
    return sorted(paths) + sorted(path + query for path in lists for query in FILTERS[1:])


def test_no_field_of_anything_hidden_goes_out(world: World, clients: dict[str, Client]) -> None:
    """Not even those that are given back of what is public; telephone and e-mail never."""
    hidden = {
        marker.token: f"{planted.story}, {marker.field}"
        for planted in world.planted
        for marker in planted.markers
        if "anonymous" not in planted.audience or marker.field in NEVER
    }
    found = []
    for path in addresses(world):
        text = ask(clients["anonymous"], path).text().decode(errors="replace")
        found += [f"{path}: {story}" for token, story in hidden.items() if token in text]
    assert found == []


def test_what_is_hidden_has_no_number(world: World) -> None:
    """Nothing that anonymous visitors may not see is in the register."""
    numbered = [
        planted.story
        for planted in world.planted
        if "anonymous" not in planted.audience
        and planted not in world.withdrawn
        and type(planted.thing) in KIND_OF
        and _entry(planted)
    ]
    assert numbered == []


@pytest.mark.once
def test_everybody_reads_the_same(world: World, clients: dict[str, Client]) -> None:
    """The interface knows nobody, whoever is signed in."""
    different = [
        f"{role}: {path}"
        for path in addresses(world)
        for role in (ROLES[1], "council_office")
        if ask(clients[role], path).body != ask(clients["anonymous"], path).body
    ]
    assert different == []


@pytest.mark.once
@pytest.mark.parametrize(
    "hide",
    [{"deleted": True}, {"visibility": "draft"}],
)
def test_of_what_was_withdrawn_a_tombstone_is_left(
    world: World, clients: dict[str, Client], hide: dict[str, object]
) -> None:
    """Deleted or depublished: no word of it stands anywhere, and nobody is told which."""
    for planted in list(_withdrawn(world, hide)):
        stone = ask(clients["anonymous"], _address(planted))
        assert (stone.status, b'"deleted":true' in stone.body) == (200, True), planted.story
        lists = [path for path in addresses(world) if "since" in path or path.endswith("s")]
        texts = b"".join(ask(clients["anonymous"], path).text() for path in (_address(planted), *lists))
        assert [marker.field for marker in planted.markers if marker.token.encode() in texts] == []


def _withdrawn(world: World, hide: dict[str, object]) -> Iterator[Planted]:
    for label in (
        "council.Paper",
        "council.Meeting",
        "council.Consultation",
        "people.Person",
        "people.Location",
    ):
        planted = world.add(label, "public", EVERYONE, f"{label} to be withdrawn")
        world.planted.remove(planted)
        kind = KIND_OF[type(planted.thing)]
        refresh({kind: {planted.thing.pk}})
        assert _entry(planted), planted.story
        type(planted.thing)._default_manager.filter(pk=planted.thing.pk).update(**hide)
        refresh({kind: {planted.thing.pk}})
        yield planted


def _entry(planted: Planted) -> Entry | None:
    return Entry.objects.filter(kind=KIND_OF[type(planted.thing)], object_id=planted.thing.pk).first()


def _address(planted: Planted) -> str:
    entry = _entry(planted)
    assert entry is not None
    return path_of(Kind(entry.kind), entry.pk)


def test_the_matrix_knows_every_list() -> None:
    """Ten lists of a municipality, two of an organization."""
    assert sum("-of-" in name for name in OPARL) == 12
