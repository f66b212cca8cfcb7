# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals and measures of editions as one line: what the latest edition made of each, as far as the user may see it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from werdegang.concepts.models import Goal, GoalSuccession, Measure, MeasureSuccession

Line = Mapping[int, Sequence[Any]]
"""Primary key -> what it has become; things without a later form are not in it."""


def later_forms(things: Iterable[Goal | Measure], user: Any) -> dict[type[Goal | Measure], Line]:
    """What has become of these things in the last edition that continues each; two questions a kind."""
    some = list(things)
    return {
        Goal: _ends([each for each in some if isinstance(each, Goal)], Goal, GoalSuccession, user),
        Measure: _ends(
            [each for each in some if isinstance(each, Measure)], Measure, MeasureSuccession, user
        ),
    }


def _ends(things: Sequence[Any], model: Any, ties: Any, user: Any) -> Line:
    if not things:
        return {}
    concepts = {each.edition.concept_id for each in things}
    rows = ties.objects.visible_to(user).filter(
        predecessor__edition__concept__in=concepts, successor__isnull=False
    )
    following: dict[int, list[int]] = {}
    for before, after in rows.order_by("pk").values_list("predecessor", "successor"):
        following.setdefault(before, []).append(after)
    ends = {each.pk: found for each in things if (found := _end_of(each.pk, following))}
    if not ends:
        return {}
    keys = {key for found in ends.values() for key in found}
    seen = model.objects.visible_to(user).filter(pk__in=keys).select_related("edition__concept")
    known = {each.pk: each for each in seen}
    return {
        start: shown
        for start, found in ends.items()
        if (shown := [known[key] for key in found if key in known])
    }


def _end_of(start: int, following: Mapping[int, Sequence[int]]) -> list[int]:
    """Where the ways on from here end; a circle of faulty data ends nowhere."""
    ends: dict[int, None] = {}
    waiting, been = list(following.get(start, ())), {start}
    while waiting:
        key = waiting.pop(0)
        if key in been:
            continue
        been.add(key)
        onward = following.get(key)
        if onward:
            waiting += onward
        else:
            ends[key] = None
    return list(ends)
