# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures: written and corrected. How they go is told by status updates."""

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.freezing import require_reason
from werdegang.concepts.models import Measure
from werdegang.concepts.moving import locked
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.services.ordering import next_place
from werdegang.concepts.services.writing import Values, write
from werdegang.core.addresses import free_slug
from werdegang.core.transactions import all_or_nothing


@all_or_nothing
def save_measure(
    measure: Measure, values: Values, *, by: User, reason: str = "", opened: str = ""
) -> Measure:
    """Write or correct a measure; a new one comes last, at the address that it has or gets from its title.

    Raises:
        Refused: where it ends before it begins; for goals of another edition; for an adopted edition without a
            reason.
        ChangedMeanwhile: where somebody else has saved.
    """
    edition = measure.edition
    require_coordinator(by, edition.concept_id)
    require_reason(measure, reason)
    first, after = values.get("start_date"), values.get("end_date")
    if first and after and after <= first:
        raise Refused({"end_date": _("It ends before it begins. Choose a later day.")})
    if any(goal.edition_id != edition.pk for goal in values.get("goals", ())):
        raise Refused({"goals": _("Choose goals of this edition.")})
    if measure._state.adding:
        locked(edition)
        rows = Measure.objects.filter(edition=edition)
        measure.position = next_place(rows, "position")
        measure.slug = measure.slug or free_slug(rows, values["title"])
    return write(measure, values, by=by, reason=reason, opened=opened)
