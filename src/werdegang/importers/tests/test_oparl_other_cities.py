# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: what servers of further cities answer, in their forms; what is in them is made up."""

import json
from types import SimpleNamespace
from typing import Any

import pytest
import stamina

from werdegang.council.models import AgendaItem, Consultation, LegislativeTerm, Paper
from werdegang.files.models import File
from werdegang.importers.models import FindingKind
from werdegang.importers.oparl import following
from werdegang.importers.tests.oparl_fake import (
    BASE,
    FakeServer,
    is_balanced,
    kinds,
    page,
    raw,
    thing,
)
from werdegang.people.models import Location, Membership

pytestmark = pytest.mark.django_db
ONE_POINT_ONE_ONLY = (
    "agendaItem",
    "consultation",
    "file",
    "locationList",
    "legislativeTermList",
    "membership",
)


@pytest.fixture(autouse=True)
def _no_waiting():
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)


@pytest.fixture
def old():
    """A server with the four lists of version 1.0."""
    server = FakeServer()
    for name in ONE_POINT_ONE_ONLY:
        del server.body[name]
    return server


# ---- the entrance
@pytest.mark.parametrize("framed", [False, True])
def test_of_a_list_of_systems_the_newest_is_taken(framed):
    server = FakeServer(Paper=[thing("Paper", name="Vorlage")])
    former = server.system | {"oparlVersion": "https://schema.oparl.org/1.0/", "body": f"{BASE}/alt"}
    systems = [former, server.system]
    answer = {"data": systems, "pagination": {}, "links": {}} if framed else systems
    server.answers["/system"] = raw(json.dumps(answer))
    assert server.crawl().totals["Paper"] == {"seen": 1, "created": 1}


@pytest.mark.parametrize(
    ("said", "meant"), [("files", "file"), ("consultations", "consultation"), ("agendaItems", "agendaItem")]
)
def test_a_list_in_the_plural_is_the_list(said, meant):
    server = FakeServer(
        File=[thing("File", name="Anlage", accessUrl=f"{BASE}/1.pdf")],
        Meeting=[thing("Meeting", name="Sitzung")],
        Paper=[thing("Paper", name="Vorlage")],
        AgendaItem=[thing("AgendaItem", meeting=f"{BASE}/Meeting/1")],
        Consultation=[thing("Consultation", paper=f"{BASE}/Paper/1")],
    )
    server.body[said] = server.body.pop(meant)
    run = server.crawl()
    assert (File.objects.count(), AgendaItem.objects.count(), Consultation.objects.count()) == (1, 1, 1)
    assert FindingKind.FOREIGN_FIELD not in kinds(run)


# ---- values
def test_an_offset_with_two_colons_is_an_offset():
    stamp = "2019-12-16T11:21:11+01::00"
    paper = thing("Paper", name="Vorlage") | {"created": stamp, "modified": stamp}
    run = FakeServer(Paper=[paper]).crawl()
    found = Paper.objects.get()
    assert (str(found.source_modified), found.vendor) == ("2019-12-16 10:21:11+00:00", {})
    assert not kinds(run) & {FindingKind.UNUSABLE, FindingKind.NO_MODIFIED}


def test_a_place_says_its_geometry_under_the_name_of_old_examples():
    point = {"type": "Point", "coordinates": [7.03, 50.98]}
    place = thing("Location", description="Weg 1", geometry=point)
    FakeServer(Paper=[thing("Paper", name="Vorlage", location=[place])]).crawl()
    assert Location.objects.get().geojson["geometry"] == point


# ---- parts in other forms
def test_a_seat_inside_its_organization_belongs_to_it():
    person = thing("Person", name="Erika Muster")
    seat = thing("Membership", person=person["id"], role="Mitglied")
    FakeServer(Organization=[thing("Organization", name="Rat", membership=[seat])], Person=[person]).crawl()
    assert Membership.objects.get().organization.name == "Rat"


def serve(server, *things):
    """Answer the addresses of things that no list gives."""
    for each in things:
        server.answers[each["id"].removeprefix(BASE)] = raw(json.dumps(each))


