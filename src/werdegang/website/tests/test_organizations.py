# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about bodies, offices and persons."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    ConsultationFactory,
    MeetingFactory,
    PaperFactory,
    PaperOrganizationFactory,
    ResolutionFactory,
)
from werdegang.council.models import PublishedDecision
from werdegang.followup.factories import AssignmentFactory
from werdegang.people.factories import MembershipFactory, OrganizationFactory, PersonFactory
from werdegang.people.models import Organization, Person

pytestmark = pytest.mark.django_db
HIDDEN = (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT)


def page(client, thing: Organization | Person) -> str:
    name = "organization" if isinstance(thing, Organization) else "person"
    response = client.get(reverse(f"website:{name}", args=[thing.slug]))
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_organizations_are_listed_by_kind_those_that_decide_first(client):
    OrganizationFactory(office=True, name="Amt für Soziales")
    OrganizationFactory(council=True, name="Rat der Stadt")
    OrganizationFactory(partner=True, name="Volkshochschule")
    words = client.get(reverse("website:organization_list")).content.decode()
    places = [words.index(name) for name in ("Rat der Stadt", "Amt für Soziales", "Volkshochschule")]
    assert places == sorted(places)


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_organizations_are_not_listed_and_have_no_page(client, visibility):
    hidden = OrganizationFactory(name="Geheimrat", visibility=visibility)
    assert "Geheimrat" not in client.get(reverse("website:organization_list")).content.decode()
    assert client.get(reverse("website:organization", args=[hidden.slug])).status_code == 404


def test_a_membership_ends_on_the_day_before_the_stored_end(client):
    body = OrganizationFactory()
    today = timezone.localdate()
    still = MembershipFactory(
        organization=body, end_date=today + datetime.timedelta(1), person__name="Bis Heute"
    )
    gone = MembershipFactory(organization=body, end_date=today, person__name="Bis Gestern")
    members, former = page(client, body).split("Frühere Mitglieder")
    assert still.person.name in members
    assert gone.person.name in former
    assert gone.person.name not in members


def test_a_member_sits_for_somebody(client):
    body = OrganizationFactory()
    MembershipFactory(
        organization=body, on_behalf_of=OrganizationFactory(name="Netzwerk Migration"), role="Vorsitz"
    )
    words = page(client, body)
    assert "Vorsitz" in words
    assert "für Netzwerk Migration" in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_persons_memberships_and_senders_are_not_named(client, visibility):
    body = OrganizationFactory()
    MembershipFactory(organization=body, person__name="Verborgene Person", person__visibility=visibility)
    MembershipFactory(organization=body, person__name="Verborgener Sitz", visibility=visibility)
    sender = OrganizationFactory(name="Verborgener Verband", visibility=visibility)
    MembershipFactory(organization=body, on_behalf_of=sender)
    MembershipFactory(
        organization=OrganizationFactory(name="Verborgenes Amt", visibility=visibility, parent=body)
    )
    assert "Verborgen" not in page(client, body)


def test_a_body_shows_its_meetings_and_the_papers_it_consults(client):
    body = OrganizationFactory()
    MeetingFactory(organization=body, date=datetime.date(2017, 3, 14), number=6)
    ConsultationFactory(organization=body, paper__name="Sprachkurse")
    words = page(client, body)
    assert "14.03.2017" in words
    assert "6. Sitzung" in words
    assert "Sprachkurse" in words


def test_an_office_shows_the_papers_it_is_in_charge_of(client):
    office = OrganizationFactory(office=True)
    PaperFactory(lead_office=office, name="Sprachkurse")
    PaperFactory(lead_office=office, name="Verborgenes", visibility=Visibility.INTERNAL)
    words = page(client, office)
    assert "Sprachkurse" in words
    assert "Verborgenes" not in words


def test_a_closed_body_shows_that_it_meets_in_closed_session_and_no_days(client):
    body = OrganizationFactory(closed=True)
    MeetingFactory(organization=body, date=datetime.date(2017, 3, 9))
    words = page(client, body)
    assert "tagt nichtöffentlich" in words
    assert "09.03.2017" not in words


def test_an_organization_of_the_past_or_renamed_is_found_at_its_old_address(client):
    body = Organization.objects.get(pk=OrganizationFactory(slug="sozialausschuss").pk)
    body.slug = "ausschuss-fuer-soziales"
    body.save()
    answer = client.get("/rat/gremien/sozialausschuss/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/rat/gremien/ausschuss-fuer-soziales/")


