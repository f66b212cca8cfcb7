# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures with their values and targets. A year is its calendar year; a target holds on its last day."""

import datetime
from decimal import Decimal

from werdegang.concepts.models import Concept, Edition, Indicator, IndicatorTarget, IndicatorValue
from werdegang.concepts.vocabulary import Direction, IndicatorLevel, ValueStatus
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content import records_of_concepts as records
from werdegang.demonstration.content.collection import Content
from werdegang.people.models import Organization


def write(content: Content, ledger: Ledger) -> None:
    """Write them all."""
    ledger.write(
        Indicator,
        (
            (record.key, _indicator(record, position, content, ledger))
            for position, record in enumerate(content.indicators)
        ),
    )
    ledger.link(
        Indicator,
        "goals",
        ((each.key, [target.goal for target in each.targets]) for each in content.indicators),
    )
    ledger.write(
        IndicatorTarget,
        (("", _target(each, record, ledger)) for record in content.indicators for each in record.targets),
    )
    ledger.write(
        IndicatorValue,
        (("", _value(each, record, ledger)) for record in content.indicators for each in record.values),
    )


def _indicator(record: records.Indicator, position: int, content: Content, ledger: Ledger) -> Indicator:
    return Indicator(
        concept=ledger.get(Concept, content.concept.key),
        slug=ledger.slug("indicator", record.title),
        title=record.title,
        definition=record.definition,
        unit=record.unit,
        decimals=record.decimals,
        direction=Direction[record.direction.name],
        level=IndicatorLevel[record.level.name],
        source=record.source,
        responsible=ledger.get(Organization, record.responsible),
        position=position,
        is_sample=record.is_sample,
    )


def _target(target: records.IndicatorTarget, record: records.Indicator, ledger: Ledger) -> IndicatorTarget:
    return IndicatorTarget(
        indicator=ledger.get(Indicator, record.key),
        edition=ledger.get(Edition, target.edition),
        baseline_value=exactly(target.baseline),
        baseline_date=_last_day(target.baseline_year),
        target_value=exactly(target.value),
        target_date=_last_day(target.year),
        is_sample=record.is_sample,
    )


def _value(value: records.IndicatorValue, record: records.Indicator, ledger: Ledger) -> IndicatorValue:
    return IndicatorValue(
        indicator=ledger.get(Indicator, record.key),
        period_start=datetime.date(value.year, 1, 1),
        period_end=datetime.date(value.year + 1, 1, 1),
        value=exactly(value.value),
        status=ValueStatus[value.status.name],
        as_of=value.as_of,
        is_sample=value.is_sample,
    )


def exactly(number: float) -> Decimal:
    """The number as it is written in the content."""
    return Decimal(str(number))


def _last_day(year: int) -> datetime.date:
    return datetime.date(year, 12, 31)
