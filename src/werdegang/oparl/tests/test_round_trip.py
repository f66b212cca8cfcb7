# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every property of every type: taken in, kept, and given out again, compared by machine."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.test import Client

from werdegang.importers.oparl.comparing import Objects, differences, read_all
from werdegang.importers.oparl.crawling import Crawl, Order
from werdegang.importers.oparl.fetching import Fetcher
from werdegang.importers.oparl.flattening import Flattener
from werdegang.importers.oparl.schema import TYPES
from werdegang.oparl.addresses import ROOT as OURS
from werdegang.oparl.tests import full_town
from werdegang.oparl.tests.conftest import HOST

SHARED = Path(os.environ.get("WERDEGANG_SHARED") or Path(__file__).resolve().parents[5] / "shared")
SCHEMA = SHARED / "tools" / "oparl-schema"
HEAD = {"id", "type"}
OF_THE_SYSTEM = {"system"}
"""Given by the server that serves it, never taken over."""
HOMELESS = {("Person", "image"), ("File", "person")}
"""Not in 1.1 but in what comes after it: kept as it came, in no field of its own."""


def source(request: httpx.Request) -> httpx.Response:
    """The other server."""
    found = full_town.answer(request.url.path)
    return httpx.Response(404) if found is None else httpx.Response(200, json=found)


class Here:
    """Our own server, asked in the same process; ``again`` gives the same answers to whoever asks from a thread."""

    def __init__(self, client: Client) -> None:
        self._client, self._answers = client, dict[str, bytes]()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        found = self._client.get(request.url.raw_path.decode())
        self._answers[request.url.path] = found.content
        return httpx.Response(found.status_code, content=found.content)

    def again(self, request: httpx.Request) -> httpx.Response:
        """What was answered for the path."""
        found = self._answers.get(request.url.path)
        return httpx.Response(404) if found is None else httpx.Response(200, content=found)


def read(url: str, handler: Callable[[httpx.Request], httpx.Response]) -> Objects:
    """All objects of a server."""
    return read_all(Fetcher(0, transport=httpx.MockTransport(handler)), url)


def filled() -> dict[str, set[str]]:
    """By type, the properties that the town fills."""
    flattener = Flattener(lambda _note: None)
    flattener.take(full_town.BODY, "Body")
    for kind, things in full_town.TOP.items():
        for each in things:
            flattener.take(each, kind)
    found: dict[str, set[str]] = {}
    for item in flattener.items:
        found.setdefault(item.type, set()).update(item.said, item.back or {})
    return found


@pytest.mark.parametrize("kind", TYPES)
def test_the_town_fills_every_property(kind: str) -> None:
    lists = {name for name, field in TYPES[kind].items() if field.form.value == "list"}
    parts = {name for name, field in TYPES[kind].items() if field.form.value == "parts"}
    of_files = {"meeting", "agendaItem", "paper"} if kind == "File" else set()
    unlisted = {name for one, name in HOMELESS if one == kind}
    missing = TYPES[kind].keys() - filled()[kind] - lists - parts - unlisted - of_files
    assert missing - {"organizations"} == set()


@pytest.mark.skipif(not SCHEMA.is_dir(), reason=f"SKIPPED: no schema of OParl, {SCHEMA} is missing")
@pytest.mark.parametrize("kind", TYPES)
def test_every_property_of_the_schema_is_known(kind: str) -> None:
    properties = set(json.loads((SCHEMA / f"{kind}.json").read_text())["properties"])
    assert properties - HEAD == TYPES[kind].keys()


@pytest.fixture
def taken(settled: Callable[[], None], settings: Any) -> Objects:
    """The town taken in; what its own server says of it."""
    settings.OPARL = {**settings.OPARL, "PERSON_CONTACTS": True}
    Crawl(Order(f"{full_town.ROOT}/system"), Fetcher(0, transport=httpx.MockTransport(source))).run()
    settled()
    return read(f"{full_town.ROOT}/system", source)


@pytest.mark.django_db
def test_every_property_comes_out_again(client: Client, taken: Objects) -> None:
    given = read(f"{HOST}{OURS}", Here(client))
    assert [tuple(each) for each in differences(taken, given)] == []
    assert taken.keys() == given.keys()


@pytest.mark.slow
@pytest.mark.django_db
def test_a_second_installation_says_the_same(
    client: Client, settled: Callable[[], None], taken: Objects
) -> None:
    """What our server says, taken in again: an object is known by where it came from, and nothing changes."""
    first = Here(client)
    read(f"{HOST}{OURS}", first)
    run = Crawl(Order(f"{HOST}{OURS}"), Fetcher(0, transport=httpx.MockTransport(first.again))).run()
    assert sum(counts.get("created", 0) for counts in run.totals.values()) == 0
    settled()
    assert [tuple(each) for each in differences(taken, read(f"{HOST}{OURS}", Here(client)))] == []
