# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reporting rounds: planned, answered, asked back, released. Steps are a table; every step is kept with who and why."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.accounts.models import User
from werdegang.concepts.models import (
    Edition,
    Evidence,
    Measure,
    ReportingRound,
    Responsibility,
    StatusUpdate,
    StatusUpdateNote,
    UpdateRequest,
)
from werdegang.concepts.vocabulary import MeasureState, RequestState, ResponsibilityRole
from werdegang.core.visibility import GrantName, Viewer, Visibility
from werdegang.history.writing import keep

ENDED = (MeasureState.COMPLETED, MeasureState.DISCONTINUED)
"""Of such measures nobody is asked any more."""


class Refused(Exception):  # noqa: N818 -- it says what happened
    """A step that cannot be taken now; says why, and what to do."""


class NotAllowed(Exception):  # noqa: N818
    """A step that is not this user's to take."""


class SavedMeanwhile(Exception):  # noqa: N818
    """Somebody else saved since the form was opened."""


class Part(Enum):
    """Who plays which part in a request."""

    OWNER = "owner"
    """Works for the organization asked."""
    COORDINATOR = "coordinator"
    """Coordinates the concept."""


@dataclass(frozen=True)
class Step:
    """What may be done with a request: from which states, by whom, and where it leads."""

    name: str
    label: str | Promise
    sources: tuple[RequestState, ...]
    target: RequestState | None
    part: Part


WRITING = (RequestState.OPEN, RequestState.RETURNED)
"""The words are in the hands of the organization asked."""
STEPS = (
    Step("save", gettext_lazy("Save draft"), WRITING, None, Part.OWNER),
    Step("submit", gettext_lazy("Hand in"), WRITING, RequestState.SUBMITTED, Part.OWNER),
    Step(
        "recall",
        gettext_lazy("Take back to the draft"),
        (RequestState.SUBMITTED,),
        RequestState.OPEN,
        Part.OWNER,
    ),
    Step(
        "return",
        gettext_lazy("Return with a question"),
        (RequestState.SUBMITTED,),
        RequestState.RETURNED,
        Part.COORDINATOR,
    ),
    Step(
        "release",
        gettext_lazy("Release"),
        (RequestState.SUBMITTED,),
        RequestState.RELEASED,
        Part.COORDINATOR,
    ),
)
BY_NAME = {step.name: step for step in STEPS}


@dataclass(frozen=True)
class LinkHolder:
    """Whoever came by a link without a password: answers one request for the organization asked, and nothing else."""

    request: int
    number: int


@dataclass(frozen=True)
class Words:
    """What an organization answers."""

    measure_state: str = ""
    progress: int | None = None
    text: str = ""
    internal_text: str = ""


def coordinates(user: User, edition: Edition) -> bool:
    """Whether the user coordinates the edition's concept."""
    return edition.concept_id in Viewer.of(user).ids(GrantName.COORDINATES)


def steps_for(user: User, request: UpdateRequest) -> list[Step]:
    """The steps that the user may take with the request now."""
    parts = _parts_of(user, request)
    return [step for step in STEPS if request.state in step.sources and step.part in parts]


def mark_of(thing: UpdateRequest | ReportingRound) -> str:
    """Tells one state of a request or a round from the next."""
    return thing.modified.isoformat()


@transaction.atomic
def plan(reporting_round: ReportingRound, *, by: User, opened: str = "") -> ReportingRound:
    """Keep a round, new or changed, and ask the organizations in charge; whoever is asked already stays so.

    Raises:
        NotAllowed: for whoever does not coordinate the concept.
        SavedMeanwhile: when it is no longer what the form showed (``opened``, by ``mark_of``).
    """
    if not coordinates(by, reporting_round.edition):
        raise NotAllowed(_("Only the coordinating office plans reporting rounds."))
    if opened:
        current = ReportingRound.objects.select_for_update().get(pk=reporting_round.pk)
        if mark_of(current) != opened:
            raise SavedMeanwhile
    keep(reporting_round, by)
    asked = set(
        UpdateRequest.objects.filter(round=reporting_round).values_list("measure_id", "organization_id")
    )
    for measure, organization in _in_charge(reporting_round.edition):
        if (measure, organization) not in asked:
            request = UpdateRequest(
                round=reporting_round,
                measure_id=measure,
                organization_id=organization,
                is_sample=reporting_round.is_sample,
            )
            keep(request, by)
    return reporting_round


def _in_charge(edition: Edition) -> Iterable[tuple[int, int]]:
    """Measures that go on, each with the organizations in charge of it."""
    measures = Measure.objects.filter(edition=edition, deleted=False).exclude(state__in=ENDED)
    rows = Responsibility.objects.filter(
        measure__in=measures, role=ResponsibilityRole.LEAD, deleted=False, organization__deleted=False
    )
    return rows.order_by("measure__position", "measure", "position", "pk").values_list(
        "measure_id", "organization_id"
    )


