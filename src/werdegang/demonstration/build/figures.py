# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures with their values and targets. A year is its calendar year; a target holds on its last day."""

import datetime
from decimal import Decimal

from werdegang.concepts.models import (
    Concept,
    Dimension,
    DimensionMember,
    Edition,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
)
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

    _write_breakdowns(content, ledger)


def _write_breakdowns(content: Content, ledger: Ledger) -> None:
    concept = ledger.get(Concept, content.concept.key)
    ledger.write(
        Dimension,
        (
            (each.key, Dimension(concept=concept, code=each.key, name=each.name, position=at, is_sample=True))
            for at, each in enumerate(content.dimensions)
        ),
    )
    ledger.write(
        DimensionMember,
        (
            (
                f"{each.key}={code}",
                DimensionMember(
                    dimension=ledger.get(Dimension, each.key),
                    code=code,
                    name=name,
                    position=at,
                    is_sample=True,
                ),
            )
            for each in content.dimensions
            for at, (code, name) in enumerate(each.members)
        ),
    )
    ledger.link(Indicator, "dimensions", ((each.indicator, each.dimensions) for each in content.breakdowns))
    for each in content.breakdowns:
        record = next(one for one in content.indicators if one.key == each.indicator)
        for value in record.values:
            if value.year in each.years:
                cells = _cells(content, each, value.year)
                ledger.write(
                    IndicatorValue,
                    (("", _part(record, value, place, cells[place], ledger)) for place in cells),
                )


def _cells(content: Content, breakdown: records.Breakdown, year: int) -> dict[tuple[str, ...], int]:
    """The cells of a year with the sums of its rows and columns; members as ``geschlecht=w``."""
    codes = {each.key: [f"{each.key}={code}" for code, _name in each.members] for each in content.dimensions}
    first, second = breakdown.dimensions
    cells: dict[tuple[str, ...], int] = {}
    for row, numbers in zip(codes[first], breakdown.years[year], strict=True):
        cells[(row,)] = sum(numbers)
        for column, number in zip(codes[second], numbers, strict=True):
            cells[row, column] = number
            cells[(column,)] = cells.get((column,), 0) + number
    return cells


def _part(
    record: records.Indicator,
    value: records.IndicatorValue,
    place: tuple[str, ...],
    number: int,
    ledger: Ledger,
) -> IndicatorValue:
    members = [ledger.get(DimensionMember, each) for each in place]
    row = _value(value, record, ledger)
    row.value = Decimal(number)
    row.member, row.second_member = [*members, None][:2]
    row.dimension_key = ";".join(place)
    return row


def _indicator(record: records.Indicator, position: int, content: Content, ledger: Ledger) -> Indicator:
    return Indicator(
        concept=ledger.get(Concept, content.concept.key),
        slug=ledger.slug("indicator", record.title),
        title=record.title,
        definition=record.definition,
        unit=record.unit,
        decimals=record.decimals,
        counts_people=record.counts_people,
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
