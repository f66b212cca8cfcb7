# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures with their values up to the end of a period and the edition's targets."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, Q

from werdegang.concepts.models import Edition, Goal, Indicator, IndicatorTarget, IndicatorValue
from werdegang.concepts.querysets import Withheld
from werdegang.concepts.rateable import Total, rateable_indicators, targets_of, totals_of
from werdegang.concepts.vocabulary import Direction, IndicatorLevel, IndicatorPeriod, ValueStatus
from werdegang.core.visibility import ANYONE
from werdegang.reporting.snapshot.plain import Plain, day, decimal
from werdegang.reporting.snapshot.telling import Teller
from werdegang.reporting.values import places_withheld, shown


def gather(edition: Edition, period: tuple[date, date], teller: Teller) -> list[Plain]:
    """The figures of the edition's goals and of its context; five queries."""
    figures = list(figures_of(edition))
    teller.tell(figures)
    withheld = places_withheld(figures)
    return [_figure(each, period, withheld.get(each.pk, [])) | teller.marks_of(each) for each in figures]


def figures_of(edition: Edition) -> Any:
    """The figures that belong in a report on the edition."""
    goals = Goal.objects.visible_to(ANYONE).filter(edition=edition)
    targets = IndicatorTarget.objects.visible_to(ANYONE).filter(edition=edition)
    chosen = Indicator.objects.visible_to(ANYONE).filter(
        Q(goals__in=goals)
        | Q(targets__in=targets)
        | Q(concept=edition.concept_id, level=IndicatorLevel.CONTEXT)
    )
    return (
        rateable_indicators(edition, ANYONE)
        .filter(pk__in=chosen.order_by().values("pk"))
        .prefetch_related(Prefetch("goals", goals.order_by("number")))
    )


def _figure(indicator: Indicator, period: tuple[date, date], withheld: list[Withheld]) -> Plain:
    targets = sorted(targets_of(indicator), key=lambda target: (target.target_date, target.pk))
    values = [_value(value) for value in totals_of(indicator) if value.period_end <= period[1]]
    values += [_gap(place) for place in withheld if place.period_end <= period[1]]
    return {
        "slug": indicator.slug,
        "title": indicator.title,
        "definition": indicator.definition,
        "unit": indicator.unit,
        "decimals": indicator.decimals,
        "direction": Direction(indicator.direction).value,
        "level": IndicatorLevel(indicator.level).value,
        "period": IndicatorPeriod(indicator.period).value,
        "source": indicator.source,
        "license": indicator.license_name,
        "is_sample": indicator.is_sample,
        "goals": [goal.number for goal in indicator.goals.all()],
        "target": _target(targets[-1]) if targets else None,
        "values": sorted(values, key=lambda value: str(value["start"])),
    }


def _target(target: IndicatorTarget) -> Plain:
    return {
        "baseline": decimal(target.baseline_value),
        "baseline_day": day(target.baseline_date),
        "target": decimal(target.target_value),
        "target_day": day(target.target_date),
    }


def _value(value: IndicatorValue | Total) -> Plain:
    known = shown(value)
    return {
        "start": day(value.period_start),
        "end": day(value.period_end),
        "value": decimal(known),
        "withheld": known is None,
        "status": ValueStatus(value.status).value,
        "as_of": day(value.as_of),
        "note": value.note,
        "is_sample": value.is_sample,
    }


def _gap(place: Withheld) -> Plain:
    return {
        "start": day(place.period_start),
        "end": day(place.period_end),
        "value": None,
        "withheld": True,
        "status": ValueStatus(place.status).value,
        "as_of": day(place.as_of),
        "note": "",
        "is_sample": place.is_sample,
    }
