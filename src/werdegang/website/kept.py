# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finished pages for visitors of whom nothing is known: kept until the data change, answered with ETag and 304.

Only views marked with ``kept`` take part, and only for requests without any cookie of ours: what a signed-in
person sees is never kept. The key holds the revision of the data and the day, so that a change empties the store,
and the language in which the visitor reads contents.
"""

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from hashlib import blake2b
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

from werdegang.core.revision import current_revision
from werdegang.website.reading import language_chosen

SECONDS = 600
"""At most so long, for what depends on the clock (the next meetings)."""
TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))", re.IGNORECASE)
P = ParamSpec("P")


@dataclass(frozen=True)
class KeptPage:
    """A finished page: its gzipped body, headers, and the mark that names this content.

    Only gzipped: nearly everyone takes it so, and the store holds several times as many pages.
    """

    zipped: bytes
    headers: dict[str, str]
    etag: str


def kept(
    view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Mark a view whose answer depends on nothing but address, language, visitor and data."""

    @wraps(view)
    def marked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        response._werdegang_kept = True  # type: ignore[attr-defined]
        return response

    return marked


class KeptPagesMiddleware:
    """Outermost but for security and static files: a page that is kept asks the database one question."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Take the rest of the application."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer from the store, else ask the application and keep what it marks."""
        if request.method not in ("GET", "HEAD") or self._is_known(request):
            return self._private(self.get_response(request))
        key = self._key(request)
        page: KeptPage | None = cache.get(key)
        if page is None:
            response = self.get_response(request)
            page = self._page(response)
            if page is None or settings.CSRF_COOKIE_NAME in request.COOKIES:
                # A form on such a page would carry this visitor's token.
                return self._private(response)
            cache.set(key, page, SECONDS)
        return self._answer(request, page)

    @staticmethod
    def _is_known(request: HttpRequest) -> bool:
        cookies = request.COOKIES
        return settings.SESSION_COOKIE_NAME in cookies or CookieStorage.cookie_name in cookies

    @staticmethod
    def _key(request: HttpRequest) -> str:
        parts = (
            current_revision(),
            timezone.localdate(),
            request.scheme,
            request.get_host(),
            request.get_full_path(),
            language_chosen(request),
        )
        return "page:" + blake2b("\n".join(map(str, parts)).encode(), digest_size=20).hexdigest()

    @staticmethod
    def _page(response: HttpResponseBase) -> KeptPage | None:
        marked = getattr(response, "_werdegang_kept", False)
        if not (
            marked
            and isinstance(response, HttpResponse)
            and response.status_code == 200
            and not response.cookies
        ):
            return None
        body = response.content
        headers = {name: value for name, value in response.items() if name not in ("Content-Length", "Vary")}
        etag = blake2b(body, digest_size=16).hexdigest()
        return KeptPage(gzip.compress(body, 6, mtime=0), headers, etag)

    @staticmethod
    def _answer(request: HttpRequest, page: KeptPage) -> HttpResponseBase:
        # META, because ``request.headers`` reads all headers to find one.
        zipped = bool(TAKES_GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))
        body = page.zipped if zipped else gzip.decompress(page.zipped)
        response = HttpResponse(body, headers=page.headers)
        etag = f'"{page.etag}{"-z" if zipped else ""}"'
        response["ETag"] = etag
        response["Cache-Control"] = "no-cache"
        response["Content-Length"] = str(len(body))
        if zipped:
            response["Content-Encoding"] = "gzip"
        patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
        answer: Any = get_conditional_response(request, etag=etag, response=response)
        return answer or response

    @staticmethod
    def _private(response: HttpResponseBase) -> HttpResponseBase:
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-store"
        return response
