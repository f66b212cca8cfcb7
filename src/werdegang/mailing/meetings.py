# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations to meetings by e-mail: to the members, and to the substitutes of those who are excused.

What is attached is what anyone may read; the closed part is read after signing in (decision 73).
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import ANYONE, GrantName, Viewer
from werdegang.council.meetings import attending, invitations
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, Attendance, Meeting
from werdegang.council.vocabulary import MeetingStage, Presence
from werdegang.mailing.letters import Letter, address, rendered, writes
from werdegang.mailing.models import Message, Purpose
from werdegang.mailing.outbox import AGAIN, put_back
from werdegang.mailing.tasks import send_waiting_messages
from werdegang.people.erasing import register_eraser
from werdegang.people.models import Body, Location, Person
from werdegang.rendering import pdf

WITHOUT_BODY = "ohne-gremium"
"""Stands in an address for the body of a meeting that has none."""


@dataclass(frozen=True)
class Invited:
    """Somebody to invite: the address, empty where none is known; for whom, if as a substitute; the last e-mail."""

    person: Person
    email: str
    substitute_for: Person | None = None
    message: Message | None = None

    @property
    def can_go_again(self) -> bool:
        """Whether the e-mail failed or was perhaps sent."""
        return self.message is not None and self.message.state in AGAIN


def invited(meeting: Meeting) -> list[Invited]:
    """Whom the invitation goes to: the members of the day, and substitutes of those who are excused."""
    excused = set(
        Attendance.objects.filter(meeting=meeting, presence=Presence.EXCUSED, deleted=False).values_list(
            "person_id", flat=True
        )
    )
    seats = attending.members_of(meeting)
    holders = {seat.pk: seat.person for seat in seats}
    last = {
        message.person_id: message
        for message in Message.objects.filter(meeting=meeting, purpose=Purpose.MEETING).order_by("pk")
    }
    found: dict[int, Invited] = {}
    for seat in seats:
        holder = holders.get(seat.substitute_for_id or 0)
        if seat.substitute_for_id and (holder is None or holder.pk not in excused):
            continue
        person = seat.person
        found.setdefault(person.pk, Invited(person, email_of(person), holder, last.get(person.pk)))
    return list(found.values())


def email_of(person: Person) -> str:
    """The first address that can be one; empty without."""
    for each in person.emails:
        try:
            validate_email(each)
        except ValidationError:
            continue
        return str(each)
    return ""


def on_paper(meeting: Meeting) -> list[Person]:
    """Who has no address and must get the invitation on paper."""
    return [each.person for each in invited(meeting) if not each.email]


def rounds_sent(meeting: Meeting) -> int:
    """How many times it was invited by e-mail: the invitation itself, then supplementary ones."""
    keys = Message.objects.filter(meeting=meeting, purpose=Purpose.MEETING).values_list("key", flat=True)
    return max((_round_of(key) for key in keys), default=0)


def _round_of(key: str) -> int:
    return int(key.split(":")[2])


def _last_written(meeting: Meeting) -> datetime.datetime | None:
    messages = Message.objects.filter(meeting=meeting, purpose=Purpose.MEETING).order_by("-written_at")
    return messages.values_list("written_at", flat=True).first()


def agenda_changed(meeting: Meeting) -> bool:
    """Whether an item came, changed or went since the last invitation by e-mail."""
    last = _last_written(meeting)
    if last is None:
        return False
    still_to_come = Q(result="", start__isnull=True)  # a result or an hour is no change of the agenda
    changed = AgendaItem.objects.filter(still_to_come | Q(taken_off_at__gt=last), meeting=meeting)
    return changed.filter(modified__gt=last).exists()


def changes_since(meeting: Meeting, moment: datetime.datetime | None) -> list[AgendaItem]:
    """Public items that were added, taken off or put back since; None: since ever."""
    rows = AgendaItem.objects.visible_to(ANYONE).filter(meeting=meeting).order_by("order", "pk")
    if moment is None:
        return []
    return list(rows.filter(_since(moment, "supplemented_at", "taken_off_at", "put_back_at")))


def _since(moment: datetime.datetime, *names: str) -> Q:
    """That one of these moments is later."""
    found = Q()
    for name in names:
        found |= Q(**{f"{name}__gt": moment})
    return found


def is_out_of_date(meeting: Meeting) -> bool:
    """Whether the meeting was moved or called off since the last e-mail about it."""
    last = _last_written(meeting)
    return last is not None and meeting.changed_at is not None and meeting.changed_at > last


def may_send(meeting: Meeting) -> bool:
    """Whether e-mails may go out: it was invited to and is to come, or who was invited must hear that it is not."""
    if meeting.stage != MeetingStage.INVITED:
        return False
    return not meeting.cancelled or is_out_of_date(meeting)


