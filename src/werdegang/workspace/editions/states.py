# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an edition stands, what its next step needs, and the step itself; and the beginning of the next edition."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from werdegang.concepts.carrying import begin_next, can_begin_next
from werdegang.concepts.checklist import Check, adopting, advising, checklist, undecided
from werdegang.concepts.models import Edition
from werdegang.concepts.moving import WITH_ADVICE, move
from werdegang.concepts.refusals import Refused
from werdegang.concepts.states import BACK, BY_NAME, Need, Step, onward
from werdegang.concepts.vocabulary import EditionState
from werdegang.council.models import Paper, Resolution
from werdegang.people.models import Organization
from werdegang.reporting import council_paper
from werdegang.ui.parts import Link
from werdegang.workspace.concepts.fields import day_after
from werdegang.workspace.editions.access import (
    acting,
    coordinators_only,
    edition_at,
    names_of,
    own_editions,
    shown,
    take_over,
    trail_to,
)
from werdegang.workspace.editions.forms import AdoptionForm, AdvisedForm, NextEditionForm, StepForm
from werdegang.workspace.menu import trail

SIGNS = {
    EditionState.DRAFT: "open",
    EditionState.PARTICIPATION: "progress",
    EditionState.BOARD: "progress",
    EditionState.COUNCIL: "progress",
    EditionState.ADOPTED: "adopted",
    EditionState.IMPLEMENTATION: "progress",
    EditionState.CONCLUDED: "completed",
}
"""Status kinds of the design system for where an edition stands."""


@coordinators_only
@require_safe
def edition_list(request: HttpRequest) -> HttpResponse:
    """The editions of the concepts that the user coordinates."""
    rows = [{"edition": each, "sign": SIGNS[EditionState(each.state)]} for each in own_editions(request.user)]
    return shown(request, "list", {"rows": rows, "breadcrumb": trail(Link(_("Editions")))})


def form_of(step: Step, edition: Edition, user: Any, data: Any = None) -> StepForm:
    """The form that a step asks for."""
    own_ids = f"id_{step.name}_%s"
    if step.needs_reason or step.target not in WITH_ADVICE:
        return StepForm(data, needs_reason=step.needs_reason, auto_id=own_ids)
    lacks_advice = _lacks_advice(checklist(edition, step.target))
    results = _readable(advising(edition), user) if lacks_advice else None
    initial = {"board_result": _on_its_paper(results, edition, user)} if results is not None else {}
    if step.target is EditionState.ADOPTED:
        resolutions = _readable(adopting(edition), user).exclude(paper=None)
        return AdoptionForm(data, results=results, resolutions=resolutions, initial=initial)
    return AdvisedForm(data, results=results, needs_reason=lacks_advice, auto_id=own_ids, initial=initial)


def _lacks_advice(checks: Sequence[Check]) -> bool:
    return any(each.need is Need.BOARD_CONSULTED and not each.met for each in checks)


def _readable(rows: QuerySet[Resolution], user: Any) -> QuerySet[Resolution]:
    """Those that the user sees with body and paper, as a list to choose from has them."""
    papers = Q(paper=None) | Q(paper__in=Paper.objects.visible_to(user))
    seen = Resolution.objects.visible_to(user).filter(
        papers, pk__in=rows.values("pk"), organization__in=Organization.objects.visible_to(user)
    )
    return seen.select_related("organization", "paper").order_by("-date", "-pk")


def _on_its_paper(results: QuerySet[Resolution], edition: Edition, user: Any) -> Resolution | None:
    """The latest of these results on a paper that was drafted from the edition."""
    papers = council_paper.papers_of(user).filter(edition=edition).values("paper")
    return results.filter(paper__in=papers).first()


def _board(request: HttpRequest, edition: Edition, tried: StepForm | None = None, name: str = "") -> Any:
    step = onward(edition.state)
    forms = {each.name: form_of(each, edition, request.user) for each in BACK if each.source == edition.state}
    if step is not None:
        forms[step.name] = form_of(step, edition, request.user)
    if tried is not None and name in forms:
        forms[name] = tried
    checks = checklist(edition, step.target) if step else []
    unmet = [each for each in checks if each.blocks and each.need.value != "resolution"]
    goals, measures = undecided(edition) if edition.predecessor_id else ((), ())
    state = EditionState(edition.state)
    return {
        "edition": edition,
        "sign": SIGNS[state],
        "way": [(each.label, each == state, list(EditionState).index(each)) for each in EditionState],
        "step": step,
        "form": forms[step.name] if step else None,
        "target": step.target.label if step else "",
        "checks": checks,
        "complete": not unmet,
        "freezes": step is not None and step.target is EditionState.ADOPTED,
        "publishes": step is not None and step.target is EditionState.PARTICIPATION,
        "back": [(BY_NAME[each], forms[each], each == name) for each in forms if BY_NAME[each].needs_reason],
        "can_begin_next": can_begin_next(edition),
        "carries": bool(edition.predecessor_id) and not state.is_adopted,
        "open_goals": len(goals),
        "open_measures": len(measures),
        "breadcrumb": trail_to(edition),
        "tried": tried,
    }


@coordinators_only
@require_safe
def state(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """Where an edition stands."""
    return shown(request, "state", _board(request, edition_at(request, concept, edition)))


@coordinators_only
@require_POST
def take_step(request: HttpRequest, concept: str, edition: str, step: str) -> HttpResponse:
    """Take a step of the table. Raises Http404 for one that it does not have."""
    found = edition_at(request, concept, edition)
    if step not in BY_NAME:
        raise Http404
    form = form_of(BY_NAME[step], found, request.user, request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            moved = move(
                found,
                step,
                by=acting(request),
                reason=given.get("reason", ""),
                resolution=given.get("resolution"),
                board_result=given.get("board_result"),
            )
        except Refused as refusal:
            take_over(form, refusal)
        else:
            messages.success(
                request, _("The edition is now: %(state)s.") % {"state": moved.get_state_display()}
            )
            return redirect("workspace:edition_state", *names_of(found))
    return shown(request, "state", _board(request, edition_at(request, concept, edition), form, step), 422)


@coordinators_only
@require_http_methods(["GET", "POST"])
def next_edition(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """Begin the next edition: everything is carried over."""
    found = edition_at(request, concept, edition)
    number = found.number + 1
    form = NextEditionForm(
        request.POST or None,
        initial={"name": _("%(number)s. continuation") % {"number": number}, "start": found.end_date},
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            made = begin_next(
                found,
                name=given["name"],
                start=given["start"],
                end=day_after(given["end"]),
                by=acting(request),
                with_targets=given["targets"],
            )
        except Refused as refusal:
            take_over(form, refusal)
        else:
            messages.success(
                request, _("The next edition is there as a draft. Now decide what becomes of each goal.")
            )
            return redirect("workspace:carrying", *names_of(made), "ziele")
    return shown(
        request,
        "next",
        {
            "edition": found,
            "form": form,
            "possible": can_begin_next(found),
            "breadcrumb": trail_to(found, Link(_("Begin the next edition"))),
        },
        status=422 if form.errors else 200,
    )
