# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the interface's own things and their public pages are. Paths never change; nothing in them can."""

from functools import cache

from django.urls import reverse
from django.utils.translation import override

from werdegang.oparl.kinds import TYPES, Kind

ROOT = "/oparl/v1.1/"
BODIES = f"{ROOT}bodies"
_HOLE = "zzzz"


def path_of(kind: Kind, number: int) -> str:
    """The path of an object."""
    return f"{ROOT}{TYPES[kind].word}/{number}"


@cache
def _pattern(route: str, holes: int) -> str:
    """The path of a public page with %s for each slug: the router is asked once, not for every object."""
    with override("de"):
        path = reverse(f"website:{route}", args=[f"{_HOLE}{n}" for n in range(holes)])
    for n in range(holes):
        path = path.replace(f"{_HOLE}{n}", "%s")
    return path


def page(route: str, *slugs: str) -> str:
    """The path of a public page; empty when a slug is missing."""
    return _pattern(route, len(slugs)) % slugs if all(slugs) else ""
