# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An agenda from its first word to the meeting: who reads it, what came later, what was taken off or corrected."""

import datetime

import pytest
from django.utils import timezone

from werdegang.core.visibility import ANYONE
from werdegang.council.factories import AttendanceFactory, ConsultationFactory, MeetingFactory
from werdegang.council.meetings import agenda, attending, deciding, documents, invitations, minuting
from werdegang.council.meetings.attending import Presences
from werdegang.council.meetings.correcting import Wording, correct_item
from werdegang.council.meetings.deciding import Result
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, ClosedItemTitle, Resolution
from werdegang.council.procedure.quorum import Stay, surely_there
from werdegang.council.procedure.voting import Counts
from werdegang.council.vocabulary import AgendaKind, MeetingStage, Outcome, PaperState, Presence
from werdegang.people.factories import (
    MembershipFactory,
    PersonFactory,
)
from werdegang.rendering.tree import Paragraph, Table

pytestmark = pytest.mark.django_db
AT = datetime.time


@pytest.fixture
def item(meeting, clerk):
    return agenda.add_item(meeting, "Radweg", by=clerk)


def sent(meeting):
    meeting.stage, meeting.invited_on = MeetingStage.INVITED, timezone.localdate()
    meeting.save()


def adopted(item, clerk, *counts):
    deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED, counts=Counts(*counts)), by=clerk)


def attended(meeting, *stays):
    for arrived, left in stays:
        person = MembershipFactory(organization=meeting.organization).person
        AttendanceFactory(meeting=meeting, person=person, arrived=arrived, left=left)


WHOLE = (None, None)


@pytest.mark.parametrize("cast", [2, 3])
def test_whoever_came_late_is_no_reason_to_refuse_a_vote_at_an_unknown_hour(meeting, item, clerk, cast):
    sent(meeting)
    attended(meeting, WHOLE, WHOLE, (AT(18), None))
    adopted(item, clerk, cast, 0, 0)
    assert Resolution.objects.get().votes_yes == cast


@pytest.mark.parametrize("cast", [1, 4])
def test_more_than_came_or_fewer_than_stayed_never_voted(meeting, item, clerk, cast):
    sent(meeting)
    attended(meeting, WHOLE, WHOLE, (AT(18), None))
    with pytest.raises(Refused) as refusal:
        adopted(item, clerk, cast, 0, 0)
    assert "votes" in refusal.value.message_dict


@pytest.mark.parametrize(("hour", "cast"), [(AT(17, 30), 2), (AT(18, 30), 3)])
def test_the_hour_of_the_call_says_who_voted(meeting, item, clerk, hour, cast):
    sent(meeting)
    attended(meeting, WHOLE, WHOLE, (AT(18), None))
    attending.call(item, hour, by=clerk)
    with pytest.raises(Refused):
        adopted(item, clerk, 5 - cast, 0, 0)
    adopted(item, clerk, cast, 0, 0)


def test_who_came_by_the_opening_was_there_from_the_beginning():
    stays = [Stay(1, AT(17)), Stay(2, AT(17, 1)), Stay(3, AT(16), AT(20)), Stay(4)]
    assert surely_there(stays, opened=AT(17)) == {1, 4}


def test_the_hour_of_the_call_is_corrected_with_a_reason_once_the_minutes_are_approved(meeting, item, clerk):
    meeting.stage = MeetingStage.CONCLUDED
    meeting.save()
    with pytest.raises(Refused):
        attending.call(item, AT(18), by=clerk)
    attending.call(item, AT(18), by=clerk, reason="Verlesen")
    assert item.history.first().history_change_reason == "Verlesen"


def test_a_member_substitutes_for_nobody(meeting, clerk):
    one, other = (row.person for row in MembershipFactory.create_batch(2, organization=meeting.organization))
    line = Presences(one, Presence.PRESENT, substitute_for=other)
    with pytest.raises(Refused) as refusal:
        attending.record_attendance(meeting, line, by=clerk)
    assert "person" in refusal.value.message_dict


def test_one_seat_has_one_vote_at_a_time(meeting, clerk):
    holder, guest = MembershipFactory(organization=meeting.organization).person, PersonFactory()
    attending.record_attendance(meeting, Presences(holder, Presence.PRESENT, left=AT(18)), by=clerk)
    line = Presences(guest, Presence.PRESENT, arrived=AT(17, 30), substitute_for=holder)
    with pytest.raises(Refused) as refusal:
        attending.record_attendance(meeting, line, by=clerk)
    assert "substitute_for" in refusal.value.message_dict
    line = Presences(guest, Presence.PRESENT, arrived=AT(18), substitute_for=holder)
    attending.record_attendance(meeting, line, by=clerk)
    with pytest.raises(Refused):
        attending.record_attendance(meeting, Presences(holder, Presence.PRESENT), by=clerk)


