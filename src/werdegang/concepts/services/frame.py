# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frame of a concept: its own words, and each edition's name, period, summary and offices."""

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.freezing import require_reason
from werdegang.concepts.models import Concept, Edition
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.services.writing import Values, write
from werdegang.core.transactions import all_or_nothing


@all_or_nothing
def save_concept(
    concept: Concept, values: Values, *, by: User, reason: str = "", opened: str = ""
) -> Concept:
    """Write a concept's name and summary; its address stays.

    Raises:
        ChangedMeanwhile: where somebody else has saved.
    """
    require_coordinator(by, concept.pk)
    return write(concept, values, by=by, reason=reason, opened=opened)


@all_or_nothing
def save_edition(
    edition: Edition, values: Values, *, by: User, reason: str = "", opened: str = ""
) -> Edition:
    """Write an edition's name, period, summary and offices; its address and its state stay.

    Raises:
        Refused: where it ends before it begins; for an adopted edition without a reason.
        ChangedMeanwhile: where somebody else has saved.
    """
    require_coordinator(by, edition.concept_id)
    require_reason(edition, reason)
    first, after = values["start_date"], values["end_date"]
    if after is not None and after <= first:
        raise Refused({"end_date": _("It ends before it begins. Choose a later day.")})
    return write(edition, values, by=by, reason=reason, opened=opened)
