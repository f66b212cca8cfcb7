# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about writing, ordering and taking away the parts of an edition."""

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptRoleFactory,
    EditionFactory,
    FundingFactory,
    GoalFactory,
    MeasureFactory,
    NeedFactory,
    ResponsibilityFactory,
)
from werdegang.concepts.freezing import wording_is_frozen
from werdegang.concepts.models import ActionField, Goal, Measure, Need, Responsibility
from werdegang.concepts.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.concepts.services.goals import save_goal
from werdegang.concepts.services.measures import save_measure
from werdegang.concepts.services.ordering import move
from werdegang.concepts.services.parts import save_part
from werdegang.concepts.services.removing import take_off
from werdegang.concepts.services.writing import mark_of
from werdegang.concepts.vocabulary import EditionState
from werdegang.history.models import current_id
from werdegang.history.writing import keep_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator():
    return UserFactory()


@pytest.fixture
def edition(coordinator):
    made = EditionFactory(draft=True)
    ConceptRoleFactory(user=coordinator, concept=made.concept)
    return made


@pytest.fixture
def field(edition):
    return ActionFieldFactory(edition=edition, position=0)


def goals_of(edition):
    return list(
        Goal.objects.filter(edition=edition, deleted=False).order_by("number").values_list("number", "title")
    )


def written(goal_or_field, title, by, **more):
    field = goal_or_field
    return save_goal(Goal(edition=field.edition), {"action_field": field, "title": title} | more, by=by)


def freeze(edition):
    adopted = EditionFactory()
    edition.state, edition.adopted_by = EditionState.ADOPTED, adopted.adopted_by
    edition.save()


@pytest.mark.parametrize("state", EditionState)
def test_wording_is_frozen_from_the_resolution_on(state):
    late = {EditionState.ADOPTED, EditionState.IMPLEMENTATION, EditionState.CONCLUDED}
    assert wording_is_frozen(EditionFactory.build(state=state)) == (state in late)


def test_goals_are_numbered_through_the_edition(field, coordinator):
    other = ActionFieldFactory(edition=field.edition)
    for place, title in ((field, "A"), (other, "B"), (field, "C")):
        written(place, title, coordinator)
    assert goals_of(field.edition) == [(1, "A"), (2, "B"), (3, "C")]


def test_moving_a_goal_takes_the_numbers_of_its_field_alone(field, coordinator):
    other = ActionFieldFactory(edition=field.edition)
    for place, title in ((field, "A"), (other, "B"), (field, "C"), (field, "D")):
        written(place, title, coordinator)
    move(Goal.objects.get(title="D"), lambda _here: 0, by=coordinator)
    assert goals_of(field.edition) == [(1, "D"), (2, "B"), (3, "A"), (4, "C")]


def test_a_moved_goal_has_an_address_with_its_number_and_the_old_one_leads_on(field, coordinator):
    written(field, "A", coordinator)
    moved = written(field, "B", coordinator)
    move(moved, lambda here: here - 1, by=coordinator)
    assert Goal.objects.get(pk=moved.pk).slug == "1-b"
    assert current_id(Goal, "2-b", str(field.edition.pk)) == moved.pk


def test_a_goal_in_another_field_keeps_its_number(field, coordinator):
    other = ActionFieldFactory(edition=field.edition)
    goal = written(field, "A", coordinator)
    written(field, "B", coordinator)
    save_goal(goal, {"action_field": other, "title": "A"}, by=coordinator)
    assert goals_of(field.edition) == [(1, "A"), (2, "B")]


def test_goals_close_the_gap_that_one_leaves(field, coordinator):
    first = written(field, "A", coordinator)
    written(field, "B", coordinator)
    take_off(first, by=coordinator)
    assert goals_of(field.edition) == [(1, "B")]
    written(field, "C", coordinator)
    assert goals_of(field.edition) == [(1, "B"), (2, "C")]


def test_what_has_no_places_of_its_own_is_put_in_order_when_it_moves(edition, coordinator):
    rows = [MeasureFactory(edition=edition, position=0, title=title) for title in "ABC"]
    move(rows[2], lambda here: here - 1, by=coordinator)
    assert list(Measure.objects.order_by("position").values_list("title", flat=True)) == ["A", "C", "B"]


def test_a_measure_moves_among_those_of_one_goal(field, coordinator):
    goal = written(field, "A", coordinator)
    names = "ABCD"
    rows = {
        name: MeasureFactory(edition=field.edition, position=at, title=name) for at, name in enumerate(names)
    }
    goal.measures.set([rows["A"], rows["D"]])
    among = Measure.objects.filter(goals=goal)
    move(rows["D"], lambda here: here - 1, by=coordinator, among=among)
    order = Measure.objects.order_by("position").values_list("title", flat=True)
    assert "".join(order) == "DBCA"


def test_a_goal_with_a_measure_is_not_taken_away(field, coordinator):
    goal = written(field, "A", coordinator)
    MeasureFactory(edition=field.edition, goals=[goal])
    with pytest.raises(Refused, match=str(Measure._meta.verbose_name_plural)):
        take_off(goal, by=coordinator)
    assert not Goal.objects.get(pk=goal.pk).deleted


def test_a_measure_takes_its_money_and_its_responsibilities_along(edition, coordinator):
    measure = MeasureFactory(edition=edition)
    parts = ResponsibilityFactory(measure=measure), FundingFactory(measure=measure)
    take_off(measure, by=coordinator, reason="Doppelt")
    for part in parts:
        part.refresh_from_db()
        assert part.deleted
    assert measure.history.first().history_change_reason == "Doppelt"


