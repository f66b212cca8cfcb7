# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the tables that are printed."""

from dataclasses import replace
from typing import Any

import pytest

from werdegang.bench.measurements.oparl_importing import OParlSpeed
from werdegang.bench.measurements.report import loads_table, pages_table, quality_table, report
from werdegang.bench.measurements.results import (
    ImportSpeed,
    LoadResult,
    PageTime,
    ReportCost,
    Results,
    SearchQuality,
    SizeResult,
    WorkbookSpeed,
)
from werdegang.bench.measurements.tables import table

WAYS = ("kept", "unchanged", "without store")


def page(name: str, ms: float, status: int = 200) -> PageTime:
    return PageTime(
        page=name, path="/", status=status, kilobytes=1, queries=7, ms=ms, first_queries=9, first_ms=2 * ms
    )


def size(database: str, papers: int, ms: float, status: int = 200) -> SizeResult:
    return SizeResult(
        database=database,
        papers=papers,
        rows=1000,
        generating_seconds=2,
        pages=[page("start", ms), page("paper list", ms, status)],
        imports=ImportSpeed(pages=50, seconds=5, again_seconds=2),
        workbook=WorkbookSpeed(rows=9, tried=1.25, taken=3, again=1),
    )


def results(*sizes: SizeResult, rate: float = 600.0, skipped: tuple[str, ...] = ()) -> Results:
    loads = [
        LoadResult(
            database=sizes[0].database,
            papers=1000,
            page="start",
            way=way,
            requests_per_second=rate,
            p95_ms=3,
            errors=0,
        )
        for way in WAYS
    ]
    return Results(
        size="small", machine="2 cores", load_generator="own", skipped=skipped, sizes=sizes, loads=loads
    )


def cells(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in text.splitlines()]


def test_one_table_holds_all_databases_and_numbers_of_papers():
    both = [size(database, papers, 5) for database in ("SQLite", "PostgreSQL") for papers in (100, 1000)]
    head, _line, *rows = cells(pages_table(results(*both)))
    per_size = ("ms", "ms after a change")
    assert head == [
        "database",
        "page",
        "100 papers: queries",
        *per_size,
        "1,000 papers: queries",
        *per_size,
    ]
    assert [row[:2] for row in rows if row[1] == "start"] == [["SQLite", "start"], ["PostgreSQL", "start"]]
    assert rows[0] == ["SQLite", "start", "7", "5.0", "10.0", "7", "5.0", "10.0"]


def test_the_speed_of_the_import_is_in_the_table():
    rows = cells(pages_table(results(size("SQLite", 100, 5))))
    assert ["SQLite", "import: pages/s", "10.0"] in rows


def test_a_page_that_does_not_answer_shows_its_status_and_no_time():
    rows = cells(pages_table(results(size("SQLite", 100, 5, status=500))))
    assert ["SQLite", "paper list", "status 500", "-", "-"] in rows


def test_the_load_is_shown_with_the_store_and_without_it():
    head, _line, row = cells(loads_table(results(size("SQLite", 100, 5)).loads))
    assert head == ["database", "page"] + [
        cell for way in WAYS for cell in (f"{way}: req/s", "p95", "failed")
    ]
    assert row == ["SQLite", "start"] + ["600", "3.0", "0"] * 3


def test_a_list_that_grows_with_the_papers_is_called_missed():
    text = report(results(size("SQLite", 100, 5), size("SQLite", 1000, 8)))
    assert "paper list: 1,000 against 100 papers: 1.60 times (aim: at most 1.5)  MISSED" in text


def test_a_list_that_does_not_grow_is_not_called_missed():
    text = report(results(size("SQLite", 100, 5), size("SQLite", 1000, 5)))
    assert "MISSED" not in text


def test_too_few_requests_are_called_missed():
    assert "start, kept: 100 requests/s, 0.8 times 118 (aim: 590)  MISSED" in report(
        results(size("SQLite", 100, 5), rate=100)
    )


