# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How goals are rated: a status by hand with its reason, and the limits of the rule."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.accounts.models import User
from werdegang.concepts.models import Goal
from werdegang.concepts.rating import follow_the_rule, mark_of, set_by_hand, set_limits
from werdegang.concepts.refusals import ChangedMeanwhile, Refused
from werdegang.concepts.status import Limits
from werdegang.concepts.vocabulary import GoalStatus
from werdegang.ui.parts import Link
from werdegang.workspace.editions.access import (
    acting,
    concept_at,
    coordinators_only,
    edition_at,
    names_of,
    shown,
    take_over,
    trail_to,
)
from werdegang.workspace.editions.forms import LimitsForm, StatusForm
from werdegang.workspace.menu import trail


@coordinators_only
@require_safe
def goals(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """The goals of an edition, and which status was set by hand."""
    found = edition_at(request, concept, edition)
    rows = Goal.objects.visible_to(request.user).filter(edition=found).order_by("number")
    return shown(
        request,
        "rating",
        {"edition": found, "goals": rows, "breadcrumb": trail_to(found, Link(_("Rating of the goals")))},
    )


@coordinators_only
@require_http_methods(["GET", "POST"])
def goal(request: HttpRequest, concept: str, edition: str, slug: str) -> HttpResponse:
    """Set the status of a goal by hand, or let the rule say it again."""
    found = edition_at(request, concept, edition)
    thing = Goal.objects.visible_to(request.user).filter(edition=found, slug=slug).first()
    if thing is None:
        raise Http404
    opened = {"status": thing.override_status, "reason": thing.override_reason, "opened": mark_of(thing)}
    form = StatusForm(request.POST or None, initial=opened)
    meanwhile = False
    if request.method == "POST" and form.is_valid():
        try:
            _set(thing, form.cleaned_data, acting(request))
        except ChangedMeanwhile as change:
            thing, meanwhile = change.current, True
            form = StatusForm({**request.POST.dict(), "opened": mark_of(thing)})
            form.add_error(
                None,
                _(
                    "Somebody else has set it meanwhile. What stands now is shown above; save again to put yours."
                ),
            )
        except Refused as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("workspace:rating", *names_of(found))
    return shown(
        request,
        "status",
        {
            "edition": found,
            "goal": thing,
            "form": form,
            "meanwhile": meanwhile,
            "breadcrumb": trail_to(
                found,
                Link(_("Rating of the goals"), reverse("workspace:rating", args=names_of(found))),
                Link(str(thing)),
            ),
        },
        status=(409 if meanwhile else 422) if form.errors else 200,
    )


def _set(goal: Goal, given: dict[str, str], by: User) -> None:
    opened = given["opened"]
    if given["status"]:
        set_by_hand(goal, GoalStatus(given["status"]), given["reason"], opened=opened, by=by)
    else:
        follow_the_rule(goal, opened=opened, by=by, reason=given["reason"])


@coordinators_only
@require_http_methods(["GET", "POST"])
def limits(request: HttpRequest, concept: str) -> HttpResponse:
    """The limits of a concept's rule."""
    found = concept_at(request, concept)
    now = Limits.of(found.rating_limits)
    shares = {"watch": now.watch_share, "critical": now.critical_share, "expected": now.expected_share}
    form = LimitsForm(
        request.POST or None,
        initial={name: f"{float(100 * share):g}" for name, share in shares.items()},
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            set_limits(
                found,
                watch=given["watch"] / 100,
                critical=given["critical"] / 100,
                expected=given["expected"] / 100,
                by=acting(request),
                reason=given["reason"],
            )
        except Refused as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("The limits are saved; every status follows them at once."))
            return redirect("workspace:limits", found.slug)
    return shown(
        request,
        "limits",
        {
            "concept": found,
            "form": form,
            "breadcrumb": trail(
                Link(_("Editions"), reverse("workspace:edition_list")), Link(_("Limits of the rating"))
            ),
        },
        status=422 if form.errors else 200,
    )