@transaction.atomic
def write(
    request: UpdateRequest, words: Words, *, by: User | LinkHolder, opened: str, submit: bool = False
) -> UpdateRequest:
    """Keep what an organization answers, as a draft or handed in.

    Raises:
        NotAllowed: for whoever does not work for the organization.
        Refused: when it is not in their hands, the round is closed, or something is missing; nothing is kept then.
        SavedMeanwhile: when it is no longer what the form showed.
    """
    current = in_hand(request, by=by, submit=submit)
    if opened and mark_of(current) != opened:
        raise SavedMeanwhile
    for name in ("measure_state", "progress", "text", "internal_text"):
        setattr(current, name, getattr(words, name))
    if submit:
        _must_be_complete(current)
        current.state, current.submitted_at = RequestState.SUBMITTED, timezone.now()
    if isinstance(by, LinkHolder):
        keep(current, None, _("by the link that was sent to the organization"))
    else:
        keep(current, by)
    return current


def in_hand(request: UpdateRequest, *, by: User | LinkHolder, submit: bool = False) -> UpdateRequest:
    """The request as it is now, locked, for whoever writes it. Raises NotAllowed or Refused."""
    current = _taken("submit" if submit else "save", request, by)
    closes = current.round.closes
    if closes is not None and timezone.localdate() > closes:
        raise Refused(
            _("The round was closed on %(day)s. Please turn to the coordinating office.")
            % {"day": f"{closes:%d.%m.%Y}"}
        )
    return current


def _must_be_complete(request: UpdateRequest) -> None:
    if not request.measure_state:
        raise Refused(_("Say how the measure stands."))
    if not request.text.strip():
        raise Refused(_("Write one or two sentences for the public."))


@transaction.atomic
def recall(request: UpdateRequest, *, by: User) -> UpdateRequest:
    """Take back what was handed in. Raises NotAllowed or Refused."""
    current = _taken("recall", request, by)
    current.state, current.submitted_at = RequestState.OPEN, None
    keep(current, by)
    return current


@transaction.atomic
def return_with(request: UpdateRequest, question: str, *, by: User) -> UpdateRequest:
    """Give it back with a question. Raises NotAllowed or Refused."""
    current = _taken("return", request, by)
    if not question.strip():
        raise Refused(_("Write what you would like to know: the organization will read it."))
    current.state, current.question, current.submitted_at = RequestState.RETURNED, question.strip(), None
    keep(current, by, question.strip())
    return current


@transaction.atomic
def release(request: UpdateRequest, *, by: User, today: datetime.date | None = None) -> StatusUpdate:
    """Make it the measure's status update, public as the measure is. Raises NotAllowed or Refused."""
    current = _taken("release", request, by)
    day = today or timezone.localdate()
    update = StatusUpdate(
        measure=current.measure,
        date=day,
        state=current.measure_state,
        progress=current.progress,
        text=current.text,
        visibility=Visibility.PUBLIC,
        is_sample=current.is_sample,
    )
    keep(update, by, current.round.name)
    if current.internal_text.strip():
        note = StatusUpdateNote(update=update, text=current.internal_text, is_sample=current.is_sample)
        keep(note, by, current.round.name)
    for evidence in Evidence.objects.filter(request=current, deleted=False):
        evidence.request, evidence.update = None, update
        keep(evidence, by, current.round.name)
    _move_measure(current.measure, update, by, current.round.name)
    current.state, current.update, current.question = RequestState.RELEASED, update, ""
    keep(current, by)
    return update


def _move_measure(measure: Measure, update: StatusUpdate, by: User, reason: str) -> None:
    if measure.state == update.state:
        return
    measure.state, measure.state_since, measure.state_reason = update.state, update.date, update.text
    measure.completed_on = update.date if update.state == MeasureState.COMPLETED else None
    keep(measure, by, reason)


def _taken(name: str, request: UpdateRequest, by: User | LinkHolder) -> UpdateRequest:
    """The request as it is now, locked, if this user may take this step with it."""
    step = BY_NAME[name]
    rows = UpdateRequest.objects.select_for_update(of=("self",))
    current = rows.select_related("round__edition", "measure").get(pk=request.pk, deleted=False)
    if step.part not in _parts_of(by, current):
        raise NotAllowed(_("This step is not yours to take."))
    if current.state not in step.sources:
        raise Refused(
            _("The update is in the state “%(state)s” now; this step is not possible from there.")
            % {"state": current.get_state_display()}
        )
    return current


def link_is_valid(holder: LinkHolder, request: UpdateRequest) -> bool:
    """Whether the link is for this request, the last one sent, and has not ended."""
    until = request.link_until
    return (
        (holder.request, holder.number) == (request.pk, request.link_number)
        and until is not None
        and timezone.now() < until
    )


def _parts_of(user: User | LinkHolder, request: UpdateRequest) -> set[Part]:
    if isinstance(user, LinkHolder):
        return {Part.OWNER} if link_is_valid(user, request) else set()
    viewer, parts = Viewer.of(user), set()
    if request.organization_id in viewer.ids(GrantName.WORKS_FOR):
        parts.add(Part.OWNER)
    if request.round.edition.concept_id in viewer.ids(GrantName.COORDINATES):
        parts.add(Part.COORDINATOR)
    return parts
