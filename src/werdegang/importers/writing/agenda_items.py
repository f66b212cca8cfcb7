# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agenda-item pages: what a meeting made of one point."""

from django.db.models import Max
from django.utils.translation import gettext as _

from werdegang.core.visibility import Visibility
from werdegang.council.models import AgendaItem, Consultation, Meeting, Paper
from werdegang.importers.matching import organization_from_meeting
from werdegang.importers.records import MeetingRecord
from werdegang.importers.writing.consultations import write_resolution
from werdegang.importers.writing.context import Context, NotWritten, free_external_id
from werdegang.importers.writing.directory import Part
from werdegang.importers.writing.meetings import describe, ensure_meeting
from werdegang.importers.writing.persons import without_staff
from werdegang.importers.writing.sections import sort_sections


def write_agenda_item(ctx: Context) -> AgendaItem:
    """The item in its meeting, with its text and result.

    Raises:
        NotWritten: if the page does not say of which meeting it is.
    """
    record = ctx.page.meeting
    if record is None or not (record.organization or record.name) or record.date is None:
        raise NotWritten(_("the page does not say to which meeting the agenda item belongs (body and day)"))
    name = record.organization or organization_from_meeting(record.name or "")
    organization = ctx.directory.ensure(name, Part.CONSULTS, ctx.changes, meeting=record.name, dated=True)
    meeting = ensure_meeting(ctx, organization, record.date, record.name)
    describe(ctx, meeting, record, authoritative=False)
    item = _item(ctx, meeting, record)
    _tie_to_paper(ctx, item, record)
    return item


def _item(ctx: Context, meeting: Meeting, record: MeetingRecord) -> AgendaItem:
    page = ctx.page
    sections = sort_sections(page.sections)
    minutes = [f"{heading}:\n{text}" if heading != "Protokoll" else text for heading, text in sections.others]
    minutes += [
        f"{sections.headings[field]}:\n{text}"
        for field, text in sections.texts.items()
        if field != "proposal"
    ]
    wanted = {
        "number": ctx.fit(record.number, AgendaItem, "number"),
        "name": page.name or "",
        "result": ctx.fit(record.outcome_text, AgendaItem, "result"),
        "resolution_text": sections.texts.get("proposal", ""),
        "minutes": "\n\n".join(minutes),
        "visibility": _level(ctx, record),
    }
    items = AgendaItem.objects.filter(meeting=meeting, deleted=False)
    found = (
        items.filter(number=wanted["number"]).first()
        if wanted["number"]
        else items.filter(name=page.name).first()
    )
    if found is None:
        last = items.aggregate(last=Max("order"))["last"]
        found = ctx.changes.add(
            AgendaItem(
                meeting=meeting,
                order=0 if last is None else last + 1,
                external_id=free_external_id(AgendaItem, ctx.external_id),
                **wanted,
            )
        )
    else:
        ctx.changes.set(found, **{name: value for name, value in wanted.items() if value})
    ctx.changes.set(found, unparsed="\n".join(without_staff(ctx.unparsed().splitlines())))
    return found


def _level(ctx: Context, record: MeetingRecord) -> Visibility:
    if (record.number or "").startswith("N"):
        return Visibility.COUNCIL
    return Visibility(ctx.page.visibility.value) if ctx.page.visibility else Visibility.PUBLIC


def _tie_to_paper(ctx: Context, item: AgendaItem, record: MeetingRecord) -> None:
    if not ctx.page.reference:
        return
    paper = (
        Paper.objects.filter(body=ctx.body, reference=ctx.page.reference, deleted=False)
        .order_by("pk")
        .first()
    )
    if paper is None:
        ctx.changes.notes.append(_("paper %(reference)s is not here yet") % {"reference": ctx.page.reference})
        return
    steps = Consultation.objects.filter(paper=paper, organization=item.meeting.organization, deleted=False)
    step = steps.filter(meeting=item.meeting).first() or steps.filter(meeting=None).first()
    if step is None:
        step = ctx.changes.add(
            Consultation(
                paper=paper,
                organization=item.meeting.organization,
                meeting=item.meeting,
                agenda_item=item,
                position=Consultation.objects.filter(paper=paper).count(),
            )
        )
    else:
        ctx.changes.fill(step, meeting=item.meeting, agenda_item=item)
    resolution = write_resolution(
        ctx, paper, step, record.outcome and record.outcome.value, record.outcome_text
    )
    if resolution is not None:
        ctx.changes.fill(resolution, agenda_item=item)
