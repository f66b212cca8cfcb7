# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody may choose from in the form of a paper, through the gate; each list is asked for once."""

import datetime
from functools import cached_property

from django.db.models import Q, QuerySet
from django.utils import timezone

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.council.models import Meeting, Paper
from werdegang.council.vocabulary import MeetingStage
from werdegang.people.models import Body, Membership, Organization, Person

AHEAD = 400
"""Meetings that are offered, at most: a year of all bodies of a city."""


class Offers:
    """For one user and the municipality for which they write."""

    def __init__(self, user: User, body: Body) -> None:
        """Remember who asks."""
        self.user, self.body, self.viewer = user, body, Viewer.of(user)
        self.today: datetime.date = timezone.localdate()

    @cached_property
    def _here(self) -> QuerySet[Organization]:
        ended = Q(end_date__isnull=True) | Q(end_date__gt=self.today)
        return Organization.objects.visible_to(self.user).filter(ended, body=self.body)

    @cached_property
    def offices(self) -> QuerySet[Organization]:
        """Offices of the administration."""
        return self._here.filter(kind=Organization.Kind.OFFICE)

    @cached_property
    def own_offices(self) -> QuerySet[Organization]:
        """Offices for which the user may write: the own ones; for the council office, all."""
        if self.body.pk in self.viewer.ids(GrantName.COUNCIL_OFFICE):
            return self.offices
        return self.offices.filter(pk__in=self.viewer.ids(GrantName.WORKS_FOR))

    @cached_property
    def factions(self) -> QuerySet[Organization]:
        """Who brings in motions."""
        kinds = (Organization.Kind.FACTION, Organization.Kind.ADVISORY_BOARD, Organization.Kind.LOCAL_COUNCIL)
        return self._here.filter(kind__in=kinds)

    @cached_property
    def members(self) -> QuerySet[Person]:
        """Members of bodies and factions, who bring in motions and enquiries themselves."""
        seats = Membership.objects.visible_to(self.user).filter(
            Q(end_date__isnull=True) | Q(end_date__gt=self.today),
            organization__kind__in=(*Organization.BOARDS, Organization.Kind.FACTION),
            organization__body=self.body,
        )
        people = Person.objects.visible_to(self.user).filter(pk__in=seats.values("person"))
        return people.order_by("family_name", "given_name", "pk")

    @cached_property
    def bodies(self) -> QuerySet[Organization]:
        """Who consults papers; the department heads among them."""
        return self._here.filter(kind__in=(*Organization.BOARDS, Organization.Kind.DEPARTMENT_HEADS))

    @cached_property
    def papers(self) -> QuerySet[Paper]:
        """Papers that another may belong to."""
        return Paper.objects.visible_to(self.user).filter(body=self.body)

    @cached_property
    def _coming(self) -> list[Meeting]:
        meetings = Meeting.objects.visible_to(self.user).filter(
            body=self.body, cancelled=False, date__gte=self.today, organization__isnull=False
        )
        still_to_come = meetings.exclude(stage__in=(MeetingStage.HELD, MeetingStage.CONCLUDED))
        return list(still_to_come.select_related("organization").order_by("date", "pk")[:AHEAD])

    def meetings(self, kept: str = "") -> dict[str, list[Meeting]]:
        """Coming meetings by the name of their body; ``kept``: one chosen before, even if it is over."""
        found: dict[str, list[Meeting]] = {}
        chosen = self.meeting(kept)
        more = [chosen] if chosen is not None and chosen not in self._coming else []
        for each in [*more, *self._coming]:
            found.setdefault(str(each.organization), []).append(each)
        return found

    def meeting(self, key: str) -> Meeting | None:
        """The meeting of this key, if the user sees it."""
        if not (key.isascii() and key.isdigit() and len(key) < 16):
            return None
        there = next((each for each in self._coming if str(each.pk) == key), None)
        if there is not None:
            return there
        seen = Meeting.objects.visible_to(self.user).filter(body=self.body, pk=int(key))
        return seen.select_related("organization").first()
