# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the way of an edition and what each state needs."""

import datetime
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.checklist import adopting, advising, checklist
from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptRoleFactory,
    EditionFactory,
    GoalFactory,
    GoalSuccessionFactory,
    MeasureFactory,
    ResponsibilityFactory,
)
from werdegang.concepts.models import Edition
from werdegang.concepts.moving import move
from werdegang.concepts.refusals import NotAllowed, Refused
from werdegang.concepts.states import BACK, FORWARD, LEVELS, NEEDS, STEPS, Need, onward
from werdegang.concepts.vocabulary import EditionState
from werdegang.council.factories import ConsultationFactory, ResolutionFactory
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.people.factories import BodyFactory, OrganizationFactory

State = EditionState
DAY = datetime.timedelta(days=1)


def test_the_way_leads_through_all_states_in_their_order():
    assert [step.source for step in FORWARD] == list(State)[:-1]
    assert [step.target for step in FORWARD] == list(State)[1:]


def test_every_way_back_asks_for_a_reason_and_none_onward_does():
    assert all(step.needs_reason for step in BACK)
    assert not any(step.needs_reason for step in FORWARD)


def test_every_state_has_a_level_and_needs():
    assert set(LEVELS) == set(NEEDS) == set(State)
    assert {state for state in State if LEVELS[state] != "public"} == {State.DRAFT}


def test_until_the_adoption_nothing_once_needed_is_forgotten():
    order = [State.PARTICIPATION, State.BOARD, State.COUNCIL, State.ADOPTED]
    for before, after in pairwise(order):
        assert set(NEEDS[before]) <= set(NEEDS[after])


def test_names_of_steps_are_unique():
    assert len({step.name for step in STEPS}) == len(STEPS)
    assert onward(State.CONCLUDED) is None


pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    """A draft that lacks nothing."""
    made = EditionFactory(
        draft=True,
        number=0,
        coordinating_office=OrganizationFactory(office=True),
        advisory_board=OrganizationFactory(),
    )
    measure = MeasureFactory(edition=made, goals=[GoalFactory(edition=made, number=1, title="Kurse")])
    ResponsibilityFactory(measure=measure)
    made.board_result = result_of_the_board(made)
    made.save()
    return made


def result_of_the_board(edition, **more):
    """What its board said."""
    told = {"organization": edition.advisory_board, "consultation": None, "outcome": Outcome.RECOMMENDED}
    return ResolutionFactory(body=edition.concept.body, **told | more)


@pytest.fixture
def coordinator(edition):
    return ConceptRoleFactory(concept=edition.concept).user


def unmet(edition, state):
    return {check.need for check in checklist(Edition.objects.get(pk=edition.pk), state) if not check.met}


def test_a_whole_edition_lacks_nothing_up_to_the_council(edition):
    for state in (State.PARTICIPATION, State.BOARD, State.COUNCIL):
        assert unmet(edition, state) == set()


def test_a_missing_office_board_or_end_is_said(edition):
    Edition.objects.update(coordinating_office=None, advisory_board=None, end_date=None)
    assert unmet(edition, State.BOARD) == {Need.COORDINATING_OFFICE, Need.ADVISORY_BOARD, Need.PERIOD}


def test_a_field_of_action_without_a_goal_is_named(edition):
    ActionFieldFactory(edition=edition, title="Leeres Feld")
    found = {check.need: check.missing for check in checklist(edition, State.PARTICIPATION)}
    assert found[Need.ACTION_FIELDS] == "Leeres Feld"


def test_an_edition_without_fields_and_goals_is_not_ready():
    bare = EditionFactory(draft=True, coordinating_office=OrganizationFactory())
    assert unmet(bare, State.PARTICIPATION) == {Need.ACTION_FIELDS, Need.GOALS}


def test_a_goal_in_a_deleted_field_of_action_is_named(edition):
    edition.action_fields.update(deleted=True)
    ActionFieldFactory(edition=edition)
    assert Need.GOALS in unmet(edition, State.PARTICIPATION)


def test_a_goal_without_a_measure_is_named(edition):
    GoalFactory(edition=edition, number=2, title="Ohne alles")
    found = {check.need: check.missing for check in checklist(edition, State.BOARD)}
    assert found[Need.GOALS_HAVE_MEASURES] == "2. Ohne alles"


def test_a_deleted_measure_serves_no_goal(edition):
    edition.measures.update(deleted=True)
    assert Need.GOALS_HAVE_MEASURES in unmet(edition, State.BOARD)


def test_a_measure_that_only_a_partner_answers_for_has_nobody_in_charge(edition):
    edition.responsibilities.update(role="partner")
    assert unmet(edition, State.COUNCIL) == {Need.MEASURES_HAVE_LEADS}


