# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The account with which a person signs in; erasing a person's data."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.people.erasing import erase
from werdegang.people.models import Membership, Person
from werdegang.reporting.releasing import versions_naming
from werdegang.ui.parts import Link
from werdegang.workspace.forms.records import AccountForm, EraseForm
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.records import edit
from werdegang.workspace.typed import keeps_what_was_typed
from werdegang.workspace.views.organizations import organizations_step


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def person_account(request: HttpRequest, slug: str) -> HttpResponse:
    """Say with which account a member signs in, so that the member can vote in writing."""
    user = cast("User", request.user)
    person = get_object_or_404(Person.objects.editable_by(user).select_related("body"), slug=slug)
    return edit(
        request,
        lambda data=None: AccountForm(data, instance=person),
        title=_("Account of a member"),
        lead=person.name,
        steps=[organizations_step(), Link(_("Account of a member"))],
        here="organizations",
        thing=person,
        done=lambda _kept: reverse("workspace:organization_list"),
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def person_erase(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what goes and what stays, ask for the reason, and erase."""
    user = cast("User", request.user)
    person = get_object_or_404(Person.objects.editable_by(user), slug=slug)
    form = EraseForm(person, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        erase(person, by=user, reason=form.cleaned_data["reason"], today=timezone.localdate())
        messages.success(request, _("The data of the person are erased."))
        return redirect("workspace:organization_list")
    seats = Membership.objects.visible_to(user).filter(person=person).select_related("organization")
    return render(
        request,
        "workspace/person_erase.html",
        {
            "form": form,
            "person": person,
            "seats": seats.order_by("start_date", "pk"),
            "reports": versions_naming(person.name, user),
            "today": timezone.localdate(),
            "breadcrumb": trail(organizations_step(), Link(_("Erase a person’s data"))),
            "navigation": navigation(user, "organizations"),
        },
        status=422 if request.method == "POST" else 200,
    )
