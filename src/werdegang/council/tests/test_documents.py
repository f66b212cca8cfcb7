# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import ANYONE
from werdegang.council.factories import AttendanceFactory, MeetingFactory
from werdegang.council.meetings import agenda, deciding, documents, planning
from werdegang.council.meetings.deciding import Result
from werdegang.council.procedure.voting import Counts
from werdegang.council.vocabulary import AgendaKind, MeetingStage, Outcome
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.rendering import text

pytestmark = pytest.mark.django_db
MOMENT = datetime.datetime(2017, 3, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture
def clerk():
    role = OrganizationRole.Role.COUNCIL_OFFICE
    return OrganizationRoleFactory(organization=OrganizationFactory(office=True), role=role).user


@pytest.fixture
def meeting(clerk):
    meeting = MeetingFactory(stage=MeetingStage.PLANNED, date=datetime.date(2017, 3, 14))
    agenda.add_item(meeting, "Einwohnerfragestunde", by=clerk, kind=AgendaKind.QUESTION_TIME)
    agenda.add_item(meeting, "Kauf Hauptstraße 1", by=clerk, closed=True, public_title="Grundstückssache")
    planning.invite(meeting, by=clerk, on=datetime.date(2017, 3, 1))
    return meeting


def test_the_public_invitation_has_the_neutral_title_only(meeting):
    said = text.write(documents.invitation(meeting, ANYONE, MOMENT))
    assert "Einwohnerfragestunde" in said
    assert "Grundstückssache" in said
    assert "Hauptstraße" not in said


def test_the_members_invitation_has_the_closed_subject(meeting, clerk):
    said = text.write(documents.invitation(meeting, clerk, MOMENT))
    assert "Kauf Hauptstraße 1" in said
    assert "Grundstückssache" not in said


def test_public_minutes_are_silent_on_the_closed_part(meeting, clerk):
    closed = agenda.items_of(meeting)[1]
    deciding.record_result(closed, Result(Outcome.ADOPTED_UNCHANGED, text="Für 1 Euro."), by=clerk)
    assert "Euro" not in text.write(documents.minutes(meeting, ANYONE, MOMENT))
    assert "Für 1 Euro." in text.write(documents.minutes(meeting, clerk, MOMENT))


def test_minutes_say_who_was_there(meeting):
    row = AttendanceFactory(meeting=meeting, arrived=datetime.time(16))
    assert str(row.person) in text.write(documents.minutes(meeting, ANYONE, MOMENT))


def test_an_extract_has_wording_result_and_votes(meeting, clerk):
    item = agenda.items_of(meeting)[0]
    kept = deciding.record_result(
        item, Result(Outcome.ADOPTED_CHANGED, text="1. Eins.\n2. Zwei.", counts=Counts(8, 2, 1)), by=clerk
    )
    said = text.write(documents.extract(kept, ANYONE, MOMENT))
    assert "1. Eins." in said
    assert "8" in said


def test_samples_are_marked(clerk):
    meeting = MeetingFactory(is_sample=True)
    assert documents.invitation(meeting, ANYONE, MOMENT).mark
    assert not documents.invitation(MeetingFactory(), UserFactory(), MOMENT).mark
