# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails about assignments: before the day to the office, after it to those who keep them, too; each once."""

import datetime

import pytest
from django.core import mail
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.council.factories import ResolutionFactory
from werdegang.followup.factories import AssignmentFactory
from werdegang.followup.models import Assignment
from werdegang.mailing import assignments, sending, silence
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
DUE = datetime.date(2030, 5, 20)


@pytest.fixture
def clock(monkeypatch):
    def turn(day, month=5):
        moment = datetime.datetime(2030, month, day, 12, tzinfo=datetime.UTC)
        monkeypatch.setattr(timezone, "now", lambda: moment)

    turn(1)
    return turn


@pytest.fixture
def task(clock):
    resolution = ResolutionFactory(outcome="adopted_unchanged")
    office = OrganizationFactory(kind="office", body=resolution.body)
    return AssignmentFactory(resolution=resolution, office=office, due=DUE, title="Bad sanieren")


def works_for(organization, email, role):
    user = UserFactory(email=email)
    OrganizationRoleFactory(user=user, organization=organization, role=role)
    return user


@pytest.fixture
def office(task):
    return works_for(task.office, "amt@example.org", OrganizationRole.Role.OFFICE_STAFF)


@pytest.fixture
def council_office(task):
    home = OrganizationFactory(kind="office", body=task.resolution.body)
    return works_for(home, "ratsbuero@example.org", OrganizationRole.Role.COUNCIL_OFFICE)


def through(clock, days):
    """What is sent on which day, ticking three times each."""
    sent = []
    for day in days:
        clock(day)
        for _again in range(3):
            assignments.write_what_is_due()
            sending.send_waiting()
        sent += [(day, each.to[0]) for each in mail.outbox]
        mail.outbox.clear()
    return sent


@pytest.mark.slow
def test_reminded_once_before_and_escalated_once_after(task, office, council_office, clock):
    sent = through(clock, range(1, 31))
    assert sent == [(6, "amt@example.org"), (21, "amt@example.org"), (21, "ratsbuero@example.org")]


def test_the_e_mail_names_it_and_leads_to_it(task, office, clock):
    clock(6)
    assignments.write_what_is_due()
    sending.send_waiting()
    (letter,) = mail.outbox
    assert "Bad sanieren" in letter.body
    assert f"/arbeitsplatz/auftraege/{task.pk}/" in letter.body


def test_another_day_is_told_again(task, office, clock):
    through(clock, [6, 21])
    Assignment.objects.update(due=datetime.date(2030, 5, 28))
    assert through(clock, [22, 23]) == [(22, "amt@example.org")]


def test_whoever_wants_no_reminder_hears_when_it_is_overdue(task, office, clock):
    silence.want_reminders(office, wanted=False)
    assert through(clock, [6, 10, 21]) == [(21, "amt@example.org")]


@pytest.mark.parametrize(
    "change",
    [{"state": "completed"}, {"visibility": "draft"}, {"is_sample": True}, {"deleted": True}, {"due": None}],
)
def test_of_what_asks_nobody_nothing_is_written(task, office, council_office, clock, change):
    Assignment.objects.update(**change)
    assert through(clock, [6, 21]) == []


def test_what_was_done_before_it_was_sent_is_not_sent(task, office, clock):
    clock(6)
    assignments.write_what_is_due()
    Assignment.objects.update(state="completed")
    sending.send_waiting()
    assert mail.outbox == []


def test_the_number_of_questions_does_not_grow(
    task, office, council_office, clock, django_assert_max_num_queries
):
    for number in range(20):
        AssignmentFactory(resolution=task.resolution, office=task.office, due=DUE, title=f"Auftrag {number}")
    clock(21)
    with django_assert_max_num_queries(30):
        assignments.write_what_is_due()
