# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a council office does with an agenda between its first word and the minutes, at the pages."""

import datetime
import re

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from werdegang.council.factories import AttendanceFactory, ConsultationFactory
from werdegang.council.meetings import agenda, deciding, putting_back
from werdegang.council.models import AgendaItem, Attendance, Resolution
from werdegang.council.vocabulary import MeetingStage, Outcome
from werdegang.mailing import meetings as invitations
from werdegang.mailing import sending
from werdegang.mailing.models import Message
from werdegang.people.factories import LocationFactory, MembershipFactory, PersonFactory
from werdegang.people.services import mark_of
from werdegang.workspace.meetings import pages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clerk")]


@pytest.fixture
def item(meeting, clerk):
    return agenda.add_item(meeting, "Radweg", by=clerk)


@pytest.fixture
def called(meeting, item):
    meeting.stage, meeting.invited_on = MeetingStage.INVITED, timezone.localdate()
    meeting.save()
    return meeting


def at(name, meeting, *more, face="workspace"):
    return reverse(f"{face}:{name}", args=[meeting.organization.slug, meeting.slug, *more])


def seat(meeting, *emails, **more):
    person = PersonFactory(emails=list(emails))
    return MembershipFactory(organization=meeting.organization, person=person, **more)


def one_came_late(meeting):
    for arrived in (None, None, datetime.time(18)):
        AttendanceFactory(meeting=meeting, person=seat(meeting).person, arrived=arrived)


@pytest.mark.slow
def test_the_hour_of_the_call_is_typed_on_the_items_page(client, called, item):
    one_came_late(called)
    page = client.get(at("meeting_item", called, item.pk))
    data = {"version": page.context["version"], "outcome": "adopted_unchanged", "called": "17:30"}
    wrong = client.post(at("meeting_item", called, item.pk), data | {"yes": 3, "no": 0, "abstain": 0})
    assert wrong.status_code == 422
    data["version"] = wrong.context["version"]
    client.post(at("meeting_item", called, item.pk), data | {"yes": 2, "no": 0, "abstain": 0})
    assert Resolution.objects.get().votes_yes == 2
    again = client.get(at("meeting_item", called, item.pk))
    assert again.context["form"]["called"].value() == datetime.time(17, 30)


def test_the_hour_of_the_call_is_typed_in_the_table(client, called, item):
    one_came_late(called)
    [form] = client.get(at("meeting_table", called)).context["lines"]
    data = {f"{form.prefix}-version": form.now, f"{form.prefix}-outcome": "adopted_unchanged"}
    data |= {f"{form.prefix}-{name}": "0" for name in ("no", "abstain")}
    data |= {f"{form.prefix}-called": "17:30", f"{form.prefix}-yes": "3"}
    assert client.post(at("meeting_table", called), data).status_code == 422
    item.refresh_from_db()
    assert item.start is None
    assert client.post(at("meeting_table", called), data | {f"{form.prefix}-yes": "2"}).status_code == 302
    item.refresh_from_db()
    assert timezone.localtime(item.start).time() == datetime.time(17, 30)


def test_a_member_chosen_as_a_substitute_is_told_so_beside_the_field(client, meeting):
    one, other = seat(meeting).person, seat(meeting).person
    data = {"guest": "1", "g-person": one.pk, "g-substitute_for": other.pk}
    page = client.post(at("attendance", meeting), data)
    assert "vertritt niemanden" in str(page.context["guest"].errors["person"])
    assert not Attendance.objects.exists()


def test_a_substitutes_seat_is_no_second_vote(client, meeting):
    holder = seat(meeting)
    deputy = seat(meeting, substitute_for=holder)
    data = {f"p{each.person.pk}-presence": "present" for each in (holder, deputy)}
    page = client.post(at("attendance", meeting), data)
    assert page.status_code == 422
    assert "Ein Sitz hat eine Stimme" in page.content.decode()
    data = {f"p{holder.person.pk}-presence": "excused", f"p{deputy.person.pk}-presence": "present"}
    assert client.post(at("attendance", meeting), data).status_code == 302
    assert Attendance.objects.get(person=deputy.person).substitute_for == holder.person


