# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings by month, and for people's own calendars."""

import datetime

from django.db.models import Max, Min
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.council.models import Meeting
from werdegang.people.models import Organization
from werdegang.ui.parts import Link
from werdegang.website.calendars import BACK, calendar_of, due_days, month_of, of_meetings
from werdegang.website.found import by_address
from werdegang.website.kept import kept
from werdegang.website.meetings import listed_meetings, meeting_at, short_title
from werdegang.website.resolution_filter import ResolutionFilter
from werdegang.website.trail import meetings_step, trail

FIRST_YEAR, LAST_YEAR = 1900, 2199


def _address(first: datetime.date) -> str:
    return reverse("website:calendar_month", args=[first.year, first.month])


def _link(first: datetime.date) -> Link:
    return Link(date_format(first, "F Y"), _address(first))


def _months_with_meetings(request: HttpRequest) -> tuple[datetime.date, datetime.date]:
    """The first days of the first and the last month that links lead to: those with meetings, and the present one."""
    found = Meeting.objects.visible_to(request.user).filter(date__isnull=False).order_by()
    today = timezone.localdate()
    ends = found.aggregate(first=Min("date"), last=Max("date"))
    days = [day for day in (*ends.values(), today) if day is not None]
    return min(days).replace(day=1), max(days).replace(day=1)


@require_safe
def this_month(request: HttpRequest) -> HttpResponse:
    """Lead to the month that is now."""
    return redirect(_address(timezone.localdate()))


@require_safe
@kept
def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """The meetings of a month, day by day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        raise Http404
    first = datetime.date(year, month, 1)
    begin_of_all, end_of_all = _months_with_meetings(request)
    empty = month_of(first, ())
    begin, end = empty.weeks[0][0].date, empty.weeks[-1][-1].date
    meetings = listed_meetings(request.user).filter(date__range=(begin, end)).order_by("date", "start", "pk")
    shown = month_of(first, meetings)
    title = date_format(first, "F Y")
    return render(
        request,
        "website/calendar_month.html",
        {
            "title": title,
            "month": shown,
            "previous": _link(min(shown.previous, end_of_all)) if first > begin_of_all else None,
            "next": _link(max(shown.next, begin_of_all)) if first < end_of_all else None,
            "breadcrumb": trail(meetings_step(), Link(title)),
            "as_of": timezone.localdate(),
        },
    )


def as_calendar(content: bytes, name: str) -> HttpResponse:
    """The answer with a calendar."""
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return response


def origin_of(request: HttpRequest) -> str:
    """Scheme and host."""
    return f"{request.scheme}://{request.get_host()}"


@require_safe
@kept
def all_meetings(request: HttpRequest) -> HttpResponseBase:
    """Meetings of all bodies, to subscribe to."""
    since = timezone.localdate() - BACK
    meetings = listed_meetings(request.user).filter(date__gte=since).order_by("date", "start", "pk")
    return as_calendar(calendar_of(of_meetings(meetings), _("Meetings"), origin_of(request)), "sitzungen")


@require_safe
@kept
def meetings_of_organization(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Meetings of one body, to subscribe to."""
    body = by_address(Organization.objects.visible_to(request.user), slug)
    if body.slug != slug:
        return redirect("website:organization_calendar", body.slug, permanent=True)
    meetings = listed_meetings(request.user).filter(organization=body.pk).order_by("date", "start", "pk")
    return as_calendar(calendar_of(of_meetings(meetings), body.name, origin_of(request)), body.slug)


@require_safe
@kept
def one_meeting(request: HttpRequest, organization: str, slug: str) -> HttpResponseBase:
    """One meeting, to put into one's own calendar."""
    found = meeting_at(request.user, organization, slug)
    return as_calendar(
        calendar_of(of_meetings([found]), short_title(found), origin_of(request)),
        f"{organization}-{found.slug}",
    )


@require_safe
@kept
def due_days_of_assignments(request: HttpRequest) -> HttpResponseBase:
    """The due days of the assignments that the filter finds (an office, a body, a faction's motions …)."""
    form = ResolutionFilter(request.GET, request.user)
    words = ", ".join(link.label for link in form.active())
    name = _("Due days of assignments")
    days = due_days(form.wanted_assignments(), timezone.localdate() - BACK)
    titled = f"{name} ({words})" if words else name
    return as_calendar(calendar_of(days, titled, origin_of(request)), "auftraege")
