# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole run: each database, each size, then the load; everything in a temporary folder."""

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import psycopg

from werdegang.bench.measurements import databases
from werdegang.bench.measurements.load import GENERATOR, load
from werdegang.bench.measurements.oparl_importing import OParlSpeed
from werdegang.bench.measurements.pages import UNDER_LOAD
from werdegang.bench.measurements.reports import costs
from werdegang.bench.measurements.results import LoadResult, ReportCost, Results, SearchQuality, SizeResult
from werdegang.bench.measurements.server import AS_IN_PRODUCTION, WITHOUT_STORE, mark_of, serving
from werdegang.bench.searching.speed import Speed

ZIPPED = {"Accept-Encoding": "gzip"}
Say = Callable[[str], object]


class StepFailed(Exception):  # noqa: N818 -- it says what happened
    """A process of the benchmark ended badly; the text is what it said."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What to measure, and for how long."""

    size: str
    papers: Sequence[int]
    seed: int = 1
    imported: int
    """So many pages of a council information system are imported."""
    page_seconds: float
    """At most so long for each page by itself."""
    load_seconds: float
    """For each page under load and each way of serving it."""
    searched: Sequence[int] = ()
    """Numbers of made-up documents that the search is measured with."""
    oparl: Sequence[int] = ()
    """Numbers of papers of a made-up OParl source that is imported; each comes with three other objects."""
    reports: bool = True
    """Whether reports are built and measured, too (a minute or two)."""


PLANS: Mapping[str, Plan] = {
    "small": Plan(
        size="small",
        papers=(100, 1_000),
        imported=50,
        page_seconds=0.2,
        load_seconds=1,
        searched=(1_000,),
        oparl=(3_600,),
    ),
    "full": Plan(
        size="full",
        papers=(100, 10_000, 100_000),
        imported=200,
        page_seconds=1,
        load_seconds=4,
        searched=(20_000, 100_000),
        oparl=(3_600, 120_000),
    ),
}


def run(plan: Plan, say: Say) -> Results:
    """Measure according to plan; ``say`` gets a line for each step."""
    sizes: list[SizeResult] = []
    loads: list[LoadResult] = []
    quality: list[SearchQuality] = []
    searches: list[Speed] = []
    oparl: list[OParlSpeed] = []
    skipped: list[str] = []
    with tempfile.TemporaryDirectory(prefix="werdegang-bench-") as folder:
        for name, make in _databases(Path(folder), skipped):
            say(f"{name}, quality of the search")
            with make() as address:
                quality += _quality(_environment(folder, address))
            for documents in plan.searched:
                say(f"{name}, search in {documents} documents")
                with make() as address:
                    searches.append(_searching(documents, plan.seed, _environment(folder, address)))
            for papers in plan.oparl:
                say(f"{name}, OParl source of {papers} papers")
                with make() as address:
                    oparl.append(_oparl(papers, _environment(folder, address)))
            for papers in plan.papers:
                say(f"{name}, {papers} papers")
                with make() as address:
                    environment = _environment(folder, address)
                    measured, addresses = _step(plan, papers, environment)
                    sizes.append(replace(measured, database=name))
                    if papers == plan.papers[-1]:
                        say(f"{name}, {papers} papers: load")
                        loads += _loads(plan, sizes[-1], addresses, environment)
        reports = _reports(folder, say) if plan.reports else []
    return Results(
        size=plan.size,
        machine=machine(),
        load_generator=GENERATOR,
        skipped=skipped,
        sizes=sizes,
        loads=loads,
        quality=quality,
        reports=reports,
        searches=searches,
        oparl=oparl,
    )


def _reports(folder: str, say: Say) -> list[ReportCost]:
    """Built from a snapshot that is made up in memory: no database is asked."""
    say("reports")
    try:
        return list(costs(_environment(folder, f"sqlite:///{folder}/unused.sqlite3")))
    except subprocess.CalledProcessError as error:
        raise StepFailed(str(error.stderr).strip()) from error


def machine() -> str:
    """Processors, system, Python."""
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        system = platform.platform(terse=True)
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}"


