# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers of the API: pages of lists, single things, and how they go out."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import wraps
from typing import Any, Generic, TypeVar, cast
from urllib.parse import urlencode

import orjson
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Field, Schema

from werdegang.api.addresses import Places
from werdegang.api.problems import Problem, Unreadable, problem
from werdegang.api.sealing import BadCursor, seal, unseal
from werdegang.core.answers import METHODS, conditional, open_to_all

M = TypeVar("M", bound=Model)
T = TypeVar("T")
USUAL, MOST = 50, 200
"""Things on a page."""
Json = dict[str, Any]
Tell = Callable[[Sequence[Any], Places], list[Json]]


class ListQuery(Schema):
    """What every list may be asked for."""

    cursor: str = Field(
        "", description=gettext_noop("Where the page begins: taken from “links.next”, never made up.")
    )
    limit: int = Field(USUAL, ge=1, le=MOST, description=gettext_noop("Things on a page."))


class Links(Schema):
    """Ways on from a page of a list."""

    next: str | None = Field(description="The following page; null on the last one.")


class Page(Schema, Generic[T]):
    """A page of a list, in the order in which things came into being."""

    data: list[T]
    links: Links


def answers(form: Any) -> dict[int, Any]:
    """What a route answers with, for the OpenAPI document."""
    return {200: form, 404: Problem, 422: Problem}


def sent(request: HttpRequest, told: Json) -> HttpResponse:
    """A thing, or 304 for whoever has it."""
    body = orjson.dumps(told, default=_plain, option=orjson.OPT_OMIT_MICROSECONDS)
    return cast("HttpResponse", conditional(request, body))


def _plain(value: Any) -> Any:
    """Decimal numbers as numbers, lazy words as text."""
    return float(value) if isinstance(value, Decimal) else str(value)


def check_names(request: HttpRequest, query: Schema) -> None:
    """Refuse parameters that the list does not know: a filter misspelt must not look like one that holds.

    And those that no database takes, or that are given twice: one of them would be passed over.
    """
    for name, values in request.GET.lists():
        if name not in type(query).model_fields:
            raise Unreadable(name, "There is no such parameter.")
        if len(values) > 1:
            raise Unreadable(name, "Give it once.")
        if "\0" in values[0]:
            raise Unreadable(name, "A text without NUL characters is wanted.")


def listed(request: HttpRequest, query: ListQuery, rows: "QuerySet[M]", tell: Tell) -> HttpResponse:
    """A page of gated things; each page asks as many queries as any other.

    In the order of their primary keys: what is added comes at the end, so that nothing is skipped or told twice
    while somebody reads on, and a page begins where it began when what stood there before has gone.
    """
    check_names(request, query)
    rows = rows.order_by("pk")
    if query.cursor:
        rows = rows.filter(pk__gt=place_of(request, query.cursor)[0])
    found = list(rows[: query.limit + 1])
    shown = found[: query.limit]
    places = Places.of(request)
    further = next_page(request, places, [shown[-1].pk]) if len(found) > query.limit else None
    return sent(request, {"data": tell(shown, places), "links": {"next": further}})


def place_of(request: HttpRequest, cursor: str) -> list[Any]:
    """Where a cursor points to. Raises Unreadable."""
    try:
        return unseal(request.path, cursor)
    except BadCursor as fault:
        detail = "This is no cursor of this list. Begin again without one."
        raise Unreadable("cursor", detail) from fault


def next_page(request: HttpRequest, places: Places, last: list[Any]) -> str:
    """The address of the page behind this place, with the filters kept."""
    asked = [(name, value) for name, value in request.GET.items() if name != "cursor"]
    query = urlencode([*asked, ("cursor", seal(request.path, last))])
    return f"{places.base}{request.path}?{query}"


def open_interface(view: Callable[..., Any]) -> Callable[..., HttpResponseBase]:
    """Make a view of the API answer HEAD and OPTIONS, refuse what would change something, and be open to any site."""

    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "OPTIONS":
            response: HttpResponseBase = HttpResponse(status=204)
            response["Allow"] = response["Access-Control-Allow-Methods"] = METHODS
            response["Access-Control-Allow-Headers"] = "If-None-Match"
            response["Access-Control-Max-Age"] = "86400"
        elif request.method in ("GET", "HEAD"):
            method, request.method = request.method, "GET"
            response = view(request, *args, **kwargs)
            request.method = method
        else:
            response = problem(405, f"This interface is for reading: {METHODS}.")
            response["Allow"] = METHODS
        return open_to_all(response)

    opened.csrf_exempt = True  # type: ignore[attr-defined]
    return opened
