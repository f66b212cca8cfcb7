# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import ANYONE
from werdegang.council.factories import ConsultationFactory, MeetingFactory, RulesOfProcedureFactory
from werdegang.council.meetings import agenda, attending, deciding, minuting, planning
from werdegang.council.meetings.attending import Presences
from werdegang.council.meetings.deciding import Result
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, NamedVote, PublishedDecision, Resolution, RulesOfProcedure
from werdegang.council.procedure.voting import Counts
from werdegang.council.vocabulary import Ballot, Choice, MeetingStage, Outcome, Presence
from werdegang.people.factories import MembershipFactory, PersonFactory

pytestmark = pytest.mark.django_db
TUESDAY = datetime.date(2017, 3, 14)


@pytest.fixture
def clerk():
    return UserFactory()


@pytest.fixture
def meeting(clerk):
    meeting = MeetingFactory(stage=MeetingStage.PLANNED, date=TUESDAY)
    RulesOfProcedureFactory(organization=meeting.organization)
    for _number in range(3):
        MembershipFactory(organization=meeting.organization)
    agenda.add_item(meeting, "Eröffnung", by=clerk)
    return meeting


@pytest.fixture
def members(meeting):
    return [row.person for row in attending.members_of(meeting)]


@pytest.fixture
def item(meeting, clerk):
    step = ConsultationFactory(organization=meeting.organization)
    item = agenda.add_paper(meeting, step, by=clerk)
    planning.invite(meeting, by=clerk, on=datetime.date(2017, 3, 1))
    item.refresh_from_db()
    return item


def attend(meeting, people, clerk):
    for person in people:
        attending.record_attendance(meeting, Presences(person, Presence.PRESENT), by=clerk)


def test_an_invitation_in_time_needs_no_reason(meeting, clerk):
    planning.invite(meeting, by=clerk, on=datetime.date(2017, 3, 6))
    assert meeting.stage == MeetingStage.INVITED


def test_a_late_invitation_asks_for_a_reason_and_names_the_latest_day(meeting, clerk):
    with pytest.raises(Refused) as refusal:
        planning.invite(meeting, by=clerk, on=datetime.date(2017, 3, 7))
    assert "06.03.2017" in str(refusal.value.message_dict["short_notice_reason"])


def test_a_late_invitation_with_a_reason_goes_out(meeting, clerk):
    planning.invite(meeting, by=clerk, on=datetime.date(2017, 3, 10), short_notice_reason="Eilfall")
    assert meeting.history.first().history_change_reason == "Eilfall"


def test_below_the_shortened_notice_no_reason_helps(meeting, clerk):
    with pytest.raises(Refused) as refusal:
        planning.invite(meeting, by=clerk, on=datetime.date(2017, 3, 13), short_notice_reason="Eilfall")
    assert "date" in refusal.value.message_dict


def test_an_empty_agenda_invites_nobody(clerk):
    with pytest.raises(Refused):
        planning.invite(MeetingFactory(stage=MeetingStage.PLANNED), by=clerk)


def test_a_result_is_tied_to_paper_and_meeting(item, clerk, members):
    attend(item.meeting, members, clerk)
    deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED, counts=Counts(2, 1, 0)), by=clerk)
    kept = Resolution.objects.get()
    assert (kept.paper.name, kept.meeting, kept.date) == (item.name, item.meeting, TUESDAY)


@pytest.mark.parametrize("counts", [Counts(3, 1, 0), Counts(1, 1, 0), Counts(2, 1), Counts(1, 2, 0)])
def test_counts_that_do_not_add_up_are_refused(item, clerk, members, counts):
    attend(item.meeting, members, clerk)
    with pytest.raises(Refused) as refusal:
        deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED, counts=counts), by=clerk)
    assert "votes" in refusal.value.message_dict
    assert not Resolution.objects.exists()


def test_without_quorum_nothing_is_decided(item, clerk, members):
    attend(item.meeting, members[:1], clerk)
    with pytest.raises(Refused) as refusal:
        deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED), by=clerk)
    assert "outcome" in refusal.value.message_dict


def test_who_is_excluded_does_not_vote(item, clerk, members):
    attend(item.meeting, members, clerk)
    attending.exclude(item, members[0], by=clerk)
    with pytest.raises(Refused):
        deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED, counts=Counts(3, 0, 0)), by=clerk)
    deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED, counts=Counts(2, 0, 0)), by=clerk)
    assert Resolution.objects.get().votes_yes == 2


def test_a_vote_by_name_counts_itself(item, clerk, members):
    attend(item.meeting, members, clerk)
    choices = dict(zip(members, (Choice.YES, Choice.YES, Choice.NO), strict=True))
    deciding.record_result(
        item, Result(Outcome.ADOPTED_UNCHANGED, ballot=Ballot.BY_NAME, by_name=choices), by=clerk
    )
    kept = Resolution.objects.get()
    assert (kept.votes_yes, kept.votes_no, kept.votes_abstain) == (2, 1, 0)
    assert NamedVote.objects.filter(deleted=False).count() == 3


def test_a_stranger_cannot_vote_by_name(item, clerk, members):
    attend(item.meeting, members, clerk)
    with pytest.raises(Refused) as refusal:
        deciding.record_result(
            item,
            Result(Outcome.NOTED, ballot=Ballot.BY_NAME, by_name={PersonFactory(): Choice.YES}),
            by=clerk,
        )
    assert "by_name" in refusal.value.message_dict


def test_a_changed_proposal_needs_its_wording(item, clerk):
    with pytest.raises(Refused) as refusal:
        deciding.record_result(item, Result(Outcome.ADOPTED_CHANGED), by=clerk)
    assert "text" in refusal.value.message_dict


