# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings of the council office: the list, the plan of one, and its board with everything that is done there."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.core.visibility import ANYONE
from werdegang.council.meetings import agenda, attending, documents, invitations, minuting, planning
from werdegang.council.meetings.papers import NOT_YET
from werdegang.council.models import AgendaItem, ClosedItemTitle, Consultation, Meeting, Resolution
from werdegang.council.vocabulary import MeetingStage, PaperKind, PaperState
from werdegang.mailing.meetings import agenda_changed, is_out_of_date
from werdegang.people.models import Body, Location
from werdegang.rendering import pdf
from werdegang.ui.parts import Link
from werdegang.workspace.meetings.access import (
    acting,
    boards,
    council_office_only,
    editable_meetings,
    meeting_at,
    names_of,
    own_bodies,
    shown,
)
from werdegang.workspace.meetings.closing_forms import HoldForm
from werdegang.workspace.meetings.forms import (
    AppointmentForm,
    ItemForm,
    MeetingForm,
    PaperOnAgendaForm,
    take_over,
)

AT_MOST = 100
"""Lines of a list."""
WITHOUT_MEETING = [kind for kind in PaperKind if kind.needs_no_meeting]
"""Kinds of papers that come before a body only once they are decided, to be noted."""


def trail_to(meeting: Meeting | None = None, *steps: str) -> list[Link]:
    """From the workspace to a page of a meeting."""
    found = [
        Link(_("Workspace"), reverse("workspace:home")),
        Link(_("Meetings"), reverse("workspace:meetings")),
    ]
    if meeting is not None:
        found.append(Link(str(meeting), reverse("workspace:meeting", args=names_of(meeting))))
    return [*found, *(Link(step) for step in steps)]


@council_office_only
@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """What is to come, what waits for minutes, what was last."""
    rows = editable_meetings(request.user).filter(deleted=False)
    today = timezone.localdate()
    return shown(
        request,
        "list",
        {
            "coming": rows.filter(date__gte=today).order_by("date", "start", "pk")[:AT_MOST],
            "open": rows.filter(
                date__lt=today, stage__in=(MeetingStage.INVITED, MeetingStage.HELD), cancelled=False
            ).order_by("date", "pk")[:AT_MOST],
            "past": rows.filter(date__lt=today).order_by("-date", "-pk")[:20],
            "breadcrumb": [*trail_to()[:1], Link(_("Meetings"))],
        },
    )


def _meeting_form(request: HttpRequest, **more: Any) -> MeetingForm:
    return MeetingForm(
        request.POST or None,
        bodies=boards(request.user),
        places=Location.objects.visible_to(request.user).filter(body__in=own_bodies(request.user)),
        **more,
    )


@council_office_only
@require_http_methods(["GET", "POST"])
def plan(request: HttpRequest) -> HttpResponse:
    """Plan a meeting."""
    form = _meeting_form(request)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            made = planning.plan_meeting(
                given["organization"],
                given["start"],
                by=acting(request),
                name=given["name"],
                number=given["number"],
                location=chosen_place(request, form, given["organization"].body),
                end=given["end"],
            )
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("The meeting is planned. Now fill its agenda."))
            return redirect("workspace:meeting", *names_of(made))
    return shown(
        request,
        "plan",
        {"form": form, "breadcrumb": trail_to(None, _("Plan a meeting"))},
        status=422 if form.errors else 200,
    )


def chosen_place(request: HttpRequest, form: AppointmentForm, body: Body) -> Location | None:
    """Where the meeting is held: the place that was typed, else the chosen one."""
    given = form.cleaned_data
    if given["new_place"]:
        return planning.place_named(given["new_place"], body, by=acting(request))
    chosen: Location | None = given["location"]
    return chosen


def waiting_for(meeting: Meeting, user: Any) -> QuerySet[Consultation]:
    """Papers that wait to come before the body that meets."""
    return (
        Consultation.objects.visible_to(user)
        .filter(organization=meeting.organization_id, agenda_item__isnull=True)
        .exclude(paper__visibility="draft")
        .exclude(paper__state__in=NOT_YET)
        .exclude(resolution__isnull=False)
        .exclude(Q(paper__kind__in=WITHOUT_MEETING) & ~Q(paper__state=PaperState.DECIDED))
        .select_related("paper")
        .order_by("paper__sort_date", "pk")
    )


