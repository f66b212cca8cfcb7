# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How papers are numbered."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council.models import NumberScheme
from werdegang.council.papers.numbering import example, pattern_of
from werdegang.people.services import keep
from werdegang.ui.parts import Link
from werdegang.workspace.forms.records import NumberSchemeForm
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.paper_trail import papers_step
from werdegang.workspace.records import kept_body
from werdegang.workspace.typed import keeps_what_was_typed, typed_before


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def number_scheme(request: HttpRequest) -> HttpResponse:
    """The scheme in force, those before and to come, and a new one from a day on."""
    user = cast("User", request.user)
    body = kept_body(user)
    today = timezone.localdate()
    pattern = pattern_of(body, today)
    form = NumberSchemeForm(request.POST if request.method == "POST" else typed_before(request))
    if request.method == "POST" and form.is_valid():
        scheme = form.save(commit=False)
        scheme.body, scheme.created_by, scheme.visibility = body, user, Visibility.INTERNAL
        keep(scheme, by=user)
        messages.success(request, _("Saved."))
        return redirect("workspace:number_scheme")
    return render(
        request,
        "workspace/number_scheme.html",
        {
            "form": form,
            "pattern": pattern,
            "example": example(pattern),
            "schemes": NumberScheme.objects.visible_to(user).filter(body=body),
            "breadcrumb": trail(papers_step(), Link(_("Numbers of papers"))),
            "navigation": navigation(user, "papers"),
        },
        status=422 if request.method == "POST" else 200,
    )
