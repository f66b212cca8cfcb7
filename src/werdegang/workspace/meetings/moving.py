# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A meeting is moved to another day, hour or place: the notice is checked again, who was invited is told anew."""

import datetime
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from werdegang.council.meetings import planning, rescheduling
from werdegang.council.meetings.rescheduling import Appointment, Renewal
from werdegang.council.models import Meeting
from werdegang.council.vocabulary import MeetingStage
from werdegang.people.models import Location
from werdegang.people.services import SavedMeanwhile, mark_of
from werdegang.workspace.meetings.access import (
    acting,
    council_office_only,
    meeting_at,
    names_of,
    own_bodies,
    shown,
)
from werdegang.workspace.meetings.forms import DATE, AppointmentForm, take_over
from werdegang.workspace.meetings.pages import chosen_place, trail_to
from werdegang.workspace.paper_differences import differing_fields

TAKE = "take:"
"""Begins the value of the button that takes over what stands now."""


class MoveForm(AppointmentForm):
    """Another day, hour or place; once it was invited to, also the invitation that goes out anew."""

    on = forms.DateField(
        label=gettext_lazy("New invitation sent on"),
        widget=DATE,
        help_text=gettext_lazy("The notice period counts from this day to the new day of the meeting."),
    )
    short_notice_reason = forms.CharField(
        label=gettext_lazy("Reason for a shortened notice"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Only where the notice period is not kept."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why the meeting is moved"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Stands in the history; needed once members were invited."),
        error_messages={
            "required": gettext_lazy("Members were invited already: say why the meeting is moved.")
        },
    )

    def __init__(self, *args: Any, is_called: bool, **kwargs: Any) -> None:
        """Ask for the new invitation only where there was one."""
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = is_called
        if not is_called:
            del self.fields["on"], self.fields["short_notice_reason"]


@council_office_only
@require_http_methods(["GET", "POST"])
def move(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Move the meeting; two at once see both versions."""
    meeting = meeting_at(request, organization, slug)
    opened = request.POST.get("opened", "") or mark_of(meeting)
    act = request.POST.get("do", "")
    stands = _form(request, meeting)
    if act.startswith(TAKE):
        return _page(request, meeting, _taken(request, meeting, stands, act.removeprefix(TAKE)), opened)
    form = stands if request.method != "POST" else _form(request, meeting, request.POST)
    if request.method == "POST" and form.is_valid():
        try:
            moved = _moved(request, meeting, form, opened)
        except SavedMeanwhile:
            return _page(request, meeting, form, mark_of(meeting), stands)
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _what_now(meeting, moved))
            return redirect("workspace:meeting", *names_of(moved))
    return _page(request, meeting, form, opened)


def _form(request: HttpRequest, meeting: Meeting, data: Mapping[str, Any] | None = None) -> MoveForm:
    start, end = (timezone.localtime(each) if each else None for each in (meeting.start, meeting.end))
    return MoveForm(
        data,
        places=Location.objects.visible_to(request.user).filter(body__in=own_bodies(request.user)),
        is_called=meeting.stage == MeetingStage.INVITED,
        initial={
            "day": meeting.date,
            "begins": start.time() if start else None,
            "ends": end.time() if end else None,
            "location": meeting.location_id,
            "on": timezone.localdate(),
        },
    )


def _taken(request: HttpRequest, meeting: Meeting, stands: MoveForm, name: str) -> MoveForm:
    """What was typed, but in one field what stands now."""
    data = request.POST.copy()
    if name in stands.fields:
        value = stands[name].value()
        data[name] = "" if value is None else _written(value)
    return _form(request, meeting, data)


def _written(value: Any) -> str:
    return f"{value:%H:%M}" if isinstance(value, datetime.time) else str(value)


@transaction.atomic
def _moved(request: HttpRequest, meeting: Meeting, form: MoveForm, opened: str) -> Meeting:
    given = form.cleaned_data
    return rescheduling.move(
        meeting,
        Appointment(given["start"], given["end"], chosen_place(request, form, meeting.body)),
        by=acting(request),
        reason=given["reason"],
        renewal=Renewal(given.get("on"), given.get("short_notice_reason", "")),
        opened=opened,
    )


def _what_now(before: Meeting, after: Meeting) -> str:
    if (before.start, before.end, before.location_id) == (after.start, after.end, after.location_id):
        return _("Day, time and place are as they were: nothing was changed.")
    if after.changed_at != before.changed_at:
        return _("The meeting is moved. Send the corrected invitation to the members now.")
    return _("The meeting is moved.")


def _page(
    request: HttpRequest, meeting: Meeting, form: MoveForm, opened: str, stands: MoveForm | None = None
) -> HttpResponse:
    title = _("Move the meeting")
    status = 409 if stands is not None else 422 if form.is_bound and form.errors else 200
    last = meeting.history.select_related("history_user").order_by("-history_date", "-history_id").first()
    return shown(
        request,
        "move",
        {
            "meeting": meeting,
            "title": title,
            "form": form,
            "opened": opened,
            "notice": planning.notice_of(meeting) if meeting.date else None,
            "is_called": meeting.stage == MeetingStage.INVITED,
            "may_move": not meeting.cancelled
            and meeting.stage not in (MeetingStage.HELD, MeetingStage.CONCLUDED),
            "differences": None if stands is None else differing_fields(form, stands),
            "changed_by": last.history_user if last else "",
            "changed_at": last.history_date if last else None,
            "breadcrumb": trail_to(meeting, title),
        },
        status=status,
    )
