# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What meetings made of the items of their agendas: the page of one item, and the page of a whole agenda."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from werdegang.council.models import AgendaItem, Consultation, Meeting, Paper
from werdegang.council.services import place_in_time
from werdegang.importers.allris.headings import plain
from werdegang.importers.records import ListedItemRecord, MeetingRecord
from werdegang.importers.writing.context import Context, NotWritten
from werdegang.importers.writing.directory import Part
from werdegang.importers.writing.files import write_item_files, write_meeting_files
from werdegang.importers.writing.items import Said, ensure_item, keep_result, step_in
from werdegang.importers.writing.meetings import describe, ensure_meeting
from werdegang.importers.writing.persons import is_of_staff, without_staff
from werdegang.importers.writing.votes import Votes, votes_in

_RESOLVED = frozenset({"beschluss", "beschlüsse", "beschlusstext", "beschlussfassung", "beschlussempfehlung"})
_VOTED = frozenset({"abstimmungsergebnis", "abstimmungsergebnisse", "abstimmung"})
_MINUTES = frozenset(
    {"protokoll", "wortprotokoll", "niederschrift", "protokolltext", "beratungsverlauf", "beratung"}
)


def write_item(ctx: Context) -> AgendaItem:
    """Bring one agenda item, its meeting and its result to what the item's page says."""
    page = ctx.page
    record = page.meeting or MeetingRecord()
    paper = paper_here(ctx, page.reference)
    meeting = _meeting(ctx, record, paper)
    describe(ctx, meeting, record, authoritative=False)
    texts = _texts(ctx)
    item = ensure_item(ctx, meeting, record.number, page.name, page.visibility, own_id=ctx.external_id)
    result = ctx.fit(record.outcome_text, AgendaItem, "result")
    wanted = {"result": result, "resolution_text": texts.resolved, "minutes": texts.minutes}
    ctx.changes.set(item, is_sample=False, **{name: text for name, text in wanted.items() if text})
    write_item_files(ctx, item, new=item in ctx.changes.created)
    step = step_in(ctx, meeting, item, paper) if paper else None
    if record.outcome is not None or texts.resolved or texts.votes.words:
        keep_result(ctx, item, step, Said(record.outcome, result, texts.resolved, texts.votes))
    _keep_rest(ctx, item, paper, texts.headings)
    if paper is not None:
        place_in_time(paper)
    return item


def write_meeting(ctx: Context) -> Meeting:
    """Bring a meeting and its agenda to what the meeting's page says."""
    page = ctx.page
    record = page.meeting or MeetingRecord(name=page.name)
    meeting = _meeting(ctx, record, None, own_id=ctx.external_id)
    describe(ctx, meeting, record, authoritative=True)
    said = {"name": ctx.fit(record.name, Meeting, "name"), "web": ctx.web}
    ctx.changes.set(meeting, **{name: text for name, text in said.items() if text})
    for order, listed in enumerate(page.agenda):
        _write_listed(ctx, meeting, order, listed)
    write_meeting_files(ctx, meeting, new=meeting in ctx.changes.created)
    rest = _rest(ctx)
    if left := ctx.lines_left():
        rest["unparsed"] = left
    if rest:
        ctx.changes.set(meeting, vendor={**meeting.vendor, **rest})
    return meeting


def paper_here(ctx: Context, reference: str | None) -> Paper | None:
    """The paper of a number, if it is here."""
    if not reference:
        return None
    papers = Paper.objects.filter(body=ctx.body, reference=reference, deleted=False)
    return papers.order_by("pk").first()


def _meeting(ctx: Context, record: MeetingRecord, paper: Paper | None, *, own_id: str = "") -> Meeting:
    """The meeting that the page names; where it names a day only, the one in which the paper was on that day."""
    organization = ctx.directory.ensure(
        record.organization, Part.CONSULTS, ctx.changes, meeting=record.name, dated=record.date is not None
    )
    if organization is None and paper is not None and record.date is not None:
        known = Consultation.objects.filter(paper=paper, meeting__date=record.date, deleted=False)
        found = known.select_related("meeting__organization").order_by("position", "pk").first()
        if found is not None and found.meeting is not None:
            return found.meeting
    if organization is None and record.date is None and not record.name:
        raise NotWritten(_("the page names neither body nor day of the meeting"))
    return ensure_meeting(ctx, organization, record.date, record.name, own_id=own_id)


def _write_listed(ctx: Context, meeting: Meeting, order: int, listed: ListedItemRecord) -> None:
    item = ensure_item(ctx, meeting, listed.number, listed.name, listed.visibility, order=order)
    result = ctx.fit(listed.outcome_text, AgendaItem, "result")
    if result:
        ctx.changes.set(item, result=result)
    paper = paper_here(ctx, listed.reference)
    if listed.reference and item.vendor.get("reference") != listed.reference:
        ctx.changes.set(item, vendor={**item.vendor, "reference": listed.reference})
    step = step_in(ctx, meeting, item, paper) if paper else None
    if listed.outcome is not None:
        keep_result(ctx, item, step, Said(listed.outcome, result))
    if paper is not None:
        place_in_time(paper)


@dataclass
class _Texts:
    """The texts of an item's page by what they are."""

    resolved: str = ""
    votes: Votes = field(default_factory=Votes)
    minutes: str = ""
    headings: dict[str, str] = field(default_factory=dict)
    """In the page's words, by field."""


def _texts(ctx: Context) -> _Texts:
    """What was resolved, how it was voted, and all that was said; headings stay where there are several."""
    found = _Texts()
    minutes: list[tuple[str, str]] = []
    labelled = [pair for pair in ctx.page.labelled if plain(pair[0]) in _VOTED]
    if labelled and not any(plain(heading) in _VOTED for heading, _text in ctx.page.sections):
        found.votes = votes_in(labelled[0][1])
    for heading, text in ctx.page.sections:
        if plain(heading) in _RESOLVED and not found.resolved:
            found.resolved, found.headings["resolution_text"] = text, heading
        elif plain(heading) in _VOTED and not found.votes.words:
            found.votes, found.headings["votes_text"] = votes_in(text), heading
        else:
            minutes.append((heading, text))
    if len(minutes) == 1 and plain(minutes[0][0]) in _MINUTES:
        found.headings["minutes"], found.minutes = minutes[0]
    else:
        found.minutes = "\n\n".join(f"{heading}:\n\n{text}" for heading, text in minutes)
    return found


def _rest(ctx: Context) -> dict[str, Any]:
    """What the page says and no field holds, as further properties of the source."""
    labelled = [[label, value] for label, value in ctx.page.labelled if not is_of_staff(label)]
    return {"labelled": labelled} if labelled else {}


def _keep_rest(ctx: Context, item: AgendaItem, paper: Paper | None, headings: dict[str, str]) -> None:
    """What was not understood, the headings, and what the page says of a paper that is not here."""
    page, rest = ctx.page, _rest(ctx)
    if headings:
        rest["headings"] = headings
    if page.reference:
        rest["reference"] = page.reference
    if paper is None:
        about: dict[str, Any] = {
            "paper_type": page.paper_type,
            "lead_office": page.lead_office,
            "others_involved": list(page.others_involved),
            "related": without_staff(page.related),
            "consultations": [turn.as_json() for turn in page.consultations],
            "family": [entry.as_json() for entry in page.family],
        }
        if kept := {name: value for name, value in about.items() if value}:
            rest["paper"] = kept
    if rest:
        ctx.changes.set(item, vendor={**item.vendor, **rest})
    if left := ctx.lines_left():
        ctx.changes.set(item, unparsed=left)
