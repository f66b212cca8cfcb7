# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way of an edition as data: states, steps between them, and what must be there before one is entered.

Read as a table; ``checklist.py`` says whether a need is met, ``moving.py`` carries a step out. Every step is the
coordinating office's (``domain.md``, editions and succession).
"""

from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.vocabulary import EditionState as State
from werdegang.core.visibility import Visibility


class Need(Enum):
    """What an edition needs; each is a function in ``checklist.py``."""

    COORDINATING_OFFICE = "coordinating_office"
    PERIOD = "period"
    ACTION_FIELDS = "action_fields"
    GOALS = "goals"
    ADVISORY_BOARD = "advisory_board"
    GOALS_HAVE_MEASURES = "goals_have_measures"
    CARRIED_OVER = "carried_over"
    MEASURES_HAVE_LEADS = "measures_have_leads"
    BOARD_CONSULTED = "board_consulted"
    RESOLUTION = "resolution"
    BEGUN = "begun"
    ENDED = "ended"
    MEASURES_REPORTED = "measures_reported"


@dataclass(frozen=True)
class Step:
    """A step: what it is called, from where to where, and whether it goes back and says why."""

    name: str
    label: str | Promise
    source: State
    target: State
    needs_reason: bool = False


FORWARD = (
    Step("participation", _("Open participation"), State.DRAFT, State.PARTICIPATION),
    Step("board", _("Bring before the advisory board"), State.PARTICIPATION, State.BOARD),
    Step("council", _("Bring before the council"), State.BOARD, State.COUNCIL),
    Step("adopt", _("Note the adoption"), State.COUNCIL, State.ADOPTED),
    Step("begin", _("Begin the implementation"), State.ADOPTED, State.IMPLEMENTATION),
    Step("conclude", _("Conclude the edition"), State.IMPLEMENTATION, State.CONCLUDED),
)
BACK = (
    Step("back_to_draft", _("Back to the draft"), State.PARTICIPATION, State.DRAFT, True),
    Step("back_to_participation", _("Back to participation"), State.BOARD, State.PARTICIPATION, True),
    Step("back_to_board", _("Back to the advisory board"), State.COUNCIL, State.BOARD, True),
    Step("back_to_council", _("Take the adoption back"), State.ADOPTED, State.COUNCIL, True),
    Step("reopen", _("Open the implementation again"), State.CONCLUDED, State.IMPLEMENTATION, True),
)
"""From the implementation no step leads back: what is being done was decided."""
STEPS = FORWARD + BACK
BY_NAME = {each.name: each for each in STEPS}

_FRAME = (Need.COORDINATING_OFFICE, Need.PERIOD, Need.ACTION_FIELDS, Need.GOALS)
_CONTENT = (*_FRAME, Need.ADVISORY_BOARD, Need.GOALS_HAVE_MEASURES, Need.CARRIED_OVER)
_DELIVERY = (*_CONTENT, Need.MEASURES_HAVE_LEADS, Need.BOARD_CONSULTED)
ADVICE = frozenset({Need.BOARD_CONSULTED})
"""What an edition can do without; before the council that asks for a reason (decision 188)."""
NEEDS: dict[State, tuple[Need, ...]] = {
    State.DRAFT: (),
    State.PARTICIPATION: _FRAME,
    State.BOARD: _CONTENT,
    State.COUNCIL: _DELIVERY,
    State.ADOPTED: (*_DELIVERY, Need.RESOLUTION),
    State.IMPLEMENTATION: (Need.BEGUN,),
    State.CONCLUDED: (Need.ENDED, Need.MEASURES_REPORTED),
}
"""What must be there before a state is entered; until the adoption everything is asked anew each time."""

LEVELS: dict[State, Visibility] = {
    state: Visibility.DRAFT if state is State.DRAFT else Visibility.PUBLIC for state in State
}
"""Who sees an edition: set by the state, never typed (decision 38)."""


def onward(state: str) -> Step | None:
    """The step that leads on; None at the end."""
    return next((each for each in FORWARD if each.source == state), None)
