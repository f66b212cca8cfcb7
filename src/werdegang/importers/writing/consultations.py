# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The consultation sequence, its meetings and results."""

from werdegang.council.models import Consultation, Meeting, Paper, Resolution
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.importers.records import ConsultationRecord
from werdegang.importers.writing.context import Context
from werdegang.importers.writing.directory import Part
from werdegang.importers.writing.meetings import ensure_meeting, meeting_of_address
from werdegang.people.models import Organization


def write_consultations(ctx: Context, paper: Paper) -> None:
    """Each line of the sequence once, in the page's order; rows that are here are matched by body and meeting."""
    waiting = list(
        Consultation.objects.filter(paper=paper, deleted=False)
        .select_related("meeting")
        .order_by("position", "pk")
    )
    for position, record in enumerate(ctx.page.consultations):
        organization = ctx.directory.ensure(
            record.organization, Part.CONSULTS, ctx.changes, meeting=record.meeting, dated=bool(record.date)
        )
        meeting = _meeting(ctx, organization, record)
        row = next((row for row in waiting if _is_same(row, organization, meeting)), None)
        wanted = {
            "position": position,
            "role": ConsultationRole(record.role.value) if record.role else "",
            "role_text": ctx.fit(record.role_text, Consultation, "role_text"),
            "authoritative": record.role.value == ConsultationRole.DECISION if record.role else None,
        }
        if row is None:
            row = ctx.changes.add(
                Consultation(paper=paper, organization=organization, meeting=meeting, **wanted)
            )
        else:
            waiting.remove(row)
            ctx.changes.set(row, **{name: value for name, value in wanted.items() if value not in ("", None)})
            ctx.changes.fill(row, meeting=meeting)
        write_resolution(ctx, paper, row, record.outcome and record.outcome.value, record.outcome_text)


def _meeting(ctx: Context, organization: Organization | None, record: ConsultationRecord) -> Meeting | None:
    """The meeting, if the page gives its day; a closed body's line has none."""
    if record.date is None:
        return None
    own_id = meeting_of_address(ctx, record.meeting_url)
    return ensure_meeting(ctx, organization, record.date, record.meeting, own_id=own_id)


def _is_same(row: Consultation, organization: Organization | None, meeting: Meeting | None) -> bool:
    same_body = row.organization_id == (organization.pk if organization else None)
    return same_body and (row.meeting is None or meeting is None or row.meeting_id == meeting.pk)


def write_resolution(
    ctx: Context, paper: Paper | None, row: Consultation | None, outcome: str | None, words: str | None
) -> Resolution | None:
    """The result of a consultation, if the page gives one, in the vocabulary and in the source's words."""
    if outcome is None or row is None or paper is None:
        return None
    wanted = {
        "outcome": Outcome(outcome),
        "outcome_text": ctx.fit(words, Resolution, "outcome_text"),
    }
    found = Resolution.objects.filter(consultation=row, deleted=False).first()
    if found is None:
        return ctx.changes.add(
            Resolution(
                body=ctx.body,
                paper=paper,
                consultation=row,
                organization=row.organization,
                meeting=row.meeting,
                date=row.meeting.date if row.meeting else None,
                **wanted,
            )
        )
    if Outcome(outcome) is not Outcome.OPEN or found.outcome == Outcome.OPEN:
        ctx.changes.set(found, **wanted)
    return found
