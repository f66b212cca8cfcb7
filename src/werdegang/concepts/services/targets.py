# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an edition wants a figure to be, and from where it starts."""

from django.db import transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.freezing import require_reason
from werdegang.concepts.models import IndicatorTarget
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.services.writing import Values, write


@transaction.atomic
def save_target(
    target: IndicatorTarget, values: Values, *, by: User, reason: str = "", opened: str = ""
) -> IndicatorTarget:
    """Set or correct the target of a figure in an edition.

    Raises:
        Refused: for a figure of another concept; where the target is due before the baseline; for an adopted
            edition without a reason.
        ChangedMeanwhile: where somebody else has saved.
    """
    edition = target.edition
    require_coordinator(by, edition.concept_id)
    require_reason(target, reason)
    if target.indicator.concept_id != edition.concept_id:
        raise Refused({"indicator": _("Choose a key figure of this concept.")})
    if values["target_date"] <= values["baseline_date"]:
        raise Refused({"target_date": _("The target is due before the baseline. Choose a later day.")})
    return write(target, values, by=by, reason=reason, opened=opened)
