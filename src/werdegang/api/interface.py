# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The API as a whole: its routers, its OpenAPI document, how faults are answered."""

from functools import cache
from typing import Any

import orjson
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from werdegang.api import problems
from werdegang.api.resources import (
    background,
    concepts,
    editions,
    followup,
    goals,
    indicators,
    measures,
    offers,
    participation,
    reports,
)
from werdegang.core.answers import conditional

ROOT = "/api/v1/"
DESCRIPTION = """What is public of concepts and what becomes of them: editions, goals, measures, key figures, reports.
Nothing can be changed here, and nobody has to sign in. Papers, meetings and resolutions are in the OParl interface
(/oparl/v1.1/); things here link there. Within version 1, fields and parameters are added, never taken away or
given another meaning; readers must not mind fields that they do not know.
Texts may carry marks: headings, lists, tables, links, emphasis."""

interface = NinjaAPI(
    title="Werdegang",
    version="1.0",
    description=DESCRIPTION,
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
    servers=[{"url": "/"}],
    openapi_extra={"info": {"license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}}},
)
for _subject in (
    concepts,
    editions,
    goals,
    measures,
    indicators,
    participation,
    offers,
    background,
    reports,
    followup,
):
    interface.add_router("", _subject.router)


@interface.exception_handler(Http404)
def _nothing(request: HttpRequest, fault: Any) -> HttpResponse:
    return problems.nothing_here()


@interface.exception_handler(problems.Unreadable)
def _unreadable(request: HttpRequest, fault: Any) -> HttpResponse:
    return problems.unreadable([(fault.parameter, fault.detail)])


@interface.exception_handler(ValidationError)
def _invalid(request: HttpRequest, fault: Any) -> HttpResponse:
    return problems.unreadable([(str(each["loc"][-1]), str(each["msg"])) for each in fault.errors])


@cache
def document() -> dict[str, Any]:
    """The OpenAPI 3.1 document; faults are ``application/problem+json``."""
    told = dict(interface.get_openapi_schema(path_prefix=ROOT))
    for operations in told["paths"].values():
        for operation in operations.values():
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    response["content"] = {problems.MEDIA_TYPE: response["content"]["application/json"]}
            operation["responses"] = {str(each): value for each, value in operation["responses"].items()}
            operation["responses"]["304"] = {"description": "Not changed since the ETag in If-None-Match."}
    return told


def openapi(request: HttpRequest) -> HttpResponse:
    """The document."""
    return conditional(
        request, orjson.dumps(document(), option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS)
    )  # type: ignore[return-value]


def nothing(request: HttpRequest, rest: str) -> HttpResponse:
    """Every other address below."""
    return problems.nothing_here()
