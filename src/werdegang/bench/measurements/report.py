# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results as plain, aligned tables."""

from collections.abc import Iterator, Mapping, Sequence

from werdegang.bench.measurements.oparl_speed import oparl_aims, oparl_table
from werdegang.bench.measurements.pages import LISTS
from werdegang.bench.measurements.report_costs import report_aims, reports_table
from werdegang.bench.measurements.results import LoadResult, Results, SearchQuality, SizeResult
from werdegang.bench.measurements.tables import table
from werdegang.bench.searching.speed import table_of

COMPARABLE = 118
"""Requests per second that a comparable portal serves."""
AIM = 5 * COMPARABLE
GROWTH = 1.5
"""A list of the largest size may take so many times as long as one of the smallest."""


def report(results: Results) -> str:
    """The table of pages and import, the table of the load, and how both stand to what is aimed at."""
    return "\n\n".join(_parts(results))


def _parts(results: Results) -> Iterator[str]:
    yield f"Werdegang benchmark, size {results.size}; {results.machine}"
    names = list(dict.fromkeys(size.database for size in results.sizes))
    yield pages_table(results)
    if results.loads:
        yield (
            f"Load on {results.loads[0].papers:,} papers, 8 connections, 2 workers, {results.load_generator}:"
            " requests/s, 95th percentile in ms, failed requests"
        )
        yield loads_table(results.loads)
    if results.quality:
        yield "Search, nDCG@10 over the judged queries that are not held out (docs/search-quality.md)"
        yield quality_table(results.quality)
    for speed in results.searches:
        yield f"Search in made-up documents: {table_of(speed)}"
    if results.oparl:
        yield "OParl from a server in a process of its own; the floor: the same rows by nothing but the driver:"
        yield oparl_table(results.oparl)
        yield "\n".join(oparl_aims(results.oparl))
    for name in names:
        sizes = [size for size in results.sizes if size.database == name]
        loads = [load for load in results.loads if load.database == name]
        yield f"{name}:\n" + "\n".join(_aims(sizes, loads))
    if results.reports:
        yield "Reports from a made-up snapshot, each line in a process of its own, on one core:"
        yield reports_table(results.reports)
        yield "\n".join(report_aims(results.reports))
    for reason in results.skipped:
        yield f"SKIPPED  {reason}"


def pages_table(results: Results) -> str:
    """Queries and milliseconds of each page without the store of finished pages; then the speed of the import.

    For each number of papers: queries and ms of a page whose shared facts are kept, ms of the first after a change.
    """
    counts = list(dict.fromkeys(size.papers for size in results.sizes))
    head = ["database", "page"]
    for count in counts:
        head += [f"{count:,} papers: queries", "ms", "ms after a change"]
    rows = []
    for database in dict.fromkeys(size.database for size in results.sizes):
        sizes = {size.papers: size for size in results.sizes if size.database == database}
        pages = next(iter(sizes.values())).pages
        rows += [[database, page.page, *_cells(page.page, sizes, counts)] for page in pages]
        rows.append([database, "import: pages/s", *_speeds(sizes, counts, again=False)])
        rows.append([database, "import again: pages/s", *_speeds(sizes, counts, again=True)])
        rows.append([database, "workbook of a concept, checked: s", *_workbooks(sizes, counts, "tried")])
        rows.append([database, "workbook of a concept, taken over: s", *_workbooks(sizes, counts, "taken")])
        rows.append([database, "generator: rows/s", *_writing(sizes, counts)])
    return table(head, rows)


def _cells(page: str, sizes: Mapping[int, SizeResult], counts: Sequence[int]) -> Iterator[str]:
    for count in counts:
        measured = sizes[count].page(page) if count in sizes else None
        if measured is None or measured.status != 200:
            yield from (f"status {measured.status}" if measured else "-", "-", "-")
        else:
            yield from (str(measured.queries), f"{measured.ms:.1f}", f"{measured.first_ms:.1f}")


def _speeds(sizes: Mapping[int, SizeResult], counts: Sequence[int], *, again: bool) -> Iterator[str]:
    for count in counts:
        imports = sizes[count].imports if count in sizes else None
        seconds = (imports.again_seconds if again else imports.seconds) if imports else 0
        speed = f"{imports.pages / seconds:.1f}" if imports and seconds else "-"
        yield from (imports.note if imports else "", speed, "")


def _workbooks(sizes: Mapping[int, SizeResult], counts: Sequence[int], name: str) -> Iterator[str]:
    for count in counts:
        speed = sizes[count].workbook if count in sizes else None
        yield from ("", f"{getattr(speed, name):.1f}" if speed else "-", "")


def _writing(sizes: Mapping[int, SizeResult], counts: Sequence[int]) -> Iterator[str]:
    for count in counts:
        size = sizes.get(count)
        yield from ("", f"{size.rows / max(size.generating_seconds, 0.1):,.0f}" if size else "-", "")


def loads_table(loads: Sequence[LoadResult]) -> str:
    """Requests per second, 95th percentile and failed requests of each page under load, by way of serving."""
    ways = list(dict.fromkeys(load.way for load in loads))
    head = ["database", "page"]
    for way in ways:
        head += [f"{way}: req/s", "p95", "failed"]
    found = {(load.database, load.page, load.way): load for load in loads}
    rows = []
    for database, page in dict.fromkeys((load.database, load.page) for load in loads):
        row = [database, page]
        for way in ways:
            load = found.get((database, page, way))
            row += (
                [f"{load.requests_per_second:,.0f}", f"{load.p95_ms:.1f}", str(load.errors)]
                if load
                else ["-", "-", "-"]
            )
        rows.append(row)
    return table(head, rows)


def quality_table(measured: Sequence[SearchQuality]) -> str:
    """A line for each class of queries, a column for each engine."""
    kinds = list(dict.fromkeys(kind for each in measured for kind in each.by_class))
    rows = [[kind, *(f"{each.by_class.get(kind, 0):.3f}" for each in measured)] for kind in kinds]
    return table(["queries", *(each.engine for each in measured)], rows, words=1)


def _aims(sizes: Sequence[SizeResult], loads: Sequence[LoadResult]) -> Iterator[str]:
    smallest, largest = sizes[0], sizes[-1]
    for name in LISTS:
        small, large = smallest.page(name), largest.page(name)
        if small and large and small.ms:
            ratio = large.ms / small.ms
            yield (
                f"{name}: {largest.papers:,} against {smallest.papers:,} papers: {ratio:.2f} times"
                f" (aim: at most {GROWTH}){'' if ratio <= GROWTH else '  MISSED'}"
            )
    for load in loads:
        if load.way != "unchanged":
            rate = load.requests_per_second
            yield (
                f"{load.page}, {load.way}: {rate:,.0f} requests/s, {rate / COMPARABLE:.1f} times {COMPARABLE}"
                f" (aim: {AIM}){'' if rate >= AIM else '  MISSED'}"
            )
