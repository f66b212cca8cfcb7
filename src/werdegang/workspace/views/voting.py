# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A member votes in a written procedure: what it is about, until when, the answer that stands."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.council.models import Paper, WrittenAnswer, WrittenProcedure
from werdegang.council.papers import circulating
from werdegang.council.papers.refusals import Refused
from werdegang.council.vocabulary import Answer, WrittenStage
from werdegang.people.models import Organization
from werdegang.people.services import SavedMeanwhile, mark_of
from werdegang.ui.parts import Link
from werdegang.workspace.menu import navigation, trail


class VoteForm(forms.Form):
    """Yes, no, abstention, or an objection to deciding in writing."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Your answer"),
        choices=Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose an answer.")},
    )
    opened = forms.CharField(widget=forms.HiddenInput, required=False)


def asked_of(user: User) -> list[WrittenAnswer]:
    """What the user was asked in writing and can still answer, the first to end first."""
    procedures = WrittenProcedure.objects.visible_to(user).filter(
        stage=WrittenStage.OPEN, answer_until__gte=timezone.localdate()
    )
    return list(
        WrittenAnswer.objects.visible_to(user)
        .filter(person__account=user.pk, procedure__in=procedures)
        .select_related("procedure__paper", "procedure__organization")
        .order_by("procedure__answer_until", "pk")
    )


def _own_answer(user: User, slug: str) -> WrittenAnswer:
    """The user's answer about the paper. Raises Http404 for whoever was not asked."""
    procedures = WrittenProcedure.objects.visible_to(user).filter(
        paper__in=Paper.objects.visible_to(user).filter(slug=slug)
    )
    bodies = Prefetch("procedure__organization", Organization.objects.visible_to(user))
    found = (
        WrittenAnswer.objects.visible_to(user)
        .filter(person__account=user.pk, procedure__in=procedures)
        .select_related("person", "procedure__paper")
        .prefetch_related(bodies)
        .first()
    )
    if found is None:
        raise Http404
    return found


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def vote(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the question and the answer that stands; take another one until the last day."""
    user = cast("User", request.user)
    row = _own_answer(user, slug)
    initial = {"answer": row.answer, "opened": mark_of(row)}
    form = VoteForm(request.POST if request.method == "POST" else None, initial=initial)
    refusal, theirs = "", ""
    if request.method == "POST" and form.is_valid():
        said = Answer(form.cleaned_data["answer"])
        try:
            circulating.answer_oneself(
                row.procedure, said, on=timezone.localdate(), by=user, opened=form.cleaned_data["opened"]
            )
        except SavedMeanwhile:
            theirs = str(row.get_answer_display()) if row.answer else _("no answer yet")
            refusal = _(
                "Your answer was changed meanwhile, perhaps in another window or by the council office."
            )
            form = VoteForm({"answer": said, "opened": mark_of(row)})
        except Refused as refused:
            refusal = str(refused)
        else:
            messages.success(request, _("Your answer is recorded: %(answer)s.") % {"answer": said.label})
            return redirect("workspace:circulation_vote", slug=slug)
    return _shown(request, row, form, refusal=refusal, theirs=theirs)


def _shown(request: HttpRequest, row: WrittenAnswer, form: VoteForm, **more: Any) -> HttpResponse:
    procedure = row.procedure
    title = _("Vote in writing")
    status = 409 if more["refusal"] else 422 if form.is_bound and form.errors else 200
    today = timezone.localdate()
    return render(
        request,
        "workspace/vote.html",
        {
            "title": title,
            "row": row,
            "procedure": procedure,
            "paper": procedure.paper,
            "form": form,
            "standing": circulating.standing(procedure),
            "is_open": procedure.stage == WrittenStage.OPEN
            and procedure.opened_on <= today <= procedure.answer_until,
            "waits": procedure.stage == WrittenStage.OPEN and today < procedure.opened_on,
            "breadcrumb": trail(Link(title)),
            "navigation": navigation(cast("User", request.user)),
            **more,
        },
        status=status,
    )
