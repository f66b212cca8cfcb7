# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about carrying over, and about deciding what becomes of what was carried."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.background_factories import DistrictFactory, LegalBasisFactory
from werdegang.concepts.carrying import begin_next
from werdegang.concepts.checklist import undecided
from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptRoleFactory,
    EditionFactory,
    FocusTopicFactory,
    FundingFactory,
    GoalFactory,
    GuidingPrincipleFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    MeasureFactory,
    NeedFactory,
    ResponsibilityFactory,
    StatusUpdateFactory,
    TargetGroupFactory,
)
from werdegang.concepts.models import Edition, Goal, GoalSuccession, Measure, MeasureSuccession
from werdegang.concepts.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.concepts.succeeding import (
    MOST_PARTS,
    Decision,
    continue_the_rest,
    decide,
    mark_of,
    ties_of,
)
from werdegang.concepts.vocabulary import SuccessionKind as Kind

pytestmark = pytest.mark.django_db
START = datetime.date(2019, 1, 1)


@pytest.fixture
def old():
    """An adopted edition with three goals and something of everything."""
    edition = EditionFactory(number=1, name="1. Fortschreibung")
    field, topic = ActionFieldFactory(edition=edition), FocusTopicFactory(edition=edition)
    GuidingPrincipleFactory(edition=edition)
    group = TargetGroupFactory(body=edition.concept.body)
    goals = [
        GoalFactory(
            edition=edition,
            action_field=field,
            number=at,
            title=f"Ziel {at}",
            focus_topics=[topic],
            target_groups=[group],
            override_status="watch",
            override_reason="Von Hand",
            override_date=START,
        )
        for at in (1, 2, 3)
    ]
    NeedFactory(edition=edition, goals=goals[:1])
    measure = MeasureFactory(
        edition=edition,
        goals=goals[:2],
        target_groups=[group],
        focus_topics=[topic],
        legal_bases=[LegalBasisFactory(body=edition.concept.body)],
        districts=[DistrictFactory(body=edition.concept.body)],
    )
    ResponsibilityFactory(measure=measure, contact_point="Büro")
    ResponsibilityFactory(measure=None, goal=goals[0], edition=edition)
    FundingFactory(measure=measure)
    StatusUpdateFactory(measure=measure)
    indicator = IndicatorFactory(concept=edition.concept, goals=goals[:1])
    IndicatorTargetFactory(indicator=indicator, edition=edition)
    return edition


@pytest.fixture
def by(old):
    return ConceptRoleFactory(concept=old.concept).user


@pytest.fixture
def new(old, by):
    return begin_next(old, name="2. Fortschreibung", start=START, end=None, by=by)


def goal(edition, number):
    return Goal.objects.get(edition=edition, number=number)


def decided(old_goal, new, by, kind, reason="", into=(), parts=0):
    decide(
        old_goal,
        new,
        Decision(kind, reason, list(into), parts),
        opened=mark_of(ties_of(old_goal, new)),
        by=by,
    )


def alive(edition):
    return sorted(Goal.objects.filter(edition=edition, deleted=False).values_list("title", flat=True))


def ties(old_goal):
    rows = GoalSuccession.objects.filter(predecessor=old_goal, deleted=False)
    return sorted((tie.kind, tie.successor.number if tie.successor else None) for tie in rows)


def test_the_next_edition_is_a_draft_after_its_predecessor(old, new):
    assert (new.number, new.predecessor, new.state, new.visibility) == (2, old, "draft", "draft")
    assert new.slug == "2-fortschreibung"


def test_everything_comes_along(old, new):
    for name in ("guiding_principles", "focus_topics", "action_fields", "needs", "goals", "measures"):
        assert getattr(new, name).count() == getattr(old, name).count(), name
    assert new.responsibilities.count() == 2
    first, measure = goal(new, 1), new.measures.get()
    assert first.action_field.edition == new
    assert [topic.edition for topic in first.focus_topics.all()] == [new]
    assert first.target_groups.count() == 1
    assert measure.districts.count() == 1
    carried = measure.history.first()
    assert {link.goal_id for link in carried.goals.all()} == {each.pk for each in measure.goals.all()}
    assert first.needs.get().edition == new
    assert first.indicators.count() == 1
    assert sorted(each.number for each in measure.goals.all()) == [1, 2]
    assert {each.edition_id for each in measure.goals.all()} == {new.pk}
    assert measure.legal_bases.count() == measure.target_groups.count() == measure.focus_topics.count() == 1
    assert measure.responsibilities.get().contact_point == "Büro"
    assert first.responsibilities.count() == 1


