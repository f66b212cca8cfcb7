# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One assignment: how it goes, its words, confirming and dismissing what was proposed."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from werdegang.accounts.models import User
from werdegang.concepts.models import Measure
from werdegang.core.visibility import Visibility
from werdegang.council.models import Paper, PaperFile, Resolution
from werdegang.followup import rules, services
from werdegang.followup.documents import subject
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.followup.refusals import NotAllowed, SavedMeanwhile
from werdegang.followup.vocabulary import AssignmentState
from werdegang.people.models import Organization
from werdegang.people.services import SavedMeanwhile as RecordSavedMeanwhile
from werdegang.ui.parts import Link
from werdegang.workspace.followup.access import acting, assignment_at, at_work
from werdegang.workspace.followup.forms import AssignmentForm, DismissForm, ProgressForm
from werdegang.workspace.followup.lines import lines
from werdegang.workspace.forms.records import RecordForm
from werdegang.workspace.meetings.forms import take_over
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.records import edit, history_of
from werdegang.workspace.typed import keeps_what_was_typed, typed_before


def _address(assignment: Assignment) -> str:
    return reverse("workspace:assignment", args=[assignment.pk])


def _step() -> Link:
    return Link(_("Assignments"), reverse("workspace:assignment_list"))


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def assignment(request: HttpRequest, key: int) -> HttpResponse:
    """How it stands and went, and the form to say how it goes now."""
    user = acting(request)
    found = assignment_at(user, key)
    if request.method != "POST":
        typed = typed_before(request)
        return _show(request, found, form=ProgressForm(user, found, typed) if typed else None)
    form = ProgressForm(user, found, request.POST)
    if form.is_valid() and _noted(form, found, user):
        messages.success(request, _("It is noted."))
        return redirect(_address(found))
    return _show(request, found, form=_with_mark(form, found), status=422)


def _with_mark(form: ProgressForm, found: Assignment) -> ProgressForm:
    """The form as typed with its errors, sent the next time as seen on top of what stands now."""
    sent: Any = form.data
    typed = sent.copy()
    typed["opened"] = services.mark_of(found)
    form.data = typed
    return form


def _noted(form: ProgressForm, found: Assignment, user: User) -> bool:
    """Say how it goes; False, with the reason at its field, where that is not possible."""
    given = form.cleaned_data
    progress = services.Progress(
        day=given["day"],
        state=AssignmentState(given["state"]),
        public=given["public"],
        internal=given["internal"],
        reason=given["reason"],
        superseded_by=given["superseded_by"],
        fulfilled=given.get("fulfilled", False),
    )
    try:
        services.note_progress(found, progress, opened=given["opened"], by=user)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except ValidationError as refusal:
        take_over(form, refusal)
        return False
    return True


def _show(
    request: HttpRequest,
    found: Assignment,
    *,
    form: ProgressForm | None = None,
    dismiss_form: DismissForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    user = acting(request)
    proposed = found.visibility == Visibility.DRAFT
    return render(
        request,
        "workspace/followup/assignment.html",
        {
            "assignment": found,
            "line": lines([found], user)[0],
            "subject": subject(found.resolution),
            "proposed": proposed,
            "keeps": rules.may_keep(user, found),
            "notes": ProgressNote.objects.visible_to(user).filter(assignment=found).order_by("-date", "-pk"),
            "partners": Organization.objects.visible_to(user).filter(shared_assignments=found),
            "measures": _measures(found, user),
            "papers": Paper.objects.visible_to(user).filter(assignments=found),
            "documents": _documents(found, user),
            "form": None if proposed else form or ProgressForm(user, found),
            "dismiss_form": dismiss_form or DismissForm(),
            "refusal": refusal,
            "opened": services.mark_of(found),
            "entries": history_of(found, request.user),
            "breadcrumb": trail(_step(), Link(found.title)),
            "navigation": navigation(user, "assignments"),
        },
        status=status,
    )


def _measures(found: Assignment, user: Any) -> Any:
    return Measure.objects.visible_to(user).filter(assignments=found).select_related("edition__concept")


def _documents(found: Assignment, user: Any) -> Any:
    return PaperFile.objects.visible_to(user).filter(assignments=found).select_related("paper", "file")


@login_required
@require_POST
def assignment_confirm(request: HttpRequest, key: int) -> HttpResponse:
    """Take a proposal as it stands."""
    user = acting(request)
    found = assignment_at(user, key)
    try:
        services.confirm(found, opened=request.POST.get("opened", ""), by=user)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except SavedMeanwhile:
        words = _(
            "Somebody else has saved meanwhile. What stands now is shown here; confirm again if it is right."
        )
        return _show(request, found, refusal=words, status=409)
    except ValidationError as refusal:
        return _show(request, found, refusal=" ".join(refusal.messages), status=409)
    messages.success(request, _("The assignment is confirmed and can be seen with its resolution."))
    return redirect("workspace:assignment", key=found.pk)


@login_required
@require_POST
def assignment_dismiss(request: HttpRequest, key: int) -> HttpResponse:
    """Take away what is no assignment."""
    user = acting(request)
    found = assignment_at(user, key)
    if not rules.may_keep(user, found):
        raise PermissionDenied
    form = DismissForm(request.POST)
    if not form.is_valid():
        return _show(request, found, dismiss_form=form, status=422)
    services.dismiss(found, by=user, reason=form.cleaned_data["reason"])
    messages.success(request, _("It is taken away and will not be proposed again."))
    return redirect(f"{reverse('workspace:assignment_list')}?sicht=vorschlaege")


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def assignment_edit(request: HttpRequest, key: int) -> HttpResponse:
    """Correct its words, office, day, links."""
    user = acting(request)
    found = get_object_or_404(at_work(user).filter(pk__in=Assignment.objects.editable_by(user)), pk=key)
    return edit(
        request,
        lambda data=None: AssignmentForm(user, found.resolution, data, instance=found),
        title=_("Edit assignment"),
        lead=subject(found.resolution),
        steps=[_step(), Link(found.title, _address(found)), Link(_("Edit"))],
        here="assignments",
        thing=found,
        save=lambda form, by: _change(form, found.pk, by),
        done=_address,
    )


def _change(form: RecordForm, key: int, by: User) -> Assignment:
    assert isinstance(form, AssignmentForm)
    fields, links = form.words()
    words = services.Words(fields, links, form.cleaned_data["reason"])
    try:
        return services.change(Assignment(pk=key), words, opened=form.cleaned_data["opened"], by=by)
    except SavedMeanwhile as meanwhile:
        raise RecordSavedMeanwhile from meanwhile


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def assignment_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Write down an assignment that nobody recognised."""
    user = acting(request)
    found = (
        Resolution.objects.visible_to(user)
        .select_related("paper", "agenda_item", "meeting", "body")
        .filter(slug=slug)
        .first()
    )
    if found is None or not rules.may_add_to(user, found):
        raise Http404
    return edit(
        request,
        lambda data=None: AssignmentForm(user, found, data),
        title=_("New assignment"),
        lead=subject(found),
        steps=[_step(), Link(_("New"))],
        here="assignments",
        thing=None,
        save=lambda form, by: _write_down(form, found, by),
        done=_address,
    )


def _write_down(form: RecordForm, resolution: Resolution, by: User) -> Assignment:
    assert isinstance(form, AssignmentForm)
    fields, links = form.words()
    return services.write_down(resolution, services.Words(fields, links, form.cleaned_data["reason"]), by=by)