def test_an_agenda_is_the_council_offices_until_the_invitation_is_out(meeting, item, clerk):
    agenda.add_item(meeting, "Kauf", by=clerk, closed=True, public_title="Grundstücksangelegenheit")
    assert not AgendaItem.objects.visible_to(ANYONE).exists()
    assert not ClosedItemTitle.objects.visible_to(ANYONE).exists()
    assert AgendaItem.objects.visible_to(clerk).count() == 2
    sent(meeting)
    assert list(AgendaItem.objects.visible_to(ANYONE)) == [item]
    assert ClosedItemTitle.objects.visible_to(ANYONE).exists()


def test_an_agenda_from_elsewhere_is_public_at_once():
    meeting = MeetingFactory(stage="")
    item = AgendaItem.objects.create(meeting=meeting, name="Radweg")
    assert list(AgendaItem.objects.visible_to(ANYONE)) == [item]


@pytest.mark.parametrize(
    "title", ["Kauf Hauptstraße 1", "kauf, HAUPTSTRASSE 1!", "Über: Kauf Hauptstraße 1 (neu)"]
)
def test_a_title_that_gives_the_subject_away_is_refused(meeting, clerk, title):
    with pytest.raises(Refused) as refusal:
        agenda.add_item(meeting, "Kauf Hauptstraße 1", by=clerk, closed=True, public_title=title)
    assert "Kauf Hauptstraße 1" in refusal.value.message_dict["public_title"][0]
    assert not ClosedItemTitle.objects.exists()


def test_a_title_may_share_words_with_the_subject(meeting, clerk):
    agenda.add_item(
        meeting, "Kauf Hauptstraße 1", by=clerk, closed=True, public_title="Kauf eines Grundstücks"
    )
    assert ClosedItemTitle.objects.exists()


def test_an_item_taken_off_after_the_invitation_stays_and_says_so(meeting, item, clerk):
    sent(meeting)
    agenda.take_off(item, by=clerk, reason="zurückgezogen")
    [kept] = AgendaItem.objects.visible_to(ANYONE)
    assert (kept.result, kept.taken_off_reason) == ("abgesetzt", "zurückgezogen")
    document = invitations.invitation(meeting, ANYONE, meeting.modified)
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert "abgesetzt am" in table.rows[0][1]
    assert "zurückgezogen" in table.rows[0][1]
    told = documents.minutes(meeting, ANYONE, meeting.modified).blocks
    assert any(isinstance(block, Paragraph) and "abgesetzt am" in str(block) for block in told)


def test_its_neutral_title_says_so_too(meeting, clerk):
    secret = agenda.add_item(meeting, "Kauf", by=clerk, closed=True, public_title="Grundstück")
    sent(meeting)
    agenda.take_off(secret, by=clerk, reason="Kauf geplatzt")
    document = invitations.invitation(meeting, ANYONE, meeting.modified)
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert "abgesetzt am" in table.rows[0][1]
    assert "geplatzt" not in str(document)


def test_what_was_taken_off_has_no_result_and_is_not_missing(meeting, clerk):
    step = ConsultationFactory(organization=meeting.organization)
    item = agenda.add_paper(meeting, step, by=clerk)
    sent(meeting)
    agenda.take_off(item, by=clerk, reason="vertagt")
    with pytest.raises(Refused):
        adopted(item, clerk)
    assert not any(item.name in words for words in minuting.missing(meeting, clerk))


def test_before_the_invitation_an_item_just_goes(meeting, item, clerk):
    agenda.take_off(item, by=clerk, reason="")
    assert agenda.items_of(meeting) == []


