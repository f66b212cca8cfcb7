# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sits where: added, changed, ended by a day; nothing is struck out."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.people.models import Membership
from werdegang.people.services import keep, seat
from werdegang.ui.parts import Link
from werdegang.workspace.forms.records import MembershipForm, RecordForm
from werdegang.workspace.records import edit
from werdegang.workspace.typed import keeps_what_was_typed
from werdegang.workspace.views.organizations import (
    kept_organization,
    organization_address,
    organization_step,
    organizations_step,
)


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def membership_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody takes a seat."""
    user = cast("User", request.user)
    organization = kept_organization(user, slug)
    return edit(
        request,
        lambda data=None: MembershipForm(organization, user, data),
        title=_("New member"),
        lead=organization.name,
        steps=[organizations_step(), organization_step(organization), Link(_("New member"))],
        here="organizations",
        thing=None,
        save=_seat,
        done=lambda kept: organization_address(kept.organization),
    )


def _seat(form: RecordForm, user: User) -> Membership:
    membership: Membership = form.save(commit=False)
    membership.created_by = user
    words = form.cleaned_data
    if words.get("person"):
        return keep(membership, by=user, reason=words["reason"])
    return seat(membership, words["given_name"], words["family_name"], by=user, reason=words["reason"])


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def membership_edit(request: HttpRequest, key: int) -> HttpResponse:
    """Change a seat, or let it end."""
    user = cast("User", request.user)
    seats = Membership.objects.editable_by(user).select_related("person", "organization__body")
    found = get_object_or_404(seats, pk=key)
    organization = found.organization
    return edit(
        request,
        lambda data=None: MembershipForm(organization, user, data, instance=found),
        title=_("Edit membership"),
        lead=str(found),
        steps=[organizations_step(), organization_step(organization), Link(str(found.person))],
        here="organizations",
        thing=found,
        done=lambda kept: organization_address(kept.organization),
    )
