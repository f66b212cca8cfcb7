# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Action fields, guiding principles, focus topics and needs: written, corrected, put in their place."""

from typing import TypeVar

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.freezing import require_reason
from werdegang.concepts.models import ActionField, FocusTopic, GuidingPrinciple, Need
from werdegang.concepts.moving import locked
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.services.ordering import next_place
from werdegang.concepts.services.writing import Values, write
from werdegang.core.transactions import all_or_nothing

P = TypeVar("P", ActionField, FocusTopic, GuidingPrinciple, Need)


@all_or_nothing
def save_part(part: P, values: Values, *, by: User, reason: str = "", opened: str = "") -> P:
    """Write or correct a part; a new one comes last.

    Raises:
        Refused: for a second action field of that title; for an adopted edition without a reason.
        ChangedMeanwhile: where somebody else has saved.
    """
    edition = part.edition
    require_coordinator(by, edition.concept_id)
    require_reason(part, reason)
    rows = type(part)._default_manager.filter(edition=edition, deleted=False)
    title = values.get("title", part.title)
    if type(part) is ActionField and rows.filter(title=title).exclude(pk=part.pk).exists():
        raise Refused({"title": _("There is an action field of this title already. Choose another title.")})
    if part._state.adding:
        locked(edition)
        part.position = next_place(rows, "position")
    return write(part, values, by=by, reason=reason, opened=opened)
