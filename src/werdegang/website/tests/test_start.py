# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the start page."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptFactory,
    EditionFactory,
    GoalFactory,
    MeasureFactory,
)
from werdegang.concepts.models import Edition
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, MeetingFactory, PaperFactory, ResolutionFactory
from werdegang.council.vocabulary import Outcome
from werdegang.participation.factories import ParticipationPhaseFactory, ProposalFactory
from werdegang.people.factories import OrganizationFactory

pytestmark = pytest.mark.django_db
HIDDEN = (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT)


def start(client) -> str:
    response = client.get("/")
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def edition(number: int = 0, goals: int = 2, **values) -> Edition:
    """An edition in implementation with goals in one field."""
    values = {"state": EditionState.IMPLEMENTATION, "adopted_by": ResolutionFactory()} | values
    made = EditionFactory(number=number, start_date=datetime.date(2009 + number, 1, 1), **values)
    field = ActionFieldFactory(edition=made)
    for at in range(1, goals + 1):
        MeasureFactory(edition=made, goals=[GoalFactory(edition=made, action_field=field, number=at)])
    return made


def test_the_empty_start_page_is_whole_and_says_what_comes(client):
    words = start(client)
    assert words.count("<h1") == 1
    assert "Noch ist kein Beschluss veröffentlicht" in words
    assert "Es ist keine Sitzung angekündigt" in words


def test_the_search_field_leads_to_the_search(client):
    words = start(client)
    assert f'action="{reverse("website:search")}"' in words
    assert 'name="q"' in words
    assert words.count('role="search"') == 1


def test_the_edition_in_force_stands_with_its_goals(client):
    old = edition(0, state=EditionState.CONCLUDED, name="Altes Konzept")
    new = edition(1, concept=old.concept, predecessor=old, name="Erste Fortschreibung")
    words = start(client)
    board = words.split('id="ausgabe"')[1]
    assert "Erste Fortschreibung" in board
    assert board.count(f"/{new.slug}/ziele/") == 2
    assert f"/{old.slug}/ziele/" not in board


def test_the_way_of_the_concept_leads_over_participation_to_every_edition(client):
    concept = ConceptFactory()
    phase = ParticipationPhaseFactory(concept=concept)
    for number in range(3):
        ProposalFactory(phase=phase, number=number + 1)
    edition(0, concept=concept, name="Konzept")
    edition(1, concept=concept, name="Erste Fortschreibung")
    way = start(client).split('id="beispiel"')[1].split("</section>")[0]
    assert "2008 · 3 Vorschläge" in way
    assert "Beschluss des Konzepts" in way
    assert "Erste Fortschreibung" in way


def test_invented_proposals_are_not_counted_among_the_facts(client):
    shown = edition(0)
    ProposalFactory(phase=ParticipationPhaseFactory(concept=shown.concept), is_sample=True)
    way = start(client).split('id="beispiel"')[1].split("</section>")[0]
    assert "2008" in way
    assert "Vorschlag" not in way


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_editions_goals_and_proposals_are_missing(client, visibility):
    shown = edition(0)
    field = shown.action_fields.get()
    GoalFactory(edition=shown, action_field=field, number=99, title="Verborgenes Ziel", visibility=visibility)
    edition(1, concept=shown.concept, name="Verborgene Ausgabe", visibility=visibility)
    phase = ParticipationPhaseFactory(concept=shown.concept)
    ProposalFactory(phase=phase, visibility=visibility)
    words = start(client)
    assert "Verborgene" not in words
    assert "1 Vorschlag" not in words


def test_the_latest_resolutions_stand_newest_first_without_the_open_ones(client):
    for name, day, outcome in (
        ("Alte", 1, Outcome.NOTED),
        ("Neue", 2, Outcome.REJECTED),
        ("Offene", 3, Outcome.OPEN),
    ):
        paper = PaperFactory(name=f"{name} Sache")
        ResolutionFactory(paper=paper, date=datetime.date(2020, 1, day), outcome=outcome)
    words = start(client)
    assert words.index("Neue Sache") < words.index("Alte Sache")
    assert "Offene Sache" not in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_resolutions_and_meetings_are_missing(client, visibility):
    ResolutionFactory(paper__name="Verborgene Sache", visibility=visibility)
    closed = OrganizationFactory(closed=True)
    step = ConsultationFactory(paper__name="Verborgener Beschluss", organization=closed)
    ResolutionFactory(paper=step.paper, consultation=step)
    soon = timezone.localdate() + datetime.timedelta(2)
    MeetingFactory(date=soon, organization__name="Verborgenes Gremium", visibility=visibility)
    assert "Verborgen" not in start(client)


def test_the_latest_resolutions_lead_on_to_all_of_them(client):
    words = start(client)
    assert re.search(rf'href="{reverse("website:resolution_list")}">\s*Alle Beschlüsse', words)


def test_the_next_meetings_are_those_to_come_by_the_clock(client):
    today = timezone.localdate()
    MeetingFactory(date=today, organization__name="Heute tagt")
    MeetingFactory(date=today - datetime.timedelta(1), organization__name="Gestern tagte")
    words = start(client)
    assert "Heute tagt" in words
    assert "Gestern tagte" not in words


def test_while_none_is_announced_the_latest_meetings_stand_there_newest_first(client):
    today = timezone.localdate()
    for name, ago in (("Lange her", 30), ("Neulich", 3)):
        MeetingFactory(date=today - datetime.timedelta(ago), organization__name=name)
    words = start(client)
    assert "Zurzeit ist keine Sitzung angekündigt" in words
    assert words.index("Letzte Sitzungen") < words.index("Neulich") < words.index("Lange her")


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_hidden_meeting_is_missing_among_the_latest(client, visibility):
    past = timezone.localdate() - datetime.timedelta(2)
    MeetingFactory(date=past, organization__name="Verborgenes Gremium", visibility=visibility)
    words = start(client)
    assert "Verborgen" not in words
    assert "Es ist keine Sitzung angekündigt" in words


def test_while_no_phase_is_open_the_last_one_stands_there_with_its_answers(client):
    today = timezone.localdate()
    for title, ago in (("Frühere Runde", 90), ("Letzte Runde", 9)):
        end = today - datetime.timedelta(ago)
        ParticipationPhaseFactory(title=title, start_date=end - datetime.timedelta(5), end_date=end)
    words = start(client)
    assert "Zurzeit läuft keine Beteiligung" in words
    assert "Letzte Runde" in words
    assert "Frühere Runde" not in words


def test_an_open_phase_invites_and_a_closed_one_does_not(client):
    today = timezone.localdate()
    day = datetime.timedelta(1)
    ParticipationPhaseFactory(title="Jetzt offen", start_date=today, end_date=today + day)
    ParticipationPhaseFactory(title="Schon vorbei", start_date=today - day, end_date=today)
    ParticipationPhaseFactory(title="Noch nicht", start_date=today + day, end_date=None)
    words = start(client)
    assert "Jetzt offen" in words
    assert "1 Tag<" in words
    assert "Schon vorbei" not in words
    assert "Noch nicht" not in words


@pytest.mark.parametrize("much", [2, 7])
def test_the_start_asks_the_same_questions_however_much_there_is(client, django_assert_num_queries, much):
    shown = edition(goals=much)
    for number in range(much):
        ResolutionFactory()
        MeetingFactory(date=timezone.localdate() + datetime.timedelta(number))
        ProposalFactory(phase=ParticipationPhaseFactory(concept=shown.concept))
    with django_assert_num_queries(10):
        client.get("/")
