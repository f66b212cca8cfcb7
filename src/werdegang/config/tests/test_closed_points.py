# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A public paper in the closed part of an open body's agenda: who does not see the point does not read of the day."""

import datetime
from importlib import import_module

import pytest
from django.apps import apps
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from werdegang.council.factories import ConsultationFactory, MeetingFactory, PaperAtWorkFactory
from werdegang.council.meetings import agenda, planning, putting_back
from werdegang.council.meetings.correcting import Wording, correct_item
from werdegang.council.models import Consultation, Meeting, Paper
from werdegang.council.papers import versions
from werdegang.council.vocabulary import AgendaKind, MeetingStage, PaperState
from werdegang.oparl import register
from werdegang.oparl.addresses import path_of
from werdegang.oparl.kinds import Kind
from werdegang.oparl.models import Entry
from werdegang.people.factories import OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.website.addresses import meeting_names

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(clerk):
    return MeetingFactory(stage=MeetingStage.PLANNED, date=timezone.localdate() + datetime.timedelta(days=30))


@pytest.fixture(params=["named before", "named by the invitation"])
def step(request, meeting):
    named = meeting if request.param == "named before" else None
    return ConsultationFactory(organization=meeting.organization, meeting=named, paper__name="Radweg am Wall")


@pytest.fixture
def point(step, meeting, clerk):
    """Its paper is public, it is not."""
    item = agenda.add_paper(meeting, step, by=clerk)
    correct_item(item, Wording("Radweg am Wall", AgendaKind.PAPER, True, "Verkehrssache"), by=clerk)
    return item


def page(client, step):
    return client.get(reverse("website:paper", args=[step.paper.slug])).content.decode()


def told(client, step):
    """What OParl says of the step: alone, and with its paper."""
    register.reconcile()
    register.mark_unmarked()
    alone, paper = (
        Entry.objects.get(kind=kind, object_id=key)
        for kind, key in ((Kind.CONSULTATION, step.pk), (Kind.PAPER, step.paper_id))
    )
    found = [client.get(path_of(Kind(each.kind), each.pk)).json() for each in (alone, paper)]
    return [found[0], found[1]["consultation"][0]]


def test_neither_page_nor_oparl_name_the_meeting(client, step, point, meeting, clerk):
    planning.invite(meeting, by=clerk, short_notice_reason="Frist")
    address = reverse("website:meeting", args=meeting_names(meeting))
    assert address not in page(client, step)
    assert meeting.date.strftime("%d.%m.%Y") not in page(client, step)
    assert not any("meeting" in each or "agendaItem" in each for each in told(client, step))
    course = client.get(reverse("website:course_vorlage", args=[step.paper.slug])).content.decode()
    assert meeting.date.strftime("%d.%m.%Y") not in course


def test_who_sits_in_the_body_reads_when(client, step, point, meeting, clerk):
    planning.invite(meeting, by=clerk, short_notice_reason="Frist")
    role = OrganizationRole.Role.MEMBER
    client.force_login(OrganizationRoleFactory(organization=meeting.organization, role=role).user)
    assert f"{reverse('website:meeting', args=meeting_names(meeting))}#top-" in page(client, step)


def test_before_the_invitation_nothing_tells_that_it_will_be_closed(client, meeting, clerk):
    step = ConsultationFactory(organization=meeting.organization, meeting=meeting)
    before = page(client, step), told(client, step)
    item = agenda.add_paper(meeting, step, by=clerk)
    correct_item(item, Wording("Radweg", AgendaKind.PAPER, True, ""), by=clerk)
    cache.clear()
    assert (page(client, step), told(client, step)) == before


def test_in_the_open_part_the_meeting_is_named(client, step, meeting, clerk):
    agenda.add_paper(meeting, step, by=clerk)
    planning.invite(meeting, by=clerk, short_notice_reason="Frist")
    assert reverse("website:meeting", args=meeting_names(meeting)) in page(client, step)
    assert all("meeting" in each for each in told(client, step))


def test_a_point_that_its_source_took_away_hides_no_meeting(client, step, meeting, clerk):
    item = agenda.add_paper(meeting, step, by=clerk)
    planning.invite(meeting, by=clerk, short_notice_reason="Frist")
    item.deleted = True
    item.save()
    assert reverse("website:meeting", args=meeting_names(meeting)) in page(client, step)
    assert all("meeting" in each for each in told(client, step))


def test_taken_off_and_put_back_it_names_no_meeting(client, step, point, meeting, clerk):
    planning.invite(meeting, by=clerk, short_notice_reason="Frist")
    point.refresh_from_db()
    agenda.take_off(point, by=clerk, reason="vertagt")
    putting_back.put_back(point, by=clerk)
    step.refresh_from_db()
    assert (step.meeting, step.agenda_item) == (None, point)


def test_agendas_that_are_out_already_name_it_no_more(step, point, meeting, clerk):
    Paper.objects.update(state=PaperState.ON_AGENDA)
    Meeting.objects.update(stage=MeetingStage.INVITED)
    open_one = ConsultationFactory(organization=meeting.organization, meeting=meeting)
    Consultation.objects.update(meeting=meeting)
    import_module("werdegang.council.migrations.0130_closed_points_name_no_meeting").name_no_meeting(
        apps, None
    )
    step.refresh_from_db()
    open_one.refresh_from_db()
    assert (step.meeting, open_one.meeting) == (None, meeting)


def test_the_public_version_of_a_closed_paper_does_not_name_the_meeting(meeting, clerk):
    full = PaperAtWorkFactory(state=PaperState.RELEASED, visibility="council", release_as="council")
    step = ConsultationFactory(paper=full, organization=meeting.organization)
    agenda.add_paper(meeting, step, by=clerk)
    planning.invite(meeting, by=clerk, short_notice_reason="Frist")
    made = versions.begin_public_version(full, by=clerk)
    assert Consultation.objects.get(paper=made).meeting is None
