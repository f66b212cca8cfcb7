# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words in which a face says how its routes are called."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from werdegang.config.tests.gate.audiences import EVERYONE
from werdegang.config.tests.gate.world import World

Arguments = dict[str, str]
Queries = Callable[[World], list[str]]
QueriesOf = Callable[[World, Any], list[str]]
NEVER_GIVEN = "nie-vergeben"


@dataclass(frozen=True)
class Format:
    """A format that a route serves: what it calls itself, and how one asks for it (header, or words in the query)."""

    media_type: str
    """The beginning of the answer's ``Content-Type``; empty: whatever the object is (a file)."""
    query: str = ""
    accept: str = ""


HTML = Format("text/html", accept="text/html")
CSV = Format("text/csv")
JSON = Format("application/json")
CALENDAR = Format("text/calendar")
ATOM = Format("application/atom+xml")
PDF = Format("application/pdf")
XLSX = Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
DOCX = Format("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
AS_STORED = Format("", accept="*/*")


@dataclass(frozen=True)
class Action:
    """What a route does when it is sent something: the words sent, and the roles that may.

    Whoever does not see the object is answered as if it did not exist; whoever sees it and may not is refused, and
    nothing changes.
    """

    data: Callable[[Any], Mapping[str, str]] = lambda thing: {}
    may: frozenset[str] = EVERYONE


@dataclass(frozen=True)
class Page:
    """A route without an object: lists, statements, forms. ``queries`` are asked too, in the world's own words."""

    queries: Queries = lambda world: []
    formats: tuple[Format, ...] = (HTML,)
    arguments: Arguments = field(default_factory=dict)
    reads: bool = True
    """False for a route that answers no GET."""
    action: Action | None = None
    signed_in: bool = False
    """True where nobody comes in who has not signed in: everything sends the anonymous to the sign-in page."""


@dataclass(frozen=True)
class ObjectPage:
    """A route that shows one object: of which model, its arguments, and the argument that a sibling changes."""

    label: str
    arguments: Callable[[Any], Arguments]
    varied: str = "slug"
    shows: tuple[str, ...] = ("title", "name")
    """Fields of which at least one marker stands on the page when it is seen (all of them, any one)."""
    formats: tuple[Format, ...] = (HTML,)
    queries: QueriesOf = lambda world, thing: []
    """Questions to the page of an object, asked too."""
    never: str = NEVER_GIVEN
    """What the varied argument is in the sibling's address; for numbers, one that was never given out."""
    reads: bool = True
    action: Action | None = None
    signed_in: bool = False
    opens_to: frozenset[str] = EVERYONE
    """Roles that the page opens to, of those who see the object; the others find nothing there."""
    as_anyone: bool = False
    """True where the page knows nobody: it shows everyone what anonymous visitors may see."""
    only: Callable[[Any], bool] = lambda thing: True
    """Objects that the page opens for at all (those of a municipality where somebody works, say)."""
    where: Callable[[World, Any], bool] = lambda world, thing: True
    """Which of the planted objects this is said of."""


Spec = Page | ObjectPage
Specs = dict[str, Spec | tuple[Spec, ...]]
"""Name of a route within its namespace -> how it is called; several where it shows several kinds of objects."""


def by_slug(thing: Any) -> Arguments:
    """The arguments of a route that knows its object by a slug alone."""
    return {"slug": thing.slug}
