# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the next report is due: so many months after the last one that fulfilled the duty, else after its beginning."""

import calendar
import datetime
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db.models import Min, Prefetch
from django.utils import timezone

from werdegang.concepts.models import ReportingDuty
from werdegang.council.models import Resolution
from werdegang.reporting.models import Report, ReportVersion


class Standing(Enum):
    """How a duty stands today."""

    QUIET = "quiet"
    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Due:
    """A duty with the report that fulfilled it last, and the day on which the next one is due."""

    duty: ReportingDuty
    last: Report | None
    last_day: datetime.date | None
    day: datetime.date
    standing: Standing


def dues(user: Any, today: datetime.date | None = None) -> list[Due]:
    """The duties that the user may see, by what the user may see of reports; the first due first. Four queries."""
    today = today or timezone.localdate()
    versions = ReportVersion.objects.visible_to(user).filter(number=1)
    reports = (
        Report.objects.visible_to(user)
        .filter(versions__in=versions)
        .annotate(released_at=Min("versions__moment"))
        .order_by("released_at", "pk")
    )
    prefetched: Any = (
        Prefetch("reports", reports, to_attr="fulfilled_by"),
        Prefetch("resolution", Resolution.objects.visible_to(user)),
    )
    duties = (
        ReportingDuty.objects.visible_to(user)
        .select_related("concept", "recipient")
        .prefetch_related(*prefetched)
        .order_by("since", "pk")
    )
    return sorted((_due(duty, today) for duty in duties), key=lambda due: due.day)


def public_dues(today: datetime.date | None = None) -> list[Due]:
    """What the public reads of due dates: those of the duties that say so."""
    return [due for due in dues(None, today) if due.duty.shows_due_date]


def _due(duty: ReportingDuty, today: datetime.date) -> Due:
    reports: list[Any] = duty.fulfilled_by  # type: ignore[attr-defined]
    last = reports[-1] if reports else None
    last_day = timezone.localdate(last.released_at) if last else None
    day = months_later(last_day or duty.since, duty.every_months)
    if today > day:
        standing = Standing.OVERDUE
    elif today >= day - datetime.timedelta(days=duty.warn_days):
        standing = Standing.SOON
    else:
        standing = Standing.QUIET
    return Due(duty, last, last_day, day, standing)


def months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later; the month's last where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
