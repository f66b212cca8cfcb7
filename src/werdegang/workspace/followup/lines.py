# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assignments as the staff sees them in a line."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from werdegang.followup.documents import subject
from werdegang.followup.models import Assignment
from werdegang.followup.vocabulary import OPEN_STATES, Standing
from werdegang.people.models import Organization


@dataclass(frozen=True)
class Line:
    """One assignment, how it stands today, and where it is worked on."""

    assignment: Assignment
    today: datetime.date
    office: Organization | None
    to_read: bool = False
    """Whether another office works on it: then its public place is shown."""

    @property
    def standing(self) -> Standing:
        """How it stands."""
        return self.assignment.stands(self.today)

    @property
    def sign(self) -> str:
        """The status kind."""
        return self.standing.sign

    @property
    def words(self) -> str:
        """How it stands, in words."""
        return str(self.standing.label)

    @property
    def url(self) -> str:
        """Where it is worked on, or read."""
        if self.to_read:
            page = reverse("website:resolution", args=[self.assignment.resolution.slug])
            return f"{page}#auftrag-{self.assignment.position}"
        return reverse("workspace:assignment", args=[self.assignment.pk])

    @property
    def resolution(self) -> str:
        """What was decided about, by whom."""
        made = self.assignment.resolution
        reference = made.paper.reference if made.paper else ""
        return " · ".join(part for part in (reference or subject(made), str(made.organization or "")) if part)


def lines(rows: Iterable[Assignment], user: Any, *, to_read: bool = False) -> list[Line]:
    """As they stand today, each with its office where the user sees that; two queries."""
    found = list(rows)
    keys = {row.office_id for row in found if row.office_id}
    offices = Organization.objects.visible_to(user).in_bulk(keys)
    today = timezone.localdate()
    return [Line(row, today, offices.get(row.office_id or 0), to_read) for row in found]


def open_ones(user: Any, at_most: int) -> list[Line]:
    """What is still to be done by the offices that the user works for, what is due first; two queries."""
    mine = Assignment.objects.carried_out_by(user).confirmed().filter(state__in=OPEN_STATES)
    rows = mine.select_related(
        "resolution__paper", "resolution__organization", "resolution__agenda_item", "resolution__meeting"
    )
    return lines(rows.order_by(F("due").asc(nulls_last=True), "pk")[:at_most], user)
