# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the council knows of a course: papers, their way through the bodies, what was decided."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from werdegang.core.course import Event, Scope, Stage
from werdegang.core.joined import joined
from werdegang.core.visibility import Viewer
from werdegang.council.models import Consultation, Paper, Resolution
from werdegang.council.vocabulary import ConsultationRole, Outcome


class CouncilSource:
    """Papers, consultations, resolutions."""

    def reach(self, scope: Scope, viewer: Viewer) -> None:
        """From a paper to its resolutions, from a resolution to its paper."""
        start = scope.start
        if isinstance(start, Resolution):
            scope.add(Resolution, [start.pk])
            scope.add(Paper, [start.paper_id])
        if isinstance(start, Paper):
            scope.add(Paper, [start.pk])
        if scope.of(Paper):
            rows = Resolution.objects.visible_to(viewer).filter(paper__in=scope.of(Paper))
            scope.add(Resolution, rows.values_list("pk", flat=True))

    def events(self, scope: Scope, viewer: Viewer) -> Iterable[Event]:
        """Each paper, each consultation with its result, and results without one; two queries."""
        if not scope.of(Resolution) and not scope.of(Paper):
            return
        resolutions = _resolutions(scope, viewer)
        papers = {each.paper.pk: each.paper for each in resolutions if each.paper}
        if isinstance(scope.start, Paper):
            papers[scope.start.pk] = scope.start
        results = {each.consultation_id: each for each in resolutions if each.consultation_id}
        by_paper: dict[int, list[Consultation]] = {}
        for step in _consultations(papers, viewer):
            by_paper.setdefault(step.paper_id, []).append(step)
        for paper in papers.values():
            yield from _of_paper(paper, by_paper.get(paper.pk, []), results)
        seen = {step.pk for steps in by_paper.values() for step in steps}
        for each in resolutions:
            if each.consultation_id not in seen and each.outcome != Outcome.OPEN:
                yield _result(each)


def _resolutions(scope: Scope, viewer: Viewer) -> list[Resolution]:
    wanted = Q(pk__in=scope.of(Resolution)) | Q(paper__in=scope.of(Paper))
    rows = Resolution.objects.visible_to(viewer).filter(wanted)
    # Seen by nobody who does not see paper, body, meeting and point: they may be loaded with it.
    return list(
        rows.select_related("paper", "organization", "meeting", "agenda_item", "consultation").order_by(
            "date", "pk"
        )
    )


def _consultations(papers: Iterable[int], viewer: Viewer) -> Iterable[Consultation]:
    rows = Consultation.objects.visible_to(viewer).filter(paper__in=list(papers))
    both = joined(rows.select_related("organization"), viewer, "meeting", "agenda_item")
    return both.order_by("paper", "position", "pk")


def _of_paper(paper: Paper, steps: list[Consultation], results: dict[int, Resolution]) -> Iterator[Event]:
    days = [day for step in steps if (day := _day(step, results.get(step.pk)))]
    anchor = paper.date or min(days, default=paper.sort_date)
    yield Event(
        Stage.PAPER,
        paper.name,
        paper,
        day=paper.date,
        anchor=anchor,
        text=paper.paper_type,
        source=paper.reference or _("Paper"),
        is_sample=paper.is_sample,
        is_weighty=True,
    )
    for step in steps:
        result = results.get(step.pk)
        day = _day(step, result)
        anchor = day or anchor
        yield _step(step, paper, result, day, anchor)


def _day(step: Consultation, result: Resolution | None) -> datetime.date | None:
    """The day that the viewer may know: that of a meeting and a point that they see, or of a result that they see."""
    hidden_point = step.agenda_item_id is not None and step.agenda_item is None
    if step.meeting is not None and step.meeting.date and not hidden_point:
        return step.meeting.date
    return result.date if result else None


def _step(
    step: Consultation,
    paper: Paper,
    result: Resolution | None,
    day: datetime.date | None,
    anchor: datetime.date | None,
) -> Event:
    body = step.organization
    closed = body is not None and not body.meets_in_public
    decides = bool(step.authoritative) or step.role == ConsultationRole.DECISION
    decided = decides and result is not None and result.outcome != Outcome.OPEN
    role = step.role_text or str(ConsultationRole(step.role).label if step.role else "")
    if result is None and closed and day is None:
        when = _("consults in closed session")
    else:
        when = "" if day else _("without a day")
    parts = [role, outcome_words(result) if result else ""]
    return Event(
        Stage.DECISION if decided else Stage.CONSULTATION,
        _title(body, result, paper) if decided and result else str(body or _("body not named")),
        result if result is not None and result.outcome != Outcome.OPEN else paper,
        day=day,
        anchor=anchor,
        when=when,
        text=", ".join(part for part in parts if part),
        source=paper.reference or paper.name,
        is_sample=step.is_sample or bool(result and result.is_sample),
        is_weighty=decided,
    )


def _result(result: Resolution) -> Event:
    paper = result.paper
    subject = paper.name if paper else result.agenda_item.name if result.agenda_item else str(result)
    return Event(
        Stage.DECISION if Outcome(result.outcome).is_adoption else Stage.CONSULTATION,
        f"{result.organization}: {subject}" if result.organization else subject,
        result,
        day=result.date,
        when="" if result.date else _("without a day"),
        text=outcome_words(result),
        source=(paper.reference if paper else "") or str(result.meeting or ""),
        is_sample=result.is_sample,
        is_weighty=Outcome(result.outcome).is_adoption,
    )


def _title(body: Any, result: Resolution, paper: Paper) -> str:
    return f"{body}: {paper.name}" if body else paper.name


def outcome_words(result: Resolution) -> str:
    """The result in the vocabulary's word; in the source's where the vocabulary has none; nothing while it is open."""
    if result.outcome == Outcome.OPEN:
        return ""
    if result.outcome == Outcome.OTHER and result.outcome_text:
        return result.outcome_text
    return str(Outcome(result.outcome).label)
