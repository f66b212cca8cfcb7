# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands beside a concept: good practice, offers, participation."""

import datetime
from collections.abc import Sequence

from werdegang.bench.generator import words
from werdegang.bench.generator.people import Town
from werdegang.bench.generator.rows import Rows
from werdegang.bench.generator.texts import Texts
from werdegang.concepts.models import District, Edition, GoodPractice, Measure, ServiceOffer
from werdegang.core.addresses import german_slug
from werdegang.participation.models import ParticipationPhase, Proposal, ProposalResult

PRACTICES = 10
OFFERS = 40
PROPOSALS = 163


def make_offers(
    rows: Rows, texts: Texts, town: Town, districts: Sequence[District], measures: Sequence[Measure]
) -> None:
    """Examples of good practice, and offers of the partner organizations."""
    for position in range(PRACTICES):
        title = f"{texts.rng.choice(words.MEASURE_NOUNS)} {texts.place()}"
        rows.add(
            GoodPractice(
                edition_id=measures[position].edition_id,
                measure_id=measures[position].pk,
                title=title,
                slug=german_slug(f"{title} {position + 1}"),
                story=texts.prose(2),
                position=position,
                is_sample=True,
            )
        )
    for position in range(OFFERS):
        title = f"{texts.rng.choice(words.MEASURE_NOUNS)} {texts.place()}"
        offer = rows.add(
            ServiceOffer(
                body_id=town.body.pk,
                organization_id=texts.rng.choice(town.partners).pk,
                title=title,
                slug=german_slug(f"{title} {position + 1}"),
                description=texts.prose(1),
                languages=["de", "en", "tr"][: 1 + position % 3],
                position=position,
                is_sample=True,
            )
        )
        rows.link(ServiceOffer.measures, offer, texts.rng.choice(measures))
        rows.link(ServiceOffer.districts, offer, texts.rng.choice(districts))


def make_participation(rows: Rows, texts: Texts, edition: Edition, measures: Sequence[Measure]) -> None:
    """Two phases before the first edition, and what became of their proposals."""
    kinds = ParticipationPhase.Kind
    for position, kind in enumerate((kinds.CONFERENCE, kinds.WORKING_GROUP)):
        day = edition.start_date - datetime.timedelta(days=200 - 90 * position)
        phase = rows.add(
            ParticipationPhase(
                concept_id=edition.concept_id,
                edition_id=edition.pk,
                title=f"{position + 1}. Phase",
                slug=f"phase-{position + 1}",
                kind=kind,
                description=texts.prose(1),
                start_date=day,
                end_date=day + datetime.timedelta(days=1),
                position=position,
                is_sample=True,
            )
        )
        _proposals(rows, texts, phase, measures)


def _proposals(rows: Rows, texts: Texts, phase: ParticipationPhase, measures: Sequence[Measure]) -> None:
    outcomes = Proposal.Outcome
    for number in range(1, PROPOSALS // 2 + 1):
        outcome = texts.rng.choice(
            (outcomes.ACCEPTED, outcomes.ACCEPTED, outcomes.PARTLY, outcomes.NOT_ACCEPTED)
        )
        proposal = rows.add(
            Proposal(
                phase_id=phase.pk,
                number=number,
                title=f"{texts.rng.choice(words.MEASURE_NOUNS)} für {texts.rng.choice(words.SUBJECTS)}",
                text=texts.sentence(),
                made_by="Arbeitsgruppe",
                date=phase.start_date,
                outcome=outcome,
                reason="" if outcome is outcomes.ACCEPTED else texts.sentence(),
                is_sample=True,
            )
        )
        if outcome is not outcomes.NOT_ACCEPTED:
            rows.add(
                ProposalResult(
                    proposal_id=proposal.pk, measure_id=texts.rng.choice(measures).pk, is_sample=True
                )
            )
