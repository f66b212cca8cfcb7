# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The interface, asked by nobody in particular; every answer is held to the OpenAPI document."""

import copy
from functools import cache
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from werdegang.api.interface import document

ROOT = "/api/v1/"


def _strict(part: Any) -> None:
    """Nothing is told that the document does not name."""
    if isinstance(part, dict):
        if part.get("type") == "object" and "properties" in part:
            part["additionalProperties"] = False
        for each in part.values():
            _strict(each)
    elif isinstance(part, list):
        for each in part:
            _strict(each)


@cache
def strict_document() -> dict[str, Any]:
    told = copy.deepcopy(document())
    _strict(told["components"])
    return told


def hold_to_document(route: str, status: int, answer: Any) -> None:
    """Raises ValidationError where an answer says other things than the document; ``route`` as it stands there."""
    told = strict_document()
    response = told["paths"][ROOT + route]["get"]["responses"][str(status)]
    schema = next(iter(response["content"].values()))["schema"]
    whole = {**schema, "components": told["components"]}
    Draft202012Validator(whole, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(answer)


@pytest.fixture
def ask(client: Client) -> Any:
    """``ask("concepts", route=…, limit=…)``: the answer, held to the document."""

    def asked(path: str, route: str = "", status: int = 200, **query: Any) -> Any:
        response = client.get(ROOT + path if not path.startswith("http") else path, query or None)
        assert response.status_code == status, response.content
        told = response.json()
        hold_to_document(route or path, status, told)
        return told

    return asked


@pytest.fixture
def everything(ask: Any) -> Any:
    """``everything("goals")``: the things of all pages of a list."""

    def gathered(path: str, route: str = "", **query: Any) -> list[Any]:
        answer = ask(path, route, **query)
        found = list(answer["data"])
        while answer["links"]["next"]:
            answer = ask(answer["links"]["next"], route or path)
            found += answer["data"]
        return found

    return gathered
