# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime
import re

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import ANYONE
from werdegang.council.factories import AttendanceFactory, ConsultationFactory, MeetingFactory
from werdegang.council.meetings import agenda, deciding, documents, extracts, invitations, minuting, planning
from werdegang.council.meetings.deciding import Result
from werdegang.council.procedure.voting import Counts
from werdegang.council.vocabulary import AgendaKind, Ballot, MeetingStage, Outcome, Presence
from werdegang.people.factories import MembershipFactory, OrganizationFactory, OrganizationRoleFactory
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
    said = text.write(invitations.invitation(meeting, ANYONE, MOMENT))
    assert "Einwohnerfragestunde" in said
    assert "Grundstückssache" in said
    assert "Hauptstraße" not in said


def test_the_members_invitation_has_the_closed_subject(meeting, clerk):
    said = text.write(invitations.invitation(meeting, clerk, MOMENT))
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
    said = text.write(extracts.extract(kept, ANYONE, MOMENT))
    assert "1. Eins." in said
    assert "8" in said


def test_samples_are_marked(clerk):
    meeting = MeetingFactory(is_sample=True)
    assert invitations.invitation(meeting, ANYONE, MOMENT).mark
    assert not invitations.invitation(MeetingFactory(), UserFactory(), MOMENT).mark


def with_paper(meeting, clerk, **paper):
    step = ConsultationFactory(
        organization=meeting.organization, **{f"paper__{name}": value for name, value in paper.items()}
    )
    return agenda.add_paper(meeting, step, by=clerk, urgency_reason="Frist")


def test_minutes_have_number_and_wording_of_what_was_adopted_unchanged(meeting, clerk):
    item = with_paper(meeting, clerk, reference="012/2017", proposal="Der Rat baut ein Haus.")
    deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED), by=clerk)
    said = text.write(documents.minutes(meeting, ANYONE, MOMENT))
    assert "012/2017" in said
    assert "Der Rat baut ein Haus." in said


def test_minutes_give_no_proposal_as_what_was_decided_otherwise(meeting, clerk):
    item = with_paper(meeting, clerk, reference="012/2017", proposal="Der Rat baut ein Haus.")
    deciding.record_result(item, Result(Outcome.POSTPONED), by=clerk)
    said = text.write(documents.minutes(meeting, ANYONE, MOMENT))
    assert "012/2017" in said
    assert "Haus" not in said


def test_minutes_keep_number_and_wording_of_a_hidden_paper_to_themselves(meeting, clerk):
    item = with_paper(meeting, clerk, reference="012/2017", proposal="Der Rat baut ein Haus.")
    kept = deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED), by=clerk)
    kept.paper.visibility = "council"
    kept.paper.save()
    said = text.write(documents.minutes(meeting, ANYONE, MOMENT))
    assert "012/2017" not in said
    assert "Haus" not in said


def test_drafts_of_the_minutes_are_read_inside_only_until_they_are_approved(meeting, clerk):
    item = agenda.items_of(meeting)[0]
    minuting.draft(item, "Frau Muster fragt.", by=clerk)
    assert "Frau Muster fragt." in text.write(documents.minutes(meeting, clerk, MOMENT, writer=clerk))
    for reader in (clerk, ANYONE, None):
        assert "Muster fragt" not in text.write(documents.minutes(meeting, reader, MOMENT))
    meeting.stage = MeetingStage.CONCLUDED
    assert "Muster fragt" not in text.write(documents.minutes(meeting, clerk, MOMENT, writer=clerk))


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 Enthaltungen"), (1, "1 Enthaltung"), (2, "2 Enthaltungen")]
)
def test_abstentions_are_counted_in_german(meeting, clerk, count, words):
    item = agenda.items_of(meeting)[0]
    deciding.record_result(
        item, Result(Outcome.ADOPTED_UNCHANGED, counts=Counts(8, 0, count), ballot=Ballot.BY_NAME), by=clerk
    )
    said = text.write(documents.minutes(meeting, ANYONE, MOMENT))
    assert "namentliche Abstimmung" in said
    assert re.search(rf"{words}\b", said)


