# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The invitation to a meeting with its agenda, and the public notice of the meeting."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from werdegang.council.meetings import composing
from werdegang.council.models import AgendaItem, Consultation, Meeting
from werdegang.council.vocabulary import AgendaKind
from werdegang.rendering import tree
from werdegang.rendering.tree import Column, Document, Fact, Facts, Heading, Note, Paragraph, Table, words
from werdegang.ui import formats


def invitation(meeting: Meeting, reader: Any, moment: datetime.datetime, *, writer: Any = None) -> Document:
    """The invitation with the agenda, as the reader may know it.

    Args:
        meeting: one that the reader may see.
        reader: user, viewer or None.
        moment: the time that the document carries.
        writer: who looks at it before it is out, when the agenda is nobody else's yet.
    """
    issued = _issued(meeting, reader, _("Date of the invitation"), _("Invited by"))
    return _with_agenda(meeting, reader, moment, writer, overline=_("Invitation"), issued=issued)


def public_notice(meeting: Meeting, moment: datetime.datetime, *, writer: Any = None) -> Document:
    """What is made known of a meeting beforehand (öffentliche Bekanntmachung), the same for every reader.

    Args:
        meeting: one that anyone may see.
        moment: the time that the document carries.
        writer: who looks at it before it is out, when the agenda is nobody else's yet.
    """
    return _with_agenda(
        meeting,
        None,
        moment,
        writer,
        overline=_("Public notice"),
        opening=_("The meeting described here is made known publicly."),
        issued=_issued(meeting, None, _("Date of the notice"), _("Issued by")),
        tells_of_questions=True,
    )


def _with_agenda(
    meeting: Meeting,
    reader: Any,
    moment: datetime.datetime,
    writer: Any,
    *,
    overline: str,
    issued: Facts,
    opening: str = "",
    tells_of_questions: bool = False,
) -> Document:
    """When and where, the agenda in its two parts, why the notice is short, who calls the meeting."""
    items = composing.items_to_be(meeting, reader, writer)
    closed = [item for item in items if not item.public]
    blocks: list[tree.Block] = [*_called_off_or_moved(meeting)]
    if opening:
        blocks.append(Paragraph(words(opening)))
    blocks.append(composing.when_and_where(meeting, reader))
    blocks += _part(_("Public part"), [item for item in items if item.public], reader)
    blocks += _part(_("Part not open to the public"), closed, reader)
    blocks += composing.neutral_titles(meeting, closed, writer or reader)
    if tells_of_questions:
        blocks += _question_time(items)
    if meeting.short_notice_reason:
        blocks.append(Note(_("Shortened notice"), words(meeting.short_notice_reason)))
    return Document(
        title=str(meeting),
        overline=overline,
        subtitle=str(meeting.organization or ""),
        sender=composing.sender(meeting, reader),
        moment=moment,
        blocks=(*blocks, issued),
        mark=composing.mark(meeting),
    )


def _issued(meeting: Meeting, reader: Any, on: str, by: str) -> Facts:
    """On which day it goes out, and who calls the meeting; before that day, that it is not out yet."""
    day = formats.day(meeting.invited_on) if meeting.invited_on else _("not out yet")
    return Facts((Fact(on, words(day)), Fact(by, words(composing.inviter(meeting, reader)))))


def _question_time(items: list[AgendaItem]) -> Iterator[tree.Block]:
    """Where residents may ask."""
    for item in items:
        if item.kind == AgendaKind.QUESTION_TIME and item.public:
            told = _("Residents can ask questions under item %(number)s.") % {
                "number": item.number or item.name
            }
            yield Note(_("Residents’ question time"), words(told))


def _called_off_or_moved(meeting: Meeting) -> Iterator[tree.Block]:
    """What whoever holds an earlier invitation must not overlook."""
    if meeting.cancelled:
        yield Note(_("Cancelled"), words(_("This meeting does not take place.")))
    elif meeting.former_start:
        first = {"day": formats.weekday(meeting.former_start), "hour": formats.clock(meeting.former_start)}
        told = _("This invitation takes the place of the former one, which was for %(day)s, %(hour)s.")
        yield Note(_("The meeting is moved"), words(told % first))


def _part(heading: str, items: list[AgendaItem], reader: Any) -> Iterator[tree.Block]:
    if not items:
        return
    steps = Consultation.objects.visible_to(reader).filter(agenda_item__in=[item.pk for item in items])
    papers = {step.agenda_item_id: step.paper for step in steps.select_related("paper")}
    rows = []
    for item in items:
        paper = papers.get(item.pk)
        number = item.number.replace(" ", "\N{NO-BREAK SPACE}")
        rows.append((number, composing.named(item), paper.reference if paper else ""))
    yield Heading(2, heading)
    columns = (Column(_("Item"), 0), Column(pgettext("agenda item", "Subject"), 1), Column(_("Paper"), 0))
    yield Table("", columns, tuple(rows))
