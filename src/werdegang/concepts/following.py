# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What follows from a decision about a goal or a measure: numbers without gaps, who answers, measures left behind."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.carrying import copied
from werdegang.concepts.models import (
    Edition,
    Goal,
    GoalSuccession,
    Measure,
    MeasureSuccession,
    Responsibility,
)
from werdegang.concepts.refusals import Refused
from werdegang.concepts.services.ordering import number
from werdegang.concepts.vocabulary import SuccessionKind
from werdegang.history.writing import keep, take_away

DROP, MOVE = "drop", "move"


def live_goals(edition: Edition) -> list[int]:
    """The goals of an edition (primary keys), in their order."""
    rows = Goal.objects.filter(edition=edition, deleted=False).order_by("number")
    return list(rows.values_list("pk", flat=True))


def number_anew(thing: Goal, edition: Edition, fresh: Sequence[Goal], by: User) -> None:
    """Close gaps; goals that are new here, or back again, stand where the one that they continue would."""
    goals = {each.pk: each for each in Goal.objects.filter(edition=edition, deleted=False).order_by("number")}
    order = [each for key, each in goals.items() if key not in {new.pk for new in fresh}]
    at = _place(thing, edition, order)
    order[at:at] = [goals[each.pk] for each in fresh]
    number(order, by=by)


def _place(thing: Goal, edition: Edition, order: Sequence[Goal]) -> int:
    """After those that continue this goal or an earlier one."""
    ties = GoalSuccession.objects.filter(
        predecessor__edition=thing.edition_id,
        predecessor__number__lte=thing.number,
        successor__edition=edition,
        deleted=False,
    )
    earlier = set(ties.values_list("successor", flat=True))
    return max((at for at, each in enumerate(order, 1) if each.pk in earlier), default=0)


def answer_too(source: Goal | Measure, part: Goal | Measure, by: User) -> None:
    """Who answers for the one answers for its new part, too."""
    name = "goal" if isinstance(source, Goal) else "measure"
    rows = Responsibility.objects.filter(**{name: source}, deleted=False).order_by("position", "pk")
    for row in rows:
        new = copied(row, edition=part.edition)
        setattr(new, name, part)
        keep(new, by)


def lone_measures(goal: Goal | None) -> QuerySet[Measure]:
    """Measures of the new edition that serve this goal and no other."""
    if goal is None or goal.deleted:
        return Measure.objects.none()
    other = Goal.objects.filter(measures=OuterRef("pk"), edition=goal.edition_id, deleted=False).exclude(
        pk=goal.pk
    )
    own = Measure.objects.filter(goals=goal, edition=goal.edition_id, deleted=False)
    return own.exclude(Exists(other)).order_by("position", "pk")


def place_measures(thing: Goal, edition: Edition, decision: Any, by: User) -> None:
    """Measures that would be left without a goal are dropped with it or serve another. Raises Refused."""
    from werdegang.concepts.succeeding import own_copy

    goal = own_copy(thing, edition)
    lone = list(lone_measures(goal))
    if not lone:
        return
    if decision.measures == MOVE:
        _move(lone, goal, decision.to, by, decision.reason.strip())
    elif decision.measures == DROP:
        for measure in lone:
            _drop(measure, by, decision.reason.strip())
    else:
        words = _("Choose: the measures that serve this goal alone are dropped with it, or serve another.")
        raise Refused({"measures": words})


def _move(measures: Sequence[Measure], old: Goal, to: Goal | None, by: User, reason: str) -> None:
    if to is None or to.pk == old.pk or to.edition_id != old.edition_id or to.deleted:
        raise Refused({"to": _("Choose the goal that they serve from now on.")})
    for measure in measures:
        measure.goals.add(to)
        measure.goals.remove(old)


def _drop(measure: Measure, by: User, reason: str) -> None:
    """What it continues is dropped, too, unless that lives on elsewhere."""
    for tie in MeasureSuccession.objects.filter(successor=measure, deleted=False).select_related(
        "predecessor"
    ):
        take_away(tie, by, reason)
        others = MeasureSuccession.objects.filter(predecessor=tie.predecessor, deleted=False)
        if others.filter(successor__edition=measure.edition_id).exists():
            continue
        end = MeasureSuccession.objects.filter(predecessor=tie.predecessor, successor=None).first()
        end = end or MeasureSuccession(predecessor=tie.predecessor, is_sample=tie.is_sample)
        end.kind, end.reason, end.deleted = SuccessionKind.DROPPED, reason, False
        end.decided_at = timezone.now()
        keep(end, by, reason)
    take_away(measure, by, reason)
