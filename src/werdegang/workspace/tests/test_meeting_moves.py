# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about a meeting that moves to another day, hour or place, from the form to the calendars and e-mails."""

import datetime

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from werdegang.council.factories import AgendaItemFactory, MeetingFactory
from werdegang.council.meetings import planning
from werdegang.council.models import Meeting
from werdegang.council.vocabulary import MeetingStage
from werdegang.mailing import meetings as invitations
from werdegang.mailing import sending
from werdegang.people.factories import (
    LocationFactory,
    MembershipFactory,
    PersonFactory,
)
from werdegang.people.models import Location

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
FIRST = TODAY + datetime.timedelta(days=30)
SECOND = FIRST + datetime.timedelta(days=14)


@pytest.fixture
def meeting(clerk):
    start = timezone.make_aware(datetime.datetime.combine(FIRST, datetime.time(16)))
    made = MeetingFactory(
        stage=MeetingStage.PLANNED, date=FIRST, start=start, slug=FIRST.isoformat(), is_sample=False
    )
    AgendaItemFactory(meeting=made, name="Bericht")
    person = PersonFactory(emails=["mitglied@example.org"])
    MembershipFactory(organization=made.organization, person=person)
    return made


@pytest.fixture
def called(meeting):
    meeting.stage, meeting.invited_on = MeetingStage.INVITED, TODAY
    meeting.save()
    return meeting


def at(name, meeting, face="workspace"):
    return reverse(f"{face}:{name}", args=[meeting.organization.slug, meeting.slug])


def move(client, meeting, **given):
    page = client.get(at("meeting_move", meeting))
    shown = {field.name: field.value() for field in page.context["form"]}
    data = {"opened": page.context["opened"], "do": "save", **shown, "day": SECOND, "begins": "18:00"} | given
    return client.post(
        at("meeting_move", meeting), {name: "" if value is None else value for name, value in data.items()}
    )


def event_of(client, meeting):
    """The one event of the body's public calendar."""
    words = client.get(reverse("website:organization_calendar", args=[meeting.organization.slug])).content
    (event,) = Calendar.from_ical(words).walk("VEVENT")
    return event


def test_a_planned_meeting_moves_and_its_former_address_leads_to_it(client, meeting):
    place = LocationFactory(description="Ratssaal")
    assert move(client, meeting, location=place.pk, reason="Der Saal ist belegt").status_code == 302
    now = Meeting.objects.get(pk=meeting.pk)
    assert (now.date, now.slug, now.location, now.stage) == (SECOND, SECOND.isoformat(), place, "planned")
    assert timezone.localtime(now.start).hour == 18
    assert now.history.latest().history_change_reason == "Der Saal ist belegt"
    client.logout()
    former = client.get(at("meeting", meeting, "website"))
    assert (former.status_code, former["Location"]) == (301, at("meeting", now, "website"))


def test_nobody_was_invited_so_nobody_is_told_of_a_former_day(client, meeting):
    move(client, meeting)
    now = Meeting.objects.get(pk=meeting.pk)
    assert (now.former_start, now.changed_at) == (None, None)


def test_the_subscribed_calendar_moves_the_same_event(client, meeting):
    before = event_of(client, meeting)
    Meeting.objects.filter(pk=meeting.pk).update(modified=timezone.now() - datetime.timedelta(hours=1))
    move(client, meeting)
    after = event_of(client, meeting)
    assert after["uid"] == before["uid"]
    assert after.decoded("dtstart").date() == SECOND
    assert after["sequence"] >= before["sequence"]


def test_a_new_meeting_of_the_former_day_gets_an_address_and_an_event_of_its_own(client, meeting, clerk):
    start = meeting.start
    move(client, meeting)
    made = planning.plan_meeting(meeting.organization, start, by=clerk)
    assert made.slug == f"{FIRST.isoformat()}-2"
    calendar = client.get(reverse("website:organization_calendar", args=[meeting.organization.slug])).content
    assert len({str(event["uid"]) for event in Calendar.from_ical(calendar).walk("VEVENT")}) == 2


def test_moved_back_it_has_its_first_address_again(client, meeting):
    move(client, meeting)
    moved = Meeting.objects.get(pk=meeting.pk)
    assert move(client, moved, day=FIRST).status_code == 302
    assert Meeting.objects.get(pk=meeting.pk).slug == FIRST.isoformat()
    assert client.get(at("meeting", meeting, "website")).status_code == 200


def test_once_invited_a_reason_is_asked_for_and_nothing_typed_is_lost(client, called):
    page = move(client, called)
    assert page.status_code == 422
    assert "reason" in page.context["form"].errors
    assert 'value="18:00"' in page.content.decode()
    assert Meeting.objects.get(pk=called.pk).date == FIRST


def test_once_invited_the_notice_is_checked_against_the_new_day(client, called):
    soon = TODAY + datetime.timedelta(days=5)
    page = move(client, called, day=soon, reason="Eilig")
    assert "short_notice_reason" in page.context["form"].errors
    page = move(client, called, day=TODAY, reason="Eilig", short_notice_reason="Frist")
    assert "kürzte Frist" in page.content.decode() or "verkürzte" in page.content.decode()
    assert Meeting.objects.get(pk=called.pk).date == FIRST
    assert move(client, called, day=soon, reason="Eilig", short_notice_reason="Frist").status_code == 302
    now = Meeting.objects.get(pk=called.pk)
    assert (now.invited_on, now.short_notice_reason) == (TODAY, "Frist")


