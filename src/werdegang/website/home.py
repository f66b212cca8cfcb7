# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the start page shows: a concept's way, its current edition, what was decided, what comes, where to take part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.concepts.models import Edition
from werdegang.concepts.vocabulary import ADOPTED_STATES, EditionState
from werdegang.council.models import Meeting, Resolution
from werdegang.council.vocabulary import Outcome
from werdegang.participation.models import ParticipationPhase, Proposal
from werdegang.ui.formats import day, number, period
from werdegang.website import outcomes
from werdegang.website.addresses import address
from werdegang.website.consultations import meeting_words
from werdegang.website.edition_page import FieldOfGoals
from werdegang.website.editions import editions, full_name, last_day, short_name
from werdegang.website.meetings import MeetingLine, line, listed_meetings, upcoming
from werdegang.website.ratings import RatedEdition, RatedGoal, rated_edition

LATEST_RESOLUTIONS = 5
SOME_MEETINGS = 4


@dataclass(frozen=True)
class Stage:
    """One station on the way of a concept."""

    name: str
    url: str
    words: str
    decided: bool


@dataclass(frozen=True)
class Current:
    """The edition that holds now, with its goals by action field."""

    edition: Edition
    rated: RatedEdition
    fields: Sequence[FieldOfGoals]

    @property
    def title(self) -> str:
        """Concept and edition."""
        return f"{self.edition.concept}: {full_name(self.edition)}"

    @property
    def short_title(self) -> str:
        """The edition with its years, where the concept is named beside it."""
        return full_name(self.edition)


@dataclass(frozen=True)
class ResolutionLine:
    """A resolution in a list."""

    resolution: Resolution

    @property
    def title(self) -> str:
        """What was decided upon."""
        paper, item = self.resolution.paper, self.resolution.agenda_item
        return (paper.name if paper else "") or (item.name if item else "") or _("Resolution")

    @property
    def url(self) -> str:
        """The paper, else the point on the agenda, else the meeting."""
        made = self.resolution
        thing = made.paper or made.meeting
        anchor = f"#top-{made.agenda_item.order}" if made.agenda_item and not made.paper else ""
        return address(thing) + anchor if thing else ""

    @property
    def sign(self) -> str:
        """The status kind of the result."""
        return outcomes.sign(self.resolution)

    @property
    def words(self) -> str:
        """The result."""
        return outcomes.words(self.resolution)

    @property
    def where(self) -> str:
        """Which body, in which meeting."""
        body, meeting = self.resolution.organization, self.resolution.meeting
        parts = (body.name if body else "", meeting_words(meeting) if meeting and meeting.number else "")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class Invitation:
    """A phase of participation, open now or, where none is, the one that ended last."""

    phase: ParticipationPhase
    proposals: int
    answered: int
    days_left: int | None
    is_open: bool = True

    @property
    def url(self) -> str:
        """The phase's proposals, where there are any."""
        chosen = f"?phase={self.phase.slug}" if self.proposals else ""
        return reverse("website:participation") + chosen

    @property
    def when(self) -> str:
        """The days of a phase that is over."""
        end = last_day(self.phase.end_date)
        return period(self.phase.start_date, end)

    @property
    def numbers(self) -> list[tuple[str, str]]:
        """How many proposals came, how many are answered, how long there is still time."""
        numbers = [
            (_("Proposals so far") if self.is_open else _("Proposals"), number(self.proposals)),
            (_("of these answered"), number(self.answered)),
        ]
        if self.is_open and self.days_left is not None:
            days = ngettext("%(count)s day", "%(count)s days", self.days_left) % {
                "count": number(self.days_left)
            }
            numbers.append((_("still open"), days))
        return numbers


@dataclass(frozen=True)
class Home:
    """All of the start page."""

    current: Current | None
    way: Sequence[Stage]
    resolutions: Sequence[ResolutionLine]
    meetings: Sequence[MeetingLine]
    past_meetings: Sequence[MeetingLine]
    invitations: Sequence[Invitation]
    last_phase: Invitation | None

    @property
    def invites_sample(self) -> bool:
        """Whether a phase that is shown is invented."""
        shown = [*self.invitations, *([self.last_phase] if self.last_phase else [])]
        return any(each.phase.is_sample for each in shown)


def home(user: Any) -> Home:
    """Gather the page; ten queries, however much there is, one more where no meeting is announced."""
    line_of_editions = list(editions(user))
    edition = current_edition(line_of_editions)
    phases = list(_phases(user))
    today = timezone.localdate()
    coming = [line(each) for each in upcoming(listed_meetings(user))[:SOME_MEETINGS]]
    open_now = [_invitation(each) for each in phases if _is_open(each, today)]
    return Home(
        current=_current(edition, user) if edition else None,
        way=_way(line_of_editions, phases, edition) if edition else [],
        resolutions=[ResolutionLine(each) for each in _latest_resolutions(user)],
        meetings=coming,
        past_meetings=[] if coming else [line(each) for each in _last_meetings(user)],
        invitations=open_now,
        last_phase=None if open_now else _last_phase(phases, today),
    )


