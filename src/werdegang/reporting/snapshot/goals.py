# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fields of action, goals with their status, and measures with their updates, as they stood at the end of a period."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Prefetch

from werdegang.concepts.models import (
    District,
    Edition,
    Funding,
    Goal,
    GoalSuccession,
    Indicator,
    Measure,
    Responsibility,
    StatusUpdate,
)
from werdegang.concepts.rateable import (
    course,
    override_of,
    rateable_indicators,
    rateable_measures,
    targets_of,
    totals_of,
)
from werdegang.concepts.status import Limits, MeasureInput, Rating, Reason, rate
from werdegang.concepts.vocabulary import FundingSource, MeasureKind, MeasureState, ResponsibilityRole
from werdegang.core.visibility import ANYONE
from werdegang.reporting.snapshot.plain import Plain, day, decimal
from werdegang.reporting.snapshot.telling import Teller
from werdegang.reporting.values import shown

Period = tuple[date, date]


def gather(
    edition: Edition, period: Period, left_out: frozenset[int], words: Mapping[int, str], teller: Teller
) -> tuple[list[Plain], list[Plain]]:
    """Fields with their goals, and all measures; twelve queries, however many there are.

    Args:
        edition: with its concept loaded.
        period: half-open.
        left_out: keys of updates that shall not appear.
        words: the coordinating office's words by the goal's key.
        teller: tells them in the report's language.
    """
    measures = list(_measures(edition))
    states = {measure.pk: state_at(measure, period[1]) for measure in measures}
    numbers: dict[int, Goal] = {goal.pk: goal for goal in _goals(edition)}
    ratings = _ratings(numbers.values(), edition, period, states)
    before = _continued(edition)
    teller.tell([*numbers.values(), *(goal.action_field for goal in numbers.values())])
    teller.tell([*measures, *(update for each in measures for update in _shown(each, period, left_out))])
    fields = []
    by_field = groupby(sorted(numbers.values(), key=_by_field), key=lambda goal: goal.action_field)
    for action_field, goals in by_field:
        fields.append(
            {
                "title": action_field.title,
                "text": action_field.text,
                "is_sample": action_field.is_sample,
                "goals": [
                    _goal(goal, ratings[goal.pk], words.get(goal.pk, ""), before.get(goal.pk, []))
                    | teller.marks_of(goal)
                    for goal in goals
                ],
            }
            | teller.marks_of(action_field)
        )
    told = [
        _measure(each, period, left_out, states[each.pk], teller) | teller.marks_of(each) for each in measures
    ]
    return fields, told


def updates_of(edition: Edition, period: Period) -> Any:
    """The public updates of the period that a report can choose from, in the order of measures and days."""
    return (
        StatusUpdate.objects.visible_to(ANYONE)
        .filter(measure__edition=edition, date__gte=period[0], date__lt=period[1])
        .order_by("measure__position", "measure", "date", "pk")
    )


def state_at(measure: Measure, end: date) -> tuple[str, date | None]:
    """Where a measure stood on the day before ``end``, and since when; by the last update before."""
    before = [update for update in measure.updates.all() if update.date < end]
    if before:
        last = max(before, key=lambda update: (update.date, update.pk))
        return last.state, last.date
    if measure.state_since is not None and measure.state_since >= end:
        return MeasureState.NOT_STARTED, None
    return measure.state, measure.state_since


def _by_field(goal: Goal) -> tuple[int, int, int]:
    return goal.action_field.position, goal.action_field.pk, goal.number


def _goals(edition: Edition) -> Any:
    return (
        Goal.objects.visible_to(ANYONE)
        .filter(edition=edition)
        .select_related("action_field")
        .prefetch_related(Prefetch("measures", rateable_measures(ANYONE)))
        .order_by("number")
    )


def _measures(edition: Edition) -> Iterable[Measure]:
    responsible = Responsibility.objects.visible_to(ANYONE).select_related("organization")
    with_them: Any = (
        Prefetch("goals", Goal.objects.visible_to(ANYONE).filter(edition=edition).order_by("number")),
        Prefetch("updates", StatusUpdate.objects.visible_to(ANYONE).order_by("date", "pk")),
        Prefetch("responsibilities", responsible.order_by("position", "pk")),
        Prefetch("districts", District.objects.visible_to(ANYONE).order_by("name", "pk")),
        Prefetch("funding", Funding.objects.visible_to(ANYONE).order_by("year", "pk")),
    )
    measures = Measure.objects.visible_to(ANYONE).filter(edition=edition)
    return measures.prefetch_related(*with_them).order_by("position", "pk")