def test_what_comes_late_is_taken_before_its_part_is_closed(meeting, item, clerk):
    for name in ("Anfragen", "Schließung des öffentlichen Teils"):
        kind = AgendaKind.FORMALITY if "Schl" in name else AgendaKind.ENQUIRY
        agenda.add_item(meeting, name, by=clerk, kind=kind)
    agenda.add_item(meeting, "Kauf", by=clerk, closed=True)
    sent(meeting)
    for name in ("Brücke", "Damm"):
        agenda.add_item(meeting, name, by=clerk, urgency_reason="Frist läuft ab")
    shown = [f"{each.number} {each.name}" for each in agenda.items_of(meeting)]
    assert shown == [
        "Ö 1 Radweg",
        "Ö 2 Anfragen",
        "Ö 2a Brücke",
        "Ö 2b Damm",
        "Ö 3 Schließung des öffentlichen Teils",
        "N 1 Kauf",
    ]


def test_before_the_invitation_a_released_paper_is_taken_off_without_a_reason(meeting, clerk):
    step = ConsultationFactory(organization=meeting.organization, paper__state=PaperState.RELEASED)
    agenda.take_off(agenda.add_paper(meeting, step, by=clerk), by=clerk, reason="")
    step.paper.refresh_from_db()
    assert step.paper.state == PaperState.RELEASED
    assert step.paper.steps.latest("pk").reason == "Die Tagesordnung war noch in Arbeit."


def test_an_item_that_came_later_says_when_and_why(meeting, item, clerk):
    sent(meeting)
    late = agenda.add_item(meeting, "Brücke", by=clerk, urgency_reason="Frist läuft ab")
    assert (item.supplemented_at, timezone.localdate(late.supplemented_at)) == (None, timezone.localdate())
    [table] = [
        block
        for block in invitations.invitation(meeting, ANYONE, meeting.modified).blocks
        if isinstance(block, Table)
    ]
    assert "Nachtrag vom" in table.rows[1][1]
    assert "Frist läuft ab" in table.rows[1][1]


def test_a_result_before_the_day_is_refused(meeting, item, clerk):
    sent(meeting)
    item.meeting.date += datetime.timedelta(days=1)
    with pytest.raises(Refused) as refusal:
        adopted(item, clerk)
    assert "noch nicht gekommen" in str(refusal.value)


def corrected(item, clerk, name="Radweg am Wall", closed=False, title="", reason=""):
    correct_item(item, Wording(name, AgendaKind.OTHER, closed, title), by=clerk, reason=reason)
    item.refresh_from_db()


def test_a_subject_is_corrected_and_the_history_knows_the_former_one(meeting, item, clerk):
    sent(meeting)
    corrected(item, clerk)
    assert (item.history.first().name, item.history.last().name) == ("Radweg am Wall", "Radweg")


def test_an_item_changes_its_part_only_before_the_invitation(meeting, item, clerk):
    corrected(item, clerk, closed=True, title="Verkehr")
    assert (item.number, item.public, ClosedItemTitle.objects.get().title) == ("N 1", False, "Verkehr")
    corrected(item, clerk)
    assert (item.number, item.public) == ("Ö 1", True)
    assert not ClosedItemTitle.objects.filter(deleted=False).exists()
    sent(meeting)
    with pytest.raises(Refused) as refusal:
        corrected(item, clerk, closed=True)
    assert "closed" in refusal.value.message_dict


def test_the_item_of_a_closed_paper_stays_closed(meeting, clerk):
    step = ConsultationFactory(organization=meeting.organization, paper__visibility="council")
    item = agenda.add_paper(meeting, step, by=clerk)
    with pytest.raises(Refused) as refusal:
        corrected(item, clerk)
    assert "closed" in refusal.value.message_dict


def test_a_corrected_subject_must_not_stand_in_the_neutral_title(meeting, clerk):
    item = agenda.add_item(meeting, "Kauf", by=clerk, closed=True, public_title="Grundstück")
    with pytest.raises(Refused) as refusal:
        corrected(item, clerk, name="Grundstück", closed=True, title="Grundstück")
    assert "public_title" in refusal.value.message_dict


def test_after_the_meeting_a_subject_is_corrected_with_a_reason_only(meeting, item, clerk):
    meeting.stage = MeetingStage.CONCLUDED
    meeting.save()
    with pytest.raises(Refused):
        corrected(item, clerk)
    corrected(item, clerk, reason="Schreibfehler")
    assert item.history.first().history_change_reason == "Schreibfehler"


def test_an_item_with_a_result_is_not_taken_off(meeting, item, clerk):
    sent(meeting)
    deciding.record_result(item, Result(Outcome.NOTED), by=clerk)
    with pytest.raises(Refused):
        agenda.take_off(item, by=clerk, reason="zurückgezogen")
    item.refresh_from_db()
    assert item.taken_off_at is None
