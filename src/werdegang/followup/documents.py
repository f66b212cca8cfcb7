# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of what became of a body's resolutions, or of an office's assignments: as a document and as a workbook.

It holds only what its reader may see: composed for anyone it may lie at the public part of the meeting.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import F, Prefetch, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.core.visibility import Visibility
from werdegang.council.models import Resolution
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.followup.standing import later
from werdegang.followup.vocabulary import OPEN_STATES
from werdegang.people.models import Body, Organization
from werdegang.rendering.tree import Column, Document, Heading, Note, Paragraph, Sender, Table, words
from werdegang.rendering.workbook import Sheet, Workbook
from werdegang.ui.formats import day

MONTHS = 6
"""What ended longer ago is not on the list."""


@dataclass(frozen=True)
class Entry:
    """An assignment on the list."""

    assignment: Assignment
    office: str
    together: str
    note: str
    standing: str
    is_sample: bool


@dataclass(frozen=True)
class Drawn:
    """What is open, and what ended: in the last half-year, or ever; of a body's resolutions, or of an office."""

    organization: Organization
    sender: Body | None
    today: datetime.date
    open: Sequence[Entry]
    ended: Sequence[Entry]
    whole: bool = False
    is_internal: bool = False
    """Whether it was composed for the administration; each page and sheet says so."""
    by_office: bool = False
    """Whether it lists what the organization carries out, not what became of its resolutions."""

    @property
    def is_sample(self) -> bool:
        """Whether any of it is invented."""
        return any(each.is_sample for each in (*self.open, *self.ended))


def list_of_body(
    organization: Organization,
    reader: Any,
    today: datetime.date,
    *,
    whole: bool = False,
    is_internal: bool = False,
) -> Drawn:
    """The list as the reader may know it, with all that ever ended if it shall be whole; five queries."""
    rows = _confirmed(reader).filter(resolution__organization=organization)
    rows = rows.order_by("resolution__date", "resolution", "position", "pk")
    drawn = Drawn(organization, _sender(organization, reader), today, (), (), whole, is_internal)
    return _drawn(drawn, rows, reader)


def list_of_office(
    office: Organization, reader: Any, today: datetime.date, *, is_internal: bool = False
) -> Drawn:
    """What an office carries out, alone or with others, as the reader may know it; due first; five queries."""
    together = Assignment.objects.visible_to(reader).filter(partners=office).values("pk")
    rows = _confirmed(reader).filter(Q(office=office) | Q(pk__in=together))
    rows = rows.order_by(F("due").asc(nulls_last=True), "resolution__date", "resolution", "position", "pk")
    drawn = Drawn(office, _sender(office, reader), today, (), (), is_internal=is_internal, by_office=True)
    return _drawn(drawn, rows, reader)


def _confirmed(reader: Any) -> QuerySet[Assignment]:
    return (
        Assignment.objects.visible_to(reader)
        .confirmed()
        .select_related(
            "resolution__paper", "resolution__agenda_item", "resolution__meeting", "resolution__organization"
        )
    )


def _sender(organization: Organization, reader: Any) -> Body | None:
    return Body.objects.visible_to(reader).filter(pk=organization.body_id).first()


def _drawn(drawn: Drawn, rows: QuerySet[Assignment], reader: Any) -> Drawn:
    """The list with its entries."""
    recent = Q(state__in=OPEN_STATES) | Q(state_since__gte=later(drawn.today, -MONTHS))
    rows = rows.filter(Q() if drawn.whole else recent)
    partners = Organization.objects.visible_to(reader).order_by("name", "pk")
    found = list(rows.prefetch_related(Prefetch("partners", partners, to_attr="seen_partners")))
    offices = Organization.objects.visible_to(reader).in_bulk(
        {row.office_id for row in found if row.office_id}
    )
    notes = _latest_notes(found, reader)
    entries = [
        Entry(
            row,
            str(offices.get(row.office_id or 0, "")),
            ", ".join(each.name for each in row.seen_partners),
            notes.get(row.pk, ("", False))[0],
            str(row.stands(drawn.today).label),
            row.is_sample or notes.get(row.pk, ("", False))[1],
        )
        for row in found
    ]
    return replace(
        drawn,
        open=[each for each in entries if each.assignment.state in OPEN_STATES],
        ended=[each for each in entries if each.assignment.state not in OPEN_STATES],
    )


def _latest_notes(rows: Sequence[Assignment], reader: Any) -> dict[int, tuple[str, bool]]:
    """The last words on each that are not internal."""
    notes = (
        ProgressNote.objects.visible_to(reader)
        .filter(assignment__in=[row.pk for row in rows])
        .exclude(visibility=Visibility.INTERNAL)
    )
    told = notes.order_by("date", "pk").values_list("assignment", "text", "is_sample")
    return {key: (text, is_sample) for key, text, is_sample in told}


