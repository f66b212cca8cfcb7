# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper's way through the bodies, as its page gives it: the steps and which rows they mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from werdegang.council.models import AgendaItem, Consultation, Meeting, Paper
from werdegang.council.vocabulary import ConsultationRole
from werdegang.importers.records import ConsultationRecord
from werdegang.importers.writing.context import Context
from werdegang.importers.writing.directory import Part, is_name
from werdegang.importers.writing.meetings import ensure_meeting, meeting_of_address
from werdegang.importers.writing.results import Results
from werdegang.people.models import Organization


@dataclass(frozen=True)
class Step:
    """One step of the page, with the rows that its words mean."""

    position: int
    record: ConsultationRecord
    organization: Organization | None
    meeting: Meeting | None

    @property
    def role(self) -> str:
        """Word of the vocabulary, or nothing."""
        return ConsultationRole(self.record.role.value) if self.record.role else ""


def steps_of(ctx: Context) -> list[Step]:
    """The page's steps; bodies and meetings that are not here are made."""
    return [_step(ctx, position, record) for position, record in enumerate(ctx.page.consultations)]


def _step(ctx: Context, position: int, record: ConsultationRecord) -> Step:
    organization = ctx.directory.ensure(
        record.organization, Part.CONSULTS, ctx.changes, meeting=record.meeting, dated=record.date is not None
    )
    if record.organization and not is_name(record.organization):
        ctx.leftover.append(record.organization)
    meeting = None
    if record.date is not None:
        own_id = meeting_of_address(ctx, record.meeting_url)
        meeting = ensure_meeting(ctx, organization, record.date, record.meeting, own_id=own_id)
    elif record.meeting:
        ctx.leftover.append(record.meeting)
    return Step(position, record, organization, meeting)


def write_consultations(ctx: Context, paper: Paper, steps: Sequence[Step], *, new: bool) -> None:
    """Bring the paper's consultations and their results to what the page says."""
    there = [] if new else _there(paper)
    pairs = match(steps, there)
    waiting = _items_waiting(paper, steps)
    results = Results(ctx, paper, waiting.values(), new=new)
    made: list[tuple[Step, Consultation]] = []
    for step in steps:
        row = pairs.get(step.position)
        if row is None:
            made.append((step, _new(ctx, paper, step, waiting)))
        elif ctx.changes.revive(row):
            _update(ctx, row, step, waiting)
            results.take(row, step.record)
    ctx.changes.add_all(Consultation, [row for _step, row in made])
    for step, row in made:
        results.take(row, step.record)
    results.finish()
    if steps:
        matched = {row.pk for row in pairs.values()}
        ctx.changes.drop_missing(row for row in there if row.pk not in matched)


def match(steps: Iterable[Step], there: Iterable[Consultation]) -> dict[int, Consultation]:
    """Row by position of the step: first what is the same, then what has become known, at last what was moved."""
    left, waiting, found = list(there), list(steps), dict[int, Consultation]()
    for fits in (_same, _same_meeting, _one_without_meeting, _moved):
        for step in list(waiting):
            row = next((row for row in left if fits(step, row)), None)
            if row is not None:
                left.remove(row)
                waiting.remove(step)
                found[step.position] = row
    return found


def _there(paper: Paper) -> list[Consultation]:
    rows = Consultation.objects.filter(paper=paper)
    rows = rows.select_related("organization", "meeting", "agenda_item", "resolution")
    return list(rows.order_by("deleted", "position", "pk"))


def _same(step: Step, row: Consultation) -> bool:
    return _one_role(step, row) and (step.meeting.pk if step.meeting else None) == row.meeting_id


def _same_meeting(step: Step, row: Consultation) -> bool:
    return step.meeting is not None and _one_body(step, row) and step.meeting.pk == row.meeting_id


def _one_without_meeting(step: Step, row: Consultation) -> bool:
    return _one_role(step, row) and (step.meeting is None or row.meeting_id is None)


def _moved(step: Step, row: Consultation) -> bool:
    """A step on another day; not one whose former result would then stand at the new day."""
    has_result = getattr(row, "resolution", None) is not None
    return _one_role(step, row) and not row.deleted and (bool(step.record.outcome_text) or not has_result)


def _one_body(step: Step, row: Consultation) -> bool:
    return (step.organization.pk if step.organization else None) == row.organization_id


def _one_role(step: Step, row: Consultation) -> bool:
    return _one_body(step, row) and (not step.role or not row.role or step.role == row.role)


def _items_waiting(paper: Paper, steps: Sequence[Step]) -> dict[int, AgendaItem]:
    """By meeting, the item of its agenda that named this paper before the paper was here."""
    meetings = {step.meeting.pk for step in steps if step.meeting}
    if not meetings or not paper.reference:
        return {}
    rows = AgendaItem.objects.filter(meeting__in=meetings, deleted=False).order_by("-order", "-pk")
    return {row.meeting_id: row for row in rows if row.vendor.get("reference") == paper.reference}


def _item_for(step: Step, waiting: Mapping[int, AgendaItem]) -> AgendaItem | None:
    return waiting.get(step.meeting.pk) if step.meeting else None


def _new(ctx: Context, paper: Paper, step: Step, waiting: Mapping[int, AgendaItem]) -> Consultation:
    return Consultation(
        paper=paper,
        position=step.position,
        organization=step.organization,
        role=step.role,
        role_text=ctx.fit(step.record.role_text, Consultation, "role_text"),
        authoritative=step.role == ConsultationRole.DECISION if step.role else None,
        meeting=step.meeting,
        agenda_item=_item_for(step, waiting),
    )


def _update(ctx: Context, row: Consultation, step: Step, waiting: Mapping[int, AgendaItem]) -> None:
    wanted: dict[str, object] = {"position": step.position, "is_sample": False}
    if step.role:
        wanted |= {
            "role": step.role,
            "role_text": ctx.fit(step.record.role_text, Consultation, "role_text"),
            "authoritative": step.role == ConsultationRole.DECISION,
        }
    if step.meeting is not None:
        wanted["meeting"] = step.meeting
        if row.agenda_item is not None and row.agenda_item.meeting_id != step.meeting.pk:
            wanted["agenda_item"] = None
        if row.agenda_item is None and (item := _item_for(step, waiting)) is not None:
            wanted["agenda_item"] = item
    ctx.changes.set(row, **wanted)
