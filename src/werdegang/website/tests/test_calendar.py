# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the month's picture, calendars to subscribe to, and feeds."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from werdegang.core.visibility import Visibility
from werdegang.council.factories import MeetingFactory, PaperFactory
from werdegang.people.factories import LocationFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


def month(client, year=2017, number=3):
    return client.get(reverse("website:calendar_month", args=[year, number]))


def events(response):
    return Calendar.from_ical(response.content).walk("VEVENT")


def tomorrow(**values):
    return MeetingFactory(date=timezone.localdate() + datetime.timedelta(days=1), **values)


def test_a_month_shows_its_meetings_and_not_those_of_others(client):
    MeetingFactory(organization=OrganizationFactory(name="Rat im März"), date=datetime.date(2017, 3, 17))
    MeetingFactory(organization=OrganizationFactory(name="Rat im Mai"), date=datetime.date(2017, 5, 17))
    words = month(client).content.decode()
    assert "Rat im März" in words
    assert "Rat im Mai" not in words


def test_a_month_without_meetings_says_so(client):
    assert "In diesem Monat keine Sitzung" in month(client).content.decode()


@pytest.mark.parametrize(
    ("year", "number", "previous", "following"),
    [
        (2016, 12, None, "/rat/kalender/2017/3/"),
        (2017, 3, None, "/rat/kalender/2017/4/"),
        (2017, 4, "/rat/kalender/2017/3/", "/rat/kalender/2017/5/"),
        (2190, 1, "/rat/kalender/2150/5/", None),
    ],
)
def test_links_lead_only_to_months_between_the_first_and_the_last_meeting(
    client, year, number, previous, following
):
    for day in (datetime.date(2017, 3, 17), datetime.date(2150, 5, 2)):
        MeetingFactory(date=day)
    shown = month(client, year, number).context
    links = [each and each.url for each in (shown["previous"], shown["next"])]
    assert links == [previous, following]


@pytest.mark.parametrize("level", [Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT])
def test_no_link_leads_to_the_month_of_a_hidden_meeting(client, level):
    MeetingFactory(date=datetime.date(2150, 5, 2), visibility=level)
    MeetingFactory(date=datetime.date(2149, 5, 2), organization=OrganizationFactory(meets_in_public=False))
    assert month(client, 2140, 1).context["next"] is None


@pytest.mark.parametrize("number", [0, 13])
def test_there_is_no_thirteenth_month(client, number):
    assert month(client, number=number).status_code == 404


def test_a_month_asks_a_fixed_number_of_questions(client, django_assert_max_num_queries):
    for day in range(1, 29):
        MeetingFactory(date=datetime.date(2017, 3, day))
    with django_assert_max_num_queries(4):
        month(client)


@pytest.mark.parametrize("level", [Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT])
def test_what_is_not_public_is_in_no_calendar(client, level):
    tomorrow(visibility=level)
    assert events(client.get(reverse("website:calendar_all"))) == []


def test_a_closed_body_is_in_no_calendar(client):
    meeting = tomorrow(organization=OrganizationFactory(closed=True))
    assert events(client.get(reverse("website:calendar_all"))) == []
    address = reverse("website:organization_calendar", args=[meeting.organization.slug])
    assert events(client.get(address)) == []


def test_an_event_has_day_place_and_a_name_that_lasts(client):
    start = timezone.make_aware(datetime.datetime(2030, 3, 17, 16))
    meeting = MeetingFactory(date=start.date(), start=start, location=LocationFactory(description="Rathaus"))
    (event,) = events(client.get(reverse("website:calendar_all")))
    assert event.decoded("dtstart") == start
    assert str(event["location"]) == "Rathaus"
    assert str(event["uid"]).endswith(f"/{meeting.slug}/")


def test_a_cancelled_meeting_stays_and_says_so(client):
    tomorrow(cancelled=True)
    (event,) = events(client.get(reverse("website:calendar_all")))
    assert str(event["status"]) == "CANCELLED"


def test_one_meeting_is_taken_along(client):
    meeting = tomorrow()
    address = reverse("website:meeting_calendar", args=[meeting.organization.slug, meeting.slug])
    assert len(events(client.get(address))) == 1


def test_the_feed_has_the_newest_papers_first(client):
    PaperFactory(name="Alt", sort_date=datetime.date(2016, 1, 1))
    PaperFactory(name="Neu", sort_date=datetime.date(2017, 1, 1))
    words = client.get(reverse("website:paper_feed")).content.decode()
    assert words.index("Neu") < words.index("Alt")


def test_the_feed_of_papers_has_no_hidden_one(client):
    PaperFactory(name="Geheim", visibility=Visibility.COUNCIL)
    assert "Geheim" not in client.get(reverse("website:paper_feed")).content.decode()


def test_the_feed_of_meetings_marks_samples(client):
    tomorrow(is_sample=True)
    assert "Beispieldaten" in client.get(reverse("website:meeting_feed")).content.decode()
