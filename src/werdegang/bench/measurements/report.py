# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results as plain, aligned tables."""

from collections.abc import Iterator, Sequence

from werdegang.bench.measurements.pages import LISTS
from werdegang.bench.measurements.results import LoadResult, Results, SizeResult

COMPARABLE = 118
"""Requests per second that a comparable portal serves."""
AIM = 5 * COMPARABLE
GROWTH = 1.5
"""A list of the largest size may take so many times as long as one of the smallest."""


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell; the first one to the left, figures to the right."""
    lines = [head, ["-" * len(cell) for cell in head], *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def report(results: Results) -> str:
    """All tables, and how the results stand to what is aimed at."""
    return "\n\n".join(_parts(results))


def _parts(results: Results) -> Iterator[str]:
    yield f"Werdegang benchmark, size {results.size}; {results.machine}"
    for name in dict.fromkeys(size.database for size in results.sizes):
        sizes = [size for size in results.sizes if size.database == name]
        yield f"{name}: queries and milliseconds of each page without the store of finished pages\n" + _pages(
            sizes
        )
        yield f"{name}: generating and importing\n" + _writing(sizes)
        loads = [load for load in results.loads if load.database == name]
        if loads:
            yield _load_heading(results, loads[0]) + "\n" + _loads(loads)
        yield "\n".join(_aims(sizes, loads))
    for reason in results.skipped:
        yield f"SKIPPED  {reason}"


def _pages(sizes: Sequence[SizeResult]) -> str:
    head = ["page", "KB"]
    for size in sizes:
        papers = f"{size.papers:,}"
        head += [f"{papers}: queries", "ms", "after a change: queries", "ms"]
    rows = []
    for page in sizes[0].pages:
        row = [page.page, f"{page.kilobytes:.0f}"]
        for size in sizes:
            measured = size.page(page.page)
            if measured is None or measured.status != 200:
                row += [str(measured.status) if measured else "-", "-", "-", "-"]
                continue
            row += [
                str(measured.queries),
                f"{measured.ms:.1f}",
                str(measured.first_queries),
                f"{measured.first_ms:.1f}",
            ]
        rows.append(row)
    return table(head, rows)


def _writing(sizes: Sequence[SizeResult]) -> str:
    head = ("papers", "rows", "generated in s", "rows/s", "imported pages", "pages/s", "unchanged pages/s")
    rows = []
    for size in sizes:
        imports = size.imports
        again = imports.pages / imports.again_seconds if imports.again_seconds else 0
        rows.append(
            (
                f"{size.papers:,}",
                f"{size.rows:,}",
                f"{size.generating_seconds:.1f}",
                f"{size.rows / max(size.generating_seconds, 0.1):,.0f}",
                str(imports.pages) if not imports.note else imports.note,
                f"{imports.pages_per_second:.0f}" if imports.pages else "-",
                f"{again:.0f}" if imports.pages else "-",
            )
        )
    return table(head, rows)


def _load_heading(results: Results, load: LoadResult) -> str:
    return (
        f"{load.database}, {load.papers:,} papers: load with 8 connections on 2 workers, {results.load_generator};"
        " requests/s and 95th percentile in ms"
    )


def _loads(loads: Sequence[LoadResult]) -> str:
    ways = list(dict.fromkeys(load.way for load in loads))
    head = ["page"]
    for way in ways:
        head += [f"{way}: req/s", "p95", "failed"]
    rows = []
    for page in dict.fromkeys(load.page for load in loads):
        row = [page]
        for way in ways:
            found = next((load for load in loads if load.page == page and load.way == way), None)
            row += (
                [f"{found.requests_per_second:,.0f}", f"{found.p95_ms:.1f}", str(found.errors)]
                if found
                else ["-", "-", "-"]
            )
        rows.append(row)
    return table(head, rows)


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