def test_an_invitation_says_when_and_by_whom_it_was_issued(meeting, clerk):
    MembershipFactory(
        organization=meeting.organization, role="stellvertretende Vorsitzende", person__name="Fritz Zweite"
    )
    MembershipFactory(organization=meeting.organization, role="Vorsitzende", person__name="Emma Erste")
    said = text.write(invitations.invitation(meeting, clerk, MOMENT))
    assert "01.03.2017" in said
    assert "Emma Erste, Vorsitzende" in said
    assert "Zweite" not in said


def test_without_a_chair_on_record_the_municipality_invites(meeting):
    said = text.write(invitations.invitation(meeting, ANYONE, MOMENT))
    assert re.search(rf"Eingeladen durch:?\s+{re.escape(meeting.body.name)}", said)


def test_a_public_notice_has_what_law_asks_for_and_nothing_of_the_closed_part(meeting):
    made = invitations.public_notice(meeting, MOMENT)
    said = text.write(made)
    assert made.overline == "Öffentliche Bekanntmachung"
    assert str(meeting.organization) in said
    assert "14.03.2017" in said
    assert "Grundstückssache" in said
    assert "Hauptstraße" not in said
    assert "unter Tagesordnungspunkt Ö 1" in " ".join(said.split())
    assert re.search(r"Datum der Bekanntmachung:?\s+01.03.2017", said)


def test_minutes_say_who_was_there_as_what(meeting):
    def there(role, **further):
        seat = MembershipFactory(organization=meeting.organization, role=role)
        return AttendanceFactory(meeting=meeting, person=seat.person, **further)

    member, chair = there("Mitglied"), there("Vorsitzender")
    advisory = there("Sachkundige Bürgerin", voting_right=False)
    excused = there("Mitglied", presence=Presence.EXCUSED)
    guest = AttendanceFactory(meeting=meeting, voting_right=False, role="Fachbereich Jugend")
    said = text.write(documents.minutes(meeting, ANYONE, MOMENT))
    assert re.search(rf"Vorsitz:?\s+{chair.person}", said)
    listed = said[said.index("Stimmberechtigte Mitglieder") :]
    order = [chair, member, advisory, guest, excused]
    places = [listed.index(str(row.person)) for row in order]
    assert places == sorted(places)
    for words in ("Mitglieder ohne Stimmrecht", "Außerdem anwesend", "Entschuldigt", "Fachbereich Jugend"):
        assert words in listed


def test_an_extract_names_body_day_item_and_day_of_issue(meeting, clerk):
    item = agenda.items_of(meeting)[0]
    kept = deciding.record_result(item, Result(Outcome.NOTED, text="Kenntnis."), by=clerk)
    said = " ".join(text.write(extracts.extract(kept, ANYONE, MOMENT)).split())
    for words in (
        str(meeting.organization),
        "14.03.2017",
        "Ö 1 Einwohnerfragestunde",
        f"{meeting.body.name}, 01.03.2017",
        "Für die Richtigkeit des Auszugs",
        "noch nicht genehmigt",
    ):
        assert words in said


def headings_of(document):
    return [block.text for block in document.blocks if hasattr(block, "level")]


def test_an_extract_without_any_wording_has_no_empty_heading(meeting, clerk):
    kept = deciding.record_result(
        agenda.items_of(meeting)[0], Result(Outcome.ADOPTED_UNCHANGED, counts=Counts(8, 2, 1)), by=clerk
    )
    made = extracts.extract(kept, ANYONE, MOMENT)
    assert headings_of(made) == []
    assert "ungeändert beschlossen" in text.write(made)


def test_an_extract_has_the_wording_that_its_item_has(meeting, clerk):
    item = agenda.items_of(meeting)[0]
    kept = deciding.record_result(item, Result(Outcome.ADOPTED_UNCHANGED), by=clerk)
    item.resolution_text = "Der Rat baut ein Haus."
    item.save()
    made = extracts.extract(kept, ANYONE, MOMENT)
    assert headings_of(made) == ["Beschluss"]
    assert "baut ein Haus" in text.write(made)


def test_an_extract_calls_no_proposal_decided_that_was_not(meeting, clerk):
    item = with_paper(meeting, clerk, proposal="Der Rat baut ein Haus.")
    kept = deciding.record_result(item, Result(Outcome.POSTPONED), by=clerk)
    made = extracts.extract(kept, ANYONE, MOMENT)
    assert headings_of(made) == ["Beschlussvorschlag"]
