# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An agenda at work gives nothing away: what anybody reads is the same before and after a paper is put on it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.council.factories import ConsultationFactory, MeetingFactory, RulesOfProcedureFactory
from werdegang.council.meetings import agenda, planning
from werdegang.council.vocabulary import MeetingStage
from werdegang.oparl import register
from werdegang.oparl.addresses import path_of
from werdegang.oparl.kinds import Kind
from werdegang.oparl.models import Entry
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.website.addresses import meeting_names

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk():
    made = create_account("clara", "Clara Muster")
    role = OrganizationRole.Role.COUNCIL_OFFICE
    OrganizationRoleFactory(user=made, organization=OrganizationFactory(office=True), role=role)
    return made


@pytest.fixture
def meeting():
    day = timezone.localdate() + datetime.timedelta(days=30)
    return MeetingFactory(stage=MeetingStage.PLANNED, date=day)


@pytest.fixture(params=["planned for it", "planned for another", "planned for none"])
def step(request, meeting):
    RulesOfProcedureFactory(organization=meeting.organization)
    planned = {"planned for it": meeting, "planned for none": None}
    if request.param == "planned for another":
        planned[request.param] = MeetingFactory(
            organization=meeting.organization,
            stage=MeetingStage.PLANNED,
            date=meeting.date - datetime.timedelta(days=7),
        )
    return ConsultationFactory(
        organization=meeting.organization, meeting=planned[request.param], paper__name="Radweg am Wall"
    )


@pytest.fixture
def told(client, step, meeting):
    """All that anybody reads of paper and meeting, by address."""
    paper = step.paper
    pages = [
        reverse("website:paper", args=[paper.slug]),
        reverse("website:course_vorlage", args=[paper.slug]),
        reverse("website:meeting", args=meeting_names(meeting)),
        reverse("website:meeting_calendar", args=meeting_names(meeting)),
        *(
            reverse(f"website:{name}")
            for name in ("start", "meeting_list", "paper_list", "paper_csv", "paper_feed", "meeting_feed")
        ),
        f"{reverse('website:search')}?q=Radweg",
    ]

    def read():
        register.reconcile()
        register.mark_unmarked()
        entries = Entry.objects.filter(deleted=False).exclude(kind=Kind.SYSTEM)
        addresses = [*pages, *(path_of(Kind(entry.kind), entry.pk) for entry in entries)]
        found = {}
        for address in addresses:
            answer = client.get(address)
            assert answer.status_code == 200, address
            found[address] = b"".join(answer) if answer.streaming else answer.content
        return found

    return read


def differences(one, other):
    return sorted(each for each in one.keys() | other.keys() if one.get(each) != other.get(each))


def test_nobody_notices_that_a_paper_is_put_on_an_agenda_or_taken_off_it(told, step, meeting, clerk):
    before = told()
    item = agenda.add_paper(meeting, step, by=clerk)
    assert differences(before, told()) == []
    step.refresh_from_db()
    if step.meeting != meeting:
        agenda.take_off(item, by=clerk, reason="")
        assert differences(before, told()) == []


def test_with_the_invitation_the_step_names_meeting_and_item(client, step, meeting, clerk):
    item = agenda.add_paper(meeting, step, by=clerk)
    planning.invite(meeting, by=clerk)
    step.refresh_from_db()
    assert (step.meeting, step.agenda_item) == (meeting, item)
    page = client.get(reverse("website:paper", args=[step.paper.slug])).content.decode()
    assert f"{reverse('website:meeting', args=meeting_names(meeting))}#top-{item.order}" in page
    page = client.get(reverse("website:meeting", args=meeting_names(meeting))).content.decode()
    assert "Radweg am Wall" in page


def test_the_council_office_reads_paper_and_item_with_the_meeting(client, step, meeting, clerk):
    agenda.add_paper(meeting, step, by=clerk)
    client.force_login(clerk)
    page = client.get(reverse("website:meeting", args=meeting_names(meeting))).content.decode()
    assert reverse("website:paper", args=[step.paper.slug]) in page


def test_papers_that_are_only_planned_for_a_meeting_are_read_with_it_once_it_is_invited_to(client):
    meeting = MeetingFactory(stage=MeetingStage.PLANNED)
    step = ConsultationFactory(
        organization=meeting.organization, meeting=meeting, paper__name="Radweg am Wall"
    )
    address = reverse("website:meeting", args=meeting_names(meeting))
    assert step.paper.name not in client.get(address).content.decode()
    meeting.stage = MeetingStage.INVITED
    meeting.save()
    assert step.paper.name in client.get(address).content.decode()
