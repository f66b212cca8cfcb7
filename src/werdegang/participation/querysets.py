# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees phases and proposals."""

from typing import TYPE_CHECKING

from werdegang.concepts.querysets import ConceptPartQuerySet

if TYPE_CHECKING:
    from werdegang.participation.models import ParticipationPhase, Proposal, ProposalResult


class ParticipationPhaseQuerySet(ConceptPartQuerySet["ParticipationPhase"]):
    """Phases, seen with the concept; the edition they prepare may still be a draft."""

    concept_path = "concept"
    body_path = "concept__body"
    inherits = ("concept",)


class ProposalQuerySet(ConceptPartQuerySet["Proposal"]):
    """Proposals."""

    concept_path = "phase__concept"
    body_path = "phase__concept__body"
    inherits = ("phase",)


class ProposalResultQuerySet(ConceptPartQuerySet["ProposalResult"]):
    """What proposals became; seen by whoever sees both ends."""

    concept_path = "proposal__phase__concept"
    body_path = "proposal__phase__concept__body"
    inherits = ("proposal", "need", "goal", "measure")