def test_a_database_that_was_left_out_is_named():
    assert "SKIPPED  PostgreSQL: no server" in report(
        results(size("SQLite", 100, 5), skipped=("PostgreSQL: no server",))
    )


def test_the_quality_of_the_search_has_a_line_for_each_class():
    measured = [
        SearchQuality(engine=name, by_class={"compound": mark, "all": mark / 2})
        for name, mark in (("Ours", 0.9), ("Other", 0.3))
    ]
    head, _line, *rows = cells(quality_table(measured))
    assert head == ["queries", "Ours", "Other"]
    assert rows == [["compound", "0.900", "0.300"], ["all", "0.450", "0.150"]]


def test_columns_are_as_wide_as_their_widest_cell():
    assert table(("a", "b", "c"), [("long", "x", "1")]).splitlines() == [
        "a     b  c",
        "----  -  -".replace("----", "-   "),
        "long  x  1",
    ]


def cost(**given) -> ReportCost:
    fields: dict[str, Any] = {
        "size": "large",
        "format": "pdf",
        "reports": 1,
        "seconds": 12.04,
        "processor_seconds": 11,
    }
    fields |= {"megabytes_of_memory": 480, "grown_megabytes": 0, "bytes": 4_200_000, "pages": 251}
    return ReportCost(**(fields | given))


def with_reports(*costs: ReportCost) -> str:
    return report(replace(results(size("SQLite", 100, 5)), reports=costs))


def test_the_costs_of_reports_are_in_the_table():
    rows = cells(with_reports(cost(), cost(reports=20, grown_megabytes=1.5)))
    assert ["large", "pdf", "1", "251", "12.0", "11.0", "480", "-", "4.2"] in rows
    assert ["large", "pdf", "20", "251", "12.0", "11.0", "480", "1.5", "4.2"] in rows


def test_a_report_within_its_aims_is_not_called_missed():
    assert "MISSED" not in with_reports(cost(), cost(reports=20, grown_megabytes=1.5))


def test_a_report_that_is_slow_large_or_grows_is_called_missed():
    text = with_reports(
        cost(seconds=21),
        cost(megabytes_of_memory=610),
        cost(bytes=6_100_000),
        cost(size="usual", seconds=3.2),
        cost(format="docx", seconds=31),
        cost(reports=20, grown_megabytes=100),
    )
    assert "large pdf: 21.0 s (aim: under 20)  MISSED" in text
    assert "large pdf, 20 reports in one process: memory grew by 26.3% (aim: at most 5%)  MISSED" in text
    assert text.count("MISSED") == 6


def oparl(**given) -> OParlSpeed:
    fields: dict[str, Any] = {
        "database": "sqlite",
        "objects": 15_000,
        "seconds": 1.5,
        "per_second": 10_000,
        "again_seconds": 0.03,
        "again_full_seconds": 0.6,
        "rows": 50_000,
        "floor_seconds": 0.75,
        "ratio_to_floor": 2.0,
        "peak_mb": 125.0,
    }
    return OParlSpeed(**(fields | given))


def test_an_oparl_import_stands_beside_its_floor_and_its_aims():
    text = report(replace(results(size("SQLite", 100, 5)), oparl=[oparl()]))
    assert ["sqlite", "15,000", "1.50", "10,000", "0.03", "0.60", "0.75", "2.0", "125"] in cells(text)
    assert "MISSED" not in text


@pytest.mark.parametrize(
    "given",
    [
        {"per_second": 7_999},
        {"again_seconds": 1.0},
        {"objects": 500_000, "seconds": 40.0, "again_seconds": 2.0},
        {"peak_mb": 250.0},
    ],
)
def test_each_aim_of_an_oparl_import_can_be_missed(given):
    text = report(replace(results(size("SQLite", 100, 5)), oparl=[oparl(**given)]))
    assert text.count("MISSED") == 1
