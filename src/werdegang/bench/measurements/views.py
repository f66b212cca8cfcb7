# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Queries and milliseconds of pages, through Django's test client, without the store of finished pages."""

import statistics
import time
from collections.abc import Callable, Mapping

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.http.response import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings

from werdegang.bench.measurements.results import PageTime

STORE = "werdegang.website.kept.KeptPagesMiddleware"
RUNS = 15
FEWEST_RUNS = 3
"""Slow pages are asked for less often, but never less than this."""


def without_store() -> list[str]:
    """The middleware but for the store of finished pages. Raises LookupError when there is no such store."""
    rest = [name for name in settings.MIDDLEWARE if name != STORE]
    if len(rest) == len(settings.MIDDLEWARE):
        raise LookupError(f"{STORE} is not in use: what is measured without it?")
    return rest


def measure_pages(pages: Mapping[str, str], budget: float, fewest: int = FEWEST_RUNS) -> list[PageTime]:
    """Ask for each page (name: path) as nobody in particular, up to 15 times in so many seconds."""
    with override_settings(MIDDLEWARE=without_store()):
        client = Client(SERVER_NAME="localhost")
        return [_measure(client, name, path, budget, fewest) for name, path in pages.items()]


def _measure(client: Client, name: str, path: str, budget: float, fewest: int) -> PageTime:
    def ask() -> HttpResponseBase:
        return client.get(path)

    response = ask()
    queries, ms = _count(ask), _median(ask, budget, fewest)
    first_queries = _count(ask, cache.clear)
    first_ms = _median(ask, budget / 2, fewest, cache.clear)
    return PageTime(
        page=name,
        path=path,
        status=response.status_code,
        kilobytes=round(len(response.content) / 1024, 1),  # type: ignore[attr-defined]
        queries=queries,
        ms=ms,
        first_queries=first_queries,
        first_ms=first_ms,
    )


def _count(ask: Callable[[], object], before: Callable[[], object] = lambda: None) -> int:
    before()
    with CaptureQueriesContext(connection) as captured:
        ask()
    return len(captured)


def _median(
    ask: Callable[[], object], budget: float, fewest: int, before: Callable[[], object] = lambda: None
) -> float:
    times: list[float] = []
    while len(times) < fewest or (len(times) < RUNS and sum(times) < budget):
        before()
        started = time.perf_counter()
        ask()
        times.append(time.perf_counter() - started)
    return round(1000 * statistics.median(times), 2)
