# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers that are still being written or decided in writing, with who signs them and what happened so far."""

import datetime
from collections.abc import Iterator

from django.utils import timezone

from werdegang.core.visibility import Visibility
from werdegang.council.meetings import attending
from werdegang.council.models import (
    Consultation,
    CoSignature,
    Paper,
    PaperStep,
    WrittenAnswer,
    WrittenProcedure,
)
from werdegang.council.papers.moving import LEVELS
from werdegang.council.vocabulary import Answer, ConsultationRole, PaperKind, PaperState
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content.papers_at_work import (
    ANSWERED,
    ASKED_IN_WRITING,
    DAYS_TO_ANSWER,
    PAPERS_AT_WORK,
    PaperAtWork,
)
from werdegang.people.models import Body, Organization, Person


def write(ledger: Ledger, body: Body) -> None:
    """Write them all."""
    ledger.write(Paper, ((record.key, _paper(record, ledger, body)) for record in PAPERS_AT_WORK))
    for record in PAPERS_AT_WORK:
        paper = ledger.get(Paper, record.key)
        ledger.write(CoSignature, (("", row) for row in _signatures(record, paper, ledger)))
        ledger.write(PaperStep, (("", row) for row in _steps(record, paper)))
        ledger.write(Consultation, (("", row) for row in _consultations(record, paper, ledger)))
    _ask_in_writing(ledger, body)


def _ask_in_writing(ledger: Ledger, body: Body) -> None:
    """A written procedure that runs when the demonstration is made, for members to vote in; some have."""
    key, asked = ASKED_IN_WRITING
    today, organization = timezone.localdate(), ledger.get(Organization, asked)
    procedure = ledger.save(
        WrittenProcedure(
            paper=ledger.get(Paper, key),
            organization=organization,
            opened_on=today,
            answer_until=today + datetime.timedelta(days=DAYS_TO_ANSWER),
            objection_stops=False,
            visibility=Visibility.COUNCIL,
            is_sample=True,
        )
    )
    answered = {ledger.get(Person, each).pk for each in ANSWERED}
    ledger.write(
        WrittenAnswer,
        (
            (
                "",
                WrittenAnswer(
                    procedure=procedure,
                    person=person,
                    answer=Answer.YES if person.pk in answered else "",
                    answered_on=today if person.pk in answered else None,
                    visibility=Visibility.INTERNAL,
                    is_sample=True,
                ),
            )
            for person in attending.voters_on(organization.pk, body.pk, today)
        ),
    )


def _paper(record: PaperAtWork, ledger: Ledger, body: Body) -> Paper:
    state = PaperState(record.steps[-1].to)
    release_as = Visibility.PUBLIC if record.public else Visibility.COUNCIL
    return Paper(
        body=body,
        slug=ledger.slug("paper", record.reference or record.key),
        name=record.name,
        reference=record.reference,
        kind=PaperKind(record.kind),
        paper_type=PaperKind(record.kind).german,
        state=state,
        visibility=LEVELS.get(state, release_as),
        release_as=release_as,
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
