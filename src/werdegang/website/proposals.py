# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals of the participation, and what became of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from werdegang.participation.models import Proposal, ProposalResult
from werdegang.website.addresses import address

KINDS = {
    Proposal.Outcome.OPEN: "open",
    Proposal.Outcome.ACCEPTED: "adopted",
    Proposal.Outcome.PARTLY: "progress",
    Proposal.Outcome.MERGED: "progress",
    Proposal.Outcome.NOT_ACCEPTED: "rejected",
}
"""Status kinds of the design system for each answer."""


@dataclass(frozen=True)
class Origin:
    """A proposal from which something grew."""

    proposal: Proposal
    kind: str
    url: str


@dataclass(frozen=True)
class Became:
    """What a proposal became: a word for its kind, its name and where it lives."""

    what: str
    title: str
    url: str


def proposal_url(proposal: Proposal) -> str:
    """Where a proposal stands: in the list of its phase."""
    phase = proposal.phase
    return f"{reverse('website:participation')}?phase={phase.slug}#vorschlag-{phase.slug}-{proposal.number}"


def origins(user: Any, **of: Any) -> list[Origin]:
    """The proposals that became this need, goal or measure (``goal=…``); one query."""
    results = (
        ProposalResult.objects.visible_to(user)
        .filter(**of)
        .select_related("proposal__phase")
        .order_by("proposal__phase__start_date", "proposal__number")
    )
    return [
        Origin(each.proposal, KINDS[Proposal.Outcome(each.proposal.outcome)], proposal_url(each.proposal))
        for each in results
    ]


def became(proposals: Iterable[Proposal], user: Any) -> dict[int, list[Became]]:
    """What these proposals became, by their key; one query."""
    results = (
        ProposalResult.objects.visible_to(user)
        .filter(proposal__in=[proposal.pk for proposal in proposals])
        .select_related("need__edition__concept", "goal__edition__concept", "measure__edition__concept")
        .order_by("pk")
    )
    found: dict[int, list[Became]] = {}
    for each in results:
        found.setdefault(each.proposal_id, []).append(_became(each))
    return found


def _became(result: ProposalResult) -> Became:
    if result.goal:
        return Became(
            _("Goal %(number)s") % {"number": result.goal.number}, result.goal.title, address(result.goal)
        )
    if result.measure:
        return Became(_("Measure"), result.measure.title, address(result.measure))
    assert result.need is not None  # the database says so: one target
    return Became(_("Need"), result.need.title, f"{address(result.need.edition)}#bedarfe")