def _internal_words(drawn: Drawn) -> str:
    """What stands above a list that is not for the public part of the meeting."""
    return _("Internal to the administration – not for the public part") if drawn.is_internal else ""


def _title(drawn: Drawn) -> str:
    title = _("Assignments of the office") if drawn.by_office else _("Resolutions and what became of them")
    return _("%(title)s (internal)") % {"title": title} if drawn.is_internal else title


def as_document(drawn: Drawn) -> Document:
    """The list as a document."""
    count = len(drawn.open)
    told = ngettext("%(count)s assignment is open.", "%(count)s assignments are open.", count)
    blocks: list[Any] = [Paragraph(words(told % {"count": count}))]
    for title, entries in (
        (_("Open assignments"), drawn.open),
        (_("Ended") if drawn.whole else _("Ended in the last six months"), drawn.ended),
    ):
        blocks.append(Heading(2, title))
        blocks.append(_table(title, entries) if entries else Paragraph(words(_("None."))))
    if drawn.is_sample:
        blocks.append(Note(_("Sample data"), words(_("What is marked so in the system is invented."))))
    marks = (_internal_words(drawn), _("Sample data") if drawn.is_sample else "")
    return Document(
        title=_title(drawn),
        overline=_("Follow-up of resolutions"),
        subtitle=_("%(body)s, as of %(day)s") % {"body": drawn.organization, "day": day(drawn.today)},
        sender=Sender(drawn.sender.name if drawn.sender else str(drawn.organization)),
        moment=_moment(drawn.today),
        blocks=tuple(blocks),
        mark=" · ".join(each for each in marks if each),
    )


def _table(title: str, entries: Sequence[Entry]) -> Table:
    columns = (
        Column(_("Assignment"), 4),
        Column(_("Resolution"), 3),
        Column(_("Responsible"), 3),
        Column(_("Due"), 2),
        Column(_("Standing"), 0),
        Column(_("Last note"), 4),
    )
    return Table(title, columns, tuple(_cells(each) for each in entries))


def _cells(entry: Entry) -> tuple[str, ...]:
    row = entry.assignment
    return (
        row.title,
        _resolution_words(row.resolution),
        _office_words(entry),
        day(row.due) if row.due else row.due_text,
        entry.standing,
        entry.note,
    )


def _office_words(entry: Entry) -> str:
    """Who carries it out, and with whom."""
    if not entry.together:
        return entry.office
    shared = _("together with %(offices)s") % {"offices": entry.together}
    return f"{entry.office}, {shared}" if entry.office else shared


def _resolution_words(resolution: Resolution) -> str:
    reference = resolution.paper.reference if resolution.paper else ""
    return ", ".join(
        part
        for part in (reference or subject(resolution), day(resolution.date) if resolution.date else "")
        if part
    )


def as_workbook(drawn: Drawn) -> Workbook:
    """The list as a workbook: a sheet for what is open, one for what ended."""
    heads = (
        _("Assignment"),
        _("Resolution"),
        _("Resolved on"),
        _("Responsible"),
        _("Together with"),
        _("Due"),
        _("due in the resolution's words"),
        _("Standing"),
        _("Since"),
        _("Last note"),
        _("Sample data"),
    )

    def sheet(name: str, entries: Sequence[Entry]) -> Sheet:
        rows = [
            (
                each.assignment.title,
                subject(each.assignment.resolution),
                each.assignment.resolution.date,
                each.office,
                each.together,
                each.assignment.due,
                each.assignment.due_text,
                each.standing,
                each.assignment.since,
                each.note,
                _("yes") if each.is_sample else "",
            )
            for each in entries
        ]
        widths = (50, 50, 12, 30, 30, 12, 24, 14, 12, 50, 12)
        return Sheet(name, heads, rows, widths, _internal_words(drawn))

    return Workbook(
        title=_title(drawn),
        author=drawn.sender.name if drawn.sender else "",
        moment=_moment(drawn.today),
        sheets=(sheet(_("Open assignments"), drawn.open), sheet(_("Ended"), drawn.ended)),
    )


def subject(resolution: Resolution) -> str:
    """What was decided about: the paper's subject, else the agenda item's."""
    if resolution.paper is not None:
        return resolution.paper.name
    item = resolution.agenda_item
    return item.name if item and item.name else str(resolution.meeting or _("Resolution"))


def _moment(today: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(today, datetime.time(), tzinfo=datetime.UTC)