def test_who_holds_a_seat_and_is_somebodys_substitute_too_stands_in_the_list_as_a_member(client, meeting):
    holder, both = seat(meeting), seat(meeting)
    MembershipFactory(organization=meeting.organization, person=both.person, substitute_for=holder)
    lines = client.get(at("attendance", meeting)).context["lines"]
    assert [line.membership for line in lines if line.person == both.person] == [both]
    data = {f"p{each.person.pk}-presence": "present" for each in (holder, both)}
    assert client.post(at("attendance", meeting), data).status_code == 302


def test_the_list_says_whose_seat_a_substitute_has(client, meeting):
    holder = seat(meeting).person
    guest = PersonFactory(family_name="Nachrücker")
    AttendanceFactory(meeting=meeting, person=guest, substitute_for=holder)
    page = client.get(at("attendance", meeting)).content.decode()
    assert f"Stellvertretung für {holder}" in page


def test_who_invites_reads_that_no_place_is_named(client, meeting, item):
    page = client.get(at("meeting_invite", meeting)).content.decode()
    assert "noch kein Ort genannt" in page
    assert at("meeting_move", meeting) in page
    meeting.location = LocationFactory(body=meeting.body)
    meeting.save()
    assert "noch kein Ort genannt" not in client.get(at("meeting_invite", meeting)).content.decode()


def test_no_two_fields_of_the_board_have_one_name_to_point_at(client, called):
    ConsultationFactory(organization=called.organization)
    page = client.get(at("meeting", called)).content.decode()
    assert page.count('name="urgency_reason"') == 2
    ids = re.findall(r' id="([^"]+)"', page)
    assert sorted(set(ids)) == sorted(ids)


def test_who_invites_reads_which_closed_items_have_no_title(client, meeting, clerk):
    agenda.add_item(meeting, "Kauf", by=clerk, closed=True, public_title="Grundstück")
    silent = agenda.add_item(meeting, "Pacht", by=clerk, closed=True)
    page = client.get(at("meeting_invite", meeting))
    assert page.context["untitled"] == [silent]
    assert at("agenda_title", meeting, silent.pk) in page.content.decode()


def test_a_title_that_gives_the_subject_away_is_refused_beside_its_field(client, meeting, clerk):
    data = {"name": "Kauf", "kind": "other", "closed": "on", "public_title": "kauf"}
    page = client.post(at("agenda_add", meeting), data)
    assert "public_title" in page.context["item_form"].errors
    page = client.post(at("agenda_fill", meeting), {"closed": "Pacht | Pacht"})
    assert "closed" in page.context["form"].errors
    item = agenda.add_item(meeting, "Kauf", by=clerk, closed=True)
    page = client.post(at("agenda_title", meeting, item.pk), {"title": "Der Kauf"})
    assert "title" in page.context["form"].errors


def test_an_agenda_being_typed_is_not_on_the_public_page(client, meeting, item, clerk):
    agenda.add_item(meeting, "Kauf", by=clerk, closed=True, public_title="Grundstück")
    assert "Radweg" in client.get(at("meeting", meeting, face="website")).content.decode()
    client.logout()
    page = client.get(at("meeting", meeting, face="website")).content.decode()
    assert "Radweg" not in page
    assert "Grundstück" not in page
    meeting.stage = MeetingStage.INVITED
    meeting.save()
    page = client.get(at("meeting", meeting, face="website")).content.decode()
    assert "Radweg" in page
    assert "Grundstück" in page


def test_the_public_page_says_what_came_later_and_what_was_taken_off(client, called, item, clerk):
    agenda.add_item(called, "Brücke", by=clerk, urgency_reason="Frist läuft ab")
    agenda.take_off(item, by=clerk, reason="zurückgezogen")
    client.logout()
    page = client.get(at("meeting", called, face="website")).content.decode()
    today = timezone.localdate().strftime("%d.%m.%Y")
    assert f"Nachtrag vom {today}" in page
    assert "Frist läuft ab" in page
    assert "abgesetzt" in page
    assert "zurückgezogen" in page


