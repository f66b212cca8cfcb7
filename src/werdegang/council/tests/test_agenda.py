# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import ANYONE
from werdegang.council.factories import ConsultationFactory, MeetingFactory
from werdegang.council.meetings import agenda
from werdegang.council.meetings.filling import lines_of
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, ClosedItemTitle
from werdegang.council.vocabulary import AgendaKind, MeetingStage

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk():
    return UserFactory()


@pytest.fixture
def meeting():
    return MeetingFactory(stage=MeetingStage.PLANNED)


def shown(meeting):
    return [f"{item.number} {item.name}" for item in agenda.items_of(meeting)]


def test_items_are_numbered_in_their_part(meeting, clerk):
    agenda.add_item(meeting, "Eröffnung", by=clerk)
    agenda.add_item(meeting, "Grundstück", by=clerk, closed=True)
    agenda.add_item(meeting, "Bericht", by=clerk)
    assert shown(meeting) == ["Ö 1 Eröffnung", "Ö 2 Bericht", "N 1 Grundstück"]


def test_a_moved_item_takes_the_number_of_its_place(meeting, clerk):
    agenda.add_item(meeting, "A", by=clerk)
    agenda.add_item(meeting, "X", by=clerk, closed=True)
    last = agenda.add_item(meeting, "B", by=clerk)
    agenda.move_item(last, -1, by=clerk)
    assert shown(meeting) == ["Ö 1 B", "Ö 2 A", "N 1 X"]


def test_moving_beyond_the_end_changes_nothing(meeting, clerk):
    first = agenda.add_item(meeting, "A", by=clerk)
    agenda.add_item(meeting, "B", by=clerk)
    agenda.move_item(first, -1, by=clerk)
    assert shown(meeting) == ["Ö 1 A", "Ö 2 B"]


def test_after_the_invitation_an_item_needs_a_reason(meeting, clerk):
    agenda.add_item(meeting, "A", by=clerk)
    meeting.stage = MeetingStage.INVITED
    meeting.save()
    with pytest.raises(Refused) as refusal:
        agenda.add_item(meeting, "B", by=clerk)
    assert "urgency_reason" in refusal.value.message_dict


def test_after_the_invitation_printed_numbers_stay(meeting, clerk):
    first = agenda.add_item(meeting, "A", by=clerk)
    agenda.add_item(meeting, "B", by=clerk)
    meeting.stage = MeetingStage.INVITED
    meeting.save()
    agenda.add_item(meeting, "C", by=clerk, urgency_reason="Frist läuft ab")
    agenda.take_off(first, by=clerk, reason="zurückgezogen")
    assert shown(meeting) == ["Ö 1 A", "Ö 2 B", "Ö 2a C"]


def test_a_held_meeting_keeps_its_agenda(meeting, clerk):
    meeting.stage = MeetingStage.HELD
    meeting.save()
    with pytest.raises(Refused):
        agenda.add_item(meeting, "A", by=clerk)


def test_a_closed_paper_comes_into_the_closed_part(meeting, clerk):
    step = ConsultationFactory(organization=meeting.organization, paper__visibility="council")
    agenda.add_paper(meeting, step, by=clerk)
    assert [item.number for item in agenda.items_of(meeting)] == ["N 1"]


def test_a_paper_of_another_body_is_refused(meeting, clerk):
    with pytest.raises(Refused):
        agenda.add_paper(meeting, ConsultationFactory(), by=clerk)


def test_a_paper_stands_on_one_agenda_only(meeting, clerk):
    step = ConsultationFactory(organization=meeting.organization)
    agenda.add_paper(meeting, step, by=clerk)
    with pytest.raises(Refused):
        agenda.add_paper(meeting, step, by=clerk)


def test_a_paper_taken_off_waits_for_another_meeting(meeting, clerk):
    step = ConsultationFactory(organization=meeting.organization)
    agenda.take_off(agenda.add_paper(meeting, step, by=clerk), by=clerk, reason="vertagt")
    step.refresh_from_db()
    assert (step.meeting, step.agenda_item) == (None, None)


def test_the_public_reads_the_neutral_title_and_not_the_item(meeting, clerk):
    agenda.add_item(
        meeting, "Kauf Hauptstraße 1", by=clerk, closed=True, public_title="Grundstücksangelegenheit"
    )
    meeting.stage = MeetingStage.INVITED
    meeting.save()
    assert not AgendaItem.objects.visible_to(ANYONE).exists()
    assert str(ClosedItemTitle.objects.visible_to(ANYONE).get()) == "N 1 Grundstücksangelegenheit"


def test_the_neutral_title_follows_the_number(meeting, clerk):
    agenda.add_item(meeting, "A", by=clerk, closed=True)
    second = agenda.add_item(meeting, "B", by=clerk, closed=True, public_title="Personalsache")
    agenda.move_item(second, -1, by=clerk)
    assert str(ClosedItemTitle.objects.get()) == "N 1 Personalsache"


def test_every_change_says_who(meeting, clerk):
    item = agenda.add_item(meeting, "A", by=clerk)
    assert item.history.first().history_user == clerk


def test_neutral_titles_follow_the_agenda_parts_below_their_item(meeting, clerk):
    first = agenda.add_item(meeting, "Käufe", by=clerk, closed=True, public_title="Eins")
    agenda.add_item(meeting, "Personal", by=clerk, closed=True, public_title="Zwei")
    part = agenda.add_item(meeting, "Kauf", by=clerk, closed=True, parent=first)
    agenda.set_public_title(part, "Teil", by=clerk)
    titles = ClosedItemTitle.objects.order_by("order").values_list("number", "title")
    assert list(titles) == [("N 1", "Eins"), ("N 1.1", "Teil"), ("N 2", "Zwei")]


@pytest.mark.parametrize("words", ["Schließung des öffentlichen Teils", "Begrüßung", "ERÖFFNUNG DER SITZUNG"])
def test_a_formality_is_known_by_its_words(words):
    [line] = lines_of(words)
    assert line.kind == AgendaKind.FORMALITY
