# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever has a course: a new step of it is news."""

import datetime
from collections.abc import Collection, Iterator
from hashlib import blake2b
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.concepts.models import Concept, Edition, Goal, Measure
from werdegang.core.course import Event, Stage
from werdegang.core.visibility import ANYONE
from werdegang.council.models import Paper
from werdegang.followup.vocabulary import AssignmentState
from werdegang.lineage.gathering import course_of
from werdegang.mailing.sources import About, Item, Occasion
from werdegang.website.assignments import Line
from werdegang.website.calendars import OFFERED, due_day
from werdegang.website.lineage import KINDS, Step, place_of, title_of
from werdegang.website.resolution_filter import decided
from werdegang.website.resolutions import loaded


def _rows(kind: str) -> "QuerySet[Any] | None":
    match kind:
        case "konzept":
            return Concept.objects.visible_to(ANYONE)
        case "ausgabe":
            return Edition.objects.visible_to(ANYONE).select_related("concept")
        case "ziel":
            return Goal.objects.visible_to(ANYONE).select_related("edition__concept")
        case "massnahme":
            return Measure.objects.visible_to(ANYONE).select_related("edition__concept")
        case "vorlage":
            return Paper.objects.visible_to(ANYONE)
        case "beschluss":
            return loaded(decided(ANYONE))
    return None


def _thing(reference: str) -> Any:
    """``vorlage:12``."""
    kind, _, number = reference.partition(":")
    rows = _rows(kind)
    return rows.filter(pk=number).first() if rows is not None else None


def _key(event: Event) -> str:
    thing = event.thing
    names = (event.stage, thing._meta.label, thing.pk, event.day, event.until, event.when)
    return blake2b("\n".join(map(str, names)).encode(), digest_size=20).hexdigest()


class Courses:
    """Concepts, editions, goals, measures, papers and resolutions."""

    def about(self, reference: str) -> About | None:
        """The thing."""
        thing = _thing(reference)
        if thing is None:
            return None
        return About(title_of(thing), place_of(thing), KINDS[reference.partition(":")[0]].word)

    def keys(self, reference: str) -> list[str] | None:
        """Its steps."""
        thing = _thing(reference)
        return [_key(each) for each in course_of(thing, ANYONE).events] if thing is not None else None

    def items(self, reference: str, keys: Collection[str]) -> list[Item]:
        """Its steps in words."""
        thing, wanted = _thing(reference), frozenset(keys)
        if thing is None:
            return []
        events = [(key, each) for each in course_of(thing, ANYONE).events if (key := _key(each)) in wanted]
        return [
            Item(
                key, each.title, place_of(each.thing), Step(each).kind, each.day, _short(each), each.is_sample
            )
            for key, each in dict(events).items()
        ]

    def days(self, reference: str, since: datetime.date) -> list[Occasion]:
        """Its steps with a day, when measures and editions end, by when assignments are due."""
        thing = _thing(reference)
        if thing is None:
            return []
        found = [each for event in course_of(thing, ANYONE).events for each in _occasions(event)]
        coming = {(each.day, each.url, each.title): each for each in found if each.day >= since}
        return [coming[key] for key in sorted(coming)][-OFFERED:]


def _occasions(event: Event) -> Iterator[Occasion]:
    if event.stage is Stage.ASSIGNMENT:
        if event.thing.due and AssignmentState(event.thing.state).is_open:
            yield due_day(Line(event.thing, timezone.localdate()))
        return
    url, name = place_of(event.thing), f"{place_of(event.thing)}!{_key(event)}"
    if event.day is not None:
        title = f"{Step(event).kind}: {event.title}"
        yield Occasion(title, url, event.day, text=_short(event), name=name, is_sample=event.is_sample)
    if event.until is not None and event.stage in (Stage.MEASURE, Stage.EDITION):
        title = _("Ends: %(title)s") % {"title": event.title}
        yield Occasion(title, url, event.until, name=f"{name}!", is_sample=event.is_sample)


def _short(event: Event) -> str:
    text = " ".join(event.text.split())
    return text if len(text) <= 200 else f"{text[:199]}…"