def test_what_belongs_to_the_old_edition_stays_there(old, new):
    measure = new.measures.get()
    assert measure.updates.count() == measure.funding.count() == new.indicator_targets.count() == 0
    assert (measure.state, measure.state_since) == ("not_started", None)
    assert not goal(new, 1).override_status
    assert old.measures.get().updates.count() == 1


def test_addresses_and_numbers_stay(old, new):
    pairs = [set(each.goals.values_list("number", "slug", "title")) for each in (old, new)]
    assert pairs[0] == pairs[1]


def test_everything_is_continued_and_undecided_at_first(old, new):
    assert {tie.kind for tie in GoalSuccession.objects.all()} == {Kind.CONTINUED}
    assert [len(each) for each in undecided(new)] == [3, 1]


def test_what_was_deleted_is_not_carried_over(old, by):
    Goal.objects.filter(number=3).update(deleted=True)
    old.responsibilities.filter(goal__isnull=True).update(deleted=True)
    new = begin_next(old, name="2. Fortschreibung", start=START, end=None, by=by)
    assert alive(new) == ["Ziel 1", "Ziel 2"]
    assert new.responsibilities.count() == 1


def test_the_history_tells_who_carried_over(new, by):
    entry = goal(new, 1).history.get()
    assert entry.history_user == by
    assert "1. Fortschreibung" in entry.history_change_reason


def test_carrying_over_asks_no_more_for_more(old, by):
    def count():
        with CaptureQueriesContext(connection) as queries:
            made = begin_next(old, name="2. Fortschreibung", start=START, end=None, by=by)
        return made, len(queries)

    made, few = count()
    GoalSuccession.objects.all().delete()
    MeasureSuccession.objects.all().delete()
    made.measures.all().delete()
    made.responsibilities.all().delete()
    made.goals.all().delete()
    made.delete()
    field = old.action_fields.get()
    for number in range(4, 24):
        GoalFactory(edition=old, action_field=field, number=number, title=f"Ziel {number}")
    _made, many = count()
    # An insertion for each further link to a figure is the one thing that may grow.
    assert many <= few + 2 * 20


@pytest.mark.parametrize("case", ["draft", "not_the_last"])
def test_only_the_last_adopted_edition_is_continued(old, by, case):
    if case == "draft":
        Edition.objects.update(state="council", adopted_by=None)
    else:
        EditionFactory(concept=old.concept, number=2)
    with pytest.raises(Refused):
        begin_next(old, name="Neu", start=START, end=None, by=by)


def test_an_impossible_period_is_refused(old, by):
    with pytest.raises(Refused) as refusal:
        begin_next(old, name="Neu", start=START, end=START, by=by)
    assert "end" in refusal.value.error_dict


def test_nobody_else_carries_over_or_decides(old, new):
    with pytest.raises(NotAllowed):
        begin_next(old, name="Neu", start=START, end=None, by=UserFactory())
    with pytest.raises(NotAllowed):
        decided(goal(old, 1), new, UserFactory(), Kind.CONTINUED)


def test_dropped_takes_the_copy_away_and_keeps_the_reason(old, new, by):
    decided(goal(old, 1), new, by, Kind.DROPPED, "Erledigt")
    assert alive(new) == ["Ziel 2", "Ziel 3"]
    tie = GoalSuccession.objects.get(predecessor=goal(old, 1), deleted=False)
    assert (tie.kind, tie.successor, tie.reason) == (Kind.DROPPED, None, "Erledigt")


def test_dropping_asks_why(old, new, by):
    with pytest.raises(Refused) as refusal:
        decided(goal(old, 1), new, by, Kind.DROPPED, " ")
    assert "reason" in refusal.value.error_dict
    assert alive(new) == ["Ziel 1", "Ziel 2", "Ziel 3"]


def test_what_was_dropped_can_be_continued_after_all(old, new, by):
    decided(goal(old, 1), new, by, Kind.DROPPED, "Erledigt")
    decided(goal(old, 1), new, by, Kind.CONTINUED)
    assert alive(new) == ["Ziel 1", "Ziel 2", "Ziel 3"]
    assert ties(goal(old, 1)) == [(Kind.CONTINUED, 1)]


def test_a_copy_that_comes_back_takes_a_free_number(old, new, by):
    gone = goal(new, 1)
    decided(goal(old, 1), new, by, Kind.DROPPED, "Erledigt")
    Goal.objects.filter(pk=gone.pk).update(number=2)
    decided(goal(old, 1), new, by, Kind.REWORDED)
    numbers = list(Goal.objects.filter(edition=new, deleted=False).values_list("number", flat=True))
    assert len(numbers) == len(set(numbers)) == 3


