# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How fast an OParl import is, beside the floor: the same rows written by nothing but the driver.

``python -m werdegang.bench.measurements.oparl_importing PAPERS`` measures in the database that the environment names
(an empty one) and prints one JSON object. ``measure`` is the same for a process that has Django already.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

import django

from werdegang.bench.measurements.memory import peak_megabytes

PART = 10_000


@dataclass(frozen=True)
class OParlSpeed:
    """Figures of one size; seconds, peak of memory in megabytes of the process that imports."""

    database: str
    objects: int
    seconds: float
    per_second: float
    again_seconds: float
    again_full_seconds: float
    rows: int
    floor_seconds: float
    ratio_to_floor: float
    peak_mb: float


def measure(papers: int) -> OParlSpeed:
    """Import from a made-up server into the current, empty database; again; again asking for everything; the floor."""
    from django.db import connection

    from werdegang.importers.oparl.crawling import Crawl, Order
    from werdegang.importers.oparl.fetching import Fetcher

    def crawl(*, full: bool) -> tuple[float, int]:
        fetcher = Fetcher()
        started = time.perf_counter()
        work = Crawl(Order(url, full=full), fetcher)
        work.run()
        fetcher.close()
        return time.perf_counter() - started, sum(counts["seen"] for counts in work.steps.totals.values())

    with served(papers) as url:
        seconds, objects = crawl(full=False)
        peak = peak_megabytes()
        again, _ = crawl(full=False)
        again_full, _ = crawl(full=True)
    rows, floor = write_floor()
    return OParlSpeed(
        database=connection.vendor,
        objects=objects,
        seconds=round(seconds, 2),
        per_second=round(objects / seconds),
        again_seconds=round(again, 2),
        again_full_seconds=round(again_full, 2),
        rows=rows,
        floor_seconds=round(floor, 2),
        ratio_to_floor=round(seconds / floor, 2) if floor else 0.0,
        peak_mb=round(peak, 1),
    )


@contextmanager
def served(papers: int) -> Iterator[str]:
    """A server in a process of its own, by its address."""
    command = [sys.executable, "-m", "werdegang.bench.generator.oparl_server", str(papers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def write_floor() -> tuple[int, float]:
    """Write all rows that the import wrote once more, with the same indexes, by the driver alone; rows and seconds."""
    from django.apps import apps
    from django.db import connection

    labels = ("people", "files", "council", "importers")
    tables = [
        model._meta.db_table
        for label in labels
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
    ]
    count, seconds = 0, 0.0
    with connection.cursor() as cursor:
        for table in tables:
            copy = f"floor_{table}"[:60]
            _make_like(cursor, table, copy)
            last = 0
            while rows := _part(cursor, table, last):
                last = rows[-1][0]
                count += len(rows)
                started = time.perf_counter()
                _write(cursor, copy, rows)
                seconds += time.perf_counter() - started
            cursor.execute(f"DROP TABLE {copy}")
    return count, seconds


def _make_like(cursor: Any, table: str, copy: str) -> None:
    from django.db import connection

    if connection.vendor == "postgresql":
        cursor.execute(f"CREATE TABLE {copy} (LIKE {table} INCLUDING ALL)")
        return
    cursor.execute(
        "SELECT sql FROM sqlite_master WHERE tbl_name = %s AND sql IS NOT NULL AND type IN ('table', 'index')"
        " ORDER BY type DESC",
        [table],
    )
    for number, (statement,) in enumerate(cursor.fetchall()):
        made = statement.replace(f'"{table}"', f'"{copy}"')
        if made.upper().startswith("CREATE TABLE"):
            cursor.execute(made.replace("%", "%%"))
            continue
        # An index needs a name of its own.
        head, _, tail = made.partition(" ON ")
        unique = "UNIQUE " if "UNIQUE" in head.upper() else ""
        cursor.execute(f'CREATE {unique}INDEX "floor_{number}_{copy}" ON {tail}'.replace("%", "%%"))


def _part(cursor: Any, table: str, last: int) -> list[tuple[Any, ...]]:
    from django.db import connection

    first = connection.introspection.get_primary_key_column(cursor, table)
    columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
    names = ", ".join(f'"{name}"' for name in [first, *(name for name in columns if name != first)])
    cursor.execute(
        f'SELECT {names} FROM {table} WHERE "{first}" > %s ORDER BY "{first}" LIMIT {PART}',  # noqa: S608
        [last],
    )
    return [tuple(str(v) if hasattr(v, "isoformat") else v for v in row) for row in cursor.fetchall()]


def _write(cursor: Any, copy: str, rows: list[tuple[Any, ...]]) -> None:
    from django.db import connection, transaction

    description = connection.introspection.get_table_description(cursor, copy)
    first = connection.introspection.get_primary_key_column(cursor, copy)
    names = ", ".join(f'"{name}"' for name in [first, *(c.name for c in description if c.name != first)])
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {copy} ({names}) FROM STDIN") as target:
                for row in rows:
                    target.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(rows[0]))
            cursor.executemany(f"INSERT INTO {copy} ({names}) VALUES ({marks})", rows)  # noqa: S608


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "werdegang.config.settings")
    django.setup()
    from django.core.management import call_command

    call_command("prepare", tables_only=True)
    json.dump(asdict(measure(int(sys.argv[1]))), sys.stdout)
    print()
