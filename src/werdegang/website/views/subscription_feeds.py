# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be subscribed to by e-mail, as a feed and as a calendar: the same, of what anyone may see."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.timezone import get_current_timezone, localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.mailing.sources import About, Item, Source, source
from werdegang.website.atom import SteadyFeed
from werdegang.website.calendars import BACK, calendar_of
from werdegang.website.kept import kept
from werdegang.website.subjects.places import subject_at
from werdegang.website.views.calendar import as_calendar, origin_of

NEWEST = 50
"""Entries of a feed."""


def _subject(request: HttpRequest) -> tuple[Source, str, About]:
    found = subject_at(request.GET.get("zu", ""))
    known = source(found[0]) if found else None
    seen = known.about(found[1]) if found and known else None
    if found is None or known is None or seen is None:
        raise Http404
    return known, found[1], seen


class NewsFeed(SteadyFeed):
    """The latest news of a subject."""

    def get_object(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> Any:
        """The subject. Raises Http404 for what nobody sees."""
        known, reference, seen = _subject(request)
        keys = (known.keys(reference) or [])[-NEWEST:]
        return seen, list(reversed(known.items(reference, keys)))

    def title(self, subject: tuple[About, list[Item]]) -> str:
        """What it is about."""
        return subject[0].title

    def link(self, subject: tuple[About, list[Item]]) -> str:
        """Its page."""
        return subject[0].url

    def items(self, subject: tuple[About, list[Item]]) -> list[Item]:
        """The latest first."""
        return subject[1]

    def item_title(self, item: Any) -> str:
        """What it is, and what it is called."""
        return f"{item.kind}: {item.title}" if item.kind else str(item.title)

    def item_description(self, item: Item) -> str:
        """More words, and the mark of what is invented."""
        sample = _("Sample data") if item.is_sample else ""
        return " · ".join(part for part in (sample, item.text) if part)

    def item_link(self, item: Item) -> str:
        """Where it is."""
        return item.url

    def item_guid(self, item: Item) -> str:
        """The same for ever."""
        return item.key

    def item_updateddate(self, item: Item) -> datetime.datetime | None:
        """Its day."""
        if item.day is None:
            return None
        return datetime.datetime.combine(item.day, datetime.time(), tzinfo=get_current_timezone())


@require_safe
@kept
def feed(request: HttpRequest) -> HttpResponseBase:
    """The latest news of what the page at ``zu`` shows."""
    answer: HttpResponseBase = NewsFeed()(request)
    return answer


@require_safe
@kept
def calendar(request: HttpRequest) -> HttpResponseBase:
    """The days of what the page at ``zu`` shows: meetings, steps, days by which something is due."""
    known, reference, seen = _subject(request)
    days = known.days(reference, localdate() - BACK)
    return as_calendar(calendar_of(days, seen.title, origin_of(request)), "abo")
