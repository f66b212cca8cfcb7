# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about what follows from a decision: numbers, who answers, measures left behind, targets, wording."""

import datetime

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.carrying import begin_next
from werdegang.concepts.checklist import checklist
from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptRoleFactory,
    EditionFactory,
    GoalFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    MeasureFactory,
    ResponsibilityFactory,
)
from werdegang.concepts.models import (
    Edition,
    Goal,
    IndicatorTarget,
    Measure,
    MeasureSuccession,
    Responsibility,
)
from werdegang.concepts.refusals import Refused
from werdegang.concepts.states import Need
from werdegang.concepts.succeeding import Decision, continue_the_rest, decide, mark_of, own_copy, ties_of
from werdegang.concepts.vocabulary import EditionState
from werdegang.concepts.vocabulary import SuccessionKind as Kind

pytestmark = pytest.mark.django_db
START, END = datetime.date(2019, 1, 1), datetime.date(2022, 1, 1)


@pytest.fixture
def old():
    edition = EditionFactory(number=1)
    field = ActionFieldFactory(edition=edition)
    goals = [
        GoalFactory(edition=edition, action_field=field, number=at, title=f"Ziel {at}") for at in (1, 2, 3, 4)
    ]
    lead = MeasureFactory(edition=edition, title="Sprachkurse", goals=goals[1:2])
    MeasureFactory(edition=edition, title="Beratung", goals=goals[:2])
    ResponsibilityFactory(edition=edition, measure=lead, role="lead", contact_point="Zimmer 3")
    return edition


@pytest.fixture
def by(old):
    user = UserFactory()
    ConceptRoleFactory(user=user, concept=old.concept)
    return user


@pytest.fixture
def new(old, by):
    return begin_next(old, name="2. Fortschreibung", start=START, end=END, by=by)


def settle(thing, new, by, kind, **more):
    if kind is Kind.DROPPED:
        more = {"measures": "drop"} | more
    decision = Decision(kind, more.pop("reason", "Ein Grund"), **more)
    decide(thing, new, decision, opened=mark_of(ties_of(thing, new)), by=by)


def told(edition):
    goals = Goal.objects.filter(edition=edition, deleted=False).order_by("number")
    return [(each.number, each.title) for each in goals]


def goal_of(edition, number):
    return Goal.objects.get(edition=edition, number=number, deleted=False)


def test_numbers_run_without_gaps_after_each_decision_and_addresses_follow(old, new, by):
    settle(goal_of(old, 2), new, by, Kind.DROPPED)
    assert told(new) == [(1, "Ziel 1"), (2, "Ziel 3"), (3, "Ziel 4")]
    assert goal_of(new, 2).slug.startswith("2-")
    settle(goal_of(old, 4), new, by, Kind.MERGED, into=[own_copy(goal_of(old, 3), new)])
    assert told(new) == [(1, "Ziel 1"), (2, "Ziel 3")]
    assert [tie.successor.number for tie in ties_of(goal_of(old, 3), new)] == [2]


def test_the_parts_of_a_split_goal_and_one_that_comes_back_stand_where_it_stood(old, new, by):
    settle(goal_of(old, 2), new, by, Kind.SPLIT, parts=2)
    assert told(new) == [(1, "Ziel 1"), (2, "Ziel 2"), (3, "Ziel 2"), (4, "Ziel 3"), (5, "Ziel 4")]
    settle(goal_of(old, 1), new, by, Kind.DROPPED)
    settle(goal_of(old, 1), new, by, Kind.CONTINUED)
    assert [title for _number, title in told(new)] == ["Ziel 1", "Ziel 2", "Ziel 2", "Ziel 3", "Ziel 4"]
    assert [at for at, _title in told(new)] == [1, 2, 3, 4, 5]


def test_measures_of_a_dropped_goal_are_never_left_without_one_unasked(old, new, by):
    with pytest.raises(Refused) as refused:
        settle(goal_of(old, 2), new, by, Kind.DROPPED, measures="")
    assert "measures" in refused.value.message_dict
    with pytest.raises(Refused):
        settle(goal_of(old, 2), new, by, Kind.DROPPED, measures="move")
    assert len(told(new)) == 4


def test_they_are_dropped_with_it(old, new, by):
    settle(goal_of(old, 2), new, by, Kind.DROPPED, reason="Erreicht")
    measure = Measure.objects.get(edition=old, title="Sprachkurse")
    tie = MeasureSuccession.objects.get(predecessor=measure, deleted=False)
    assert (tie.kind, tie.reason, tie.successor) == (Kind.DROPPED, "Erreicht", None)
    assert tie.decided_at is not None
    left = Measure.objects.filter(edition=new, deleted=False)
    assert [each.title for each in left] == ["Beratung"]


def test_or_they_serve_another_goal(old, new, by):
    settle(goal_of(old, 2), new, by, Kind.DROPPED, measures="move", to=goal_of(new, 3))
    measure = Measure.objects.get(edition=new, title="Sprachkurse", deleted=False)
    assert [each.title for each in measure.goals.all()] == ["Ziel 3"]


def test_both_parts_of_a_split_measure_keep_who_leads_them(old, new, by):
    settle(Measure.objects.get(edition=old, title="Sprachkurse"), new, by, Kind.SPLIT, parts=2)
    parts = Measure.objects.filter(edition=new, title="Sprachkurse", deleted=False)
    leads = Responsibility.objects.filter(measure__in=parts, role="lead", deleted=False)
    assert parts.count() == leads.count() == 2
    assert {each.contact_point for each in leads} == {"Zimmer 3"}


def test_targets_due_in_the_new_period_come_along_where_that_is_asked(old, by):
    days = [START - datetime.timedelta(days=1), START, END - datetime.timedelta(days=1), END]
    for day in days:
        figure = IndicatorFactory(concept=old.concept)
        IndicatorTargetFactory(
            edition=old, indicator=figure, baseline_date=datetime.date(2017, 1, 1), target_date=day
        )
    made = begin_next(old, name="2. Fortschreibung", start=START, end=END, by=by, with_targets=True)
    carried = IndicatorTarget.objects.filter(edition=made).order_by("target_date")
    assert [each.target_date for each in carried] == days[1:3]
    assert carried[0].history.first().history_user == by


def test_what_is_called_reworded_has_other_words_before_it_goes_to_the_board(old, new, by):
    settle(goal_of(old, 1), new, by, Kind.REWORDED, reason="")
    continue_the_rest(new, by=by)

    def missing():
        board = checklist(Edition.objects.get(pk=new.pk), EditionState.BOARD)
        return next(each for each in board if each.need is Need.CARRIED_OVER).missing

    assert "Ziel 1" in missing()
    Goal.objects.filter(edition=new, number=1).update(title="Ziel eins")
    assert missing() == ""
