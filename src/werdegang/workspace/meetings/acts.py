# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is done with a meeting and its agenda: each a form that says what stood in the way."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from werdegang.council.meetings import agenda, minuting, planning, putting_back
from werdegang.council.models import AgendaItem, ClosedItemTitle, Meeting
from werdegang.council.vocabulary import AgendaKind, MeetingStage
from werdegang.people.services import SavedMeanwhile, mark_of
from werdegang.workspace.meetings.access import (
    acting,
    council_office_only,
    editable_meetings,
    item_at,
    meeting_at,
    names_of,
    shown,
)
from werdegang.workspace.meetings.closing_forms import ApprovalForm, HoldForm
from werdegang.workspace.meetings.forms import (
    CancellationForm,
    InvitationForm,
    ItemForm,
    PaperOnAgendaForm,
    PublicTitleForm,
    PutBackForm,
    TakeOffForm,
    take_over,
)
from werdegang.workspace.meetings.pages import board_of, parts_of, trail_to, waiting_for


def _back(meeting: Meeting) -> HttpResponse:
    return redirect("workspace:meeting", *names_of(meeting))


def _refused(request: HttpRequest, meeting: Meeting, **forms: Any) -> HttpResponse:
    return shown(request, "meeting", board_of(request, meeting, **forms), status=422)


@council_office_only
@require_POST
def add_item(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Put an item on the agenda."""
    meeting = meeting_at(request, organization, slug)
    items = AgendaItem.objects.visible_to(request.user).filter(meeting=meeting, parent__isnull=True)
    form = ItemForm(request.POST, items=items, late=meeting.stage == MeetingStage.INVITED)
    if form.is_valid():
        given = form.cleaned_data
        try:
            made = agenda.add_item(
                meeting,
                given["name"],
                by=acting(request),
                closed=given["closed"],
                kind=AgendaKind(given["kind"]),
                parent=given["parent"],
                public_title=given["public_title"],
                urgency_reason=form.urgency,
            )
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("%(item)s is on the agenda.") % {"item": made})
            return _back(meeting)
    return _refused(request, meeting, item_form=form)


@council_office_only
@require_POST
def add_paper(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Put a waiting paper on the agenda."""
    meeting = meeting_at(request, organization, slug)
    form = PaperOnAgendaForm(
        request.POST,
        waiting=waiting_for(meeting, request.user),
        late=meeting.stage == MeetingStage.INVITED,
    )
    if form.is_valid():
        given = form.cleaned_data
        try:
            made = agenda.add_paper(
                meeting, given["consultation"], by=acting(request), urgency_reason=form.urgency
            )
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("%(item)s is on the agenda.") % {"item": made})
            return _back(meeting)
    return _refused(request, meeting, paper_form=form)


@council_office_only
@require_POST
def move_item(request: HttpRequest, organization: str, slug: str, key: int) -> HttpResponse:
    """Move an item one place up or down."""
    meeting = meeting_at(request, organization, slug)
    item = item_at(request, meeting, key)
    try:
        agenda.move_item(item, -1 if request.POST.get("to") == "up" else 1, by=acting(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    return redirect(f"{_back(meeting)['Location']}#top-{item.pk}")


@council_office_only
@require_http_methods(["GET", "POST"])
def take_off(request: HttpRequest, organization: str, slug: str, key: int) -> HttpResponse:
    """Take an item off the agenda, with a reason."""
    meeting = meeting_at(request, organization, slug)
    item = item_at(request, meeting, key)
    form = TakeOffForm(request.POST or None, is_known=agenda.is_known(meeting))
    if request.method == "POST" and form.is_valid():
        try:
            agenda.take_off(item, by=acting(request), reason=form.cleaned_data["reason"])
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(
                request,
                _("%(item)s is taken off. If there is a paper to it, that waits for another meeting.")
                % {"item": item},
            )
            return _back(meeting)
    return _form_page(request, meeting, _("Take %(item)s off the agenda") % {"item": item}, form)


@council_office_only
@require_http_methods(["GET", "POST"])
def put_back(request: HttpRequest, organization: str, slug: str, key: int) -> HttpResponse:
    """Put an item back that was taken off."""
    meeting = meeting_at(request, organization, slug)
    item = item_at(request, meeting, key)
    sent = request.POST if request.method == "POST" else None
    form = PutBackForm(sent, is_held=meeting.stage == MeetingStage.HELD)
    if sent is not None and form.is_valid():
        try:
            putting_back.put_back(item, by=acting(request), reason=form.cleaned_data["reason"])
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("%(item)s is on the agenda again.") % {"item": item})
            return redirect(f"{_back(meeting)['Location']}#top-{item.pk}")
    return _form_page(request, meeting, _("Put %(item)s back on the agenda") % {"item": item}, form)


@council_office_only
@require_http_methods(["GET", "POST"])
def public_title(request: HttpRequest, organization: str, slug: str, key: int) -> HttpResponse:
    """Say what the public reads of a closed item, before or after the meeting."""
    meeting = meeting_at(request, organization, slug)
    item = item_at(request, meeting, key)
    now = ClosedItemTitle.objects.visible_to(request.user).filter(agenda_item=item).first()
    stands = {"title": now.title if now else ""}
    form = PublicTitleForm(request.POST if request.method == "POST" else None, initial=stands)
    form.on_top_of(now, stands)
    if request.method == "POST" and form.is_valid():
        try:
            agenda.set_public_title(item, form.cleaned_data["title"], by=acting(request))
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("The title for the public is saved."))
            return redirect(f"{_back(meeting)['Location']}#top-{item.pk}")
    return _form_page(
        request, meeting, _("Title for the public: %(item)s") % {"item": item}, form, label=_("Save")
    )


