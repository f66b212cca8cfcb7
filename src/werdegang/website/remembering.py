# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A language once chosen goes on to the next page: a cookie that holds the language and nothing else."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from werdegang.website.reading import COOKIE, language_asked


class RememberedLanguageMiddleware:
    """Outside of the kept pages, which carry no cookies."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Take the rest of the application."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Remember what was asked for in the address, until the browser is closed."""
        response = self.get_response(request)
        asked = language_asked(request)
        if asked and asked != request.COOKIES.get(COOKIE):
            response.set_cookie(COOKIE, asked, secure=settings.SECURE, httponly=True, samesite="Lax")
        return response
