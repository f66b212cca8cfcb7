# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings: found by their address, listed by month, told in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import forms
from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from werdegang.core.seen import OfEach
from werdegang.core.visibility import Viewer
from werdegang.council.models import AgendaItem, Meeting
from werdegang.people.models import Organization
from werdegang.ui.formats import clock, day, number
from werdegang.website.addresses import WITHOUT_BODY, address
from werdegang.website.consultations import meeting_words
from werdegang.website.facts import KeptFacts
from werdegang.website.found import by_address
from werdegang.website.joined import joined
from werdegang.website.list_filter import ListFilter

COUNTED = 250
"""Up to so many matches are counted."""


class MeetingFilter(ListFilter):
    """Which meetings: of one body, of one year."""

    gremium = forms.ChoiceField(label=gettext_lazy("Body"), required=False)
    jahr = forms.ChoiceField(label=gettext_lazy("Year"), required=False)

    def __init__(self, query: QueryDict, user: Any) -> None:
        """Offer the bodies and years that the meetings which this user may see have."""
        self.facts = facts = KeptFacts("meetings", Viewer.of(user))
        choices = {
            "gremium": facts.get("bodies", lambda: _bodies(user)),
            "jahr": [(str(year), str(year)) for year in facts.get("years", lambda: _years(user))],
        }
        super().__init__(query, choices)

    def found(self, meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
        """Those of the meetings that match; none while a field asks for what is not offered."""
        if self.is_impossible:
            return meetings.none()
        if body := self.wanted("gremium"):
            meetings = meetings.filter(organization__slug=body)
        if year := self.wanted("jahr"):
            meetings = meetings.filter(date__year=int(year))
        return meetings

    def count_words(self, found: QuerySet[Meeting]) -> str:
        """How many meetings match: all of them exactly (the number is kept), a choice of them up to a limit."""
        if not self.is_active:
            count = self.facts.get("count", found.order_by().count)
        elif (count := found.order_by().values("pk")[: COUNTED + 1].count()) > COUNTED:
            return _("more than %(count)s meetings") % {"count": number(COUNTED)}
        return ngettext("%(count)s meeting", "%(count)s meetings", count) % {"count": number(count)}


def _bodies(user: Any) -> list[tuple[str, str]]:
    held = Meeting.objects.visible_to(user).filter(organization=OuterRef("pk"))
    bodies = Organization.objects.visible_to(user).filter(OfEach(held)).order_by("position", "name", "pk")
    return list(bodies.values_list("slug", "name"))


def _years(user: Any) -> list[int]:
    days = Meeting.objects.visible_to(user).order_by().dates("date", "year", order="DESC")
    return [day.year for day in days]


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in a list."""

    meeting: Meeting
    points: int

    @property
    def title(self) -> str:
        """The body that meets, else the meeting's own name."""
        return self.meeting.organization.name if self.meeting.organization else str(self.meeting)

    @property
    def name(self) -> str:
        """The number of the meeting, for lists of one body; else its name."""
        return meeting_words(self.meeting) if self.meeting.number else str(self.meeting)

    @property
    def url(self) -> str:
        """The meeting's page."""
        return address(self.meeting)

    @property
    def when(self) -> str:
        """The day without its year, for lists by month and for what comes next."""
        date = self.meeting.date
        return date_format(date, _("D, j M")) if date else _("no date")

    @property
    def meta(self) -> str:
        """Hour, number, and what ``details`` says."""
        number = meeting_words(self.meeting) if self.meeting.number else ""
        parts = (clock(self.meeting.start), number, self.details)
        return " · ".join(part for part in parts if part)

    @property
    def details(self) -> str:
        """House and room (the address is on the meeting's own page), and how many points this viewer sees."""
        count = ngettext("%(count)s agenda item", "%(count)s agenda items", self.points) % {
            "count": self.points
        }
        place = self.meeting.location
        house = [place.description, place.room] if place else []
        where = ", ".join(part for part in house if part) or (str(place) if place else "")
        parts = (where, count if self.points else "")
        return " · ".join(part for part in parts if part)


def listed_meetings(user: Any) -> QuerySet[Meeting]:
    """Meetings with body, place, and the number of points that the user sees (``points``)."""
    points = AgendaItem.objects.visible_to(user).filter(meeting=OuterRef("pk")).order_by().values("meeting")
    counted = Subquery(points.annotate(count=Count("pk")).values("count"))
    meetings = Meeting.objects.visible_to(user).select_related("organization")
    return joined(meetings, user, "location").annotate(points=Coalesce(counted, 0))


def upcoming(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Those that begin today or later by the clock, the next one first."""
    return meetings.filter(date__gte=timezone.localdate()).order_by("date", "start", "pk")


def line(meeting: Meeting) -> MeetingLine:
    """A listed meeting as a line."""
    return MeetingLine(meeting, meeting.points)  # type: ignore[attr-defined]


def by_month(meetings: Iterable[Meeting]) -> list[tuple[str, list[MeetingLine]]]:
    """Lines under the name of their month, in the order given."""
    grouped = groupby(meetings, key=_month)
    return [(month, [line(each) for each in group]) for month, group in grouped]


def _month(meeting: Meeting) -> str:
    return date_format(meeting.date, "F Y") if meeting.date else _("Without a date")


def short_title(meeting: Meeting) -> str:
    """Body and day, as a breadcrumb names a meeting."""
    body = meeting.organization
    parts = (body.short_name or body.name if body else meeting.name, day(meeting.date))
    return ", ".join(part for part in parts if part)


def meeting_at(user: Any, organization: str, slug: str) -> Meeting:
    """The meeting with this address, or that once had it. Raises Http404."""
    meetings = joined(Meeting.objects.visible_to(user).select_related("organization"), user, "location")
    others = Prefetch("further_organizations", Organization.objects.visible_to(user))
    meetings = meetings.prefetch_related(others)
    if organization == WITHOUT_BODY:
        return by_address(meetings.filter(organization__isnull=True), slug)
    held_by = by_address(Organization.objects.visible_to(user), organization)
    return by_address(meetings.filter(organization=held_by.pk), slug, str(held_by.pk))
