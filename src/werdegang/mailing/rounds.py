# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which e-mails a reporting round asks for on a day: invitations, reminders, and what is overdue."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import ReportingRound, UpdateRequest
from werdegang.concepts.reporting_rounds import WRITING, NotAllowed, coordinates
from werdegang.mailing.models import Purpose, Silence
from werdegang.mailing.outbox import had_before, write
from werdegang.mailing.recipients import coordinators, of_organizations
from werdegang.people.models import Organization


@dataclass(frozen=True)
class Reminded:
    """What came of a reminder: how many e-mails, and the organizations that none of them reaches."""

    count: int
    unreached: list[str]


def write_what_is_due(today: datetime.date | None = None) -> int:
    """Put into the outbox what the rounds ask for today; a second time nothing. Return how many are new.

    Rounds of sample data ask nobody.
    """
    day = today or timezone.localdate()
    running = ReportingRound.objects.filter(
        Q(closes=None) | Q(closes__gte=day),
        opens__lte=day,
        deleted=False,
        is_sample=False,
        edition__deleted=False,
        edition__concept__deleted=False,
    )
    return sum(_of_round(each, day) for each in running.select_related("edition").order_by("pk"))


@transaction.atomic
def _of_round(reporting_round: ReportingRound, day: datetime.date) -> int:
    waiting = _organizations_waiting(reporting_round)
    if not waiting:
        return 0
    users = _together(of_organizations(waiting))
    made = write(Purpose.INVITATION, reporting_round, users)
    starts = reporting_round.due - datetime.timedelta(days=reporting_round.remind_days)
    if starts <= day <= reporting_round.due:
        known = had_before(Purpose.INVITATION, reporting_round, users, day)
        made += write(
            Purpose.REMINDER, reporting_round, [user for user in _unsilenced(users) if user.pk in known]
        )
    if day > reporting_round.due:
        made += write(Purpose.ESCALATION, reporting_round, coordinators(reporting_round))
    return made


@transaction.atomic
def remind(reporting_round: ReportingRound, *, by: User) -> Reminded:
    """Remind all who have not reported, at most once a day. Raises NotAllowed."""
    if not coordinates(by, reporting_round.edition):
        raise NotAllowed(_("This step is not yours to take."))
    of_each = of_organizations(_organizations_waiting(reporting_round))
    users = _unsilenced(_together(of_each))
    count = write(Purpose.REMINDER, reporting_round, users, occasion=timezone.localdate().isoformat())
    missed = [each for each, found in of_each.items() if not found & set(users)]
    names = Organization.objects.visible_to(by).filter(pk__in=missed).order_by("name")
    return Reminded(count, [str(each) for each in names])


def _organizations_waiting(reporting_round: ReportingRound) -> list[int]:
    rows = UpdateRequest.objects.filter(
        round=reporting_round, state__in=WRITING, deleted=False, measure__deleted=False
    )
    return list(rows.order_by(F("organization")).values_list("organization", flat=True).distinct())


def _together(of_each: dict[int, set[User]]) -> list[User]:
    return sorted(set().union(*of_each.values()), key=lambda user: user.pk)


def _unsilenced(users: list[User]) -> list[User]:
    silent = set(Silence.objects.filter(user__in=users).values_list("user_id", flat=True))
    return [user for user in users if user.pk not in silent]
