# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first page after signing in, role by role."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.concepts.factories import (
    ConceptFactory,
    ConceptRoleFactory,
    EditionFactory,
    GoalFactory,
    MeasureFactory,
    ResponsibilityFactory,
    StatusUpdateFactory,
)
from werdegang.concepts.vocabulary import MeasureState, ResponsibilityRole
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, MeetingFactory, PaperFactory
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import Organization, OrganizationRole

pytestmark = pytest.mark.django_db
Role = OrganizationRole.Role


@pytest.fixture
def user(client):
    made = create_account("anna", "Anna Muster")
    client.force_login(made)
    return made


@pytest.fixture
def home(client, user):
    return lambda: client.get("/arbeitsplatz/").content.decode()


def grant(user, role, **organization):
    made = OrganizationFactory(**organization)
    OrganizationRoleFactory(user=user, organization=made, role=role)
    return made


def led_measure(office, **measure):
    made = MeasureFactory(**measure)
    ResponsibilityFactory(measure=made, organization=office)
    return made


def coming(**meeting):
    return MeetingFactory(date=timezone.localdate() + datetime.timedelta(days=7), **meeting)


def test_it_asks_for_sign_in(client):
    assert client.get("/arbeitsplatz/")["Location"] == "/konto/anmelden/?next=/arbeitsplatz/"
    assert client.get("/en/arbeitsplatz/")["Location"] == "/en/konto/anmelden/?next=/en/arbeitsplatz/"


def test_it_greets_by_name_and_is_never_stored(client, user):
    response = client.get("/arbeitsplatz/")
    assert "<h1>Guten Tag, Anna Muster</h1>" in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_without_role_it_says_what_to_do(home):
    page = home()
    assert "Ihr Konto hat noch keine Rolle" in page
    assert 'id="massnahmen"' not in page


@pytest.mark.parametrize(
    ("role", "organization", "words"),
    [
        (Role.MEMBER, {"name": "Ausschuss für Soziales"}, "Ratsmitglied: Ausschuss für Soziales"),
        (Role.MEMBER, {"name": "Beirat", "kind": Organization.Kind.ADVISORY_BOARD}, "Mitglied: Beirat"),
        (Role.MEASURE_OWNER, {"name": "Träger A", "partner": True}, "Maßnahmenverantwortlich für: Träger A"),
        (Role.COUNCIL_OFFICE, {"name": "Referat 05", "office": True}, "Ratsbüro: Referat 05"),
        (Role.OFFICE_STAFF, {"name": "Fachbereich 51", "office": True}, "Mitarbeit: Fachbereich 51"),
    ],
)
def test_role_in_words(user, home, role, organization, words):
    grant(user, role, **organization)
    assert f"<p>{words}</p>" in home()


def test_coordinator_in_words(user, home):
    ConceptRoleFactory(user=user, concept=ConceptFactory(name="Integrationskonzept"))
    assert "<p>Koordinierungsstelle für: Integrationskonzept</p>" in home()


def test_scopes_of_one_role_share_a_line(user, home):
    grant(user, Role.MEMBER, name="Rat", position=1)
    grant(user, Role.MEMBER, name="Ausschuss", position=2)
    assert "<p>Ratsmitglied: Rat, Ausschuss</p>" in home()


def test_role_that_has_ended_is_no_role(user, home):
    today = timezone.localdate()
    OrganizationRoleFactory(user=user, valid_until=today)
    assert "Ihr Konto hat noch keine Rolle" in home()


def test_council_member_finds_the_next_meeting_with_its_closed_papers(user, home):
    board = grant(user, Role.MEMBER)
    meeting = coming(organization=board, name="Sitzung im Mai")
    paper = PaperFactory(visibility=Visibility.COUNCIL, name="Grundstück")
    ConsultationFactory(paper=paper, organization=board, meeting=meeting)
    page = home()
    assert "Sitzung im Mai" in page
    assert "eine nichtöffentliche Vorlage" in page
    assert "Grundstück" in page


def test_council_member_finds_nothing_of_other_bodies(user, home):
    grant(user, Role.MEMBER)
    coming(name="Sitzung der anderen")
    closed = PaperFactory(visibility=Visibility.COUNCIL, name="Fremde Vorlage")
    ConsultationFactory(paper=closed)
    page = home()
    assert "Keine Sitzung einberufen" in page
    assert "Keine solchen Vorlagen" in page
    for hidden in ("Sitzung der anderen", "Fremde Vorlage"):
        assert hidden not in page


def test_joint_meeting_counts_for_the_body_that_comes_along(user, home):
    board = grant(user, Role.MEMBER)
    meeting = coming(name="Gemeinsame Sitzung")
    meeting.further_organizations.add(board)
    assert home().count("Gemeinsame Sitzung") == 1


def test_measure_owner_finds_the_measures_with_state_and_last_update(user, home):
    partner = grant(user, Role.MEASURE_OWNER, partner=True)
    measure = led_measure(partner, title="Elternkurse", state=MeasureState.DELAYED)
    StatusUpdateFactory(measure=measure, date=datetime.date(2018, 3, 1))
    StatusUpdateFactory(measure=measure, date=datetime.date(2018, 9, 30))
    page = home()
    assert "Elternkurse" in page
    assert "wd-status--delayed" in page
    assert "30.09.2018" in page
    assert 'id="entwuerfe"' not in page


