# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Deciding what becomes of one goal or measure of the last edition: continued, reworded, merged, split or dropped.

Its own copy in the new edition is the one that it was first tied to. What loses its last predecessor here is taken
away, what gets one again comes back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.carrying import copied, hand_over
from werdegang.concepts.checklist import undecided
from werdegang.concepts.following import answer_too, live_goals, number_anew, place_measures
from werdegang.concepts.models import Edition, Goal, GoalSuccession, Measure, MeasureSuccession
from werdegang.concepts.moving import locked
from werdegang.concepts.refusals import ChangedMeanwhile, Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.services.ordering import readdress
from werdegang.concepts.vocabulary import EditionState, SuccessionKind
from werdegang.core.addresses import free_slug
from werdegang.history.writing import keep, take_away

Thing = Goal | Measure
MOST_PARTS = 4
"""New copies that one split makes at most."""


@dataclass(frozen=True)
class Decision:
    """What shall become of a thing; ``into``: of the new edition, for merging and splitting; ``parts``: new copies.

    ``measures`` and ``to``: where a goal is dropped, what becomes of the measures that serve it alone.
    """

    kind: SuccessionKind
    reason: str = ""
    into: Sequence[Any] = ()
    parts: int = 0
    measures: str = ""
    to: Goal | None = None


def ties_model(thing: Thing) -> type[Any]:
    """The successions of this kind of thing."""
    return GoalSuccession if isinstance(thing, Goal) else MeasureSuccession


def ties_of(thing: Thing, edition: Edition) -> list[Any]:
    """What the new edition makes of the thing, as recorded now."""
    rows = ties_model(thing).objects.filter(predecessor=thing, deleted=False).select_related("successor")
    return [
        row for row in rows.order_by("pk") if row.successor is None or row.successor.edition_id == edition.pk
    ]


def mark_of(ties: Sequence[Any]) -> str:
    """Tells one state of these successions from another."""
    words = [f"{tie.kind}:{tie.successor_id}:{tie.reason}:{tie.decided_at is not None}" for tie in ties]
    return blake2b("\n".join(words).encode(), digest_size=12).hexdigest()


@transaction.atomic
def decide(thing: Thing, edition: Edition, decision: Decision, *, opened: str, by: User) -> None:
    """Record what becomes of a goal or a measure of the predecessor.

    Args:
        thing: of the predecessor.
        edition: the new one.
        decision: what shall become of it.
        opened: ``mark_of`` of what the form showed.
        by: whose doing it is.

    Raises:
        NotAllowed: for whoever does not coordinate the concept.
        Refused: for an adopted edition, or when the decision is incomplete.
        ChangedMeanwhile: where something else stands by now.
    """
    current = _open(edition, by)
    if thing.edition_id != current.predecessor_id:
        raise Refused(_("This does not belong to the preceding edition."))
    ties = ties_of(thing, current)
    if mark_of(ties) != opened:
        raise ChangedMeanwhile(ties)
    _require_complete(decision)
    if isinstance(thing, Goal) and decision.kind is SuccessionKind.DROPPED:
        place_measures(thing, current, decision, by)
    there = set(live_goals(current))
    successors = _successors(thing, current, decision, by)
    _tie(thing, current, ties, successors, decision, by)
    for each in successors:
        _settle(each, by)
    if isinstance(thing, Goal):
        number_anew(thing, current, [each for each in successors if each.pk not in there], by)


@transaction.atomic
def continue_the_rest(edition: Edition, *, by: User) -> int:
    """Decide that everything still undecided stays as carrying over proposed it; how many that were."""
    current = _open(edition, by)
    now, count = timezone.now(), 0
    for things in undecided(current):
        for thing in things:
            ties = ties_of(thing, current)
            if not ties:
                continue
            for tie in ties:
                tie.decided_at = now
                keep(tie, by)
            count += 1
    return count


def _open(edition: Edition, by: User) -> Edition:
    current = locked(edition)
    require_coordinator(by, current.concept_id)
    if current.predecessor_id is None:
        raise Refused(_("This edition has no predecessor."))
    if EditionState(current.state).is_adopted:
        raise Refused(_("This edition has been adopted: what was continued and what was dropped stays."))
    return current


def _require_complete(decision: Decision) -> None:
    into = len({each.pk for each in decision.into})
    if decision.kind is SuccessionKind.DROPPED and not decision.reason.strip():
        raise Refused({"reason": _("Say why it is dropped; the reason is shown publicly.")})
    if decision.kind is SuccessionKind.MERGED and into != 1:
        raise Refused({"into": _("Choose the one that it is merged into.")})
    if not 0 <= decision.parts <= MOST_PARTS:
        raise Refused({"parts": _("At most %(count)s new parts at once.") % {"count": MOST_PARTS}})
    if decision.kind is SuccessionKind.SPLIT and into + decision.parts < 2:
        raise Refused({"into": _("Choose at least two that it lives on in, or let new parts be made.")})


