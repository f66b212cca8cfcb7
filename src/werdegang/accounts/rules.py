# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may sign in from where."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

from werdegang.accounts.models import User

FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")
"""What a proxy adds: behind one, the address of the connection says nothing about the person."""


def is_loopback(address: str) -> bool:
    """Whether an address (with or without brackets) or ``localhost`` is this computer itself."""
    if address == "localhost":
        return True
    try:
        return ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False


def comes_from_this_computer(request: HttpRequest) -> bool:
    """Whether the request was sent from this computer to this computer, with nobody in between."""
    host, _port = split_domain_port(request.get_host())
    return (
        is_loopback(request.META.get("REMOTE_ADDR", ""))
        and is_loopback(host)
        and not any(request.META.get(header) for header in FORWARDED)
    )


def may_be_used_here(user: User, request: HttpRequest) -> bool:
    """Demonstration accounts are for this computer only, and only while the server listens to nobody else."""
    return not user.is_demonstration or (settings.LOOPBACK and comes_from_this_computer(request))
