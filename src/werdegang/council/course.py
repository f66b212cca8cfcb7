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
from werdegang.council.models import Consultation, Paper, PaperRelation, PublishedDecision, Resolution
from werdegang.council.vocabulary import ConsultationRole, MeetingStage, Outcome, RelationKind

PAPERS = "papers"
FARTHEST = 2
"""So many papers one after another are followed, each a query: what answers a motion, and what came of that."""


class CouncilSource:
    """Papers, consultations, resolutions."""

    def reach(self, scope: Scope, viewer: Viewer) -> None:
        """From a resolution to its paper, from a paper to those that follow from it, from all to their resolutions."""
        start = scope.start
        if isinstance(start, Resolution):
            scope.add(Resolution, [start.pk])
            scope.add(Paper, [start.paper_id])
        if isinstance(start, Paper):
            scope.add(Paper, [start.pk])
        if scope.of(Paper):
            _follow(scope, viewer)
            rows = Resolution.objects.visible_to(viewer).filter(paper__in=scope.of(Paper))
            scope.add(Resolution, rows.values_list("pk", flat=True))

    def events(self, scope: Scope, viewer: Viewer) -> Iterable[Event]:
        """Each paper, each consultation with its result, results without one, what was made known; three queries."""
        if not scope.of(Resolution) and not scope.of(Paper):
            return
        resolutions = _resolutions(scope, viewer)
        papers = {each.pk: each for each in scope.rows.get(PAPERS, [])}
        papers |= {each.paper.pk: each.paper for each in resolutions if each.paper}
        if isinstance(scope.start, Paper):
            papers[scope.start.pk] = scope.start
        results = {each.consultation_id: each for each in resolutions if each.consultation_id}
        by_paper: dict[int, list[Consultation]] = {}
        for step in _consultations(papers, viewer):
            by_paper.setdefault(step.paper_id, []).append(step)
        for paper in papers.values():
            yield from _of_paper(paper, by_paper.get(paper.pk, []), results)
        yield from _made_known(by_paper.values(), viewer)
        seen = {step.pk for steps in by_paper.values() for step in steps}
        for each in resolutions:
            if each.consultation_id not in seen and each.outcome != Outcome.OPEN:
                yield _result(each)


def _made_known(steps: Iterable[list[Consultation]], viewer: Viewer) -> Iterator[Event]:
    """What was made known of closed consultations that the viewer sees, on the day on which it was."""
    closed = [step.pk for those in steps for step in those if _is_closed(step)]
    rows = PublishedDecision.objects.visible_to(viewer).filter(resolution__consultation__in=closed)
    for each in rows.select_related("organization").order_by("published_on", "pk"):
        yield Event(
            Stage.DECISION,
            f"{each.organization}: {each.title}",
            each,
            day=each.published_on,
            text=_("decided in closed session, made known later"),
            source=_("Decision made known"),
            is_sample=each.is_sample,
            is_weighty=True,
        )


def _is_closed(step: Consultation) -> bool:
    """Whether the body meets in closed session, or the point is one that the viewer does not see."""
    body = step.organization
    return _has_hidden_point(step) or (body is not None and not body.meets_in_public)


def _has_hidden_point(step: Consultation) -> bool:
    """Whether it is taken under a point that the viewer does not see; of an agenda that is not out, nobody knows."""
    if step.meeting is not None and step.meeting.stage == MeetingStage.PLANNED:
        return False
    return step.agenda_item_id is not None and step.agenda_item is None


def _follow(scope: Scope, viewer: Viewer) -> None:
    """Take in the papers that follow from those in scope; one that is there already ends the way, so cycles do."""
    rows = scope.rows.setdefault(PAPERS, [])
    last = set(scope.of(Paper))
    for _step_ahead in range(FARTHEST):
        if not last:
            return
        # Seen by nobody who does not see both papers: they may be loaded with it.
        ties = PaperRelation.objects.visible_to(viewer).filter(Q(paper__in=last) | Q(related__in=last))
        pairs = [_in_order(tie) for tie in ties.select_related("paper", "related").order_by("pk")]
        after = {pair[1].pk: pair[1] for pair in pairs if pair and pair[0].pk in last}
        last = set(after) - scope.of(Paper)
        rows += [after[key] for key in last]
        scope.add(Paper, last)


def _in_order(tie: PaperRelation) -> tuple[Paper, Paper] | None:
    """The paper that was first and the one that follows from it; None where the tie does not say that.

    What stands below follows from what stands above. Else the day says it; on one day, or without one, a paper that
    refers to another follows from that, and the tree of a source says nothing.
    """
    one, other = tie.paper, tie.related
    if other is None or other.pk == one.pk or tie.kind == RelationKind.PUBLIC_VERSION:
        return None
    if tie.kind == RelationKind.SUPERORDINATED:
        return other, one
    if tie.kind == RelationKind.SUBORDINATED:
        return one, other
    first, second = one.date or one.sort_date, other.date or other.sort_date
    if first and second and first != second:
        return (one, other) if first < second else (other, one)
    return (other, one) if tie.kind == RelationKind.RELATED else None


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
    both = both.select_related("agenda_item__meeting")
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
    if step.meeting is not None and step.meeting.date and not _has_hidden_point(step):
        return step.meeting.date
    if step.meeting is None and step.agenda_item is not None:
        return step.agenda_item.meeting.date
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
