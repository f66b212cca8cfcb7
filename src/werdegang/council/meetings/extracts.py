# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The extract of one resolution from the minutes (Beschlussauszug)."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.council.meetings import composing
from werdegang.council.models import AgendaItem, Meeting, Minutes, Paper, Resolution
from werdegang.council.vocabulary import MeetingStage, MinutesStage
from werdegang.rendering import prose, tree
from werdegang.rendering.tree import Document, Fact, Facts, Heading, Note, Paragraph, words
from werdegang.ui import formats


def extract(resolution: Resolution, reader: Any, moment: datetime.datetime) -> Document:
    """The extract of one resolution, as the reader may know it.

    Args:
        resolution: one that the reader may see.
        reader: user, viewer or None.
        moment: the time that the document carries; its day is the day of issue.
    """
    paper = Paper.objects.visible_to(reader).filter(pk=resolution.paper_id or 0).first()
    item = AgendaItem.objects.visible_to(reader).filter(pk=resolution.agenda_item_id or 0).first()
    meeting = Meeting.objects.visible_to(reader).filter(pk=resolution.meeting_id or 0).first()
    subject = paper.name if paper is not None else (item.name if item is not None else "")
    sender = composing.sender(resolution, reader)
    blocks: list[tree.Block] = [Facts(tuple(_facts(resolution, meeting, item, paper)))]
    blocks += _wording(resolution, item, paper)
    blocks += composing.decided(resolution, reader)
    if meeting is not None:
        blocks += _minuted(meeting, reader)
    issued = formats.day(timezone.localdate(moment))
    blocks.append(Paragraph(words(", ".join(part for part in (sender.name, issued) if part))))
    return Document(
        title=subject or str(resolution),
        overline=_("Extract from the minutes"),
        subtitle=str(resolution.organization or ""),
        sender=sender,
        moment=moment,
        blocks=(*blocks, tree.Signatures((_("For the correctness of the extract"),))),
        mark=composing.mark(resolution),
    )


def _wording(resolution: Resolution, item: AgendaItem | None, paper: Paper | None) -> Iterator[tree.Block]:
    """What was resolved in words, else what was proposed; nothing, not even a heading, where neither is known."""
    said = resolution.text or (item.resolution_text if item is not None else "")
    proposed = paper.proposal if paper is not None else ""
    if not (said or proposed).strip():
        return
    is_wording = bool(said) or resolution.outcome in composing.AS_PROPOSED
    yield Heading(2, _("Resolution") if is_wording else _("Proposed resolution"))
    yield from prose.blocks(said or proposed)


def _facts(
    resolution: Resolution, meeting: Meeting | None, item: AgendaItem | None, paper: Paper | None
) -> Iterator[Fact]:
    """Body, meeting with its day, agenda item and paper, as far as the reader may know them."""
    if resolution.organization is not None:
        yield Fact(_("Body"), words(str(resolution.organization)))
    if meeting is not None:
        yield Fact(_("Meeting"), words(str(meeting)))
    day = meeting.date if meeting is not None else resolution.date
    if day is not None:
        yield Fact(_("Day"), words(formats.weekday(day)))
    if item is not None:
        yield Fact(_("Agenda item"), words(str(item)))
    if paper is not None:
        yield Fact(_("Paper"), words(f"{paper.reference} {paper.name}".strip()))


def _minuted(meeting: Meeting, reader: Any) -> Iterator[tree.Block]:
    """Since when the minutes that it is taken from are approved; else that they are not yet."""
    approved = Minutes.objects.visible_to(reader).filter(meeting=meeting, stage=MinutesStage.APPROVED).first()
    if approved is not None and approved.approved_on:
        told = _("Minutes approved on %(day)s") % {"day": formats.day(approved.approved_on)}
        yield Paragraph(words(told))
    elif meeting.stage in (MeetingStage.INVITED, MeetingStage.HELD):
        told = _("The minutes are not approved yet: the wording holds subject to their approval.")
        yield Note(_("Before approval of the minutes"), words(told))
