# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers that a meeting brings forth: invitation with its agenda, minutes, the extract of one resolution.

Each is composed for a reader and holds only what that reader may see: the public invitation is the one that is
composed for anyone.
"""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from werdegang.council.models import (
    AgendaItem,
    Attendance,
    ClosedItemTitle,
    Consultation,
    Exclusion,
    ItemMinutes,
    Meeting,
    Minutes,
    NamedVote,
    Paper,
    Resolution,
)
from werdegang.council.procedure.numbering import Place, ordered
from werdegang.council.vocabulary import MeetingStage, Outcome, Presence
from werdegang.people.models import Body, Location, Person
from werdegang.rendering import prose, tree
from werdegang.rendering.tree import (
    Align,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Note,
    Paragraph,
    Table,
    words,
)
from werdegang.ui import formats


def invitation(meeting: Meeting, reader: Any, moment: datetime.datetime) -> Document:
    """The invitation with the agenda, as the reader may know it; composed for anyone it is the public notice.

    Args:
        meeting: one that the reader may see.
        reader: user, viewer or None.
        moment: the time that the document carries.
    """
    items = _items(meeting, reader)
    blocks: list[tree.Block] = [*_called_off_or_moved(meeting), _when_and_where(meeting, reader)]
    blocks += _part(_("Public part"), [item for item in items if item.public], meeting, reader)
    closed = [item for item in items if not item.public]
    blocks += _part(_("Part not open to the public"), closed, meeting, reader)
    blocks += _neutral_titles(meeting, closed, reader)
    if meeting.short_notice_reason:
        blocks.append(Note(_("Shortened notice"), words(meeting.short_notice_reason)))
    return Document(
        title=str(meeting),
        overline=_("Invitation"),
        subtitle=str(meeting.organization or ""),
        sender=_sender(meeting, reader),
        moment=moment,
        blocks=tuple(blocks),
        mark=_mark(meeting),
    )


def minutes(meeting: Meeting, reader: Any, moment: datetime.datetime, *, writer: Any = None) -> Document:
    """The minutes: who was there, and item by item what was said and decided, as the reader may know it.

    Args:
        meeting: one that the reader may see.
        reader: user, viewer or None.
        moment: the time that the document carries.
        writer: whose drafts of the items' texts stand in for what is not approved yet; None: no drafts.
    """
    blocks: list[tree.Block] = [_when_and_where(meeting, reader)]
    blocks += _attendance(meeting, reader)
    items = _items(meeting, reader)
    drafts = {} if writer is None else _drafts(meeting, writer)
    for heading, public in ((_("Public part"), True), (_("Part not open to the public"), False)):
        part = [item for item in items if item.public is public]
        if part:
            blocks.append(Heading(2, heading))
            blocks += [block for item in part for block in _minuted(item, drafts, reader)]
    blocks += _neutral_titles(meeting, [item for item in items if not item.public], reader)
    approved = Minutes.objects.visible_to(reader).filter(meeting=meeting).first()
    if approved is not None and approved.approved_on:
        text = _("Approved on %(day)s") % {"day": formats.day(approved.approved_on)}
        blocks.append(Paragraph(words(text)))
    chair = approved.chair if approved else ""
    keeper = approved.keeper if approved else ""
    below = (_("Chair"), _("Minutes kept by"))
    signed = (f"{chair}\n{below[0]}".strip(), f"{keeper}\n{below[1]}".strip())
    return Document(
        title=_("Minutes: %(meeting)s") % {"meeting": meeting},
        overline=_("Minutes") if approved is not None and approved.approved_on else _("Draft of the minutes"),
        subtitle=str(meeting.organization or ""),
        sender=_sender(meeting, reader),
        moment=moment,
        blocks=(*blocks, tree.Signatures(tuple(name.replace("\n", ", ") for name in signed))),
        mark=_mark(meeting),
    )


def extract(resolution: Resolution, reader: Any, moment: datetime.datetime) -> Document:
    """The extract of one resolution from the minutes (Beschlussauszug)."""
    paper = Paper.objects.visible_to(reader).filter(pk=resolution.paper_id or 0).first()
    item = AgendaItem.objects.visible_to(reader).filter(pk=resolution.agenda_item_id or 0).first()
    meeting = Meeting.objects.visible_to(reader).filter(pk=resolution.meeting_id or 0).first()
    facts = []
    if meeting is not None:
        facts.append(Fact(_("Meeting"), words(f"{meeting}, {formats.day(meeting.date)}")))
    if item is not None and item.number:
        facts.append(Fact(_("Agenda item"), words(item.number)))
    if paper is not None and paper.reference:
        facts.append(Fact(_("Paper"), words(paper.reference)))
    blocks: list[tree.Block] = [Facts(tuple(facts))] if facts else []
    blocks.append(Heading(2, _("Resolution")))
    blocks += prose.blocks(resolution.text or (paper.proposal if paper else ""))
    blocks += _decided(resolution, reader)
    subject = paper.name if paper is not None else (item.name if item is not None else "")
    return Document(
        title=subject or str(resolution),
        overline=_("Extract from the minutes"),
        subtitle=str(resolution.organization or ""),
        sender=_sender(resolution, reader),
        moment=moment,
        blocks=(*blocks, tree.Signatures((_("For the correctness of the extract"),))),
        mark=_mark(resolution),
    )


def _sender(thing: Meeting | Resolution, reader: Any) -> tree.Sender:
    body = Body.objects.visible_to(reader).filter(pk=thing.body_id).first()
    if body is None:
        return tree.Sender("")
    lines = [part for part in (body.contact_name, body.contact_email) if part]
    return tree.Sender(body.name, tuple(lines))


def _mark(thing: Meeting | Resolution) -> str:
    return _("Sample data") if thing.is_sample else ""


def _items(meeting: Meeting, reader: Any) -> list[AgendaItem]:
    rows = {
        row.pk: row
        for row in AgendaItem.objects.visible_to(reader).filter(meeting=meeting).order_by("order", "pk")
    }
    places = [Place(row.pk, row.parent_id, row.public, row.number) for row in rows.values()]
    return [rows[place.key] for place in ordered(places)]


def _when_and_where(meeting: Meeting, reader: Any) -> Facts:
    facts = [Fact(_("Body"), words(str(meeting.organization or "")))]
    if meeting.date:
        facts.append(Fact(_("Day"), words(formats.weekday(meeting.date))))
    if meeting.start:
        facts.append(Fact(_("Begins"), words(formats.clock(meeting.start))))
    if meeting.end:
        facts.append(Fact(_("Ends"), words(formats.clock(meeting.end))))
    place = Location.objects.visible_to(reader).filter(pk=meeting.location_id or 0).first()
    if place is not None:
        facts.append(Fact(_("Place"), words(str(place))))
    return Facts(tuple(facts))


def _called_off_or_moved(meeting: Meeting) -> Iterator[tree.Block]:
    """What whoever holds an earlier invitation must not overlook."""
    if meeting.cancelled:
        yield Note(_("Cancelled"), words(_("This meeting does not take place.")))
    elif meeting.former_start:
        first = {"day": formats.weekday(meeting.former_start), "hour": formats.clock(meeting.former_start)}
        told = _("This invitation takes the place of the former one, which was for %(day)s, %(hour)s.")
        yield Note(_("The meeting is moved"), words(told % first))


def _part(heading: str, items: list[AgendaItem], meeting: Meeting, reader: Any) -> Iterator[tree.Block]:
    if not items:
        return
    steps = Consultation.objects.visible_to(reader).filter(meeting=meeting, agenda_item__isnull=False)
    papers = {step.agenda_item_id: step.paper for step in steps.select_related("paper")}
    rows = []
    for item in items:
        paper = papers.get(item.pk)
        name = f"{item.name} ({_('supplementary')})" if item.supplementary else item.name
        rows.append((item.number, name, paper.reference if paper else ""))
    yield Heading(2, heading)
    columns = (Column(_("Item"), 0), Column(pgettext("agenda item", "Subject"), 1), Column(_("Paper"), 0))
    yield Table("", columns, tuple(rows))


def _neutral_titles(meeting: Meeting, known: list[AgendaItem], reader: Any) -> Iterator[tree.Block]:
    """What the public reads of closed items; not for who reads the items themselves."""
    if known:
        return
    titles = list(ClosedItemTitle.objects.visible_to(reader).filter(meeting=meeting).order_by("order", "pk"))
    if titles:
        yield Heading(2, _("Part not open to the public"))
        columns = (Column(_("Item"), 0), Column(pgettext("agenda item", "Subject"), 1))
        yield Table("", columns, tuple((title.number, title.title) for title in titles))


def _attendance(meeting: Meeting, reader: Any) -> Iterator[tree.Block]:
    rows = list(
        Attendance.objects.visible_to(reader)
        .filter(meeting=meeting)
        .select_related("person")
        .prefetch_related(Prefetch("substitute_for", Person.objects.visible_to(reader)))
        .order_by("person__family_name", "arrived", "pk")
    )
    if not rows:
        return
    yield Heading(2, _("Attendance"))
    columns = (Column(_("Name"), 3), Column(_("Presence"), 2), Column(_("From"), 0), Column(_("Until"), 0))
    yield Table("", columns, tuple(_attended(row) for row in rows))


def _attended(row: Attendance) -> tuple[tree.Cell, ...]:
    name = str(row.person)
    if row.substitute_for is not None:
        name = _("%(name)s for %(other)s") % {"name": name, "other": row.substitute_for}
    presence = str(Presence(row.presence).label)
    return name, presence, formats.clock(row.arrived), formats.clock(row.left)


def _drafts(meeting: Meeting, writer: Any) -> dict[int, str]:
    """What was written for the items and waits for approval, by item; nothing once it is their own text."""
    if meeting.stage == MeetingStage.CONCLUDED:
        return {}
    rows = ItemMinutes.objects.visible_to(writer).filter(agenda_item__meeting=meeting).exclude(text="")
    return dict(rows.values_list("agenda_item", "text"))


def _minuted(item: AgendaItem, drafts: Mapping[int, str], reader: Any) -> Iterator[tree.Block]:
    yield Heading(3, f"{item.number} {item.name}".strip())
    resolutions = list(
        Resolution.objects.visible_to(reader).filter(agenda_item=item).select_related("paper").order_by("pk")
    )
    steps = Consultation.objects.visible_to(reader).filter(agenda_item=item).select_related("paper")
    papers = [step.paper for step in steps] + [each.paper for each in resolutions if each.paper is not None]
    references = list(dict.fromkeys(paper.reference for paper in papers if paper.reference))
    if references:
        yield Facts((Fact(_("Paper"), words(", ".join(references))),))
    barred = [str(row.person) for row in Exclusion.objects.visible_to(reader).filter(agenda_item=item)]
    if barred:
        yield Paragraph(words(_("Took no part (bias): %(names)s") % {"names": ", ".join(barred)}))
    yield from prose.blocks(drafts.get(item.pk) or item.minutes)
    for resolution in resolutions:
        yield from prose.blocks(resolution.text or _proposed(resolution))
        yield from _decided(resolution, reader)


def _proposed(resolution: Resolution) -> str:
    """The paper's proposal, where it is what was decided; who sees the resolution sees the paper."""
    as_proposed = resolution.outcome in (Outcome.ADOPTED_UNCHANGED, Outcome.RECOMMENDED)
    return resolution.paper.proposal if as_proposed and resolution.paper is not None else ""


def _decided(resolution: Resolution, reader: Any) -> Iterator[tree.Block]:
    outcome = resolution.outcome_text or str(resolution.get_outcome_display())
    facts = [Fact(_("Result"), words(outcome))]
    votes = _votes(resolution)
    if votes:
        label = resolution.get_ballot_display() if resolution.ballot else _("Vote")
        facts.append(Fact(str(label), words(votes)))
    yield Facts(tuple(facts))
    named = list(NamedVote.objects.visible_to(reader).filter(resolution=resolution).select_related("person"))
    if named:
        rows = tuple((str(vote.person), str(vote.get_choice_display())) for vote in named)
        yield Table(_("Votes by name"), (Column(_("Name"), 2), Column(_("Vote"), 1, Align.START)), rows)


def _votes(resolution: Resolution) -> str:
    counts = (
        (_("%(number)d yes"), resolution.votes_yes),
        (_("%(number)d no"), resolution.votes_no),
        (
            ngettext("%(number)d abstention", "%(number)d abstentions", resolution.votes_abstain or 0),
            resolution.votes_abstain,
        ),
    )
    said = [word % {"number": number} for word, number in counts if number is not None]
    return ", ".join(said) or resolution.votes_text
