# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the counts of a vote can be right, and what they mean.

A resolution is adopted when more voted yes than no; abstentions do not count, a tie rejects (§ 66 (1) NKomVG).
"""

from dataclasses import dataclass
from enum import Enum


class Fault(Enum):
    """What is wrong with the counts of a vote."""

    INCOMPLETE = "incomplete"
    """Some of the three counts are given, others not."""
    MORE_THAN_PRESENT = "more_than_present"
    """More votes than people who may vote."""
    FEWER_THAN_PRESENT = "fewer_than_present"
    """Fewer votes than people who may vote: somebody is missing from the counts."""
    AGAINST_THE_RESULT = "against_the_result"
    """The majority says the opposite of the result."""


@dataclass(frozen=True)
class Counts:
    """Yes, no, abstentions; None where a count was not given."""

    yes: int | None = None
    no: int | None = None
    abstain: int | None = None

    @property
    def is_empty(self) -> bool:
        """No vote was counted (agreed without a count, or nothing to vote on)."""
        return self.yes is None and self.no is None and self.abstain is None

    @property
    def is_complete(self) -> bool:
        """All three were counted."""
        return None not in (self.yes, self.no, self.abstain)

    @property
    def cast(self) -> int:
        """Votes and abstentions together."""
        return (self.yes or 0) + (self.no or 0) + (self.abstain or 0)

    @property
    def adopted(self) -> bool:
        """More yes than no."""
        return (self.yes or 0) > (self.no or 0)


def faults(
    counts: Counts, may_vote: int | None, *, at_least: int | None = None, adopts: bool | None = None
) -> tuple[Fault, ...]:
    """What is wrong; nothing if nothing was counted.

    Args:
        counts: the vote.
        may_vote: people present who may vote on the item; None where attendance was not kept.
        at_least: those of them who were there for sure, where it is not known when the item was taken.
        adopts: True for a result that adopts, False for one that rejects, None for others.
    """
    if counts.is_empty:
        return ()
    if not counts.is_complete:
        return (Fault.INCOMPLETE,)
    found = []
    if may_vote is not None and counts.cast > may_vote:
        found.append(Fault.MORE_THAN_PRESENT)
    if may_vote is not None and counts.cast < (may_vote if at_least is None else at_least):
        found.append(Fault.FEWER_THAN_PRESENT)
    if adopts is not None and adopts != counts.adopted:
        found.append(Fault.AGAINST_THE_RESULT)
    return tuple(found)
