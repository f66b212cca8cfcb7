# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers that are still being written, with who signs them and what happened so far."""

from collections.abc import Iterator

from werdegang.core.visibility import Visibility
from werdegang.council.models import Consultation, CoSignature, Paper, PaperStep
from werdegang.council.papers.moving import LEVELS
from werdegang.council.vocabulary import ConsultationRole, PaperKind, PaperState
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content.papers_at_work import PAPERS_AT_WORK, PaperAtWork
from werdegang.people.models import Body, Organization


def write(ledger: Ledger, body: Body) -> None:
    """Write them all."""
    ledger.write(Paper, ((record.key, _paper(record, ledger, body)) for record in PAPERS_AT_WORK))
    for record in PAPERS_AT_WORK:
        paper = ledger.get(Paper, record.key)
        ledger.write(CoSignature, (("", row) for row in _signatures(record, paper, ledger)))
        ledger.write(PaperStep, (("", row) for row in _steps(record, paper)))
        ledger.write(Consultation, (("", row) for row in _consultations(record, paper, ledger)))


def _paper(record: PaperAtWork, ledger: Ledger, body: Body) -> Paper:
    state = PaperState(record.steps[-1].to)
    return Paper(
        body=body,
        slug=ledger.slug("paper", record.reference or record.key),
        name=record.name,
        reference=record.reference,
        kind=PaperKind(record.kind),
        paper_type=PaperKind(record.kind).german,
        state=state,
        visibility=LEVELS[state],
        release_as=Visibility.PUBLIC if record.public else Visibility.COUNCIL,
        lead_office=ledger.get(Organization, record.lead_office),
        proposal=record.proposal,
        reasoning=record.reasoning,
        facts=record.facts,
        financial_effects=record.financial_effects,
        is_sample=True,
    )


def _signatures(record: PaperAtWork, paper: Paper, ledger: Ledger) -> Iterator[CoSignature]:
    signed = [step.at for step in record.steps if step.transition == "sign"]
    for position, key in enumerate(record.signers):
        yield CoSignature(
            paper=paper,
            organization=ledger.get(Organization, key),
            position=position,
            signed_at=signed[position] if position < record.signed else None,
            visibility=Visibility.INTERNAL,
            is_sample=True,
        )


def _steps(record: PaperAtWork, paper: Paper) -> Iterator[PaperStep]:
    before = ""
    for step in record.steps:
        yield PaperStep(
            paper=paper,
            transition=step.transition,
            source=before,
            target=PaperState(step.to),
            at=step.at,
            reason=step.reason,
            visibility=Visibility.INTERNAL,
            is_sample=True,
        )
        before = step.to


def _consultations(record: PaperAtWork, paper: Paper, ledger: Ledger) -> Iterator[Consultation]:
    for position, (key, name) in enumerate(record.consultations):
        organization, role = ledger.get(Organization, key), ConsultationRole(name)
        yield Consultation(
            paper=paper,
            position=position,
            organization=organization,
            role=role,
            authoritative=role is ConsultationRole.DECISION,
            visibility=Visibility.INTERNAL
            if organization.kind in Organization.ADMINISTRATION
            else Visibility.PUBLIC,
            is_sample=True,
        )
