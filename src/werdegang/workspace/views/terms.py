# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Legislative terms."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.accounts.models import User
from werdegang.council.models import LegislativeTerm
from werdegang.ui.parts import Link
from werdegang.workspace.forms.records import TermForm
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.records import edit, kept_body
from werdegang.workspace.typed import keeps_what_was_typed


def terms_step() -> Link:
    """The list."""
    return Link(_("Legislative terms"), reverse("workspace:term_list"))


def _list_address(_term: LegislativeTerm) -> str:
    return reverse("workspace:term_list")


@login_required
@require_safe
def term_list(request: HttpRequest) -> HttpResponse:
    """All of them, the latest first."""
    user = cast("User", request.user)
    body = kept_body(user)
    terms = LegislativeTerm.objects.editable_by(user).filter(body=body).order_by("-start_date", "-pk")
    return render(
        request,
        "workspace/term_list.html",
        {
            "terms": terms,
            "breadcrumb": trail(Link(_("Legislative terms"))),
            "navigation": navigation(user, "terms"),
        },
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def term_new(request: HttpRequest) -> HttpResponse:
    """A new one."""
    user = cast("User", request.user)
    body = kept_body(user)
    return edit(
        request,
        lambda data=None: TermForm(body, user, data),
        title=_("New legislative term"),
        lead="",
        steps=[terms_step(), Link(_("New"))],
        here="terms",
        thing=None,
        done=_list_address,
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def term_edit(request: HttpRequest, key: int) -> HttpResponse:
    """Change it, or let it end."""
    user = cast("User", request.user)
    found = get_object_or_404(LegislativeTerm.objects.editable_by(user).select_related("body"), pk=key)
    return edit(
        request,
        lambda data=None: TermForm(found.body, user, data, instance=found),
        title=_("Edit legislative term"),
        lead=found.name,
        steps=[terms_step(), Link(found.name)],
        here="terms",
        thing=found,
        done=_list_address,
    )
