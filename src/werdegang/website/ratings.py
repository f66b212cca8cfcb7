# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals with their status, computed from what the viewer may see, with a fixed number of queries."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.db.models import CharField, Model, Q, QuerySet, Value, prefetch_related_objects

from werdegang.concepts.models import Edition, Goal, Indicator, IndicatorTarget, Measure
from werdegang.concepts.rateable import (
    many_rateable_indicators,
    rateable_indicators,
    rateable_measures,
    rating_of,
    values_of_edition,
)
from werdegang.concepts.status import Limits, Rating
from werdegang.concepts.vocabulary import GoalStatus, IndicatorLevel
from werdegang.ui.parts import Count
from werdegang.website import rating_words
from werdegang.website.addresses import address

M = TypeVar("M", bound=Model)


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
    figures = many_rateable_indicators(edition, user, chosen)
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
    found = list(goals)
    links = _links_of(found)
    measures = _measures(links, edition, user)
    by_key, figure_by_key = _places(measures), _places(figures)
    rated = []
    for goal in found:
        goal.edition = edition
        served = _named(links.served[goal.pk], by_key, measures)
        shown = _named(links.shown[goal.pk], figure_by_key, figures)
        rated.append(RatedGoal(goal, served, shown, rating_of(goal, served, shown, limits)))
    return rated


@dataclass(frozen=True)
class _Links:
    """Of each goal the keys of measures and of figures. Who is behind them, the gate says."""

    served: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    shown: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def _places(things: Sequence[Model]) -> dict[int, int]:
    """Where each stands, by its key."""
    return {each.pk: place for place, each in enumerate(things)}


def _named(keys: set[int], places: Mapping[int, int], things: Sequence[M]) -> list[M]:
    """Those of the things that have these keys, in their order."""
    return [things[place] for place in sorted(places[key] for key in keys if key in places)]


def _links_of(goals: Sequence[Goal]) -> _Links:
    """Both kinds of links in one query."""
    links = _Links()
    homes = {"measure": links.served, "figure": links.shown}
    measures, figures = (
        through._default_manager.filter(goal__in=[each.pk for each in goals])
        .annotate(kind=Value(kind, output_field=CharField()))
        .order_by()
        .values_list("kind", "goal_id", other)
        for kind, through, other in (
            ("measure", Goal.measures.through, "measure_id"),
            ("figure", Indicator.goals.through, "indicator_id"),
        )
    )
    for kind, goal, other in measures.union(figures, all=True):
        homes[kind][goal].add(other)
    return links


def _measures(links: _Links, edition: Edition, user: Any) -> list[Measure]:
    """The measures that the links name, as far as the user sees them, each loaded once whatever goals it serves."""
    keys = set().union(*links.served.values())
    measures = list(rateable_measures(user).select_related(None).filter(pk__in=keys))
    for each in measures:
        if each.edition_id == edition.pk:
            each.edition = edition
    prefetch_related_objects([each for each in measures if each.edition_id != edition.pk], "edition__concept")
    return measures