def test_parts_that_are_named_and_not_embedded_are_fetched(old):
    item = thing("AgendaItem", name="Bau", meeting=f"{BASE}/Meeting/1")
    step = thing("Consultation", paper=f"{BASE}/Paper/1", role="Entscheidung")
    seat = thing("Membership", person=f"{BASE}/Person/1", organization=f"{BASE}/Organization/1")
    serve(old, item, step, seat)
    old.lists |= {
        "Organization": [thing("Organization", name="Rat")],
        "Person": [thing("Person", name="Erika Muster", membership=[seat["id"]])],
        "Meeting": [thing("Meeting", name="Sitzung", agendaItem=[item["id"]])],
        "Paper": [thing("Paper", name="Vorlage", consultation=[step["id"]])],
    }
    run = old.crawl()
    assert (AgendaItem.objects.get().name, Consultation.objects.get().paper.name) == ("Bau", "Vorlage")
    assert (Membership.objects.get().organization.name, is_balanced(run)) == ("Rat", True)
    assert FindingKind.DANGLING not in kinds(run)


def test_seats_that_only_their_organization_names_are_fetched(old):
    seat = thing(
        "Membership", person=f"{BASE}/Person/1", organization=f"{BASE}/Organization/1", role="Mitglied"
    )
    # One server answers the address of a seat with a list of its terms.
    old.answers["/Membership/1"] = raw(json.dumps([seat]))
    old.lists |= {
        "Organization": [thing("Organization", name="Rat", membership=[seat["id"]])],
        "Person": [thing("Person", name="Erika Muster")],
    }
    run = old.crawl()
    assert (Membership.objects.get().role, FindingKind.DANGLING in kinds(run)) == ("Mitglied", False)
    assert old.crawl(full=True).totals["Organization"] == {"seen": 1, "unchanged": 1}


def test_the_address_of_a_list_in_the_place_of_parts_is_walked(old):
    items = [thing("AgendaItem", n, name=f"Punkt {n}", meeting=f"{BASE}/Meeting/1") for n in (1, 2, 3)]
    old.answers["/punkte"] = lambda request: (
        page(items[2:]) if request.url.query else page(items[:2], f"{BASE}/punkte?seite=2")
    )
    old.lists["Meeting"] = [thing("Meeting", name="Sitzung", agendaItem=f"{BASE}/punkte")]
    old.body["legislativeTerm"] = f"{BASE}/perioden"
    old.answers["/perioden"] = lambda _request: page([thing("LegislativeTerm", name="21. Wahlperiode")])
    run = old.crawl()
    assert (AgendaItem.objects.count(), LegislativeTerm.objects.get().name) == (3, "21. Wahlperiode")
    assert (is_balanced(run), FindingKind.DANGLING in kinds(run)) == (True, False)


def test_parts_that_are_not_there_are_recorded_and_not_asked_for_without_end(old):
    seats = [f"{BASE}/Membership/{n}" for n in range(1_000)]
    old.lists["Organization"] = [thing("Organization", name="Rat", membership=seats)]
    run = old.crawl()
    asked = [request for request in old.asked if request.url.path.startswith("/Membership/")]
    found = run.findings.filter(kind=FindingKind.DANGLING, field="membership").count()
    assert (len(asked) <= 200, found) == (True, 1_000)


def test_what_was_fetched_by_its_address_is_fetched_again_with_everything_else(old):
    seat = thing(
        "Membership", person=f"{BASE}/Person/1", organization=f"{BASE}/Organization/1", role="Mitglied"
    )
    serve(old, seat)
    old.lists |= {
        "Organization": [thing("Organization", name="Rat")],
        "Person": [thing("Person", name="Erika Muster", membership=[seat["id"]])],
    }
    old.crawl()
    seat["role"] = "Vorsitz"
    serve(old, seat)
    run = old.crawl(full=True)
    assert (run.totals["Membership"], Membership.objects.get().role) == ({"seen": 1, "updated": 1}, "Vorsitz")
    asked = len(old.asked)
    old.crawl()
    assert not [request for request in old.asked[asked:] if request.url.path.startswith("/Membership/")]


def test_a_run_that_brought_nothing_that_waits_looks_through_nothing(monkeypatch):
    def looked_through(_source):
        raise AssertionError("All that is here was looked through.")

    monkeypatch.setattr(following, "turn_waiting", looked_through)
    nothing: Any = SimpleNamespace(run=SimpleNamespace(pk=1), source=SimpleNamespace(pk=1), bodies=[])
    assert list(following.unlisted(nothing, set())) == []
