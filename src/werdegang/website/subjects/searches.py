# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A search by the words of its address: a new hit is news."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.core.visibility import ANYONE
from werdegang.followup.models import Assignment
from werdegang.followup.vocabulary import AssignmentState
from werdegang.mailing.sources import About, Item, Occasion
from werdegang.search.asked import Order, read
from werdegang.search.engines import engine
from werdegang.search.engines.interface import Question
from werdegang.search.kinds import all_kinds, taken_apart
from werdegang.search.reach import reach_of
from werdegang.search.searching import Hit, whole_question
from werdegang.search.upkeep import everything_waits
from werdegang.website.assignments import Line
from werdegang.website.calendars import OFFERED, due_day
from werdegang.website.search_filter import SearchFilter
from werdegang.website.search_page import url_of

NEWEST = 1000
"""Hits that are watched, by their dates."""


class Searches:
    """Searches of the public index."""

    def about(self, reference: str) -> About | None:
        """The words and the filters."""
        asked = SearchFilter(QueryDict(reference))
        if not asked.asks:
            return None
        quoted = _("“%(words)s”") % {"words": asked.text} if asked.text else ""
        words = [quoted, *(link.label for link in asked.active())]
        title = _("Search: %(words)s") % {"words": ", ".join(filter(None, words))}
        return About(title, f"{reverse('website:search')}?{reference}")

    def keys(self, reference: str) -> list[str] | None:
        """The hits; None while the index is not whole."""
        if not engine().is_ready() or everything_waits():
            return None
        asked = SearchFilter(QueryDict(reference))
        question = Question(
            read(asked.text), reach_of(ANYONE), asked.filters, Order.NEWEST, offset=0, limit=NEWEST
        )
        found = whole_question(asked.text, question, exactly=asked.exactly)
        return list(reversed(found.keys))

    def items(self, reference: str, keys: Collection[str]) -> list[Item]:
        """The hits in words, as far as anyone may see them now; one question a kind."""
        items = {found.key: found for found in map(_item, _hits(keys))}
        return [items[each] for each in keys if each in items]

    def days(self, reference: str, since: datetime.date) -> list[Occasion]:
        """The days of the newest hits; of assignments, by when they are due."""
        found = [each for each in map(_occasion, _hits((self.keys(reference) or [])[-OFFERED:])) if each]
        return sorted((each for each in found if each.day >= since), key=lambda each: (each.day, each.url))


def _hits(keys: Collection[str]) -> Iterator[Hit]:
    wanted: defaultdict[str, list[int]] = defaultdict(list)
    for each in keys:
        kind, number = taken_apart(each)
        if kind in all_kinds():
            wanted[kind].append(number)
    for name, numbers in wanted.items():
        kind_of = all_kinds()[name]
        rows = kind_of.visible_to(ANYONE).filter(pk__in=numbers)
        yield from (Hit(kind_of, thing) for thing in kind_of.loaded(rows, ANYONE))


def _item(hit: Hit) -> Item:
    content = hit.kind.describe(hit.thing)
    kind = f"{hit.kind.one} {content.reference}".strip()
    key = f"{hit.kind.name}:{hit.thing.pk}"
    return Item(key, content.title, url_of(hit, ANYONE), kind, content.date, "", hit.thing.is_sample)


def _occasion(hit: Hit) -> Occasion | None:
    """An assignment that is over, or has no day, is none; nor is what has no page."""
    if isinstance(hit.thing, Assignment):
        line = Line(hit.thing, timezone.localdate())
        is_due = hit.thing.due and AssignmentState(hit.thing.state).is_open
        return due_day(line) if is_due and getattr(hit.thing, "resolution", None) else None
    item = _item(hit)
    if item.day is None or not item.url:
        return None
    return Occasion(f"{item.kind}: {item.title}", item.url, item.day, is_sample=item.is_sample)
