# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Deciding without a meeting: the council office sends a paper round, keeps the answers, records urgent decisions."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.council import rules
from werdegang.council.models import Consultation, Paper, Resolution, WrittenAnswer, WrittenProcedure
from werdegang.council.papers import circulating, urgent
from werdegang.council.papers.refusals import Refused
from werdegang.council.vocabulary import Answer, PaperKind, PaperState, WrittenStage
from werdegang.people.models import Organization, Person
from werdegang.ui.parts import Link
from werdegang.workspace.forms.written import AnswersForm, BeginForm, UrgentForm
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.offers import Offers
from werdegang.workspace.paper_trail import paper_step, papers_step
from werdegang.workspace.views.papers import paper_of


def _paper(request: HttpRequest, slug: str) -> Paper:
    """The paper, for its council office; for everybody else this page does not exist."""
    found = paper_of(cast("User", request.user), slug)
    if not rules.belongs_to_the_council_office(request.user, found):
        raise Http404
    return found


def _sent(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _bodies(user: User, paper: Paper) -> QuerySet[Organization]:
    return Offers(user, paper.body).bodies.filter(kind__in=Organization.BOARDS)


def _first_body(user: User, paper: Paper) -> int | None:
    steps = Consultation.objects.visible_to(user).filter(paper=paper).order_by("position", "pk")
    return steps.values_list("organization", flat=True).first()


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def circulation(request: HttpRequest, slug: str) -> HttpResponse:
    """The written procedure of a paper: begin it, write down answers, conclude it."""
    paper = _paper(request, slug)
    user = cast("User", request.user)
    procedure = (
        WrittenProcedure.objects.visible_to(user).filter(paper=paper).select_related("organization").first()
    )
    if procedure is None:
        return _begin(request, paper, user)
    procedure.paper = paper
    return _answers(request, procedure, user)


def _begin(request: HttpRequest, paper: Paper, user: User) -> HttpResponse:
    initial = {
        "organization": _first_body(user, paper),
        "on": timezone.localdate(),
        "until": paper.answer_until,
    }
    form = BeginForm(_sent(request), bodies=_bodies(user, paper), initial=initial)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            circulating.begin(paper, given["organization"], on=given["on"], until=given["until"], by=user)
        except Refused as refused:
            refusal = str(refused)
        else:
            messages.success(request, _("The members are asked. Write down their answers as they come."))
            return redirect("workspace:paper_circulation", slug=paper.slug)
    waits = paper.kind == PaperKind.CIRCULAR and paper.state == PaperState.RELEASED
    return _shown(request, "circulation", paper, form, refusal, waits=waits)


def _answers(request: HttpRequest, procedure: WrittenProcedure, user: User) -> HttpResponse:
    rows = list(
        WrittenAnswer.objects.visible_to(user)
        .filter(procedure=procedure)
        .select_related("person")
        .order_by("person__family_name", "person__given_name", "pk")
    )
    form = AnswersForm(_sent(request), asked=rows, initial={"on": timezone.localdate()})
    refusal, theirs = "", []
    if request.method == "POST" and form.is_valid():
        if theirs := _differing(form):
            refusal = _("Somebody else has saved meanwhile. Compare, then save again to keep what you chose.")
            form = _as_it_stands(form, rows)
        else:
            try:
                done = _kept(request, procedure, form, user)
            except Refused as refused:
                refusal = str(refused)
            else:
                messages.success(request, done)
                return redirect("workspace:paper_circulation", slug=procedure.paper.slug)
    return _shown(
        request,
        "circulation",
        procedure.paper,
        form,
        refusal,
        procedure=procedure,
        is_open=procedure.stage == WrittenStage.OPEN,
        rows=rows,
        theirs=theirs,
        standing=circulating.standing(procedure),
        resolution=Resolution.objects.visible_to(user)
        .filter(paper=procedure.paper, organization=procedure.organization, meeting__isnull=True)
        .first(),
    )


def _differing(form: AnswersForm) -> list[tuple[str, str, str]]:
    """Name, what was chosen here, what stands now; where somebody else changed the same answer."""
    return [(str(row.person), _in_words(said), _in_words(row.answer)) for row, said in form.differing()]


def _in_words(said: str) -> str:
    return str(Answer(said).label) if said in Answer else _("no answer yet")


def _as_it_stands(form: AnswersForm, rows: list[WrittenAnswer]) -> AnswersForm:
    """The form as typed, on top of what stands now: saved again, what was typed takes its place."""
    data: dict[str, Any] = dict(form.data.items())
    changed = form.answers()
    for row in rows:
        data[f"initial-answer_{row.person_id}"] = row.answer
        if row.person_id not in changed:
            data[f"answer_{row.person_id}"] = row.answer
    again = AnswersForm(data, asked=rows)
    again.is_valid()
    return again


def _kept(request: HttpRequest, procedure: WrittenProcedure, form: AnswersForm, user: User) -> str:
    """Write everything or nothing; what to say then."""
    with transaction.atomic():
        now = circulating.answer(procedure, form.answers(), on=form.cleaned_data["on"], by=user)
        if now.stage == WrittenStage.STOPPED:
            return _("A member objected: the procedure is stopped. The paper waits for a meeting now.")
        if request.POST.get("act") != "conclude":
            return _("The answers are saved.")
        made = circulating.conclude(now, on=timezone.localdate(), by=user)
    return _("The procedure is concluded: %(result)s.") % {"result": made.outcome_text}


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def urgent_decision(request: HttpRequest, slug: str) -> HttpResponse:
    """Record who decided what could not wait, in agreement and in place of which body."""
    paper = _paper(request, slug)
    user = cast("User", request.user)
    initial = {"organization": _first_body(user, paper), "on": timezone.localdate()}
    people = (
        Person.objects.visible_to(user)
        .filter(body=paper.body, memberships__deleted=False, memberships__end_date__isnull=True)
        .distinct()
        .order_by("family_name", "given_name", "pk")
    )
    form = UrgentForm(_sent(request), bodies=_bodies(user, paper), people=people, initial=initial)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            urgent.decide(
                paper,
                list(given["deciders"]),
                in_place_of=given["organization"],
                on=given["on"],
                by=user,
                text=given["text"],
            )
        except Refused as refused:
            refusal = str(refused)
        else:
            messages.success(
                request, _("The urgent decision is recorded; the body is told at its next meeting.")
            )
            return redirect("workspace:paper", slug=paper.slug)
    waits = paper.kind == PaperKind.URGENT and paper.state == PaperState.RELEASED
    return _shown(request, "urgent", paper, form, refusal, waits=waits)


def _shown(
    request: HttpRequest, template: str, paper: Paper, form: Any, refusal: str, **more: Any
) -> HttpResponse:
    user = cast("User", request.user)
    title = _("Written procedure") if template == "circulation" else _("Urgent decision")
    status = 409 if refusal else 422 if form.errors else 200
    return render(
        request,
        f"workspace/{template}.html",
        {
            "paper": paper,
            "title": title,
            "form": form,
            "refusal": refusal,
            "breadcrumb": trail(papers_step(), paper_step(paper), Link(title)),
            "navigation": navigation(user, "papers"),
            **more,
        },
        status=status,
    )
