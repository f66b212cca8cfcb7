# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists: pages that hold still while data change, filters, and a number of queries that does not grow."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from werdegang.council.factories import (
    AgendaItemFactory,
    ConsultationFactory,
    LegislativeTermFactory,
    MeetingFactory,
    PaperFactory,
    PaperFileFactory,
    PaperOrganizationFactory,
    PaperRelationFactory,
    ResolutionFactory,
)
from werdegang.council.models import Paper
from werdegang.files.factories import FileFactory
from werdegang.oparl import register
from werdegang.oparl.models import Entry
from werdegang.oparl.tests.conftest import HOST, Json, Read, address_of, entry_of
from werdegang.people.factories import BodyFactory, MembershipFactory, OrganizationFactory, PersonFactory

pytestmark = pytest.mark.django_db
NOON = datetime.datetime(2024, 5, 1, 12, tzinfo=datetime.UTC)


def papers_address() -> str:
    return f"{address_of(BodyFactory())}/papers"


def names(page: Json) -> list[str]:
    return [each.get("name", "gone") for each in page["data"]]


def dated(name: str, hours: int) -> Paper:
    """A paper that came into being so many hours after noon, and changed no more."""
    moment = NOON + datetime.timedelta(hours=hours)
    paper = PaperFactory(name=name, created=moment)
    Paper.objects.filter(pk=paper.pk).update(modified=moment)
    register.reconcile()
    register.mark_unmarked()
    Entry.objects.filter(pk=entry_of(paper).pk).update(modified=moment)
    return paper


