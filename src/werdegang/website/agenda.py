# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A meeting's agenda in its two parts, each point with its papers, results and documents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from werdegang.council.meetings.agenda import visible_items
from werdegang.council.models import (
    AgendaItem,
    AgendaItemFile,
    ClosedItemTitle,
    Consultation,
    Meeting,
    MeetingFile,
    Paper,
    PublishedDecision,
    Resolution,
)
from werdegang.council.vocabulary import FileRole, MeetingStage, Outcome
from werdegang.website import made_known, outcomes
from werdegang.website.addresses import address
from werdegang.website.assignments import Line, of_resolutions
from werdegang.website.attachments import Attachment, document
from werdegang.website.consultations import votes_words


@dataclass(frozen=True)
class Result:
    """A result in words."""

    sign: str
    words: str
    source_words: str
    votes: str
    text: str
    url: str = ""
    assignments: Sequence[Line] = ()


@dataclass
class Point:
    """One point of the agenda, as this viewer may know it."""

    item: AgendaItem
    papers: list[Paper] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    documents: list[Attachment] = field(default_factory=list)

    @property
    def resolution_text(self) -> str:
        """The wording, unless a result says the same already."""
        text = self.item.resolution_text
        return "" if text in {each.text for each in self.results} else text

    @property
    def has_more(self) -> bool:
        """Whether there is something to read beyond its subject and its results."""
        texts = [
            self.resolution_text,
            self.item.minutes,
            self.item.unparsed,
            *(each.text for each in self.results),
        ]
        return any(texts)


@dataclass(frozen=True)
class Agenda:
    """The public part, the closed part (empty for the public), and what belongs to no point."""

    public: Sequence[Point]
    closed: Sequence[Point]
    papers: Sequence[Paper]
    results: Sequence[tuple[Paper | None, Result]]
    documents: Sequence[Attachment]
    neutral: Sequence[ClosedItemTitle] = ()
    """Neutral titles of closed points, for who does not read the points themselves."""
    made_known: Sequence[PublishedDecision] = ()
    """What was decided in the closed part and is made known, in the order in which it was."""


def agenda_of(meeting: Meeting, user: Any) -> Agenda:
    """Gather the agenda of a meeting that the user may see; eight queries."""
    points = {item.pk: Point(item) for item in visible_items(meeting, user)}
    resolutions = list(
        Resolution.objects.visible_to(user).filter(meeting=meeting.pk).select_related("paper", "consultation")
    )
    papers = _place_papers(points, meeting, user)
    tasks = of_resolutions([each.pk for each in resolutions], user)
    results = _place_results(points, resolutions, tasks)
    files = AgendaItemFile.objects.visible_to(user).filter(agenda_item__meeting=meeting.pk)
    for row in files.select_related("file").defer("file__text").order_by("position", "pk"):
        points[row.agenda_item_id].documents.append(document(row, meeting, _role_words(row.role)))
    own = MeetingFile.objects.visible_to(user).filter(meeting=meeting.pk)
    closed = [point for point in points.values() if not point.item.public]
    neutral = ClosedItemTitle.objects.visible_to(user).filter(meeting=meeting.pk).order_by("order", "pk")
    return Agenda(
        public=[point for point in points.values() if point.item.public],
        closed=closed,
        made_known=list(made_known.of_meeting(meeting, user)),
        neutral=[] if closed else list(neutral),
        papers=papers,
        results=results,
        documents=[
            document(row, meeting, _role_words(row.role))
            for row in own.select_related("file").defer("file__text").order_by("position", "pk")
        ],
    )


def _place_papers(points: dict[int, Point], meeting: Meeting, user: Any) -> list[Paper]:
    """Put papers at their points; give those that are tied to the meeting alone, once its agenda is out.

    A paper of a point that the viewer does not see is not shown with the meeting either.
    """
    here = Q(meeting=meeting.pk) | Q(agenda_item__in=list(points))
    steps = Consultation.objects.visible_to(user).filter(here).select_related("paper")
    loose = []
    for each in steps.order_by("position", "pk"):
        if each.agenda_item_id in points:
            points[each.agenda_item_id].papers.append(each.paper)
        elif each.agenda_item_id is None:
            loose.append(each.paper)
    return [] if meeting.stage == MeetingStage.PLANNED else loose


def _place_results(
    points: dict[int, Point], resolutions: Iterable[Resolution], tasks: Mapping[int, Sequence[Line]]
) -> list[tuple[Paper | None, Result]]:
    loose = []
    for each in resolutions:
        step = each.consultation
        point = points.get(each.agenda_item_id or (step.agenda_item_id if step else None) or 0)
        if point:
            point.results.append(_result(each, tasks.get(each.pk, ())))
        else:
            loose.append((each.paper, _result(each, tasks.get(each.pk, ()))))
    return loose


def _result(resolution: Resolution, tasks: Sequence[Line]) -> Result:
    return Result(
        outcomes.sign(resolution),
        outcomes.words(resolution),
        outcomes.source_words(resolution),
        votes_words(resolution),
        resolution.text,
        address(resolution) if resolution.outcome != Outcome.OPEN else "",
        tasks,
    )


def _role_words(role: str) -> str:
    return "" if role == FileRole.ATTACHMENT else str(FileRole(role).label)
