# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals: written, corrected, moved to another field with their number."""

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.freezing import require_reason, wording_is_frozen
from werdegang.concepts.models import Goal
from werdegang.concepts.moving import locked
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.services.ordering import FIRST_GOAL, next_place, readdress
from werdegang.concepts.services.writing import Values, write
from werdegang.core.transactions import all_or_nothing
from werdegang.history.writing import keep


@all_or_nothing
def save_goal(goal: Goal, values: Values, *, by: User, reason: str = "", opened: str = "") -> Goal:
    """Write or correct a goal. A new one gets the number after the last; in another field it keeps its number.

    Raises:
        Refused: for a field of another edition; for an adopted edition without a reason.
        ChangedMeanwhile: where somebody else has saved.
    """
    edition = goal.edition
    require_coordinator(by, edition.concept_id)
    require_reason(goal, reason)
    if values["action_field"].edition_id != edition.pk:
        raise Refused({"action_field": _("Choose an action field of this edition.")})
    if goal._state.adding:
        locked(edition)
        goal.number = next_place(Goal.objects.filter(edition=edition), "number", FIRST_GOAL)
        goal.title = values["title"]
        readdress(goal)
        return write(goal, values, by=by, reason=reason)
    before = goal.title
    goal = write(goal, values, by=by, reason=reason, opened=opened)
    if goal.title != before and not wording_is_frozen(edition):
        readdress(goal)
        keep(goal, by, reason)
    return goal
