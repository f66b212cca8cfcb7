# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where things are: in the API, on the public pages, in the OParl interface. Whole addresses, of the host asked."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override

from werdegang.core.interfaces import paths_in

_HOLE = "zzzz"


@cache
def _pattern(route: str, holes: int) -> str:
    """The path of a route with %s for each slug: the router is asked once, not for every object."""
    with override("de"):
        path = reverse(route, args=[f"{_HOLE}{n}" for n in range(holes)])
    for n in range(holes):
        path = path.replace(f"{_HOLE}{n}", "%s")
    return path


@dataclass(frozen=True)
class Places:
    """Scheme and host as the asker knows them, and what is found there."""

    base: str

    @classmethod
    def of(cls, request: HttpRequest) -> "Places":
        """Of this request."""
        return cls(f"{request.scheme}://{request.get_host()}")

    def api(self, route: str, *slugs: str) -> str:
        """An address of the API."""
        return self.base + _pattern(f"api:{route}", len(slugs)) % slugs

    def page(self, route: str, *slugs: str) -> str:
        """An address of the public pages, the German one."""
        return self.base + _pattern(f"website:{route}", len(slugs)) % slugs

    def version(self, slug: str, number: int, form: str = "") -> str:
        """The page of a version of a report, or its file in this format."""
        route, more = ("report_file", [form]) if form else ("report_version", [])
        with override("de"):
            return self.base + reverse(f"website:{route}", args=[slug, number, *more])

    def oparl(self, model: type[models.Model], keys: Collection[int]) -> dict[int, str]:
        """Addresses in the OParl interface by primary key, of what is public there; one query."""
        return {key: self.base + path for key, path in paths_in("oparl", model, keys).items()}


def names_of(part: Any) -> tuple[str, str, str]:
    """The three names of a goal or a measure; its edition and concept must be loaded."""
    return part.edition.concept.slug, part.edition.slug, part.slug
