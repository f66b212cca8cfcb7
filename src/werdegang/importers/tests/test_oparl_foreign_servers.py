# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: servers of other makers, each in its own manner, and what all of them bring."""

import json

import httpx
import pytest
import stamina

from werdegang.council.models import Consultation, Meeting, Paper
from werdegang.importers.models import FindingKind, ImportRun
from werdegang.importers.oparl.crawling import Crawl, Order
from werdegang.importers.oparl.fetching import TIMEOUT, Fetcher
from werdegang.importers.tests import oparl_makers
from werdegang.importers.tests.oparl_fake import BASE, SCHEMA, FakeServer, is_balanced, kinds, raw, thing
from werdegang.people.models import Location, Membership, Organization, Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_waiting():
    stamina.set_testing(True, attempts=3)
    yield
    stamina.set_testing(False)


def paper(number=1, **fields):
    return thing("Paper", number, **{"name": f"Vorlage {number}", **fields})


# ---- whole servers
def crawl(maker, **order):
    return Crawl(Order(maker.url, **order), Fetcher(0, transport=httpx.MockTransport(maker))).run()


@pytest.fixture
def queries():
    """Version 1.0, ids in the query, four lists only, the System for every unknown address."""
    return oparl_makers.ByQuery()


def test_ids_in_the_query_are_told_apart(queries):
    run = crawl(queries)
    assert {kind: counts.get("created") for kind, counts in run.totals.items()} == oparl_makers.ByQuery.BRINGS
    assert is_balanced(run)
    assert run.state == ImportRun.State.COMPLETE


def test_what_lists_leave_out_is_fetched_where_it_has_an_address(queries):
    crawl(queries)
    assert Paper.objects.get().lead_office.name == "Tiefbauamt"
    assert Person.objects.get().location.description == "Weg 1"


def test_a_field_of_another_spelling_is_the_field(queries):
    crawl(queries)
    person = Person.objects.get()
    assert (person.form_of_address, person.titles, person.vendor) == ("Frau", ["Dr."], {})
    assert [place.vendor for place in Location.objects.all()] == [{}, {}]


def test_a_seat_that_only_its_person_shows_has_both_ends(queries):
    crawl(queries)
    seat = Membership.objects.get()
    assert (seat.person.name, seat.organization.name, str(seat.start_date)) == (
        "Erika Muster", "Bauausschuss", "2014-01-01",
    )  # fmt: skip


def test_a_next_link_with_the_other_scheme_is_followed(queries):
    crawl(queries)
    assert Meeting.objects.count() == 2


def test_a_second_run_changes_nothing(queries):
    crawl(queries)
    run = crawl(queries, full=True)
    assert all(set(counts) <= {"seen", "unchanged"} for counts in run.totals.values())
    assert Organization.objects.filter(deleted=False).count() == 2


def test_lists_of_another_host_and_paths_of_numbers_are_read():
    server = oparl_makers.ByPath()
    run = crawl(server)
    assert {kind: counts.get("created") for kind, counts in run.totals.items()} == oparl_makers.ByPath.BRINGS
    assert is_balanced(run)
    assert Paper.objects.count() == 3
    assert Consultation.objects.get().meeting.name == "Sitzung"


def test_what_is_lost_of_a_list_read_twice_is_counted_once():
    server = oparl_makers.FilesInside()
    run = crawl(server)
    assert run.totals["File"] == {"seen": 3, "created": 2, "recorded": 1}
    assert is_balanced(run)
    assert [file.file.file_name for file in Paper.objects.get().paper_files.order_by("pk")] == [
        "v.pdf",
        "a.pdf",
    ]


# ---- one deviation each
def test_an_empty_bare_list_is_empty():
    server = FakeServer(Paper=[paper()])
    server.answers |= {"/list/Meeting": raw("[]"), "/list/Person": raw('{"data": [], "links": []}')}
    run = server.crawl()
    assert (run.state, Paper.objects.count(), kinds(run)) == (ImportRun.State.COMPLETE, 1, set())


def test_what_was_modified_at_midnight_is_asked_for_from_the_day_before():
    server = FakeServer(Paper=[paper(modified="2021-05-05T00:00:00+02:00")])
    server.crawl()
    server.crawl()
    since = [
        request.url.params["modified_since"]
        for request in server.asked
        if "modified_since" in request.url.params
    ]
    assert since[-1].partition("T")[2] in ("00:00:00+01:00", "00:00:00+02:00")


