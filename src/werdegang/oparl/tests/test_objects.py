# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each type of object says of a thing, and what it keeps to itself."""

import datetime

import pytest
from django.test import override_settings

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    AgendaItemFactory,
    AgendaItemFileFactory,
    ConsultationFactory,
    LegislativeTermFactory,
    MeetingFactory,
    MeetingFileFactory,
    PaperFactory,
    PaperFileFactory,
    PaperOrganizationFactory,
    PaperRelationFactory,
    ResolutionFactory,
)
from werdegang.council.meetings import rescheduling
from werdegang.council.vocabulary import FileRole, InvolvementKind, RelationKind
from werdegang.files.factories import FileFactory
from werdegang.oparl.tests.conftest import HOST, Read, address_of
from werdegang.people.factories import (
    BodyFactory,
    LocationFactory,
    MembershipFactory,
    OrganizationFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db
CONTENT = b"%PDF-1.4 Inhalt"


def test_system_names_the_version_and_the_bodies(read: Read) -> None:
    BodyFactory()
    system = read("/oparl/v1.1/")
    assert system["oparlVersion"] == "https://schema.oparl.org/1.1/"
    assert [body["name"] for body in read(system["body"])["data"]] == ["Stadt Musterstadt"]


@override_settings(
    OPARL={
        "ADDRESS": "",
        "NAME": "Rat",
        "CONTACT_NAME": "Ratsbüro",
        "CONTACT_EMAIL": "rat@example.org",
        "LICENSE": "https://example.org/lizenz",
        "WEBSITE": "https://example.org/",
        "PERSON_CONTACTS": False,
    }
)
def test_system_says_what_the_operator_set(read: Read) -> None:
    system = read("/oparl/v1.1/")
    names = ("name", "contactName", "contactEmail", "license", "website")
    assert [system[name] for name in names] == [
        "Rat",
        "Ratsbüro",
        "rat@example.org",
        "https://example.org/lizenz",
        "https://example.org/",
    ]


def test_body_embeds_its_terms_and_names_its_lists(read: Read) -> None:
    body = LegislativeTermFactory().body
    found = read(body)
    assert found["legislativeTerm"][0]["name"] == "Wahlperiode 2016-2021"
    assert "body" not in found["legislativeTerm"][0]
    assert all(
        found[name] == f"{found['id']}/{word}"
        for name, word in (("paper", "papers"), ("locationList", "locations"), ("membership", "memberships"))
    )


def test_a_period_ends_on_its_last_day(read: Read) -> None:
    term = read(LegislativeTermFactory(end_date=datetime.date(2021, 11, 1)))
    assert (term["startDate"], term["endDate"]) == ("2016-11-01", "2021-10-31")


def test_organization_says_how_it_meets_under_our_prefix(read: Read) -> None:
    found = read(OrganizationFactory(closed=True, contact_point="Telefon 05 51"))
    assert (found["organizationType"], found["werdegang:meetsInPublic"]) == ("Gremium", False)
    assert found["werdegang:contactPoint"] == "Telefon 05 51"


def test_person_embeds_memberships_without_naming_itself(read: Read) -> None:
    seat = MembershipFactory(voting_right=True, on_behalf_of=OrganizationFactory(faction=True))
    person = read(seat.person)
    assert person["membership"][0]["votingRight"] is True
    assert "person" not in person["membership"][0]
    assert read(seat)["person"] == person["id"]
    assert read(seat.organization)["membership"] == [person["membership"][0]["id"]]


def test_telephone_and_email_stay_here(read: Read) -> None:
    person = PersonFactory(phones=["0551 1"], emails=["kim@example.org"])
    assert not {"phone", "email"} & read(person).keys()


def test_telephone_and_email_go_out_where_the_operator_publishes_them(read: Read, settings) -> None:
    settings.OPARL = {**settings.OPARL, "PERSON_CONTACTS": True}
    person = read(PersonFactory(phones=["0551 1"], emails=["kim@example.org"]))
    assert (person["phone"], person["email"]) == (["0551 1"], ["kim@example.org"])


def test_a_persons_place_is_named_and_embedded(read: Read) -> None:
    person = read(PersonFactory(location=LocationFactory()))
    assert person["location"] == person["locationObject"]["id"]


def test_place_is_a_complete_feature_and_says_who_is_there(read: Read) -> None:
    place = LocationFactory(
        geojson={"type": "Feature", "geometry": {"type": "Point", "coordinates": [9.93, 51.53]}}
    )
    meeting = MeetingFactory(location=place)
    found = read(place)
    assert found["geojson"]["properties"] == {}
    assert found["meetings"] == [HOST + address_of(meeting)]


def test_a_bare_geometry_becomes_a_feature(read: Read) -> None:
    found = read(LocationFactory(geojson={"type": "Point", "coordinates": [9.93, 51.53]}))
    assert found["geojson"]["geometry"] == {"type": "Point", "coordinates": [9.93, 51.53]}


def test_meeting_sorts_its_files_by_their_roles(read: Read) -> None:
    meeting = MeetingFactory(start=datetime.datetime(2017, 3, 17, 16, tzinfo=datetime.UTC))
    for role in (FileRole.INVITATION, FileRole.MINUTES, FileRole.ATTACHMENT):
        MeetingFileFactory(meeting=meeting, role=role, file=FileFactory(name=role.value, content=CONTENT))
    found = read(meeting)
    assert found["invitation"]["name"] == "invitation"
    assert found["resultsProtocol"]["name"] == "minutes"
    assert [file["name"] for file in found["auxiliaryFile"]] == ["attachment"]
    assert found["start"] == "2017-03-17T17:00:00+01:00"


def test_the_closed_part_leaves_no_gap_in_the_agenda(read: Read) -> None:
    meeting = MeetingFactory()
    items = [
        AgendaItemFactory(meeting=meeting, order=n, visibility=Visibility.COUNCIL if n == 1 else "public")
        for n in range(3)
    ]
    assert [item["order"] for item in read(meeting)["agendaItem"]] == [0, 1]
    assert read(items[2])["order"] == 1


def test_a_part_stands_below_its_item(read: Read) -> None:
    meeting = MeetingFactory()
    first, last = [AgendaItemFactory(meeting=meeting, order=n, number=f"Ö {n + 1}") for n in range(2)]
    part = AgendaItemFactory(meeting=meeting, order=2, number="Ö 1.1", parent=first)
    found = [(item["number"], item["order"]) for item in read(meeting)["agendaItem"]]
    assert found == [("Ö 1", 0), ("Ö 1.1", 1), ("Ö 2", 2)]
    assert (read(part)["order"], read(last)["order"]) == (1, 2)


def test_agenda_item_tells_its_result(read: Read) -> None:
    item = AgendaItemFactory()
    ResolutionFactory(agenda_item=item, paper=None, body=item.meeting.body, votes_yes=7, text="So sei es.")
    AgendaItemFileFactory(agenda_item=item, role=FileRole.RESOLUTION, file=FileFactory(content=CONTENT))
    found = read(item)
    assert (found["result"], found["resolutionText"]) == ("ungeändert beschlossen", "So sei es.")
    assert found["werdegang:resolution"][0]["votesYes"] == 7
    assert found["resolutionFile"]["accessUrl"].endswith("/access")


def test_paper_tells_its_way_and_its_sections(read: Read) -> None:
    paper = PaperFactory(lead_office=OrganizationFactory(office=True), keywords=["Sprache"])
    item = AgendaItemFactory()
    ConsultationFactory(paper=paper, meeting=item.meeting, agenda_item=item, authoritative=True)
    PaperOrganizationFactory(paper=paper, kind=InvolvementKind.ORIGINATOR)
    found = read(paper)
    assert (found["werdegang:proposal"], found["keyword"]) == ("Der Rat beschließt.", ["Sprache"])
    step = found["consultation"][0]
    assert (step["role"], step["authoritative"], "paper" in step) == ("Vorberatung", True, False)
    assert step["meeting"] == HOST + address_of(item.meeting)
    assert read(item)["consultation"] == step["id"]
    assert len(found["originatorOrganization"]) == len(found["underDirectionOf"]) == 1
    assert found["web"] == f"{HOST}/rat/vorlagen/{paper.slug}/"


def test_relatives_are_named_at_both_ends(read: Read) -> None:
    tie = PaperRelationFactory(kind=RelationKind.SUPERORDINATED)
    assert read(tie.paper)["superordinatedPaper"] == [HOST + address_of(tie.related)]
    assert read(tie.related)["subordinatedPaper"] == [HOST + address_of(tie.paper)]


def test_a_relative_that_is_not_here_keeps_its_line(read: Read) -> None:
    tie = PaperRelationFactory(related=None, reference="Ref05/0007/17", depth=1)
    line = read(tie.paper)["werdegang:relation"][0]
    assert (line["kind"], line["reference"], line["depth"]) == ("family", "Ref05/0007/17", 1)


def test_file_shows_what_it_hangs_on(read: Read) -> None:
    held = PaperFileFactory(file=FileFactory(name="Bericht.pdf", content=CONTENT, text="Lang"), number="2")
    file, paper = read(held.file), read(held.paper)
    assert (file["name"], file["text"], file["paper"]) == ("Bericht", "Lang", [paper["id"]])
    assert paper["werdegang:attachment"] == [{"file": file["id"], "role": "attachment", "number": "2"}]


def test_a_file_known_by_name_only_is_told_of_by_its_paper(read: Read) -> None:
    held = PaperFileFactory(file__name="Verlorene Anlage")
    assert read(held.paper)["werdegang:fileWithoutContent"][0]["name"] == "Verlorene Anlage"


def test_closed_body_shows_that_it_consults_and_nothing_else(read: Read) -> None:
    closed = OrganizationFactory(closed=True)
    item = AgendaItemFactory(meeting=MeetingFactory(organization=closed))
    step = ConsultationFactory(organization=closed, meeting=item.meeting, agenda_item=item)
    ResolutionFactory(consultation=step, paper=step.paper, agenda_item=item)
    assert read(step).keys() == {
        "id",
        "type",
        "created",
        "modified",
        "paper",
        "organization",
        "role",
        "werdegang:role",
        "werdegang:position",
    } - (set() if step.position else {"werdegang:position"})


def test_what_the_source_gave_beside_is_given_back(read: Read) -> None:
    paper = PaperFactory(
        external_id="https://quelle.example/1",
        web="https://quelle.example/seite",
        vendor={"allris:az": "1/2", "fremd": 7, "leer": None},
    )
    found = read(paper)
    assert (found["allris:az"], found["werdegang:fremd"]) == ("1/2", 7)
    assert found["werdegang:sourceId"] == "https://quelle.example/1"
    assert found["werdegang:sourceWeb"] == "https://quelle.example/seite"
    assert "werdegang:leer" not in found


def test_sample_data_say_so(read: Read) -> None:
    assert read(PaperFactory(is_sample=True))["werdegang:sample"] is True


def test_what_is_hidden_is_not_referred_to(read: Read) -> None:
    office = OrganizationFactory(office=True, visibility=Visibility.INTERNAL)
    assert "underDirectionOf" not in read(PaperFactory(lead_office=office))


def test_a_moved_meeting_says_its_new_day_and_the_former_one(read: Read) -> None:
    first, second = (datetime.datetime(2030, 3, day, 16, tzinfo=datetime.UTC) for day in (5, 19))
    meeting = MeetingFactory(date=first.date(), start=first, stage="invited", invited_on=first.date())
    read("/oparl/v1.1/")
    renewed = rescheduling.Renewal(datetime.date(2030, 3, 1))
    by = UserFactory()
    rescheduling.move(meeting, rescheduling.Appointment(second), by=by, reason="Saal", renewal=renewed)
    shown = read(meeting)
    assert shown["start"].startswith("2030-03-19")
    assert shown["werdegang:formerStart"].startswith("2030-03-05")
    assert shown["web"].endswith("/2030-03-19/")
