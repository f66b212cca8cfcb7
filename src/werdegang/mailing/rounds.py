# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which e-mails a reporting round asks for on a day: invitations, reminders, and what is overdue."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import ReportingRound, UpdateRequest
from werdegang.concepts.reporting_rounds import WRITING, NotAllowed, coordinates
from werdegang.mailing.models import Purpose, Silence
from werdegang.mailing.outbox import had_before, write, write_to_link
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
        made += sum(
            write_to_link(Purpose.REMINDER, each, str(each.pk), sent_before=day)
            for each in _with_links(reporting_round)
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
    today = timezone.localdate().isoformat()
    count = write(Purpose.REMINDER, reporting_round, users, occasion=today)
    by_link = _with_links(reporting_round)
    count += sum(write_to_link(Purpose.REMINDER, each, f"{each.pk}:{today}") for each in by_link)
    reached = {each.organization_id for each in by_link}
    missed = [each for each, found in of_each.items() if not found & set(users) and each not in reached]
    names = Organization.objects.visible_to(by).filter(pk__in=missed).order_by("name")
    return Reminded(count, [str(each) for each in names])


def _organizations_waiting(reporting_round: ReportingRound) -> list[int]:
    rows = _waiting(reporting_round).order_by(F("organization"))
    return list(rows.values_list("organization", flat=True).distinct())


def _with_links(reporting_round: ReportingRound) -> list[UpdateRequest]:
    """What somebody without an account was given a link for, which is still good."""
    rows = _waiting(reporting_round).filter(link_until__gt=timezone.now())
    return list(rows.select_related("round").order_by("pk"))


def _waiting(reporting_round: ReportingRound) -> QuerySet[UpdateRequest]:
    return UpdateRequest.objects.filter(
        round=reporting_round, state__in=WRITING, deleted=False, measure__deleted=False
    )


def _together(of_each: dict[int, set[User]]) -> list[User]:
    return sorted(set().union(*of_each.values()), key=lambda user: user.pk)


def _unsilenced(users: list[User]) -> list[User]:
    silent = set(Silence.objects.filter(user__in=users).values_list("user_id", flat=True))
    return [user for user in users if user.pk not in silent]