@transaction.atomic
def send(meeting: Meeting, number: int, *, by: User) -> int:
    """Put the invitation of this number into the outbox for all who have an address and did not get it yet.

    Args:
        meeting: one that was invited to.
        number: 1 for the invitation, 2 for the first supplementary one, and so on.
        by: whose doing it is.

    Returns:
        How many e-mails are new; pressed twice, the second time none.

    Raises:
        Refused: where it is not theirs to send, the meeting is not invited to, or nothing has changed since.
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    require_office(meeting, by)
    if not may_send(meeting):
        raise Refused(_("E-mails go out once the meeting was invited to, and before it is held."))
    if meeting.is_sample:
        raise Refused(_("This meeting is invented for the demonstration: no e-mails go out."))
    before = rounds_sent(meeting)
    if number > before and before and not (is_out_of_date(meeting) or agenda_changed(meeting)):
        raise Refused(_("The agenda has not changed since the last invitation."))
    if number <= before and is_out_of_date(meeting):
        raise Refused(_("The meeting was moved or cancelled meanwhile. Look at the page, then send."))
    if not max(before, 1) <= number <= before + 1:
        raise Refused(_("Another invitation went out in the meantime. Look at the list, then send."))
    made = 0
    for each in invited(meeting):
        if each.email:
            made += Message.objects.get_or_create(
                key=f"{Purpose.MEETING}:{meeting.pk}:{number}:{each.person.pk}",
                defaults={
                    "purpose": Purpose.MEETING,
                    "meeting": meeting,
                    "person": each.person,
                    "address": each.email,
                },
            )[1]
    if made:
        transaction.on_commit(send_waiting_messages.enqueue)
    return made


@transaction.atomic
def send_again(message: Message, *, by: User) -> None:
    """Let an invitation go out once more that failed or was perhaps sent. Raises Refused."""
    assert message.meeting is not None
    require_office(message.meeting, by)
    put_back(message)


def require_office(meeting: Meeting, by: User) -> None:
    """Raise Refused for whoever is not of the council office."""
    if meeting.body_id not in Viewer.of(by).ids(GrantName.COUNCIL_OFFICE):
        raise Refused(_("Only the council office sends invitations."))


def _before(message: Message) -> datetime.datetime | None:
    """When the round before this one was written."""
    rows = Message.objects.filter(meeting=message.meeting, purpose=Purpose.MEETING).order_by("written_at")
    earlier = [row.written_at for row in rows if _round_of(row.key) < _round_of(message.key)]
    return max(earlier, default=None)


def _seat(meeting: Meeting) -> Viewer:
    """Whoever sits in the body that meets."""
    seats = frozenset({meeting.organization_id}) if meeting.organization_id else frozenset()
    return Viewer(0, {GrantName.SITS_IN: seats})


def _tells_of_the_change(message: Message, meeting: Meeting) -> bool:
    """Whether this e-mail is the first word since the meeting was moved or called off."""
    if meeting.changed_at is None or message.written_at < meeting.changed_at:
        return False
    told = Message.objects.filter(
        meeting=meeting, purpose=Purpose.MEETING, written_at__gte=meeting.changed_at
    ).values_list("key", flat=True)
    return _round_of(message.key) == min((_round_of(key) for key in told), default=0)


@writes(Purpose.MEETING)
def _letter(message: Message) -> Letter | None:
    if message.meeting is None or message.person is None or message.person.deleted:
        return None
    reader = _seat(message.meeting)
    meeting = Meeting.objects.visible_to(reader).filter(pk=message.meeting.pk).first()
    if meeting is None or (meeting.cancelled and not _tells_of_the_change(message, meeting)):
        return None
    names = [meeting.organization.slug if meeting.organization else WITHOUT_BODY, meeting.slug]
    path = reverse("website:meeting", args=names)
    open_one = Meeting.objects.visible_to(ANYONE).filter(pk=meeting.pk).first()
    words: dict[str, Any] = {
        "meeting": meeting,
        "person": message.person,
        "place": Location.objects.visible_to(reader).filter(pk=meeting.location_id or 0).first(),
        "body": Body.objects.visible_to(reader).filter(pk=meeting.body_id).first(),
        "supplementary": _round_of(message.key) > 1,
        "changes": changes_since(meeting, _before(message)),
        "moved": _tells_of_the_change(message, meeting),
        "attached": open_one is not None and not meeting.cancelled,
        "link": f"{address('account_login')}?next={quote(path)}",
    }
    files: Sequence[tuple[str, bytes]] = ()
    if open_one is not None and not meeting.cancelled:
        made = invitations.invitation(open_one, ANYONE, open_one.modified)
        files = ((f"einladung-{meeting.slug}.pdf", pdf.write(made)),)
    return Letter(
        rendered(message, "subject", words), rendered(message, "text", words) + "\n", attachments=files
    )


@register_eraser
def forget(person: Person) -> None:
    """Where e-mails went to a person is the person's."""
    Message.objects.filter(person=person).delete()
