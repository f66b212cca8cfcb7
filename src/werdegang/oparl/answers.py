# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers as OParl wants them: JSON, open to any site, compressed, with marks for clients that know them already."""

import datetime
from collections.abc import Mapping
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase

from werdegang.core.answers import METHODS, conditional, open_to_all
from werdegang.oparl.kinds import NAMESPACE

__all__ = ["METHODS", "answer", "failure", "json_bytes", "moved", "open_to_all"]
ERROR = f"{NAMESPACE}Error"


def json_bytes(value: Any) -> bytes:
    """Dates and instants as OParl writes them: with offset, without fractions."""
    return orjson.dumps(value, option=orjson.OPT_OMIT_MICROSECONDS)


def answer(
    request: HttpRequest, value: Mapping[str, Any], *, changed: datetime.datetime | None = None
) -> HttpResponseBase:
    """An object or a page; ``changed``: when the public last saw it change."""
    return conditional(request, json_bytes(value), changed=changed)


def failure(status: int, message: str, debug: str) -> HttpResponse:
    """An Error object. ``message`` is for people, ``debug`` for those who write clients."""
    body = json_bytes({"type": ERROR, "message": str(message), "debug": debug})
    response = HttpResponse(body, status=status, content_type="application/json")
    response["Cache-Control"] = "no-store"
    if status == 405:
        response["Allow"] = METHODS
    return response


def moved(address: str) -> HttpResponsePermanentRedirect:
    """To the one address that an object or list has."""
    return HttpResponsePermanentRedirect(address)
