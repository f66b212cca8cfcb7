# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the page of a goal."""

import datetime
import re
from decimal import Decimal

import pytest

from werdegang.concepts.factories import (
    EditionFactory,
    GoalFactory,
    GoalSuccessionFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    IndicatorValueFactory,
    MeasureFactory,
    NeedFactory,
    ResponsibilityFactory,
    TargetGroupFactory,
)
from werdegang.concepts.vocabulary import MeasureState, SuccessionKind
from werdegang.council.factories import PaperFactory, ResolutionFactory
from werdegang.participation.factories import ProposalFactory, ProposalResultFactory
from werdegang.people.factories import OrganizationFactory
from werdegang.website.addresses import address

pytestmark = pytest.mark.django_db


def page(client, goal, language=""):
    response = client.get(language + address(goal))
    assert response.status_code == 200
    return re.sub(r"[ \n]+", " ", response.content.decode())


@pytest.fixture
def goal():
    return GoalFactory(number=2, title="Kurse mit Betreuung", rationale="Eltern brachen Kurse ab.")


def test_the_status_stands_with_sentence_inputs_and_the_way_to_the_rule(client, goal):
    for state in (MeasureState.DELAYED, MeasureState.IN_PROGRESS, MeasureState.IN_PROGRESS):
        MeasureFactory(edition=goal.edition, goals=[goal], state=state)
    html = page(client, goal)
    assert "Zu beobachten, weil 1 von 3 Maßnahmen verspätet ist." in html
    assert "Grenze für „auf Kurs“: höchstens 25\u00a0%." in html
    assert f'href="{address(goal.edition)}#bewertung"' in html


def test_a_status_set_by_hand_shows_reason_day_and_the_rules_own_answer(client, goal):
    MeasureFactory(edition=goal.edition, goals=[goal], state=MeasureState.DELAYED)
    goal.override_status, goal.override_reason = "on_track", "Beauftragt."
    goal.override_date = datetime.date(2018, 2, 1)
    goal.save()
    html = page(client, goal)
    assert "am 01.02.2018 gesetzt: Beauftragt." in html
    assert "Nach der Regel allein: kritisch." in html


def test_it_leads_to_the_paper_and_the_resolution_that_adopted_it(client, goal):
    paper = goal.edition.adopted_by.paper
    html = page(client, goal)
    assert f'href="{address(paper)}">{paper.reference}</a>' in html
    assert "ungeändert beschlossen" in html


def test_a_hidden_paper_is_not_named(client):
    edition = EditionFactory(
        adopted_by=ResolutionFactory(paper=PaperFactory(reference="Geheim/1", visibility="internal"))
    )
    assert "Geheim" not in page(client, GoalFactory(edition=edition))


def test_measures_come_by_deadline_with_who_is_in_charge(client, goal):
    late = MeasureFactory(
        edition=goal.edition, goals=[goal], title="Spät", end_date=datetime.date(2019, 1, 1)
    )
    early = MeasureFactory(
        edition=goal.edition, goals=[goal], title="Früh", end_date=datetime.date(2018, 1, 1)
    )
    open_ended = MeasureFactory(edition=goal.edition, goals=[goal], title="Immer")
    ResponsibilityFactory(measure=early, organization=OrganizationFactory(name="Fachbereich 51"))
    html = page(client, goal)
    places = [html.index(f">{each.title}</a>") for each in (early, late, open_ended)]
    assert places == sorted(places)
    assert "Fachbereich 51" in html
    assert "31.12.2017" in html  # the last day, not the first day after
    assert "unbefristet" in html


def test_a_figure_stands_as_chart_and_table_with_what_is_expected(client, goal):
    indicator = IndicatorFactory(concept=goal.edition.concept, title="Plätze", goals=[goal])
    IndicatorTargetFactory(indicator=indicator, edition=goal.edition)
    IndicatorValueFactory(indicator=indicator, year=2017, value=Decimal(120))
    html = page(client, goal)
    assert 'role="img"' in html
    assert re.search(r"2017</th>.*?120.*?150.*?endgültig", html)
    assert f"/kennzahlen/{indicator.slug}/werte.csv" in html


def test_needs_and_reasons_say_why(client, goal):
    NeedFactory(edition=goal.edition, title="Betreuung im Kurs", goals=[goal])
    html = page(client, goal)
    assert "Eltern brachen Kurse ab." in html
    assert "Betreuung im Kurs" in html


def test_predecessors_and_successors_stand_with_kind_and_reason(client, goal):
    before = GoalFactory(number=4, title="Eltern erreichen")
    after = GoalFactory(number=9, title="Familien stärken")
    GoalSuccessionFactory(
        predecessor=before, successor=goal, kind=SuccessionKind.MERGED, reason="Dieselben Eltern."
    )
    GoalSuccessionFactory(predecessor=goal, successor=after, kind=SuccessionKind.REWORDED)
    html = page(client, goal)
    for expected in ("Ziel 4, zusammengeführt", "Dieselben Eltern.", "Ziel 9, neu gefasst", address(after)):
        assert expected in html
    assert "Kurse mit Betreuung" in page(client, before)


def test_a_dropped_goal_says_why_and_leads_nowhere(client, goal):
    GoalSuccessionFactory(
        predecessor=goal, successor=None, kind=SuccessionKind.DROPPED, reason="Landesaufgabe geworden."
    )
    html = page(client, goal)
    assert "entfallen" in html
    assert "Landesaufgabe geworden." in html


def test_the_proposals_it_grew_out_of_are_named(client, goal):
    ProposalResultFactory(goal=goal, proposal=ProposalFactory(title="Kurse am Vormittag"))
    html = page(client, goal)
    assert "Kurse am Vormittag" in html
    assert "aufgenommen" in html


def test_target_groups_are_named(client, goal):
    goal.target_groups.set([TargetGroupFactory(name="Alleinerziehende")])
    assert "Alleinerziehende" in page(client, goal)


def test_an_invented_goal_is_marked(client, goal):
    assert "Beispieldaten" not in page(client, goal)
    goal.is_sample = True
    goal.save()
    assert "Beispieldaten." in page(client, goal)


def test_english_speaks_english(client, goal):
    html = page(client, goal, "/en")
    assert "Not yet rated, because no measure has begun" in html
    assert "Field of action" in html


def test_values_of_a_later_edition_stand_on_the_figures_own_page_only(client, goal):
    indicator = IndicatorFactory(concept=goal.edition.concept, goals=[goal])
    IndicatorTargetFactory(indicator=indicator, edition=goal.edition)
    for year in (2018, 2019):
        IndicatorValueFactory(indicator=indicator, year=year, value=Decimal(year * 10))
    html = page(client, goal)
    assert "20.180" in html
    assert "20.190" not in html
    assert "20.190" in client.get(address(indicator)).content.decode()
