# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The interface, for nobody in particular: whoever is signed in reads what everybody reads."""

import logging
import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from werdegang.oparl import register
from werdegang.oparl.addresses import BODIES, ROOT, path_of
from werdegang.oparl.answers import METHODS, answer, failure, moved, open_to_all
from werdegang.oparl.asking import BadQuestion, Question
from werdegang.oparl.kinds import TYPES, Kind
from werdegang.oparl.lists import Scope, last_change, list_page
from werdegang.oparl.models import Entry
from werdegang.oparl.objects.known import tombstone
from werdegang.oparl.objects.making import make
from werdegang.oparl.system import system

logger = logging.getLogger(__name__)
NUMBER = re.compile(r"[0-9]{1,18}")
OF_ORGANIZATIONS = (Kind.MEETING, Kind.CONSULTATION)
View = Callable[..., HttpResponseBase]


class Nothing(Exception):  # noqa: N818 -- it says what is there
    """Nothing public has this address, nor ever had."""


def interface(view: View) -> View:
    """What holds for every address: methods, the one host, errors as objects, open to scripts of all sites."""

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
        return open_to_all(_answer(view, request, arguments))

    return guarded


def _answer(view: View, request: HttpRequest, arguments: dict[str, Any]) -> HttpResponseBase:
    if request.method == "OPTIONS":
        response = HttpResponse(status=204)
        response["Allow"] = response["Access-Control-Allow-Methods"] = METHODS
        response["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since"
        return response
    if request.method not in ("GET", "HEAD"):
        return failure(405, _("This interface is only for reading."), f"Allowed: {METHODS}.")
    try:
        if settings.OPARL["ADDRESS"] and own_address(request) != base_of(request):
            return moved(base_of(request) + request.get_full_path())
        return view(request, **arguments)
    except Nothing:
        return nothing()
    except BadQuestion as bad:
        return failure(400, bad.message, str(bad))
    except Exception:
        logger.exception("OParl: %s", request.path)
        message = _("This answer could not be made. The operator has been told in the log.")
        return failure(500, message, "An error of the server's, not of the request's.")


def nothing() -> HttpResponse:
    """The same for what never was and for what is hidden."""
    return failure(404, _("There is nothing at this address."), "No object, list or file has this address.")


def own_address(request: HttpRequest) -> str:
    """Scheme and host as the client named them."""
    return f"{request.scheme}://{request.get_host()}"


def base_of(request: HttpRequest) -> str:
    """Scheme and host of all addresses that this interface gives out."""
    return str(settings.OPARL["ADDRESS"] or own_address(request))


@interface
def show_system(request: HttpRequest) -> HttpResponseBase:
    """The endpoint."""
    if request.META.get("QUERY_STRING"):
        return moved(base_of(request) + ROOT)
    value, changed = system(base_of(request))
    return answer(request, value, changed=changed)


@interface
def show_object(request: HttpRequest, kind: Kind, number: str) -> HttpResponseBase:
    """An object, or what is left of it."""
    entry = entry_at(kind, number)
    path = path_of(kind, entry.pk)
    if request.get_full_path() != path:
        return moved(base_of(request) + path)
    base = base_of(request)
    if not entry.deleted:
        found = make(kind, [entry.object_id], base).get(entry.object_id)
        if found is not None:
            # What is said at the other end moves no time here: only the mark tells.
            return answer(request, found, changed=None if kind in register.BACK else entry.modified)
        # Hidden a moment ago: the register learns of it now.
        register.refresh({kind: {entry.object_id}})
        entry.refresh_from_db()
    stone = tombstone(base, kind, entry.pk, entry.created, entry.modified)
    return answer(request, stone, changed=entry.modified)


@interface
def show_bodies(request: HttpRequest) -> HttpResponseBase:
    """All municipalities."""
    return _list(request, Scope.bodies(), BODIES)


@interface
def show_list_of_body(request: HttpRequest, kind: Kind, number: str) -> HttpResponseBase:
    """What a municipality has of a kind."""
    return _list_below(request, kind, entry_at(Kind.BODY, number), Scope.of_body)


@interface
def show_list_of_organization(request: HttpRequest, kind: Kind, number: str) -> HttpResponseBase:
    """Meetings or consultations of an organization."""
    return _list_below(request, kind, entry_at(Kind.ORGANIZATION, number), Scope.of_organization)


def _list_below(
    request: HttpRequest, kind: Kind, owner: Entry, scope: Callable[[Kind, int], Scope]
) -> HttpResponseBase:
    """What an object has of a kind; nothing is below a tombstone."""
    if owner.deleted:
        raise Nothing
    path = f"{path_of(Kind(owner.kind), owner.pk)}/{TYPES[kind].list_word}"
    return _list(request, scope(kind, owner.object_id), path)


def _list(request: HttpRequest, scope: Scope, path: str) -> HttpResponseBase:
    if request.path != path:
        query = request.META.get("QUERY_STRING", "")
        return moved(f"{base_of(request)}{path}{'?' if query else ''}{query}")
    question = Question.of(request.GET)
    changed = None if scope.kind in register.BACK else last_change(scope)
    return answer(request, list_page(scope, question, base_of(request), path), changed=changed)


def entry_at(kind: Kind, number: str) -> Entry:
    """The line of the register. Raises Nothing."""
    entry = Entry.objects.filter(pk=int(number), kind=kind).first() if NUMBER.fullmatch(number) else None
    if entry is None:
        raise Nothing
    return entry


@interface
def show_elsewhere(request: HttpRequest) -> HttpResponseBase:
    """Every other address: to the right one if it is a variant of one, else nothing."""
    path = request.path.lower().rstrip("/")
    while "//" in path:
        path = path.replace("//", "/")
    if path in ("/oparl", "/oparl/v1.1", "/oparl/v1.1/system"):
        path = ROOT
    if path != request.path:
        try:
            match = resolve(path)
        except Resolver404:
            raise Nothing from None
        if match.func is not show_elsewhere:
            query = request.META.get("QUERY_STRING", "")
            return moved(f"{base_of(request)}{path}{'?' if query else ''}{query}")
    raise Nothing
