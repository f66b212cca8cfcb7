# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What real OParl servers do wrong: taken as far as it goes, recorded, and never a reason to stop."""

import json

import httpx
import pytest
import stamina

from werdegang.council.models import AgendaItem, Consultation, LegislativeTerm, Meeting, Paper
from werdegang.importers.models import FindingKind, ImportRun, ImportSource, PendingReference
from werdegang.importers.oparl.crawling import Rubbish
from werdegang.importers.tests.oparl_fake import BASE, STAMP, FakeServer, is_balanced, kinds, page, raw, thing
from werdegang.people.models import Body, Location, Organization, Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_waiting():
    stamina.set_testing(True, attempts=3)
    yield
    stamina.set_testing(False)


def paper(number=1, **fields):
    return thing("Paper", number, **{"name": f"Vorlage {number}", **fields})


# ---- lists
def test_a_list_that_is_404_is_empty():
    server = FakeServer(Paper=[paper()])
    server.answers["/list/Meeting"] = raw("nichts", 404)
    run = server.crawl()
    assert (Paper.objects.count(), FindingKind.NOT_A_LIST in kinds(run)) == (1, True)


def test_a_bare_list_is_a_list():
    server = FakeServer()
    server.answers["/list/Paper"] = raw(json.dumps([paper(1), paper(2)]))
    run = server.crawl()
    assert (Paper.objects.count(), FindingKind.BARE_LIST in kinds(run)) == (2, True)


def test_one_object_instead_of_a_page_is_taken():
    server = FakeServer()
    server.answers["/list/Paper"] = raw(json.dumps(paper()))
    run = server.crawl()
    assert (Paper.objects.count(), FindingKind.SINGLE_OBJECT in kinds(run)) == (1, True)


def test_a_next_link_to_the_same_page_ends_the_list():
    server = FakeServer()
    server.answers["/list/Paper"] = lambda request: page([paper()], str(request.url))
    run = server.crawl()
    assert (Paper.objects.count(), FindingKind.ENDLESS_LIST in kinds(run)) == (1, True)


def test_pages_that_repeat_under_new_addresses_end_the_list():
    server = FakeServer()
    server.answers["/list/Paper"] = lambda r: page([paper()], f"{BASE}/list/Paper?page={len(server.asked)}")
    run = server.crawl()
    assert (run.state, FindingKind.ENDLESS_LIST in kinds(run)) == (ImportRun.State.COMPLETE, True)


def test_a_missing_next_link_is_replaced_by_the_page_number():
    server = FakeServer()

    def answer(request):
        number = int(request.url.params.get("page", 1))
        return page([paper(number)], currentPage=number, totalPages=3)

    server.answers["/list/Paper"] = answer
    run = server.crawl()
    assert (Paper.objects.count(), FindingKind.MISSING_NEXT in kinds(run)) == (3, True)


def test_a_bare_plus_in_a_link_is_escaped():
    server = FakeServer()

    def answer(request):
        if request.url.params.get("page") == "2":
            assert b"%2B01:00" in request.url.query
            return page([paper(2)])
        return page([paper(1)], f"{BASE}/list/Paper?modified_since=1970-01-01T00:00:00+01:00&page=2")

    server.answers["/list/Paper"] = answer
    run = server.crawl()
    assert (Paper.objects.count(), FindingKind.BROKEN_LINK in kinds(run)) == (2, True)


@pytest.mark.parametrize("answer", ["<html><body>Startseite</body></html>", json.dumps(thing("System"))])
def test_a_page_or_the_system_in_the_place_of_a_list_stops_nothing(answer):
    server = FakeServer(Paper=[paper()])
    server.answers["/list/Meeting"] = raw(answer)
    run = server.crawl()
    assert (Paper.objects.count(), FindingKind.NOT_A_LIST in kinds(run)) == (1, True)


def test_a_sporadic_500_is_asked_again():
    server = FakeServer()
    broken = [True]

    def answer(_request):
        return httpx.Response(500) if broken and broken.pop() else page([paper()])

    server.answers["/list/Paper"] = answer
    assert (server.crawl().state, Paper.objects.count()) == (ImportRun.State.COMPLETE, 1)


def test_a_list_that_stays_broken_leaves_the_rest_and_says_so():
    server = FakeServer(Paper=[paper()])
    server.answers["/list/Meeting"] = raw("", 500)
    run = server.crawl()
    assert (run.state, Paper.objects.count()) == (ImportRun.State.INCOMPLETE, 1)


def test_addresses_in_a_list_are_fetched():
    server = FakeServer(Paper=[f"{BASE}/Paper/1"])
    server.answers["/Paper/1"] = raw(json.dumps(paper()))
    server.crawl()
    assert Paper.objects.get().name == "Vorlage 1"


