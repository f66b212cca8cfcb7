# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an assignment stands today: one rule, as a function of the row and as a condition for the database."""

import datetime

from django.db.models import Q

from werdegang.followup.vocabulary import OPEN_STATES, AssignmentState, Standing


def standing_of(
    state: str, due: datetime.date | None, every_months: int | None, today: datetime.date
) -> Standing:
    """Overdue: open and its day has passed. Permanent: open, recurring, and its next day not yet passed."""
    known = AssignmentState(state)
    if not known.is_open:
        return Standing(known.value)
    if due is not None and due < today:
        return Standing.OVERDUE
    return Standing.PERMANENT if every_months else Standing(known.value)


def stands(standing: Standing, today: datetime.date) -> Q:
    """The condition that holds for the assignments that stand so."""
    if standing not in (
        Standing.OVERDUE,
        Standing.PERMANENT,
        Standing.IN_PROGRESS,
        Standing.NOT_STARTED,
    ):
        return Q(state=standing.value)
    late = Q(due__isnull=False, due__lt=today)
    if standing is Standing.OVERDUE:
        return Q(state__in=OPEN_STATES) & late
    if standing is Standing.PERMANENT:
        return Q(state__in=OPEN_STATES, every_months__isnull=False) & ~late
    return Q(state=standing.value, every_months__isnull=True) & ~late


def later(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months on; the last of the month where that is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    first = datetime.date(day.year + years, month + 1, 1)
    following = datetime.date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - datetime.timedelta(days=1)).day))
