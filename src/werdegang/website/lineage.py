# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Courses on the public pages: whose there are, where they live, and their steps in words."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import singledispatch
from itertools import groupby
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy, pgettext_lazy

from werdegang.concepts.models import Concept, Edition, Goal, Measure, Need
from werdegang.core.course import Event, Stage
from werdegang.council.models import Paper, Resolution
from werdegang.followup.documents import subject
from werdegang.followup.models import Assignment
from werdegang.participation.models import ParticipationPhase, Proposal
from werdegang.ui.formats import day
from werdegang.website.addresses import address
from werdegang.website.editions import concept_by_address, part_by_address
from werdegang.website.found import by_address
from werdegang.website.proposals import proposal_url
from werdegang.website.resolution_filter import decided
from werdegang.website.resolutions import loaded

Finder = Callable[..., Any]
MARKS = {
    Stage.PARTICIPATION: "people",
    Stage.NEED: "people",
    Stage.PAPER: "paper",
    Stage.CONSULTATION: "board",
    Stage.DECISION: "decision",
    Stage.EDITION: "paper",
    Stage.GOAL: "board",
    Stage.MEASURE: "work",
    Stage.ASSIGNMENT: "work",
    Stage.UPDATE: "work",
    Stage.FIGURE: "figure",
    Stage.REPORT: "board",
}
"""The mark of the design system for each sort of step."""


@dataclass(frozen=True)
class Kind:
    """A sort of thing that has a course: its word, its place in the address, how it is found there."""

    name: str
    word: Any
    arguments: tuple[str, ...]
    find: Finder


@dataclass(frozen=True)
class Step:
    """A step of a course in words."""

    event: Event

    @property
    def when(self) -> str:
        """Its day or period; words where there is none."""
        event = self.event
        if event.day is None:
            return event.when
        if event.until and event.until > event.day and event.stage is not Stage.ASSIGNMENT:
            return f"{day(event.day)} – {day(event.until)}"
        return day(event.day)

    @property
    def remark(self) -> str:
        """What else there is to say of the day."""
        return self.event.when if self.event.day else ""

    @property
    def kind(self) -> str:
        """What sort of step it is."""
        return str(self.event.stage.label)

    @property
    def mark(self) -> str:
        """The design system's mark."""
        return MARKS[self.event.stage]

    @property
    def url(self) -> str:
        """Where it leads."""
        return place_of(self.event.thing)


def by_year(events: Sequence[Event]) -> list[tuple[str, list[Step]]]:
    """The steps under their years, in the order in which they come."""

    def year(event: Event) -> str:
        known = event.day or event.anchor
        return str(known.year) if known and event.day else ""

    found: list[tuple[str, list[Step]]] = []
    for label, group in groupby(events, key=year):
        steps = [Step(each) for each in group]
        if not label and found:
            found[-1][1].extend(steps)  # stands after the step before it, under no year of its own
        elif found and found[-1][0] == label:
            found[-1][1].extend(steps)
        else:
            found.append((label, steps))
    return found


@singledispatch
def place_of(thing: object) -> str:
    """Where a step leads: the thing's own page, or the place where it stands."""
    return address(thing)


@place_of.register
def _assignment(assignment: Assignment) -> str:
    return f"{address(assignment.resolution)}#auftrag-{assignment.position}"


@place_of.register
def _need(need: Need) -> str:
    return f"{address(need.edition)}#bedarfe"


@place_of.register
def _proposal(proposal: Proposal) -> str:
    return proposal_url(proposal)


@place_of.register
def _phase(phase: ParticipationPhase) -> str:
    return f"{reverse('website:participation')}?phase={phase.slug}"


def _concept(user: Any, concept: str) -> Concept:
    return concept_by_address(concept, user)


def _edition(user: Any, concept: str, edition: str) -> Edition:
    rows = Edition.objects.visible_to(user).select_related("concept")
    found = rows.filter(concept__slug=concept, slug=edition).first()
    if found is not None:
        return found
    owner = concept_by_address(concept, user)
    return by_address(rows.filter(concept=owner), edition, str(owner.pk))


