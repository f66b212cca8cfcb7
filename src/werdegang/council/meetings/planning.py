# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings are planned, invited to, cancelled, held."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.accounts.models import User
from werdegang.core.addresses import first_free
from werdegang.council.meetings import attending
from werdegang.council.meetings.agenda import items_of, make_steps_known
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import Meeting, RulesOfProcedure
from werdegang.council.procedure import notice
from werdegang.council.procedure.notice import NoticePeriod
from werdegang.council.vocabulary import MeetingStage
from werdegang.history.models import FormerAddress
from werdegang.history.writing import keep
from werdegang.people.models import Body, Location, Organization
from werdegang.people.services import SavedMeanwhile, mark_of


@dataclass(frozen=True)
class Notice:
    """What the rules of procedure say of a meeting's invitation: the latest days to send it, and why."""

    period: NoticePeriod
    urgent: NoticePeriod
    latest: datetime.date
    latest_urgent: datetime.date

    def is_kept(self, sent: datetime.date) -> bool:
        """Whether an invitation of that day gives the whole notice."""
        return sent <= self.latest

    def is_kept_if_urgent(self, sent: datetime.date) -> bool:
        """Whether it gives at least the shortened one."""
        return sent <= self.latest_urgent


def notice_of(meeting: Meeting) -> Notice:
    """The notice that a meeting's invitation must give; a week where the body has no rules here.

    Raises:
        Refused: for a meeting without a day.
    """
    if meeting.date is None:
        raise Refused({"date": _("The meeting has no day yet.")})
    rules = attending.rules_of(meeting.organization_id, meeting.body_id) or RulesOfProcedure()
    is_free = notice.free_days(meeting.body.ags)
    period = NoticePeriod(rules.notice_days, rules.working_days)
    urgent = NoticePeriod(rules.urgent_notice_days, rules.working_days)
    return Notice(
        period,
        urgent,
        notice.latest_day(meeting.date, period, is_free),
        notice.latest_day(meeting.date, urgent, is_free),
    )


@transaction.atomic
def plan_meeting(
    organization: Organization,
    start: datetime.datetime,
    *,
    by: User,
    name: str = "",
    number: int | None = None,
    location: Location | None = None,
    end: datetime.datetime | None = None,
) -> Meeting:
    """Plan a meeting of a body.

    Raises:
        Refused: where it would end before it begins.
    """
    if end is not None and end <= start:
        raise Refused({"end": _("The meeting would end before it begins.")})
    day = timezone.localtime(start).date()
    meeting = Meeting(
        body=organization.body,
        organization=organization,
        date=day,
        start=start,
        end=end,
        name=name.strip() or _default_name(number, organization),
        number=number,
        location=location,
        stage=MeetingStage.PLANNED,
        slug=free_address(organization, day),
    )
    keep(meeting, by)
    return meeting


def place_named(words: str, body: Body, *, by: User) -> Location:
    """The place of the municipality that is called so; a new one where none is, public as meetings are."""
    name = " ".join(words.split())
    there = Location.objects.visible_to(by).filter(body=body)
    found = next((each for each in there if str(each).casefold() == name.casefold()), None)
    if found is None:
        found = Location(body=body, description=name)
        keep(found, by)
    return found


def free_address(organization: Organization | None, day: datetime.date, key: int = 0) -> str:
    """An address for a meeting of that day that no other meeting of the body has or had; ``key``: whose it is."""
    others = Meeting.objects.filter(organization=organization).exclude(pk=key)
    taken = set(others.values_list("slug", flat=True))
    scope = str(organization.pk) if organization is not None else ""
    former = FormerAddress.objects.filter(kind=Meeting._meta.label_lower, scope=scope)
    taken.update(former.exclude(object_id=key).values_list("slug", flat=True))
    return first_free(day.isoformat(), taken)


def _default_name(number: int | None, organization: Organization) -> str:
    if number:
        return _("%(number)d. meeting: %(name)s") % {"number": number, "name": organization.name}
    return _("Meeting: %(name)s") % {"name": organization.name}


def lock(meeting: Meeting, opened: str = "") -> None:
    """Read the meeting as it stands, kept from others until the transaction ends.

    Args:
        meeting: whose row it is; its fields are read anew.
        opened: the mark of the state that somebody read.

    Raises:
        SavedMeanwhile: when it is no longer in that state.
    """
    meeting.refresh_from_db(from_queryset=Meeting.objects.select_for_update(of=("self",)))
    if opened and mark_of(meeting) != opened:
        raise SavedMeanwhile