def test_what_was_taken_off_is_offered_for_no_result(client, called, item, clerk):
    agenda.take_off(item, by=clerk, reason="zurückgezogen")
    assert client.get(at("meeting_table", called)).context["lines"] == []
    assert not client.get(at("meeting_results", called)).context["form"].fields["items"].queryset
    board = client.get(at("meeting", called)).content.decode()
    assert at("agenda_take_off", called, item.pk) not in board
    page = client.get(at("meeting_item", called, item.pk))
    data = {"version": page.context["version"], "outcome": "noted"}
    assert client.post(at("meeting_item", called, item.pk), data).status_code == 422


def test_before_the_invitation_no_reason_is_asked_for(client, meeting, item):
    assert client.post(at("agenda_take_off", meeting, item.pk), {"reason": ""}).status_code == 302
    assert agenda.items_of(meeting) == []


def long_ago():
    AgendaItem.objects.update(modified=timezone.now() - datetime.timedelta(hours=1))


def test_a_supplement_is_offered_and_tells_of_the_item_and_its_urgency_once_each(client, called, item, clerk):
    seat(called, "mitglied@example.org")
    long_ago()
    invitations.send(called, 1, by=clerk)
    assert client.get(at("meeting", called)).context["supplement_waits"] is False
    agenda.add_item(called, "Brücke", by=clerk, urgency_reason="Frist läuft ab")
    agenda.add_item(called, "Kauf", by=clerk, closed=True, urgency_reason="Notartermin")
    assert at("meeting_mails", called) in client.get(at("meeting", called)).content.decode()
    for _press in range(2):
        client.post(at("meeting_mails", called), {"number": "2"})
    assert Message.objects.filter(key__contains=":2:").count() == 1
    sending.send_waiting()
    told = mail.outbox[-1].body
    assert "Brücke" in told
    assert "Frist läuft ab" in told
    assert "Notartermin" not in told


def test_a_result_is_no_change_of_the_agenda(called, item, clerk):
    seat(called, "mitglied@example.org")
    long_ago()
    invitations.send(called, 1, by=clerk)
    item.refresh_from_db()
    deciding.record_result(item, deciding.Result(Outcome.NOTED), by=clerk)
    assert not invitations.agenda_changed(called)
    late = agenda.add_item(called, "Brücke", by=clerk, urgency_reason="Frist")
    invitations.send(called, 2, by=clerk)
    assert not invitations.agenda_changed(called)
    agenda.take_off(late, by=clerk, reason="doch nicht")
    assert invitations.agenda_changed(called)


def correction(client, meeting, item, **given):
    form = client.get(at("agenda_correct", meeting, item.pk)).context["form"]
    shown = {each.name: each.value() for each in form}
    data = {name: value for name, value in (shown | given).items() if value not in (None, False)}
    return client.post(at("agenda_correct", meeting, item.pk), data)


def test_a_subject_is_corrected(client, called, item):
    assert correction(client, called, item, name="Radweg am Wall").status_code == 302
    item.refresh_from_db()
    assert item.name == "Radweg am Wall"


def test_of_two_who_correct_an_item_the_second_reads_what_stands(client, called, item, clerk):
    opened = mark_of(item)
    correction(client, called, item, name="Radweg am Wall")
    page = correction(client, called, item, name="Fahrradweg", opened=opened)
    assert page.status_code == 422
    assert "Radweg am Wall" in str(page.context["form"].errors["name"])
    assert page.context["form"]["name"].value() == "Fahrradweg"
    data = {each.name: each.value() for each in page.context["form"] if each.value()}
    assert client.post(at("agenda_correct", called, item.pk), data).status_code == 302


def test_after_the_invitation_the_part_stays_and_the_form_says_so(client, called, item):
    page = correction(client, called, item, closed="on")
    assert "closed" in page.context["form"].errors
    item.refresh_from_db()
    assert item.public