def test_what_is_undecided_of_the_predecessor_is_named(edition):
    before = EditionFactory(concept=edition.concept, number=9)
    Edition.objects.filter(pk=edition.pk).update(predecessor=before)
    goal = GoalFactory(edition=before, number=4, title="Alt")
    tie = GoalSuccessionFactory(predecessor=goal, successor=edition.goals.get())
    assert unmet(edition, State.BOARD) == {Need.CARRIED_OVER}
    tie.decided_at = timezone.now()
    tie.save()
    assert unmet(edition, State.BOARD) == set()


def test_many_missing_things_are_counted(edition):
    for number in range(2, 10):
        GoalFactory(edition=edition, number=number, title="Z")
    found = {check.need: check.missing for check in checklist(edition, State.BOARD)}
    assert found[Need.GOALS_HAVE_MEASURES].endswith("3 weitere")


def test_the_period_must_have_begun_and_ended(edition):
    today = timezone.localdate()
    Edition.objects.update(start_date=today + DAY, end_date=today + 9 * DAY)
    assert unmet(edition, State.IMPLEMENTATION) == {Need.BEGUN}
    assert Need.ENDED in unmet(edition, State.CONCLUDED)
    Edition.objects.update(start_date=today - DAY, end_date=today)
    assert unmet(edition, State.IMPLEMENTATION) == set()
    assert unmet(edition, State.CONCLUDED) == set()


def test_a_measure_of_which_nothing_was_reported_is_named(edition):
    edition.measures.update(state_since=None)
    assert Need.MEASURES_REPORTED in unmet(edition, State.CONCLUDED)


def resolution(edition, outcome=Outcome.ADOPTED_UNCHANGED, role=ConsultationRole.DECISION, **more):
    way = ConsultationFactory(role=role, authoritative=role == ConsultationRole.DECISION)
    return ResolutionFactory(body=edition.concept.body, consultation=way, outcome=outcome, **more)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_a_yes_adopts(edition, outcome):
    made = resolution(edition, outcome)
    assert adopting(edition).filter(pk=made.pk).exists() == (
        outcome in (Outcome.ADOPTED_UNCHANGED, Outcome.ADOPTED_CHANGED)
    )


@pytest.mark.parametrize("role", list(ConsultationRole))
def test_only_a_deciding_body_adopts(edition, role):
    made = resolution(edition, role=role)
    assert adopting(edition).filter(pk=made.pk).exists() == (role == ConsultationRole.DECISION)


def test_the_council_decides_also_without_a_recorded_consultation(edition):
    by = OrganizationFactory(council=True, body=edition.concept.body)
    made = ResolutionFactory(
        body=edition.concept.body, consultation=None, organization=by, outcome=Outcome.ADOPTED_CHANGED
    )
    other = ResolutionFactory(
        body=edition.concept.body, consultation=None, organization=OrganizationFactory(), outcome=made.outcome
    )
    assert set(adopting(edition)) == {made}
    assert other not in adopting(edition)


def test_a_board_that_was_not_consulted_is_named_and_asks_for_a_reason(edition, coordinator):
    edition.advisory_board.resolutions.update(outcome=Outcome.POSTPONED)
    assert unmet(edition, State.COUNCIL) == {Need.BOARD_CONSULTED}
    for step in ("participation", "board"):
        edition = move(edition, step, by=coordinator)
    with pytest.raises(Refused) as refused:
        move(edition, "council", by=coordinator)
    assert "Beirat" in refused.value.message_dict["reason"][0]
    moved = move(edition, "council", by=coordinator, reason="Der Beirat ist nicht besetzt")
    assert moved.state == State.COUNCIL
    assert moved.history.first().history_change_reason == "Der Beirat ist nicht besetzt"
    assert unmet(edition, State.ADOPTED) == {Need.BOARD_CONSULTED, Need.RESOLUTION}


def without_a_result(edition):
    edition.board_result = None
    edition.save()
    return edition


def test_a_result_counts_for_the_edition_for_which_it_was_chosen(edition, coordinator):
    result = without_a_result(edition).advisory_board.resolutions.get()
    assert unmet(edition, State.COUNCIL) == {Need.BOARD_CONSULTED}
    for step in ("participation", "board"):
        edition = move(edition, step, by=coordinator)
    with pytest.raises(Refused):
        move(edition, "council", by=coordinator)
    edition = move(edition, "council", by=coordinator, board_result=result)
    assert edition.board_result == result
    assert unmet(edition, State.ADOPTED) == {Need.RESOLUTION}
    other = EditionFactory(
        draft=True, concept=edition.concept, number=7, advisory_board=edition.advisory_board
    )
    assert Need.BOARD_CONSULTED in unmet(other, State.COUNCIL)
    assert not advising(other).exists()


def test_the_chosen_result_is_named(edition):
    edition.board_result.date = datetime.date(2017, 3, 1)
    edition.board_result.save()
    found = {check.need: check.found for check in checklist(edition, State.COUNCIL)}
    assert found.pop(Need.BOARD_CONSULTED).endswith(": 01.03.2017, empfohlen")
    assert not any(found.values())


