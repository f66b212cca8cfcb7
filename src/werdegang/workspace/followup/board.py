# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The board: my assignments, proposals to confirm, all of them; and the lists of a body and of an office."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.core.visibility import ANYONE
from werdegang.followup import documents
from werdegang.followup.models import Assignment
from werdegang.people.models import Organization
from werdegang.rendering import pdf, workbook
from werdegang.ui.parts import Link, Tab
from werdegang.workspace.followup.access import (
    acting,
    at_work,
    boards,
    busy_offices,
    keeps_here,
    offices,
    require_work,
    with_resolution,
)
from werdegang.workspace.followup.forms import BoardFilter
from werdegang.workspace.followup.lines import lines
from werdegang.workspace.menu import navigation, trail

ON_A_PAGE = 25
MINE, SHARED, PROPOSED, ALL = "meine", "gemeinsam", "vorschlaege", "alle"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@login_required
@require_safe
def assignments(request: HttpRequest) -> HttpResponse:
    """Assignments, those due first; proposals by the day of their resolution."""
    user = acting(request)
    require_work(user)
    view = _view(request)
    rows = _rows(user, view)
    form = BoardFilter(request.GET, user, rows)
    order = ("-resolution__date", "resolution", "position") if view == PROPOSED else _BY_DUE
    page = Paginator(form.found(rows).order_by(*order, "pk"), ON_A_PAGE).get_page(request.GET.get("seite"))
    return render(
        request,
        "workspace/followup/list.html",
        {
            "form": form,
            "view": view,
            "page": page,
            "count": page.paginator.count,
            "lines": lines(page.object_list, user, to_read=view == SHARED),
            "tabs": _tabs(user, view),
            "boards": list(boards(user).order_by("position", "name", "pk")) if view != PROPOSED else [],
            "offices": list(busy_offices(user).order_by("position", "name", "pk"))
            if view != PROPOSED
            else [],
            "list_url": f"{reverse('workspace:assignment_list')}?sicht={view}",
            "breadcrumb": trail(Link(_("Assignments"))),
            "navigation": navigation(user, "assignments"),
        },
    )


_BY_DUE = (F("due").asc(nulls_last=True), "resolution__date")


def _view(request: HttpRequest) -> str:
    asked = request.GET.get("sicht", "")
    keeps = keeps_here(request.user)
    if asked == PROPOSED and keeps:
        return PROPOSED
    if asked == ALL and keeps:
        return ALL
    return SHARED if asked == SHARED else MINE


def _rows(user: Any, view: str) -> QuerySet[Assignment]:
    if view == SHARED:
        return with_resolution(Assignment.objects.shared_by(user).confirmed())
    rows = at_work(user)
    if view == PROPOSED:
        return rows.proposed().filter(pk__in=Assignment.objects.editable_by(user).values("pk"))
    if view == ALL:
        return rows.confirmed()
    return rows.confirmed().filter(pk__in=Assignment.objects.carried_out_by(user).values("pk"))


def _tabs(user: Any, view: str) -> list[Tab]:
    def tab(label: str, name: str, count: int | None = None) -> Tab:
        return Tab(label, f"?sicht={name}", view == name, count)

    own = [tab(_("My assignments"), MINE), tab(_("Together with other offices"), SHARED)]
    if not keeps_here(user):
        return own
    waiting = Assignment.objects.editable_by(user).proposed().count()
    return [
        *own,
        tab(_("Proposals to confirm"), PROPOSED, waiting),
        tab(_("All assignments"), ALL),
    ]


@login_required
@require_safe
def list_of_body(request: HttpRequest, slug: str, reader: str, form: str) -> HttpResponse:
    """What became of the resolutions of a body, for its agenda: as anyone may read it, or with what is not public."""
    user = acting(request)
    body = get_object_or_404(boards(user).select_related("body"), slug=slug)
    return _list(documents.list_of_body, body, user, reader, form, "beschlusskontrolle")


@login_required
@require_safe
def list_of_office(request: HttpRequest, slug: str, reader: str, form: str) -> HttpResponse:
    """What an office carries out: as anyone may read it, or with what is not public."""
    user = acting(request)
    office = get_object_or_404(offices(user).select_related("body"), slug=slug)
    return _list(documents.list_of_office, office, user, reader, form, "auftraege")


def _list(
    draw: Callable[..., documents.Drawn], whose: Organization, user: Any, reader: str, form: str, name: str
) -> HttpResponse:
    is_internal = reader == "intern"
    today = timezone.localdate()
    drawn = draw(whose, user if is_internal else ANYONE, today, is_internal=is_internal)
    return _file(drawn, f"{name}-{whose.slug}-{reader}-{today.isoformat()}", form)


def _file(drawn: documents.Drawn, name: str, form: str) -> HttpResponse:
    if form == "xlsx":
        response = HttpResponse(workbook.write(documents.as_workbook(drawn)), content_type=XLSX)
        response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
        return response
    response = HttpResponse(pdf.write(documents.as_document(drawn)), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response
