# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of a paper: added, replaced, taken away, put in order. Two at once see what the other did."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council import rules
from werdegang.council.models import Paper, PaperFile
from werdegang.council.papers import attaching
from werdegang.council.papers.attaching import Sent
from werdegang.council.papers.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.workspace.forms.attachments import AttachmentForm
from werdegang.workspace.paper_differences import files_since
from werdegang.workspace.views.papers import paper_of, show_paper, version_read


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def attachment_add(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a file; what is unfit is refused with a reason on the paper's page."""
    user = cast("User", request.user)
    paper = paper_of(user, slug)
    if request.method != "POST":
        return redirect("workspace:paper", slug=paper.slug)
    if not rules.may_edit(user, paper):
        raise PermissionDenied
    form = AttachmentForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_paper(request, paper, status=422, attachment_form=form)
    sent = _sent(form)
    try:
        attaching.attach(paper, sent.title, sent.data, file_name=sent.file_name, level=sent.level, by=user)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except Refused as refusal:
        form.add_error("file", str(refusal))
        return show_paper(request, paper, status=422, attachment_form=form)
    messages.success(request, _("The file is added."))
    return redirect("workspace:paper", slug=paper.slug)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def attachment_replace(request: HttpRequest, slug: str, file: str) -> HttpResponse:
    """Put another file in the place of one."""

    def act(link: PaperFile, version: int | None) -> None:
        attaching.replace(link, _sent(form), by=cast("User", request.user), version=version)

    form = AttachmentForm(request.POST, request.FILES, prefix=file)
    return _act(request, slug, file, act, _("The file is replaced."), form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def attachment_remove(request: HttpRequest, slug: str, file: str) -> HttpResponse:
    """Take a file away."""

    def act(link: PaperFile, version: int | None) -> None:
        attaching.detach(link, by=cast("User", request.user), version=version)

    return _act(request, slug, file, act, _("The file is taken away."))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def attachment_shift(request: HttpRequest, slug: str, file: str) -> HttpResponse:
    """Move a file one place up or down."""
    places = -1 if request.POST.get("to") == "up" else 1

    def act(link: PaperFile, version: int | None) -> None:
        attaching.shift(link, places, by=cast("User", request.user), version=version)

    return _act(request, slug, file, act, _("The order is changed."))


def _act(
    request: HttpRequest,
    slug: str,
    file: str,
    act: Callable[[PaperFile, int | None], None],
    done: str,
    form: AttachmentForm | None = None,
) -> HttpResponse:
    """Do it; ``form``: of the file that takes the place of this one."""
    user = cast("User", request.user)
    paper = paper_of(user, slug)
    links = PaperFile.objects.visible_to(user).filter(paper=paper).select_related("paper", "file")
    link, version = links.filter(file__slug=file).first(), version_read(request)
    if link is None:
        if request.method == "POST" and version is not None and rules.may_edit(user, paper):
            return _changed(request, paper, version)
        raise Http404
    if request.method != "POST":
        return redirect("workspace:paper", slug=paper.slug)
    if not rules.may_edit(user, paper):
        raise PermissionDenied
    replaced: dict[str, Any] = {} if form is None else {"replace_form": form, "replaced": file}
    if form is not None and not form.is_valid():
        return show_paper(request, paper, status=422, **replaced)
    try:
        act(link, version)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except ChangedMeanwhile:
        return _changed(request, paper, version or 0)
    except Refused as refusal:
        assert form is not None
        form.add_error("file", str(refusal))
        return show_paper(request, paper, status=422, **replaced)
    messages.success(request, done)
    return redirect("workspace:paper", slug=paper.slug)


def _changed(request: HttpRequest, paper: Paper, version: int) -> HttpResponse:
    """Nothing was done: both lists, side by side. A file that never was here is told from one that went."""
    changes = files_since(paper_of(cast("User", request.user), paper.slug), version)
    if not changes:
        raise Http404
    words = _("Somebody else has changed the attachments meanwhile. Read what stands now, then do it again.")
    return show_paper(request, paper, status=409, refusal=words, changes=changes)


def _sent(form: AttachmentForm) -> Sent:
    found = form.cleaned_data
    return Sent(found["title"], form.content, found["file"].name, Visibility(found["level"]))
