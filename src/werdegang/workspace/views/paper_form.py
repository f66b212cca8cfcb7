# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a paper: the form, its rows, and what happens when two write at once."""

from dataclasses import dataclass
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.council.models import (
    Consultation,
    CoSignature,
    Meeting,
    Paper,
    PaperOrganization,
    PaperRelation,
)
from werdegang.council.papers import writing
from werdegang.council.papers.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.council.papers.workflow import WRITING
from werdegang.council.vocabulary import InvolvementKind, PaperKind, RelationKind
from werdegang.people.models import Body, Person
from werdegang.ui.parts import Link
from werdegang.workspace.forms.papers import PaperForm, SignerForm, StepForm, check_sequence, words_of
from werdegang.workspace.forms.rows import Rows, rearranged, with_rows
from werdegang.workspace.forms.together import Together
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.offers import Offers
from werdegang.workspace.paper_differences import Difference, differences, files_since
from werdegang.workspace.paper_trail import paper_step, papers_step
from werdegang.workspace.typed import keeps_what_was_typed, typed_before

ROWS = {"signer": ("office",), "step": ("organization", "role", "meeting")}
"""Kinds of rows and their fields."""


@dataclass
class Sheet:
    """The form of a paper with its rows."""

    form: PaperForm
    signers: Rows[SignerForm]
    steps: Rows[StepForm]

    @property
    def together(self) -> Together:
        """All of it, for the summary of errors."""
        return Together([self.form, *self.signers, *self.steps])

    def is_valid(self) -> bool:
        """Whether it can be saved; every part is checked, so that all errors show at once."""
        if all([self.form.is_valid(), self.signers.is_valid(), self.steps.is_valid()]):
            check_sequence(self.steps.used())
        return not self.together.errors

    def manuscript(self) -> writing.Manuscript:
        """What was written."""
        return self.form.manuscript(self.signers.used(), self.steps.used())


def sheet_of_words(offers: Offers, data: QueryDict, paper: Paper | None = None) -> Sheet:
    """The form as it was sent; ``paper``: what it is about, once there is one."""
    form = PaperForm(offers, data)
    form.suit(paper)
    return Sheet(
        form,
        Rows(lambda *a, **k: SignerForm(offers, *a, **k), "signer", data),
        Rows(lambda *a, **k: StepForm(offers, *a, **k), "step", data),
    )


def sheet_of_paper(offers: Offers, paper: Paper) -> Sheet:
    """The form as the paper stands."""
    signers, steps = rows_of(paper, offers.user)
    form = PaperForm(offers, initial=words_of(paper, _facts_of(paper, offers.user)))
    form.suit(paper)
    return Sheet(
        form,
        Rows(lambda *a, **k: SignerForm(offers, *a, **k), "signer", None, signers),
        Rows(lambda *a, **k: StepForm(offers, *a, **k), "step", None, steps),
    )


def blank_sheet(offers: Offers, kind: str) -> Sheet:
    """The form of a paper that is begun."""
    first = {"kind": kind if kind in PaperKind.values else PaperKind.PROPOSAL}
    form = PaperForm(offers, initial=first)
    form.suit(None)
    return Sheet(
        form,
        Rows(lambda *a, **k: SignerForm(offers, *a, **k), "signer", None, [{}]),
        Rows(lambda *a, **k: StepForm(offers, *a, **k), "step", None, [{}]),
    )