def test_a_correction_keeps_one_result_and_its_history(item, clerk):
    deciding.record_result(item, Result(Outcome.POSTPONED), by=clerk)
    deciding.record_result(item, Result(Outcome.NOTED), by=clerk)
    kept = Resolution.objects.get()
    assert [row.outcome for row in kept.history.all()] == [Outcome.NOTED, Outcome.POSTPONED]


def test_a_substitute_for_somebody_present_is_refused(item, clerk, members):
    attend(item.meeting, members[:1], clerk)
    with pytest.raises(Refused):
        attending.record_attendance(
            item.meeting, Presences(PersonFactory(), Presence.PRESENT, substitute_for=members[0]), by=clerk
        )


def test_nobody_leaves_before_arriving(item, clerk, members):
    line = Presences(members[0], Presence.PRESENT, datetime.time(17), datetime.time(16))
    with pytest.raises(Refused) as refusal:
        attending.record_attendance(item.meeting, line, by=clerk)
    assert "left" in refusal.value.message_dict


def test_draft_minutes_are_nobody_s_but_the_administration_s(item, clerk):
    minuting.draft(item, "Frau Beispiel fragt nach.", by=clerk)
    item.refresh_from_db()
    assert item.minutes == ""
    assert not type(item.minutes_draft).objects.visible_to(ANYONE).exists()


def test_minutes_without_results_say_what_is_missing(item, clerk):
    planning.hold(item.meeting, by=clerk)
    with pytest.raises(Refused) as refusal:
        minuting.approve(item.meeting, by=clerk, on=TUESDAY)
    assert len(refusal.value.messages) == 2


def test_approved_minutes_are_the_items_own_text(item, clerk, members):
    attend(item.meeting, members, clerk)
    deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED), by=clerk)
    minuting.draft(item, "Einstimmig.", by=clerk)
    planning.hold(item.meeting, by=clerk)
    minuting.approve(item.meeting, by=clerk, on=datetime.date(2017, 5, 2))
    item.refresh_from_db()
    assert item.minutes == "Einstimmig."
    assert item.meeting.stage == MeetingStage.CONCLUDED


def test_words_that_nobody_may_read_are_not_made_known_by_approval(item, clerk, members):
    attend(item.meeting, members, clerk)
    deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED), by=clerk)
    row = minuting.draft(item, "Nur für mich.", by=clerk)
    type(row).objects.filter(pk=row.pk).update(visibility="draft")
    planning.hold(item.meeting, by=clerk)
    minuting.approve(item.meeting, by=clerk, on=datetime.date(2017, 5, 2))
    item.refresh_from_db()
    assert item.minutes == ""


def test_attendance_that_nobody_may_read_is_not_recorded(item, clerk, members):
    lacking = minuting.missing(item.meeting, clerk)
    attend(item.meeting, members, clerk)
    assert minuting.missing(item.meeting, clerk) != lacking
    item.meeting.attendance.update(visibility="draft")
    assert minuting.missing(item.meeting, clerk) == lacking


def test_after_approval_a_result_is_corrected_with_a_reason_only(item, clerk, members):
    attend(item.meeting, members, clerk)
    deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED), by=clerk)
    planning.hold(item.meeting, by=clerk)
    minuting.approve(item.meeting, by=clerk, on=datetime.date(2017, 5, 2))
    item.refresh_from_db()
    with pytest.raises(Refused):
        deciding.record_result(item, Result(Outcome.REJECTED), by=clerk)
    deciding.record_result(item, Result(Outcome.REJECTED), by=clerk, reason="Schreibfehler")
    assert Resolution.objects.get().history.first().history_change_reason == "Schreibfehler"


def test_a_closed_decision_is_told_in_a_row_of_its_own(meeting, clerk, members):
    item = agenda.add_item(meeting, "Kauf Hauptstraße 1", by=clerk, closed=True)
    planning.invite(meeting, by=clerk, on=datetime.date(2017, 3, 1))
    item.refresh_from_db()
    secret = deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED, text="Für 1 Euro."), by=clerk)
    deciding.publish_closed_decision(
        secret,
        title="Grundstück",
        text="Der Kauf wurde beschlossen.",
        on=TUESDAY,
        by=clerk,
        reason="vollzogen",
    )
    assert not Resolution.objects.visible_to(ANYONE).exists()
    assert PublishedDecision.objects.visible_to(ANYONE).get().title == "Grundstück"


def test_a_public_decision_is_not_published_again(item, clerk):
    kept = deciding.record_result(item, Result(Outcome.NOTED), by=clerk)
    with pytest.raises(Refused):
        deciding.publish_closed_decision(kept, title="T", text="T", on=TUESDAY, by=clerk, reason="R")


def test_what_is_missing_names_no_item_that_the_reader_may_not_see(item, clerk):
    item.visibility = "draft"
    item.created_by = None
    item.save()
    hidden = minuting.missing(item.meeting, clerk)
    AgendaItem.objects.filter(pk=item.pk).delete()
    assert hidden == minuting.missing(item.meeting, clerk)


def test_a_notice_of_one_day_is_one_day(meeting, clerk):
    RulesOfProcedure.objects.update(notice_days=1, urgent_notice_days=0)
    with pytest.raises(Refused) as refusal:
        planning.invite(meeting, by=clerk, on=datetime.date(2017, 3, 13))
    assert "von 1 Tag ist" in str(refusal.value.message_dict["short_notice_reason"])


def test_rules_that_nobody_may_read_give_no_notice(meeting):
    RulesOfProcedure.objects.update(notice_days=21)
    assert planning.notice_of(meeting).period.days == 21
    RulesOfProcedure.objects.update(visibility="draft")
    assert planning.notice_of(meeting).period.days == 7
