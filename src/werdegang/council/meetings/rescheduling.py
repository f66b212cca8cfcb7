# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A meeting moves to another day, hour or place, before it is held; who was invited already is invited anew."""

import datetime
from copy import copy
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.council.meetings.planning import (
    free_address,
    lock,
    notice_of,
    require_reason_for_short_notice,
)
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import Meeting
from werdegang.council.vocabulary import MeetingStage
from werdegang.history.writing import keep
from werdegang.people.models import Location


@dataclass(frozen=True)
class Appointment:
    """When and where: the beginning, the end where it is planned, the place where it is known."""

    start: datetime.datetime
    end: datetime.datetime | None = None
    location: Location | None = None


@dataclass(frozen=True)
class Renewal:
    """The invitation that goes out anew: on which day, and why its notice is shortened, where it is."""

    on: datetime.date | None = None
    short_notice_reason: str = ""


@transaction.atomic
def move(
    meeting: Meeting,
    to: Appointment,
    *,
    by: User,
    reason: str = "",
    renewal: Renewal | None = None,
    opened: str = "",
) -> Meeting:
    """Move a meeting that was not held yet. Its address follows its day; the former one leads there.

    Args:
        meeting: planned or invited to.
        to: the new day, hour and place.
        by: whose doing it is.
        reason: why; needed once it was invited to.
        renewal: of the invitation, once it was invited to: today, without a reason for shortened notice.
        opened: the mark of the state that the form showed.

    Returns:
        The meeting as it stands now; unchanged where nothing differs.

    Raises:
        SavedMeanwhile: when it is no longer in the state that the form showed.
        Refused: once it was held or called off, where it would end before it begins, without a reason, or where the
            new invitation comes too late.
    """
    now = copy(meeting)
    lock(now, opened)
    if now.cancelled or now.stage in (MeetingStage.HELD, MeetingStage.CONCLUDED):
        raise Refused(_("Only a meeting that is still to come can be moved."))
    if to.end is not None and to.end <= to.start:
        raise Refused({"ends": _("The meeting would end before it begins.")})
    where = to.location.pk if to.location is not None else None
    if (now.start, now.end, now.location_id) == (to.start, to.end, where):
        return now
    is_called = now.stage == MeetingStage.INVITED
    if is_called and not reason.strip():
        raise Refused({"reason": _("Members were invited already: say why the meeting is moved.")})
    begins_elsewhere, former = (now.start, now.location_id) != (to.start, where), now.start
    _take_over(now, to)
    if is_called and begins_elsewhere:
        now.changed_at = timezone.now()
    if is_called and former != to.start:
        now.former_start = now.former_start or former
        _invite_anew(now, renewal or Renewal())
    keep(now, by, reason.strip())
    return now


def _take_over(meeting: Meeting, to: Appointment) -> None:
    day = timezone.localtime(to.start).date()
    if day != meeting.date:
        meeting.date, meeting.slug = day, free_address(meeting.organization, day, meeting.pk)
    meeting.start, meeting.end, meeting.location = to.start, to.end, to.location


def _invite_anew(meeting: Meeting, renewal: Renewal) -> None:
    """The notice counts from the new invitation to the new day."""
    sent = renewal.on or timezone.localdate()
    required = notice_of(meeting)
    short = ""
    if not required.is_kept(sent):
        require_reason_for_short_notice(required, sent, renewal.short_notice_reason)
        short = renewal.short_notice_reason.strip()
    meeting.invited_on, meeting.short_notice_reason = sent, short