@pytest.fixture(scope="module")
def three(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """Papers that changed at 12, 13 and 14 o'clock UTC, for all tests of this module; the address of their list."""
    with django_db_blocker.unblock(), transaction.atomic():
        for number, name in enumerate(("eins", "zwei", "drei")):
            dated(name, number)
        yield papers_address()
        transaction.set_rollback(True)


def ask(client: Client, address: str, **parameters: str) -> Json:
    response = client.get(address.removeprefix(HOST), parameters)
    assert response.status_code == 200, response.content
    found: Json = response.json()
    return found


def test_a_list_walks_to_its_end(client: Client, three: str) -> None:
    first = ask(client, three, limit="2")
    second = ask(client, first["links"]["next"])
    assert [names(first), names(second)] == [["eins", "zwei"], ["drei"]]
    assert "next" not in second["links"]
    assert second["links"]["self"] == first["links"]["next"]
    assert first["pagination"] == {"totalElements": 3, "elementsPerPage": 2}


def test_a_full_last_page_leads_nowhere(client: Client, three: str) -> None:
    assert "next" not in ask(client, three, limit="3")["links"]


def test_new_and_lost_objects_move_no_page(client: Client, three: str) -> None:
    following = ask(client, three, limit="1")["links"]["next"]
    Paper.objects.filter(name="eins").update(deleted=True)
    PaperFactory(name="vier")
    register.reconcile()
    assert names(ask(client, following, limit="100")) == ["zwei", "drei", "vier"]


@pytest.mark.parametrize(
    ("parameter", "expected"),
    [
        ("created_since", ["zwei", "drei"]),
        ("created_until", ["eins", "zwei"]),
        ("modified_since", ["zwei", "drei"]),
        ("modified_until", ["eins", "zwei"]),
    ],
)
@pytest.mark.parametrize("value", ["2024-05-01T13:00:00+00:00", "2024-05-02T03:00:00+14:00"])
def test_filters_compare_instants(
    client: Client, three: str, parameter: str, value: str, expected: list[str]
) -> None:
    page = ask(client, three, **{parameter: value})
    assert names(page) == expected
    assert page["pagination"]["totalElements"] == 2


def test_filters_combine(client: Client, three: str) -> None:
    hours = {"modified_since": "2024-05-01T12:30:00+00:00", "created_until": "2024-05-01T13:30:00+00:00"}
    assert names(ask(client, three, **hours)) == ["zwei"]


def test_links_keep_the_filters(client: Client, three: str) -> None:
    page = ask(client, three, modified_since="2024-05-01T12:00:00+00:00", omit_internal="true", limit="1")
    assert page["links"]["next"].startswith(
        f"{HOST}{three}?modified_since=2024-05-01T12:00:00%2B00:00&omit_internal=true&limit=1&after="
    )
    assert names(ask(client, page["links"]["next"])) == ["zwei"]


def test_a_plus_that_was_not_encoded_is_understood(client: Client, three: str) -> None:
    response = client.get(f"{three}?modified_since=2024-05-01T13:00:00+00:00")
    assert names(response.json()) == ["zwei", "drei"]


@pytest.mark.parametrize(
    "value", ["2024-05-01T13:00:00%2B0000", "2024-05-01T15:00:00+0200", "2024-05-01T13:00Z"]
)
def test_other_forms_of_iso_8601_that_have_an_offset_are_understood(
    client: Client, three: str, value: str
) -> None:
    response = client.get(f"{three}?modified_since={value}")
    assert names(response.json()) == ["zwei", "drei"]


@pytest.mark.parametrize(
    "query",
    [
        "modified_since=gestern",
        "modified_since=2024-05-01",
        "created_until=2024-05-01T12:00:00",
        "modified_until=2024-13-01T12:00:00%2B00:00",
        "limit=viel",
        "after=x",
        "omit_internal=vielleicht",
    ],
)
def test_what_cannot_be_read_is_refused(client: Client, three: str, query: str) -> None:
    response = client.get(f"{three}?{query}")
    assert response.status_code == 400
    assert response.json()["type"] == "https://schema.oparl.org/1.1/Error"


def test_omit_internal_leaves_out_lists_and_keeps_single_things(read: Read) -> None:
    meeting = AgendaItemFactory().meeting
    term = LegislativeTermFactory(body=meeting.body)
    person = MembershipFactory().person
    read(meeting)
    body = address_of(term.body)
    assert "agendaItem" not in read(f"{body}/meetings", omit_internal="true")["data"][0]
    assert "legislativeTerm" not in read("/oparl/v1.1/bodies", omit_internal="true")["data"][0]
    assert all(
        "membership" not in each
        for each in read(f"{body}/persons", omit_internal="true")["data"]
        if each["name"] == person.name
    )


def test_an_organization_lists_what_it_does_alone_and_with_others(read: Read) -> None:
    one, other = OrganizationFactory(), OrganizationFactory()
    alone, together = MeetingFactory(organization=one), MeetingFactory(organization=other)
    together.further_organizations.add(one)
    MeetingFactory(organization=other)
    found = read(read(one)["meeting"])
    assert [each["id"] for each in found["data"]] == [HOST + address_of(each) for each in (alone, together)]


def test_an_organization_lists_its_consultations(read: Read) -> None:
    step = ConsultationFactory()
    ConsultationFactory()
    found = read(read(step.organization)["consultation"])
    assert [each["id"] for each in found["data"]] == [HOST + address_of(step)]


def _full_paper() -> None:
    """A paper with one of everything."""
    paper = PaperFactory(lead_office=OrganizationFactory(office=True))
    item = AgendaItemFactory()
    step = ConsultationFactory(paper=paper, meeting=item.meeting, agenda_item=item)
    ResolutionFactory(consultation=step, paper=paper, agenda_item=item)
    ResolutionFactory(paper=paper)
    PaperFileFactory(paper=paper, file=FileFactory(content=b"%PDF-1.4"))
    PaperOrganizationFactory(paper=paper)
    PaperRelationFactory(paper=paper, kind="superordinated")
    paper.originator_persons.add(PersonFactory())
    MembershipFactory()


LISTS = ("papers", "meetings", "agenda-items", "consultations", "files", "organizations", "persons")


def test_the_number_of_queries_does_not_grow(client: Client, settled) -> None:
    def count(words: str) -> int:
        address = f"{address_of(BodyFactory())}/{words}"
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    _full_paper()
    settled()
    few = {words: count(words) for words in LISTS}
    for _more in range(5):
        _full_paper()
    settled()
    assert {words: count(words) for words in LISTS} == few


def test_the_total_counts_nothing_hidden(client: Client, three: str) -> None:
    before: Any = ask(client, three)
    PaperFactory(visibility="council")
    PaperFactory(deleted=True)
    register.reconcile()
    assert ask(client, three) == before
