# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What went wrong, as RFC 9457 has it (``application/problem+json``); the same words whoever asks."""

from collections.abc import Sequence
from typing import Any

import orjson
from django.http import HttpResponse
from ninja import Field, Schema

MEDIA_TYPE = "application/problem+json"
TITLES = {
    404: "Not found",
    405: "Method not allowed",
    422: "The question cannot be understood",
}


class FaultInQuestion(Schema):
    """One parameter that cannot be understood."""

    parameter: str = Field(description="Name of the parameter.")
    detail: str = Field(description="What is wrong with it.")


class Problem(Schema):
    """What went wrong (RFC 9457)."""

    type: str = Field(description="Always “about:blank”: the status says it.")
    title: str
    status: int
    detail: str = Field(description="What happened, and what to do.")
    errors: list[FaultInQuestion] | None = Field(None, description="Of 422: the parameters at fault.")


class Unreadable(ValueError):  # noqa: N818 -- it says what was asked
    """A parameter that cannot be understood."""

    def __init__(self, parameter: str, detail: str) -> None:
        super().__init__(f"{parameter}: {detail}")
        self.parameter, self.detail = parameter, detail


def problem(status: int, detail: str, errors: Sequence[tuple[str, str]] = ()) -> HttpResponse:
    """The answer; ``errors``: parameters and what is wrong with each."""
    told: dict[str, Any] = {
        "type": "about:blank",
        "title": TITLES[status],
        "status": status,
        "detail": detail,
    }
    if errors:
        told["errors"] = [{"parameter": name, "detail": fault} for name, fault in errors]
    response = HttpResponse(orjson.dumps(told), status=status, content_type=MEDIA_TYPE)
    response["Cache-Control"] = "no-store"
    return response


def nothing_here() -> HttpResponse:
    """For what never was and what is not public alike."""
    return problem(404, "There is nothing public at this address.")


def unreadable(errors: Sequence[tuple[str, str]]) -> HttpResponse:
    """For parameters at fault."""
    names = ", ".join(name for name, _fault in errors)
    return problem(422, f"Nothing was looked up. Correct these parameters: {names}.", errors)
