# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The status of a goal with all that made it (``domain.md``, rule 6)."""

import datetime
from decimal import Decimal
from typing import Any

from ninja import Field, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json
from werdegang.api.resources.shared import Reference, seen
from werdegang.concepts.models import Indicator, IndicatorTarget, IndicatorValue
from werdegang.concepts.rateable import course, measure_input, override_of, rateable_measures
from werdegang.concepts.status import Code, Limits, MeasureTally, Rating, Reason, rate
from werdegang.concepts.vocabulary import GoalStatus


class TallyOut(Schema):
    """How many measures of the goal stand how."""

    total: int
    completed: int
    permanent: int
    going: int
    delayed: int
    given_up: int = Field(description="Discontinued without a successor.")
    succeeded: int = Field(description="Discontinued, with a successor.")
    not_started: int


class ReasonOut(Schema):
    """One input of the status: what it says, and the numbers that make it say so."""

    code: Code
    limit: float | None = Field(description="The limit of the rule that decided; a share between 0 and 1.")
    indicator: Reference | None = Field(description="Null where the measures are the input.")
    baseline: float | None
    target: float | None
    target_date: datetime.date | None
    value: float | None = Field(description="The latest value that counts.")
    value_date: datetime.date | None
    expected: float | None = Field(description="On the straight way from baseline to target, on that day.")


class OverrideOut(Schema):
    """The status that the coordinating office set by hand, in place of the rule's."""

    status: GoalStatus
    reason: str
    date: datetime.date


class StatusOut(Schema):
    """A status with its rule's inputs."""

    value: GoalStatus = Field(description="The status that holds.")
    computed: GoalStatus = Field(description="What the rule says by itself.")
    override: OverrideOut | None
    measures: TallyOut
    reasons: list[ReasonOut]
    limits: dict[str, float] = Field(description="The limits of the concept's rule.")


def inputs() -> tuple[Any, Any]:
    """What the rule needs of many goals at once: their measures, and their figures with targets and totals."""
    totals = IndicatorValue.objects.visible_to(None).filter(dimension_key="").order_by("period_start")
    targets = IndicatorTarget.objects.visible_to(None)
    figures = Indicator.objects.visible_to(None).order_by("position", "pk")
    return (
        seen("measures", rateable_measures(None)),
        seen("indicators", figures.prefetch_related(seen("targets", targets), seen("values", totals))),
    )


def rating_of(goal: Any) -> Rating:
    """The status of a goal loaded with ``inputs``, its edition and concept."""
    courses = [
        course(indicator, target, indicator.values.all(), goal.edition)
        for indicator in goal.indicators.all()
        for target in indicator.targets.all()
        if target.edition_id == goal.edition_id
    ]
    measures = [measure_input(measure) for measure in goal.measures.all()]
    return rate(measures, courses, Limits.of(goal.edition.concept.rating_limits), override_of(goal))


def tell_status(goal: Any, places: Places) -> Json:
    """The status, for programs."""
    rating, override = rating_of(goal), override_of(goal)
    figures = {each.pk: each for each in goal.indicators.all()}
    return {
        "value": rating.status,
        "computed": rating.computed,
        "override": {"status": override.status, "reason": override.reason, "date": override.day}
        if override
        else None,
        "measures": {name: getattr(rating.tally, name) for name in MeasureTally.__dataclass_fields__},
        "reasons": [_reason(each, figures, places) for each in rating.reasons],
        "limits": {
            name: float(getattr(rating.limits, name))
            for name in ("watch_share", "critical_share", "expected_share")
        },
    }


def _reason(reason: Reason, figures: dict[int, Any], places: Places) -> Json:
    way, latest = reason.course, reason.latest
    return {
        "code": reason.code.value,
        "limit": float(reason.limit) or None,
        "indicator": indicator_reference(figures[way.key], places) if way else None,
        "baseline": way.baseline if way else None,
        "target": way.target if way else None,
        "target_date": way.target_day if way else None,
        "value": rounded(latest.value, figures[way.key]) if way and latest else None,
        "value_date": latest.day if latest else None,
        "expected": float(reason.expected) if reason.expected is not None else None,
    }


def rounded(value: Decimal, indicator: Any) -> Decimal | int:
    """A value with as many decimals as the figure has, as on the pages and in their files."""
    return round(value, indicator.decimals) if indicator.decimals else round(value)


def indicator_reference(indicator: Any, places: Places) -> Json:
    """A figure that anybody sees."""
    return {
        "title": indicator.title,
        "id": places.api("indicator", indicator.slug),
        "web": places.page("indicator", indicator.slug),
    }
