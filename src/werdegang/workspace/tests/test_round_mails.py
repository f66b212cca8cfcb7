# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails about rounds at work: remind with one click, the outbox, reminders switched off."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.factories import ConceptRoleFactory, UpdateRequestFactory
from werdegang.mailing import outbox, silence
from werdegang.mailing.models import Message, MessageState, Purpose
from werdegang.people.factories import OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    return UpdateRequestFactory()


@pytest.fixture
def owner(asked):
    user = UserFactory(display_name="Vera Verein", email="vera@example.org")
    OrganizationRoleFactory(
        user=user, organization=asked.organization, role=OrganizationRole.Role.MEASURE_OWNER
    )
    return user


def coordinator_of(asked):
    return ConceptRoleFactory(concept=asked.round.edition.concept).user


def words(response):
    return " ".join(response.content.decode().split())


def message_of(asked, owner, state=MessageState.SENT):
    outbox.write(Purpose.INVITATION, asked.round, [owner])
    Message.objects.update(state=state)
    return Message.objects.get()


def test_remind_with_one_click(client, asked, owner):
    client.force_login(coordinator_of(asked))
    assert "Alle erinnern" in words(client.get(reverse("workspace:reporting_round", args=[asked.round.pk])))
    address = reverse("workspace:round_remind", args=[asked.round.pk])
    assert "1 Erinnerung geht per E-Mail hinaus." in words(client.post(address, follow=True))
    assert "Heute geht keine weitere Erinnerung hinaus." in words(client.post(address, follow=True))
    assert Message.objects.get().user == owner


def test_the_outbox_lists_what_went_to_whom(client, asked, owner):
    message_of(asked, owner)
    client.force_login(coordinator_of(asked))
    page = words(client.get(reverse("workspace:mail_list")))
    assert "Vera Verein" in page
    assert "gesendet" in page
    assert "Noch einmal senden" not in page


def test_a_coordinator_reads_and_repeats_nothing_of_another_concept(client, asked, owner):
    message = message_of(asked, owner, MessageState.UNCERTAIN)
    client.force_login(coordinator_of(UpdateRequestFactory()))
    assert "Vera Verein" not in words(client.get(reverse("workspace:mail_list")))
    again = reverse("workspace:mail_again", args=[message.pk])
    assert client.post(again).status_code == 404
    message.refresh_from_db()
    assert message.state == MessageState.UNCERTAIN


def test_what_was_perhaps_sent_is_sent_once_more(client, asked, owner):
    message = message_of(asked, owner, MessageState.UNCERTAIN)
    client.force_login(coordinator_of(asked))
    assert "Noch einmal senden" in words(client.get(reverse("workspace:mail_list")))
    client.post(reverse("workspace:mail_again", args=[message.pk]))
    message.refresh_from_db()
    assert message.state == MessageState.WAITING


def test_owners_do_not_read_the_outbox(client, asked, owner):
    client.force_login(owner)
    assert client.get(reverse("workspace:mail_list")).status_code == 403


def test_reminders_are_switched_off_and_on(client, owner):
    client.force_login(owner)
    address = reverse("workspace:notifications")
    assert "checked" in words(client.get(address))
    client.post(address, {})
    assert not silence.wants_reminders(owner)
    client.post(address, {"reminders": "on"})
    assert silence.wants_reminders(owner)


def test_the_outbox_costs_the_same_for_one_and_for_many(client, asked, owner, django_assert_num_queries):
    message_of(asked, owner)
    client.force_login(coordinator_of(asked))
    address = reverse("workspace:mail_list")
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    outbox.write(Purpose.REMINDER, asked.round, [UserFactory(email=f"{n}@example.org") for n in range(40)])
    with django_assert_num_queries(len(one)):
        client.get(address)
