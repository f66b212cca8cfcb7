# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the page of participation."""

import datetime
import re

import pytest
from django.utils import timezone

from werdegang.concepts.factories import EditionFactory, GoalFactory, MeasureFactory, NeedFactory
from werdegang.participation.factories import (
    ParticipationPhaseFactory,
    ProposalFactory,
    ProposalResultFactory,
)
from werdegang.participation.models import Proposal
from werdegang.website.addresses import address

pytestmark = pytest.mark.django_db


def page(client, query=""):
    response = client.get(f"/beteiligung/{query}")
    assert response.status_code == 200
    return re.sub(r"[ \n]+", " ", response.content.decode())


def test_a_phase_shows_kind_day_and_place(client):
    ParticipationPhaseFactory(title="Auftaktkonferenz", place="Neues Rathaus")
    html = page(client)
    for expected in ("Auftaktkonferenz", "Konferenz", "15.02.2008", "Neues Rathaus"):
        assert expected in html


def test_a_phase_that_is_open_today_stands_at_the_top(client):
    today = timezone.localdate()
    ParticipationPhaseFactory(
        title="Mitreden", start_date=today - datetime.timedelta(3), end_date=today + datetime.timedelta(3)
    )
    assert "Jetzt offen: Mitreden" in page(client)


def test_a_phase_is_over_on_the_first_day_after(client):
    today = timezone.localdate()
    ParticipationPhaseFactory(title="Vorbei", start_date=today - datetime.timedelta(3), end_date=today)
    assert "Jetzt offen" not in page(client)


@pytest.mark.parametrize(
    ("made", "word"),
    [
        (lambda: {"goal": GoalFactory(number=4, title="Das Ziel")}, "Ziel 4:"),
        (lambda: {"goal": None, "measure": MeasureFactory(title="Die Maßnahme")}, "Maßnahme:"),
        (lambda: {"goal": None, "need": NeedFactory(title="Der Bedarf")}, "Bedarf:"),
    ],
)
def test_a_proposal_leads_to_what_it_became(client, made, word):
    target = made()
    ProposalResultFactory(**target)
    thing = next(value for value in target.values() if value)
    html = page(client)
    assert word in html
    assert thing.title in html
    assert address(getattr(thing, "edition", thing)) in html


def test_a_refusal_says_why(client):
    ProposalFactory(outcome=Proposal.Outcome.NOT_ACCEPTED, reason="Dafür ist das Land zuständig.")
    html = page(client)
    assert "nicht aufgenommen" in html
    assert "Dafür ist das Land zuständig." in html


def test_proposals_are_filtered_by_answer(client):
    ProposalFactory(title="Angenommener")
    ProposalFactory(title="Offener", outcome=Proposal.Outcome.OPEN)
    html = page(client, "?antwort=open")
    assert "Offener" in html
    assert "Angenommener" not in html


def test_proposals_are_filtered_by_phase_and_edition(client):
    phase = ParticipationPhaseFactory(title="Erste", edition=EditionFactory())
    ProposalFactory(phase=phase, title="Aus der ersten")
    ProposalFactory(title="Aus einer anderen")
    concept, edition = phase.edition.concept.slug, phase.edition.slug
    for query in (f"?phase={phase.slug}", f"?ausgabe={concept}.{edition}"):
        html = page(client, query)
        assert "Aus der ersten" in html
        assert "Aus einer anderen" not in html


def test_a_hidden_edition_is_not_named_by_its_public_phase(client):
    ParticipationPhaseFactory(edition=EditionFactory(name="Geheime Fortschreibung", visibility="draft"))
    assert "Geheim" not in page(client)


def test_many_proposals_have_pages(client):
    phase = ParticipationPhaseFactory()
    for _each in range(26):
        ProposalFactory(phase=phase)
    assert page(client).count('id="vorschlag-') == 25
    assert page(client, "?seite=2").count('id="vorschlag-') == 1


def test_an_empty_page_says_so(client):
    assert "Phasen stehen hier, sobald sie angekündigt sind." in page(client)


def test_a_working_group_that_proposed_something_is_named_once(client):
    ProposalFactory(phase__title="Arbeitsgruppe Sprache", made_by="Arbeitsgruppe Sprache", date=None)
    ProposalFactory(phase__title="Konferenz", made_by="Tisch 5", date=None)
    html = page(client)
    assert "Arbeitsgruppe Sprache · Arbeitsgruppe Sprache" not in html
    assert "Konferenz · Tisch 5" in html