def test_modified_alone_is_no_change():
    server = FakeServer(Paper=[paper(number) for number in range(3)])
    server.crawl()
    for each in server.lists["Paper"]:
        each["modified"] = "2026-11-27T00:00:00+01:00"
    run = server.crawl(full=True)
    assert run.totals["Paper"] == {"seen": 3, "unchanged": 3}
    assert Paper.history.count() == 3
    assert {str(each.source_modified) for each in Paper.objects.all()} == {"2026-11-26 23:00:00+00:00"}


def test_modified_with_a_change_is_one():
    server = FakeServer(Paper=[paper()])
    server.crawl()
    server.lists["Paper"][0] |= {"modified": "2026-11-27T00:00:00+01:00", "name": "Neu"}
    run = server.crawl(full=True)
    found = Paper.objects.get()
    assert (run.totals["Paper"], found.name, found.source_modified.year) == (
        {"seen": 1, "updated": 1},
        "Neu",
        2026,
    )


def test_a_change_inside_is_found_though_the_whole_does_not_say_so():
    item = thing("AgendaItem", name="Alt", order=0)
    server = FakeServer(Meeting=[thing("Meeting", agendaItem=[item])])
    server.crawl()
    item["name"] = "Neu"
    run = server.crawl(full=True)
    assert run.totals["AgendaItem"] == {"seen": 1, "updated": 1}
    assert run.totals["Meeting"] == {"seen": 1, "unchanged": 1}


def test_pages_may_take_longer_than_38_seconds():
    assert (TIMEOUT.read or 0) > 38


@pytest.mark.parametrize("answer", ["<html>Startseite</html>", json.dumps(thing("System"))])
def test_a_page_or_the_system_in_the_place_of_an_object_is_none(answer):
    server = FakeServer(Paper=[paper(underDirectionOf=[f"{BASE}/Organization/9"])])
    server.answers["/Organization/9"] = raw(answer)
    run = server.crawl()
    assert (Organization.objects.count(), FindingKind.DANGLING in kinds(run)) == (0, True)


def test_ids_that_cannot_be_fetched_are_ids_all_the_same():
    file = {"id": "https://rat.example/a b/ü?x=1&y=[2]", "type": f"{SCHEMA}File", "name": "Anlage"}
    server = FakeServer(
        Paper=[paper(mainFile=file, auxiliaryFile=[f"{BASE}/nicht da/[7"], relatedPaper=["urn:x:1"])]
    )
    run = server.crawl()
    assert (run.totals["File"]["created"], run.totals["Paper"]["created"], is_balanced(run)) == (1, 1, True)
    assert FindingKind.DANGLING in kinds(run)


def test_hosts_that_do_not_exist_are_asked_for_nothing_that_has_a_list():
    server = FakeServer(Paper=[paper(auxiliaryFile=["https://gibt-es-nicht.invalid/f/1"])])
    run = server.crawl()
    assert all(request.url.host == "rat.example" for request in server.asked)
    assert FindingKind.DANGLING in kinds(run)


@pytest.mark.parametrize("later", [False, True])
def test_http_here_and_https_there_are_the_same(later):
    office = thing("Organization", name="Bauamt")
    server = FakeServer(Paper=[paper(underDirectionOf=[office["id"].replace("https:", "http:")])])
    server.lists["Consultation" if later else "Organization"] = [office]
    run = server.crawl()
    assert (Paper.objects.get().lead_office.name, FindingKind.DANGLING in kinds(run)) == ("Bauamt", False)


def test_what_is_tied_over_the_other_scheme_stays_tied():
    office = thing("Organization", name="Bauamt")
    server = FakeServer(
        Organization=[office], Paper=[paper(underDirectionOf=[office["id"].replace("https:", "http:")])]
    )
    server.crawl()
    server.lists["Paper"][0]["name"] = "Neu"
    server.crawl(full=True)
    found = Paper.objects.get()
    assert (found.name, found.lead_office.name) == ("Neu", "Bauamt")


@pytest.mark.parametrize(
    "said",
    ["oparl:Paper", "https://oparl.org/schema/1.0/Paper", "http://schema.oparl.org/1.0/paper/", "Paper"],
)
def test_a_type_is_told_by_its_last_word(said):
    run = FakeServer(Paper=[paper() | {"type": said}]).crawl()
    assert run.totals["Paper"] == {"seen": 1, "created": 1}
