# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a body can decide: more than half of its voting members are there (§ 65 (1) NKomVG).

Whoever is excluded from an item for bias (§ 41 NKomVG) does not count among those present at that item.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Stay:
    """Somebody's presence: from, until (None: to the end), and whether they may vote. Times of one day, local."""

    person: int
    arrived: datetime.time | None = None
    left: datetime.time | None = None
    votes: bool = True

    def holds(self, moment: datetime.time | None) -> bool:
        """Whether the person is there at the moment; without a moment: whether they came at all."""
        if moment is None:
            return True
        came = self.arrived is None or self.arrived <= moment
        return came and (self.left is None or moment < self.left)


@dataclass(frozen=True)
class Quorum:
    """Who can decide: voting members of the body, those of them present and not excluded."""

    members: int
    present: int

    @property
    def needed(self) -> int:
        """The smallest number that is more than half."""
        return self.members // 2 + 1

    @property
    def reached(self) -> bool:
        """Whether the body can decide."""
        return self.members > 0 and self.present >= self.needed


def voters(
    stays: Iterable[Stay], excluded: Iterable[int] = (), at: datetime.time | None = None
) -> frozenset[int]:
    """Persons who may vote on an item: present at the moment, with a vote, not excluded."""
    barred = frozenset(excluded)
    return frozenset(
        stay.person for stay in stays if stay.votes and stay.holds(at) and stay.person not in barred
    )


def surely_there(
    stays: Iterable[Stay], excluded: Iterable[int] = (), opened: datetime.time | None = None
) -> frozenset[int]:
    """Those who may vote whenever the item was taken: who came by the opening, and never left."""
    whole = [stay for stay in stays if stay.left is None and _from_the_beginning(stay, opened)]
    return voters(whole, excluded)


def _from_the_beginning(stay: Stay, opened: datetime.time | None) -> bool:
    return stay.arrived is None or (opened is not None and stay.arrived <= opened)


def quorum(
    members: int, stays: Iterable[Stay], excluded: Iterable[int] = (), at: datetime.time | None = None
) -> Quorum:
    """The quorum of an item, ``members`` being the voting members that the body has by law."""
    return Quorum(members, len(voters(stays, excluded, at)))
