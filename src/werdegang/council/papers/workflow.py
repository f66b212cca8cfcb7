# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way of a paper as data: states, and who may move it from which to which.

Read as a table; ``moving.py`` carries a step out, ``rules.py`` says who plays which part. A town that works otherwise
changes this table and nothing else.
"""

from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from werdegang.council.vocabulary import PaperState as State


class Part(Enum):
    """The parts that people play in the life of a paper."""

    AUTHOR = "author"
    """Works for the office in charge, or for the council office if none is named."""
    NEXT_SIGNER = "next_signer"
    """Works for the office whose turn it is to sign."""
    COUNCIL_OFFICE = "council_office"
    WHO_NOTED_IT = "who_noted_it"
    """Noted last that the paper is decided, or administers the system."""


@dataclass(frozen=True)
class Transition:
    """A step: what it is called, from where, who may take it, and where it leads (``None``: the services say)."""

    name: str
    label: str | Promise
    sources: tuple[State, ...]
    target: State | None
    parts: tuple[Part, ...]
    needs_reason: bool = False
    only_without_meeting: bool = False
    """Open to papers that are decided without a meeting, and to no others."""
    only_with_meeting: bool = False
    is_unseen: bool = False
    """Whoever reads the released paper reads the same after it: when the paper changed is not told of it."""


INSIDE = (State.CO_SIGNATURE, State.DEPARTMENT_HEADS, State.SUBMITTED)
"""The house is working on it."""
WRITING = (State.DRAFT, State.RETURNED)
"""Its words are in the hands of the office in charge."""
OUTSIDE = (State.RELEASED, State.ON_AGENDA)
"""Those for whom it was released see it."""

TRANSITIONS = (
    Transition("submit", _("Hand in"), WRITING, None, (Part.AUTHOR, Part.COUNCIL_OFFICE)),
    Transition("sign", _("Co-sign"), (State.CO_SIGNATURE,), None, (Part.NEXT_SIGNER,)),
    Transition(
        "return",
        _("Return"),
        (State.CO_SIGNATURE,),
        State.RETURNED,
        (Part.NEXT_SIGNER, Part.COUNCIL_OFFICE),
        needs_reason=True,
    ),
    Transition(
        "approve",
        _("Passed the department heads"),
        (State.DEPARTMENT_HEADS,),
        State.SUBMITTED,
        (Part.COUNCIL_OFFICE,),
    ),
    Transition(
        "send_back",
        _("Return"),
        (State.DEPARTMENT_HEADS, State.SUBMITTED),
        State.RETURNED,
        (Part.COUNCIL_OFFICE,),
        needs_reason=True,
    ),
    Transition("recall", _("Take back to the draft"), INSIDE, State.DRAFT, (Part.AUTHOR,), needs_reason=True),
    Transition("release", _("Release"), (State.SUBMITTED,), State.RELEASED, (Part.COUNCIL_OFFICE,)),
    Transition(
        "schedule",
        _("Put on the agenda"),
        (State.RELEASED,),
        State.ON_AGENDA,
        (Part.COUNCIL_OFFICE,),
        only_with_meeting=True,
        is_unseen=True,
    ),
    Transition(
        "unschedule",
        _("Take off the agenda"),
        (State.ON_AGENDA,),
        State.RELEASED,
        (Part.COUNCIL_OFFICE,),
        needs_reason=True,
        is_unseen=True,
    ),
    Transition(
        "decide",
        _("Mark as decided"),
        (State.ON_AGENDA,),
        State.DECIDED,
        (Part.COUNCIL_OFFICE,),
        is_unseen=True,
    ),
    Transition(
        "decide_in_writing",
        _("Mark as decided without a meeting"),
        (State.RELEASED,),
        State.DECIDED,
        (Part.COUNCIL_OFFICE,),
        only_without_meeting=True,
    ),
    Transition(
        "undecide",
        _("Take back that it is decided"),
        (State.DECIDED,),
        State.ON_AGENDA,
        (Part.WHO_NOTED_IT,),
        needs_reason=True,
        only_with_meeting=True,
        is_unseen=True,
    ),
    Transition(
        "undecide_in_writing",
        _("Take back that it is decided"),
        (State.DECIDED,),
        State.RELEASED,
        (Part.WHO_NOTED_IT,),
        needs_reason=True,
        only_without_meeting=True,
    ),
    Transition(
        "withdraw",
        _("Withdraw"),
        (*WRITING, *INSIDE),
        State.WITHDRAWN,
        (Part.AUTHOR, Part.COUNCIL_OFFICE),
        needs_reason=True,
    ),
    Transition(
        "withdraw_released",
        _("Withdraw"),
        OUTSIDE,
        State.WITHDRAWN,
        (Part.COUNCIL_OFFICE,),
        needs_reason=True,
        is_unseen=True,
    ),
)
BY_NAME = {each.name: each for each in TRANSITIONS}
EDITABLE = {
    Part.AUTHOR: WRITING,
    Part.COUNCIL_OFFICE: (*WRITING, State.SUBMITTED, State.RELEASED),
}
"""Whose words may be changed by whom, and when; once released, only with a reason, and the status stays."""


def transitions_from(state: str) -> tuple[Transition, ...]:
    """The steps that leave a state, whoever takes them; none from a paper that came from elsewhere."""
    return tuple(each for each in TRANSITIONS if state in each.sources)
