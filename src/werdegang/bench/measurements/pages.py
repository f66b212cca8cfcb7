# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which public pages are measured, and where they are in a generated world."""

from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from werdegang.bench.generator import words
from werdegang.bench.generator.world import GeneratedWorld
from werdegang.council.models import Meeting, Paper

LISTS = (
    "paper list",
    "paper list, deep",
    "paper list, filter",
    "paper list, result",
    "paper list, period",
    "paper list, oldest first",
    "meeting list",
    "meeting list, deep",
)
"""Pages whose time must not grow with the number of papers."""
UNDER_LOAD = ("start", "paper", "meeting", "edition")


def addresses(world: GeneratedWorld) -> dict[str, str]:
    """Path of each measured page by its name, in the order in which they are shown."""
    papers, meetings = reverse("website:paper_list"), reverse("website:meeting_list")
    places = world.places
    return {
        "start": reverse("website:start"),
        "paper list": papers,
        "paper list, deep": _with(papers, nach=_middle_paper()),
        "paper list, filter": _with(papers, amt=world.office, art=words.PAPER_TYPES[0]),
        "paper list, result": _with(papers, ergebnis="adopted_changed"),
        "paper list, period": _with(papers, von=_a_day(-400), bis=_a_day(0)),
        "paper list, oldest first": _with(papers, sortierung="aelteste"),
        "paper list, words": _with(papers, q=f"{words.SUBJECTS[0]} {words.PLACE_BEGINNINGS[0]}"),
        "paper": _page("paper", places),
        "paper that adopts": reverse("website:paper", args=places["adopting_paper"]),
        "meeting list": meetings,
        "meeting list, deep": _with(meetings, nach=_middle_meeting()),
        "meeting": _page("meeting", places),
        "organization list": reverse("website:organization_list"),
        "organization": _page("organization", places),
        "person": _page("person", places),
        "concept": _page("concept", places),
        "edition": _page("edition", places),
        "edition, 36 goals": reverse("website:edition", args=places["large_edition"]),
        "goal": _page("goal", places),
        "measure": _page("measure", places),
        "indicator": _page("indicator", places),
    }


def _middle_paper() -> str:
    """The paper in the middle of the list: as many lines follow in a small world as in a large one."""
    papers = Paper.objects.visible_to(None).order_by("-sort_date", "-pk")
    return papers[papers.count() // 2].slug


def _middle_meeting() -> str:
    past = Meeting.objects.visible_to(None).filter(date__lt=timezone.localdate()).order_by("-date", "-pk")
    slugs = past.values_list("organization__slug", "slug")[past.count() // 2]
    return "/".join(slugs)


def _a_day(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def _page(route: str, places: Mapping[str, tuple[str, ...]]) -> str:
    return reverse(f"website:{route}", args=places[route])


def _with(path: str, **query: str) -> str:
    return f"{path}?{urlencode(query)}"
