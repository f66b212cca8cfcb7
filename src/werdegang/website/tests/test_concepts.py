# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the pages of concepts and editions."""

import datetime
import re
from decimal import Decimal

import pytest
from django.urls import reverse

from werdegang.concepts.factories import (
    ConceptFactory,
    EditionFactory,
    FundingFactory,
    GoalFactory,
    MeasureFactory,
    ReportingDutyFactory,
)
from werdegang.concepts.vocabulary import EditionState, MeasureState
from werdegang.council.factories import ConsultationFactory, MeetingFactory, PaperFactory, ResolutionFactory
from werdegang.participation.factories import ParticipationPhaseFactory
from werdegang.people.factories import OrganizationFactory
from werdegang.website.tests.concept_scene import scene

pytestmark = pytest.mark.django_db


def words(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return re.sub(r"[ \n]+", " ", response.content.decode())


def page(client, edition):
    return words(client, reverse("website:edition", args=[edition.concept.slug, edition.slug]))


def test_the_list_names_concepts_with_their_editions(client):
    about = scene()
    html = words(client, "/konzepte/")
    assert about.concept.name in html
    assert about.addresses["edition"] in html


def test_an_empty_list_says_so(client):
    assert "Es gibt noch kein Konzept." in words(client, "/konzepte/")


def test_a_concept_shows_editions_participation_and_duty_to_report(client):
    edition = EditionFactory(
        name="2. Fortschreibung 2019–2021", start_date=datetime.date(2019, 1, 1), end_date=None
    )
    ParticipationPhaseFactory(concept=edition.concept, title="Auftakt")
    ReportingDutyFactory(concept=edition.concept, recipient=OrganizationFactory(name="Sozialausschuss"))
    html = words(client, reverse("website:concept", args=[edition.concept.slug]))
    for expected in ("2. Fortschreibung", "Auftakt", "Sozialausschuss", "mindestens alle 12 Monate"):
        assert expected in html


def test_the_lead_names_resolution_body_and_day_and_leads_to_the_paper(client):
    about = scene()
    lead = re.search(r'wd-pagehead__lead">(.*?)</p>', page(client, about.edition))
    assert lead
    assert "1 Ziel in 1 Handlungsfeld" in lead[1]
    assert "17.03.2017" in lead[1]
    assert "Rat der Stadt" in lead[1]
    resolution = about.edition.adopted_by
    assert resolution
    assert resolution.paper
    paper = resolution.paper
    assert f'<a href="{reverse("website:paper", args=[paper.slug])}">ungeändert beschlossen</a>' in lead[1]


def test_a_hidden_resolution_and_its_paper_are_not_named(client):
    paper = PaperFactory(reference="Geheim/17", visibility="internal")
    edition = EditionFactory(adopted_by=ResolutionFactory(paper=paper))
    html = page(client, edition)
    assert "Geheim" not in html
    assert "geheim-17" not in html
    assert "17.03.2017" not in html


def test_the_way_to_the_resolution_hides_the_day_of_a_closed_body(client):
    about = scene()
    closed = OrganizationFactory(closed=True, name="Verwaltungsausschuss")
    meeting = MeetingFactory(organization=closed, date=datetime.date(2017, 3, 13))
    assert about.edition.adopted_by
    ConsultationFactory(paper=about.edition.adopted_by.paper, organization=closed, meeting=meeting)
    html = page(client, about.edition)
    assert "Verwaltungsausschuss" in html
    assert "13.03.2017" not in html


def test_the_board_shows_each_goal_with_status_and_why(client):
    edition = EditionFactory()
    goal = GoalFactory(edition=edition, number=7, title="Kurse mit Betreuung")
    for state in (MeasureState.DELAYED, MeasureState.IN_PROGRESS, MeasureState.IN_PROGRESS):
        MeasureFactory(edition=edition, goals=[goal], state=state)
    html = page(client, edition)
    card = html[html.index('<li class="wd-goal">') :]
    for expected in (
        "Ziel 7",
        "beobachten",
        "Kurse mit Betreuung",
        "3 Maßnahmen: 2 in Umsetzung, 1 verspätet",
    ):
        assert expected in card
    assert html.count('class="is-late"') == 2  # one segment, one in the legend


def test_a_measure_that_serves_two_goals_counts_once_in_its_field(client):
    edition = EditionFactory()
    first = GoalFactory(edition=edition)
    second = GoalFactory(edition=edition, action_field=first.action_field)
    MeasureFactory(edition=edition, goals=[first, second])
    assert "2 Ziele · 1 Maßnahme" in page(client, edition)


def test_the_rule_is_shown_with_the_limits_of_the_concept(client):
    concept = ConceptFactory(rating_limits={"watch_share": 0.2, "critical_share": 0.4, "expected_share": 0.9})
    html = page(client, EditionFactory(concept=concept))
    for share in ("20\u00a0%", "40\u00a0%", "90\u00a0%"):
        assert share in html


def test_money_is_summed_by_year_and_over_all(client):
    edition = EditionFactory()
    measure = MeasureFactory(edition=edition)
    FundingFactory(measure=measure, year=2017, planned=Decimal(40000), spent=Decimal(30500))
    FundingFactory(measure=None, edition=edition, year=2017, planned=Decimal(2000), spent=None)
    FundingFactory(measure=measure, year=2018, planned=Decimal(1000), spent=None)
    html = page(client, edition)
    for amount in ("42.000", "30.500", "43.000"):
        assert amount in html


def test_what_is_not_known_is_no_zero(client):
    edition = EditionFactory()
    FundingFactory(measure=None, edition=edition, planned=Decimal(1000), spent=None)
    assert re.search(r"1\.000</div></td> ?<td[^>]*><div>–</div>", page(client, edition))


def test_an_edition_that_is_not_adopted_says_where_it_stands(client):
    edition = EditionFactory(state=EditionState.BOARD, adopted_by=None)
    html = page(client, edition)
    assert "Noch nicht beschlossen." in html
    assert "Diese Ausgabe hat noch keine Ziele." in html


def test_sample_goals_are_announced_and_a_real_frame_is_named(client):
    edition = EditionFactory()
    GoalFactory(edition=edition, is_sample=True)
    html = page(client, edition)
    assert "Beispieldaten." in html
    assert "amtlich belegt" in html


def test_an_edition_without_samples_carries_no_mark(client):
    about = scene()
    assert "Beispieldaten" not in page(client, about.edition)


def test_years_that_the_name_carries_already_stand_once(client):
    edition = EditionFactory(name="1. Fortschreibung 2017–2018")
    assert re.search(r"<h1>1\. Fortschreibung 2017–\u2060?2018</h1>", page(client, edition))