def test_measure_owner_finds_drafts_of_their_measures_but_not_those_of_others(user, home):
    partner = grant(user, Role.MEASURE_OWNER, partner=True)
    led_measure(partner, title="Eigener Entwurf", visibility=Visibility.DRAFT)
    led_measure(OrganizationFactory(partner=True), title="Fremder Entwurf", visibility=Visibility.DRAFT)
    led_measure(OrganizationFactory(partner=True), title="Fremde Maßnahme")
    page = home()
    assert "Eigener Entwurf" in page
    assert "Fremder Entwurf" not in page
    assert "Fremde Maßnahme" not in page


def test_partner_in_a_measure_does_not_lead_it(user, home):
    partner = grant(user, Role.MEASURE_OWNER, partner=True)
    ResponsibilityFactory(
        measure=MeasureFactory(title="Mitgemacht"), organization=partner, role=ResponsibilityRole.PARTNER
    )
    assert "Mitgemacht" not in home()


def test_coordinator_finds_editions_with_late_goals(user, home):
    concept = ConceptFactory()
    ConceptRoleFactory(user=user, concept=concept)
    edition = EditionFactory(concept=concept, name="2. Fortschreibung")
    late, other = GoalFactory(edition=edition), GoalFactory(edition=edition)
    MeasureFactory(edition=edition, state=MeasureState.DELAYED, goals=[late])
    MeasureFactory(edition=edition, state=MeasureState.DELAYED, goals=[late])
    MeasureFactory(edition=edition, goals=[other])
    EditionFactory(name="Fremde Ausgabe")
    page = home()
    assert "2. Fortschreibung" in page
    assert "eines von 2 Zielen in Verzug" in page
    assert "Fremde Ausgabe" not in page


def test_office_finds_its_own_drafts(user, home):
    office = grant(user, Role.OFFICE_STAFF, office=True)
    PaperFactory(visibility=Visibility.DRAFT, lead_office=office, name="Eigener Entwurf")
    other = OrganizationFactory(office=True)
    PaperFactory(visibility=Visibility.DRAFT, lead_office=other, name="Fremder Entwurf")
    page = home()
    assert "Eigener Entwurf" in page
    assert "Fremder Entwurf" not in page


def test_council_office_finds_the_drafts_of_all_offices(user, home):
    grant(user, Role.COUNCIL_OFFICE, office=True)
    other = OrganizationFactory(office=True)
    PaperFactory(visibility=Visibility.DRAFT, lead_office=other, name="Entwurf des Fachbereichs")
    assert "Entwurf des Fachbereichs" in home()


def test_administrator_finds_the_administration_and_no_content(client):
    client.force_login(create_account("wartung", "Wanda Wartung", administrator=True))
    PaperFactory(visibility=Visibility.DRAFT, name="Entwurf")
    PaperFactory(visibility=Visibility.COUNCIL, name="Nichtöffentliches")
    page = client.get("/arbeitsplatz/").content.decode()
    assert 'href="/verwaltung/"' in page
    assert "<p>Administration</p>" in page
    assert "Entwurf" not in page
    assert "Nichtöffentliches" not in page


def test_others_find_no_way_to_the_administration(user, home):
    grant(user, Role.COUNCIL_OFFICE, office=True)
    assert "/verwaltung/" not in home()


def _every_role(user):
    concept = ConceptFactory()
    ConceptRoleFactory(user=user, concept=concept)
    board = grant(user, Role.MEMBER)
    office = grant(user, Role.COUNCIL_OFFICE, office=True)
    return concept, board, office


def _one_of_each(concept, board, office):
    edition = EditionFactory(concept=concept)
    goal = GoalFactory(edition=edition)
    led_measure(office, edition=edition, state=MeasureState.DELAYED, goals=[goal])
    meeting = coming(organization=board)
    closed = PaperFactory(visibility=Visibility.COUNCIL, lead_office=office)
    ConsultationFactory(paper=closed, organization=board, meeting=meeting)
    PaperFactory(visibility=Visibility.DRAFT, lead_office=office)


def test_queries_are_few_and_do_not_grow(user, client):
    scopes = _every_role(user)
    _one_of_each(*scopes)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/arbeitsplatz/").status_code == 200
        counts.append(len(queries))
        for _ in range(8):
            _one_of_each(*scopes)
    assert counts[0] == counts[1] < 27


def test_page_has_no_inline_code_and_a_way_out(user, client):
    _one_of_each(*_every_role(user))
    response = client.get("/arbeitsplatz/")
    page = response.content.decode()
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert "<script" not in page
    assert " style=" not in page
    assert page.count("<h1") == 1
    assert '<form method="post" action="/konto/abmelden/">' in page


def test_while_no_meeting_is_called_the_latest_ones_stand_there(user, home):
    council = grant(user, Role.MEMBER, name="Rat")
    past = timezone.localdate() - datetime.timedelta(days=9)
    MeetingFactory(name="Neulich", organization=council, date=past)
    MeetingFactory(name="Anderswo", date=past)
    page = home()
    assert "Letzte Sitzungen Ihrer Gremien" in page
    assert "Neulich" in page
    assert "Anderswo" not in page


def test_a_coming_meeting_leaves_the_past_ones_out(user, home):
    council = grant(user, Role.MEMBER, name="Rat")
    MeetingFactory(name="Neulich", organization=council, date=datetime.date(2020, 1, 1))
    coming(organization=council)
    assert "Letzte Sitzungen Ihrer Gremien" not in home()


def test_an_office_that_is_called_like_its_role_is_named_once(user, home):
    grant(user, Role.COUNCIL_OFFICE, name="Ratsbüro")
    page = home()
    assert "<p>Ratsbüro</p>" in page
    assert "Ratsbüro: Ratsbüro" not in page
