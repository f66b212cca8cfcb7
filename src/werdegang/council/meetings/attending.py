# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is there, for whom, who is barred from an item; and whether the body can decide."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, Attendance, Exclusion, Meeting, RulesOfProcedure
from werdegang.council.procedure.quorum import Quorum, Stay, quorum, surely_there, voters
from werdegang.council.vocabulary import MeetingStage, Presence
from werdegang.history.writing import keep, take_away
from werdegang.people.models import Membership, Person

NOBODY = 0
"""No account's primary key."""


def on_record(body: int) -> Viewer:
    """The municipality's administration as such: what counts does not hang on who looks, and drafts never count."""
    return Viewer(NOBODY, {GrantName.ADMINISTERS: frozenset({body})})


def members_of(meeting: Meeting) -> list[Membership]:
    """The memberships of the body that meets, on the day of the meeting."""
    return members_on(meeting.organization_id, meeting.body_id, meeting.date or timezone.localdate())


def members_on(organization: int | None, body: int, day: datetime.date) -> list[Membership]:
    """The memberships of a body (primary keys of it and of its municipality) on a day."""
    rows = Membership.objects.visible_to(on_record(body)).filter(
        Q(start_date__isnull=True) | Q(start_date__lte=day),
        Q(end_date__isnull=True) | Q(end_date__gt=day),
        organization=organization,
    )
    return list(
        rows.select_related("person", "on_behalf_of").order_by("position", "person__family_name", "pk")
    )


def voters_on(organization: int | None, body: int, day: datetime.date) -> list[Person]:
    """Who holds a seat with a vote in a body on a day, each once."""
    seats = [row for row in members_on(organization, body, day) if row.substitute_for_id is None]
    return list({row.person_id: row.person for row in seats if row.voting_right is not False}.values())


def rules_of(organization: int | None, body: int) -> RulesOfProcedure | None:
    """The rules of procedure of a body, if they are kept here."""
    kept = RulesOfProcedure.objects.visible_to(on_record(body))
    return kept.filter(organization=organization).first()


def voting_members(meeting: Meeting) -> int:
    """How many votes the body has by law, else by its memberships of the day."""
    rules = rules_of(meeting.organization_id, meeting.body_id)
    if rules is not None and rules.members:
        return rules.members
    day = meeting.date or timezone.localdate()
    return len(voters_on(meeting.organization_id, meeting.body_id, day))


@dataclass(frozen=True)
class Presences:
    """A line of the attendance list, as somebody filled it in."""

    person: Person
    presence: Presence
    arrived: datetime.time | None = None
    left: datetime.time | None = None
    voting_right: bool = True
    substitute_for: Person | None = None
    role: str = ""


def _require_reason(meeting: Meeting, reason: str) -> None:
    """What approved minutes say of who was there is corrected with a reason only, as results are."""
    if meeting.stage == MeetingStage.CONCLUDED and not reason.strip():
        raise Refused({"reason": _("The minutes are approved: say why the attendance is corrected.")})


@transaction.atomic
def record_attendance(meeting: Meeting, line: Presences, *, by: User, reason: str = "") -> Attendance:
    """Write down somebody's presence; a second row for the same person is a second stay.

    Raises:
        Refused: where they would leave before they came, stand in for somebody who is there, or hold a seat of
            their own; a correction of approved minutes without a reason.
    """
    row = _write(meeting, line, by, reason)
    require_one_for_each_seat(meeting, line.person)
    return row


def _write(meeting: Meeting, line: Presences, by: User, reason: str) -> Attendance:
    _require_reason(meeting, reason)
    if line.arrived and line.left and line.left <= line.arrived:
        raise Refused({"left": _("%(name)s would leave before arriving.") % {"name": line.person}})
    if line.presence != Presence.PRESENT and (line.arrived or line.left):
        raise Refused({"arrived": _("Who is not present has no times.")})
    if line.substitute_for is not None and line.presence == Presence.PRESENT:
        _require_no_seat(meeting, line.person)
    row = Attendance.objects.filter(meeting=meeting, person=line.person, arrived=line.arrived).first()
    row = row or Attendance(meeting=meeting, person=line.person, arrived=line.arrived)
    row.presence, row.left, row.voting_right = line.presence, line.left, line.voting_right
    row.substitute_for, row.role, row.deleted = line.substitute_for, line.role, False
    keep(row, by, reason.strip())
    if line.presence == Presence.PRESENT:
        meeting.participants.add(line.person)
    else:
        meeting.participants.remove(line.person)
    return row


@transaction.atomic
def replace_attendance(meeting: Meeting, line: Presences, *, by: User, reason: str = "") -> Attendance:
    """Write down somebody's only stay; what was recorded of them before is corrected, not added to.

    Whether two people are there for one seat is looked at when the whole list is written.

    Raises:
        Refused: as for ``record_attendance``.
    """
    _require_reason(meeting, reason)
    former = Attendance.objects.filter(meeting=meeting, person=line.person, deleted=False)
    for row in former.exclude(arrived=line.arrived) if line.arrived else former.exclude(arrived__isnull=True):
        take_away(row, by, reason.strip())
    return _write(meeting, line, by, reason)


