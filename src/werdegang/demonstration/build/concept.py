# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The concept, its editions and what frames their goals."""

from werdegang.concepts.models import (
    ActionField,
    Concept,
    Edition,
    FocusTopic,
    GuidingPrinciple,
    LegalBasis,
    ReportingDuty,
    TargetGroup,
)
from werdegang.concepts.vocabulary import EditionState
from werdegang.council.models import Resolution
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content import records_of_concepts as records
from werdegang.demonstration.content.collection import Content
from werdegang.people.models import Body, Organization

SAMPLE_TEXT = "Beispieldaten: "
"""Begins an invented description of what is on record otherwise: the row itself is no sample."""


def write(content: Content, ledger: Ledger, body: Body) -> None:
    """Write them all."""
    record = content.concept
    ledger.save(
        Concept(
            body=body,
            slug=ledger.slug("concept", record.key),
            name=record.title,
            short_name=record.short_title,
            summary=record.description,
            is_sample=record.is_sample,
        ),
        record.key,
    )
    for edition in content.editions:
        ledger.save(_edition(edition, ledger), edition.key)
    _parts(content, ledger)
    _background(content, ledger, body)
    ledger.write(
        ReportingDuty,
        (
            (
                duty.key,
                ReportingDuty(
                    concept=ledger.get(Concept, duty.concept),
                    recipient=ledger.get(Organization, duty.to_organization),
                    every_months=duty.every_months,
                    since=duty.start,
                    resolution=ledger.get(Resolution, duty.resolution),
                    source=duty.description,
                    is_sample=duty.is_sample,
                ),
            )
            for duty in content.reporting_duties
        ),
    )


def _edition(record: records.Edition, ledger: Ledger) -> Edition:
    return Edition(
        concept=ledger.get(Concept, record.concept),
        slug=ledger.slug("edition", record.title if record.number else record.short_title),
        number=record.number,
        name=record.title,
        start_date=record.start,
        end_date=record.until,
        predecessor=ledger.find(Edition, record.predecessor),
        state=EditionState[record.state.name],
        adopted_by=ledger.get(Resolution, record.adopted_by),
        coordinating_office=ledger.find(Organization, record.coordinating_office),
        advisory_board=ledger.get(Organization, record.advisory_board),
        summary=record.description,
        is_sample=record.is_sample,
    )


def _parts(content: Content, ledger: Ledger) -> None:
    ledger.write(
        GuidingPrinciple,
        (
            (each.key, GuidingPrinciple(edition=ledger.get(Edition, each.edition), **_titled(each)))
            for each in content.guiding_principles
        ),
    )
    ledger.write(
        FocusTopic,
        (
            (topic_key(each.key, edition), FocusTopic(edition=ledger.get(Edition, edition), **_titled(each)))
            for each in content.focus_topics
            for edition in each.editions
        ),
    )
    ledger.write(
        ActionField,
        (
            (each.key, ActionField(edition=ledger.get(Edition, each.edition), **_titled(each)))
            for each in content.action_fields
        ),
    )


def topic_key(topic: str, edition: str) -> str:
    """Under which the ledger has a topic of an edition: a record may stand in several."""
    return f"{topic} {edition}"


def _titled(record: records.GuidingPrinciple | records.FocusTopic | records.ActionField) -> dict[str, object]:
    invented = record.description_is_sample and not record.is_sample
    return {
        "title": record.title,
        "text": f"{SAMPLE_TEXT}{record.description}" if invented else record.description,
        "position": record.position,
        "is_sample": record.is_sample,
    }


def _background(content: Content, ledger: Ledger, body: Body) -> None:
    ledger.write(
        TargetGroup,
        (
            (
                each.key,
                TargetGroup(
                    body=body, name=each.title, description=each.description, is_sample=each.is_sample
                ),
            )
            for each in content.target_groups
        ),
    )
    ledger.write(
        LegalBasis,
        (
            (
                each.key,
                LegalBasis(
                    body=body, name=each.title, citation=each.citation, url=each.url, is_sample=each.is_sample
                ),
            )
            for each in content.legal_bases
        ),
    )
