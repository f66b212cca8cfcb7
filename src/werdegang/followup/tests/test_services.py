# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the writes of the follow-up."""

import datetime
from typing import Any

import pytest

from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.factories import ResolutionFactory
from werdegang.followup import services
from werdegang.followup.factories import AssignmentFactory
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.followup.standing import standing_of, stands
from werdegang.followup.vocabulary import AssignmentState, Standing
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
DAY = datetime.date(2018, 5, 2)


def worker(assignment):
    role = OrganizationRole.Role.OFFICE_STAFF
    return OrganizationRoleFactory(organization=assignment.office, role=role).user


def note(assignment, by, **said):
    given: dict[str, Any] = {
        "day": DAY,
        "state": AssignmentState.IN_PROGRESS,
        "public": "Es geht voran.",
    } | said
    return services.note_progress(
        assignment, services.Progress(**given), opened=services.mark_of(assignment), by=by
    )


def test_the_responsible_office_says_how_it_goes():
    assignment = AssignmentFactory()
    by = worker(assignment)
    note(assignment, by, internal="Das Geld fehlt noch.")
    assignment.refresh_from_db()
    assert (assignment.state, assignment.state_since) == (AssignmentState.IN_PROGRESS, DAY)
    assert [each.text for each in ProgressNote.objects.visible_to(ANYONE)] == ["Es geht voran."]
    assert ProgressNote.objects.visible_to(by).count() == 2
    assert assignment.history.first().history_user == by


def test_another_office_does_not():
    other = OrganizationRoleFactory(
        organization=OrganizationFactory(office=True), role=OrganizationRole.Role.OFFICE_STAFF
    ).user
    with pytest.raises(services.NotAllowed):
        note(AssignmentFactory(), other)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"public": " "}, "public"),
        ({"state": AssignmentState.NOT_FEASIBLE}, "reason"),
        ({"day": datetime.date(2999, 1, 1)}, "day"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(said, name):
    assignment = AssignmentFactory()
    with pytest.raises(services.Refused) as refused:
        note(assignment, worker(assignment), **said)
    assert name in refused.value.message_dict
    assert not ProgressNote.objects.exists()


def test_what_somebody_saved_meanwhile_is_not_overwritten():
    assignment = AssignmentFactory()
    by = worker(assignment)
    opened = services.mark_of(assignment)
    note(assignment, by, state=AssignmentState.COMPLETED)
    with pytest.raises(services.SavedMeanwhile):
        services.note_progress(
            assignment, services.Progress(DAY, AssignmentState.IN_PROGRESS, "x"), opened=opened, by=by
        )
    assignment.refresh_from_db()
    assert assignment.state == AssignmentState.COMPLETED


def test_a_recurring_duty_moves_on_when_it_was_fulfilled():
    assignment = AssignmentFactory(every_months=6, due=datetime.date(2017, 6, 30))
    note(assignment, worker(assignment), fulfilled=True)
    assignment.refresh_from_db()
    assert assignment.due == datetime.date(2018, 6, 30)


def test_an_assignment_of_a_closed_resolution_is_never_more_visible():
    resolution = ResolutionFactory(visibility=Visibility.COUNCIL)
    AssignmentFactory(resolution=resolution, visibility=Visibility.PUBLIC)
    assert not Assignment.objects.visible_to(ANYONE).exists()


TODAY = datetime.date(2020, 5, 14)
EARLIER, LATER = datetime.date(2020, 3, 31), datetime.date(2020, 12, 31)


@pytest.mark.parametrize(
    ("state", "due", "months", "expected"),
    [
        ("not_started", None, None, Standing.NOT_STARTED),
        ("not_started", EARLIER, None, Standing.OVERDUE),
        ("in_progress", LATER, None, Standing.IN_PROGRESS),
        ("in_progress", TODAY, None, Standing.IN_PROGRESS),
        ("in_progress", LATER, 12, Standing.PERMANENT),
        ("in_progress", EARLIER, 12, Standing.OVERDUE),
        ("completed", EARLIER, None, Standing.COMPLETED),
        ("not_feasible", EARLIER, None, Standing.NOT_FEASIBLE),
        ("superseded", EARLIER, 12, Standing.SUPERSEDED),
    ],
)
def test_the_rule_and_the_database_agree_on_how_it_stands(state, due, months, expected):
    assert standing_of(state, due, months, TODAY) is expected
    reason = "Darum" if AssignmentState(state).needs_reason else ""
    AssignmentFactory(state=state, due=due, every_months=months, state_reason=reason)
    found = [each for each in Standing if Assignment.objects.filter(stands(each, TODAY)).exists()]
    assert found == [expected]