@pytest.mark.parametrize("fault", ["of another board", "open", "deleted", "hidden"])
def test_only_a_result_of_the_named_board_can_be_chosen(edition, coordinator, fault):
    without_a_result(edition)
    faulty: dict[str, dict[str, object]] = {
        "of another board": {"organization": OrganizationFactory()},
        "open": {"outcome": Outcome.OPEN},
        "deleted": {"deleted": True},
        "hidden": {"visibility": "draft"},
    }
    result = result_of_the_board(edition, **faulty[fault])
    for step in ("participation", "board"):
        edition = move(edition, step, by=coordinator)
    with pytest.raises(Refused) as refused:
        move(edition, "council", by=coordinator, board_result=result, reason="Trotzdem")
    assert "board_result" in refused.value.message_dict


def test_a_result_that_is_gone_meets_nothing_any_more(edition):
    edition.advisory_board.resolutions.update(deleted=True)
    assert unmet(edition, State.COUNCIL) == {Need.BOARD_CONSULTED}


def test_back_to_the_board_the_result_is_open_again(edition, coordinator):
    moved = at_council(edition, coordinator)
    moved = move(moved, "back_to_board", by=coordinator, reason="Der Beirat berät noch einmal")
    assert moved.board_result is None


def test_without_a_named_board_no_edition_reaches_the_council(edition, coordinator):
    for step in ("participation", "board"):
        edition = move(edition, step, by=coordinator)
    Edition.objects.update(advisory_board=None)
    with pytest.raises(Refused):
        move(edition, "council", by=coordinator, reason="Trotzdem")


def test_neither_an_older_nor_another_edition_s_resolution_adopts(edition):
    edition.number = 3
    edition.save()
    earlier, later = (resolution(edition, date=datetime.date(2019, month, 1)) for month in (2, 4))
    last = resolution(edition, date=datetime.date(2019, 3, 1))
    EditionFactory(concept=edition.concept, number=2, adopted_by=last)
    assert set(adopting(edition)) == {later}
    assert earlier not in adopting(edition)


def at_council(edition, by):
    for step in ("participation", "board", "council"):
        edition = move(edition, step, by=by)
    return edition


def test_participation_opens_the_edition_to_everybody(edition, coordinator):
    moved = move(edition, "participation", by=coordinator)
    assert (moved.state, moved.visibility) == (State.PARTICIPATION, "public")
    assert Edition.objects.visible_to(None).filter(pk=edition.pk).exists()


def test_back_to_the_draft_takes_it_from_the_public(edition, coordinator):
    moved = move(edition, "participation", by=coordinator)
    move(moved, "back_to_draft", by=coordinator, reason="Zu früh")
    assert not Edition.objects.visible_to(None).filter(pk=edition.pk).exists()
    assert edition.history.first().history_change_reason == "Zu früh"
    assert edition.history.first().history_user == coordinator


def test_going_back_asks_why(edition, coordinator):
    moved = move(edition, "participation", by=coordinator)
    with pytest.raises(Refused) as refusal:
        move(moved, "back_to_draft", by=coordinator, reason="  ")
    assert "reason" in refusal.value.error_dict


def test_what_is_missing_stops_the_step_and_changes_nothing(edition, coordinator):
    edition.measures.update(deleted=True)
    moved = move(edition, "participation", by=coordinator)
    with pytest.raises(Refused):
        move(moved, "board", by=coordinator)
    assert Edition.objects.get(pk=edition.pk).state == State.PARTICIPATION


def test_the_adoption_takes_a_resolution(edition, coordinator):
    before = at_council(edition, coordinator)
    made = resolution(edition)
    moved = move(before, "adopt", by=coordinator, resolution=made)
    assert (moved.state, moved.adopted_by) == (State.ADOPTED, made)


@pytest.mark.parametrize("case", ["none", "recommended", "hidden", "elsewhere"])
def test_no_other_resolution_adopts(edition, coordinator, case):
    before = at_council(edition, coordinator)
    made = {
        "none": lambda: None,
        "recommended": lambda: resolution(edition, Outcome.RECOMMENDED),
        "hidden": lambda: resolution(edition, visibility="draft"),
        "elsewhere": lambda: resolution(EditionFactory(concept__body=BodyFactory(slug="anderswo"))),
    }[case]()
    with pytest.raises(Refused) as refusal:
        move(before, "adopt", by=coordinator, resolution=made)
    assert "resolution" in refusal.value.error_dict
    assert Edition.objects.get(pk=edition.pk).adopted_by is None


def test_taking_the_adoption_back_forgets_the_resolution_but_not_its_history(edition, coordinator):
    adopted = move(at_council(edition, coordinator), "adopt", by=coordinator, resolution=resolution(edition))
    moved = move(adopted, "back_to_council", by=coordinator, reason="Falscher Beschluss gewählt")
    assert moved.adopted_by is None
    assert edition.history.filter(adopted_by__isnull=False).exists()


def test_nobody_else_moves_an_edition(edition):
    with pytest.raises(NotAllowed):
        move(edition, "participation", by=UserFactory())


def test_a_draft_cannot_be_public(edition):
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(visibility="public")
