# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works on which meeting: the council office of its municipality; for everyone else these pages do not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.council.models import AgendaItem, Meeting
from werdegang.people.models import Organization
from werdegang.workspace.menu import navigation

P = ParamSpec("P")
WITHOUT_BODY = "ohne-gremium"
"""Stands in an address for the body of a meeting that has none."""


def own_bodies(user: Any) -> frozenset[int]:
    """Municipalities (primary keys) whose council office the user belongs to."""
    return Viewer.of(user).ids(GrantName.COUNCIL_OFFICE)


def editable_meetings(user: Any) -> QuerySet[Meeting]:
    """Meetings that the user may work on."""
    return (
        Meeting.objects.visible_to(user)
        .filter(body__in=own_bodies(user))
        .select_related("organization", "body")
    )


def boards(user: Any) -> QuerySet[Organization]:
    """Bodies for which the user may plan a meeting."""
    return Organization.objects.visible_to(user).filter(
        body__in=own_bodies(user), kind__in=Organization.BOARDS, end_date__isnull=True
    )


def council_office_only(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page of the council office: sign-in first, refused to whoever belongs to none; never kept by a browser."""

    @wraps(view)
    @never_cache
    @login_required
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not own_bodies(request.user):
            if kwargs:
                raise Http404  # the page of an object: as if it did not exist
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponse]", guarded)


def meeting_at(request: HttpRequest, organization: str, slug: str) -> Meeting:
    """The meeting of an address. Raises Http404 where the user may not work on it."""
    meetings = editable_meetings(request.user).filter(slug=slug)
    if organization == WITHOUT_BODY:
        found = meetings.filter(organization__isnull=True).first()
    else:
        found = meetings.filter(organization__slug=organization).first()
    if found is None:
        raise Http404
    return found


def item_at(request: HttpRequest, meeting: Meeting, key: int) -> AgendaItem:
    """An item of the meeting. Raises Http404."""
    found = AgendaItem.objects.visible_to(request.user).filter(meeting=meeting, pk=key).first()
    if found is None:
        raise Http404
    found.meeting = meeting
    return found


def names_of(meeting: Meeting) -> list[str]:
    """The two names in the addresses of a meeting's pages."""
    return [meeting.organization.slug if meeting.organization else WITHOUT_BODY, meeting.slug]


def acting(request: HttpRequest) -> User:
    """Who does it."""
    return cast("User", request.user)


def shown(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page of the meetings' part of the workspace, under its menu."""
    context = {"navigation": navigation(acting(request), "meetings"), **context}
    return render(request, f"workspace/meetings/{template}.html", context, status=status)
