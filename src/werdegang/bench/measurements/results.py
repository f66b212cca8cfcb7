# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was measured, as records that go through JSON and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from werdegang.bench.measurements.oparl_importing import OParlSpeed
from werdegang.bench.searching.speed import Speed


@dataclass(frozen=True, kw_only=True)
class PageTime:
    """One public page, asked for by nobody in particular; times are medians in milliseconds."""

    page: str
    path: str
    status: int
    kilobytes: float
    queries: int
    ms: float
    """Nothing of the page itself is kept; what pages share between changes (counts, choices) is."""
    first_queries: int
    first_ms: float
    """The first time after a change of the data: nothing is kept at all."""


@dataclass(frozen=True, kw_only=True)
class WorkbookSpeed:
    """Seconds for reading and trying out, taking over, and trying out again; ``rows``: of the workbook."""

    rows: int
    tried: float
    taken: float
    again: float


@dataclass(frozen=True, kw_only=True)
class ImportSpeed:
    """So many pages read and written, and the seconds it took; ``again``: the same pages once more, unchanged."""

    pages: int
    seconds: float
    again_seconds: float
    note: str = ""
    """Why it was not measured, where it was not."""

    @property
    def pages_per_second(self) -> float:
        """Pages per second of the first run."""
        return self.pages / self.seconds if self.seconds else 0.0


@dataclass(frozen=True, kw_only=True)
class SizeResult:
    """Everything that was measured inside one process on one database of one size."""

    database: str
    papers: int
    rows: int
    generating_seconds: float
    pages: Sequence[PageTime]
    imports: ImportSpeed
    workbook: WorkbookSpeed | None = None

    @classmethod
    def of_json(cls, given: Mapping[str, Any]) -> "SizeResult":
        """From what ``dataclasses.asdict`` made."""
        fields = dict(given)
        fields["pages"] = [PageTime(**page) for page in given["pages"]]
        fields["imports"] = ImportSpeed(**given["imports"])
        fields["workbook"] = WorkbookSpeed(**given["workbook"]) if given.get("workbook") else None
        return cls(**fields)

    def page(self, name: str) -> PageTime | None:
        """The page of that name."""
        return next((page for page in self.pages if page.page == name), None)


@dataclass(frozen=True, kw_only=True)
class LoadResult:
    """One page under load, in one way of serving."""

    database: str
    papers: int
    page: str
    way: str
    """``kept`` (as in production), ``unchanged`` (asked with If-None-Match, answered 304), ``without store``."""
    requests_per_second: float
    p95_ms: float
    errors: int


@dataclass(frozen=True, kw_only=True)
class SearchQuality:
    """nDCG@10 of one engine over the judged queries that may be tuned for: mean by class, and of all."""

    engine: str
    by_class: Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class ReportCost:
    """What building a report in one format costs, in a process of its own."""

    size: str
    """``large`` (60 goals, 400 measures, 100 charts) or ``usual`` (about 40 pages)."""
    format: str
    reports: int
    """So many were built in that process, one after the other."""
    seconds: float
    """Of the first one, with all that a process loads once."""
    processor_seconds: float
    """The same without waiting for others."""
    megabytes_of_memory: float
    """The most that the process held at any time."""
    grown_megabytes: float
    """So much of it came after the first few reports; about 0 where memory does not depend on their number."""
    bytes: int
    pages: int
    """Of a PDF; 0 for the others."""


@dataclass(frozen=True, kw_only=True)
class Results:
    """One run of the benchmark."""

    size: str
    machine: str
    load_generator: str
    skipped: Sequence[str]
    sizes: Sequence[SizeResult]
    loads: Sequence[LoadResult]
    quality: Sequence[SearchQuality] = ()
    reports: Sequence[ReportCost] = ()
    searches: Sequence[Speed] = ()
    oparl: Sequence[OParlSpeed] = ()
