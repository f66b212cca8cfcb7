# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers with their files and family, their way through the bodies, and what came of it."""

import datetime
from collections.abc import Iterator

from werdegang.core.visibility import Visibility
from werdegang.council.models import (
    AgendaItem,
    Consultation,
    Meeting,
    Paper,
    PaperFile,
    PaperOrganization,
    PaperRelation,
    Resolution,
)
from werdegang.council.vocabulary import ConsultationRole, InvolvementKind, Outcome, RelationKind
from werdegang.demonstration.build import documents
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.build.meetings import part
from werdegang.demonstration.build.people import NAMES_IN_SOURCES
from werdegang.demonstration.content import records_of_council as records
from werdegang.demonstration.content.collection import Content
from werdegang.demonstration.content.lookups import AGENDA_ITEMS
from werdegang.demonstration.content.vocabulary import Visibility as Level
from werdegang.people.models import Body, Organization


def write(content: Content, ledger: Ledger, body: Body) -> None:
    """Write them all."""
    closed = {record.key for record in content.organizations if not record.meets_in_public}
    ledger.write(Paper, ((record.key, _paper(record, ledger, body, closed)) for record in content.papers))
    for record in content.papers:
        paper = ledger.get(Paper, record.key)
        ledger.write(PaperOrganization, (("", row) for row in _involvements(record, paper, ledger)))
        ledger.write(PaperFile, (("", row) for row in _files(record, paper, ledger)))
    ledger.write(
        Consultation,
        (
            (_consultation_key(consultation), _consultation(consultation, position, record, ledger))
            for record in content.papers
            for position, consultation in enumerate(record.consultations)
        ),
    )
    ledger.write(Resolution, _resolutions(content, ledger, body))
    ledger.write(PaperRelation, (("", row) for row in _relations(content, ledger)))


def _paper(record: records.Paper, ledger: Ledger, body: Body, closed: set[str]) -> Paper:
    return Paper(
        body=body,
        slug=ledger.slug("paper", record.reference or record.name),
        name=record.name,
        reference=record.reference,
        date=record.day,
        sort_date=record.day or last_public_day(record, closed),
        paper_type=record.paper_type,
        lead_office=ledger.find(Organization, record.lead_office),
        proposal=record.proposal,
        reasoning=record.reasoning,
        facts=record.facts,
        financial_effects=record.financial_effects,
        visibility=Visibility[record.visibility.name],
        is_sample=record.is_sample,
    )


def last_public_day(record: records.Paper, closed: set[str]) -> datetime.date | None:
    """The day of the last public meeting that had the paper on its agenda; ``closed``: bodies without public."""
    places = (AGENDA_ITEMS[each.agenda_item] for each in record.consultations if each.agenda_item)
    return max(
        (
            meeting.day
            for meeting, item in places
            if item.public and meeting.visibility is Level.PUBLIC and meeting.organization not in closed
        ),
        default=None,
    )


def _involvements(record: records.Paper, paper: Paper, ledger: Ledger) -> Iterator[PaperOrganization]:
    for kind, keys in (
        (InvolvementKind.ORIGINATOR, record.originators),
        (InvolvementKind.INVOLVED, record.others_involved),
    ):
        for position, key in enumerate(keys):
            yield PaperOrganization(
                paper=paper,
                organization=ledger.get(Organization, key),
                kind=kind,
                position=position,
                is_sample=record.is_sample,
            )


def _files(record: records.Paper, paper: Paper, ledger: Ledger) -> Iterator[PaperFile]:
    for position, document in enumerate(record.documents):
        yield PaperFile(
            paper=paper,
            file=documents.write(document, ledger, record.key),
            position=position,
            number=str(position + 1),
            visibility=Visibility[document.visibility.name],
            is_sample=document.is_sample,
        )


def _consultation_key(record: records.Consultation) -> str:
    return f"consultation-{record.agenda_item}" if record.agenda_item else ""


def _consultation(
    record: records.Consultation, position: int, paper: records.Paper, ledger: Ledger
) -> Consultation:
    role = ConsultationRole[record.role.name]
    item = ledger.find(AgendaItem, record.agenda_item)
    return Consultation(
        paper=ledger.get(Paper, paper.key),
        position=position,
        organization=ledger.get(Organization, record.organization),
        role=role,
        role_text=record.role_text,
        authoritative=role is ConsultationRole.DECISION,
        meeting=item.meeting if item else None,
        agenda_item=item,
        is_sample=record.is_sample,
    )


def _resolutions(content: Content, ledger: Ledger, body: Body) -> Iterator[tuple[str, Resolution]]:
    consulted = {each.agenda_item for paper in content.papers for each in paper.consultations}
    for meeting in sorted(content.meetings, key=lambda record: record.day):
        for item in meeting.agenda:
            if item.resolution is None:
                continue
            consultation = (
                ledger.get(Consultation, f"consultation-{item.key}") if item.key in consulted else None
            )
            yield item.resolution.key, _resolution(item, meeting, consultation, ledger, body)


def _resolution(
    item: records.AgendaItem,
    meeting: records.Meeting,
    consultation: Consultation | None,
    ledger: Ledger,
    body: Body,
) -> Resolution:
    record = item.resolution
    assert record is not None
    return Resolution(
        body=body,
        slug=ledger.slug("resolution", f"{meeting.day.isoformat()} {item.name}"),
        organization=ledger.get(Organization, meeting.organization),
        paper=consultation.paper if consultation else None,
        consultation=consultation,
        meeting=ledger.get(Meeting, meeting.key),
        agenda_item=ledger.get(AgendaItem, item.key),
        date=meeting.day,
        outcome=Outcome[record.outcome.name],
        outcome_text=record.outcome_text,
        text=record.text,
        votes_yes=record.votes_yes,
        votes_no=record.votes_no,
        votes_abstain=record.votes_abstain,
        visibility=part(item),
        is_sample=record.is_sample,
    )


def _relations(content: Content, ledger: Ledger) -> Iterator[PaperRelation]:
    for paper in content.papers:
        if paper.family:
            yield from _family(paper, ledger.get(Paper, paper.key))
    positions: dict[tuple[str, str], int] = {}
    for record in content.paper_relations:
        place = (record.paper, record.kind.name)
        positions[place] = positions.get(place, -1) + 1
        yield PaperRelation(
            paper=ledger.get(Paper, record.paper),
            related=ledger.get(Paper, record.related),
            kind=RelationKind[record.kind.name],
            position=positions[place],
            depth=record.depth,
            is_sample=record.is_sample,
        )


def _family(record: records.Paper, paper: Paper) -> Iterator[PaperRelation]:
    """The tree as the source shows it: the paper itself, then what stands below it."""
    spellings = NAMES_IN_SOURCES.get(record.lead_office or "", ())
    office = next(iter(spellings), paper.lead_office.name if paper.lead_office else "")
    own = records.FamilyEntry(0, record.reference, record.name, office, record.paper_type, record.is_sample)
    for position, entry in enumerate((own, *record.family)):
        yield PaperRelation(
            paper=paper,
            related=paper if entry is own else None,
            kind=RelationKind.FAMILY,
            position=position,
            depth=entry.depth,
            reference=entry.reference,
            name=entry.name,
            lead_office=entry.lead_office,
            paper_type=entry.paper_type,
            is_sample=entry.is_sample,
        )