def test_the_public_page_and_the_invitation_say_that_it_was_moved(client, called):
    move(client, called, reason="Der Saal ist belegt")
    now = Meeting.objects.get(pk=called.pk)
    client.logout()
    page = client.get(at("meeting", now, "website")).content.decode()
    assert f"{FIRST:%d.%m.%Y}" in page
    assert "verlegt" in page
    assert client.get(at("invitation", now, "website")).status_code == 200


def test_another_place_alone_is_told_too_but_asks_for_no_notice(client, called):
    place = LocationFactory(description="Ratssaal")
    given = {"day": FIRST, "begins": "16:00", "location": place.pk, "reason": "Wasserschaden"}
    Meeting.objects.filter(pk=called.pk).update(invited_on=FIRST - datetime.timedelta(days=1))
    assert move(client, called, **given).status_code == 302
    now = Meeting.objects.get(pk=called.pk)
    assert (now.former_start, now.invited_on) == (None, FIRST - datetime.timedelta(days=1))
    assert now.changed_at is not None


def test_two_at_once_see_both_versions_and_nothing_is_overwritten(client, meeting):
    opened = client.get(at("meeting_move", meeting)).context["opened"]
    place = LocationFactory(description="Ratssaal")
    move(client, meeting, day=FIRST, begins="17:00", location=place.pk)
    page = move(client, meeting, day=FIRST, begins="19:00", location="", opened=opened)
    assert page.status_code == 409
    assert {each.name for each in page.context["differences"]} == {"begins", "location"}
    assert timezone.localtime(Meeting.objects.get(pk=meeting.pk).start).hour == 17
    taken = move(client, meeting, begins="19:00", location="", opened=opened, do="take:location")
    assert taken.context["form"]["location"].value() == str(place.pk)
    assert taken.context["form"]["begins"].value() == "19:00"


@pytest.mark.parametrize(
    "given", [{"ends": "15:00"}, {"begins": ""}, {"day": "31.2.2030"}, {"location": "99"}]
)
def test_wrong_input_is_said_beside_its_field(client, meeting, given):
    page = move(client, meeting, **given)
    assert page.status_code == 422
    assert set(page.context["form"].errors) == set(given)
    assert Meeting.objects.get(pk=meeting.pk).date == FIRST


@pytest.mark.parametrize("state", [{"stage": "held"}, {"stage": "concluded"}, {"cancelled": True}])
def test_what_was_held_or_cancelled_does_not_move(client, meeting, state):
    Meeting.objects.filter(pk=meeting.pk).update(**state)
    assert "<form" not in client.get(at("meeting_move", meeting)).content.decode().split("<main")[1]
    assert client.post(at("meeting_move", meeting), {"day": SECOND, "begins": "18:00"}).status_code == 422
    assert Meeting.objects.get(pk=meeting.pk).date == FIRST


def test_members_are_told_by_e_mail_once_that_it_was_moved(client, called, clerk):
    invitations.send(called, 1, by=clerk)
    sending.send_waiting()
    move(client, called, reason="Der Saal ist belegt")
    now = Meeting.objects.get(pk=called.pk)
    assert "Korrigierte Einladung versenden" in client.get(at("meeting_mails", now)).content.decode()
    client.post(at("meeting_mails", now), {"number": "2"})
    client.post(at("meeting_mails", now), {"number": "2"})
    sending.send_waiting()
    [_first, second] = mail.outbox
    assert f"Verlegt, jetzt {SECOND:%d.%m.%Y}" in second.subject
    assert "verlegt" in second.body
    assert not invitations.is_out_of_date(now)


def test_members_are_told_by_e_mail_once_that_it_is_cancelled(client, called, clerk):
    invitations.send(called, 1, by=clerk)
    sending.send_waiting()
    planning.cancel(called, by=clerk, reason="Kein Bedarf")
    assert "ausfällt" in client.get(at("meeting_mails", called)).content.decode()
    client.post(at("meeting_mails", called), {"number": "2"})
    client.post(at("meeting_mails", called), {"number": "3"})
    sending.send_waiting()
    [_first, second] = mail.outbox
    assert second.subject.startswith("Abgesagt")
    assert second.attachments == []


def test_an_invitation_that_waits_is_not_sent_once_the_meeting_is_cancelled(called, clerk):
    invitations.send(called, 1, by=clerk)
    planning.cancel(called, by=clerk, reason="Kein Bedarf")
    sending.send_waiting()
    assert mail.outbox == []


def test_a_place_that_is_not_known_is_typed_and_offered_from_then_on(client, meeting):
    words = "Rathaus,  Ratssaal, Marktplatz 1"
    day = SECOND + datetime.timedelta(days=7)
    planned = {"organization": meeting.organization_id, "day": day, "begins": "18:00", "new_place": words}
    assert client.post(reverse("workspace:meeting_plan"), planned).status_code == 302
    made = Meeting.objects.latest("pk")
    assert str(made.location) == "Rathaus, Ratssaal, Marktplatz 1"
    assert made.location.body == meeting.body
    assert move(client, meeting, new_place=words.upper(), reason="Der Saal ist frei").status_code == 302
    assert Meeting.objects.get(pk=meeting.pk).location == made.location
    assert str(made.location) in client.get(reverse("workspace:meeting_plan")).content.decode()


def test_where_the_move_is_refused_no_place_is_left_behind(client, called):
    page = move(client, called, day=TODAY, new_place="Sporthalle", reason="Eilig")
    assert page.status_code == 422
    assert page.context["form"]["new_place"].value() == "Sporthalle"
    assert not Location.objects.filter(description="Sporthalle").exists()