def test_what_no_list_gives_is_fetched_by_its_id():
    server = FakeServer(Person=[thing("Person", name="Erika Muster", location=f"{BASE}/Location/1")])
    del server.body["locationList"]
    server.answers["/Location/1"] = raw(json.dumps(thing("Location", description="Rathaus")))
    server.crawl()
    assert Person.objects.get().location.description == "Rathaus"


# ---- signs
def test_raw_control_characters_are_read():
    server = FakeServer()
    server.answers["/list/Paper"] = raw(
        json.dumps({"data": [paper(name="EINS")]}).replace("EINS", "Ein\x01s\n")
    )
    run = server.crawl()
    assert (Paper.objects.count(), FindingKind.BROKEN_JSON in kinds(run)) == (1, True)


def test_not_available_in_two_lines_is_no_value():
    run = FakeServer(Paper=[paper(reference="N\n/A", paperType="")]).crawl()
    assert (Paper.objects.get().reference, FindingKind.EMPTY_VALUE in kinds(run)) == ("", True)


def test_mojibake_is_recorded_and_kept():
    run = FakeServer(Paper=[paper(name="StraÃŸe und GrÃ¼n")]).crawl()
    assert (Paper.objects.get().name, FindingKind.MOJIBAKE in kinds(run)) == ("StraÃŸe und GrÃ¼n", True)


# ---- times
def test_a_time_without_zone_is_berlins():
    run = FakeServer(Meeting=[thing("Meeting", start="2021-07-01T17:00:00")]).crawl()
    meeting = Meeting.objects.get()
    assert (meeting.start.isoformat(), FindingKind.NO_ZONE in kinds(run)) == (
        "2021-07-01T15:00:00+00:00",
        True,
    )


def test_a_meeting_that_ends_before_it_starts_is_recorded():
    run = FakeServer(
        Meeting=[thing("Meeting", start="2021-07-01T17:00:00+02:00", end="2021-07-01T00:00:00+02:00")]
    ).crawl()
    assert (Meeting.objects.count(), FindingKind.ENDS_BEFORE in kinds(run)) == (1, True)


def test_a_term_that_ends_before_it_starts_keeps_its_end_beside_it():
    term = thing("LegislativeTerm", startDate="2021-01-01", endDate="2011-01-01")
    FakeServer(LegislativeTerm=[term]).crawl()
    assert LegislativeTerm.objects.get().vendor == {"endDate": "2011-01-01"}


def test_an_object_without_modified_is_found_all_the_same():
    bare = {name: value for name, value in paper().items() if name != "modified"}
    run = FakeServer(Paper=[bare]).crawl()
    assert (Paper.objects.count(), FindingKind.NO_MODIFIED in kinds(run)) == (1, True)


# ---- ids and references
def test_of_a_repeated_id_the_first_content_stays():
    meetings = [thing("Meeting", n) for n in (1, 2)]
    same = [thing("Consultation", 7, meeting=each["id"]) for each in meetings]
    run = FakeServer(Meeting=meetings, Paper=[paper(consultation=same)]).crawl()
    assert Consultation.objects.get().meeting.external_id == meetings[0]["id"]
    assert run.totals["Consultation"] == {"seen": 2, "created": 1, "recorded": 1}


def test_a_reference_into_nothing_waits_and_is_tied_later():
    server = FakeServer(Paper=[paper(underDirectionOf=[f"{BASE}/Organization/1"])])
    first = server.crawl()
    assert FindingKind.DANGLING in kinds(first)
    server.lists["Organization"] = [thing("Organization", name="Bauamt")]
    server.crawl(full=True)
    assert (Paper.objects.get().lead_office.name, PendingReference.objects.count()) == ("Bauamt", 0)


def test_an_object_without_its_whole_is_recorded_and_comes_in_with_it():
    server = FakeServer(Consultation=[thing("Consultation", paper=f"{BASE}/Paper/9")])
    first = server.crawl()
    assert (first.totals["Consultation"], Consultation.objects.count()) == ({"seen": 1, "recorded": 1}, 0)
    server.lists["Paper"] = [paper(9)]
    server.crawl(full=True)
    assert Consultation.objects.get().paper.name == "Vorlage 9"


def test_an_object_without_id_is_recorded():
    run = FakeServer(
        Paper=[{"type": "https://schema.oparl.org/1.1/Paper", "name": "x", "modified": STAMP}]
    ).crawl()
    assert run.totals["Paper"] == {"seen": 1, "recorded": 1}


# ---- tombstones
def test_a_tombstone_without_type_deletes():
    server = FakeServer(Paper=[paper()])
    server.crawl()
    server.lists["Paper"] = [{"id": paper()["id"], "deleted": True, "created": STAMP, "modified": STAMP}]
    server.crawl(full=True)
    assert Paper.objects.get().deleted


def test_a_tombstone_in_an_unfiltered_list_deletes():
    server = FakeServer(Paper=[paper()])
    server.crawl()
    server.answers["/list/Paper"] = lambda _request: page([paper(deleted=True)])
    server.crawl(full=True)
    assert Paper.objects.get().deleted