def _databases(folder: Path, skipped: list[str]) -> Iterator[tuple[str, databases.MakeDatabase]]:
    yield databases.sqlite_name(), partial(databases.sqlite_database, folder)
    server = databases.postgres_server()
    if server is None:
        skipped.append(f"PostgreSQL: no server ({databases.SERVER} names none, none could be started)")
        return
    try:
        name = databases.postgres_name(server)
    except psycopg.OperationalError as error:
        skipped.append(f"PostgreSQL: {str(error).splitlines()[0]}")
        return
    yield name, partial(databases.postgres_database, server)


def _environment(folder: str, address: str) -> dict[str, str]:
    """Environment of a child: nothing of this installation, the temporary folder and database instead."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("WERDEGANG_")}
    return {
        **inherited,
        "DJANGO_SETTINGS_MODULE": "werdegang.config.settings",
        "PYTHONPATH": str(Path(__file__).resolve().parents[3]),
        "WERDEGANG_DATA": folder,
        "WERDEGANG_DATABASE_URL": address,
        "WERDEGANG_HOSTS": "localhost,127.0.0.1",
    }


def _step(plan: Plan, papers: int, environment: Mapping[str, str]) -> tuple[SizeResult, dict[str, str]]:
    command = [sys.executable, "-m", "werdegang.bench.measurements.step"]
    command += [str(number) for number in (papers, plan.seed, plan.imported, plan.page_seconds)]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
    if done.returncode:
        raise StepFailed(done.stderr.strip())
    said: dict[str, Any] = json.loads(done.stdout)
    return SizeResult.of_json(said["result"]), said["addresses"]


def _quality(environment: Mapping[str, str]) -> Iterator[SearchQuality]:
    """Ask the judged queries of the engines that the database can have."""
    is_postgres = environment["WERDEGANG_DATABASE_URL"].startswith("postgres")
    command = [sys.executable, "-m", "werdegang.bench.searching.quality", "--json"]
    engine = {"WERDEGANG_SEARCH": "postgres"} if is_postgres else {}
    done = subprocess.run(command, env={**environment, **engine}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise StepFailed(done.stderr.strip())
    said: dict[str, dict[str, float]] = json.loads(done.stdout)
    for name, marks in said.items():
        yield SearchQuality(engine=name, by_class=marks)


def _oparl(papers: int, environment: Mapping[str, str]) -> OParlSpeed:
    command = [sys.executable, "-m", "werdegang.bench.measurements.oparl_importing", str(papers)]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
    if done.returncode:
        raise StepFailed(done.stderr.strip())
    return OParlSpeed(**json.loads(done.stdout.strip().splitlines()[-1]))


def _searching(documents: int, seed: int, environment: Mapping[str, str]) -> Speed:
    """The speed of the engine that belongs to the database; on PostgreSQL a database of its own is made once more."""
    address = environment["WERDEGANG_DATABASE_URL"]
    engine = (
        {"WERDEGANG_SEARCH": "postgres", databases.SERVER: address} if address.startswith("postgres") else {}
    )
    command = [sys.executable, "-m", "werdegang.bench.searching.speed", "--json"]
    command += ["--seed", str(seed), str(documents)]
    done = subprocess.run(command, env={**environment, **engine}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise StepFailed(done.stderr.strip())
    return Speed.of_json(json.loads(done.stdout))


def _loads(
    plan: Plan, measured: SizeResult, addresses: Mapping[str, str], environment: Mapping[str, str]
) -> Iterator[LoadResult]:
    for application, ways in ((AS_IN_PRODUCTION, ("kept", "unchanged")), (WITHOUT_STORE, ("without store",))):
        with serving(application, environment) as server:
            for page in UNDER_LOAD:
                url = server + addresses[page]
                mark = mark_of(url)
                for way in ways:
                    if way == "unchanged" and mark is None:
                        continue
                    headers = {**ZIPPED, "If-None-Match": mark or ""} if way == "unchanged" else ZIPPED
                    borne = load(url, headers, plan.load_seconds)
                    yield LoadResult(
                        database=measured.database,
                        papers=measured.papers,
                        page=page,
                        way=way,
                        requests_per_second=borne.requests_per_second,
                        p95_ms=borne.p95_ms,
                        errors=borne.errors,
                    )
