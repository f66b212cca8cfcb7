# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the URL configuration and the words of the faces to the addresses that are asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import translation

from werdegang.config.tests.gate.audiences import EVERYONE
from werdegang.config.tests.gate.planting import Planted
from werdegang.config.tests.gate.routes.accounts import PLAIN_PREFIXES, UNNAMED, arguments_of
from werdegang.config.tests.gate.routes.api import API, DEVELOPERS
from werdegang.config.tests.gate.routes.editions import EDITIONS
from werdegang.config.tests.gate.routes.oparl import OPARL
from werdegang.config.tests.gate.routes.specs import (
    HTML,
    Action,
    Arguments,
    Format,
    ObjectPage,
    Page,
    Spec,
    Specs,
)
from werdegang.config.tests.gate.routes.standard import STANDARD
from werdegang.config.tests.gate.routes.website import WEBSITE
from werdegang.config.tests.gate.routes.workspace import WORKSPACE
from werdegang.config.tests.gate.world import World

FACES: dict[str, Specs] = {
    "website": WEBSITE,
    "workspace": {**WORKSPACE, **EDITIONS},
    "oparl": OPARL,
    "api": API,
    "developers": DEVELOPERS,
    "standard": STANDARD,
}
"""Namespace of a face -> its routes. A new face adds a line here and a module beside this one."""


@dataclass(frozen=True)
class Route:
    """A route as the URL configuration has it."""

    name: str
    arguments: tuple[str, ...]
    pattern: str = ""
    """The address as it stands in the configuration, from the root on."""


@cache
def all_routes() -> tuple[Route, ...]:
    """Every named route, walked from the root. A route without a name is a fault of its own."""
    return tuple(sorted(_walk(get_resolver(), "", ""), key=lambda route: route.name))


