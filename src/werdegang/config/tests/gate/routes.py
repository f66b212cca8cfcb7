# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route of the project, and how to call it. A route that is not named here makes the suite fail."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import translation

from werdegang.config.tests.gate.planting import Planted
from werdegang.config.tests.gate.world import World

Arguments = dict[str, str]
NEVER_GIVEN = "nie-vergeben"


@dataclass(frozen=True)
class Page:
    """A route without an object: lists, statements, forms. ``queries`` are asked too, in the world's own words."""

    queries: Callable[[World], list[str]] = lambda world: []


@dataclass(frozen=True)
class ObjectPage:
    """A route that shows one object: of which model, its arguments, and the argument that a sibling changes."""

    label: str
    arguments: Callable[[Any], Arguments]
    varied: str = "slug"
    shows: tuple[str, ...] = field(default=("title", "name"))
    """Fields of which at least one marker stands on the page when it is seen (all of them, any one)."""


def _words(world: World) -> list[str]:
    """Searches for hidden words, and filters by hidden things."""
    hidden = [planted for planted in world.planted if "member" not in planted.audience]
    papers = [planted for planted in hidden if planted.label == "council.Paper"]
    offices = [planted for planted in hidden if planted.label == "people.Organization"]
    asked = [
        f"q={marker.token}"
        for planted in papers[:3]
        for marker in planted.markers
        if marker.field in ("name", "reference")
    ]
    asked += [f"nach={planted.thing.slug}" for planted in papers[:2]]
    asked += [
        f"{name}={planted.thing.slug}" for planted in offices[:2] for name in ("amt", "gremium", "traeger")
    ]
    return [*asked, "sortierung=aelteste", "seite=2"]


def _goal(goal: Any) -> Arguments:
    return {"concept": goal.edition.concept.slug, "edition": goal.edition.slug, "slug": goal.slug}


def _slug(thing: Any) -> Arguments:
    return {"slug": thing.slug}


def _run(run: Any) -> Arguments:
    return {"run": str(run.pk)}


def _run_as_csv(run: Any) -> Arguments:
    return {"run": str(run.pk), "form": "csv"}


WEBSITE: dict[str, Page | ObjectPage] = {
    "start": Page(),
    "concept_list": Page(),
    "concept": ObjectPage("concepts.Concept", lambda c: {"concept": c.slug}, "concept"),
    "edition": ObjectPage(
        "concepts.Edition", lambda e: {"concept": e.concept.slug, "edition": e.slug}, "edition", ("name",)
    ),
    "measure_list": ObjectPage(
        "concepts.Edition", lambda e: {"concept": e.concept.slug, "edition": e.slug}, "edition", ("name",)
    ),
    "measure": ObjectPage("concepts.Measure", _goal),
    "goal": ObjectPage("concepts.Goal", _goal),
    "indicator_list": Page(),
    "indicator": ObjectPage("concepts.Indicator", _slug),
    "indicator_csv": ObjectPage("concepts.Indicator", _slug, shows=()),
    "participation": Page(),
    "good_practice_list": Page(),
    "offer_list": Page(),
    "paper_list": Page(_words),
    "paper": ObjectPage("council.Paper", _slug, shows=("name",)),
    "paper_file": ObjectPage(
        "council.PaperFile", lambda p: {"slug": p.paper.slug, "file": p.file.slug}, "file", ()
    ),
    "meeting_list": Page(_words),
    "meeting": ObjectPage(
        "council.Meeting",
        lambda m: {"organization": m.organization.slug if m.organization else "ohne-gremium", "slug": m.slug},
        shows=("name",),
    ),
    "meeting_file": ObjectPage(
        "council.MeetingFile",
        lambda m: {
            "organization": m.meeting.organization.slug if m.meeting.organization else "ohne-gremium",
            "slug": m.meeting.slug,
            "file": m.file.slug,
        },
        "file",
        (),
    ),
    "organization_list": Page(),
    "organization": ObjectPage("people.Organization", _slug, shows=("name",)),
    "person": ObjectPage("people.Person", _slug, shows=("name",)),
    "accessibility": Page(),
    "privacy": Page(),
    "imprint": Page(),
}
WORKSPACE: dict[str, Page | ObjectPage] = {
    "home": Page(),
    "import_list": Page(),
    "import_report": ObjectPage("importers.ImportRun", _run, varied="run"),
    "import_findings": ObjectPage("importers.ImportRun", _run_as_csv, varied="run"),
}
PLAIN_PREFIXES = ("account_", "mfa_", "admin:")
"""Routes that know no object of the domain, called with an account's number or with arguments never given."""
UNNAMED = {"admin:<path:object_id>/": "/verwaltung/accounts/user/1/"}
"""The administration's redirects from addresses of old."""


@dataclass(frozen=True)
class Route:
    """A route as the URL configuration has it."""

    name: str
    arguments: tuple[str, ...]


def all_routes() -> list[Route]:
    """Every named route, walked from the root. A route without a name is a fault of its own."""
    return sorted(_walk(get_resolver(), ""), key=lambda route: route.name)


def _walk(resolver: URLResolver, prefix: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from _walk(entry, inner)
        elif isinstance(entry, URLPattern):
            yield Route(f"{prefix}{entry.name or entry.pattern}", tuple(entry.pattern.regex.groupindex))


def spec_of(route: Route) -> Page | ObjectPage | None:
    """How to call the route; None for one that nobody has placed here."""
    room, _, name = route.name.rpartition(":")
    known = {"website": WEBSITE, "workspace": WORKSPACE}.get(room, {})
    if name in known:
        return known[name]
    unnamed = "<" in name and route.name not in UNNAMED
    return Page() if route.name.startswith(PLAIN_PREFIXES) and not unnamed else None


@dataclass(frozen=True)
class Call:
    """One address to ask, the object behind it if there is one, and its sibling that was never given out."""

    route: str
    path: str
    planted: Planted | None = None
    sibling: str = ""
    shows: tuple[str, ...] = ()


def calls(world: World) -> list[Call]:
    """Every address of the planted world, the German ones."""
    with translation.override("de"):
        return [call for route in all_routes() for call in _calls_of(world, route)]


def _calls_of(world: World, route: Route) -> Iterator[Call]:
    spec = spec_of(route)
    if isinstance(spec, ObjectPage):
        for planted in world.of(spec.label):
            arguments = spec.arguments(planted.thing)
            sibling = arguments | {spec.varied: NEVER_GIVEN}
            yield Call(
                route.name,
                reverse(route.name, kwargs=arguments),
                planted,
                reverse(route.name, kwargs=sibling),
                spec.shows,
            )
            if spec.varied == "slug" and planted.story.endswith(f" at {planted.level}"):
                former = arguments | {"slug": f"frueher-{planted.thing.slug}"}
                yield Call(
                    route.name,
                    reverse(route.name, kwargs=former),
                    planted,
                    reverse(route.name, kwargs=sibling),
                )
    elif isinstance(spec, Page):
        path = UNNAMED.get(route.name) or reverse(route.name, kwargs=_arguments_of(world, route))
        yield Call(route.name, path)
        for query in spec.queries(world):
            yield Call(route.name, f"{path}?{query}")


def _arguments_of(world: World, route: Route) -> Arguments:
    """Arguments of routes without an object of the domain: an account's number where it could be one."""
    user = world.users["member"].pk
    return {
        name: {"object_id": str(user), "content_type_id": "1", "app_label": "accounts", "url": "x/"}.get(
            name, "x-y"
        )
        for name in route.arguments
    }
