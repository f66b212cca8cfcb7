# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Participation for tests."""

import datetime

import factory
from factory.django import DjangoModelFactory

from werdegang.concepts.factories import ConceptFactory, GoalFactory
from werdegang.core.addresses import german_slug
from werdegang.participation.models import ParticipationPhase, Proposal, ProposalResult


class ParticipationPhaseFactory(DjangoModelFactory[ParticipationPhase]):
    """A conference on one day of 2008."""

    class Meta:
        model = ParticipationPhase

    concept = factory.SubFactory(ConceptFactory)
    title = factory.Sequence(lambda n: f"Konferenz {n}")
    slug = factory.LazyAttribute(lambda made: german_slug(made.title))
    kind = ParticipationPhase.Kind.CONFERENCE
    start_date = datetime.date(2008, 2, 15)
    end_date = datetime.date(2008, 2, 16)


class ProposalFactory(DjangoModelFactory[Proposal]):
    """A proposal that was taken up."""

    class Meta:
        model = Proposal

    phase = factory.SubFactory(ParticipationPhaseFactory)
    number = factory.Sequence(lambda n: n + 1)
    title = factory.Sequence(lambda n: f"Vorschlag {n}")
    outcome = Proposal.Outcome.ACCEPTED


class ProposalResultFactory(DjangoModelFactory[ProposalResult]):
    """A proposal that became a goal; give ``goal=None, measure=…`` or ``need=…`` for other results."""

    class Meta:
        model = ProposalResult

    proposal = factory.SubFactory(ProposalFactory)
    goal = factory.SubFactory(GoalFactory)