def _goal(user: Any, **names: str) -> Goal:
    found: Goal = _part(Goal.objects.visible_to(user), user, **names)
    return found


def _measure(user: Any, **names: str) -> Measure:
    found: Measure = _part(Measure.objects.visible_to(user), user, **names)
    return found


def _part(rows: Any, user: Any, concept: str, edition: str, slug: str) -> Any:
    """A part is seen by nobody who does not see its edition: one query, while its address is the current one."""
    both = rows.select_related("edition__concept")
    found = both.filter(edition__concept__slug=concept, edition__slug=edition, slug=slug).first()
    return found or part_by_address(rows, concept, edition, slug, user)


def _paper(user: Any, slug: str) -> Paper:
    return by_address(Paper.objects.visible_to(user), slug)


def _resolution(user: Any, slug: str) -> Resolution:
    return by_address(loaded(decided(user)), slug)


def _one_proposal(user: Any, phase: str, number: str) -> Proposal:
    rows = Proposal.objects.visible_to(user).select_related("phase")
    found = rows.filter(phase__slug=phase, number=number).order_by("pk").first()
    if found is None:
        raise Http404
    return found


KINDS = {
    each.name: each
    for each in (
        Kind("konzept", gettext_lazy("Concept"), ("concept",), _concept),
        Kind("ausgabe", gettext_lazy("Edition"), ("concept", "edition"), _edition),
        Kind("ziel", gettext_lazy("Goal"), ("concept", "edition", "slug"), _goal),
        Kind("massnahme", gettext_lazy("Measure"), ("concept", "edition", "slug"), _measure),
        Kind("vorlage", gettext_lazy("Paper"), ("slug",), _paper),
        Kind("beschluss", gettext_lazy("Resolution"), ("slug",), _resolution),
        Kind("vorschlag", pgettext_lazy("participation", "Proposal"), ("phase", "number"), _one_proposal),
    )
}
"""By their place in the address."""


def course_address(thing: Any, form: str = "") -> str:
    """Where the course of a thing lives; ``form``: one of its other forms. Raises TypeError for what has none."""
    name, arguments = _names(thing)
    if form:
        return reverse(f"website:course_{name}_as", kwargs=arguments | {"form": form})
    return reverse(f"website:course_{name}", kwargs=arguments)


def _names(thing: Any) -> tuple[str, dict[str, str]]:
    match thing:
        case Concept():
            return "konzept", {"concept": thing.slug}
        case Edition():
            return "ausgabe", {"concept": thing.concept.slug, "edition": thing.slug}
        case Goal() | Measure():
            home = {"concept": thing.edition.concept.slug, "edition": thing.edition.slug, "slug": thing.slug}
            return ("ziel" if isinstance(thing, Goal) else "massnahme"), home
        case Paper():
            return "vorlage", {"slug": thing.slug}
        case Resolution():
            return "beschluss", {"slug": thing.slug}
        case Proposal():
            return "vorschlag", {"phase": thing.phase.slug, "number": str(thing.number)}
    raise TypeError(f"{type(thing).__name__} has no course")


def title_of(thing: Any) -> str:
    """What the course is of."""
    if isinstance(thing, Resolution):
        return subject(thing)
    return str(getattr(thing, "title", "") or getattr(thing, "name", ""))


def as_data(event: Event, base: Callable[[str], str]) -> dict[str, Any]:
    """A step for programs; ``base`` makes an address absolute."""
    return {
        "kind": event.stage.value,
        "day": _iso(event.day),
        "until": _iso(event.until) if event.day else None,
        "when": event.when or None,
        "title": event.title,
        "text": event.text or None,
        "source": event.source or None,
        "url": base(place_of(event.thing)),
        "sampleData": event.is_sample,
    }


def _iso(value: datetime.date | None) -> str | None:
    return value.isoformat() if value else None
