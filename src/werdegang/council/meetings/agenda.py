# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agenda: items are added, moved, taken off; numbers follow until the invitation is out."""

import datetime
import re
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council.meetings import papers
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, ClosedItemTitle, Consultation, Meeting, Resolution
from werdegang.council.procedure.numbering import Place, numbers, numbers_after_invitation, ordered
from werdegang.council.vocabulary import AgendaKind, MeetingStage, Outcome
from werdegang.history.writing import keep, take_away

TAKEN_OFF = "abgesetzt"
"""The result of an item that was taken off, in the language of the agenda, whatever the clerk reads."""

ENDS = "schließ".casefold()
"""Stands in the name of the formality with which a part of the meeting ends."""


def items_of(meeting: Meeting) -> list[AgendaItem]:
    """The items of an agenda in their order, the public part first."""
    return _in_order(AgendaItem.objects.filter(meeting=meeting, deleted=False))


def visible_items(meeting: Meeting, user: Any) -> list[AgendaItem]:
    """Those of them that the user may see, in the order that they have without the others."""
    return _in_order(AgendaItem.objects.visible_to(user).filter(meeting=meeting))


def _in_order(items: QuerySet[AgendaItem]) -> list[AgendaItem]:
    rows = list(items.order_by("order", "pk"))
    by_key = {row.pk: row for row in rows}
    places = [_place(row, row.parent_id if row.parent_id in by_key else None) for row in rows]
    return [by_key[place.key] for place in ordered(places)]


def _place(item: AgendaItem, parent: int | None) -> Place:
    return Place(item.pk, parent, item.public, item.number, item.supplementary)


def _require_open(meeting: Meeting) -> None:
    if meeting.stage in (MeetingStage.HELD, MeetingStage.CONCLUDED):
        raise Refused(_("The meeting has been held: its agenda cannot be changed any more."))
    if meeting.cancelled:
        raise Refused(_("The meeting is cancelled."))


@transaction.atomic
def add_item(
    meeting: Meeting,
    name: str,
    *,
    by: User,
    closed: bool = False,
    kind: AgendaKind = AgendaKind.OTHER,
    parent: AgendaItem | None = None,
    public_title: str = "",
    urgency_reason: str = "",
) -> AgendaItem:
    """Put an item at the end of its part of the agenda.

    Args:
        meeting: whose agenda.
        name: the subject.
        by: whose doing it is.
        closed: whether it belongs to the closed part.
        kind: what sort of point it is.
        parent: the item that it is a part of.
        public_title: what the public reads of a closed item.
        urgency_reason: why it comes after the invitation; asked for then.

    Raises:
        Refused: after the meeting; after the invitation without a reason; a part in another part of the meeting, or
            of an item that was taken off; with a title that gives the subject away.
    """
    _require_open(meeting)
    late = meeting.stage == MeetingStage.INVITED
    if late and not urgency_reason.strip():
        message = _("The invitation is out: say why the item is urgent.")
        raise Refused({"urgency_reason": message})
    if parent is not None and (parent.meeting_id != meeting.pk or parent.public == closed):
        raise Refused({"parent": _("A part stands in the same part of the same meeting as its item.")})
    if parent is not None and parent.taken_off_at is not None:
        raise Refused({"parent": _("This item was taken off the agenda.")})
    item = AgendaItem(
        meeting=meeting,
        name=name.strip(),
        kind=kind,
        parent=parent,
        supplementary=late,
        supplemented_at=timezone.now() if late else None,
        urgency_reason=urgency_reason.strip(),
        order=AgendaItem.objects.filter(meeting=meeting).count(),
        visibility=Visibility.COUNCIL if closed else Visibility.PUBLIC,
    )
    keep(item, by)
    if late and parent is None:
        _before_the_end(item, by)
    if closed and public_title.strip():
        try:
            set_public_title(item, public_title, by=by)
        except Refused as refusal:
            raise Refused({"public_title": refusal.messages}) from refusal
    renumber(meeting, by=by)
    item.refresh_from_db()
    return item


def _before_the_end(item: AgendaItem, by: User) -> None:
    """What comes late is taken before its part of the meeting is closed."""
    neighbours = [
        row for row in items_of(item.meeting) if row.parent_id is None and row.public == item.public
    ]
    others = [row for row in neighbours if row.pk != item.pk]
    last = others[-1] if others else None
    if last is None or last.kind != AgendaKind.FORMALITY or ENDS not in last.name.casefold():
        return
    _write_order(item.meeting, [*others[:-1], item, last], by)


