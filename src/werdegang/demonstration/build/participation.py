# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How people took part, what they proposed, and what it became."""

from collections.abc import Iterator

from werdegang.concepts.models import Concept, Edition, Goal, Measure, Need
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content import records_of_concepts as records
from werdegang.demonstration.content.collection import Content
from werdegang.participation.models import ParticipationPhase, Proposal, ProposalResult


def write(content: Content, ledger: Ledger) -> None:
    """Write them all."""
    ledger.write(
        ParticipationPhase,
        (
            (record.key, _phase(record, position, ledger))
            for position, record in enumerate(content.participation_phases)
        ),
    )
    by_key = {record.key: record for record in content.proposals}
    ledger.write(
        Proposal,
        (
            (record.key, _proposal(record, by_key.get(record.merged_into or ""), ledger))
            for record in content.proposals
        ),
    )
    ledger.write(
        ProposalResult, (("", row) for record in content.proposals for row in _results(record, ledger))
    )


def _phase(record: records.ParticipationPhase, position: int, ledger: Ledger) -> ParticipationPhase:
    return ParticipationPhase(
        concept=ledger.get(Concept, record.concept),
        edition=ledger.find(Edition, record.edition),
        slug=ledger.slug("phase", record.title),
        title=record.title,
        kind=ParticipationPhase.Kind[record.kind.name],
        description=" ".join(_sentences(record)),
        start_date=record.start,
        end_date=record.until,
        position=position,
        is_sample=record.is_sample,
    )


def _sentences(record: records.ParticipationPhase) -> Iterator[str]:
    """The description, and the days within the phase where they say more than its period."""
    yield record.description
    if len(record.events) > 1:
        yield f"Termine: {'; '.join(f'{each.day:%d.%m.%Y} {each.title}' for each in record.events)}."


def _proposal(record: records.Proposal, joined_with: records.Proposal | None, ledger: Ledger) -> Proposal:
    joined = f" Zusammengeführt mit „{joined_with.title}“." if joined_with else ""
    return Proposal(
        phase=ledger.get(ParticipationPhase, record.phase),
        number=record.number,
        title=record.title,
        text=record.text,
        made_by=record.submitted_by,
        date=record.day,
        outcome=Proposal.Outcome[record.outcome.name],
        reason=f"{record.reason}{joined}",
        is_sample=record.is_sample,
    )


def _results(record: records.Proposal, ledger: Ledger) -> Iterator[ProposalResult]:
    proposal = ledger.get(Proposal, record.key)
    for key in record.needs:
        yield ProposalResult(proposal=proposal, need=ledger.get(Need, key), is_sample=record.is_sample)
    for key in record.goals:
        yield ProposalResult(proposal=proposal, goal=ledger.get(Goal, key), is_sample=record.is_sample)
    for key in record.measures:
        yield ProposalResult(proposal=proposal, measure=ledger.get(Measure, key), is_sample=record.is_sample)
