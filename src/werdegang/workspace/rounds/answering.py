# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One request: the form of those in charge, and the check of the coordinating office."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from werdegang.accounts.models import User
from werdegang.concepts import reporting_rounds as rounds
from werdegang.concepts import update_links
from werdegang.concepts.evidence import evidence_of, take_off, write_with_evidence
from werdegang.concepts.models import Evidence, Goal, StatusUpdate, UpdateRequest
from werdegang.concepts.vocabulary import MeasureState
from werdegang.core.visibility import Viewer
from werdegang.ui.formats import filesize
from werdegang.ui.parts import Link
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.overview import STATUS_KINDS
from werdegang.workspace.rounds.access import acting, request_at, round_step, rounds_step
from werdegang.workspace.rounds.forms import WORDS, LinkForm, QuestionForm, UpdateForm
from werdegang.workspace.typed import keeps_what_was_typed, typed_before

EARLIER = 6
"""Updates that stand beside the form."""


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def update_request(request: HttpRequest, key: int) -> HttpResponse:
    """The form beside the last update; read-only where it is not the user's turn."""
    user = acting(request)
    found = request_at(user, key)
    may = {step.name for step in rounds.steps_for(user, found)}
    if request.method == "POST":
        return _written(request, user, found, may)
    form = UpdateForm(found, typed_before(request), there=evidence_of(found, user))
    return shown(request, user, found, may, form)


def _written(request: HttpRequest, user: User, found: UpdateRequest, may: set[str]) -> HttpResponse:
    submit = request.POST.get("do") == "submit"
    form = UpdateForm(found, request.POST, request.FILES, complete=submit, there=evidence_of(found, user))
    if not form.is_valid():
        return shown(request, user, found, may, form, status=422)
    opened = form.cleaned_data["opened"]
    try:
        write_with_evidence(
            found,
            form.words(),
            added=form.sent(),
            removed=form.cleaned_data["removed"],
            by=user,
            opened=opened,
            submit=submit,
        )
    except rounds.NotAllowed as reason:
        raise PermissionDenied from reason
    except rounds.Refused as reason:
        form.add_error(None, str(reason))
        return shown(request, user, found, may, form, status=409)
    except rounds.SavedMeanwhile:
        return _once_more(request, user, found, may)
    words = _("Handed in. The coordinating office checks and releases it.") if submit else _("Draft saved.")
    messages.success(request, words)
    return redirect("workspace:round_list" if submit else request.path)


def _once_more(request: HttpRequest, user: User, found: UpdateRequest, may: set[str]) -> HttpResponse:
    """As typed, on top of what stands now, saying field by field what that is."""
    current = request_at(user, found.pk)
    form = form_on_top(request, current, evidence_of(current, user))
    return shown(request, user, current, may, form, status=409)


def form_on_top(request: HttpRequest, current: UpdateRequest, there: Sequence[Evidence]) -> UpdateForm:
    """What was typed, ready to be saved on top of what stands now, which is said field by field."""
    data = request.POST.copy()
    data["opened"] = rounds.mark_of(current)
    form = UpdateForm(current, data, there=there)
    form.is_valid()
    form.add_error(
        None,
        _(
            "Somebody else has saved meanwhile. What stands now is said at each field; save again to put yours."
        ),
    )
    for name in WORDS:
        stands = getattr(current, name)
        if str(form[name].value() or "") != str("" if stands is None else stands):
            form.add_error(name, _("Stands now: %(value)s") % {"value": stands or "–"})
    return form


