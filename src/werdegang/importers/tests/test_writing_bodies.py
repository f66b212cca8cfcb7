# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality a page goes to."""

import pytest

from werdegang.council.models import Paper
from werdegang.importers.tests.writing_samples import PAPER, take
from werdegang.importers.writing import NotWritten
from werdegang.people.factories import BodyFactory
from werdegang.people.models import Body

pytestmark = pytest.mark.django_db
NAMELESS = "Vorlage - 7/2020\n\nBetreff: Deich\nStatus:öffentlich\n\nText.\n"


def towns():
    return list(Body.objects.order_by("pk").values_list("name", "short_name"))


def test_the_names_of_councils_name_the_town():
    take(PAPER)
    assert towns() == [("Stadt Beispielstadt", "Beispielstadt")]


def test_a_town_that_is_here_is_found_whatever_its_kind_is_called():
    BodyFactory.create(name="Hansestadt Beispielstadt", short_name="Beispielstadt")
    take(PAPER)
    assert len(towns()) == 1


def test_another_town_than_the_only_one_is_made():
    BodyFactory.create()
    take(PAPER)
    assert towns()[1] == ("Stadt Beispielstadt", "Beispielstadt")


def test_a_town_and_the_county_of_its_name_are_two():
    take(PAPER)
    take(
        PAPER.replace("Rates der Stadt Beispielstadt", "Kreistages des Landkreises Beispielstadt"),
        source="vo-2.txt",
    )
    assert [name for name, _short in towns()] == ["Stadt Beispielstadt", "Landkreis Beispielstadt"]


def test_a_page_without_a_name_goes_to_the_only_town():
    town = BodyFactory.create()
    assert take(NAMELESS).body == town


def test_the_operator_has_the_last_word():
    BodyFactory.create()
    assert take(NAMELESS, body="Stadt Musterhafen").body.name == "Stadt Musterhafen"


@pytest.mark.parametrize("wanted", ["musterstadt", "Musterstadt", "Stadt Musterstadt", "stadt musterstadt"])
def test_a_town_may_be_wanted_by_any_of_its_names(wanted):
    town = BodyFactory.create()
    assert take(NAMELESS, body=wanted).body == town


def test_a_page_without_a_name_makes_a_town_without_a_name_and_says_so():
    done = take(NAMELESS)
    assert done.body.name == "Kommune ohne Namen"
    assert any("--body" in note for note in done.changes.notes)


def test_the_town_without_a_name_is_named_as_soon_as_it_is_known():
    first = take(NAMELESS).body
    take(NAMELESS, body="Stadt Musterhafen")
    assert towns() == [("Stadt Musterhafen", "Musterhafen")]
    assert Paper.objects.get().body == first


def test_among_several_towns_the_place_of_the_page_may_tell():
    BodyFactory.create()
    harbour = BodyFactory.create(name="Stadt Musterhafen", short_name="Musterhafen", slug="musterhafen")
    assert (
        take(NAMELESS, source="https://ratsinfo.musterhafen.example/bi/vo020.asp?VOLFDNR=1").body == harbour
    )
    assert take(NAMELESS, source="/srv/musterstadt/musterhafen-vo-1.txt").body == harbour


def test_among_several_towns_a_page_without_a_name_is_told_and_not_written():
    BodyFactory.create()
    BodyFactory.create(name="Stadt Musterhafen", short_name="Musterhafen", slug="musterhafen")
    with pytest.raises(NotWritten, match=r"--body angeben \(Stadt Musterstadt, Stadt Musterhafen\)"):
        take(NAMELESS)
    assert not Paper.objects.exists()
