# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was taken off an agenda comes back under its number, with its paper, as long as no minutes are approved."""

import pytest
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import ANYONE
from werdegang.council.factories import ConsultationFactory, MeetingFactory, ResolutionFactory
from werdegang.council.meetings import agenda, invitations
from werdegang.council.meetings.putting_back import put_back
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, ClosedItemTitle
from werdegang.council.vocabulary import MeetingStage, Outcome, PaperState
from werdegang.rendering.tree import Table

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return MeetingFactory(stage=MeetingStage.INVITED, date=timezone.localdate())


@pytest.fixture
def step(meeting):
    return ConsultationFactory(organization=meeting.organization, paper__state=PaperState.RELEASED)


@pytest.fixture
def gone(meeting, step, clerk):
    item = agenda.add_paper(meeting, step, by=clerk, urgency_reason="Frist")
    agenda.take_off(item, by=clerk, reason="zurückgezogen")
    return item


def at_stage(item, stage):
    item.meeting.stage = stage
    item.meeting.save()


def test_it_has_its_number_and_its_paper_again_and_says_when_it_came_back(gone, step, clerk):
    number = gone.number
    put_back(gone, by=clerk, reason="Irrtum")
    gone.refresh_from_db()
    assert (gone.number, gone.taken_off_at, gone.taken_off_reason, gone.result) == (number, None, "", "")
    assert timezone.localdate(gone.put_back_at) == timezone.localdate()
    step.refresh_from_db()
    assert (step.agenda_item, step.meeting) == (gone, gone.meeting)
    step.paper.refresh_from_db()
    assert step.paper.state == PaperState.ON_AGENDA


def test_the_history_knows_both(gone, clerk):
    put_back(gone, by=clerk, reason="Irrtum")
    last, before = gone.history.all()[:2]
    assert (last.history_change_reason, last.history_user, last.taken_off_at) == ("Irrtum", clerk, None)
    assert before.taken_off_reason == "zurückgezogen"


def test_the_invitation_says_that_it_came_back(gone, clerk):
    put_back(gone, by=clerk)
    document = invitations.invitation(gone.meeting, ANYONE, gone.meeting.modified)
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert "wieder auf die Tagesordnung gesetzt" in table.rows[0][1]
    assert "abgesetzt" not in table.rows[0][1]


def test_taken_off_once_more_it_is_off(gone, clerk):
    put_back(gone, by=clerk)
    agenda.take_off(gone, by=clerk, reason="doch")
    gone.refresh_from_db()
    assert (gone.put_back_at, gone.taken_off_reason) == (None, "doch")


def test_its_neutral_title_comes_back_too(meeting, clerk):
    item = agenda.add_item(
        meeting, "Kauf", by=clerk, closed=True, public_title="Grundstück", urgency_reason="Frist"
    )
    agenda.take_off(item, by=clerk, reason="Irrtum")
    put_back(item, by=clerk)
    assert ClosedItemTitle.objects.visible_to(ANYONE).get().taken_off_at is None


def test_parts_that_went_with_it_come_with_it(meeting, clerk):
    item = agenda.add_item(meeting, "Käufe", by=clerk, urgency_reason="Frist")
    first, second = (
        agenda.add_item(meeting, name, by=clerk, parent=item, urgency_reason="Frist") for name in "AB"
    )
    agenda.take_off(first, by=clerk, reason="für sich")
    agenda.take_off(item, by=clerk, reason="alle")
    with pytest.raises(Refused):
        put_back(second, by=clerk)
    put_back(item, by=clerk)
    assert list(AgendaItem.objects.filter(taken_off_at__isnull=False)) == [first]
    put_back(first, by=clerk)
    assert not AgendaItem.objects.filter(taken_off_at__isnull=False).exists()


def test_after_the_meeting_only_with_a_reason(gone, clerk):
    at_stage(gone, MeetingStage.HELD)
    with pytest.raises(Refused) as refusal:
        put_back(gone, by=clerk)
    assert "reason" in refusal.value.message_dict
    put_back(gone, by=clerk, reason="wurde beraten")


def test_once_the_minutes_are_approved_it_stays_off(gone, clerk):
    at_stage(gone, MeetingStage.CONCLUDED)
    with pytest.raises(Refused):
        put_back(gone, by=clerk, reason="Irrtum")


def test_of_a_cancelled_meeting_it_stays_off(gone, clerk):
    gone.meeting.cancelled = True
    gone.meeting.save()
    with pytest.raises(Refused):
        put_back(gone, by=clerk)


def test_what_is_on_the_agenda_is_not_put_back(meeting, clerk):
    item = agenda.add_item(meeting, "A", by=clerk, urgency_reason="Frist")
    with pytest.raises(Refused):
        put_back(item, by=clerk)


def test_a_paper_that_is_on_another_agenda_stays_there(gone, step, clerk):
    other = MeetingFactory(organization=gone.meeting.organization, stage=MeetingStage.PLANNED, name="Dritte")
    step.refresh_from_db()
    agenda.add_paper(other, step, by=clerk)
    with pytest.raises(Refused) as refusal:
        put_back(gone, by=clerk)
    assert "Dritte" in str(refusal.value)
    gone.refresh_from_db()
    assert gone.taken_off_at is not None


def test_a_paper_that_was_decided_or_called_back_meanwhile_does_not_come_back(gone, step, clerk):
    step.paper.refresh_from_db()
    step.paper.state = PaperState.WITHDRAWN
    step.paper.save()
    with pytest.raises(Refused):
        put_back(gone, by=clerk)
    step.paper.state = PaperState.RELEASED
    step.paper.save()
    ResolutionFactory(consultation=step, paper=step.paper, outcome=Outcome.NOTED, agenda_item=None)
    with pytest.raises(Refused):
        put_back(gone, by=clerk)


def test_after_the_meeting_an_item_is_still_taken_off(meeting, clerk):
    item = agenda.add_item(meeting, "A", by=clerk, urgency_reason="Frist")
    at_stage(item, MeetingStage.HELD)
    with pytest.raises(Refused):
        agenda.take_off(item, by=UserFactory(), reason="")
    agenda.take_off(item, by=clerk, reason="in der Sitzung abgesetzt")
    item.refresh_from_db()
    assert item.taken_off_at is not None
    at_stage(item, MeetingStage.CONCLUDED)
    other = agenda.items_of(meeting)[0]
    with pytest.raises(Refused):
        agenda.take_off(other, by=clerk, reason="zu spät")
