# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the rule of ``status`` needs, taken from the database: measures, figures, and how they become its inputs."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

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


def rateable_indicators(
    edition: Edition, user: Any, fields: Sequence[str] | None = None
) -> QuerySet[Indicator]:
    """Figures with the edition's target (``targets``) and the totals over time (``values``).

    Args:
        edition: whose targets count.
        user: who sees them.
        fields: of the totals, if not all are wanted; each further one read later costs a query.
    """
    targets = IndicatorTarget.objects.visible_to(user).filter(edition=edition).select_related("edition")
    totals = IndicatorValue.objects.visible_to(user).filter(dimension_key="").order_by("period_start")
    if fields is not None:
        totals = totals.only(*fields)
    return (
        Indicator.objects.visible_to(user)
        .order_by("position", "pk")
        .prefetch_related(Prefetch("targets", targets))
        .prefetch_related(Prefetch("values", totals))
    )


def rating_of(
    goal: Goal, measures: Iterable[Measure], indicators: Iterable[Indicator], limits: Limits
) -> Rating:
    """The status of a goal whose measures carry ``has_successor`` and whose figures are loaded as rateable."""
    courses = [
        course(indicator, target, indicator.values.all(), goal.edition)
        for indicator in indicators
        for target in indicator.targets.all()
    ]
    return rate([measure_input(measure) for measure in measures], courses, limits, override_of(goal))


def measure_input(measure: Measure) -> MeasureInput:
    """A measure as the rule sees it; it carries ``has_successor``."""
    return MeasureInput(MeasureState(measure.state), bool(getattr(measure, "has_successor", False)))


def course(
    indicator: Indicator, target: IndicatorTarget, values: Iterable[IndicatorValue], edition: Edition
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


def values_of_edition(indicator: Indicator, edition: Edition) -> list[IndicatorValue]:
    """The values up to the end of an edition and of its targets; those after belong to a later edition."""
    values = list(indicator.values.all())
    if edition.end_date is None:
        return values
    ends = [target.target_date + timedelta(days=1) for target in indicator.targets.all()]
    return [value for value in values if value.period_end <= max([edition.end_date, *ends])]


def override_of(goal: Goal) -> Override | None:
    """The status that the coordinating office set by hand, if it did."""
    if not goal.override_status or goal.override_date is None:
        return None
    return Override(GoalStatus(goal.override_status), goal.override_reason, goal.override_date)