def shown(
    request: HttpRequest,
    user: User,
    found: UpdateRequest,
    may: set[str],
    form: UpdateForm,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The page of a request, for whoever answers or checks it."""
    return render(
        request,
        "workspace/rounds/update.html",
        {
            **beside_the_form(user, found, form),
            "question_form": QuestionForm(),
            "link_form": LinkForm(),
            "may": may,
            "may_take_off": rounds.coordinates(user, found.round.edition),
            "may_send_link": "release" not in may and may_send_link(user, found),
            "link_until": found.link_until if update_links.token_of(found) else None,
            "breadcrumb": trail(rounds_step(), *_last_steps(user, found, may)),
            "navigation": navigation(user, "rounds"),
            **more,
        },
        status=status,
    )


def may_send_link(user: User, found: UpdateRequest) -> bool:
    """Whether the user may send the organization a link now."""
    return rounds.coordinates(user, found.round.edition) and found.state in rounds.WRITING


def beside_the_form(viewer: User | Viewer, found: UpdateRequest, form: UpdateForm) -> dict[str, Any]:
    """The form and what stands beside it, as this viewer may see it."""
    updates = StatusUpdate.objects.visible_to(viewer).filter(measure=found.measure)
    earlier = list(updates.order_by("-date", "-pk")[:EARLIER])
    today = timezone.localdate()
    return {
        "asked": found,
        "form": form,
        "evidence": [(each, file_note(each)) for each in evidence_of(found, viewer)],
        "states": [
            (value, label, STATUS_KINDS[MeasureState(value)]) for value, label in MeasureState.choices
        ],
        "chosen": form["measure_state"].value() or "",
        "chosen_kind": STATUS_KINDS.get(MeasureState(found.measure_state), "") if found.measure_state else "",
        "last": earlier[0] if earlier else None,
        "last_kind": STATUS_KINDS[MeasureState(earlier[0].state)] if earlier else "",
        "earlier": [(each, STATUS_KINDS[MeasureState(each.state)]) for each in earlier[1:]],
        "goals": Goal.objects.visible_to(viewer).filter(measures=found.measure).order_by("number"),
        "days_left": (found.round.due - today).days,
        "is_closed": found.round.closes is not None and today > found.round.closes,
    }


def _last_steps(user: User, found: UpdateRequest, may: set[str]) -> list[Link]:
    """Who checks comes from the round, who reports from what is asked."""
    before = [round_step(found.round)] if rounds.coordinates(user, found.round.edition) else []
    checks = may & {"return", "release"}
    return [*before, Link(_("Check a status update") if checks else _("Report on a measure"))]


@login_required
@require_POST
def update_step(request: HttpRequest, key: int, step: str) -> HttpResponse:
    """Take back, return with a question, release."""
    user = acting(request)
    found = request_at(user, key)
    form = QuestionForm(request.POST)
    if step not in ("recall", "return", "release"):
        raise Http404
    if step == "return" and not form.is_valid():
        may = {each.name for each in rounds.steps_for(user, found)}
        blank = UpdateForm(found, there=evidence_of(found, user))
        return shown(request, user, found, may, blank, status=422, question_form=form)
    try:
        if step == "recall":
            rounds.recall(found, by=user)
        elif step == "return":
            rounds.return_with(found, form.cleaned_data["question"], by=user)
        else:
            rounds.release(found, by=user)
    except rounds.NotAllowed as reason:
        raise PermissionDenied from reason
    except rounds.Refused as reason:
        messages.error(request, str(reason))
        return redirect("workspace:update_request", found.pk)
    messages.success(request, _DONE[step]())
    if step == "recall":
        return redirect("workspace:update_request", found.pk)
    return redirect("workspace:reporting_round", found.round_id)


@login_required
@require_POST
def evidence_remove(request: HttpRequest, key: int, file: int) -> HttpResponse:
    """The coordinating office takes a file off an update that is released."""
    user = acting(request)
    found = request_at(user, key)
    row = next((each for each in evidence_of(found, user) if each.pk == file and each.update_id), None)
    if row is None:
        raise Http404
    try:
        take_off(row, by=user)
    except rounds.NotAllowed as reason:
        raise PermissionDenied from reason
    messages.success(request, _("The file is taken away."))
    return redirect("workspace:update_request", found.pk)


def file_note(row: Evidence) -> str:
    """Size and level of a file, in words."""
    return f"{filesize(row.file.size or 0)} · {row.get_visibility_display()}"


_DONE = {
    "recall": lambda: _("Taken back. You can go on writing."),
    "return": lambda: _("Returned with your question."),
    "release": lambda: _("Released. It stands on the page of the measure now."),
}
