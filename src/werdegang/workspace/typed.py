# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing typed is lost: what comes in after the session has ended is kept and put back into the form.

It lies in the visitor's own session, which signing in carries over; only the same address gives it back, once.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.csrf import csrf_failure as refused

_KEY = "typed"
MOST = 500_000
"""Characters that are kept; a longer form is not typed by hand."""
P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def keeps_what_was_typed(view: "View[P]") -> "View[P]":
    """For views with long forms: nobody comes in without signing in, but what they sent waits for them."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method == "POST":
            _keep(request)
        return redirect_to_login(request.get_full_path())

    guarded.keeps_what_was_typed = True  # type: ignore[attr-defined]
    return cast("View[P]", guarded)


def typed_before(request: HttpRequest) -> QueryDict | None:
    """What was sent to this address and could not be taken; given back once."""
    kept: dict[str, str] | None = request.session.get(_KEY)
    if request.method != "GET" or kept is None or kept["path"] != request.get_full_path():
        return None
    del request.session[_KEY]
    return QueryDict(kept["words"], mutable=True)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form opened before signing in anew carries the old token: its words go back into the form, unsaved."""
    match = request.resolver_match
    known = match is not None and getattr(match.func, "keeps_what_was_typed", False)
    if known and request.method == "POST" and request.user.is_authenticated:
        _keep(request)
        return redirect(request.get_full_path())
    answer: Any = refused(request, reason=reason)
    return cast("HttpResponse", answer)


def _keep(request: HttpRequest) -> None:
    words = request.POST.copy()
    for name in ("csrfmiddlewaretoken", "do"):
        words.pop(name, None)
    text = words.urlencode()
    if len(text) <= MOST:
        request.session[_KEY] = {"path": request.get_full_path(), "words": text}
