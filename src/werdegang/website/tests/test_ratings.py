# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals get their status from what the viewer may see, in words that carry the numbers."""

import datetime
from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser

from werdegang.concepts.factories import (
    ConceptRoleFactory,
    EditionFactory,
    GoalFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    IndicatorValueFactory,
    MeasureFactory,
    MeasureSuccessionFactory,
)
from werdegang.concepts.status import Limits
from werdegang.concepts.vocabulary import Direction, GoalStatus, IndicatorLevel, MeasureState, SuccessionKind
from werdegang.website.rating_words import rules_in_words
from werdegang.website.ratings import rated_edition, rated_goal, rated_goals

pytestmark = pytest.mark.django_db
ANYONE = AnonymousUser()


@pytest.fixture
def edition():
    return EditionFactory()


def goal_with(edition, *states):
    goal = GoalFactory(edition=edition)
    for state in states:
        MeasureFactory(edition=edition, state=state, goals=[goal])
    return goal


def figure_of(goal, *values, **given):
    """A figure from 100 to 200 with values of 2017, 2018, …"""
    indicator = IndicatorFactory(
        concept=goal.edition.concept,
        title="Kursplätze",
        slug=f"kursplaetze-{goal.pk}",
        goals=[goal],
        direction=given.pop("direction", Direction.UP),
    )
    IndicatorTargetFactory(indicator=indicator, edition=goal.edition, **given)
    for year, value in enumerate(values, start=2017):
        IndicatorValueFactory(indicator=indicator, year=year, value=Decimal(value))
    return indicator


def test_goals_come_in_the_order_of_their_numbers(edition):
    for number in (3, 1, 2):
        GoalFactory(edition=edition, number=number)
    assert [each.goal.number for each in rated_goals(edition, ANYONE)] == [1, 2, 3]


def test_all_goals_of_an_edition_take_six_queries(edition, django_assert_num_queries):
    for _number in range(3):
        figure_of(goal_with(edition, MeasureState.IN_PROGRESS), 150)
    with django_assert_num_queries(6):
        for each in rated_goals(edition, ANYONE):
            assert each.url
            assert each.sentence
            assert each.reasons


def test_a_hidden_measure_does_not_touch_the_public_status(edition):
    goal = goal_with(edition, MeasureState.IN_PROGRESS)
    MeasureFactory(edition=edition, state=MeasureState.DELAYED, goals=[goal], visibility="internal")
    coordinator = ConceptRoleFactory(concept=edition.concept).user
    assert rated_goal(goal, ANYONE).status == GoalStatus.ON_TRACK
    assert rated_goal(goal, coordinator).status == GoalStatus.WATCH


def test_a_hidden_value_does_not_touch_the_public_status(edition):
    goal = GoalFactory(edition=edition)
    indicator = figure_of(goal, 150)
    IndicatorValueFactory(indicator=indicator, year=2018, value=Decimal(10), visibility="draft")
    assert rated_goal(goal, ANYONE).status == GoalStatus.ON_TRACK


def test_a_hidden_successor_does_not_save_a_discontinued_measure(edition):
    goal = GoalFactory(edition=edition)
    measure = MeasureFactory(edition=edition, state=MeasureState.DISCONTINUED, goals=[goal])
    tie = MeasureSuccessionFactory(predecessor=measure, visibility="internal")
    assert rated_goal(goal, ANYONE).status == GoalStatus.CRITICAL
    tie.visibility = "public"
    tie.save()
    assert rated_goal(goal, ANYONE).status == GoalStatus.ON_TRACK


def test_a_dropped_measure_is_given_up(edition):
    goal = GoalFactory(edition=edition)
    measure = MeasureFactory(edition=edition, state=MeasureState.DISCONTINUED, goals=[goal])
    MeasureSuccessionFactory(
        predecessor=measure, successor=None, kind=SuccessionKind.DROPPED, reason="Kein Bedarf."
    )
    assert rated_goal(goal, ANYONE).status == GoalStatus.CRITICAL


def test_values_of_a_later_edition_leave_the_status_alone(edition):
    goal = GoalFactory(edition=edition)
    figure_of(goal, 150, 200, 20)
    assert rated_goal(goal, ANYONE).status == GoalStatus.REACHED


def test_the_parts_of_a_figure_do_not_count_beside_its_total(edition):
    goal = GoalFactory(edition=edition)
    indicator = figure_of(goal, 150)
    IndicatorValueFactory(indicator=indicator, year=2018, value=Decimal(1), dimension_key="alter=jung")
    assert rated_goal(goal, ANYONE).status == GoalStatus.ON_TRACK


def test_a_target_of_another_edition_does_not_count(edition):
    goal = GoalFactory(edition=edition)
    indicator = figure_of(goal, 200)
    IndicatorTargetFactory(
        indicator=indicator, edition=EditionFactory(concept=edition.concept), target_value=Decimal(900)
    )
    assert rated_goal(goal, ANYONE).status == GoalStatus.REACHED


def test_the_limits_of_the_concept_hold(edition):
    edition.concept.rating_limits = {"watch_share": 0.5, "critical_share": 0.9, "expected_share": 0.95}
    edition.concept.save()
    goal = goal_with(edition, MeasureState.DELAYED, MeasureState.IN_PROGRESS)
    assert rated_goal(goal, ANYONE).status == GoalStatus.ON_TRACK


