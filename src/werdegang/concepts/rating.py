# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the coordinating office may say about ratings: a status by hand with its reason, and the limits of the rule."""

from decimal import Decimal
from hashlib import blake2b

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Concept, Goal
from werdegang.concepts.refusals import ChangedMeanwhile, Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.vocabulary import GoalStatus
from werdegang.history.writing import keep


@transaction.atomic
def set_by_hand(goal: Goal, status: GoalStatus, reason: str, *, opened: str, by: User) -> Goal:
    """Set another status than the rule's; the reason is shown wherever the status is.

    Raises:
        NotAllowed: for whoever does not coordinate the concept.
        Refused: without a reason.
        ChangedMeanwhile: when ``opened`` is not ``mark_of`` what stands now.
    """
    current = _locked(goal, opened, by)
    if not reason.strip():
        raise Refused({"reason": _("Say why: the reason is shown publicly beside the status.")})
    current.override_status, current.override_reason = status, reason.strip()
    current.override_date = timezone.localdate()
    keep(current, by, reason.strip())
    return current


@transaction.atomic
def follow_the_rule(goal: Goal, *, opened: str, by: User, reason: str = "") -> Goal:
    """Let the rule alone say the status again. Raises as ``set_by_hand`` does."""
    current = _locked(goal, opened, by)
    current.override_status, current.override_reason, current.override_date = "", "", None
    keep(current, by, reason.strip())
    return current


def mark_of(goal: Goal) -> str:
    """Tells one status by hand from another."""
    words = f"{goal.override_status}\n{goal.override_date or ''}\n{goal.override_reason}"
    return blake2b(words.encode(), digest_size=12).hexdigest()


def _locked(goal: Goal, opened: str, by: User) -> Goal:
    current = (
        Goal.objects.select_for_update(of=("self",)).select_related("edition").get(pk=goal.pk, deleted=False)
    )
    require_coordinator(by, current.edition.concept_id)
    if mark_of(current) != opened:
        raise ChangedMeanwhile(current)
    return current


@transaction.atomic
def set_limits(
    concept: Concept, *, watch: Decimal, critical: Decimal, expected: Decimal, by: User, reason: str
) -> Concept:
    """Set the limits of the rule, each a share between 0 and 1, with a reason: they change every status.

    Raises:
        NotAllowed: for whoever does not coordinate the concept.
        Refused: for what is no share, limits in the wrong order, or no reason.
    """
    current = Concept.objects.select_for_update(of=("self",)).get(pk=concept.pk, deleted=False)
    require_coordinator(by, current.pk)
    for field, share in (("watch", watch), ("critical", critical), ("expected", expected)):
        if not 0 <= share <= 1:
            raise Refused({field: _("Give a share between 0 and 100 percent.")})
    if critical < watch:
        raise Refused({"critical": _("“Critical” must not begin before “to be watched”.")})
    if not reason.strip():
        raise Refused({"reason": _("Say why the limits change; the reason is shown publicly.")})
    current.rating_limits = {
        **current.rating_limits,
        "watch_share": float(watch),
        "critical_share": float(critical),
        "expected_share": float(expected),
    }
    keep(current, by, reason.strip())
    return current
