# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations to meetings by e-mail: to whom, each once, nothing of the closed part."""

import datetime

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.council.factories import AgendaItemFactory, AttendanceFactory, MeetingFactory
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem
from werdegang.council.vocabulary import MeetingStage, Presence
from werdegang.mailing import meetings, sending
from werdegang.mailing.models import Message, MessageState
from werdegang.people.erasing import erase
from werdegang.people.factories import (
    MembershipFactory,
    OrganizationFactory,
    OrganizationRoleFactory,
    PersonFactory,
)
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
Role = OrganizationRole.Role


@pytest.fixture
def meeting():
    made = MeetingFactory(
        stage=MeetingStage.INVITED,
        is_sample=False,
        date=timezone.localdate() + datetime.timedelta(days=9),
    )
    AgendaItemFactory(meeting=made, name="Bericht")
    AgendaItemFactory(meeting=made, name="Kauf Hauptstraße 1", visibility="council")
    return made


def seat(meeting, *emails, **more):
    return MembershipFactory(
        organization=meeting.organization, person=PersonFactory(emails=list(emails)), **more
    )


def addressees():
    return sorted(each.to[0] for each in mail.outbox)


@pytest.mark.slow
def test_each_member_with_an_address_gets_it_once(meeting, clerk):
    seat(meeting, "a@example.org")
    seat(meeting, "kaputt", "b@example.org")
    seat(meeting)
    assert meetings.send(meeting, 1, by=clerk) == 2
    assert meetings.send(meeting, 1, by=clerk) == 0
    sending.send_waiting()
    sending.send_waiting()
    assert addressees() == ["a@example.org", "b@example.org"]


def test_attached_is_what_anyone_may_read(meeting, clerk, monkeypatch):
    read: list[str] = []

    def write(made):
        read.append(str(made))
        return b"%PDF-"

    monkeypatch.setattr(meetings.pdf, "write", write)
    seat(meeting, "a@example.org")
    meetings.send(meeting, 1, by=clerk)
    sending.send_waiting()
    [sent] = mail.outbox
    assert [name for name, _content, _kind in sent.attachments] == [f"einladung-{meeting.slug}.pdf"]
    assert "Bericht" in read[0]
    assert "Hauptstraße" not in read[0] + sent.subject + sent.body
    assert "anmelden/?next=/rat/sitzungen/" in sent.body


def test_of_a_closed_body_only_the_link_goes_out(meeting, clerk):
    meeting.organization.meets_in_public = False
    meeting.organization.save()
    seat(meeting, "a@example.org")
    meetings.send(meeting, 1, by=clerk)
    sending.send_waiting()
    assert mail.outbox[0].attachments == []


@pytest.mark.slow
def test_a_substitute_is_invited_when_the_member_is_excused(meeting, clerk):
    holder = seat(meeting, "a@example.org")
    seat(meeting, "vertretung@example.org", substitute_for=holder)
    meetings.send(meeting, 1, by=clerk)
    AttendanceFactory(meeting=meeting, person=holder.person, presence=Presence.EXCUSED)
    assert meetings.send(meeting, 1, by=clerk) == 1
    sending.send_waiting()
    assert addressees() == ["a@example.org", "vertretung@example.org"]


def test_a_supplementary_one_goes_out_when_the_agenda_changed(meeting, clerk):
    seat(meeting, "a@example.org")
    AgendaItem.objects.update(modified=timezone.now() - datetime.timedelta(hours=1))
    meetings.send(meeting, 1, by=clerk)
    with pytest.raises(Refused):
        meetings.send(meeting, 2, by=clerk)
    AgendaItemFactory(meeting=meeting, name="Dringend", supplementary=True)
    assert meetings.send(meeting, 2, by=clerk) == 1
    with pytest.raises(Refused):
        meetings.send(meeting, 1, by=clerk)
    sending.send_waiting()
    assert [each.subject.partition(",")[0] for each in mail.outbox] == ["Einladung", "Geänderte Tagesordnung"]


def test_cancelled_meanwhile_nothing_goes_out(meeting, clerk):
    seat(meeting, "a@example.org")
    meetings.send(meeting, 1, by=clerk)
    meeting.cancelled = True
    meeting.save()
    sending.send_waiting()
    assert mail.outbox == []
    assert Message.objects.get().state == MessageState.NEEDLESS


def test_others_send_nothing(meeting):
    seat(meeting, "a@example.org")
    office = UserFactory()
    OrganizationRoleFactory(
        user=office, organization=OrganizationFactory(office=True), role=Role.OFFICE_STAFF
    )
    with pytest.raises(Refused):
        meetings.send(meeting, 1, by=office)
    assert not Message.objects.exists()


def test_an_erased_person_leaves_no_address(meeting, clerk):
    person = seat(meeting, "a@example.org").person
    meetings.send(meeting, 1, by=clerk)
    erase(person, by=None, reason="Frist", today=timezone.localdate())
    assert not Message.objects.exists()


def test_the_office_presses_and_sees_who_has_no_address(client, meeting, clerk):
    seat(meeting, "a@example.org")
    silent = seat(meeting).person
    client.force_login(clerk)
    address = reverse("workspace:meeting_mails", args=[meeting.organization.slug, meeting.slug])
    assert client.get(address).context["without"] == [silent]
    assert client.post(address, {"number": "1"}).status_code == 302
    assert Message.objects.get().address == "a@example.org"
    assert client.post(address, {"number": "x"}).status_code == 302
    failed = Message.objects.get()
    Message.objects.update(state=MessageState.FAILED)
    client.post(address, {"again": str(failed.pk)})
    assert Message.objects.get().state in (MessageState.WAITING, MessageState.SENT)