@transaction.atomic
def add_paper(
    meeting: Meeting, consultation: Consultation, *, by: User, urgency_reason: str = ""
) -> AgendaItem:
    """Put a paper on the agenda, as the item of its consultation; in the closed part if it is not public.

    Raises:
        Refused: where the consultation is another body's, or on an agenda already; for a paper that is not released.
    """
    if consultation.organization_id not in (None, meeting.organization_id):
        raise Refused(_("This consultation belongs to another body."))
    there = consultation.agenda_item
    if there is not None and not there.deleted:
        raise Refused(_("The paper is on an agenda already."))
    paper = consultation.paper
    papers.require_released(paper)
    item = add_item(
        meeting,
        paper.name,
        by=by,
        closed=paper.visibility != Visibility.PUBLIC,
        kind=AgendaKind.PAPER,
        urgency_reason=urgency_reason,
    )
    consultation.agenda_item = item
    # Anyone reads the step: until the invitation is out the item alone knows the meeting.
    if meeting.stage != MeetingStage.PLANNED:
        consultation.meeting = meeting
    keep(consultation, by)
    papers.on_agenda(paper, by=by)
    papers.read_anew(paper, item)
    return item


def make_steps_known(meeting: Meeting, *, by: User) -> None:
    """With the invitation the steps of papers on the agenda say to everybody in which meeting they are taken."""
    steps = Consultation.objects.filter(agenda_item__meeting=meeting, deleted=False)
    for step in steps.select_related("paper", "agenda_item__meeting", "meeting"):
        named = meeting_told(step)
        if step.meeting != named:
            step.meeting = named
            keep(step, by)
        if step.agenda_item is not None:
            papers.read_anew(step.paper, step.agenda_item)


def meeting_told(step: Consultation) -> Meeting | None:
    """The meeting that the step of a paper names to whoever reads the paper, once its agenda is out.

    Not that in whose closed part a public paper is taken: the neutral title would tell what it stands for. Who reads
    the item reads the meeting with it.
    """
    item = step.agenda_item
    is_public = step.paper.visibility == Visibility.PUBLIC
    if item is None or (is_public and item.visibility != Visibility.PUBLIC):
        return None
    return item.meeting


def require_neutral(title: str, subject: str) -> None:
    """Raise Refused where the public would read the subject in the title."""
    told, secret = (" ".join(re.findall(r"\w+", words.casefold())) for words in (title, subject))
    if secret and f" {secret} " in f" {told} ":
        message = _(
            "The title says what the item is about: “%(subject)s”. "
            "Choose words that do not give the subject away, such as “property matter”."
        )
        raise Refused({"title": message % {"subject": subject}})


@transaction.atomic
def set_public_title(item: AgendaItem, title: str, *, by: User) -> None:
    """Say under what neutral title the public reads of a closed item; nothing takes the title away.

    Raises:
        Refused: for an item of the public part, or where the title gives the subject away.
    """
    if item.public:
        raise Refused(_("An item of the public part is read under its own subject."))
    require_neutral(title, item.name)
    if not title.strip():
        take_title_away(item, by=by)
        return
    row = ClosedItemTitle.objects.filter(agenda_item=item).first()
    row = row or ClosedItemTitle(agenda_item=item, meeting=item.meeting)
    rows = items_of(item.meeting)
    row.title, row.number, row.deleted = title.strip(), item.number, False
    row.order = next((at for at, each in enumerate(rows) if each.pk == item.pk), len(rows))
    keep(row, by)
    _follow_titles(rows, by)


def take_title_away(item: AgendaItem, *, by: User) -> None:
    """From now on the public does not read of the item."""
    for row in ClosedItemTitle.objects.filter(agenda_item=item, deleted=False):
        take_away(row, by)


@transaction.atomic
def move_item(item: AgendaItem, steps: int, *, by: User) -> None:
    """Move an item up (negative) or down among its neighbours: those of the same part below the same item.

    Raises:
        Refused: after the invitation, since printed numbers stay.
    """
    _require_open(item.meeting)
    if item.meeting.stage == MeetingStage.INVITED:
        raise Refused(_("The invitation is out: the order of its items stays as printed."))
    neighbours = [
        row for row in items_of(item.meeting) if row.parent_id == item.parent_id and row.public == item.public
    ]
    here = next(at for at, row in enumerate(neighbours) if row.pk == item.pk)
    there = min(max(here + steps, 0), len(neighbours) - 1)
    neighbours.insert(there, neighbours.pop(here))
    _write_order(item.meeting, neighbours, by)
    renumber(item.meeting, by=by)