def test_merged_leads_two_into_one_and_hands_links_over(old, new, by):
    extra = MeasureFactory(edition=new, goals=[goal(new, 3)], title="Nur bei drei")
    decided(goal(old, 3), new, by, Kind.MERGED, "Zusammen", into=[goal(new, 1)])
    assert alive(new) == ["Ziel 1", "Ziel 2"]
    assert ties(goal(old, 3)) == ties(goal(old, 1)) == [(Kind.MERGED, 1)]
    assert goal(new, 1) in extra.goals.all()


def test_taking_a_merger_back_lets_the_other_be_continued_again(old, new, by):
    decided(goal(old, 3), new, by, Kind.MERGED, into=[goal(new, 1)])
    decided(goal(old, 3), new, by, Kind.CONTINUED)
    assert ties(goal(old, 1)) == [(Kind.CONTINUED, 1)]
    assert ties(goal(old, 3)) == [(Kind.CONTINUED, 3)]
    assert alive(new) == ["Ziel 1", "Ziel 2", "Ziel 3"]


def test_after_a_merger_is_taken_back_a_changed_wording_counts_as_reworded(old, new, by):
    decided(goal(old, 3), new, by, Kind.MERGED, into=[goal(new, 1)])
    Goal.objects.filter(edition=new, number=1).update(title="Anders")
    decided(goal(old, 3), new, by, Kind.DROPPED, "Doch nicht")
    assert ties(goal(old, 1)) == [(Kind.REWORDED, 1)]


@pytest.mark.parametrize("into", [(), (1, 2)])
def test_merging_asks_for_exactly_one(old, new, by, into):
    with pytest.raises(Refused) as refusal:
        decided(goal(old, 3), new, by, Kind.MERGED, into=[goal(new, each) for each in into])
    assert "into" in refusal.value.error_dict


def test_split_makes_new_parts_with_the_links_of_the_old(old, new, by):
    decided(goal(old, 1), new, by, Kind.SPLIT, "Zwei Themen", into=[goal(new, 1)], parts=1)
    assert ties(goal(old, 1)) == [(Kind.SPLIT, 1), (Kind.SPLIT, 2)]
    part = goal(new, 2)
    assert part.action_field == goal(new, 1).action_field
    assert part.slug != goal(new, 1).slug
    assert set(part.measures.all()) == set(goal(new, 1).measures.all())
    assert part.indicators.count() == 1


def test_measures_are_split_too(old, new, by):
    measure = old.measures.get()
    decide(
        measure,
        new,
        Decision(Kind.SPLIT, "", [new.measures.get()], 1),
        opened=mark_of(ties_of(measure, new)),
        by=by,
    )
    assert new.measures.count() == 2
    assert all(each.goals.count() == 2 for each in new.measures.all())


@pytest.mark.parametrize(("into", "parts"), [(0, 1), (1, 0), (0, 0), (1, MOST_PARTS + 1)])
def test_splitting_asks_for_two_or_more(old, new, by, into, parts):
    with pytest.raises(Refused):
        decided(goal(old, 1), new, by, Kind.SPLIT, into=[goal(new, 1)][:into], parts=parts)
    assert len(alive(new)) == 3


def test_nothing_of_another_edition_can_be_chosen(old, new, by):
    with pytest.raises(Refused):
        decided(goal(old, 1), new, by, Kind.MERGED, into=[GoalFactory()])
    with pytest.raises(Refused):
        decided(GoalFactory(), new, by, Kind.CONTINUED)


def test_what_somebody_decided_meanwhile_is_not_overwritten(old, new, by):
    seen = mark_of(ties_of(goal(old, 1), new))
    decided(goal(old, 1), new, by, Kind.REWORDED)
    with pytest.raises(ChangedMeanwhile):
        decide(goal(old, 1), new, Decision(Kind.DROPPED, "Weg"), opened=seen, by=by)
    assert ties(goal(old, 1)) == [(Kind.REWORDED, 1)]


def test_the_rest_is_decided_at_once(old, new, by):
    decided(goal(old, 1), new, by, Kind.DROPPED, "Erledigt")
    assert continue_the_rest(new, by=by) == 3
    assert [len(each) for each in undecided(new)] == [0, 0]
    assert ties(goal(old, 1)) == [(Kind.DROPPED, None)]


def test_an_adopted_edition_keeps_what_was_decided(old, new, by):
    Edition.objects.filter(pk=new.pk).update(state="adopted", adopted_by=old.adopted_by, visibility="public")
    with pytest.raises(Refused):
        decided(goal(old, 1), new, by, Kind.DROPPED, "Weg")
    with pytest.raises(Refused):
        continue_the_rest(new, by=by)
    assert Measure.objects.filter(edition=new, deleted=False).count() == 1
