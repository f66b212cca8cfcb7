# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agendas that were public before an invitation was asked for stay so where their meeting is past."""

import datetime
from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone

from werdegang.core.visibility import ANYONE
from werdegang.council.factories import AgendaItemFactory, MeetingFactory
from werdegang.council.models import AgendaItem
from werdegang.council.vocabulary import MeetingStage

pytestmark = pytest.mark.django_db
migration = import_module("werdegang.council.migrations.0129_past_agendas_stay_public")


@pytest.mark.parametrize(
    ("days", "values", "stage", "public"),
    [
        (-1, {"stage": MeetingStage.PLANNED}, MeetingStage.INVITED, True),
        (1, {"stage": MeetingStage.PLANNED}, MeetingStage.PLANNED, False),
        (0, {"stage": MeetingStage.PLANNED}, MeetingStage.PLANNED, False),
        (-1, {"stage": MeetingStage.PLANNED, "cancelled": True}, MeetingStage.PLANNED, False),
        (-1, {"stage": MeetingStage.CONCLUDED}, MeetingStage.CONCLUDED, True),
        (-1, {"stage": ""}, "", True),
    ],
)
def test_the_agendas_of_past_meetings_stay_public(days, values, stage, public):
    day = timezone.localdate() + datetime.timedelta(days)
    meeting = MeetingFactory(date=day, **values)
    AgendaItemFactory(meeting=meeting)
    migration.call_past_meetings_invited_to(apps, None)
    meeting.refresh_from_db()
    assert (meeting.stage, meeting.invited_on) == (stage, None)
    assert AgendaItem.objects.visible_to(ANYONE).exists() == public


def test_a_past_meeting_without_an_agenda_stays_planned():
    meeting = MeetingFactory(date=timezone.localdate() - datetime.timedelta(1), stage=MeetingStage.PLANNED)
    migration.call_past_meetings_invited_to(apps, None)
    meeting.refresh_from_db()
    assert meeting.stage == MeetingStage.PLANNED
