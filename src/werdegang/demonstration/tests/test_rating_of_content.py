# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rule that rates goals, written here once more from the domain's words, gives the announced tallies."""

from collections import Counter
from datetime import date

import pytest

from werdegang.demonstration.content.collection import GOETTINGEN as CONTENT
from werdegang.demonstration.content.vocabulary import Direction, GoalStatus, MeasureState

DONE = {MeasureState.COMPLETED, MeasureState.PERMANENT}
CONTINUED = {s.predecessor for s in CONTENT.measure_successions if s.successor}
EDITION = {edition.key: edition for edition in CONTENT.editions}
FIELD = {field.key: field for field in CONTENT.action_fields}


def end_of(year):
    return date(year, 12, 31)


def figures(goal, edition):
    """For each target of the goal: (better than baseline by, share of the expected value, reached)."""
    for indicator in CONTENT.indicators:
        for target in indicator.targets:
            if target.goal != goal.key:
                continue
            values = {v.year: v.value for v in indicator.values if end_of(v.year) <= edition.rated_on}
            year = max(values)
            value = values[year]
            done = min(1.0, (year - target.baseline_year) / (target.year - target.baseline_year))
            expected = target.baseline + done * (target.value - target.baseline)
            if indicator.direction is Direction.DOWN:
                yield target.baseline - value, expected / value, value <= target.value
            else:
                yield value - target.baseline, value / expected, value >= target.value


def rate(goal):
    """Rule 6 of the domain."""
    edition = EDITION[FIELD[goal.action_field].edition]
    measures = [measure for measure in CONTENT.measures if goal.key in measure.goals]
    states = [measure.state for measure in measures]
    found = list(figures(goal, edition))
    delayed = states.count(MeasureState.DELAYED)
    given_up = sum(m.state is MeasureState.DISCONTINUED and m.key not in CONTINUED for m in measures)
    if set(states) <= {MeasureState.NOT_STARTED} and not found:
        return GoalStatus.UNRATED
    if set(states) <= DONE and all(reached for _, _, reached in found):
        return GoalStatus.REACHED
    if delayed + given_up > len(states) / 2 or any(better < 0 for better, _, _ in found):
        return GoalStatus.CRITICAL
    if delayed > len(states) / 4 or any(share < 0.95 for _, share, _ in found):
        return GoalStatus.WATCH
    return GoalStatus.ON_TRACK


def tally(edition):
    return Counter(rate(goal).name for goal in CONTENT.goals if FIELD[goal.action_field].edition == edition)


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        ("fortschreibung-1", {"REACHED": 3, "ON_TRACK": 5, "WATCH": 2, "CRITICAL": 1}),
        ("fortschreibung-2", {"REACHED": 1, "ON_TRACK": 5, "WATCH": 2, "CRITICAL": 1, "UNRATED": 1}),
    ],
)
def test_the_tallies_are_those_announced(edition, expected):
    assert tally(edition) == expected


def test_the_first_concept_has_goals_of_several_states():
    assert len(tally("konzept-2008")) >= 4


@pytest.mark.parametrize(
    ("goal", "status"),
    [
        ("z1-02", "WATCH"),
        ("z1-04", "CRITICAL"),
        ("z1-06", "REACHED"),
        ("z2-04", "UNRATED"),
        ("z2-07", "REACHED"),
    ],
)
def test_single_goals_stand_where_the_pages_show_them(goal, status):
    assert rate(next(each for each in CONTENT.goals if each.key == goal)).name == status


@pytest.mark.parametrize(
    ("edition", "counts"),
    [
        ("fortschreibung-1", [4, 5, 3, 4, 3, 3, 3, 2, 3, 2, 3]),
        ("fortschreibung-2", [4, 5, 3, 2, 4, 4, 3, 3, 2, 3]),
    ],
)
def test_goals_have_the_number_of_measures_that_the_pages_show(edition, counts):
    goals = [goal for goal in CONTENT.goals if FIELD[goal.action_field].edition == edition]
    assert [sum(goal.key in measure.goals for measure in CONTENT.measures) for goal in goals] == counts


def test_no_figure_lies_so_close_to_a_limit_that_another_reading_of_the_rule_would_turn_it():
    for goal in CONTENT.goals:
        for better, share, _ in figures(goal, EDITION[FIELD[goal.action_field].edition]):
            assert better != 0, goal.key
            assert abs(share - 0.95) > 0.003, (goal.key, share)
