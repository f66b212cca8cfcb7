# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds: the list, the plan of one, and how it stands."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from werdegang.accounts.models import User
from werdegang.concepts import reporting_rounds as rounds
from werdegang.concepts.models import Edition, ReportingRound, UpdateRequest
from werdegang.concepts.vocabulary import RequestState
from werdegang.core.visibility import GrantName, Viewer
from werdegang.ui.formats import day
from werdegang.ui.parts import Link, Tab
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.rounds.access import (
    acting,
    coordinated_editions,
    coordinated_rounds,
    requests_of,
    round_at,
    round_step,
    rounds_step,
)
from werdegang.workspace.rounds.forms import RoundForm
from werdegang.workspace.rounds.overview import filtered, lines_of
from werdegang.workspace.typed import keeps_what_was_typed, typed_before

AT_MOST = 100
"""Lines of a list."""


@login_required
@require_safe
def round_list(request: HttpRequest) -> HttpResponse:
    """What the user is asked for, and the rounds that the user coordinates."""
    user = acting(request)
    viewer = Viewer.of(user)
    if not (viewer.ids(GrantName.COORDINATES) or viewer.ids(GrantName.WORKS_FOR)):
        raise PermissionDenied
    asked = UpdateRequest.objects.asked_of(user).values("pk")
    return render(
        request,
        "workspace/rounds/list.html",
        {
            "mine": requests_of(user)
            .filter(pk__in=asked)
            .order_by("-round__due", "measure__position", "pk")[:AT_MOST],
            "rounds": _counted(user),
            "editions": coordinated_editions(user).order_by("-start_date"),
            "breadcrumb": trail(Link(rounds_step().label)),
            "navigation": navigation(user, "rounds"),
        },
    )


def _counted(user: User) -> QuerySet[ReportingRound]:
    """Rounds with how many requests there are, wait to be checked, are released, of those that the user sees."""
    seen = UpdateRequest.objects.visible_to(user).filter(round=OuterRef("pk")).order_by().values("round")

    def number(**where: Any) -> Coalesce:
        rows = seen.filter(**where).annotate(number=Count("pk")).values("number")
        return Coalesce(Subquery(rows), 0)

    counted = coordinated_rounds(user).annotate(
        asked=number(),
        handed_in=number(state=RequestState.SUBMITTED),
        released=number(state=RequestState.RELEASED),
    )
    return counted.order_by("-due", "-pk")[:AT_MOST]


@login_required
@require_safe
def reporting_round(request: HttpRequest, key: int) -> HttpResponse:
    """Who has not reported, what is late, what changed."""
    user = acting(request)
    found = round_at(user, key)
    lines = lines_of(found, user, timezone.localdate())
    wanted = request.GET.get("zeigen", "")
    return render(
        request,
        "workspace/rounds/round.html",
        {
            "round": found,
            "lines": filtered(lines, wanted),
            "tabs": _tabs(found, lines, wanted),
            "waits": any(line.waits for line in lines),
            "ready": [line for line in lines if line.request.state == RequestState.SUBMITTED],
            "breadcrumb": trail(rounds_step(), Link(found.name)),
            "navigation": navigation(user, "rounds"),
        },
    )


def _tabs(found: ReportingRound, lines: list[Any], wanted: str) -> list[Tab]:
    words = {
        "": _("all"),
        "offen": _("not reported yet"),
        "spaet": _("late"),
        "eingereicht": _("to be checked"),
        "freigegeben": _("released"),
        "geaendert": _("changed since the last update"),
    }
    address = reverse("workspace:reporting_round", args=[found.pk])
    return [
        Tab(
            label, f"{address}?zeigen={name}" if name else address, name == wanted, len(filtered(lines, name))
        )
        for name, label in words.items()
    ]


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def round_new(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """Plan a round of an edition."""
    user = acting(request)
    found = get_object_or_404(coordinated_editions(user), concept__slug=concept, slug=edition)
    return _planned(request, user, ReportingRound(edition=found), _("Plan a reporting round"), found)


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def round_edit(request: HttpRequest, key: int) -> HttpResponse:
    """Change its days; whoever is newly in charge of a measure is asked, too."""
    user = acting(request)
    found = round_at(user, key)
    return _planned(request, user, found, _("Edit reporting round"), found.edition)


def _planned(
    request: HttpRequest, user: User, found: ReportingRound, title: str, edition: Edition
) -> HttpResponse:
    form = RoundForm(request.POST if request.method == "POST" else typed_before(request), instance=found)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                kept = rounds.plan(form.save(commit=False), by=user, opened=form.cleaned_data["opened"])
            except rounds.SavedMeanwhile:
                form, status = _once_more(request, found.pk), 409
            else:
                count = UpdateRequest.objects.visible_to(user).filter(round=kept).count()
                words = ngettext(
                    "%(count)s measure is asked for.", "%(count)s measures are asked for.", count
                )
                messages.success(request, words % {"count": count})
                return redirect("workspace:reporting_round", kept.pk)
    return render(
        request,
        "workspace/rounds/plan.html",
        {
            "form": form,
            "title": title,
            "edition": edition,
            "breadcrumb": trail(rounds_step(), *([round_step(found)] if found.pk else []), Link(title)),
            "navigation": navigation(user, "rounds"),
        },
        status=status,
    )


def _once_more(request: HttpRequest, key: int) -> RoundForm:
    """The form as typed, on top of what stands now, saying field by field what that is."""
    current = round_at(acting(request), key)
    stands = {name: getattr(current, name) for name in RoundForm.Meta.fields}
    data = request.POST.copy()
    data["opened"] = rounds.mark_of(current)
    form = RoundForm(data, instance=current)
    form.is_valid()
    form.add_error(
        None,
        _(
            "Somebody else has saved meanwhile. What stands now is said at each field; save again to put yours."
        ),
    )
    for name, value in stands.items():
        shown = value.isoformat() if isinstance(value, date) else str(value or "")
        if str(form[name].value() or "") != shown:
            form.add_error(
                name,
                _("Stands now: %(value)s")
                % {"value": day(value) if isinstance(value, date) else value or "–"},
            )
    return form


@login_required
@require_POST
def round_release(request: HttpRequest, key: int) -> HttpResponse:
    """Release several at once; what cannot be released stays, and is said."""
    user = acting(request)
    found = round_at(user, key)
    chosen = [int(word) for word in request.POST.getlist("request") if word.isdecimal()][:AT_MOST]
    done = 0
    for each in requests_of(user).filter(round=found, pk__in=chosen).order_by("pk"):
        try:
            rounds.release(each, by=user)
            done += 1
        except rounds.Refused as reason:
            messages.error(request, f"{each}: {reason}")
    if done:
        words = ngettext("%(count)s update released.", "%(count)s updates released.", done)
        messages.success(request, words % {"count": done})
    elif not chosen:
        messages.error(request, _("Choose at least one update."))
    return redirect("workspace:reporting_round", found.pk)
