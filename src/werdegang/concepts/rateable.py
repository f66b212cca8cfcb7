# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the rule of ``status`` needs, taken from the database: measures, figures, and how they become its inputs."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from werdegang.concepts.models import (
    Edition,
    Goal,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    Measure,
    MeasureSuccession,
)
from werdegang.concepts.status import Course, Limits, MeasureInput, Override, Rating, Reading, rate
from werdegang.concepts.vocabulary import Direction, GoalStatus, MeasureState

_TARGETS, _TOTALS = "rated_targets", "rated_totals"
"""Where figures carry what they were loaded with; as relations each figure would get two querysets of its own."""


class Total(NamedTuple):
    """What is read of a total; a record for each of thousands would take longer than the rest of a page."""

    period_start: date
    period_end: date
    value: Decimal
    status: str
    as_of: date
    note: str
    revised_on: date | None
    is_sample: bool


def rateable_measures(user: Any) -> QuerySet[Measure]:
    """Measures with ``has_successor``: whether a later one continues it that the user may see."""
    continued = MeasureSuccession.objects.visible_to(user).filter(
        predecessor=OuterRef("pk"), successor__isnull=False
    )
    return (
        Measure.objects.visible_to(user)
        .select_related("edition__concept")
        .annotate(has_successor=Exists(continued))
        .order_by("position", "pk")
    )


def rateable_indicators(edition: Edition, user: Any) -> QuerySet[Indicator]:
    """Figures with the edition's target (``targets_of``) and the totals over time (``totals_of``)."""
    totals = Prefetch("values", _totals(user), to_attr=_TOTALS)
    return _with_targets(edition, user).prefetch_related(totals)


def many_rateable_indicators(edition: Edition, user: Any, chosen: QuerySet[Indicator]) -> list[Indicator]:
    """The same of these, where thousands of values are read and none of them is changed."""
    figures = list(_with_targets(edition, user).filter(pk__in=chosen.values("pk")))
    found: dict[int, list[Total]] = {each.pk: [] for each in figures}
    rows = _totals(user).filter(indicator__in=found).values_list("indicator_id", *Total._fields)
    for key, *told in rows:
        found[key].append(Total(*told))
    for each in figures:
        setattr(each, _TOTALS, found[each.pk])
    return figures


def _totals(user: Any) -> QuerySet[IndicatorValue]:
    return IndicatorValue.objects.visible_to(user).filter(dimension_key="").order_by("period_start")


def _with_targets(edition: Edition, user: Any) -> QuerySet[Indicator]:
    targets = IndicatorTarget.objects.visible_to(user).filter(edition=edition).select_related("edition")
    figures = Indicator.objects.visible_to(user).order_by("position", "pk")
    return figures.prefetch_related(Prefetch("targets", targets, to_attr=_TARGETS))


def targets_of(indicator: Indicator) -> Sequence[IndicatorTarget]:
    """The targets with which a figure was loaded."""
    loaded: Sequence[IndicatorTarget] | None = getattr(indicator, _TARGETS, None)
    return list(indicator.targets.all()) if loaded is None else loaded


def totals_of(indicator: Indicator) -> Sequence[IndicatorValue | Total]:
    """The totals with which a figure was loaded."""
    loaded: Sequence[IndicatorValue | Total] | None = getattr(indicator, _TOTALS, None)
    return list(indicator.values.all()) if loaded is None else loaded


def rating_of(
    goal: Goal, measures: Iterable[Measure], indicators: Iterable[Indicator], limits: Limits
) -> Rating:
    """The status of a goal whose measures carry ``has_successor`` and whose figures are loaded as rateable."""
    courses = [
        course(indicator, target, totals_of(indicator), goal.edition)
        for indicator in indicators
        for target in targets_of(indicator)
    ]
    return rate([measure_input(measure) for measure in measures], courses, limits, override_of(goal))


def measure_input(measure: Measure) -> MeasureInput:
    """A measure as the rule sees it; it carries ``has_successor``."""
    return MeasureInput(MeasureState(measure.state), bool(getattr(measure, "has_successor", False)))


def course(
    indicator: Indicator, target: IndicatorTarget, values: Iterable[IndicatorValue | Total], edition: Edition
) -> Course:
    """A figure's way in an edition; a value stands for the last day of its period."""
    day = timedelta(days=1)
    return Course(
        key=indicator.pk,
        direction=Direction(indicator.direction),
        baseline=target.baseline_value,
        baseline_day=target.baseline_date,
        target=target.target_value,
        target_day=target.target_date,
        readings=tuple(Reading(value.period_end - day, value.value) for value in values),
        closes=edition.end_date - day if edition.end_date else None,
    )


def values_of_edition(indicator: Indicator, edition: Edition) -> list[IndicatorValue | Total]:
    """The values up to the end of an edition and of its targets; those after belong to a later edition."""
    values = list(totals_of(indicator))
    if edition.end_date is None:
        return values
    end = max([edition.end_date, *(each.target_date + timedelta(days=1) for each in targets_of(indicator))])
    return [value for value in values if value.period_end <= end]


def override_of(goal: Goal) -> Override | None:
    """The status that the coordinating office set by hand, if it did."""
    if not goal.override_status or goal.override_date is None:
        return None
    return Override(GoalStatus(goal.override_status), goal.override_reason, goal.override_date)
