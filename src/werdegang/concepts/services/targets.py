# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an edition wants a figure to be, and from where it starts."""

import datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.freezing import require_reason
from werdegang.concepts.models import Indicator, IndicatorTarget, IndicatorValue
from werdegang.concepts.publication import threshold_of
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.services.writing import Values, write
from werdegang.concepts.vocabulary import Publication
from werdegang.core.transactions import all_or_nothing


@all_or_nothing
def save_target(
    target: IndicatorTarget, values: Values, *, by: User, reason: str = "", opened: str = ""
) -> IndicatorTarget:
    """Set or correct the target of a figure in an edition.

    Raises:
        Refused: for a figure of another concept or one that has its target here; where the target is due before the
            baseline; where the baseline would tell a number that is withheld; for an adopted edition without a
            reason.
        ChangedMeanwhile: where somebody else has saved.
    """
    edition, indicator = target.edition, target.indicator
    require_coordinator(by, edition.concept_id)
    require_reason(target, reason)
    if indicator.concept_id != edition.concept_id:
        raise Refused({"indicator": _("Choose a key figure of this concept.")})
    if target._state.adding:
        Indicator.objects.select_for_update().get(pk=indicator.pk)
        if IndicatorTarget.objects.filter(indicator=indicator, edition=edition, deleted=False).exists():
            raise Refused(_("This figure has a target in this edition already. Open it, and correct it."))
    if values["target_date"] <= values["baseline_date"]:
        raise Refused({"target_date": _("The target is due before the baseline. Choose a later day.")})
    _require_no_secret(indicator, values["baseline_value"], values["baseline_date"])
    return write(target, values, by=by, reason=reason, opened=opened)


def _require_no_secret(indicator: Indicator, baseline: Decimal, day: datetime.date) -> None:
    """The baseline is public: it does not say what is withheld from everybody (decision 0041)."""
    if indicator.is_count_of_people and 0 < baseline < threshold_of(indicator.concept):
        raise Refused(
            {
                "baseline_value": _(
                    "So small a number of people could tell on somebody, and the baseline is shown to everyone."
                    " Take another baseline; or, where no people are counted, say so at the key figure."
                )
            }
        )
    withheld = IndicatorValue.objects.filter(
        indicator=indicator,
        dimension_key="",
        period_start__lte=day,
        period_end__gte=day,
        publication=Publication.WITHHELD,
        deleted=False,
    )
    if baseline and withheld.filter(value=baseline).exists():
        raise Refused(
            {
                "baseline_value": _(
                    "The value of this period is shown nowhere, to protect small numbers; the baseline would tell"
                    " it. Choose a baseline of another period."
                )
            }
        )
