# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signed links in e-mails to subscribers: computed, never stored; void when what they name is erased."""

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.core import signing
from django.urls import reverse

SALT = "werdegang.subscription"


class Use(StrEnum):
    """What a link is for."""

    CONFIRM = "c"
    MANAGE = "m"
    END = "e"
    """One subscription."""
    END_TOLD = "t"
    """The subscriptions that one e-mail told of: their numbers stand in the link, which outlives the e-mail."""


_ROUTES = {
    Use.CONFIRM: "website:subscription_confirm",
    Use.MANAGE: "website:subscriptions",
    Use.END: "website:unsubscribe",
    Use.END_TOLD: "website:unsubscribe",
}


@dataclass(frozen=True)
class Ticket:
    """What a signed link says."""

    use: Use
    number: int
    more: str = ""


def token(ticket: Ticket) -> str:
    """The secret part of a link."""
    return signing.Signer(salt=SALT).sign_object([ticket.use, ticket.number, ticket.more], compress=True)


def ticket_of(text: str, *uses: Use) -> Ticket | None:
    """What the link says; None unless we signed it, for one of these uses."""
    try:
        use, number, more = signing.Signer(salt=SALT).unsign_object(text)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Ticket(Use(use), number, more) if use in uses else None


def link(use: Use, number: int, more: str = "") -> str:
    """The whole address."""
    return settings.SITE_ADDRESS + reverse(_ROUTES[use], args=[token(Ticket(use, number, more))])
