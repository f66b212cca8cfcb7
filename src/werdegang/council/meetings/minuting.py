# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Minutes: drafted item by item, approved by a later meeting, then read by whoever may read the item."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council.meetings import attending
from werdegang.council.meetings.agenda import items_of
from werdegang.council.meetings.planning import lock
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, ItemMinutes, Meeting, Minutes, Resolution
from werdegang.council.vocabulary import AgendaKind, MeetingStage, MinutesStage
from werdegang.history.writing import keep


@transaction.atomic
def draft(item: AgendaItem, text: str, *, by: User, reason: str = "") -> ItemMinutes:
    """Write down what the minutes will say of an item; read by the administration until they are approved.

    Once they are, it corrects what everybody reads, and the history keeps what it said before.

    Raises:
        Refused: once the minutes are approved, without a reason.
    """
    if item.meeting.stage == MeetingStage.CONCLUDED:
        if not reason.strip():
            raise Refused({"reason": _("The minutes are approved: say why they are corrected.")})
        item.minutes = text.strip()
        keep(item, by, reason.strip())
    row = ItemMinutes.objects.filter(agenda_item=item).first() or ItemMinutes(agenda_item=item)
    row.text, row.visibility, row.deleted = text.strip(), Visibility.INTERNAL, False
    keep(row, by, reason.strip())
    return row


def minutes_of(meeting: Meeting) -> Minutes:
    """The minutes of a meeting, perhaps not saved yet."""
    return Minutes.objects.filter(meeting=meeting).first() or Minutes(
        meeting=meeting, visibility=Visibility.INTERNAL
    )


def missing(meeting: Meeting, reader: Any) -> list[str]:
    """What is missing before minutes can be approved, in sentences: of what the reader may see."""
    found = []
    if meeting.stage != MeetingStage.HELD:
        found.append(_("The meeting has not been held yet."))
    if not attending.is_recorded(meeting):
        found.append(_("Nobody's attendance is recorded."))
    decided = set(
        Resolution.objects.visible_to(reader)
        .filter(agenda_item__meeting=meeting)
        .values_list("agenda_item", flat=True)
    )
    seen = set(AgendaItem.objects.visible_to(reader).filter(meeting=meeting).values_list("pk", flat=True))
    found += [
        _("%(item)s has no result.") % {"item": item}
        for item in items_of(meeting)
        if item.pk in seen
        and item.kind == AgendaKind.PAPER
        and item.pk not in decided
        and item.taken_off_at is None
    ]
    return found


@transaction.atomic
def approve(
    meeting: Meeting,
    *,
    by: User,
    on: datetime.date,
    approved_in: Meeting | None = None,
    chair: str = "",
    keeper: str = "",
) -> Minutes:
    """Note that the minutes were approved; the drafts become the items' own text.

    Raises:
        Refused: with everything that is missing, or where they would be approved before the meeting, or on a day
            that has not come.
    """
    lock(meeting)
    lacking = missing(meeting, by)
    if lacking:
        raise Refused(lacking)
    if meeting.date is not None and on < meeting.date:
        raise Refused({"on": _("Minutes are approved after the meeting.")})
    if on > timezone.localdate():
        raise Refused({"on": _("This day has not come yet. Give today or an earlier day.")})
    row = minutes_of(meeting)
    row.stage, row.approved_on, row.approved_in = MinutesStage.APPROVED, on, approved_in
    row.chair, row.keeper, row.visibility = chair.strip(), keeper.strip(), Visibility.PUBLIC
    keep(row, by)
    drafts = ItemMinutes.objects.visible_to(attending.on_record(meeting.body_id)).filter(
        agenda_item__meeting=meeting
    )
    for each in drafts.select_related("agenda_item"):
        if each.text and each.agenda_item.minutes != each.text:
            each.agenda_item.minutes = each.text
            keep(each.agenda_item, by)
    meeting.stage = MeetingStage.CONCLUDED
    keep(meeting, by)
    return row
