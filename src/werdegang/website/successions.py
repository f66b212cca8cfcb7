# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a goal or a measure comes from and what became of it, edition by edition."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from werdegang.concepts.models import Goal, GoalSuccession, Measure, MeasureSuccession
from werdegang.concepts.vocabulary import SuccessionKind
from werdegang.website.addresses import address
from werdegang.website.editions import years


@dataclass(frozen=True)
class Relation:
    """A predecessor or a successor; without ``title`` and ``url``: dropped, with its reason."""

    years: str
    number: int | None
    title: str
    url: str
    kind: str
    reason: str
    is_sample: bool


@dataclass(frozen=True)
class Flow:
    """What grew out of what, around one goal or measure."""

    before: Sequence[Relation]
    after: Sequence[Relation]

    def __bool__(self) -> bool:
        return bool(self.before or self.after)


def flow_of(thing: Goal | Measure, user: Any) -> Flow:
    """Predecessors and successors that the user may see; one query."""
    model = GoalSuccession if isinstance(thing, Goal) else MeasureSuccession
    ties: Iterable[Any] = (
        model.objects.visible_to(user)
        .filter(Q(predecessor=thing.pk) | Q(successor=thing.pk))
        .select_related("predecessor__edition__concept", "successor__edition__concept")
        .order_by("pk")
    )
    known = list(ties)
    return Flow(
        [_relation(each.predecessor, each) for each in known if each.successor_id == thing.pk],
        [_relation(each.successor, each) for each in known if each.predecessor_id == thing.pk],
    )


def _relation(thing: Any, tie: Any) -> Relation:
    kind = str(SuccessionKind(tie.kind).label)
    if thing is None:
        return Relation("", None, "", "", kind, tie.reason, tie.is_sample)
    number = thing.number if isinstance(thing, Goal) else None
    return Relation(
        years(thing.edition), number, thing.title, address(thing), kind, tie.reason, tie.is_sample
    )
