# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about what the council office prints of a meeting, and until when it lasted."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.council.factories import MeetingFactory
from werdegang.council.models import Meeting
from werdegang.council.vocabulary import MeetingStage
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.workspace.meetings.access import names_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(client):
    clerk = create_account("clara", "Clara Muster")
    role = OrganizationRole.Role.COUNCIL_OFFICE
    OrganizationRoleFactory(user=clerk, organization=OrganizationFactory(office=True), role=role)
    client.force_login(clerk)
    return MeetingFactory(stage=MeetingStage.PLANNED)


def at(name, meeting):
    return reverse(f"workspace:{name}", args=names_of(meeting))


def test_the_office_notes_until_when_a_meeting_lasted(client, meeting):
    start = timezone.make_aware(datetime.datetime(2020, 3, 2, 18))
    Meeting.objects.filter(pk=meeting.pk).update(
        stage=MeetingStage.INVITED, date=start.date(), start=start, invited_on=start.date()
    )
    early = client.post(at("meeting_hold", meeting), {"ends": "17:00"})
    assert early.status_code == 422
    assert "17:00" in early.content.decode()
    client.post(at("meeting_hold", meeting), {"ends": "00:15"})
    meeting.refresh_from_db()
    assert meeting.end == start + datetime.timedelta(hours=6, minutes=15)


def test_the_office_prints_the_public_notice(client, meeting):
    assert at("meeting_notice", meeting) in client.get(at("meeting", meeting)).content.decode()
    assert client.get(at("meeting_notice", meeting)).content[:4] == b"%PDF"
    meeting.organization.meets_in_public = False
    meeting.organization.save()
    assert client.get(at("meeting_notice", meeting)).status_code == 404
    assert at("meeting_notice", meeting) not in client.get(at("meeting", meeting)).content.decode()
