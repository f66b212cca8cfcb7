# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""By whom and from where an attempt to sign in is counted (django-axes asks)."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


def account_of_attempt(request: HttpRequest, credentials: dict[str, Any] | None) -> str | None:
    """The name that was typed, whatever its case; the same whether such an account exists or not."""
    given = credentials or {}
    typed = given.get("username") or given.get("login") or given.get("email") or request.POST.get("login")
    return str(typed).strip().casefold() if typed else None


def address_of_attempt(request: HttpRequest) -> str | None:
    """The address of the person's computer; behind a proxy, what our own proxy says it is. None on a socket."""
    try:
        return str(get_adapter(request).get_client_ip(request))
    except PermissionDenied:
        return None
