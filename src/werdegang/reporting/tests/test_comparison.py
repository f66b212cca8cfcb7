# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed from one report to the next."""

import copy
from decimal import Decimal

from werdegang.concepts.vocabulary import GoalStatus
from werdegang.reporting.comparison import compared


def test_goals_and_figures_are_set_against_each_other(scene):
    after = scene.snapshot()
    before = copy.deepcopy(after)
    before["fields"][0]["goals"][0]["status"]["code"] = "critical"
    before["figures"][0]["values"].pop()
    result = compared(before, after)
    (goal,), (figure,) = result.goals, result.figures
    assert (goal.before, goal.after, goal.better) == (GoalStatus.CRITICAL, GoalStatus.ON_TRACK, True)
    assert (figure.before, figure.after, figure.change) == ("130", "210", Decimal(80))
    assert compared(after, before).goals[0].better is False


def test_what_is_unchanged_is_neither_better_nor_worse(scene):
    snapshot = scene.snapshot()
    assert compared(snapshot, snapshot).goals[0].better is None


def test_goals_of_two_editions_are_told_apart_though_they_have_the_same_address(scene):
    after = scene.snapshot()
    before = copy.deepcopy(after)
    before["edition"]["slug"] = "konzept"
    result = compared(before, after)
    assert not result.same_edition
    assert [(goal.before is None, goal.after is None) for goal in result.goals] == [
        (True, False),
        (False, True),
    ]


def test_a_goal_is_set_against_those_that_it_continues(scene):
    after = scene.snapshot()
    before = copy.deepcopy(after)
    before["edition"]["slug"] = "konzept"
    (old,) = before["fields"][0]["goals"]
    old |= {"slug": "alt", "title": "Früher"}
    after["fields"][0]["goals"][0]["continues"] = [{"edition": "konzept", "goal": "alt"}]
    (goal,) = compared(before, after).goals
    assert (goal.title, goal.before_title) == ("1. Kurse für alle", "1. Früher")
    assert goal.before == goal.after == GoalStatus.ON_TRACK


def test_a_figure_that_stands_in_one_report_only_has_no_change(scene):
    after = scene.snapshot()
    before = copy.deepcopy(after)
    before["figures"] = []
    assert compared(before, after).figures[0].change is None
    assert compared(after, before).figures[0].after is None
