# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the address of a page to what is subscribed to there."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.http import Http404, QueryDict
from django.urls import Resolver404, resolve
from django.utils.translation import override

from werdegang.concepts.models import Indicator
from werdegang.core.visibility import ANYONE
from werdegang.people.models import Organization
from werdegang.website.assignments import confirmed
from werdegang.website.found import by_address
from werdegang.website.lineage import KINDS
from werdegang.website.meetings import meeting_at

LONGEST = 1000
PASSING = ("seite", "sortierung", "nach", "vor", "ansicht")
"""Words of an address that say how a list is shown, not what is on it."""
COURSES = {
    "concept": "konzept",
    "edition": "ausgabe",
    "goal": "ziel",
    "measure": "massnahme",
    "paper": "vorlage",
    "resolution": "beschluss",
}


def subject_at(place: str) -> tuple[str, str] | None:
    """Source and reference of what a page shows; None if that cannot be subscribed to, or nobody sees it."""
    try:
        parts = urlsplit(place)
    except ValueError:  # such as a bracket that is never closed
        return None
    path = parts.path.removeprefix("/en") if parts.path.startswith("/en/") else parts.path
    try:
        with override("de"):
            match = resolve(path)
        if match.namespaces != ["website"]:
            return None
        found = _found(str(match.url_name), match.kwargs, parts)
    except (Resolver404, Http404):
        return None
    return found if found and len(found[1]) <= LONGEST else None


def _found(name: str, names: dict[str, Any], parts: SplitResult) -> tuple[str, str] | None:
    if name == "resolution" and parts.fragment:
        return _assignment(names, parts.fragment)
    if name in COURSES:
        kind = KINDS[COURSES[name]]
        return "werdegang", f"{kind.name}:{kind.find(ANYONE, **names).pk}"
    reader = _READERS.get(name)
    return reader(names, parts.query) if reader else None


def _assignment(names: dict[str, Any], fragment: str) -> tuple[str, str] | None:
    """An assignment by its place on the page of its resolution."""
    place = re.fullmatch(r"auftrag-(\d{1,4})", fragment)
    made = KINDS["beschluss"].find(ANYONE, **names)
    rows = confirmed(ANYONE).filter(resolution=made, position=place[1]) if place else ()
    found = next(iter(rows), None)
    return ("auftrag", str(found.pk)) if found else None


def _indicator(names: dict[str, Any], _query: str) -> tuple[str, str]:
    return "kennzahl", str(by_address(Indicator.objects.visible_to(ANYONE), names["slug"]).pk)


def _body(names: dict[str, Any], _query: str) -> tuple[str, str]:
    return "gremium", str(by_address(Organization.objects.visible_to(ANYONE), names["slug"]).pk)


def _meeting(names: dict[str, Any], _query: str) -> tuple[str, str]:
    return "sitzung", str(meeting_at(ANYONE, names["organization"], names["slug"]).pk)


def _meetings(_names: dict[str, Any], query: str) -> tuple[str, str]:
    body = QueryDict(query).get("gremium", "")
    return _body({"slug": body}, "") if body else ("gremium", "")


def _resolutions(_names: dict[str, Any], query: str) -> tuple[str, str]:
    return "auftraege", what_is_asked(query)


def _search(_names: dict[str, Any], query: str) -> tuple[str, str] | None:
    asked = what_is_asked(query)
    return ("suche", asked) if asked else None


def what_is_asked(query: str) -> str:
    """The words of a list's address in one order, without those that only say how it is shown."""
    words = QueryDict(query)
    made = QueryDict(mutable=True)
    for name in sorted(words):
        values = [value for value in words.getlist(name) if value]
        if values and name not in PASSING:
            made.setlist(name, values)
    return made.urlencode()


_READERS: dict[str, Callable[[dict[str, Any], str], tuple[str, str] | None]] = {
    "indicator": _indicator,
    "organization": _body,
    "meeting": _meeting,
    "meeting_list": _meetings,
    "resolution_list": _resolutions,
    "search": _search,
}