def _walk(resolver: URLResolver, prefix: str, beginning: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from _walk(entry, inner, f"{beginning}{entry.pattern}")
        elif isinstance(entry, URLPattern):
            name, names = f"{prefix}{entry.name or entry.pattern}", tuple(entry.pattern.regex.groupindex)
            yield Route(name, names, f"{beginning}{entry.pattern}")


def specs_of(route: Route) -> tuple[Spec, ...]:
    """How to call the route; empty for one that nobody has placed here."""
    face, _, name = route.name.rpartition(":")
    known = FACES.get(face, {}).get(name)
    if known is not None:
        return known if isinstance(known, tuple) else (known,)
    unnamed = "<" in name and route.name not in UNNAMED
    return (Page(),) if route.name.startswith(PLAIN_PREFIXES) and not unnamed else ()


@dataclass(frozen=True)
class Call:
    """One address to ask in one format, the object behind it if there is one, and its sibling never given out."""

    route: str
    path: str
    planted: Planted | None = None
    sibling: str = ""
    shows: tuple[str, ...] = ()
    format: Format = HTML
    signed_in: bool = False
    opens_to: frozenset[str] = EVERYONE
    former: bool = False
    """True for an address of old: it leads on to the object."""
    data: Mapping[str, str] | None = None
    """What is sent; None for a GET."""
    may: frozenset[str] = EVERYONE

    @property
    def accept(self) -> str:
        """The format that is asked for."""
        return self.format.accept or self.format.media_type or "*/*"

    def is_seen_by(self, role: str) -> bool:
        """True when the page is there for this role."""
        seen = self.planted is None or role in self.planted.audience
        return seen and role in self.opens_to and not (self.signed_in and role == "anonymous")

    def status_of_nothing(self, role: str) -> int:
        """How what does not exist answers: behind the sign-in, the anonymous are sent to it first."""
        return 302 if self.signed_in and role == "anonymous" else 404


def calls(world: World) -> list[Call]:
    """Every address of the planted world that can be read, the German ones, in each format that it serves."""
    if not world.known_calls:
        with translation.override("de"):
            world.known_calls.extend(
                call for route, spec in _placed() if spec.reads for call in _reading(world, route, spec)
            )
    return world.known_calls


def actions(world: World) -> list[Call]:
    """Every address of the planted world to which something can be sent."""
    if not world.known_actions:
        with translation.override("de"):
            world.known_actions.extend(
                call
                for route, spec in _placed()
                if spec.action is not None
                for call in _acting(world, route, spec, spec.action)
            )
    return world.known_actions


def few_calls(world: World) -> list[Call]:
    """Fewer of the addresses that can be read, of every route."""
    return few(world, calls(world))


def fewest_calls(world: World) -> list[Call]:
    """Of every route and format: one object of each level, with and without a query; a minute's worth."""
    return fewest(world, calls(world))


def fewest(_world: World, some: list[Call]) -> list[Call]:
    """Of these calls, for each route and format: one of each level, bare and with a query, of now and of old."""
    kinds: dict[object, Call] = {}
    for call in some:
        level: object = call.path.partition("?")[0]
        if call.planted is not None:
            level = (call.planted.level, call.planted.audience == EVERYONE)
        kinds.setdefault((call.route, level, call.format, call.former, "?" in call.path), call)
    return list(kinds.values())


def few(world: World, some: list[Call]) -> list[Call]:
    """Of these calls, for each route: all without an object, one for each kind of object, all of the frame."""
    frame = {(type(thing), thing.pk) for thing in (*world.frame.values(), *world.lures)}
    kinds: dict[object, Call] = {}
    for call in some:
        kind: object = call.path
        if call.planted is not None:
            thing = (type(call.planted.thing), call.planted.thing.pk)
            own = thing if thing in frame else None
            kind = (call.planted.level, call.planted.audience, call.former, own)
        query, sent = call.path.partition("?")[2], str(call.data and sorted(call.data))
        kinds.setdefault((call.route, kind, call.format, query, sent), call)
    return list(kinds.values())


def _placed() -> Iterator[tuple[Route, Spec]]:
    for route in all_routes():
        for spec in specs_of(route):
            yield route, spec


def _reading(world: World, route: Route, spec: Spec) -> Iterator[Call]:
    if isinstance(spec, ObjectPage):
        for planted in _meant(world, spec):
            for served in spec.formats:
                for query in ("", *spec.queries(world, planted.thing)):
                    yield _object_call(route, spec, planted, served, query)
            if (
                spec.varied == "slug"
                and hasattr(planted.thing, "slug")
                and planted.story.endswith(f" at {planted.level}")
            ):
                yield _former_call(route, spec, planted)
    else:
        for served in spec.formats:
            for query in ("", *spec.queries(world)):
                path = _asked(_page_path(world, route, spec), served.query, query)
                yield Call(route.name, path, format=served, signed_in=spec.signed_in)


def _object_call(route: Route, spec: ObjectPage, planted: Planted, served: Format, query: str) -> Call:
    path, sibling = _pair(route, spec, planted.thing)
    return Call(
        route.name,
        _asked(path, served.query, query),
        planted,
        _asked(sibling, served.query, query),
        spec.shows,
        served,
        spec.signed_in,
        _opens_to(spec, planted),
    )


def _opens_to(spec: ObjectPage, planted: Planted) -> frozenset[str]:
    hidden = spec.as_anyone and "anonymous" not in planted.audience
    return frozenset() if hidden or not spec.only(planted.thing) else spec.opens_to


def _former_call(route: Route, spec: ObjectPage, planted: Planted) -> Call:
    former = spec.arguments(planted.thing) | {"slug": f"frueher-{planted.thing.slug}"}
    _path, sibling = _pair(route, spec, planted.thing)
    return Call(
        route.name,
        reverse(route.name, kwargs=former),
        planted,
        sibling,
        (),
        spec.formats[0],
        spec.signed_in,
        _opens_to(spec, planted),
        former=True,
    )


def _acting(world: World, route: Route, spec: Spec, action: Action) -> Iterator[Call]:
    if isinstance(spec, Page):
        path, data = _page_path(world, route, spec), action.data(None)
        yield Call(route.name, path, signed_in=spec.signed_in, data=data, may=action.may)
        return
    for planted in _meant(world, spec):
        path, sibling = _pair(route, spec, planted.thing)
        yield Call(
            route.name,
            path,
            planted,
            sibling,
            signed_in=spec.signed_in,
            opens_to=_opens_to(spec, planted),
            data=action.data(planted.thing),
            may=action.may,
        )


def _meant(world: World, spec: ObjectPage) -> list[Planted]:
    return [planted for planted in world.of(spec.label) if spec.where(world, planted.thing)]


def _pair(route: Route, spec: ObjectPage, thing: Any) -> tuple[str, str]:
    """The object's address and its sibling's."""
    arguments: Arguments = spec.arguments(thing)
    sibling = arguments | {spec.varied: spec.never}
    return reverse(route.name, kwargs=arguments), reverse(route.name, kwargs=sibling)


def _page_path(world: World, route: Route, spec: Page) -> str:
    if route.name in UNNAMED:
        return UNNAMED[route.name]
    return reverse(route.name, kwargs=spec.arguments or arguments_of(world, route.arguments))


def _asked(path: str, *queries: str) -> str:
    query = "&".join(filter(None, queries))
    return f"{path}?{query}" if query else path
