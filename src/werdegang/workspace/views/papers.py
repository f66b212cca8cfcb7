# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers at work: the list, one with its way and its inside, and the steps that are taken."""

from collections.abc import Sequence
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.council.models import Paper
from werdegang.council.papers import moving, versions
from werdegang.council.papers.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.council.papers.workflow import BY_NAME
from werdegang.history.models import current_id
from werdegang.people.models import Body
from werdegang.ui.parts import Link
from werdegang.workspace.forms.attachments import AttachmentForm
from werdegang.workspace.forms.paper_filter import PaperFilter
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.offers import Offers
from werdegang.workspace.paper_differences import Difference, files_since, since_version
from werdegang.workspace.paper_page import joined, paper_page
from werdegang.workspace.paper_trail import papers_step

ON_A_PAGE = 25


@login_required
@require_safe
def paper_list(request: HttpRequest) -> HttpResponse:
    """All papers that the administration works on, those that changed last first."""
    user = cast("User", request.user)
    if not Body.objects.administered_by(user).exists():
        raise PermissionDenied
    form = PaperFilter(request.GET, user)
    found = form.found(joined(Paper.objects.at_work_for(user), user))
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("seite"))
    return render(
        request,
        "workspace/paper_list.html",
        {
            "form": form,
            "page": page,
            "count": page.paginator.count,
            "list_url": reverse("workspace:paper_list"),
            "may_write": _may_write(user),
            "keeps_numbers": bool(Viewer.of(user).ids(GrantName.COUNCIL_OFFICE)),
            "breadcrumb": trail(Link(_("Papers"))),
            "navigation": navigation(user, "papers"),
        },
    )


def _may_write(user: User) -> bool:
    body = Body.objects.administered_by(user).order_by("pk").first()
    return body is not None and Offers(user, body).own_offices.exists()


def paper_of(user: User, slug: str) -> Paper:
    """The paper at this address, if its inside is the user's to look at."""
    papers = joined(Paper.objects.at_work_for(user), user)
    found = papers.filter(slug=slug).first() or papers.filter(pk=current_id(Paper, slug) or 0).first()
    if found is None:
        raise Http404
    return found


@login_required
@require_safe
def paper(request: HttpRequest, slug: str) -> HttpResponse:
    """One paper: where it stands, what can be done, who signs, its text, its files, and all that happened."""
    found = paper_of(cast("User", request.user), slug)
    if found.slug != slug:
        return redirect("workspace:paper", slug=found.slug)
    return show_paper(request, found)


def show_paper(
    request: HttpRequest,
    found: Paper,
    *,
    status: int = 200,
    refusal: str = "",
    tried: str = "",
    typed: str = "",
    attachment_form: AttachmentForm | None = None,
    replace_form: AttachmentForm | None = None,
    replaced: str = "",
    changes: Sequence[Difference] = (),
) -> HttpResponse:
    """The page of a paper.

    ``tried``: a step that was refused, with the reason that was typed; ``replaced``: a file that was not replaced.
    """
    user = cast("User", request.user)
    return render(
        request,
        "workspace/paper.html",
        {
            "page": paper_page(found, user),
            "paper": found,
            "refusal": refusal,
            "tried": tried,
            "typed": typed,
            "changes": changes,
            "attachment_form": attachment_form or AttachmentForm(),
            "replace_form": replace_form,
            "replaced": replaced,
            "breadcrumb": trail(papers_step(), Link(found.reference or found.name)),
            "navigation": navigation(user, "papers"),
        },
        status=status,
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def paper_move(request: HttpRequest, slug: str, step: str) -> HttpResponse:
    """Take a step of the workflow. Asked by GET (after signing in anew), the paper's page shows what can be done."""
    user = cast("User", request.user)
    found = paper_of(user, slug)
    if step not in BY_NAME:
        raise Http404
    if request.method != "POST":
        return redirect("workspace:paper", slug=found.slug)
    reason, version = request.POST.get("reason", ""), version_read(request)
    try:
        moved = moving.move(found, step, by=user, reason=reason, version=version)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except ChangedMeanwhile:
        found = paper_of(user, found.slug)
        words = _("Somebody else has saved meanwhile. Read what stands now, then take the step again.")
        changes = [*since_version(found, version or 0), *files_since(found, version or 0)]
        return show_paper(
            request, found, status=409, refusal=words, tried=step, typed=reason, changes=changes
        )
    except Refused as refusal:
        found.refresh_from_db()
        return show_paper(request, found, status=409, refusal=str(refusal), tried=step, typed=reason)
    messages.success(request, _moved(moved))
    if Paper.objects.at_work_for(user).filter(pk=moved.pk).exists():
        return redirect("workspace:paper", slug=moved.slug)
    return redirect("workspace:home")


def version_read(request: HttpRequest) -> int | None:
    """The version of the paper that the page showed from which this was sent."""
    read = request.POST.get("version", "")
    return int(read) if read.isdecimal() and len(read) < 10 else None


def _moved(paper: Paper) -> str:
    words: dict[str, Any] = {"number": paper.reference or paper.name, "state": paper.get_state_display()}
    return _("%(number)s: %(state)s.") % words


@login_required
@require_POST
def paper_public_version(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin the version that everybody may read, beside the full one."""
    user = cast("User", request.user)
    found = paper_of(user, slug)
    try:
        made = versions.begin_public_version(found, by=user)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except Refused as refusal:
        return show_paper(request, found, status=409, refusal=str(refusal))
    messages.success(request, _("The public version is a draft now. Take out what must not be read."))
    return redirect("workspace:paper_edit", slug=made.slug)