@council_office_only
@require_http_methods(["GET", "POST"])
def cancel(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Call the meeting off, with a reason."""
    meeting = meeting_at(request, organization, slug)
    form = CancellationForm(request.POST or None, initial={"opened": mark_of(meeting)})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            planning.cancel(meeting, by=acting(request), reason=given["reason"], opened=given["opened"])
        except SavedMeanwhile:
            form.once_more(meeting)
            return _form_page(request, meeting, _("Cancel the meeting"), form, status=409)
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("The meeting is cancelled; its page says so."))
            return _back(meeting)
    return _form_page(request, meeting, _("Cancel the meeting"), form)


def _form_page(
    request: HttpRequest,
    meeting: Meeting,
    title: str,
    form: Any,
    label: str = "",
    status: int = 0,
    **more: Any,
) -> HttpResponse:
    return shown(
        request,
        "act",
        {
            "meeting": meeting,
            "title": title,
            "form": form,
            "label": label or title,
            "breadcrumb": trail_to(meeting, title),
            **more,
        },
        status=status or (422 if form.errors else 200),
    )


@council_office_only
@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Send the invitation out; the notice period is checked."""
    meeting = meeting_at(request, organization, slug)
    stands = {"on": timezone.localdate(), "opened": mark_of(meeting)}
    form, status = InvitationForm(request.POST or None, initial=stands), 0
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            planning.invite(
                meeting,
                by=acting(request),
                on=given["on"],
                short_notice_reason=given["short_notice_reason"],
                opened=given["opened"],
            )
        except SavedMeanwhile:
            form.once_more(meeting)
            status = 409
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("The agenda is public; its numbers stay as printed from now on."))
            return redirect("workspace:meeting_mails", *names_of(meeting))
    notice = planning.notice_of(meeting) if meeting.date else None
    return _form_page(
        request,
        meeting,
        _("Invite to the meeting"),
        form,
        status=status,
        notice=notice,
        untitled=_without_title(meeting, request.user),
        is_placeless=meeting.location_id is None,
    )


def _without_title(meeting: Meeting, user: Any) -> list[AgendaItem]:
    """Items of the closed part of which the public will not read."""
    lines = [line for part in parts_of(meeting, user) if part["closed"] for line in part["lines"]]
    return [line["item"] for line in lines if not line["public_title"]]


@council_office_only
@require_POST
def hold(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Note that the meeting was held, and until when."""
    meeting = meeting_at(request, organization, slug)
    form = HoldForm(request.POST)
    if form.is_valid():
        try:
            planning.hold(meeting, by=acting(request), end=form.end_of(meeting))
        except ValidationError as refusal:
            if not hasattr(refusal, "error_dict"):
                messages.error(request, " ".join(refusal.messages))
                return _back(meeting)
            take_over(form, refusal)
        else:
            messages.success(request, _("The meeting is noted as held."))
            return _back(meeting)
    return _refused(request, meeting, hold_form=form)


@council_office_only
@require_http_methods(["GET", "POST"])
def approve_minutes(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Note that the minutes were approved; from then on they are read by whoever may read the items."""
    meeting = meeting_at(request, organization, slug)
    later = editable_meetings(request.user).filter(
        organization=meeting.organization_id, date__gt=meeting.date
    )
    form = ApprovalForm(
        request.POST or None, later=later.order_by("date"), initial={"on": timezone.localdate()}
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            minuting.approve(
                meeting,
                by=acting(request),
                on=given["on"],
                approved_in=given["approved_in"],
                chair=given["chair"],
                keeper=given["keeper"],
            )
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("The minutes are approved and published."))
            return _back(meeting)
    return _form_page(request, meeting, _("Approve the minutes"), form)