def test_a_field_with_goals_is_not_taken_away(field, coordinator):
    written(field, "A", coordinator)
    with pytest.raises(Refused):
        take_off(field, by=coordinator)


def test_two_fields_of_one_name_are_refused_and_a_name_given_up_is_free(field, coordinator):
    edition = field.edition
    with pytest.raises(Refused):
        save_part(ActionField(edition=edition), {"title": field.title}, by=coordinator)
    take_off(field, by=coordinator)
    assert save_part(ActionField(edition=edition), {"title": field.title}, by=coordinator).pk


@pytest.mark.parametrize("title", ["Neu", ""])
def test_an_adopted_edition_is_corrected_only_with_a_reason(field, coordinator, title):
    goal = written(field, "A", coordinator)
    freeze(field.edition)
    goal = Goal.objects.get(pk=goal.pk)
    values = {"action_field": field, "title": title or "A"}
    with pytest.raises(Refused) as refusal:
        save_goal(goal, values, by=coordinator)
    assert "reason" in refusal.value.message_dict
    save_goal(goal, values, by=coordinator, reason="Schreibfehler")
    kept = goal.history.first()
    assert (kept.history_change_reason, kept.history_user) == ("Schreibfehler", coordinator)


def test_the_order_of_an_adopted_edition_stays(field, coordinator):
    written(field, "A", coordinator)
    goal = written(field, "B", coordinator)
    freeze(field.edition)
    with pytest.raises(Refused):
        move(goal, lambda here: here - 1, by=coordinator)


def test_an_adopted_edition_keeps_the_numbers_of_its_goals(field, coordinator):
    first = written(field, "A", coordinator)
    written(field, "B", coordinator)
    freeze(field.edition)
    take_off(Goal.objects.get(pk=first.pk), by=coordinator, reason="Irrtum")
    assert goals_of(field.edition) == [(2, "B")]


def test_who_saves_second_overwrites_nothing(field, coordinator):
    goal = written(field, "A", coordinator)
    values = {"action_field": field, "title": "B"}
    opened = mark_of(goal, values, coordinator)
    save_goal(goal, values, by=coordinator, opened=opened)
    with pytest.raises(ChangedMeanwhile):
        save_goal(goal, values | {"title": "C"}, by=coordinator, opened=opened)
    assert Goal.objects.get(pk=goal.pk).title == "B"


def test_links_stand_in_the_history(field, coordinator):
    goal = written(field, "A", coordinator)
    measure = save_measure(
        Measure(edition=field.edition), {"title": "M", "kind": "project", "goals": [goal]}, by=coordinator
    )
    kept = measure.history.first()
    assert [row.goal for row in kept.goals.all()] == [goal]
    assert kept.history_user == coordinator


def test_a_new_record_is_one_state_in_the_history_with_its_links(field, coordinator):
    goals = [GoalFactory(edition=field.edition, action_field=field)]
    values = {"title": "Kurse", "kind": "project", "goals": goals}
    measure = save_measure(Measure(edition=field.edition), values, by=coordinator, reason="Beirat")
    state = measure.history.get()
    assert (state.history_type, state.history_user, state.history_change_reason) == (
        "+",
        coordinator,
        "Beirat",
    )
    assert sorted(link.goal_id for link in state.goals.all()) == sorted(goal.pk for goal in goals)


def test_rows_written_at_once_stand_in_the_history_as_they_are(field, coordinator):
    rows = [GoalFactory.build(edition=field.edition, action_field=field, number=at) for at in (8, 9)]
    for row in keep_all(rows, coordinator, "Mappe"):
        stands, state = Goal.objects.get(pk=row.pk), row.history.get()
        kept = {each.attname for each in state.tracked_fields}
        assert {name: getattr(state, name) for name in kept} == {name: getattr(stands, name) for name in kept}
        assert (state.history_type, state.history_user, state.history_change_reason) == (
            "+", coordinator, "Mappe",
        )  # fmt: skip


def test_what_the_coordinator_does_not_see_stays_linked(field, coordinator):
    goal = written(field, "A", coordinator)
    far = GoalFactory(visibility="draft")
    need = NeedFactory(edition=field.edition, goals=[far])
    save_part(need, {"title": "N", "goals": [goal]}, by=coordinator)
    assert set(Need.objects.get(pk=need.pk).goals.all()) == {goal, far}


def test_nobody_else_changes_anything(field, edition):
    stranger = UserFactory()
    with pytest.raises(NotAllowed):
        written(field, "A", stranger)
    with pytest.raises(NotAllowed):
        save_part(field, {"title": "B"}, by=stranger)
    with pytest.raises(NotAllowed):
        save_measure(Measure(edition=edition), {"title": "M"}, by=stranger)
    with pytest.raises(NotAllowed):
        take_off(field, by=stranger)
    with pytest.raises(NotAllowed):
        move(field, lambda here: here, by=stranger)


def test_a_responsibility_taken_away_may_come_again():
    first = ResponsibilityFactory(deleted=True)
    again = ResponsibilityFactory(measure=first.measure, organization=first.organization, role=first.role)
    assert Responsibility.objects.filter(measure=first.measure).count() == 2
    assert again.pk != first.pk