def _ratings(
    goals: Iterable[Goal], edition: Edition, period: Period, states: Mapping[int, tuple[str, date | None]]
) -> dict[int, tuple[Rating, dict[int, str]]]:
    """The rule's answer for each goal at the end of the period, and the addresses of its figures by their key."""
    limits = Limits.of(edition.concept.rating_limits)
    links = Indicator.goals.through._default_manager.filter(goal__edition=edition)
    measured: dict[int, set[int]] = {}
    for of_goal, indicator in links.values_list("goal_id", "indicator_id"):
        measured.setdefault(of_goal, set()).add(indicator)
    figures = list(rateable_indicators(edition, ANYONE).filter(goals__edition=edition).distinct())
    found = {}
    for goal in goals:
        own = [figure for figure in figures if figure.pk in measured.get(goal.pk, ())]
        courses = [
            course(figure, target, _known(figure, period[1]), edition)
            for figure in own
            for target in targets_of(figure)
        ]
        inputs = [
            MeasureInput(MeasureState(states[each.pk][0]), bool(getattr(each, "has_successor", False)))
            for each in goal.measures.all()
            if each.pk in states
        ]
        override = override_of(goal)
        held = override if override and override.day < period[1] else None
        found[goal.pk] = (
            rate(inputs, courses, limits, held),
            {figure.pk: figure.slug for figure in own},
        )
    return found


def _known(figure: Indicator, end: date) -> list[Any]:
    return [value for value in totals_of(figure) if value.period_end <= end and shown(value) is not None]


def _continued(edition: Edition) -> dict[int, list[Plain]]:
    """Which goals of earlier editions each goal continues."""
    rows = (
        GoalSuccession.objects.visible_to(ANYONE)
        .filter(successor__edition=edition)
        .select_related("predecessor__edition")
        .order_by("predecessor__edition__number", "predecessor__number", "pk")
    )
    found: dict[int, list[Plain]] = {}
    for row in rows:
        before = {"edition": row.predecessor.edition.slug, "goal": row.predecessor.slug}
        found.setdefault(row.successor_id or 0, []).append(before)
    return found


def _goal(goal: Goal, rated: tuple[Rating, dict[int, str]], words: str, continues: list[Plain]) -> Plain:
    rating, figures = rated
    override = rating.override
    return {
        "slug": goal.slug,
        "number": goal.number,
        "title": goal.title,
        "description": goal.description,
        "is_sample": goal.is_sample,
        "words": words,
        "continues": continues,
        "status": {
            "code": rating.status.value,
            "computed": rating.computed.value,
            "override": {"reason": override.reason, "day": day(override.day)} if override else None,
            "reasons": [_reason(reason, figures) for reason in rating.reasons],
        },
        "tally": {
            "total": rating.tally.total,
            "done": rating.tally.done,
            "going": rating.tally.going,
            "delayed": rating.tally.delayed,
            "stopped": rating.tally.given_up + rating.tally.succeeded,
            "not_started": rating.tally.not_started,
        },
        "measures": [
            measure.slug for measure in goal.measures.all() if measure.edition_id == goal.edition_id
        ],
    }


def _shown(measure: Measure, period: Period, left_out: frozenset[int]) -> list[StatusUpdate]:
    return [
        update
        for update in measure.updates.all()
        if period[0] <= update.date < period[1] and update.pk not in left_out
    ]


def _reason(reason: Reason, figures: Mapping[int, str]) -> Plain:
    return {
        "code": reason.code.value,
        "figure": figures.get(reason.course.key, "") if reason.course else "",
        "value": decimal(reason.latest.value) if reason.latest else None,
        "day": day(reason.latest.day) if reason.latest else None,
    }


def _measure(
    measure: Measure,
    period: Period,
    left_out: frozenset[int],
    state: tuple[str, date | None],
    teller: Teller,
) -> Plain:
    return {
        "slug": measure.slug,
        "title": measure.title,
        "kind": MeasureKind(measure.kind).value,
        "description": measure.description,
        "districts": [district.name for district in measure.districts.all()],
        "state": MeasureState(state[0]).value,
        "state_since": day(state[1]),
        "start": day(measure.start_date),
        "end": day(measure.end_date),
        "is_sample": measure.is_sample,
        "goals": [goal.number for goal in measure.goals.all()],
        "responsible": [
            {"name": each.organization.name, "role": ResponsibilityRole(each.role).value}
            for each in measure.responsibilities.all()
        ],
        "updates": [
            {
                "day": day(update.date),
                "state": MeasureState(update.state).value,
                "progress": update.progress,
                "text": update.text,
                "is_sample": update.is_sample,
            }
            | teller.marks_of(update)
            for update in _shown(measure, period, left_out)
        ],
        "funding": [
            {
                "year": each.year,
                "source": FundingSource(each.source).value,
                "planned": decimal(each.planned),
                "spent": decimal(each.spent),
            }
            for each in measure.funding.all()
        ],
    }
