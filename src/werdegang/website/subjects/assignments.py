# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assignments, one or a list by the words of its address: new ones, new states, what is said of them, due days."""

import datetime
from collections.abc import Collection

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from werdegang.core.visibility import ANYONE
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.followup.vocabulary import AssignmentState
from werdegang.mailing.sources import About, Item, Occasion
from werdegang.website.assignments import Line, confirmed, lines
from werdegang.website.calendars import due_days
from werdegang.website.resolution_filter import ResolutionFilter

NEWEST = 500
"""Assignments that changed last."""


def _asked(reference: str) -> ResolutionFilter:
    return ResolutionFilter(QueryDict(reference), ANYONE)


class FollowUp:
    """The list of resolutions and what becomes of them, filtered."""

    def about(self, reference: str) -> About | None:
        """The list and its filters."""
        asked = _asked(reference)
        if asked.is_impossible:
            return None
        words = [link.label for link in asked.active()]
        title = _("Resolutions and what becomes of them")
        url = reverse("website:resolution_list") + (f"?{reference}" if reference else "")
        return About(f"{title} ({', '.join(words)})" if words else title, url)

    def keys(self, reference: str) -> list[str] | None:
        """States and notes."""
        return [each.key for each in news_of(_asked(reference).wanted_assignments())]

    def items(self, reference: str, keys: Collection[str]) -> list[Item]:
        """The same in words."""
        wanted = frozenset(keys)
        return [each for each in news_of(_asked(reference).wanted_assignments()) if each.key in wanted]

    def days(self, reference: str, since: datetime.date) -> list[Occasion]:
        """By when they are due."""
        return due_days(_asked(reference).wanted_assignments(), since)


class Assignments:
    """One assignment by its number."""

    @staticmethod
    def _rows(reference: str) -> "QuerySet[Assignment]":
        return confirmed(ANYONE).filter(pk=reference).select_related("resolution")

    def about(self, reference: str) -> About | None:
        """The assignment."""
        line = next(iter(lines(self._rows(reference))), None)
        return About(line.assignment.title, line.url, _("Assignment")) if line else None

    def keys(self, reference: str) -> list[str] | None:
        """Its state and notes."""
        return [each.key for each in news_of(self._rows(reference))] or None

    def items(self, reference: str, keys: Collection[str]) -> list[Item]:
        """The same in words."""
        wanted = frozenset(keys)
        return [each for each in news_of(self._rows(reference)) if each.key in wanted]

    def days(self, reference: str, since: datetime.date) -> list[Occasion]:
        """By when it is due."""
        return due_days(self._rows(reference), since)


def news_of(rows: "QuerySet[Assignment]") -> list[Item]:
    """States and notes of those assignments that changed last; two queries."""
    latest = lines(rows.select_related("resolution").order_by("-modified", "-pk")[:NEWEST])
    by_key = {each.assignment.pk: each for each in latest}
    rows_of_notes = ProgressNote.objects.visible_to(ANYONE).filter(assignment__in=by_key)
    notes = list(rows_of_notes.order_by("date", "pk"))
    invented = {each.assignment_id for each in notes if each.is_sample}
    return [
        *(_state(each, told=each.assignment.pk in invented) for each in reversed(latest)),
        *(_note(each, by_key[each.assignment_id]) for each in notes),
    ]


def _state(line: Line, *, told: bool) -> Item:
    """Its state; invented, too, where what was said of it is (``told``)."""
    task = line.assignment
    words = str(AssignmentState(task.state).label)
    key = f"{task.pk}:{task.state}:{task.state_since}"
    return Item(
        key, f"{task.title}: {words}", line.url, _("Assignment"), task.state_since, "", task.is_sample or told
    )


def _note(note: ProgressNote, line: Line) -> Item:
    key = f"n:{note.pk}"
    text = " ".join(note.text.split())[:300]
    sample = note.is_sample or line.assignment.is_sample
    title = f"{line.assignment.title}: {AssignmentState(note.state).label}"
    return Item(key, title, line.url, _("Progress note"), note.date, text, sample)
