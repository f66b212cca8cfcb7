# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An edition as an outline: fields, goals, measures, what stands beside them; in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from werdegang.concepts.models import (
    ActionField,
    Edition,
    FocusTopic,
    Goal,
    GoodPractice,
    GuidingPrinciple,
    Indicator,
    Measure,
    Need,
)
from werdegang.workspace.concepts.kinds import BY_MODEL, Kind


@dataclass
class Line:
    """A part in its place; ``number`` counts among its neighbours, of whom there are ``last``."""

    kind: Kind
    row: Any
    number: int
    last: int
    among: str = ""
    """The goal (its key) among whose measures it moves."""
    parts: "list[Line]" = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What it is tied to, in words."""
    again: bool = False
    """Whether it stands further up already: a measure of several goals."""

    @property
    def anchor(self) -> str:
        """Its place on the page; where it shows first, the one that links lead to."""
        return f"{self.kind.anchor(self.row)}-{self.among}" if self.again else self.kind.anchor(self.row)

    @property
    def is_first(self) -> bool:
        """Whether it cannot go up."""
        return self.number == 1

    @property
    def is_last(self) -> bool:
        """Whether it cannot go down."""
        return self.number == self.last

    @property
    def handle(self) -> str:
        """How the form of the order calls it."""
        return f"{self.kind.slug}:{self.row.pk}:{self.among}"


@dataclass(frozen=True)
class Outline:
    """All of an edition."""

    fields: list[Line]
    loose_measures: list[Line]
    needs: list[Line]
    principles: list[Line]
    topics: list[Line]
    practices: list[Line]
    figures: list[Indicator]
    counts: dict[str, int]


def outline_of(edition: Edition, user: Any) -> Outline:
    """What the user sees of the edition."""

    def seen(model: Any, *order: str) -> list[Any]:
        return list(model.objects.visible_to(user).filter(edition=edition).order_by(*order))

    fields = seen(ActionField, "position", "pk")
    goals = seen(Goal, "number")
    measures = seen(Measure, "position", "pk")
    needs = seen(Need, "position", "pk")
    figures = Indicator.objects.visible_to(user).filter(concept=edition.concept_id).order_by("position", "pk")
    of_goal, goals_of = _ties(edition, goals, measures)
    answered = _answered(edition, goals)
    field_lines = lines(fields)
    goals_in: dict[int, list[Goal]] = defaultdict(list)
    for goal in goals:
        goals_in[goal.action_field_id].append(goal)
    shown: set[int] = set()
    for field_line in field_lines:
        field_line.parts = lines(goals_in[field_line.row.pk])
        for goal_line in field_line.parts:
            goal_line.parts = lines(of_goal[goal_line.row.pk], among=str(goal_line.row.pk))
            for line in goal_line.parts:
                line.again = line.row.pk in shown
                shown.add(line.row.pk)
    need_lines = lines(needs)
    for line in need_lines:
        line.notes = answered[line.row.pk]
    return Outline(
        field_lines,
        lines([each for each in measures if not goals_of[each.pk]]),
        need_lines,
        lines(seen(GuidingPrinciple, "position", "pk")),
        lines(seen(FocusTopic, "position", "pk")),
        lines(seen(GoodPractice, "position", "pk")),
        list(figures),
        {"fields": len(fields), "goals": len(goals), "measures": len(measures)},
    )


def lines(rows: Sequence[Any], among: str = "") -> list[Line]:
    """The rows as lines, in their order."""
    return [
        Line(BY_MODEL[type(row)], row, number, len(rows), among) for number, row in enumerate(rows, start=1)
    ]


def _ties(
    edition: Edition, goals: Iterable[Goal], measures: Sequence[Measure]
) -> tuple[dict[int, list[Measure]], dict[int, list[int]]]:
    """The measures of each goal, in order, and the goals of each measure."""
    known = {goal.pk for goal in goals}
    by_key = {measure.pk: measure for measure in measures}
    of_goal: dict[int, list[Measure]] = defaultdict(list)
    goals_of: dict[int, list[int]] = defaultdict(list)
    links = Measure.goals.through.objects.filter(goal__edition=edition)
    for measure, goal in links.values_list("measure_id", "goal_id"):
        if measure in by_key and goal in known:
            of_goal[goal].append(by_key[measure])
            goals_of[measure].append(goal)
    for found in of_goal.values():
        found.sort(key=lambda measure: (measure.position, measure.pk))
    return of_goal, goals_of


def _answered(edition: Edition, goals: Iterable[Goal]) -> dict[int, list[str]]:
    """The goals that answer each need, by number."""
    titles = {goal.pk: str(goal) for goal in goals}
    answered: dict[int, list[str]] = defaultdict(list)
    links = Need.goals.through.objects.filter(need__edition=edition).order_by("goal__number")
    for need, goal in links.values_list("need_id", "goal_id"):
        if goal in titles:
            answered[need].append(titles[goal])
    return answered
