# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures: who answers for them, what they cost, how they stand, what became of them."""

import datetime
from collections import Counter
from collections.abc import Iterator

from werdegang.concepts.models import (
    Edition,
    Funding,
    Measure,
    MeasureSuccession,
    Responsibility,
    StatusUpdate,
    StatusUpdateNote,
)
from werdegang.concepts.vocabulary import (
    FundingSource,
    MeasureKind,
    MeasureState,
    ResponsibilityRole,
    SuccessionKind,
)
from werdegang.core.visibility import Visibility
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content import records_of_concepts as records
from werdegang.demonstration.content.collection import Content
from werdegang.demonstration.content.lookups import edition_of_measure
from werdegang.people.models import Organization

DAY = datetime.timedelta(days=1)


def write(content: Content, ledger: Ledger) -> None:
    """Write them all."""
    positions: Counter[str] = Counter()
    rows = []
    for record in content.measures:
        edition = edition_of_measure(record.key)
        positions[edition] += 1
        rows.append((record.key, _measure(record, positions[edition], ledger)))
    ledger.write(Measure, rows)
    for name in ("goals", "target_groups", "legal_bases"):
        ledger.link(Measure, name, ((each.key, getattr(each, name)) for each in content.measures))
    ledger.write(
        Responsibility,
        (("", row) for record in content.measures for row in _responsibilities(record, ledger)),
    )
    ledger.write(
        Funding,
        (("", _funding(each, record, ledger)) for record in content.measures for each in record.funding),
    )
    ledger.write(
        MeasureSuccession,
        (
            (
                record.key,
                MeasureSuccession(
                    predecessor=ledger.get(Measure, record.predecessor),
                    successor=ledger.find(Measure, record.successor),
                    kind=SuccessionKind[record.kind.name],
                    reason=record.reason,
                    is_sample=record.is_sample,
                ),
            )
            for record in content.measure_successions
        ),
    )
    _updates(content, ledger)


def _measure(record: records.Measure, position: int, ledger: Ledger) -> Measure:
    edition = edition_of_measure(record.key)
    return Measure(
        edition=ledger.get(Edition, edition),
        slug=ledger.slug("measure", record.title, edition),
        title=record.title,
        kind=MeasureKind[record.kind.name],
        description=record.description,
        state=MeasureState[record.state.name],
        state_since=record.state_since,
        state_reason=record.state_reason,
        start_date=record.start,
        end_date=record.due + DAY if record.due else None,
        completed_on=record.completed_on,
        position=position,
        is_sample=record.is_sample,
    )


def _responsibilities(record: records.Measure, ledger: Ledger) -> Iterator[Responsibility]:
    parts = [
        (ResponsibilityRole.LEAD, record.lead),
        *((ResponsibilityRole.PARTNER, key) for key in record.partners),
        *((ResponsibilityRole.FUNDER, key) for key in record.funders),
    ]
    measure = ledger.get(Measure, record.key)
    for position, (role, key) in enumerate(parts):
        yield Responsibility(
            edition=measure.edition,
            measure=measure,
            organization=ledger.get(Organization, key),
            role=role,
            position=position,
            is_sample=record.is_sample,
        )


def _funding(money: records.Funding, record: records.Measure, ledger: Ledger) -> Funding:
    measure = ledger.get(Measure, record.key)
    return Funding(
        edition=measure.edition,
        measure=measure,
        organization=ledger.find(Organization, money.organization),
        source=FundingSource[money.source.name],
        budget=money.budget,
        year=money.year,
        planned=money.planned,
        spent=money.spent,
        is_sample=record.is_sample,
    )


def _updates(content: Content, ledger: Ledger) -> None:
    ordered = sorted(content.status_updates, key=lambda record: record.day)
    ledger.write(
        StatusUpdate,
        (
            (
                record.key,
                StatusUpdate(
                    measure=ledger.get(Measure, record.measure),
                    date=record.day,
                    state=MeasureState[record.state.name],
                    progress=record.progress,
                    text=record.public_text,
                    is_sample=record.is_sample,
                ),
            )
            for record in ordered
        ),
    )
    ledger.write(
        StatusUpdateNote,
        (
            (
                "",
                StatusUpdateNote(
                    update=ledger.get(StatusUpdate, record.key),
                    text=record.internal_text,
                    visibility=Visibility.INTERNAL,
                    is_sample=record.is_sample,
                ),
            )
            for record in ordered
            if record.internal_text
        ),
    )
