# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of a paper."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council import rules
from werdegang.council.models import PaperFile
from werdegang.council.papers import attaching
from werdegang.council.papers.refusals import NotAllowed, Refused
from werdegang.workspace.forms.attachments import AttachmentForm
from werdegang.workspace.views.papers import paper_of, show_paper


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
    found = form.cleaned_data
    try:
        attaching.attach(
            paper,
            found["title"],
            form.content,
            file_name=found["file"].name,
            level=Visibility(found["level"]),
            by=user,
        )
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except Refused as refusal:
        form.add_error("file", str(refusal))
        return show_paper(request, paper, status=422, attachment_form=form)
    messages.success(request, _("The file is added."))
    return redirect("workspace:paper", slug=paper.slug)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def attachment_remove(request: HttpRequest, slug: str, file: str) -> HttpResponse:
    """Take a file away."""
    user = cast("User", request.user)
    paper = paper_of(user, slug)
    links = PaperFile.objects.visible_to(user).filter(paper=paper).select_related("paper")
    link = get_object_or_404(links, file__slug=file)
    if request.method != "POST":
        return redirect("workspace:paper", slug=paper.slug)
    try:
        attaching.detach(link, by=user)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    messages.success(request, _("The file is taken away."))
    return redirect("workspace:paper", slug=paper.slug)