def rows_of(paper: Paper, user: User) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Signatures and steps as they stand."""
    signers = CoSignature.objects.visible_to(user).filter(paper=paper).order_by("position", "pk")
    steps = Consultation.objects.visible_to(user).filter(paper=paper).order_by("position", "pk")
    meetings = Meeting.objects.visible_to(user).filter(consultations__in=steps)
    seen = set(meetings.values_list("pk", flat=True))
    return (
        [{"office": row.organization_id} for row in signers],
        [
            {
                "organization": row.organization_id,
                "role": row.role,
                "meeting": row.meeting_id if row.meeting_id in seen else "",
            }
            for row in steps
        ],
    )


def _facts_of(paper: Paper, user: User) -> dict[str, Any]:
    rows = PaperOrganization.objects.visible_to(user).filter(paper=paper)
    amended = (
        PaperRelation.objects.visible_to(user)
        .filter(paper=paper, kind=RelationKind.SUPERORDINATED, related__isnull=False)
        .select_related("related")
        .first()
    )
    return {
        "involved": [row.organization_id for row in rows if row.kind == InvolvementKind.INVOLVED],
        "initiators": [row.organization_id for row in rows if row.kind == InvolvementKind.ORIGINATOR],
        "initiating_persons": list(
            Person.objects.visible_to(user).filter(papers=paper).values_list("pk", flat=True)
        ),
        "amends": amended.related.reference if amended and amended.related else "",
    }


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def paper_new(request: HttpRequest) -> HttpResponse:
    """Begin a paper."""
    user = cast("User", request.user)
    viewer = Viewer.of(user)
    body = Body.objects.administered_by(user).order_by("pk").first()
    if body is None:
        raise PermissionDenied
    offers = Offers(user, body)
    if not viewer.ids(GrantName.WORKS_FOR) or not offers.own_offices.exists():
        raise PermissionDenied
    if request.method != "POST":
        typed = typed_before(request)
        sheet = sheet_of_words(offers, typed) if typed else blank_sheet(offers, request.GET.get("art", ""))
        return _show(request, sheet, None, restored=typed is not None)
    data = _pressed(request)
    sheet = sheet_of_words(offers, data if data is not None else request.POST)
    if data is not None:
        return _show(request, sheet, None)
    if not sheet.is_valid():
        return _show(request, sheet, None, status=422)
    try:
        paper = writing.draft(sheet.manuscript(), by=user)
    except NotAllowed as refusal:
        sheet.form.add_error("lead_office", str(refusal))
        return _show(request, sheet, None, status=422)
    messages.success(request, _("The draft is saved."))
    return redirect("workspace:paper", slug=paper.slug)


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def paper_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Go on writing."""
    user = cast("User", request.user)
    paper = get_object_or_404(Paper.objects.editable_by(user).select_related("body"), slug=slug)
    offers = Offers(user, paper.body)
    if request.method != "POST":
        typed = typed_before(request)
        sheet = sheet_of_words(offers, typed, paper) if typed else sheet_of_paper(offers, paper)
        return _show(request, sheet, paper, restored=typed is not None)
    data = _pressed(request, paper, offers)
    sheet = sheet_of_words(offers, data if data is not None else request.POST, paper)
    if data is not None:
        return _show(request, sheet, paper)
    if not sheet.is_valid():
        return _show(request, sheet, paper, status=422)
    try:
        words = sheet.form.cleaned_data
        saved = writing.save(
            paper,
            sheet.manuscript(),
            version=words["version"] or 0,
            by=user,
            reason=words.get("reason", ""),
        )
    except ChangedMeanwhile as change:
        return _both(request, offers, change.current, words["version"] or 0)
    except Refused as refusal:
        sheet.form.add_error(None, str(refusal))
        return _show(request, sheet, paper, status=409)
    messages.success(request, _("Saved."))
    return redirect("workspace:paper", slug=saved.slug)


def _pressed(
    request: HttpRequest, paper: Paper | None = None, offers: Offers | None = None
) -> QueryDict | None:
    """What was sent as a button of the rows has changed it; None when it is to be saved."""
    rows, _colon, rest = request.POST.get("do", "").partition(":")
    what, _colon, number = rest.partition(":")
    if rows in ROWS:
        return rearranged(request.POST, rows, ROWS[rows], what, int(number) if number[:4].isdecimal() else 0)
    if rows == "take" and paper is not None and offers is not None:
        return _taken_over(request.POST, what, paper, offers)
    return None


def _taken_over(sent: QueryDict, name: str, paper: Paper, offers: Offers) -> QueryDict:
    """What was sent, with one part as it stands now."""
    data = sent.copy()
    if name in ROWS:
        signers, steps = rows_of(paper, offers.user)
        return with_rows(data, name, signers if name == "signer" else steps)
    now = sheet_of_paper(offers, paper).form
    if name in now.fields and name != "version":
        value = now[name].value()
        data.setlist(name, [str(each) for each in value] if isinstance(value, list) else [str(value or "")])
    return data


def _both(request: HttpRequest, offers: Offers, current: Paper, version: int) -> HttpResponse:
    """Both versions, side by side; the form holds what was typed, and saving again takes its place on top."""
    data = request.POST.copy()
    data["version"] = str(current.version)
    mine, theirs = sheet_of_words(offers, data, current), sheet_of_paper(offers, current)
    changed = current.history.first()
    return _show(
        request,
        mine,
        current,
        status=409,
        found=[*differences(mine, theirs), *files_since(current, version)],
        changed_by=changed.history_user if changed else None,
        changed_at=changed.history_date if changed else current.modified,
    )


def _show(
    request: HttpRequest,
    sheet: Sheet,
    paper: Paper | None,
    *,
    status: int = 200,
    restored: bool = False,
    found: list[Difference] | None = None,
    **more: Any,
) -> HttpResponse:
    user = cast("User", request.user)
    here = Link(_("Edit")) if paper else Link(_("New paper"))
    steps = [papers_step(), *([paper_step(paper)] if paper else []), here]
    return render(
        request,
        "workspace/paper_form.html",
        {
            "sheet": sheet,
            "form": sheet.form,
            "paper": paper,
            "restored": restored,
            "differences": found,
            "asks_to_sign": paper is None or paper.state in WRITING,
            "breadcrumb": trail(*steps),
            "navigation": navigation(user, "papers"),
            **more,
        },
        status=status,
    )