def current_edition(found: Iterable[Edition]) -> Edition | None:
    """The latest edition in force, else the latest that was adopted at all."""
    adopted = [each for each in found if each.state in ADOPTED_STATES]
    return max(
        adopted,
        key=lambda each: (each.state != EditionState.CONCLUDED, each.start_date, each.pk),
        default=None,
    )


def _current(edition: Edition, user: Any) -> Current:
    rated = rated_edition(edition, user)
    by_field = groupby(sorted(rated.goals, key=_place), key=lambda goal: goal.goal.action_field)
    return Current(edition, rated, [FieldOfGoals(field, list(goals)) for field, goals in by_field])


def _place(goal: RatedGoal) -> tuple[int, int, int]:
    field = goal.goal.action_field
    return field.position, field.pk, goal.goal.number


def _way(found: Iterable[Edition], phases: Iterable[ParticipationPhase], edition: Edition) -> list[Stage]:
    """Participation first, then every adopted edition of the concept.

    Invented proposals are not counted among the facts.
    """
    mine = [phase for phase in phases if phase.concept_id == edition.concept_id]
    proposals = sum(phase.proposal_count for phase in mine)  # type: ignore[attr-defined]
    way = []
    if mine:
        words = [str(min(phase.start_date for phase in mine).year)]
        if proposals and not any(phase.sample_count for phase in mine):  # type: ignore[attr-defined]
            words.append(
                ngettext("%(count)s proposal", "%(count)s proposals", proposals)
                % {"count": number(proposals)}
            )
        way.append(
            Stage(_("Participation"), reverse("website:participation"), " · ".join(words), decided=False)
        )
    return way + [
        _stage(each)
        for each in found
        if each.concept_id == edition.concept_id and each.state in ADOPTED_STATES
    ]


def _stage(edition: Edition) -> Stage:
    made, goals = edition.adopted_by, edition.goal_count  # type: ignore[attr-defined]
    words = (
        day(made.date) if made and made.date else str(edition.start_date.year),
        ngettext("%(count)s goal", "%(count)s goals", goals) % {"count": goals} if goals else "",
    )
    name = _("Resolution on the concept") if edition.number == 0 else short_name(edition)
    return Stage(name, address(edition), " · ".join(word for word in words if word), decided=True)


def _latest_resolutions(user: Any) -> QuerySet[Resolution]:
    found = Resolution.objects.visible_to(user).filter(date__isnull=False).exclude(outcome=Outcome.OPEN)
    return found.select_related("paper", "agenda_item", "organization", "meeting__organization").order_by(
        "-date", "-pk"
    )[:LATEST_RESOLUTIONS]


def _last_meetings(user: Any) -> QuerySet[Meeting]:
    past = listed_meetings(user).filter(date__lt=timezone.localdate(), cancelled=False)
    return past.order_by("-date", "-start", "-pk")[:SOME_MEETINGS]


def _phases(user: Any) -> QuerySet[ParticipationPhase]:
    """Phases with how many proposals they have, and how many of these are answered."""
    proposals = Proposal.objects.visible_to(user).filter(phase=OuterRef("pk")).order_by().values("phase")
    total = proposals.annotate(n=Count("pk")).values("n")
    samples = proposals.filter(is_sample=True).annotate(n=Count("pk")).values("n")
    answered = proposals.annotate(n=Count("pk", filter=~Q(outcome=Proposal.Outcome.OPEN))).values("n")
    return (
        ParticipationPhase.objects.visible_to(user)
        .select_related("concept")
        .annotate(
            proposal_count=Coalesce(Subquery(total), 0),
            answered_count=Coalesce(Subquery(answered), 0),
            sample_count=Coalesce(Subquery(samples), 0),
        )
    )


def _is_open(phase: ParticipationPhase, today: date) -> bool:
    return phase.start_date <= today and (phase.end_date is None or today < phase.end_date)


def _last_phase(phases: Iterable[ParticipationPhase], today: date) -> Invitation | None:
    """The phase that ended last; of those that ended together the one with most to read."""
    over = [phase for phase in phases if phase.end_date and phase.end_date <= today]
    last = max(over, key=lambda each: (each.end_date, each.proposal_count, each.pk), default=None)  # type: ignore[attr-defined]
    if last is None:
        return None
    return Invitation(last, last.proposal_count, last.answered_count, None, is_open=False)  # type: ignore[attr-defined]


def _invitation(phase: ParticipationPhase) -> Invitation:
    left = (phase.end_date - timezone.localdate()).days if phase.end_date else None
    return Invitation(phase, phase.proposal_count, phase.answered_count, left)  # type: ignore[attr-defined]
