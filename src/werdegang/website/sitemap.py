# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What search engines are told of: the pages that everybody may see, in parts (sitemaps.org, protocol 0.9)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from werdegang.concepts.models import Concept, Edition, Goal, Indicator, Measure
from werdegang.core.visibility import ANYONE
from werdegang.council.models import Meeting, Paper, PublishedDecision
from werdegang.people.models import Organization, Person
from werdegang.reporting.models import Report
from werdegang.website.addresses import address
from werdegang.website.reports import versions
from werdegang.website.resolution_filter import decided

SIZE = 5_000
"""Addresses of a part; the protocol allows ten times as many."""
MOST = 50_000
"""Parts that the protocol allows."""
PAGES = (
    "start",
    "concept_list",
    "indicator_list",
    "participation",
    "report_list",
    "good_practice_list",
    "offer_list",
    "district_list",
    "paper_list",
    "meeting_list",
    "organization_list",
    "resolution_list",
    "made_known",
    "accessibility",
    "privacy",
    "easy_language",
    "imprint",
)
"""Pages that are there whatever the data are."""


@dataclass(frozen=True)
class Place:
    """A page: its path, and when what it shows changed last, where that is known."""

    path: str
    modified: datetime | None = None


@dataclass(frozen=True)
class Part:
    """A part of the sitemap: which kind of pages, and the how many-th of it."""

    kind: str
    number: int


def parts() -> list[Part]:
    """All parts that have a page; one question for each kind."""
    found = [Part("seiten", 1)]
    for kind, things in KINDS.items():
        count = things().count()
        found += [Part(kind, number) for number in range(1, -(-count // SIZE) + 1)]
    return found


def places(part: Part) -> list[Place]:
    """The pages of a part, one question; empty for a part that is not there."""
    if part.kind == "seiten":
        return [Place(reverse(f"website:{name}")) for name in PAGES] if part.number == 1 else []
    if part.kind not in KINDS or not 1 <= part.number <= MOST:
        return []
    first = (part.number - 1) * SIZE
    return list(_of(KINDS[part.kind]().order_by("pk")[first : first + SIZE]))


def _of(things: QuerySet[Any]) -> Iterator[Place]:
    for thing in things:
        if isinstance(thing, Report):
            yield Place(reverse("website:report", args=[thing.slug]))
        else:
            yield Place(address(thing), thing.modified)


def _papers() -> QuerySet[Any]:
    return Paper.objects.visible_to(ANYONE).only("slug", "modified")


def _meetings() -> QuerySet[Any]:
    meetings = Meeting.objects.visible_to(ANYONE).select_related("organization")
    return meetings.only("slug", "modified", "organization__slug")


def _resolutions() -> QuerySet[Any]:
    return decided(ANYONE).only("slug", "modified")


def _made_known() -> QuerySet[Any]:
    return PublishedDecision.objects.visible_to(ANYONE).only("modified")


def _organizations() -> QuerySet[Any]:
    return Organization.objects.visible_to(ANYONE).only("slug", "modified")


def _persons() -> QuerySet[Any]:
    return Person.objects.visible_to(ANYONE).only("slug", "modified")


def _concepts() -> QuerySet[Any]:
    return Concept.objects.visible_to(ANYONE).only("slug", "modified")


def _editions() -> QuerySet[Any]:
    editions = Edition.objects.visible_to(ANYONE).select_related("concept")
    return editions.only("slug", "modified", "concept__slug")


def _goals() -> QuerySet[Any]:
    goals = Goal.objects.visible_to(ANYONE).select_related("edition__concept")
    return goals.only("slug", "modified", "edition__slug", "edition__concept__slug")


def _measures() -> QuerySet[Any]:
    measures = Measure.objects.visible_to(ANYONE).select_related("edition__concept")
    return measures.only("slug", "modified", "edition__slug", "edition__concept__slug")


def _indicators() -> QuerySet[Any]:
    return Indicator.objects.visible_to(ANYONE).only("slug", "modified")


def _reports() -> QuerySet[Any]:
    released = versions(ANYONE).values("report")
    return Report.objects.filter(pk__in=released).only("slug")


KINDS: Mapping[str, Callable[[], QuerySet[Any]]] = {
    "konzepte": _concepts,
    "fortschreibungen": _editions,
    "ziele": _goals,
    "massnahmen": _measures,
    "kennzahlen": _indicators,
    "berichte": _reports,
    "vorlagen": _papers,
    "sitzungen": _meetings,
    "beschluesse": _resolutions,
    "bekanntgaben": _made_known,
    "gremien": _organizations,
    "personen": _persons,
}
"""Kinds of things that have a page, by the word for them in addresses."""