def test_a_person_shows_mandates_over_time(client):
    person = PersonFactory()
    MembershipFactory(
        person=person, organization__name="Rat der Stadt", start_date=datetime.date(2016, 11, 1)
    )
    MembershipFactory(
        person=person,
        organization__name="Jugendhilfeausschuss",
        start_date=datetime.date(2011, 11, 1),
        end_date=datetime.date(2016, 11, 1),
    )
    today, earlier = page(client, person).split("Frühere Mandate")
    assert "Rat der Stadt" in today
    assert "Jugendhilfeausschuss" in earlier
    assert "31.10.2016" in earlier


def test_telephone_and_e_mail_of_a_person_are_never_shown(client):
    person = PersonFactory(phones=["0551 123456"], emails=["kim@example.org"])
    words = page(client, person)
    assert "123456" not in words
    assert "kim@example.org" not in words


def test_papers_that_a_person_brought_in_are_listed_as_far_as_they_are_public(client):
    person = PersonFactory()
    PaperFactory(name="Antrag auf Sprachkurse").originator_persons.add(person)
    PaperFactory(name="Verborgener Antrag", visibility=Visibility.DRAFT).originator_persons.add(person)
    words = page(client, person)
    assert "Antrag auf Sprachkurse" in words
    assert "Verborgener Antrag" not in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_hidden_person_has_no_page(client, visibility):
    person = PersonFactory(visibility=visibility)
    assert client.get(reverse("website:person", args=[person.slug])).status_code == 404


# Where less is there than is shown, papers without a day are looked for as well.
@pytest.mark.parametrize(("much", "more"), [(1, 1), (6, 0), (12, 0)])
def test_an_organization_asks_the_same_questions_however_much_there_is(
    client, django_assert_num_queries, much, more
):
    body = OrganizationFactory(parent=OrganizationFactory())
    for number in range(much):
        MembershipFactory(organization=body, on_behalf_of=OrganizationFactory())
        MeetingFactory(organization=body, date=timezone.localdate() + datetime.timedelta(number))
        MeetingFactory(organization=body, date=timezone.localdate() - datetime.timedelta(number + 1))
        ConsultationFactory(organization=body)
        OrganizationFactory(parent=body)
    with django_assert_num_queries(11 + more):
        page(client, body)


@pytest.mark.parametrize(("much", "more"), [(1, 1), (6, 0), (12, 0)])
def test_a_person_asks_the_same_questions_however_much_there_is(
    client, django_assert_num_queries, much, more
):
    person = PersonFactory()
    for _number in range(much):
        MembershipFactory(person=person, on_behalf_of=OrganizationFactory())
        PaperFactory().originator_persons.add(person)
    with django_assert_num_queries(5 + more):
        page(client, person)


def decided_behind_doors(**values):
    committee = OrganizationFactory(meets_in_public=False)
    resolution = ResolutionFactory(organization=committee, visibility=Visibility.COUNCIL)
    values = {"title": "Kauf des Bahnhofs", "text": "Die Stadt kauft.", **values}
    PublishedDecision.objects.create(
        resolution=resolution, organization=committee, published_on=datetime.date(2024, 5, 3), **values
    )
    return committee


def test_what_a_closed_body_has_made_known_stands_on_its_page(client):
    words = page(client, decided_behind_doors(visibility=Visibility.PUBLIC))
    for expected in ("Kauf des Bahnhofs", "Die Stadt kauft.", "03.05.2024"):
        assert expected in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_what_is_not_made_known_does_not(client, visibility):
    assert "Bahnhof" not in page(client, decided_behind_doors(visibility=visibility))


def test_the_page_of_an_office_leads_to_its_assignments_and_that_of_a_faction_to_what_became_of_its_motions(
    client,
):
    office, faction = OrganizationFactory(kind="office"), OrganizationFactory(kind="faction")
    other = OrganizationFactory(kind="office")
    paper = PaperFactory()
    PaperOrganizationFactory(paper=paper, kind="originator", organization=faction)
    made = ResolutionFactory(paper=paper, outcome="adopted_unchanged")
    AssignmentFactory(title="Zählen", office=office, resolution=made)
    for organization, name in ((office, "stelle"), (faction, "fraktion")):
        url = f"{reverse('website:resolution_list')}?{name}={organization.slug}"
        assert url in page(client, organization)
        assert "Zählen" in client.get(url).content.decode()
    assert "?stelle=" not in page(client, other)


def test_papers_without_a_day_come_last(client):
    office = OrganizationFactory(kind=Organization.Kind.OFFICE)
    undated = PaperFactory(lead_office=office, date=None, name="Ohne Tag")
    dated = PaperFactory(lead_office=office, name="Mit Tag")
    words = page(client, office)
    assert words.index(dated.name) < words.index(undated.name)
