# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings of a body (or of all), and one meeting: what is announced, moved, cancelled, published, decided.

Of an office: the assignments that it carries out, and those that it shares in.
"""

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.core.visibility import ANYONE
from werdegang.council.meetings.agenda import visible_items
from werdegang.council.models import AgendaItem, Meeting, MeetingFile, PublishedDecision, Resolution
from werdegang.followup.documents import subject
from werdegang.mailing.sources import About, Item, Occasion
from werdegang.people.models import Organization
from werdegang.website.addresses import address, meeting_file_address
from werdegang.website.assignments import confirmed
from werdegang.website.calendars import due_days, of_meetings
from werdegang.website.made_known import made_known, of_meeting
from werdegang.website.meetings import listed_meetings, short_title
from werdegang.website.resolution_filter import decided
from werdegang.website.resolutions import loaded
from werdegang.website.subjects.assignments import news_of

NEWEST = 300
"""So far back meetings and resolutions are watched: an old one that is published later than that is no news."""


def _meeting_key(meeting: Meeting) -> str:
    begin = meeting.start.isoformat() if meeting.start else str(meeting.date)
    return f"s:{meeting.pk}:{begin}{':x' if meeting.cancelled else ''}"


def _meeting_item(meeting: Meeting) -> Item:
    title = short_title(meeting)
    title = _("Cancelled: %(name)s") % {"name": title} if meeting.cancelled else title
    return Item(
        _meeting_key(meeting),
        title,
        address(meeting),
        _("Meeting"),
        meeting.date,
        is_sample=meeting.is_sample,
    )


def _resolution_item(made: Resolution) -> Item:
    words = made.outcome_text or made.get_outcome_display()
    return Item(
        f"b:{made.pk}:{made.outcome}", subject(made), address(made), _("Resolution"), made.date, words,
        made.is_sample,
    )  # fmt: skip


def _decision_item(told: PublishedDecision) -> Item:
    key, words = f"v:{told.pk}", _("Decision made known")
    return Item(key, told.title, address(told), words, told.published_on, is_sample=told.is_sample)


def _chosen(items: Iterable[Item], keys: Collection[str]) -> list[Item]:
    wanted = frozenset(keys)
    return [each for each in items if each.key in wanted]


def _tasks_of(office: int) -> list[Item]:
    """What becomes of its assignments, and of those that it shares in."""
    rows = confirmed(ANYONE)
    shared = news_of(rows.filter(partners=office).exclude(office=office))
    marked = [replace(each, kind=_("%(kind)s, shared with others") % {"kind": each.kind}) for each in shared]
    return [*news_of(rows.filter(office=office)), *marked]


class Bodies:
    """A body by its number; all bodies by an empty reference."""

    def about(self, reference: str) -> About | None:
        """The body."""
        if not reference:
            return About(_("Meetings"), reverse("website:meeting_list"))
        found = Organization.objects.visible_to(ANYONE).filter(pk=reference).first()
        return About(found.name, address(found), found.get_kind_display()) if found else None

    def _items(self, reference: str) -> list[Item]:
        meetings, resolutions = listed_meetings(ANYONE), loaded(decided(ANYONE))
        if reference:
            meetings = meetings.filter(organization=int(reference))
            resolutions = resolutions.filter(organization=int(reference))
        dated = meetings.filter(date__isnull=False).order_by("-date", "-pk")[:NEWEST]
        made = resolutions.order_by("-date", "-pk")[:NEWEST] if reference else ()
        tasks = _tasks_of(int(reference)) if reference else ()
        told = made_known(ANYONE).filter(organization=int(reference))[:NEWEST] if reference else ()
        items = [
            *map(_meeting_item, dated),
            *map(_resolution_item, made),
            *map(_decision_item, told),
            *tasks,
        ]
        return sorted(items, key=lambda each: (str(each.day), each.key))

    def keys(self, reference: str) -> list[str] | None:
        """Its meetings and resolutions, what its assignments come to; of all bodies, the meetings."""
        return [each.key for each in self._items(reference)] if self.about(reference) else None

    def items(self, reference: str, keys: Collection[str]) -> Sequence[Item]:
        """The same in words."""
        return _chosen(self._items(reference), keys) if self.about(reference) else []

    def days(self, reference: str, since: datetime.date) -> list[Occasion]:
        """Its meetings; by when is due what it has decided, or is to do."""
        if not self.about(reference):
            return []
        meetings = listed_meetings(ANYONE).filter(date__gte=since).order_by("date", "start", "pk")
        if not reference:
            return list(of_meetings(meetings))
        here = int(reference)
        concerned = Q(resolution__organization=here) | Q(office=here) | Q(partners=here)
        due = due_days(confirmed(ANYONE).filter(concerned).distinct(), since)
        return [*of_meetings(meetings.filter(organization=int(reference))), *due]


class Meetings:
    """A meeting by its number: day, agenda, documents, resolutions."""

    kind = gettext_lazy("Meeting")

    def about(self, reference: str) -> About | None:
        """The meeting."""
        found = listed_meetings(ANYONE).filter(pk=reference).first()
        return About(short_title(found), address(found), self.kind) if found else None

    def _items(self, reference: str) -> list[Item]:
        found = listed_meetings(ANYONE).filter(pk=reference).first()
        if found is None:
            return []
        points = visible_items(found, ANYONE)
        for each in points:
            each.meeting = found
        files = MeetingFile.objects.visible_to(ANYONE).filter(meeting=found).select_related("file")
        made = loaded(decided(ANYONE)).filter(meeting=found)
        return [
            _meeting_item(found),
            *(self._point(each) for each in points),
            *(self._file(each, found) for each in files.defer("file__text").order_by("pk")),
            *(_resolution_item(each) for each in made.order_by("pk")),
            *(_decision_item(each) for each in of_meeting(found, ANYONE)),
        ]

    @staticmethod
    def _point(point: AgendaItem) -> Item:
        return Item(f"t:{point.pk}", str(point), address(point), _("Agenda item"), is_sample=point.is_sample)

    @staticmethod
    def _file(held: Any, meeting: Meeting) -> Item:
        url = meeting_file_address(meeting, held.file.slug)
        return Item(f"d:{held.pk}", str(held.file), url, _("Document"), is_sample=held.file.is_sample)

    def days(self, reference: str, since: datetime.date) -> list[Occasion]:
        """Its own day, and by when is due what it has decided."""
        found = listed_meetings(ANYONE).filter(pk=reference)
        due = due_days(confirmed(ANYONE).filter(resolution__meeting__in=found.values("pk")), since)
        return [*of_meetings(found), *due]

    def keys(self, reference: str) -> list[str] | None:
        """Everything of it."""
        return [each.key for each in self._items(reference)] or None

    def items(self, reference: str, keys: Collection[str]) -> Sequence[Item]:
        """The same in words."""
        return _chosen(self._items(reference), keys)