@transaction.atomic
def invite(
    meeting: Meeting,
    *,
    by: User,
    on: datetime.date | None = None,
    short_notice_reason: str = "",
    opened: str = "",
) -> None:
    """Send the invitation out: from now on the printed numbers stay.

    Args:
        meeting: a planned meeting with an agenda.
        by: whose doing it is.
        on: the day on which it is sent; today.
        short_notice_reason: why the notice is shortened, where it is.
        opened: the mark of the state that was read.

    Raises:
        Refused: without an agenda, out of turn, on a day that has not come, or where the notice is too short.
        SavedMeanwhile: when it is no longer in the state that was read.
    """
    lock(meeting, opened)
    if meeting.stage not in (MeetingStage.PLANNED, "") or meeting.cancelled:
        raise Refused(_("Only a planned meeting can be invited to."))
    if not items_of(meeting):
        raise Refused(_("The agenda is empty: add at least one item first."))
    sent = on or timezone.localdate()
    if sent > timezone.localdate():
        raise Refused({"on": _("This day has not come yet. Give today or an earlier day.")})
    required = notice_of(meeting)
    if not required.is_kept(sent):
        require_reason_for_short_notice(required, sent, short_notice_reason)
        meeting.short_notice_reason = short_notice_reason.strip()
    meeting.stage, meeting.invited_on = MeetingStage.INVITED, sent
    keep(meeting, by, meeting.short_notice_reason)
    make_steps_known(meeting, by=by)


def require_reason_for_short_notice(required: Notice, sent: datetime.date, reason: str) -> None:
    """Raise Refused where even the shortened notice is not kept, or where nobody says why it is shortened."""
    days = {"days": required.period.days, "latest": required.latest.strftime("%d.%m.%Y")}
    if not required.is_kept_if_urgent(sent):
        message = ngettext(
            "Even the shortened notice of %(days)d day is not kept: choose a later day for the meeting.",
            "Even the shortened notice of %(days)d days is not kept: choose a later day for the meeting.",
            required.urgent.days,
        )
        raise Refused({"date": message % {"days": required.urgent.days}})
    if not reason.strip():
        message = ngettext(
            "The notice of %(days)d day is not kept (latest day for the invitation: %(latest)s). "
            "Say why the matter is urgent, or choose a later day.",
            "The notice of %(days)d days is not kept (latest day for the invitation: %(latest)s). "
            "Say why the matter is urgent, or choose a later day.",
            required.period.days,
        )
        raise Refused({"short_notice_reason": message % days})


@transaction.atomic
def cancel(meeting: Meeting, *, by: User, reason: str, opened: str = "") -> None:
    """Call a meeting off; its address stays and says so. ``opened``: the mark of the state that was read.

    Raises:
        Refused: without a reason, once it has been held, or where it is called off already.
        SavedMeanwhile: when it is no longer in the state that was read.
    """
    lock(meeting, opened)
    if meeting.cancelled:
        raise Refused(_("The meeting is cancelled already."))
    if meeting.stage in (MeetingStage.HELD, MeetingStage.CONCLUDED):
        raise Refused(_("The meeting has been held."))
    if not reason.strip():
        raise Refused({"reason": _("Say why the meeting is cancelled.")})
    meeting.cancelled = True
    if meeting.stage == MeetingStage.INVITED:
        meeting.changed_at = timezone.now()
    keep(meeting, by, reason)


@transaction.atomic
def hold(meeting: Meeting, *, by: User, end: datetime.datetime | None = None) -> None:
    """Note that the meeting was held.

    Raises:
        Refused: before anybody was invited, before its day, or where it would end before it began.
    """
    lock(meeting)
    if meeting.stage != MeetingStage.INVITED or meeting.cancelled:
        raise Refused(_("Only a meeting that was invited to can be held."))
    if meeting.date is not None and meeting.date > timezone.localdate():
        raise Refused(
            _("The day of the meeting has not come yet: before it, the meeting cannot have been held.")
        )
    if end is not None and meeting.start is not None and end <= meeting.start:
        raise Refused({"end": _("The meeting would end before it begins.")})
    meeting.stage = MeetingStage.HELD
    meeting.end = end or meeting.end
    keep(meeting, by)