def test_the_sentence_says_what_made_the_status(edition):
    goal = goal_with(edition, *[MeasureState.DELAYED] * 2, *[MeasureState.IN_PROGRESS] * 3)
    figure_of(goal, 120, 146)
    assert rated_goal(goal, ANYONE).sentence == (
        "Zu beobachten, weil 2 von 5 Maßnahmen verspätet sind"
        " und die Kennzahl „Kursplätze“ um 54\u00a0Plätze unter dem erwarteten Wert liegt."
    )


@pytest.mark.parametrize(
    ("states", "sentence"),
    [
        ([], "Noch nicht bewertet, weil keine Maßnahme begonnen hat und noch kein Wert vorliegt."),
        ([MeasureState.COMPLETED], "Erreicht, weil alle Maßnahmen abgeschlossen oder dauerhaft sind."),
        ([MeasureState.IN_PROGRESS], "Auf Kurs, weil Maßnahmen begonnen haben und keine verspätet ist."),
        (
            [MeasureState.DELAYED, *[MeasureState.IN_PROGRESS] * 3],
            "Auf Kurs, weil nur 1 von 4 Maßnahmen verspätet ist.",
        ),
        ([MeasureState.DELAYED], "Kritisch, weil 1 von 1 Maßnahmen verspätet ist."),
        ([MeasureState.DISCONTINUED], "Kritisch, weil 1 von 1 Maßnahmen ohne Nachfolge eingestellt ist."),
        (
            [MeasureState.DISCONTINUED, MeasureState.DELAYED],
            "Kritisch, weil 2 von 2 Maßnahmen verspätet oder ohne Nachfolge eingestellt sind.",
        ),
    ],
)
def test_sentences_about_measures(edition, states, sentence):
    assert rated_goal(goal_with(edition, *states), ANYONE).sentence == sentence


@pytest.mark.parametrize(
    ("values", "direction", "line"),
    [
        ((), Direction.UP, "Kennzahl „Kursplätze“: kein Wert seit dem Ausgangswert."),
        ((50,), Direction.UP, "entfernt sich vom Zielwert 200\u00a0Plätze (Ausgangswert 100\u00a0Plätze)"),
        (
            (120,),
            Direction.UP,
            "erwartet 150\u00a0Plätze. Grenze für „auf Kurs“: 95\u00a0% des erwarteten Werts.",
        ),
        ((300,), Direction.UP, "Zielwert 200\u00a0Plätze erreicht."),
    ],
)
def test_lines_about_figures(edition, values, direction, line):
    goal = GoalFactory(edition=edition)
    figure_of(goal, *values, direction=direction)
    assert line in rated_goal(goal, ANYONE).reasons[0].words


def test_a_figure_that_should_fall_says_how_much_above_is_allowed(edition):
    goal = GoalFactory(edition=edition)
    figure_of(goal, 80, direction=Direction.DOWN, baseline_value=Decimal(100), target_value=Decimal(20))
    rated = rated_goal(goal, ANYONE)
    assert "um 20\u00a0Plätze über dem erwarteten Wert" in rated.sentence
    assert "höchstens 60\u00a0Plätze. Grenze für „auf Kurs“: 5\u00a0% darüber." in rated.reasons[0].words


def test_an_override_shows_its_reason_and_what_the_rule_says(edition):
    goal = goal_with(edition, MeasureState.DELAYED)
    goal.override_status, goal.override_reason = GoalStatus.ON_TRACK, "Der Umbau ist beauftragt."
    goal.override_date = datetime.date(2018, 2, 1)
    goal.save()
    rated = rated_goal(goal, ANYONE)
    assert rated.kind == "ontrack"
    assert rated.sentence == "Von der koordinierenden Stelle am 01.02.2018 gesetzt: Der Umbau ist beauftragt."
    assert rated.computed == ("critical", "kritisch")


def test_the_tally_runs_from_reached_to_not_yet_rated_without_empty_ones(edition):
    for states in ([MeasureState.DELAYED], [MeasureState.COMPLETED], [], [MeasureState.PERMANENT]):
        goal_with(edition, *states)
    tally = rated_edition(edition, ANYONE).tally
    assert [(each.kind, each.count) for each in tally] == [("reached", 2), ("critical", 1), ("unrated", 1)]


def test_few_words_tell_how_the_measures_stand(edition):
    goal = goal_with(edition, MeasureState.COMPLETED, MeasureState.IN_PROGRESS, MeasureState.IN_PROGRESS)
    assert rated_goal(goal, ANYONE).why == "3 Maßnahmen: 1 abgeschlossen, 2 in Umsetzung"


def test_figures_of_context_belong_to_every_edition(edition):
    context = IndicatorFactory(concept=edition.concept, level=IndicatorLevel.CONTEXT)
    IndicatorFactory(concept=edition.concept)
    assert list(rated_edition(edition, ANYONE).indicators) == [context]


def test_the_rule_is_told_with_the_limits_in_force():
    rules = {each.kind: each.sentence for each in rules_in_words(Limits.of({"watch_share": 0.3}))}
    assert "30\u00a0%" in rules["watch"]
    assert "95\u00a0%" in rules["watch"]
    assert "50\u00a0%" in rules["critical"]
