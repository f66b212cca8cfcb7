# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What concepts know of a course: editions, goals and what became of them, measures, updates, figures."""

import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils.formats import date_format, localize
from django.utils.translation import gettext as _

from werdegang.concepts.models import (
    Concept,
    Edition,
    Goal,
    GoalSuccession,
    IndicatorValue,
    Measure,
    MeasureSuccession,
    Need,
    StatusUpdate,
)
from werdegang.concepts.vocabulary import MeasureState
from werdegang.core.course import Event, Scope, Stage, connected
from werdegang.core.visibility import Viewer
from werdegang.council.models import Resolution

GOALS, MEASURES, EDITIONS, ENDS = "goals", "measures", "editions", "ends"


class ConceptSource:
    """Editions, goals, measures, updates, needs, figures."""

    def reach(self, scope: Scope, viewer: Viewer) -> None:
        """Follow successions both ways; from goals to measures and back; from all to editions and their resolutions."""
        start = scope.start
        if isinstance(start, Goal):
            scope.rows.setdefault(GOALS, []).append(start)
        if isinstance(start, Measure):
            scope.rows.setdefault(MEASURES, []).append(start)
        if scope.rows.get(GOALS):
            _widen_goals(scope, viewer)
            rows = Measure.objects.visible_to(viewer).filter(goals__in=scope.of(Goal)).distinct()
            _take(scope, MEASURES, rows.select_related("edition__concept"))
        elif scope.rows.get(MEASURES):
            _widen_measures(scope, viewer)
            goals = Goal.objects.visible_to(viewer).filter(measures__in=scope.of(Measure)).distinct()
            _take(scope, GOALS, goals.select_related("edition__concept"))
        _reach_editions(scope, viewer)

    def events(self, scope: Scope, viewer: Viewer) -> Iterable[Event]:
        """What happened; four queries."""
        for edition in _editions(scope):
            yield _edition(edition)
        if not scope.rows.get(EDITIONS):
            yield from (_goal(each, scope.start) for each in scope.rows.get(GOALS, []))
            yield from (_measure(each) for each in scope.rows.get(MEASURES, []))
        yield from scope.rows.get(ENDS, [])
        yield from _updates(scope, viewer)
        if scope.of(Goal):
            needs = Need.objects.visible_to(viewer).filter(goals__in=scope.of(Goal)).distinct()
            yield from (_need(each) for each in needs.select_related("edition__concept"))
        yield from _values(scope, viewer)


def _take(scope: Scope, name: str, rows: Iterable[Any]) -> None:
    known = scope.rows.setdefault(name, [])
    keys = {each.pk for each in known}
    known += {each.pk: each for each in rows if each.pk not in keys}.values()
    if known:
        scope.add(type(known[0]), [each.pk for each in known])


def _widen_goals(scope: Scope, viewer: Viewer) -> None:
    known = scope.rows[GOALS]
    concepts = {each.edition.concept_id for each in known}
    ties = GoalSuccession.objects.visible_to(viewer).filter(predecessor__edition__concept__in=concepts)
    _follow(scope, GOALS, ties)


def _widen_measures(scope: Scope, viewer: Viewer) -> None:
    known = scope.rows[MEASURES]
    concepts = {each.edition.concept_id for each in known}
    ties = MeasureSuccession.objects.visible_to(viewer).filter(predecessor__edition__concept__in=concepts)
    _follow(scope, MEASURES, ties)


def _follow(scope: Scope, name: str, ties: Any) -> None:
    """All that hangs together by successions, whichever way round; those that were dropped leave a step."""
    rows = list(ties.select_related("predecessor__edition__concept", "successor__edition__concept"))
    pairs = [(each.predecessor_id, each.successor_id) for each in rows if each.successor_id]
    found = connected([each.pk for each in scope.rows[name]], pairs)
    ends = [end for each in rows for end in (each.predecessor, each.successor) if end and end.pk in found]
    _take(scope, name, ends)
    scope.rows[ENDS] = [
        _dropped(each) for each in rows if each.successor_id is None and each.predecessor_id in found
    ]


def _dropped(tie: Any) -> Event:
    edition = tie.predecessor.edition
    return Event(
        Stage.GOAL if isinstance(tie.predecessor, Goal) else Stage.MEASURE,
        _("Not continued: %(title)s") % {"title": tie.predecessor.title},
        tie.predecessor,
        day=edition.end_date,
        when="" if edition.end_date else _("without a day"),
        text=tie.reason,
        source=edition.name,
        is_sample=tie.is_sample,
        is_weighty=True,
    )


