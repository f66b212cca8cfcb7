# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What subscribers of a meeting read of its agenda."""

import pytest

from werdegang.council.factories import AgendaItemFactory, MeetingFactory
from werdegang.website.subjects.meetings import Meetings

pytestmark = pytest.mark.django_db


def points_of(meeting):
    return [each.title for each in Meetings()._items(str(meeting.pk)) if each.key.startswith("t:")]


def test_a_feed_lists_the_agenda_as_the_page_does():
    meeting = MeetingFactory()
    first = AgendaItemFactory(meeting=meeting, name="Radweg", number="Ö 1", order=0)
    AgendaItemFactory(meeting=meeting, name="Brücke", number="Ö 2", order=1)
    AgendaItemFactory(meeting=meeting, name="Radweg, Teil", number="Ö 1.1", order=2, parent=first)
    assert points_of(meeting) == ["Ö 1 Radweg", "Ö 1.1 Radweg, Teil", "Ö 2 Brücke"]


def test_a_feed_says_nothing_of_an_agenda_being_typed():
    meeting = MeetingFactory(stage="planned")
    AgendaItemFactory(meeting=meeting, name="Radweg")
    assert points_of(meeting) == []
