# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sessions of demonstration accounts end where these accounts may not be used."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from werdegang.accounts.adapter import refuse_demonstration
from werdegang.accounts.rules import may_be_used_here


class DemonstrationMiddleware:
    """Asks only requests that carry a session; all others go through untouched."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Take the rest of the application."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse and sign out a demonstration account that comes from elsewhere."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            user = request.user
            if user.is_authenticated and not may_be_used_here(user, request):
                logout(request)
                return refuse_demonstration(request)
        return self.get_response(request)