@council_office_only
@require_safe
def meeting(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """The board of a meeting: its stage, what is to do next, its agenda."""
    found = meeting_at(request, organization, slug)
    return shown(request, "meeting", board_of(request, found))


def board_of(request: HttpRequest, meeting: Meeting, **forms: Any) -> dict[str, Any]:
    """What the board shows; ``forms`` stand in for the empty ones where something was refused."""
    items = AgendaItem.objects.visible_to(request.user).filter(meeting=meeting, parent__isnull=True)
    late = meeting.stage == MeetingStage.INVITED
    return {
        "meeting": meeting,
        "place": Location.objects.visible_to(request.user).filter(pk=meeting.location_id or 0).first(),
        "is_open": meeting.stage in (MeetingStage.PLANNED, MeetingStage.INVITED, "")
        and not meeting.cancelled,
        "is_planned": meeting.stage in (MeetingStage.PLANNED, "") and not meeting.cancelled,
        "has_no_minutes": meeting.stage != MeetingStage.CONCLUDED and not meeting.cancelled,
        "is_held": meeting.stage in (MeetingStage.HELD, MeetingStage.CONCLUDED),
        "parts": parts_of(meeting, request.user),
        "notice": planning.notice_of(meeting) if meeting.date else None,
        "item_form": forms.get("item_form") or ItemForm(items=items.order_by("order"), late=late),
        "paper_form": forms.get("paper_form")
        or PaperOnAgendaForm(waiting=waiting_for(meeting, request.user), late=late),
        "hold_form": forms.get("hold_form")
        or HoldForm(initial={"ends": timezone.localtime(meeting.end).time() if meeting.end else None}),
        "present": len({stay.person for stay in attending.stays_of(meeting)}),
        "is_noticed": is_seen_by_anyone(meeting),
        "mails_wait": is_out_of_date(meeting),
        "supplement_waits": meeting.stage == MeetingStage.INVITED and agenda_changed(meeting),
        "missing": minuting.missing(meeting, request.user) if meeting.stage == MeetingStage.HELD else [],
        "breadcrumb": [*trail_to(meeting)[:-1], Link(str(meeting))],
    }


def parts_of(meeting: Meeting, user: Any) -> list[dict[str, Any]]:
    """The two parts of the agenda with a line for each item."""
    items = agenda.visible_items(meeting, user)
    gone = {item.pk for item in items if item.taken_off_at is not None}
    results = {
        row.agenda_item_id: row for row in Resolution.objects.visible_to(user).filter(agenda_item__in=items)
    }
    titles = {
        row.agenda_item_id: row.title
        for row in ClosedItemTitle.objects.visible_to(user).filter(meeting=meeting)
    }
    lines: list[dict[str, Any]] = [
        {
            "item": item,
            "result": results.get(item.pk),
            "public_title": titles.get(item.pk, ""),
            "level": item.number.count("."),
            "is_off": item.taken_off_at is not None,
            "can_come_back": item.taken_off_at is not None and item.parent_id not in gone,
        }
        for item in items
    ]
    return [
        {
            "title": _("Public part"),
            "lines": [line for line in lines if line["item"].public],
            "closed": False,
        },
        {
            "title": _("Part not open to the public"),
            "lines": [line for line in lines if not line["item"].public],
            "closed": True,
        },
    ]


@council_office_only
@require_safe
def preview(request: HttpRequest, organization: str, slug: str, kind: str, reader: str) -> HttpResponse:
    """An invitation or minutes as they would be now, for the public or for members."""
    found = meeting_at(request, organization, slug)
    reads = None if reader == "oeffentlich" else request.user
    writer = request.user if found.stage == MeetingStage.PLANNED else None
    if kind == "einladung":
        made = invitations.invitation(found, reads, found.modified, writer=writer)
    else:
        made = documents.minutes(found, reads, found.modified, writer=request.user)
    response = HttpResponse(pdf.write(made), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{kind}-{found.slug}-{reader}.pdf"'
    return response


def is_seen_by_anyone(meeting: Meeting) -> bool:
    """Whether there is something to make known publicly."""
    return Meeting.objects.visible_to(ANYONE).filter(pk=meeting.pk).exists()


@council_office_only
@require_safe
def notice(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """The public notice as it would be now; there is none of a meeting that the public does not see."""
    found = meeting_at(request, organization, slug)
    if not is_seen_by_anyone(found):
        raise Http404
    writer = request.user if found.stage == MeetingStage.PLANNED else None
    made = invitations.public_notice(found, found.modified, writer=writer)
    response = HttpResponse(pdf.write(made), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="bekanntmachung-{found.slug}.pdf"'
    return response
