# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small OParl server in memory, as right or as wrong as a test wants it."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import httpx

from werdegang.importers.models import ImportFinding, ImportRun
from werdegang.importers.oparl.crawling import Crawl, Order
from werdegang.importers.oparl.fetching import Fetcher

BASE = "https://rat.example"
SCHEMA = "https://schema.oparl.org/1.1/"
STAMP = "2020-01-01T10:00:00+01:00"
LISTS = {
    "organization": "Organization",
    "person": "Person",
    "meeting": "Meeting",
    "paper": "Paper",
    "agendaItem": "AgendaItem",
    "consultation": "Consultation",
    "file": "File",
    "locationList": "Location",
    "legislativeTermList": "LegislativeTerm",
    "membership": "Membership",
}
Answer = Callable[[httpx.Request], httpx.Response]


def thing(kind: str, number: int | str = 1, **fields: Any) -> dict[str, Any]:
    """An object of a type."""
    return {
        "id": f"{BASE}/{kind}/{number}",
        "type": SCHEMA + kind,
        "created": STAMP,
        "modified": STAMP,
        **fields,
    }


class FakeServer:
    """Serves what ``lists`` holds; ``answers`` replaces the answer of a path."""

    def __init__(self, **lists: list[Any]) -> None:
        self.lists: dict[str, list[Any]] = {kind: [] for kind in LISTS.values()} | lists
        self.answers: dict[str, Answer] = {}
        self.system = thing("System", oparlVersion=SCHEMA, body=f"{BASE}/bodies")
        self.body = thing("Body", name="Musterstadt", legislativeTerm=[]) | {
            name: f"{BASE}/list/{kind}" for name, kind in LISTS.items()
        }
        self.asked: list[httpx.Request] = []
        self.url = f"{BASE}/system"

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        path = request.url.path
        if path in self.answers:
            return self.answers[path](request)
        if path == "/system":
            return httpx.Response(200, json=self.system)
        if path == "/bodies":
            return page([self.body])
        if path.startswith("/list/"):
            return page(self._since(self.lists[path.removeprefix("/list/")], request))
        return httpx.Response(404, json={"type": SCHEMA + "Error", "message": "unbekannt"})

    @staticmethod
    def _since(things: list[Any], request: httpx.Request) -> list[Any]:
        since = parse_qs(request.url.query.decode()).get("modified_since")
        if since:
            return [
                each for each in things if not isinstance(each, dict) or each.get("modified", "") >= since[0]
            ]
        return [each for each in things if not isinstance(each, dict) or not each.get("deleted")]

    def crawl(self, **order: Any) -> ImportRun:
        """Import it."""
        fetcher = Fetcher(0, transport=httpx.MockTransport(self))
        return Crawl(Order(self.url, **order), fetcher).run()


def page(things: list[Any], next_url: str = "", **pagination: Any) -> httpx.Response:
    """A page of a list."""
    links = {"next": next_url} if next_url else {}
    frame = {"data": things, "pagination": {"totalElements": len(things), **pagination}, "links": links}
    return httpx.Response(200, content=json.dumps(frame, ensure_ascii=False).encode())


def raw(text: str | bytes, status: int = 200) -> Answer:
    """An answer as it is."""
    return lambda _request: httpx.Response(status, content=text)


def kinds(run: ImportRun) -> set[str]:
    """The kinds of findings in a run's report."""
    return set(ImportFinding.objects.filter(run=run).values_list("kind", flat=True))


def is_balanced(run: ImportRun) -> bool:
    """Whether every object seen is here or recorded."""
    outcomes = ("created", "updated", "unchanged", "deleted", "recorded")
    return all(
        counts.get("seen", 0) == sum(counts.get(name, 0) for name in outcomes)
        for counts in run.totals.values()
    )