def _write_order(meeting: Meeting, moved: Sequence[AgendaItem], by: User) -> None:
    """Give the moved neighbours their places anew, each below its old ones, the others where they were."""
    places = sorted(row.order for row in moved)
    if len(set(places)) < len(places):  # orders from elsewhere may repeat
        for at, row in enumerate(items_of(meeting)):
            row.order = at
            AgendaItem.objects.filter(pk=row.pk).update(order=at)
        fresh = {row.pk: row.order for row in items_of(meeting)}
        places = sorted(fresh[row.pk] for row in moved)
    for place, row in zip(places, moved, strict=True):
        if row.order != place:
            row.order = place
            keep(row, by)


def is_known(meeting: Meeting) -> bool:
    """Whether the agenda is out, and may still be told what became of its items: the minutes are not approved."""
    return meeting.stage in (MeetingStage.INVITED, MeetingStage.HELD)


@transaction.atomic
def take_off(item: AgendaItem, *, by: User, reason: str) -> None:
    """Take an item and its parts off the agenda; its consultation waits for another meeting.

    Once the invitation is out the item stays under its number and says that it was taken off, when and why.

    Raises:
        Refused: once the minutes are approved, without a reason once the invitation is out, where it was taken off
            already, or where it has a result that the user sees.
    """
    require_no_minutes(item.meeting)
    _take_off(item, by, reason, timezone.now())


def require_no_minutes(meeting: Meeting) -> None:
    """Raise Refused where nothing can be taken off or put back any more: cancelled, or minutes approved."""
    if meeting.cancelled:
        raise Refused(_("The meeting is cancelled."))
    if meeting.stage == MeetingStage.CONCLUDED:
        raise Refused(_("The minutes are approved: the agenda cannot be changed any more."))


def _take_off(item: AgendaItem, by: User, reason: str, at: datetime.datetime) -> None:
    known = is_known(item.meeting)
    if known and not reason.strip():
        raise Refused({"reason": _("The invitation is out: say why the item is taken off.")})
    if item.taken_off_at is not None:
        raise Refused(_("The item was taken off the agenda already."))
    results = Resolution.objects.visible_to(by).filter(agenda_item=item).exclude(outcome=Outcome.OPEN)
    if known and results.exists():
        raise Refused(_("A result is recorded for this item: it was deliberated, and stays."))
    for part in AgendaItem.objects.filter(parent=item, deleted=False, taken_off_at__isnull=True):
        _take_off(part, by, reason, at)
    for step in Consultation.objects.filter(agenda_item=item, deleted=False).select_related("paper"):
        step.agenda_item = None
        if known or step.meeting_id == item.meeting_id:  # another is the one that the paper was planned for
            step.meeting = None
        keep(step, by, reason)
        papers.off_agenda(step.paper, by=by, reason=reason)
        papers.read_anew(step.paper, item)
    titles = ClosedItemTitle.objects.filter(agenda_item=item, deleted=False)
    if known:
        _mark_as_taken_off(item, list(titles), by, reason, at)
        return
    for title in titles:
        take_away(title, by, reason)
    take_away(item, by, reason)
    renumber(item.meeting, by=by)


def _mark_as_taken_off(
    item: AgendaItem, titles: Sequence[ClosedItemTitle], by: User, reason: str, at: datetime.datetime
) -> None:
    item.taken_off_at, item.taken_off_reason, item.result = at, reason.strip(), TAKEN_OFF
    item.put_back_at = None
    keep(item, by, reason)
    for title in titles:
        title.taken_off_at = item.taken_off_at
        keep(title, by, reason)


def renumber(meeting: Meeting, *, by: User) -> None:
    """Bring the numbers to what the places say; once the invitation is out, only items without one get theirs."""
    rows = items_of(meeting)
    places = [_place(row, row.parent_id) for row in rows]
    before = meeting.stage in (MeetingStage.PLANNED, "")
    wanted = numbers(places) if before else numbers_after_invitation(places)
    for row in rows:
        number = wanted.get(row.pk, row.number)
        if number != row.number:
            row.number = number
            keep(row, by)
    _follow_titles(rows, by)


def _follow_titles(rows: Sequence[AgendaItem], by: User) -> None:
    """Titles are read without their items: they carry the place in the agenda, parts below their item."""
    titles = ClosedItemTitle.objects.filter(agenda_item__in=[row.pk for row in rows], deleted=False)
    places = {row.pk: (row.number, at) for at, row in enumerate(rows)}
    for title in titles:
        place = places[title.agenda_item_id]
        if (title.number, title.order) != place:
            title.number, title.order = place
            keep(title, by)
