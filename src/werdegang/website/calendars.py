# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings for people's own calendars (iCalendar, RFC 5545), and the weeks of a month."""

import calendar
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from werdegang.council.models import Meeting
from werdegang.website.addresses import address
from werdegang.website.meetings import MeetingLine, line

PRODUCT = "-//Werdegang//Sitzungen//DE"
REFRESH = datetime.timedelta(hours=6)
"""How often a calendar program should look again."""


def calendar_of(meetings: Iterable[Meeting], name: str, origin: str) -> bytes:
    """The meetings as a calendar; a cancelled one stays and says so.

    Args:
        meetings: listed through the gate, with body and place.
        name: of the calendar.
        origin: scheme and host, for links and for names that last.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    made.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    for each in meetings:
        if each.date is not None:
            made.add_component(_event(each, origin))
    return bytes(made.to_ical())


def _event(meeting: Meeting, origin: str) -> Event:
    url = f"{origin}{address(meeting)}"
    event = Event()
    event.add("uid", url)
    event.add("dtstamp", meeting.modified)
    event.add("last-modified", meeting.modified)
    event.add("summary", _summary(meeting))
    event.add("url", url)
    event.add("status", "CANCELLED" if meeting.cancelled else "CONFIRMED")
    if meeting.start is not None:
        event.add("dtstart", timezone.localtime(meeting.start))
        if meeting.end is not None and meeting.end > meeting.start:
            event.add("dtend", timezone.localtime(meeting.end))
    else:
        event.add("dtstart", meeting.date)
    if meeting.location is not None:
        event.add("location", str(meeting.location))
    if meeting.is_sample:
        event.add("categories", [_("Sample data")])
    return event


def _summary(meeting: Meeting) -> str:
    name = meeting.organization.name if meeting.organization else str(meeting)
    return _("Cancelled: %(name)s") % {"name": name} if meeting.cancelled else name


@dataclass(frozen=True)
class Day:
    """A day of the month's picture: its meetings, whether it is of this month, whether it is today."""

    date: datetime.date
    lines: Sequence[MeetingLine]
    inside: bool
    is_today: bool


@dataclass(frozen=True)
class Month:
    """A month as weeks from Monday to Sunday."""

    first: datetime.date
    weeks: Sequence[Sequence[Day]]

    @property
    def previous(self) -> datetime.date:
        """The first day of the month before."""
        return (self.first - datetime.timedelta(days=1)).replace(day=1)

    @property
    def next(self) -> datetime.date:
        """The first day of the month after."""
        return (self.first + datetime.timedelta(days=31)).replace(day=1)

    @property
    def lines(self) -> list[MeetingLine]:
        """All meetings of the month, day by day."""
        return [each for week in self.weeks for day in week if day.inside for each in day.lines]


def month_of(first: datetime.date, meetings: Iterable[Meeting]) -> Month:
    """The month that begins with this day, filled with the meetings that fall into its weeks."""
    by_day: dict[datetime.date, list[MeetingLine]] = {}
    for each in meetings:
        if each.date is not None:
            by_day.setdefault(each.date, []).append(line(each))
    today = timezone.localdate()
    weeks = [
        [Day(day, by_day.get(day, ()), day.month == first.month, day == today) for day in week]
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
    ]
    return Month(first, weeks)
