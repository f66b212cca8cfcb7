# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long a page of a hundred papers takes at the OParl interface, at any depth of the list.

``python -m werdegang.bench.measurements.oparl --papers 1000000`` generates a town in a temporary folder, serves it as
in production and asks over HTTP; ``--data FOLDER`` asks an installation that is filled already.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import Request, urlopen

from werdegang.bench.measurements.server import AS_IN_PRODUCTION, serving

PAPERS = 1_000_000
RUNS = 200
TARGET_MS = 50.0
"""p95 of a page of a hundred papers, whatever the depth."""
ENDPOINT = "/oparl/v1.1/"


@dataclass(frozen=True, kw_only=True)
class ListTime:
    """One page of the list of papers, asked so many times."""

    page: str
    papers: int
    total: int
    kilobytes: float
    first_ms: float
    """The first time, when its total is counted; again after each change of the data."""
    median_ms: float
    p95_ms: float

    @property
    def good(self) -> bool:
        """Whether it is quick enough."""
        return self.p95_ms < TARGET_MS


def measure(server: str, runs: int = RUNS) -> list[ListTime]:
    """First, deep and last page of the list of papers, plain and filtered; ``server``: address without slash."""
    body = _get(_get(server + ENDPOINT)["body"])["data"][0]
    papers = str(body["paper"])
    first = _get(papers)
    numbers = _Numbers(first)
    since = quote("2000-01-01T00:00:00+00:00", safe="")
    pages: dict[str, str] = {
        "first": papers,
        "deep": numbers.after(papers, 0.5),
        "last, reached by next": numbers.last(papers),
        "filtered, nearly all": f"{papers}?modified_since={since}",
        "filtered, deep": numbers.after(f"{papers}?modified_since={since}", 0.5),
        "filtered, nothing": f"{papers}?created_until={since}",
        "without inner lists": f"{papers}?omit_internal=true",
    }
    return [_time(name, url, runs) for name, url in pages.items()]


class _Numbers:
    """Where things are in a list of which only the first page is known: addresses are asked, not guessed."""

    def __init__(self, first: Mapping[str, Any]) -> None:
        self.total = int(first["pagination"]["totalElements"])
        self.lowest = _number(first["data"][0])

    def after(self, url: str, share: float) -> str:
        """The page behind the paper at this share of the list."""
        return f"{url}{'&' if '?' in url else '?'}after={self.lowest + int(self.total * share)}"

    def last(self, url: str) -> str:
        """The last page, by following ``next`` from shortly before the end."""
        low, high = self.lowest, self.lowest + 4 * self.total
        while high - low > 300:
            middle = (low + high) // 2
            if _get(f"{url}?after={middle}&limit=1")["data"]:
                low = middle
            else:
                high = middle
        page = f"{url}?after={max(self.lowest, low - 300)}"
        while following := _get(page)["links"].get("next"):
            page = str(following)
        return page


def _number(thing: Mapping[str, Any]) -> int:
    return int(str(thing["id"]).rsplit("/", 1)[1])


def _time(name: str, url: str, runs: int) -> ListTime:
    first_ms = _milliseconds(lambda: _ask(url))
    found = _get(url)
    times = sorted(_milliseconds(lambda: _ask(url)) for _run in range(runs))
    return ListTime(
        page=name,
        papers=len(found["data"]),
        total=found["pagination"]["totalElements"],
        kilobytes=round(len(_ask(url)) / 1024, 1),
        first_ms=round(first_ms, 1),
        median_ms=round(statistics.median(times), 1),
        p95_ms=round(times[int(0.95 * len(times)) - 1], 1),
    )


def _milliseconds(ask: Callable[[], object]) -> float:
    started = time.perf_counter()
    ask()
    return 1000 * (time.perf_counter() - started)


def _ask(url: str) -> bytes:
    request = Request(url, headers={"Accept-Encoding": "gzip"})  # noqa: S310 -- addresses of our own server
    with urlopen(request, timeout=60) as response:  # noqa: S310
        body: bytes = response.read()
    return body


def _get(url: str) -> dict[str, Any]:
    with urlopen(url, timeout=60) as response:  # noqa: S310
        found: dict[str, Any] = json.load(response)
    return found


def report(times: list[ListTime]) -> str:
    """A table for people."""
    lines = [
        f"{'OParl, list of papers':26}{'papers':>8}{'of':>10}{'KB':>8}{'first':>9}{'median':>9}{'p95 ms':>9}"
    ]
    for each in times:
        lines.append(
            f"{each.page:26}{each.papers:>8}{each.total:>10}{each.kilobytes:>8}{each.first_ms:>9}"
            f"{each.median_ms:>9}{each.p95_ms:>9}  {'good' if each.good else f'over {TARGET_MS:.0f} ms'}"
        )
    return "\n".join(lines)


def environment(data: str) -> dict[str, str]:
    """Of an installation of its own in this folder."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("WERDEGANG_")}
    return inherited | {
        "PYTHONPATH": str(Path(__file__).resolve().parents[3]),
        "DJANGO_SETTINGS_MODULE": "werdegang.config.settings",
        "WERDEGANG_DATA": data,
    }


def _filled(papers: int, data: str | None) -> Iterator[dict[str, str]]:
    if data is not None:
        yield environment(data)
        return
    with tempfile.TemporaryDirectory(prefix="werdegang-bench-oparl-") as folder:
        env = environment(folder)
        for words in (["werdegang", "prepare", "--tables-only"], ["werdegang.bench.oparl_town", str(papers)]):
            subprocess.run([sys.executable, "-m", *words], env=env, check=True)
        yield env


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=PAPERS)
    parser.add_argument("--data", help="Folder of an installation that is filled already.")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    for env in _filled(options.papers, options.data):
        with serving(AS_IN_PRODUCTION, env) as server:
            times = measure(server, options.runs)
        print(report(times))
        if options.json:
            options.json.write_text(json.dumps([asdict(each) for each in times], indent=2), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
