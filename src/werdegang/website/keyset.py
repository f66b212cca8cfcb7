# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of long lists without numbers: each begins after the last thing of the one before it.

Newest first or oldest first, what has no day last. The address names the thing by its own slug, never by a number,
and a list of a hundred thousand answers as fast as one of a hundred.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, Q, QuerySet
from django.http import QueryDict

M = TypeVar("M", bound=Model)

SIZE = 25
AFTER, BEFORE = "nach", "vor"


@dataclass(frozen=True)
class KeysetPage(Generic[M]):
    """Some things in their order, and whether there are others before and after."""

    things: Sequence[M]
    has_previous: bool
    has_next: bool

    def __bool__(self) -> bool:
        return bool(self.things)


def page(
    things: QuerySet[M],
    day: str,
    after: M | None,
    before: M | None,
    *,
    oldest_first: bool = False,
    size: int = SIZE,
) -> KeysetPage[M]:
    """The page behind ``after`` or in front of ``before``; the first one for neither.

    ``day`` names the date that orders. Takes one query, a second one only where things without a day begin.
    """
    if before is not None:
        found = _take(_segments(things, day, before, backwards=True, oldest_first=oldest_first), size + 1)
        shown = found[:size][::-1]
        return KeysetPage(shown, len(found) > size, True)
    found = _take(_segments(things, day, after, backwards=False, oldest_first=oldest_first), size + 1)
    return KeysetPage(found[:size], after is not None, len(found) > size)


def links(query: QueryDict, page_: KeysetPage[M], name_of: Callable[[M], str]) -> tuple[str, str]:
    """Addresses of the previous and the next page, keeping the rest of the query; empty where there is none."""

    def link(parameter: str, thing: M) -> str:
        arguments = query.copy()
        for name in (AFTER, BEFORE):
            arguments.pop(name, None)
        arguments[parameter] = name_of(thing)
        return f"?{arguments.urlencode(safe='/')}"

    if not page_:
        return "", ""
    return (
        link(BEFORE, page_.things[0]) if page_.has_previous else "",
        link(AFTER, page_.things[-1]) if page_.has_next else "",
    )


def _segments(
    things: QuerySet[M], day: str, anchor: M | None, *, backwards: bool, oldest_first: bool
) -> list[QuerySet[M]]:
    """The dated and the undated part of what follows (or precedes) the anchor, in walking order."""
    rising = backwards != oldest_first
    sign = "" if rising else "-"
    dated = things.filter(**{f"{day}__isnull": False}).order_by(f"{sign}{day}", f"{sign}pk")
    undated = things.filter(**{f"{day}__isnull": True}).order_by(f"{sign}pk")
    if anchor is None:
        return [undated, dated] if backwards else [dated, undated]
    when, beyond = getattr(anchor, day), "gt" if rising else "lt"
    if when is None:
        rest = undated.filter(**{f"pk__{beyond}": anchor.pk})
        return [rest, dated] if backwards else [rest]
    further = Q(**{f"{day}__{beyond}": when}) | Q(**{f"pk__{beyond}": anchor.pk})
    rest = dated.filter(further, **{f"{day}__{beyond}e": when})
    return [rest] if backwards else [rest, undated]


def _take(segments: Sequence[QuerySet[M]], count: int) -> list[M]:
    found: list[M] = []
    for segment in segments:
        if len(found) < count:
            found += segment[: count - len(found)]
    return found
