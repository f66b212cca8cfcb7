# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came onto an agenda after the invitation, and what was taken off it, goes out as such."""

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.council.factories import MeetingFactory
from werdegang.council.meetings import agenda
from werdegang.council.vocabulary import MeetingStage

pytestmark = pytest.mark.django_db


def test_supplementary_items_and_those_taken_off_say_when_and_why(read):
    clerk, meeting = UserFactory(), MeetingFactory(stage=MeetingStage.PLANNED)
    gone = agenda.add_item(meeting, "Radweg", by=clerk)
    meeting.stage = MeetingStage.INVITED
    meeting.save()
    late = agenda.add_item(meeting, "Brücke", by=clerk, urgency_reason="Frist läuft ab")
    agenda.take_off(gone, by=clerk, reason="zurückgezogen")
    told = read(gone)
    assert (told["result"], told["werdegang:takenOffReason"]) == ("abgesetzt", "zurückgezogen")
    assert told["werdegang:takenOffAt"]
    told = read(late)
    assert (told["werdegang:supplementary"], told["werdegang:urgencyReason"]) == (True, "Frist läuft ab")
    assert told["werdegang:supplementedAt"]
