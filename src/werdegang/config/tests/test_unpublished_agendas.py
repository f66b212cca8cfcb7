# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An agenda at work gives nothing away: what anybody reads is the same before and after a paper is put on it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.council.factories import (
    ConsultationFactory,
    MeetingFactory,
    PaperAtWorkFactory,
    RulesOfProcedureFactory,
)
from werdegang.council.meetings import agenda, deciding, planning
from werdegang.council.meetings.correcting import Wording, correct_item
from werdegang.council.meetings.deciding import Result
from werdegang.council.models import Meeting, Paper
from werdegang.council.papers import attaching
from werdegang.council.vocabulary import AgendaKind, MeetingStage, Outcome, PaperState
from werdegang.oparl import register
from werdegang.oparl.addresses import path_of
from werdegang.oparl.kinds import Kind
from werdegang.oparl.models import Entry
from werdegang.website.addresses import meeting_names

pytestmark = pytest.mark.django_db


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
    made = ConsultationFactory(
        organization=meeting.organization,
        meeting=planned[request.param],
        paper__name="Radweg am Wall",
        paper__state=PaperState.RELEASED,
    )
    long_ago(made.paper)
    return made


def long_ago(paper):
    """Nothing happened to it lately."""
    then = timezone.now() - datetime.timedelta(days=3)
    Paper.objects.filter(pk=paper.pk).update(created=then, modified=then)
    paper.refresh_from_db()


def moved(paper):
    """Whether anybody reads that it changed since."""
    was = paper.modified
    paper.refresh_from_db()
    return paper.modified != was


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
        reverse("standard:sitemap_part", args=["vorlagen", 1]),
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
        agenda.take_off(item, by=clerk, reason="noch nicht reif")
        assert differences(before, told()) == []


def test_with_the_invitation_the_paper_says_that_it_changed(step, meeting, clerk):
    agenda.add_paper(meeting, step, by=clerk)
    assert not moved(step.paper)
    planning.invite(meeting, by=clerk)
    assert moved(step.paper)


def test_of_a_paper_in_the_closed_part_nobody_reads_that_it_changed(step, meeting, clerk):
    item = agenda.add_paper(meeting, step, by=clerk)
    correct_item(item, Wording("Radweg", AgendaKind.PAPER, closed=True), by=clerk)
    planning.invite(meeting, by=clerk)
    Meeting.objects.filter(pk=meeting.pk).update(date=timezone.localdate())
    item.refresh_from_db()
    deciding.record_result(item, Result(Outcome.NOTED), by=clerk)
    assert not moved(step.paper)


def test_a_result_that_anybody_reads_changes_the_paper(step, meeting, clerk):
    item = agenda.add_paper(meeting, step, by=clerk)
    planning.invite(meeting, by=clerk)
    Meeting.objects.filter(pk=meeting.pk).update(date=timezone.localdate())
    item.refresh_from_db()
    long_ago(step.paper)
    deciding.record_result(item, Result(Outcome.NOTED), by=clerk)
    assert moved(step.paper)


@pytest.mark.parametrize("level", ["public", "council"])
def test_a_file_that_not_everybody_reads_is_no_change_of_a_public_paper(clerk, level):
    paper = PaperAtWorkFactory(state=PaperState.RELEASED, visibility="public")
    long_ago(paper)
    attaching.attach(paper, "Lageplan", b"Plan", file_name="plan.txt", level=level, by=clerk)
    assert moved(paper) == (level == "public")


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
