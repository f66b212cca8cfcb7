# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether an edition has what its next state needs, and what is missing, by name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.concepts.models import (
    ActionField,
    Edition,
    Goal,
    GoalSuccession,
    Measure,
    MeasureSuccession,
    Responsibility,
)
from werdegang.concepts.states import ADVICE, NEEDS, Need
from werdegang.concepts.vocabulary import EditionState, ResponsibilityRole, SuccessionKind
from werdegang.council.models import Resolution
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.people.models import Organization

NO_RESULT = (Outcome.OPEN, Outcome.POSTPONED, Outcome.REFERRED, Outcome.WITHDRAWN)
NAMED = 5
"""How many missing things are named; of the others the number is told."""


@dataclass(frozen=True)
class Check:
    """One line of the checklist: what is needed, whether it is there, what is missing and how to mend it."""

    need: Need
    label: str
    missing: str = ""
    found: str = ""
    """Where it is met by something that was chosen: what that is."""

    @property
    def blocks(self) -> bool:
        """Whether it is missing, and the step is not possible without it."""
        return not self.met and self.need not in ADVICE

    @property
    def met(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def checklist(edition: Edition, target: EditionState) -> list[Check]:
    """What the edition needs before it enters the state, in order; at most one query a line."""
    labels = _labels()
    return [
        Check(need, labels[need], missing, "" if missing else _found(edition, need))
        for need in NEEDS[target]
        for missing in (_CHECKS[need](edition),)
    ]


def _found(edition: Edition, need: Need) -> str:
    if need is not Need.BOARD_CONSULTED or edition.board_result is None:
        return ""
    result = edition.board_result
    day = f"{result.date:%d.%m.%Y}" if result.date else ""
    words = ", ".join(filter(None, (day, result.get_outcome_display())))
    return f"{edition.advisory_board}: {words}"


def _labels() -> dict[Need, str]:
    return {
        Need.COORDINATING_OFFICE: _("A coordinating office is named"),
        Need.PERIOD: _("The period has a beginning and an end"),
        Need.ACTION_FIELDS: _("Every field of action has a goal"),
        Need.GOALS: _("Every goal has a field of action"),
        Need.ADVISORY_BOARD: _("An advisory board is named"),
        Need.GOALS_HAVE_MEASURES: _("Every goal has a measure"),
        Need.CARRIED_OVER: _("It is decided what becomes of every goal and measure of the last edition"),
        Need.MEASURES_HAVE_LEADS: _("Every measure has somebody in charge"),
        Need.BOARD_CONSULTED: _("The advisory board has been consulted"),
        Need.RESOLUTION: _("A deciding body has adopted the edition"),
        Need.BEGUN: _("The period has begun"),
        Need.ENDED: _("The period has ended"),
        Need.MEASURES_REPORTED: _("Of every measure it is reported how it stands"),
    }


def _named(things: Iterable[Any]) -> str:
    names = [str(thing) for thing in things]
    told = "; ".join(names[:NAMED])
    if len(names) > NAMED:
        return _("%(names)s and %(count)s more") % {"names": told, "count": len(names) - NAMED}
    return told


def _goals(edition: Edition) -> QuerySet[Goal]:
    return Goal.objects.filter(edition=edition, deleted=False).order_by("number")


def _measures(edition: Edition) -> QuerySet[Measure]:
    return Measure.objects.filter(edition=edition, deleted=False).order_by("position", "pk")


def _coordinating_office(edition: Edition) -> str:
    return "" if edition.coordinating_office_id else _("Choose the office in the data of the edition.")


def _period(edition: Edition) -> str:
    return "" if edition.end_date else _("The end is missing. Add it in the data of the edition.")


def _action_fields(edition: Edition) -> str:
    fields = ActionField.objects.filter(edition=edition, deleted=False).order_by("position", "pk")
    if not (known := list(fields)):
        return _("There is no field of action yet.")
    used = set(_goals(edition).values_list("action_field", flat=True))
    return _named(field for field in known if field.pk not in used)


def _goals_there(edition: Edition) -> str:
    goals = list(_goals(edition).select_related("action_field"))
    if not goals:
        return _("There is no goal yet.")
    return _named(goal for goal in goals if goal.action_field.deleted)


def _advisory_board(edition: Edition) -> str:
    return "" if edition.advisory_board_id else _("Choose the board in the data of the edition.")


def _board_consulted(edition: Edition) -> str:
    if not edition.advisory_board_id:
        return _("No advisory board is named.")
    results = advising(edition)
    if edition.board_result_id and results.filter(pk=edition.board_result_id).exists():
        return ""
    if results.exists():
        words = _("Choose below which result of %(board)s concerns this edition.")
    else:
        words = _(
            "No result of %(board)s is recorded for this edition. The council office records it with the meeting."
        )
    return words % {"board": edition.advisory_board}


def advising(edition: Edition) -> QuerySet[Resolution]:
    """Results of the named board that can concern the edition: since the last one, and no other edition's."""
    others = Edition.objects.filter(concept=edition.concept_id, board_result__isnull=False).exclude(
        pk=edition.pk
    )
    return (
        Resolution.objects.filter(
            organization=edition.advisory_board_id or 0, deleted=False, **_since_the_last(edition)
        )
        .exclude(outcome__in=NO_RESULT)
        .exclude(pk__in=others.values("board_result"))
    )


def _goals_have_measures(edition: Edition) -> str:
    served = _measures(edition).values("goals")
    return _named(_goals(edition).exclude(pk__in=served.exclude(goals=None)))


def undecided(edition: Edition) -> tuple[QuerySet[Goal], QuerySet[Measure]]:
    """Goals and measures of the predecessor of which nobody has decided yet what becomes of them."""
    before = edition.predecessor_id
    goals = GoalSuccession.objects.filter(_to(edition), deleted=False, decided_at__isnull=False)
    measures = MeasureSuccession.objects.filter(_to(edition), deleted=False, decided_at__isnull=False)
    return (
        Goal.objects.filter(edition=before, deleted=False)
        .exclude(pk__in=goals.values("predecessor"))
        .order_by("number"),
        Measure.objects.filter(edition=before, deleted=False)
        .exclude(pk__in=measures.values("predecessor"))
        .order_by("position", "pk"),
    )


def _to(edition: Edition) -> Q:
    return Q(predecessor__edition=edition.predecessor_id)


def _carried_over(edition: Edition) -> str:
    if edition.predecessor_id is None:
        return ""
    goals, measures = undecided(edition)
    open_ones = _named([*goals, *measures])
    return " ".join(filter(None, (open_ones, _reworded_in_name_only(edition))))


def _reworded_in_name_only(edition: Edition) -> str:
    """What is marked as reworded and says the same as before: the comparison would call it unchanged."""
    ties: tuple[type[Any], ...] = (GoalSuccession, MeasureSuccession)
    same = Q(predecessor__title=F("successor__title"), predecessor__description=F("successor__description"))
    found = [
        tie.predecessor
        for model in ties
        for tie in model.objects.filter(
            _to(edition) & same, kind=SuccessionKind.REWORDED, successor__edition=edition, deleted=False
        )
        .select_related("predecessor")
        .order_by("pk")
    ]
    if not found:
        return ""
    words = _("Marked as reworded, and worded as before: %(names)s. Reword it, or mark it as continued.")
    return words % {"names": _named(found)}


def _measures_have_leads(edition: Edition) -> str:
    led = Responsibility.objects.filter(
        edition=edition, deleted=False, role=ResponsibilityRole.LEAD, measure__isnull=False
    )
    return _named(_measures(edition).exclude(pk__in=led.values("measure")))


def _resolution(edition: Edition) -> str:
    if edition.adopted_by_id and adopting(edition).filter(pk=edition.adopted_by_id).exists():
        return ""
    return _("Choose the resolution below. It is recorded by the council office, with its result.")


def adopting(edition: Edition) -> QuerySet[Resolution]:
    """Resolutions that can adopt the edition: a deciding body of the municipality said yes.

    None that adopted another edition of the concept, and none of the time before the last one was adopted.
    """
    decided = Q(consultation__authoritative=True) | Q(consultation__role=ConsultationRole.DECISION)
    by_council = Q(consultation__isnull=True, organization__kind=Organization.Kind.COUNCIL)
    others = _adopted_others(edition)
    return Resolution.objects.filter(
        decided | by_council,
        body=edition.concept.body_id,
        outcome__in=[each for each in Outcome if each.is_adoption],
        deleted=False,
        **_since_the_last(edition),
    ).exclude(pk__in=others.values("adopted_by"))


def _adopted_others(edition: Edition) -> QuerySet[Edition]:
    return Edition.objects.filter(concept=edition.concept_id, adopted_by__isnull=False).exclude(pk=edition.pk)


def _since_the_last(edition: Edition) -> dict[str, Any]:
    """A filter of resolutions: later than the one that adopted the edition before."""
    earlier = _adopted_others(edition).filter(number__lt=edition.number).select_related("adopted_by")
    before = earlier.order_by("number").last()
    last = before.adopted_by.date if before and before.adopted_by else None
    return {"date__gt": last} if last else {}


def _begun(edition: Edition) -> str:
    if edition.start_date <= timezone.localdate():
        return ""
    return _("It begins on %(day)s.") % {"day": f"{edition.start_date:%d.%m.%Y}"}


def _ended(edition: Edition) -> str:
    if edition.end_date and edition.end_date <= timezone.localdate():
        return ""
    return _("It has not ended yet.")


def _measures_reported(edition: Edition) -> str:
    return _named(_measures(edition).filter(state_since__isnull=True))


_CHECKS: dict[Need, Callable[[Edition], str]] = {
    Need.COORDINATING_OFFICE: _coordinating_office,
    Need.PERIOD: _period,
    Need.ACTION_FIELDS: _action_fields,
    Need.GOALS: _goals_there,
    Need.ADVISORY_BOARD: _advisory_board,
    Need.GOALS_HAVE_MEASURES: _goals_have_measures,
    Need.CARRIED_OVER: _carried_over,
    Need.MEASURES_HAVE_LEADS: _measures_have_leads,
    Need.BOARD_CONSULTED: _board_consulted,
    Need.RESOLUTION: _resolution,
    Need.BEGUN: _begun,
    Need.ENDED: _ended,
    Need.MEASURES_REPORTED: _measures_reported,
}
