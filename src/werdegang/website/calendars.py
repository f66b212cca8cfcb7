# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings and due days for people's own calendars (iCalendar, RFC 5545), and the weeks of a month."""

import calendar
import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone

from werdegang.core.visibility import ANYONE
from werdegang.council.models import Meeting
from werdegang.followup.models import Assignment
from werdegang.followup.vocabulary import OPEN_STATES
from werdegang.history.models import FormerAddress
from werdegang.mailing.sources import Occasion
from werdegang.website.addresses import address, meeting_names
from werdegang.website.assignments import Line, lines, with_latest
from werdegang.website.meetings import MeetingLine, line

PRODUCT = "-//Werdegang//Sitzungen//DE"
ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""
"""The zone of all hours, by its rules: a calendar that names it has to hold it, and none may hold nothing at all."""
REFRESH = datetime.timedelta(hours=6)
"""How often a calendar program should look again."""


BACK = datetime.timedelta(days=365)
"""Calendars begin so long ago: what is older stands on the pages."""
OFFERED = 500
"""Occasions of a calendar of due days."""


def calendar_of(occasions: Iterable[Occasion], name: str, origin: str) -> bytes:
    """The occasions as a calendar; a cancelled one stays and says so. Without any it holds the time zone alone.

    Args:
        occasions: of what was found through the gate.
        name: of the calendar.
        origin: scheme and host, for links and for names that last.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    found = list(occasions)
    if found:  # what is published holds at least one event (RFC 5546)
        made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    made.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    made.add_component(Timezone.from_ical(ZONE))
    for each in found:
        made.add_component(_event(each, origin))
    return bytes(made.to_ical())


def _event(occasion: Occasion, origin: str) -> Event:
    changed = occasion.changed or datetime.datetime.combine(occasion.day, datetime.time(), datetime.UTC)
    event = Event()
    event.add("uid", f"{origin}{occasion.name or occasion.url}")
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", int(changed.timestamp()) // 60)
    event.add("summary", occasion.title)
    event.add("url", f"{origin}{occasion.url}")
    event.add("status", "CANCELLED" if occasion.cancelled else "CONFIRMED")
    if occasion.start is not None:
        event.add("dtstart", timezone.localtime(occasion.start))
        if occasion.end is not None and occasion.end > occasion.start:
            event.add("dtend", timezone.localtime(occasion.end))
    else:
        event.add("dtstart", occasion.day)
        event.add("transp", "TRANSPARENT")
    if occasion.place:
        event.add("location", occasion.place)
    if occasion.text:
        event.add("description", occasion.text)
    if occasion.is_sample:
        event.add("categories", [_("Sample data")])
    return event


def of_meetings(meetings: Iterable[Meeting]) -> Iterator[Occasion]:
    """Meetings that have a day, with body and place loaded; a moved one keeps the name of its first address."""
    first = _first_slugs()
    for each in meetings:
        if each.date is not None:
            yield Occasion(
                title=_summary(each),
                url=address(each),
                day=each.date,
                changed=each.modified,
                start=each.start,
                end=each.end,
                place=str(each.location or ""),
                cancelled=each.cancelled,
                is_sample=each.is_sample,
                name=_address_with(each, first[each.pk]) if each.pk in first else "",
            )


def _first_slugs() -> dict[int, str]:
    """The first address of each meeting that had several; calendars tell events by it."""
    known = FormerAddress.objects.filter(kind=Meeting._meta.label_lower)
    return dict(known.order_by("-since", "-pk").values_list("object_id", "slug"))


def _address_with(meeting: Meeting, slug: str) -> str:
    body, _now = meeting_names(meeting)
    return reverse("website:meeting", args=[body, slug])


def due_days(rows: QuerySet[Assignment], since: datetime.date) -> list[Occasion]:
    """The days by which something is to be done still, those that have passed included.

    Of a duty that returns, the next one; it moves on when the duty was fulfilled.
    """
    wanted = with_latest(rows, ANYONE).filter(state__in=OPEN_STATES, due__gte=since)
    wanted = wanted.select_related("resolution")
    found = lines(wanted.order_by("due", "pk")[:OFFERED])
    return [due_day(each, str(each.office or ""), each.words) for each in found]


def due_day(line: Line, office: str = "", standing: str = "") -> Occasion:
    """The day of one assignment, which has one; ``office`` where the reader may know who carries it out.

    ``standing``: how it stands, where the line knows whether that is invented.
    """
    task = line.assignment
    assert task.due is not None
    words = _("Due (%(rhythm)s): %(title)s") if line.rhythm else _("Due: %(title)s")
    parts = (office, standing, task.due_text)
    return Occasion(
        title=words % {"rhythm": line.rhythm, "title": task.title},
        url=line.url,
        day=task.due,
        changed=task.modified,
        text=" · ".join(part for part in parts if part),
        is_sample=line.is_sample,
    )


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