def test_how_many_have_it_by_e_mail_and_who_must_get_it_on_paper_is_said(client, called):
    seat(called, "mitglied@example.org")
    letter = seat(called).person
    page = client.get(at("meeting_mails", called)).content.decode()
    assert "0 von 2" in page
    page = client.post(at("meeting_mails", called), {"number": "1"}, follow=True).content.decode()
    assert "1 von 2" in page
    assert f"Auf Papier, da ohne E-Mail-Adresse: {letter}" in page


def test_nobody_with_an_address_is_said_right_after_the_invitation(client, meeting, item):
    names = [str(seat(meeting).person) for _number in range(2)]
    meeting.date += datetime.timedelta(days=30)
    meeting.save()
    page = client.post(
        at("meeting_invite", meeting), {"on": timezone.localdate()}, follow=True
    ).content.decode()
    assert "0 von 2" in page
    assert all(name in page for name in names)


@pytest.fixture
def read(monkeypatch):
    """The documents that were set as PDF, in words."""
    found: list[str] = []

    def write(made):
        found.append(str(made))
        return b"%PDF-"

    monkeypatch.setattr(pages.pdf, "write", write)
    return found


@pytest.mark.parametrize("reader", ["oeffentlich", "intern"])
def test_the_invitation_is_previewed_before_it_is_out(client, meeting, item, reader, read):
    assert client.get(at("meeting_preview", meeting, "einladung", reader)).status_code == 200
    assert "Radweg" in read[0]


def test_the_public_preview_keeps_the_closed_part_closed(client, meeting, item, clerk, read):
    agenda.add_item(meeting, "Kauf Hauptstraße", by=clerk, closed=True, public_title="Grundstück")
    client.get(at("meeting_preview", meeting, "einladung", "oeffentlich"))
    assert "Hauptstraße" not in read[0]
    assert "Grundstück" in read[0]


def test_what_was_taken_off_is_put_back_on_a_page_of_its_own(client, called, item, clerk):
    assert at("agenda_put_back", called, item.pk) not in client.get(at("meeting", called)).content.decode()
    agenda.take_off(item, by=clerk, reason="zurückgezogen")
    assert at("agenda_put_back", called, item.pk) in client.get(at("meeting", called)).content.decode()
    assert client.get(at("agenda_put_back", called, item.pk)).status_code == 200
    answer = client.post(at("agenda_put_back", called, item.pk), {"reason": ""})
    assert answer.headers["Location"].endswith(f"#top-{item.pk}")
    board = client.get(at("meeting", called)).content.decode()
    assert "wieder auf die Tagesordnung gesetzt" in board
    assert at("agenda_take_off", called, item.pk) in board
    client.logout()
    assert "wieder auf die Tagesordnung gesetzt" in client.get(
        at("meeting", called, face="website")
    ).content.decode().replace("\n", " ")


@pytest.mark.parametrize("stage", [MeetingStage.HELD, MeetingStage.CONCLUDED])
def test_after_the_meeting_it_is_put_back_with_a_reason_until_the_minutes_are_approved(
    client, called, item, clerk, stage
):
    agenda.take_off(item, by=clerk, reason="zurückgezogen")
    called.stage = stage
    called.save()
    offered = at("agenda_put_back", called, item.pk) in client.get(at("meeting", called)).content.decode()
    assert offered == (stage == MeetingStage.HELD)
    assert client.post(at("agenda_put_back", called, item.pk), {"reason": ""}).status_code == (422)
    answer = client.post(at("agenda_put_back", called, item.pk), {"reason": "wurde beraten"})
    assert answer.status_code == (302 if stage == MeetingStage.HELD else 422)


def test_who_was_told_that_an_item_is_off_is_told_that_it_is_back(called, item, clerk):
    seat(called, "mitglied@example.org")
    long_ago()
    for number, act in ((1, None), (2, agenda.take_off), (3, putting_back.put_back)):
        if act is not None:
            act(item, by=clerk, reason="Irrtum")
            assert invitations.agenda_changed(called)
        invitations.send(called, number, by=clerk)
        sending.send_waiting()
        item.refresh_from_db()
    assert "Von der Tagesordnung abgesetzt: Ö 1 Radweg" in mail.outbox[1].body
    assert "Wieder auf der Tagesordnung: Ö 1 Radweg" in mail.outbox[2].body
