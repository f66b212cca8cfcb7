# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a council office met when it played a meeting through: days, corrections, drafts that are read."""

import datetime
import io

import pypdfium2
import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.council.factories import AttendanceFactory, MeetingFactory
from werdegang.council.meetings import agenda, deciding, minuting
from werdegang.council.models import Attendance, Exclusion, Meeting, PublishedDecision, Resolution
from werdegang.council.vocabulary import MeetingStage, Outcome
from werdegang.people.factories import (
    MembershipFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db
NOT_YET = "liegt in der Zukunft"


@pytest.fixture
def meeting(clerk):
    today = timezone.localdate()
    made = MeetingFactory(stage=MeetingStage.PLANNED, date=today)
    for member in MembershipFactory.create_batch(3, organization=made.organization):
        AttendanceFactory(meeting=made, person=member.person)
    for name in ("Eins", "Zwei"):
        agenda.add_item(made, name, by=clerk)
    made.stage, made.invited_on = MeetingStage.INVITED, today
    made.save()
    return made


@pytest.fixture
def concluded(meeting):
    meeting.stage = MeetingStage.CONCLUDED
    meeting.save()
    return meeting


def at(name, meeting, *more):
    return reverse(f"workspace:{name}", args=[meeting.organization.slug, meeting.slug, *more])


def tomorrow():
    return timezone.localdate() + datetime.timedelta(days=1)


def excused(client, meeting):
    """The attendance list as it is shown, the first line typed over; and that line's form."""
    lines = client.get(at("attendance", meeting)).context["lines"]
    data = {}
    for line in lines:
        for name in line.fields:
            shown = line[name].value()
            data[f"{line.prefix}-{name}"] = data[f"initial-{line.prefix}-{name}"] = shown or ""
        data[f"{line.prefix}-version"] = line.version
    return data | {f"{lines[0].prefix}-presence": "excused"}, lines[0]


def test_approved_attendance_is_corrected_with_a_reason_only(client, concluded):
    data, line = excused(client, concluded)
    page = client.post(at("attendance", concluded), data)
    assert page.status_code == 422
    assert page.context["correction"].errors["reason"]
    assert not Attendance.objects.filter(presence="excused").exists()
    assert client.post(at("attendance", concluded), data | {"reason": "Verlesen"}).status_code == 302
    row = Attendance.objects.get(person=line.person, deleted=False)
    assert (row.presence, row.history.first().history_change_reason) == ("excused", "Verlesen")


def test_before_the_approval_nobody_is_asked_why(client, meeting):
    data, _line = excused(client, meeting)
    assert "reason" not in client.get(at("attendance", meeting)).context["guest"].fields
    assert client.post(at("attendance", meeting), data).status_code == 302


def test_somebody_is_added_to_approved_attendance_with_a_reason_only(client, concluded):
    guest = {"guest": "1", "g-person": PersonFactory().pk}
    page = client.post(at("attendance", concluded), guest)
    assert page.status_code == 422
    assert page.context["guest"].errors["reason"]
    assert client.post(at("attendance", concluded), guest | {"g-reason": "Vergessen"}).status_code == 302
    row = Attendance.objects.get(person=guest["g-person"])
    assert row.history.first().history_change_reason == "Vergessen"


@pytest.mark.slow
def test_who_was_barred_is_corrected_with_a_reason_only(client, concluded):
    item = agenda.items_of(concluded)[0]
    page = client.get(at("meeting_item", concluded, item.pk))
    person = Attendance.objects.first().person
    data = {"version": page.context["version"], "outcome": "", "minutes": "", "excluded": [person.pk]}
    page = client.post(at("meeting_item", concluded, item.pk), data)
    assert page.status_code == 422
    assert page.context["form"].errors["reason"]
    assert not Exclusion.objects.exists()
    client.post(at("meeting_item", concluded, item.pk), data | {"reason": "Vergessen"})
    assert Exclusion.objects.get().history.first().history_change_reason == "Vergessen"


def test_approved_minutes_of_an_item_are_corrected_with_a_reason_that_is_asked_for(client, concluded):
    item = agenda.items_of(concluded)[0]
    page = client.get(at("meeting_item", concluded, item.pk))
    assert page.context["form"].fields["reason"].required
    data = {"version": page.context["version"], "outcome": "", "minutes": "Es wurde gefragt."}
    page = client.post(at("meeting_item", concluded, item.pk), data)
    assert "warum sie berichtigt wird" in page.context["form"].errors["reason"][0]
    assert (
        client.post(at("meeting_item", concluded, item.pk), data | {"reason": "Verlesen"}).status_code == 302
    )
    item.refresh_from_db()
    assert item.minutes == "Es wurde gefragt."
    assert item.history.first().history_change_reason == "Verlesen"
    page = client.get(at("meeting_item", concluded, item.pk))
    assert page.context["form"].initial["minutes"] == "Es wurde gefragt."
    assert "Berichtigung speichern" in page.content.decode()
    assert "Speichern und weiter" not in page.content.decode()


def test_before_the_approval_the_items_page_asks_for_no_reason(client, meeting):
    item = agenda.items_of(meeting)[0]
    assert "reason" not in client.get(at("meeting_item", meeting, item.pk)).context["form"].fields


@pytest.mark.parametrize(("stage", "needed"), [("invited", False), ("held", True), ("concluded", True)])
def test_the_reason_for_another_subject_is_asked_for_once_the_meeting_was_held(
    client, meeting, stage, needed
):
    meeting.stage = stage
    meeting.save()
    item = agenda.items_of(meeting)[0]
    form = client.get(at("agenda_correct", meeting, item.pk)).context["form"]
    assert form.fields["reason"].required == needed


def test_an_item_saved_without_a_change_says_so(client, meeting):
    item = agenda.items_of(meeting)[0]
    page = client.get(at("meeting_item", meeting, item.pk))
    data = {"version": page.context["version"], "outcome": "", "ballot": "open", "minutes": ""}
    said = client.post(at("meeting_item", meeting, item.pk), data, follow=True).content.decode()
    assert "nichts geändert" in said
    assert "ist festgehalten" not in said


def test_a_meeting_to_come_was_not_held(client, meeting):
    Meeting.objects.update(date=tomorrow())
    page = client.post(at("meeting_hold", meeting), follow=True)
    assert "noch nicht gekommen" in page.content.decode()
    meeting.refresh_from_db()
    assert meeting.stage == MeetingStage.INVITED


def test_no_invitation_went_out_on_a_day_to_come(client, meeting):
    Meeting.objects.update(stage=MeetingStage.PLANNED, date=tomorrow() + datetime.timedelta(days=30))
    page = client.post(at("meeting_invite", meeting), {"on": tomorrow()})
    assert page.status_code == 422
    assert NOT_YET in str(page.context["form"].errors["on"])


def test_minutes_were_not_approved_on_a_day_to_come(client, meeting):
    Meeting.objects.update(stage=MeetingStage.HELD)
    page = client.post(at("minutes_approve", meeting), {"on": tomorrow()})
    assert page.status_code == 422
    assert NOT_YET in str(page.context["form"].errors["on"])
    meeting.refresh_from_db()
    assert meeting.stage == MeetingStage.HELD


def test_no_decision_was_published_on_a_day_to_come(client, meeting, clerk):
    Meeting.objects.update(stage=MeetingStage.PLANNED)
    meeting.refresh_from_db()
    item = agenda.add_item(meeting, "Kauf", by=clerk, closed=True)
    Meeting.objects.update(stage=MeetingStage.INVITED)
    item.meeting.refresh_from_db()
    deciding.record_result(item, deciding.Result(Outcome.NOTED), by=clerk)
    data = {"title": "Grundstück", "text": "Gekauft.", "on": tomorrow(), "reason": "vollzogen"}
    page = client.post(at("decision_publish", meeting, item.pk), data)
    assert page.status_code == 422
    assert NOT_YET in str(page.context["form"].errors["on"])
    assert not PublishedDecision.objects.exists()


def test_every_refused_line_of_the_table_says_so_with_its_number(client, meeting):
    data = {}
    for form in client.get(at("meeting_table", meeting)).context["lines"]:
        data[f"{form.prefix}-version"] = form.now
        data |= {f"{form.prefix}-{name}": "0" for name in ("no", "abstain")}
        data |= {f"{form.prefix}-outcome": "adopted_unchanged", f"{form.prefix}-yes": "9"}
    page = client.post(at("meeting_table", meeting), data)
    words = page.content.decode()
    assert page.status_code == 422
    for form in page.context["lines"]:
        assert f'href="#id_{form.prefix}-yes">{form.item.number} Ja: 9 Stimmen' in words
    assert not Resolution.objects.exists()


@pytest.mark.parametrize("reader", ["intern", "oeffentlich"])
def test_chair_and_clerk_read_the_minutes_that_they_approve(client, meeting, clerk, reader):
    minuting.draft(agenda.items_of(meeting)[0], "Frau Muster berichtet.", by=clerk)
    answer = client.get(at("meeting_preview", meeting, "niederschrift", reader))
    pages = pypdfium2.PdfDocument(io.BytesIO(answer.content))
    assert "Frau Muster berichtet." in pages[0].get_textpage().get_text_bounded()