def _successors(thing: Thing, edition: Edition, decision: Decision, by: User) -> list[Any]:
    match decision.kind:
        case SuccessionKind.DROPPED:
            return []
        case SuccessionKind.MERGED | SuccessionKind.SPLIT:
            chosen = [_within(each, edition) for each in decision.into]
            made = [_copy(thing, edition, by) for _each in range(decision.parts)]
            return [*chosen, *made] if decision.kind is SuccessionKind.SPLIT else chosen
    return [own_copy(thing, edition) or _copy(thing, edition, by)]


def _within(thing: Any, edition: Edition) -> Any:
    if thing.edition_id != edition.pk or thing.deleted:
        raise Refused({"into": _("Choose from this edition.")})
    return thing


def own_copy(thing: Thing, edition: Edition) -> Any:
    """What the thing was first carried over to, also when it was taken away since."""
    ties = ties_model(thing).objects.filter(predecessor=thing, successor__edition=edition)
    first = ties.select_related("successor").order_by("pk").first()
    return first.successor if first else None


def _copy(thing: Any, edition: Edition, by: User) -> Any:
    """One more copy in the new edition, with its links, to be reworded there."""
    model = type(thing)
    new = copied(thing, edition=edition)
    new.slug = free_slug(model.objects.filter(edition=edition), thing.slug)
    if isinstance(new, Goal):
        new.number = _next_number(edition)
        source = own_copy(thing, edition)
        if source is None:
            raise Refused(_("There is no copy of this goal yet whose field of action could be taken."))
        new.action_field = source.action_field
        readdress(new)
    keep(new, by)
    first = own_copy(thing, edition)
    if first is not None:
        hand_over(first, [new])
    answer_too(first or thing, new, by)
    return new


def _next_number(edition: Edition) -> int:
    return int(Goal.objects.filter(edition=edition).aggregate(last=Max("number"))["last"] or 0) + 1


def _tie(
    thing: Thing,
    edition: Edition,
    ties: Sequence[Any],
    successors: Sequence[Any],
    decision: Decision,
    by: User,
) -> None:
    """Write the successions: rows of old are used again, those no longer meant become tombstones."""
    model, reason = ties_model(thing), decision.reason.strip()
    wanted = [each.pk for each in successors] or [None]
    known = {row.successor_id: row for row in model.objects.filter(predecessor=thing)}
    for key in wanted:
        row = known.get(key) or model(predecessor=thing, successor_id=key, is_sample=thing.is_sample)
        row.kind, row.reason, row.deleted = decision.kind, reason, False
        row.decided_at = timezone.now()
        keep(row, by, reason)
    for row in ties:
        if row.successor_id not in wanted:
            take_away(row, by, reason)
            if row.successor is not None:
                _left(row.successor, successors, by, reason)


def _left(thing: Any, others: Sequence[Any], by: User, reason: str) -> None:
    """What lost a predecessor: taken away with its last one, what hung on it goes to those who follow."""
    if _predecessors(thing):
        _settle(thing, by)
        return
    hand_over(thing, others)
    take_away(thing, by, reason)


def _predecessors(thing: Any) -> list[Any]:
    return list(ties_model(thing).objects.filter(successor=thing, deleted=False).order_by("pk"))


def _settle(thing: Any, by: User) -> None:
    """Let a thing of the new edition stand again, and its successions say together what they are."""
    if thing.deleted:
        thing.deleted = False
        model = type(thing)
        others = model.objects.filter(edition=thing.edition_id).exclude(pk=thing.pk)
        if isinstance(thing, Goal) and others.filter(number=thing.number, deleted=False).exists():
            thing.number = _next_number(thing.edition)
        thing.slug = free_slug(others, thing.slug)
        keep(thing, by)
    rows = _predecessors(thing)
    for row in rows:
        kind = _kind_among(row, len(rows))
        if kind != row.kind:
            row.kind = kind
            keep(row, by)


def _kind_among(row: Any, together: int) -> SuccessionKind:
    if together > 1:
        return SuccessionKind.MERGED
    if row.kind != SuccessionKind.MERGED:
        return SuccessionKind(row.kind)
    alone = row.predecessor, row.successor
    same = alone[0].title == alone[1].title and alone[0].description == alone[1].description
    return SuccessionKind.CONTINUED if same else SuccessionKind.REWORDED
