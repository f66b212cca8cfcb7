# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings: the next and the past ones, and the page of one with its agenda."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from werdegang.core.visibility import Visibility
from werdegang.council.models import Meeting, Minutes
from werdegang.council.vocabulary import MeetingStage, MinutesStage
from werdegang.people.models import Person
from werdegang.ui.parts import Link, Paging
from werdegang.website import keyset
from werdegang.website.addresses import WITHOUT_BODY, address, meeting_names
from werdegang.website.agenda import agenda_of
from werdegang.website.consultations import meeting_words
from werdegang.website.kept import kept
from werdegang.website.meetings import (
    MeetingFilter,
    by_month,
    listed_meetings,
    meeting_at,
    short_title,
    upcoming,
)
from werdegang.website.trail import meetings_step, trail

NEXT = 100
"""So many coming meetings at most on the first page."""


@require_safe
@kept
def meeting_list(request: HttpRequest) -> HttpResponse:
    """What comes, the next one first; then what was, the latest first."""
    form = MeetingFilter(request.GET, request.user)
    found = form.found(listed_meetings(request.user))
    after, before = _anchor(request, keyset.AFTER), _anchor(request, keyset.BEFORE)
    # Not as an alternative (“before today or without a day”): for that SQLite sorts all meetings on every page.
    past = found.exclude(date__gte=timezone.localdate())
    page = keyset.page(past, "date", after=after, before=before)
    previous_url, next_url = keyset.links(request.GET, page, lambda each: "/".join(meeting_names(each)))
    first = after is None and before is None
    return render(
        request,
        "website/meeting_list.html",
        {
            "form": form,
            "count_words": form.count_words(form.found(Meeting.objects.visible_to(request.user))),
            "first": first,
            "coming": by_month(upcoming(found)[:NEXT]) if first else [],
            "past": by_month(page.things),
            "paging": Paging(previous_url, next_url),
            "list_url": reverse("website:meeting_list"),
            "breadcrumb": trail(Link(meetings_step().label)),
            "as_of": timezone.localdate(),
        },
    )


def _anchor(request: HttpRequest, name: str) -> Meeting | None:
    """The meeting that a page begins after, named ``body/day``; what is not to be found begins the list anew."""
    body, _slash, slug = request.GET.get(name, "").partition("/")
    if not slug:
        return None
    of_body = Q(organization__isnull=True) if body == WITHOUT_BODY else Q(organization__slug=body)
    return Meeting.objects.visible_to(request.user).filter(of_body, slug=slug).first()


def _is_noticed(meeting: Meeting) -> bool:
    """Whether there is a public notice of the meeting: it is out, and anyone may see the meeting and its body."""
    body = meeting.organization
    is_open = body is None or (body.meets_in_public and body.visibility == Visibility.PUBLIC)
    return meeting.invited_on is not None and meeting.visibility == Visibility.PUBLIC and is_open


def _own_name(meeting: Meeting) -> str:
    """The name, where it says more than the heading does."""
    body = meeting.organization
    return "" if body is not None and body.name in meeting.name else meeting.name


def _minutes_url(meeting: Meeting, user: Any) -> str:
    """Where approved minutes are read; nothing while there are none."""
    if meeting.stage != MeetingStage.CONCLUDED:
        return ""
    approved = Minutes.objects.visible_to(user).filter(meeting=meeting, stage=MinutesStage.APPROVED)
    return reverse("website:minutes", args=meeting_names(meeting)) if approved.exists() else ""


@require_safe
@kept
def meeting(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """One meeting: when and where, its agenda, what came of each point."""
    found = meeting_at(request.user, organization, slug)
    if meeting_names(found) != [organization, slug]:
        return redirect(address(found), permanent=True)
    return render(
        request,
        "website/meeting.html",
        {
            "meeting": found,
            "title": short_title(found),
            "number_words": meeting_words(found) if found.number else "",
            "agenda": agenda_of(found, request.user),
            "calendar_url": reverse("website:meeting_calendar", args=meeting_names(found)),
            "invitation_url": reverse("website:invitation", args=meeting_names(found))
            if found.invited_on
            else "",
            "notice_url": reverse("website:notice", args=meeting_names(found)) if _is_noticed(found) else "",
            "minutes_url": _minutes_url(found, request.user),
            "is_from_elsewhere": bool(found.external_id) or not found.stage,
            "own_name": _own_name(found),
            "participants": Person.objects.visible_to(request.user).filter(meetings=found.pk),
            "breadcrumb": trail(meetings_step(), Link(short_title(found))),
            "as_of": found.modified,
        },
    )
