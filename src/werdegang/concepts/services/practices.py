# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Examples of good practice: gathered while an edition is carried out, so never frozen with it."""

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import GoodPractice
from werdegang.concepts.moving import locked
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.services.ordering import next_place
from werdegang.concepts.services.writing import Values, write
from werdegang.core.addresses import free_slug
from werdegang.core.transactions import all_or_nothing


@all_or_nothing
def save_practice(
    practice: GoodPractice, values: Values, *, by: User, reason: str = "", opened: str = ""
) -> GoodPractice:
    """Tell an example; a new one comes last, at the address that it has or gets from its title.

    Raises:
        Refused: for a measure of another edition.
        ChangedMeanwhile: where somebody else has saved.
    """
    edition = practice.edition
    require_coordinator(by, edition.concept_id)
    measure = values.get("measure")
    if measure is not None and measure.edition_id != edition.pk:
        raise Refused({"measure": _("Choose a measure of this edition.")})
    if practice._state.adding:
        locked(edition)
        practice.position = next_place(GoodPractice.objects.filter(edition=edition), "position")
        practice.slug = practice.slug or free_slug(GoodPractice.objects.all(), values["title"])
    return write(practice, values, by=by, reason=reason, opened=opened)
