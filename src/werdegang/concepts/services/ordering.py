# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The order of an edition's parts: whoever moves takes the places of its neighbours, the others stay where they are.

Goals are ordered by their numbers, which run through the edition without gaps; all others by their positions.
"""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.freezing import require_open_order
from werdegang.concepts.models import Edition, Goal
from werdegang.concepts.moving import locked
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.core.addresses import free_slug
from werdegang.history.writing import keep

BEYOND = 10_000
"""Numbers are lifted so far while they change hands, since no two goals may have the same at any time."""
FIRST_GOAL = 1


def next_place(rows: Any, place: str, first: int = 0) -> int:
    """The place after the last one of these rows."""
    last: int | None = rows.filter(deleted=False).aggregate(last=Max(place))["last"]
    return first if last is None else last + 1


@transaction.atomic
def move(row: Any, to: Callable[[int], int], *, by: User, among: Any = None) -> tuple[int, int]:
    """Move a part of an edition among its neighbours.

    Args:
        row: a part with a position, or a goal.
        to: from the index where it stands to the index where it goes; beyond the ends is the end.
        by: whose doing it is.
        among: the neighbours as a queryset; all of its kind in the edition (a goal's: of its field) without it.

    Returns:
        Where it stands now, counted from 1, and how many there are.

    Raises:
        Refused: where the edition has been adopted.
    """
    edition = locked(row.edition)
    require_coordinator(by, edition.concept_id)
    require_open_order(row)
    _spread(row, edition)
    neighbours = list(_in_order(among if among is not None else _neighbours(row)))
    here = next((at for at, each in enumerate(neighbours) if each.pk == row.pk), None)
    if here is None:
        raise Refused(_("It stands elsewhere meanwhile. Look at the outline again."))
    there = min(max(to(here), 0), len(neighbours) - 1)
    neighbours.insert(there, neighbours.pop(here))
    place = place_of(row)
    places = sorted(getattr(each, place) for each in neighbours)
    _give(neighbours, places, by)
    return there + 1, len(neighbours)


def place_of(row: Any) -> str:
    """The field that says where it stands."""
    return "number" if isinstance(row, Goal) else "position"


def _neighbours(row: Any) -> Any:
    rows = type(row)._default_manager.filter(edition=row.edition_id, deleted=False)
    return rows.filter(action_field=row.action_field_id) if isinstance(row, Goal) else rows


def _in_order(rows: Any) -> Any:
    return rows.filter(deleted=False).order_by(place_of(rows.model()), "pk")


def _spread(row: Any, edition: Edition) -> None:
    """Places from elsewhere may repeat; then each gets one of its own, in the order in which they showed."""
    if isinstance(row, Goal):
        return
    rows = list(_in_order(type(row)._default_manager.filter(edition=edition)))
    if len({each.position for each in rows}) == len(rows):
        return
    for position, each in enumerate(rows):
        type(row)._default_manager.filter(pk=each.pk).update(position=position)


def close_gaps(edition: Edition, *, by: User) -> None:
    """Let the goals' numbers run from the first on without gaps; nothing where the edition has been adopted."""
    goals = list(_in_order(Goal.objects.filter(edition=edition)))
    number(goals, by=by)


def number(goals: Sequence[Goal], *, by: User) -> None:
    """Number all goals of an edition in this order."""
    _give(goals, range(FIRST_GOAL, FIRST_GOAL + len(goals)), by)


def _give(rows: Sequence[Any], places: Sequence[int], by: User) -> None:
    changed = [
        (row, place) for row, place in zip(rows, places, strict=True) if getattr(row, place_of(row)) != place
    ]
    if changed and isinstance(changed[0][0], Goal):
        Goal.objects.filter(pk__in=[row.pk for row, _place in changed]).update(number=F("number") + BEYOND)
    for row, place in changed:
        setattr(row, place_of(row), place)
        if isinstance(row, Goal):
            readdress(row)
        keep(row, by)


def readdress(goal: Goal) -> None:
    """A goal's address says its number and its title."""
    others = Goal.objects.filter(edition=goal.edition_id).exclude(pk=goal.pk)
    goal.slug = free_slug(others, f"{goal.number} {goal.title}")
