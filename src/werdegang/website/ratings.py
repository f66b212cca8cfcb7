# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals with their status, computed from what the viewer may see, with a fixed number of queries."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

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
from werdegang.concepts.vocabulary import Direction, GoalStatus, IndicatorLevel, MeasureState
from werdegang.ui.parts import Count
from werdegang.website import rating_words
from werdegang.website.addresses import address


@dataclass(frozen=True)
class RatedGoal:
    """A goal with its status and what made it, as a card or a page shows it."""

    goal: Goal
    measures: Sequence[Measure]
    indicators: Sequence[Indicator]
    rating: Rating

    @property
    def url(self) -> str:
        """Where the goal lives."""
        return address(self.goal)

    @property
    def status(self) -> GoalStatus:
        """The status that holds."""
        return self.rating.status

    @property
    def kind(self) -> str:
        """The status as the design system names it."""
        return rating_words.GOAL_KINDS[self.status]

    @property
    def label(self) -> str:
        """The status in words."""
        return str(self.status.label)

    @property
    def why(self) -> str:
        """In a few words: how many measures, and how they stand."""
        return rating_words.tally_words(self.rating.tally)

    @property
    def sentence(self) -> str:
        """Why it stands so."""
        return rating_words.sentence(self.rating, self._figures)

    @property
    def reasons(self) -> list[rating_words.ReasonInWords]:
        """The inputs of the status with their numbers, a line each."""
        return rating_words.reasons_in_words(self.rating, self._figures)

    @property
    def computed(self) -> tuple[str, str] | None:
        """Kind and word of what the rule says by itself, where somebody set another status."""
        if not self.rating.override:
            return None
        return rating_words.GOAL_KINDS[self.rating.computed], str(self.rating.computed.label)

    @property
    def as_of(self) -> date | None:
        """The latest day of what made the status."""
        days = [measure.state_since for measure in self.measures]
        days += [
            value.as_of
            for indicator in self.indicators
            for value in values_of_edition(indicator, self.goal.edition)
        ]
        days.append(self.goal.override_date)
        return max((day for day in days if day), default=None)

    @property
    def _figures(self) -> dict[int, Indicator]:
        return {indicator.pk: indicator for indicator in self.indicators}


@dataclass(frozen=True)
class RatedEdition:
    """All goals of an edition with their status, and the figures that show its course."""

    goals: Sequence[RatedGoal]
    indicators: Sequence[Indicator]

    @property
    def tally(self) -> list[Count]:
        """How many goals have which status, from reached to not yet rated; what nobody has is left out."""
        counts = Counter(goal.status for goal in self.goals)
        return [
            Count(rating_words.GOAL_KINDS[status], str(status.label), counts[status])
            for status in GoalStatus
            if counts[status]
        ]

    @property
    def as_of(self) -> date | None:
        """The latest day of what made the statuses."""
        return max((day for goal in self.goals if (day := goal.as_of)), default=None)

    @property
    def has_samples(self) -> bool:
        """Whether any of it is invented."""
        return any(
            thing.is_sample for goal in self.goals for thing in (goal.goal, *goal.measures, *goal.indicators)
        )


def rated_goals(edition: Edition, user: Any) -> list[RatedGoal]:
    """All goals of an edition, in their order; six queries. The edition's concept must be loaded."""
    return list(rated_edition(edition, user).goals)


def rated_edition(edition: Edition, user: Any) -> RatedEdition:
    """All goals of an edition and its figures, those of context with them; six queries, however many there are."""
    goals = Goal.objects.visible_to(user).filter(edition=edition)
    targets = IndicatorTarget.objects.visible_to(user).filter(edition=edition)
    of_edition = Q(goals__in=goals) | Q(targets__in=targets)
    of_context = Q(concept=edition.concept_id, level=IndicatorLevel.CONTEXT)
    chosen = Indicator.objects.visible_to(user).filter(of_edition | of_context).order_by()
    figures = list(rateable_indicators(edition, user).filter(pk__in=chosen.values("pk")))
    in_order = goals.select_related("action_field").order_by("number")
    return RatedEdition(_rated(in_order, figures, edition, user), figures)


def rated_goal(goal: Goal, user: Any) -> RatedGoal:
    """A goal that the user may see; five queries. Its edition and concept must be loaded."""
    goals = Goal.objects.visible_to(user).filter(pk=goal.pk).select_related("action_field")
    figures = list(rateable_indicators(goal.edition, user).filter(goals=goal))
    return _rated(goals, figures, goal.edition, user)[0]


def _rated(
    goals: QuerySet[Goal], figures: Sequence[Indicator], edition: Edition, user: Any
) -> list[RatedGoal]:
    limits = Limits.of(edition.concept.rating_limits)
    links = Indicator.goals.through._default_manager.filter(goal__edition=edition)
    measured = set(links.values_list("goal_id", "indicator_id"))
    rated = []
    for goal in goals.prefetch_related(Prefetch("measures", rateable_measures(user))):
        goal.edition = edition
        measures = list(goal.measures.all())
        own = [indicator for indicator in figures if (goal.pk, indicator.pk) in measured]
        rated.append(RatedGoal(goal, measures, own, rating_of(goal, measures, own, limits)))
    return rated


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
    """Figures with the edition's target (``targets``) and the totals over time (``values``)."""
    targets = IndicatorTarget.objects.visible_to(user).filter(edition=edition).select_related("edition")
    totals = IndicatorValue.objects.visible_to(user).filter(dimension_key="").order_by("period_start")
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
