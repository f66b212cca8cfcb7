# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which public pages are measured, and where they are in a generated world."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.urls import reverse

from werdegang.bench.generator import words
from werdegang.bench.generator.world import GeneratedWorld

LISTS = ("paper list", "paper list, deep", "paper list, filter", "meeting list", "meeting list, deep")
"""Pages whose time must not grow with the number of papers."""
UNDER_LOAD = ("start", "paper", "meeting", "edition")


def addresses(world: GeneratedWorld) -> dict[str, str]:
    """Path of each measured page by its name, in the order in which they are shown."""
    papers, meetings = reverse("website:paper_list"), reverse("website:meeting_list")
    places = world.places
    return {
        "start": reverse("website:start"),
        "paper list": papers,
        "paper list, deep": _with(papers, nach=places["paper"][0]),
        "paper list, filter": _with(papers, amt=world.office, art=words.PAPER_TYPES[0]),
        "paper list, result": _with(papers, ergebnis="adopted_changed"),
        "paper list, words": _with(papers, q=f"{words.SUBJECTS[0]} {words.PLACE_BEGINNINGS[0]}"),
        "paper": _page("paper", places),
        "paper that adopts": reverse("website:paper", args=places["adopting_paper"]),
        "meeting list": meetings,
        "meeting list, deep": _with(meetings, nach="/".join(places["meeting"])),
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


def _page(route: str, places: Mapping[str, tuple[str, ...]]) -> str:
    return reverse(f"website:{route}", args=places[route])


def _with(path: str, **query: str) -> str:
    return f"{path}?{urlencode(query)}"
