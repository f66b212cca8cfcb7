# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An update by a link without a password; and how the coordinating office sends and revokes such links.

A token that is forged, void, ended, or of a round that is closed answers as an address that does not exist.
"""

from functools import wraps
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from werdegang.accounts.attempts import address_of_attempt
from werdegang.concepts import reporting_rounds as rounds
from werdegang.concepts import update_links
from werdegang.concepts.evidence import evidence_of, write_with_evidence
from werdegang.concepts.models import Evidence, UpdateRequest
from werdegang.mailing import outbox
from werdegang.workspace.rounds.access import acting, request_at
from werdegang.workspace.rounds.answering import beside_the_form, form_on_top, may_send_link, shown
from werdegang.workspace.rounds.forms import LinkForm, UpdateForm

MOST_WRONG = 30
SECONDS = 600
"""From an address that asked for so many wrong links in this time, none is taken."""


def _kept_out_of_sight(view: Any) -> Any:
    @wraps(view)
    @never_cache
    def guarded(request: HttpRequest, token: str) -> HttpResponse:
        answer: HttpResponse = view(request, token)
        answer["X-Robots-Tag"] = "noindex, nofollow"
        answer["Referrer-Policy"] = "same-origin"
        return answer

    return guarded


@_kept_out_of_sight
@require_http_methods(["GET", "HEAD", "POST"])
def update_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """The form of one measure, or what was handed in."""
    found = _asked_by(request, token)
    if request.method == "POST":
        return _written(request, token, found)
    return _page(request, found, UpdateForm(found, there=_there(found)))


def _asked_by(request: HttpRequest, token: str) -> UpdateRequest:
    key = f"wrong-links:{address_of_attempt(request)}"
    wrong = cache.get(key, 0)
    found = update_links.request_of(token) if wrong < MOST_WRONG else None
    if found is None:
        cache.set(key, wrong + 1, SECONDS)
        raise Http404
    return found


def _written(request: HttpRequest, token: str, found: UpdateRequest) -> HttpResponse:
    holder = cast("rounds.LinkHolder", update_links.holder_of(token))
    submit = request.POST.get("do") == "submit"
    form = UpdateForm(found, request.POST, request.FILES, complete=submit, there=_there(found))
    if not form.is_valid():
        return _page(request, found, form, status=422)
    opened = form.cleaned_data["opened"]
    try:
        write_with_evidence(
            found,
            form.words(),
            added=form.sent(),
            removed=form.cleaned_data["removed"],
            by=holder,
            opened=opened,
            submit=submit,
        )
    except rounds.NotAllowed as reason:
        raise Http404 from reason
    except rounds.Refused as reason:
        form.add_error(None, str(reason))
        return _page(request, found, form, status=409)
    except rounds.SavedMeanwhile:
        current = _asked_by(request, token)
        return _page(request, current, form_on_top(request, current, _there(current)), status=409)
    words = _("Handed in. The coordinating office checks and releases it.") if submit else _("Draft saved.")
    messages.success(request, words)
    return redirect(request.path)


def _there(found: UpdateRequest) -> list[Evidence]:
    return evidence_of(found, update_links.viewer_of(found))


def _page(request: HttpRequest, found: UpdateRequest, form: UpdateForm, status: int = 200) -> HttpResponse:
    context = beside_the_form(update_links.viewer_of(found), found, form)
    is_open = found.state in rounds.WRITING and not context["is_closed"]
    context |= {"is_open": is_open, "until": timezone.localtime(found.link_until)}
    return render(request, "workspace/rounds/by_link.html", context, status=status)


@login_required
@require_POST
def link_send(request: HttpRequest, key: int) -> HttpResponse:
    """Send the organization a link for this request."""
    user = acting(request)
    found = request_at(user, key)
    if not rounds.coordinates(user, found.round.edition):
        raise PermissionDenied
    form = LinkForm(request.POST)
    if not form.is_valid() and may_send_link(user, found):
        may = {step.name for step in rounds.steps_for(user, found)}
        blank = UpdateForm(found, there=evidence_of(found, user))
        return shown(request, user, found, may, blank, status=422, link_form=form)
    try:
        outbox.send_link(found, form.cleaned_data.get("address", ""), by=user)
    except rounds.Refused as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, _("The link goes out by e-mail."))
    return redirect("workspace:update_request", found.pk)


@login_required
@require_POST
def link_revoke(request: HttpRequest, key: int) -> HttpResponse:
    """Make the link of this request void."""
    user = acting(request)
    found = request_at(user, key)
    try:
        update_links.revoke_link(found, by=user)
    except rounds.NotAllowed as reason:
        raise PermissionDenied from reason
    messages.success(request, _("The link is void now."))
    return redirect("workspace:update_request", found.pk)
