# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Links by which an organization reports without a password: signed, for one measure in one round, until a day."""

import datetime

from django.core import signing
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import UpdateRequest
from werdegang.concepts.reporting_rounds import (
    WRITING,
    LinkHolder,
    NotAllowed,
    Refused,
    coordinates,
    link_is_valid,
)
from werdegang.core.visibility import GrantName, Viewer
from werdegang.history.writing import keep

DAYS = 30
SALT = "werdegang.update-link"


@transaction.atomic
def open_link(request: UpdateRequest, *, by: User) -> UpdateRequest:
    """Make a new link for a request; the one before is void. Raises NotAllowed or Refused."""
    current = _of_coordinator(request, by)
    closes = current.round.closes
    if current.state not in WRITING or (closes is not None and timezone.localdate() > closes):
        raise Refused(_("This update is not in the hands of the organization now."))
    current.link_number += 1
    current.link_until = timezone.now() + datetime.timedelta(days=DAYS)
    keep(current, by, _("link to report without an account sent"))
    return current


@transaction.atomic
def revoke_link(request: UpdateRequest, *, by: User) -> UpdateRequest:
    """Make the request's link void. Raises NotAllowed."""
    current = _of_coordinator(request, by)
    current.link_number += 1
    current.link_until = None
    keep(current, by, _("link to report without an account revoked"))
    return current


def _of_coordinator(request: UpdateRequest, by: User) -> UpdateRequest:
    rows = UpdateRequest.objects.select_for_update(of=("self",)).select_related("round__edition")
    current = rows.get(pk=request.pk, deleted=False)
    if not coordinates(by, current.round.edition):
        raise NotAllowed(_("This step is not yours to take."))
    return current


def token_of(request: UpdateRequest) -> str | None:
    """The secret part of the valid link; None without one. It is computed, never stored."""
    holder = LinkHolder(request.pk, request.link_number)
    if not link_is_valid(holder, request):
        return None
    return signing.Signer(salt=SALT).sign_object([holder.request, holder.number])


def holder_of(token: str) -> LinkHolder | None:
    """Who comes with this token; None when we did not sign it."""
    try:
        request, number = signing.Signer(salt=SALT).unsign_object(token)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return LinkHolder(request, number)


def request_of(token: str) -> UpdateRequest | None:
    """The request of a valid link, as far as whoever works for the organization may see it; else None."""
    holder = holder_of(token) or LinkHolder(0, 0)  # what is forged is looked up as what is not
    bare = UpdateRequest.objects.filter(pk=holder.request).first()
    if bare is None or not link_is_valid(holder, bare):
        return None
    rows = UpdateRequest.objects.asked_of(viewer_of(bare)).filter(pk=bare.pk)
    return rows.select_related("round__edition__concept", "measure", "organization").first()


def viewer_of(request: UpdateRequest) -> Viewer:
    """A viewer without an account who works for the organization asked."""
    return Viewer(0, {GrantName.WORKS_FOR: frozenset({request.organization_id})})