def _reach_editions(scope: Scope, viewer: Viewer) -> None:
    """For a concept, an edition, or resolutions: whole editions; else those that the goals and measures belong to."""
    start = scope.start
    whole = Q(pk__in=())
    if isinstance(start, Concept):
        whole = Q(concept=start)
    elif isinstance(start, Edition):
        whole = Q(concept=start.concept_id)
    elif scope.of(Resolution):
        whole = Q(adopted_by__in=scope.of(Resolution)) | Q(predecessor__adopted_by__in=scope.of(Resolution))
    else:
        scope.add(Resolution, [each.adopted_by_id for each in _editions(scope)])
        return
    rows = list(Edition.objects.visible_to(viewer).filter(whole).select_related("concept"))
    scope.rows[EDITIONS] = rows
    scope.add(Edition, [each.pk for each in rows])
    scope.add(Resolution, [each.adopted_by_id for each in rows])


def _editions(scope: Scope) -> list[Edition]:
    if EDITIONS in scope.rows:
        return scope.rows[EDITIONS]
    parts = [*scope.rows.get(GOALS, []), *scope.rows.get(MEASURES, [])]
    return list({each.edition_id: each.edition for each in parts}.values())


def _edition(edition: Edition) -> Event:
    return Event(
        Stage.EDITION,
        edition.name,
        edition,
        day=edition.start_date,
        until=_last_day(edition.end_date),
        text=edition.summary,
        source=edition.concept.name,
        is_sample=edition.is_sample,
        is_weighty=True,
    )


def _goal(goal: Goal, start: Any) -> Event:
    return Event(
        Stage.GOAL,
        _("Goal %(number)s: %(title)s") % {"number": goal.number, "title": goal.title},
        goal,
        day=goal.edition.start_date,
        until=_last_day(goal.edition.end_date),
        text=goal.description,
        source=goal.edition.name,
        is_sample=goal.is_sample,
        is_weighty=True,
    )


def _measure(measure: Measure) -> Event:
    start = measure.start_date or measure.edition.start_date
    return Event(
        Stage.MEASURE,
        measure.title,
        measure,
        day=start,
        until=_last_day(measure.end_date),
        text=str(MeasureState(measure.state).label),
        source=measure.edition.name,
        is_sample=measure.is_sample,
    )


def _updates(scope: Scope, viewer: Viewer) -> Iterator[Event]:
    of = Q(measure__in=scope.of(Measure)) | Q(measure__edition__in=scope.of(Edition))
    if not scope.of(Measure) and not scope.of(Edition):
        return
    rows = StatusUpdate.objects.visible_to(viewer).filter(of).select_related("measure__edition__concept")
    for each in rows.order_by("date", "pk"):
        yield Event(
            Stage.UPDATE,
            f"{each.measure.title}: {MeasureState(each.state).label}",
            each.measure,
            day=each.date,
            text=each.text,
            source=each.measure.edition.name,
            is_sample=each.is_sample,
        )


def _need(need: Need) -> Event:
    return Event(
        Stage.NEED,
        need.title,
        need,
        day=None,
        anchor=need.edition.start_date - datetime.timedelta(days=1),
        when=_("described in: %(edition)s") % {"edition": need.edition.name},
        text=need.text,
        source=need.edition.name,
        is_sample=need.is_sample,
    )


def _values(scope: Scope, viewer: Viewer) -> Iterator[Event]:
    of = Q(indicator__goals__in=scope.of(Goal))
    if scope.of(Edition):
        of |= Q(indicator__concept__in={each.concept_id for each in scope.rows[EDITIONS]})
    if not scope.of(Goal) and not scope.of(Edition):
        return
    rows = IndicatorValue.objects.visible_to(viewer).filter(of, dimension_key="").select_related("indicator")
    for each in rows.distinct().order_by("period_start", "pk"):
        number = localize(each.value.quantize(_places(each.indicator.decimals)))
        last = each.period_end - datetime.timedelta(days=1)
        yield Event(
            Stage.FIGURE,
            f"{each.indicator.title}: {number} {each.indicator.unit}",
            each.indicator,
            day=last,
            when=_("as of %(day)s") % {"day": date_format(each.as_of, "SHORT_DATE_FORMAT")},
            text=each.note,
            source=each.indicator.source,
            is_sample=each.is_sample,
        )


def _places(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def _last_day(end: datetime.date | None) -> datetime.date | None:
    return end - datetime.timedelta(days=1) if end else None
