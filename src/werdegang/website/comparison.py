# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an edition made of an earlier one: computed from the successions that the reader may see, never typed.

Whoever compares editions that are not neighbours follows the successions through those between. Things that hang
together through them form a group; how many stand on either side, and whether the wording differs, says what became
of it. ``successions`` counts the groups; ``compared`` gathers them for a page.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from werdegang.concepts.models import Edition, Goal, GoalSuccession, Measure, MeasureSuccession

Thing = Goal | Measure


class Fate(Enum):
    """What became of a group, in the order of the page."""

    CONTINUED = "continued"
    REWORDED = "reworded"
    MERGED = "merged"
    SPLIT = "split"
    REGROUPED = "regrouped"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Tie:
    """A succession as a pair of primary keys; without ``after``: dropped there."""

    before: int
    after: int | None
    reason: str = ""


@dataclass(frozen=True)
class Group:
    """Things of the earlier edition, what they became, and the reasons on the way."""

    before: Sequence[Any] = ()
    after: Sequence[Any] = ()
    reasons: Sequence[str] = ()

    @property
    def fate(self) -> Fate:
        """What became of it."""
        match len(self.before), len(self.after):
            case 0, _:
                return Fate.NEW
            case _, 0:
                return Fate.DROPPED
            case 1, 1:
                same = wording(self.before[0]) == wording(self.after[0])
                return Fate.CONTINUED if same else Fate.REWORDED
            case _, 1:
                return Fate.MERGED
            case 1, _:
                return Fate.SPLIT
        return Fate.REGROUPED


def wording(thing: Thing) -> tuple[str, str]:
    """What counts as its wording; spaces do not."""
    return " ".join(thing.title.split()), " ".join(thing.description.split())


@dataclass
class _Found:
    """Where a thing of the earlier edition leads to."""

    ends: set[int] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)


def groups_of(before: Sequence[Any], after: Sequence[Any], ties: Iterable[Tie]) -> list[Group]:
    """The groups in the order of the earlier edition's things, what is new last."""
    onward: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        onward[tie.before].append(tie)
    ends = {thing.pk for thing in after}
    found = {thing.pk: _followed(thing.pk, onward, ends) for thing in before}
    groups = [_group(keys, before, after, found) for keys in _together(found)]
    reached = set().union(*(each.ends for each in found.values())) if found else set()
    return groups + [Group(after=[thing]) for thing in after if thing.pk not in reached]


def _followed(start: int, onward: dict[int, list[Tie]], ends: set[int]) -> _Found:
    found, waiting, seen = _Found(), [start], set()
    while waiting:
        here = waiting.pop(0)
        if here in seen:
            continue
        seen.add(here)
        for tie in onward.get(here, ()):
            if tie.reason and tie.reason not in found.reasons:
                found.reasons.append(tie.reason)
            if tie.after in ends:
                found.ends.add(tie.after)
            elif tie.after is not None:
                waiting.append(tie.after)
    return found


def _together(found: dict[int, _Found]) -> list[list[int]]:
    """Keys of the earlier things that share an end, each once."""
    groups: list[tuple[list[int], set[int]]] = []
    for key, each in found.items():
        touching = [group for group in groups if group[1] & each.ends]
        rest = [group for group in groups if not group[1] & each.ends]
        keys = [known for group in touching for known in group[0]] + [key]
        all_ends = set(each.ends).union(*(group[1] for group in touching))
        groups = [*rest, (keys, all_ends)]
    order = list(found)
    ordered = [sorted(keys, key=order.index) for keys, _ends in groups]
    return sorted(ordered, key=lambda keys: order.index(keys[0]))


def _group(keys: list[int], before: Sequence[Any], after: Sequence[Any], found: dict[int, _Found]) -> Group:
    ends = set().union(*(found[key].ends for key in keys))
    reasons = [reason for key in keys for reason in found[key].reasons]
    return Group(
        [thing for thing in before if thing.pk in keys],
        [thing for thing in after if thing.pk in ends],
        list(dict.fromkeys(reasons)),
    )


@dataclass(frozen=True)
class Compared:
    """The goals or the measures of two editions."""

    groups: Sequence[Group]

    def of(self, fate: Fate) -> list[Group]:
        """The groups with one fate."""
        return [group for group in self.groups if group.fate is fate]

    @property
    def numbers(self) -> list[tuple[Fate, int, int]]:
        """How many things of either edition have which fate; what does not occur is left out."""
        counted = [
            (fate, sum(len(each.before) for each in groups), sum(len(each.after) for each in groups))
            for fate in Fate
            if (groups := self.of(fate))
        ]
        return counted

    @property
    def before(self) -> int:
        """How many there were."""
        return sum(len(group.before) for group in self.groups)

    @property
    def after(self) -> int:
        """How many there are."""
        return sum(len(group.after) for group in self.groups)

    @property
    def has_samples(self) -> bool:
        """Whether any of it is invented."""
        return any(thing.is_sample for group in self.groups for thing in (*group.before, *group.after))


def compared_goals(earlier: Edition, later: Edition, user: Any) -> Compared:
    """Two queries."""
    goals = Goal.objects.visible_to(user).filter(edition__in=(earlier, later))
    ties = GoalSuccession.objects.visible_to(user)
    return _compared(goals.order_by("number"), ties, earlier, later)


def compared_measures(earlier: Edition, later: Edition, user: Any) -> Compared:
    """Two queries."""
    measures = Measure.objects.visible_to(user).filter(edition__in=(earlier, later))
    ties = MeasureSuccession.objects.visible_to(user)
    return _compared(measures.order_by("position", "pk"), ties, earlier, later)


def _compared(things: Any, ties: Any, earlier: Edition, later: Edition) -> Compared:
    sides: dict[int, list[Any]] = {earlier.pk: [], later.pk: []}
    editions = {earlier.pk: earlier, later.pk: later}
    for thing in things:
        thing.edition = editions[thing.edition_id]
        sides[thing.edition_id].append(thing)
    rows = ties.filter(predecessor__edition__concept=earlier.concept_id).order_by("pk")
    known = [Tie(*row) for row in rows.values_list("predecessor", "successor", "reason")]
    return Compared(groups_of(sides[earlier.pk], sides[later.pk], known))
