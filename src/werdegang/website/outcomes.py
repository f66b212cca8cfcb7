# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results in words and signs: the vocabulary's word, the source's own beside it."""

from collections.abc import Iterable

from werdegang.council.models import Resolution
from werdegang.council.vocabulary import ConsultationRole, Outcome

SIGNS = {
    Outcome.OPEN: "open",
    Outcome.ADOPTED_UNCHANGED: "adopted",
    Outcome.ADOPTED_CHANGED: "adopted",
    Outcome.REJECTED: "rejected",
    Outcome.POSTPONED: "delayed",
    Outcome.REFERRED: "progress",
    Outcome.NOTED: "noted",
    Outcome.RECOMMENDED: "recommended",
    Outcome.WITHDRAWN: "stopped",
    Outcome.SETTLED: "completed",
    Outcome.OTHER: "noted",
}
"""Status kinds of the design system for each outcome."""


def sign(resolution: Resolution) -> str:
    """The status kind that stands for a result."""
    return SIGNS[Outcome(resolution.outcome)]


def words(resolution: Resolution) -> str:
    """The result in the vocabulary's word; in the source's where the vocabulary has none."""
    if resolution.outcome == Outcome.OTHER and resolution.outcome_text:
        return resolution.outcome_text
    return str(Outcome(resolution.outcome).label)


def source_words(resolution: Resolution) -> str:
    """The source's own words, where they are not shown already."""
    told = resolution.outcome_text
    return "" if told.casefold() == words(resolution).casefold() else told


def headline(resolutions: Iterable[Resolution]) -> Resolution | None:
    """The result that a paper is known by: of the deciding body before others, then the latest; open ones are none."""
    settled = [each for each in resolutions if each.outcome != Outcome.OPEN]
    return max(settled, key=_weight, default=None)


def _weight(resolution: Resolution) -> tuple[bool, str, int]:
    step = resolution.consultation
    decides = step is not None and (bool(step.authoritative) or step.role == ConsultationRole.DECISION)
    return decides, str(resolution.date or ""), resolution.pk