def holders_of_seats(meeting: Meeting) -> dict[int, Person]:
    """Who holds a seat of their own on the day of the meeting, by primary key: nobody's substitutes."""
    return {row.person_id: row.person for row in members_of(meeting) if row.substitute_for_id is None}


def _require_no_seat(meeting: Meeting, person: Person) -> None:
    if person.pk in holders_of_seats(meeting):
        message = _("%(name)s is a member of the body and has one vote: nobody substitutes and sits at once.")
        raise Refused({"person": message % {"name": person}})


def require_one_for_each_seat(meeting: Meeting, person: Person) -> None:
    """Raise Refused where the person and whoever they stand in for, or who stands in for them, are there at once."""
    rows = list(
        Attendance.objects.filter(meeting=meeting, presence=Presence.PRESENT, deleted=False).select_related(
            "person", "substitute_for"
        )
    )
    pairs = [(row, other) for row in rows for other in rows if other.person_id == row.substitute_for_id]
    for row, other in pairs:
        if person.pk in (row.person_id, other.person_id) and _meet(row, other):
            words = _(
                "%(name)s stands in for %(other)s, who is there at the same time: one seat has one vote. "
                "Say until when the one and from when the other was there."
            )
            raise Refused({"substitute_for": words % {"name": row.person, "other": other.person}})


def _meet(one: Attendance, other: Attendance) -> bool:
    return all(
        first.left is None or second.arrived is None or second.arrived < first.left
        for first, second in ((one, other), (other, one))
    )


def stays_of(meeting: Meeting) -> list[Stay]:
    """Everybody's presence, for the rules."""
    kept = Attendance.objects.visible_to(on_record(meeting.body_id))
    rows = kept.filter(meeting=meeting, presence=Presence.PRESENT)
    return [Stay(row.person_id, row.arrived, row.left, row.voting_right) for row in rows]


def is_recorded(meeting: Meeting) -> bool:
    """Whether it was written down for anybody if they were there."""
    return Attendance.objects.visible_to(on_record(meeting.body_id)).filter(meeting=meeting).exists()


def excluded_from(item: AgendaItem) -> list[int]:
    """Persons (primary keys) who take no part in the item."""
    rows = Exclusion.objects.visible_to(on_record(item.meeting.body_id)).filter(agenda_item=item)
    return list(rows.values_list("person", flat=True))


def moment_of(item: AgendaItem) -> datetime.time | None:
    """When the item was taken, by local time; None where nobody wrote it down."""
    return timezone.localtime(item.start).time() if item.start else None


def quorum_of(item: AgendaItem) -> Quorum | None:
    """Whether the body could decide the item; None where attendance was not kept."""
    stays = stays_of(item.meeting)
    if not stays:
        return None
    return quorum(voting_members(item.meeting), stays, excluded_from(item), moment_of(item))


def voters_of(item: AgendaItem) -> frozenset[int] | None:
    """Who may vote on the item; None where attendance was not kept."""
    stays = stays_of(item.meeting)
    return voters(stays, excluded_from(item), moment_of(item)) if stays else None


def surely_voting_on(item: AgendaItem) -> frozenset[int] | None:
    """Who was there for sure when the item was taken; None where attendance was not kept."""
    if item.start is not None:
        return voters_of(item)
    stays = stays_of(item.meeting)
    opened = timezone.localtime(item.meeting.start).time() if item.meeting.start else None
    return surely_there(stays, excluded_from(item), opened) if stays else None


@transaction.atomic
def call(item: AgendaItem, at: datetime.time | None, *, by: User, reason: str = "") -> None:
    """Note when the item was called, by local time; None: that is not known.

    Raises:
        Refused: for a meeting without a day; a correction of approved minutes without a reason.
    """
    if at == moment_of(item):
        return
    _require_reason(item.meeting, reason)
    if item.meeting.date is None:
        raise Refused({"called": _("The meeting has no day yet.")})
    item.start = timezone.make_aware(datetime.datetime.combine(item.meeting.date, at)) if at else None
    keep(item, by, reason.strip())


@transaction.atomic
def exclude(item: AgendaItem, person: Person, *, by: User, note: str = "", reason: str = "") -> Exclusion:
    """Note that somebody takes no part in an item for bias.

    Raises:
        Refused: a correction of approved minutes without a reason.
    """
    _require_reason(item.meeting, reason)
    row = Exclusion.objects.filter(agenda_item=item, person=person).first()
    row = row or Exclusion(agenda_item=item, person=person)
    row.note, row.deleted = note.strip(), False
    keep(row, by, reason.strip())
    return row


@transaction.atomic
def readmit(exclusion: Exclusion, *, by: User, reason: str = "") -> None:
    """Take an exclusion back that was noted by mistake.

    Raises:
        Refused: a correction of approved minutes without a reason.
    """
    _require_reason(exclusion.agenda_item.meeting, reason)
    take_away(exclusion, by, reason.strip())