def test_tombstones_that_only_the_filter_shows_come_with_it():
    run = FakeServer(Paper=[paper(1), paper(2, deleted=True, name="")]).crawl()
    assert run.totals["Paper"] == {"seen": 2, "created": 1, "deleted": 1}


# ---- fields
def test_an_agenda_is_counted_from_0_and_keeps_the_given_numbers():
    items = [thing("AgendaItem", n, order=order) for n, order in ((1, 5), (2, 3), (3, 5))]
    FakeServer(Meeting=[thing("Meeting", agendaItem=items)]).crawl()
    found = list(AgendaItem.objects.order_by("order").values_list("external_id", "order", "vendor"))
    assert [(each[0][-1], each[1]) for each in found] == [("2", 0), ("1", 1), ("3", 2)]
    assert found[0][2] == {"order": 3}


def test_latitude_and_longitude_are_put_right():
    geo = {"type": "Point", "coordinates": ["49.0094", "8.4044"]}
    run = FakeServer(Location=[thing("Location", geojson=geo)]).crawl()
    location = Location.objects.get()
    assert location.geojson["geometry"]["coordinates"] == [8.4044, 49.0094]
    assert (location.vendor["geojson"], FindingKind.PLACE_REPAIRED in kinds(run)) == (geo, True)


def test_a_foreign_field_is_kept_as_it_came():
    run = FakeServer(Paper=[paper(aktenzeichen={"a": [1]})]).crawl()
    assert (Paper.objects.get().vendor, FindingKind.FOREIGN_FIELD in kinds(run)) == (
        {"aktenzeichen": {"a": [1]}},
        True,
    )


def test_a_value_that_is_too_long_is_cut_and_kept_beside_it():
    FakeServer(Paper=[paper(paperType="x" * 300)]).crawl()
    found = Paper.objects.get()
    assert (len(found.paper_type), len(found.vendor["paperType"])) == (255, 300)


def test_organizations_in_a_circle_are_cut_and_recorded():
    one, two = f"{BASE}/Organization/1", f"{BASE}/Organization/2"
    server = FakeServer(
        Organization=[
            thing("Organization", 1, name="A", subOrganizationOf=two),
            thing("Organization", 2, name="B", subOrganizationOf=one),
        ]
    )
    run = server.crawl()
    assert (Organization.objects.filter(parent=None).count(), FindingKind.CYCLE in kinds(run)) == (1, True)


def test_thousands_of_embedded_objects_in_one_page_come_in():
    files = [thing("File", n, name=f"Anlage {n}") for n in range(3_000)]
    run = FakeServer(Paper=[paper(auxiliaryFile=files)]).crawl()
    assert (run.totals["File"]["created"], Paper.objects.get().paper_files.count()) == (3_000, 3_000)


def test_a_server_of_version_1_0_is_understood():
    server = FakeServer()
    for name in ("agendaItem", "consultation", "file", "locationList", "legislativeTermList", "membership"):
        del server.body[name]
    server.system["oparlVersion"] = "https://schema.oparl.org/1.0/"
    office = {
        "id": f"{BASE}/Organization/1",
        "type": "https://schema.oparl.org/1.0/Organization",
        "name": "Amt",
    }
    old = paper(underDirectionof=[office["id"]]) | {"type": "https://schema.oparl.org/1.0/Paper"}
    server.lists |= {"Organization": [office | {"modified": STAMP}], "Paper": [old]}
    run = server.crawl()
    assert (Paper.objects.get().lead_office.name, FindingKind.OLD_VERSION in kinds(run)) == ("Amt", True)


def test_every_deviation_at_once_is_balanced():
    server = FakeServer(
        Paper=[paper(1), paper(1, name="anders"), {"type": "x"}, paper(2, deleted=True), "nichts"],
        Consultation=[thing("Consultation", paper=f"{BASE}/Paper/404")],
    )
    assert is_balanced(server.crawl())


# ---- rubbish
@pytest.mark.parametrize(
    "answer", [raw("<html></html>"), raw("", 404), raw("[]"), raw('"x"'), raw(json.dumps(thing("System")))]
)
def test_rubbish_leaves_the_database_as_it_was(answer):
    server = FakeServer()
    server.answers["/system"] = answer
    with pytest.raises(Rubbish):
        server.crawl()
    assert (Body.objects.count(), ImportRun.objects.count(), ImportSource.objects.count()) == (0, 0, 0)


def test_the_system_for_every_address_leaves_the_database_as_it_was():
    server = FakeServer()
    for kind in server.lists:
        server.answers[f"/list/{kind}"] = raw(json.dumps(server.system))
    with pytest.raises(Rubbish):
        server.crawl()
    assert (Body.objects.count(), ImportRun.objects.count()) == (0, 0)
