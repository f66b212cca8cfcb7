# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The minutes of a meeting, composed for a reader: they hold only what that reader may see."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from werdegang.council.meetings import composing
from werdegang.council.meetings.attended import attendance
from werdegang.council.models import (
    AgendaItem,
    Attendance,
    Consultation,
    Exclusion,
    ItemMinutes,
    Meeting,
    Minutes,
    Resolution,
)
from werdegang.council.vocabulary import MeetingStage, Presence
from werdegang.rendering import prose, tree
from werdegang.rendering.tree import Document, Fact, Facts, Heading, Paragraph, words
from werdegang.ui import formats


def minutes(meeting: Meeting, reader: Any, moment: datetime.datetime, *, writer: Any = None) -> Document:
    """The minutes: who was there, and item by item what was said and decided, as the reader may know it.

    Args:
        meeting: one that the reader may see.
        reader: user, viewer or None.
        moment: the time that the document carries.
        writer: whose drafts of the items' texts stand in for what is not approved yet; None: no drafts.
    """
    approved = Minutes.objects.visible_to(reader).filter(meeting=meeting).first()
    chair, keeper = _chair(meeting, approved, reader), approved.keeper if approved else ""
    offices = [(_("Chair"), chair), (_("Minutes kept by"), keeper)]
    more = [Fact(label, words(name)) for label, name in offices if name]
    blocks: list[tree.Block] = [composing.when_and_where(meeting, reader, *more)]
    blocks += attendance(meeting, reader)
    items = composing.items(meeting, reader)
    drafts = {} if writer is None else _drafts(meeting, writer)
    for heading, public in ((_("Public part"), True), (_("Part not open to the public"), False)):
        part = [item for item in items if item.public is public]
        if part:
            blocks.append(Heading(2, heading))
            blocks += [block for item in part for block in _minuted(item, drafts, reader)]
    blocks += composing.neutral_titles(meeting, [item for item in items if not item.public], reader)
    if approved is not None and approved.approved_on:
        text = _("Approved on %(day)s") % {"day": formats.day(approved.approved_on)}
        blocks.append(Paragraph(words(text)))
    signed = tuple(", ".join(part for part in (name, label) if part) for label, name in offices)
    return Document(
        title=_("Minutes: %(meeting)s") % {"meeting": meeting},
        overline=_("Minutes") if approved is not None and approved.approved_on else _("Draft of the minutes"),
        subtitle=str(meeting.organization or ""),
        sender=composing.sender(meeting, reader),
        moment=moment,
        blocks=(*blocks, tree.Signatures(signed)),
        mark=composing.mark(meeting),
    )


def _chair(meeting: Meeting, approved: Minutes | None, reader: Any) -> str:
    """Who was in the chair: as the minutes say, else whoever has the chair of the body and was there."""
    if approved is not None and approved.chair:
        return approved.chair
    there = Attendance.objects.visible_to(reader).filter(meeting=meeting, presence=Presence.PRESENT)
    present = set(there.values_list("person", flat=True))
    seats = composing.seats_of(meeting, reader)
    chairs = [seat for seat in seats if composing.presides(seat.role) and seat.person_id in present]
    return str(chairs[0].person) if chairs else ""


def _drafts(meeting: Meeting, writer: Any) -> dict[int, str]:
    """What was written for the items and waits for approval, by item; nothing once it is their own text."""
    if meeting.stage == MeetingStage.CONCLUDED:
        return {}
    rows = ItemMinutes.objects.visible_to(writer).filter(agenda_item__meeting=meeting).exclude(text="")
    return dict(rows.values_list("agenda_item", "text"))


def _minuted(item: AgendaItem, drafts: Mapping[int, str], reader: Any) -> Iterator[tree.Block]:
    yield Heading(3, f"{item.number} {item.name}".strip())
    if item.taken_off_at:
        told = ": ".join(filter(None, (composing.off(item.taken_off_at), item.taken_off_reason)))
        yield Paragraph(words(told))
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
        yield from composing.decided(resolution, reader)


def _proposed(resolution: Resolution) -> str:
    """The paper's proposal, where it is what was decided; who sees the resolution sees the paper."""
    as_proposed = resolution.outcome in composing.AS_PROPOSED
    return resolution.paper.proposal if as_proposed and resolution.paper is not None else ""
