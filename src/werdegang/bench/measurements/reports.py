# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What setting reports costs: seconds, memory, bytes; from made-up snapshots, without a database.

Each format is built in a process of its own, so that its memory is its own:
``python -m werdegang.bench.measurements.reports`` for all, with a size, a format and a number of times for one.
"""

import datetime
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from werdegang.bench.measurements.memory import peak_megabytes
from werdegang.bench.measurements.results import ReportCost

GOALS, MEASURES, CHARTS = 60, 400, 100
LARGE, USUAL = "large", "usual"
SIZES = {LARGE: (GOALS, MEASURES, CHARTS), USUAL: (7, 42, 10)}
"""Goals, measures and charts: the largest report that is to be borne, and one of about 40 pages."""
WARM = 3
"""So many reports a process builds before its memory is compared: by then all that is loaded once is loaded."""
TIMES = 20
MEASURED = (
    (LARGE, "pdf", 1),
    (LARGE, "docx", 1),
    (LARGE, "xlsx", 1),
    (USUAL, "pdf", 1),
    (USUAL, "pdf", TIMES),
)
"""Size, format and how many reports one process builds."""
SENTENCE = (
    "Die Träger haben ihre Angebote erweitert und berichten von großer Nachfrage in allen Stadtteilen. "
)


def large_snapshot(goals: int = GOALS, measures: int = MEASURES, charts: int = CHARTS) -> dict[str, Any]:
    """A report of that size; the same every time."""
    slugs = [f"massnahme-{number}" for number in range(measures)]
    fields = [
        {
            "title": f"Handlungsfeld {field + 1}",
            "text": SENTENCE * 3,
            "is_sample": True,
            "goals": [
                _goal(number, slugs[number::goals], charts) for number in range(goals) if number % 4 == field
            ],
        }
        for field in range(4)
    ]
    return {
        "schema": "werdegang-report-1",
        "program": {"name": "Werdegang", "version": "0", "template": 1},
        "moment": "2019-02-20T10:00:00+01:00",
        "language": "de",
        "report": {
            "slug": "gross", "title": "Großer Bericht", "version": 1, "reason": "",
            "period_start": "2017-01-01", "period_end": "2019-01-01", "is_sample": True,
        },
        "municipality": {"name": "Stadt Beispiel", "lines": [], "colour": "#171a2b", "logo": None},
        "edition": {
            "concept": "Konzept", "concept_slug": "konzept", "slug": "e", "number": 1, "name": "Fortschreibung",
            "start": "2017-01-01", "end": "2019-01-01", "state": "concluded", "summary": "", "is_sample": True,
            "concluded": True, "adopted": None,
        },
        "sections": [
            {"kind": kind, "text": SENTENCE * 10}
            for kind in ("foreword", "method", "goals", "figures", "funding", "outlook")
        ],
        "fields": fields,
        "measures": [_measure(number, goals) for number in range(measures)],
        "figures": [_figure(number, goals) for number in range(charts)],
        "funding": [],
        "good_practice": [],
        "participation": [],
    }  # fmt: skip


def _goal(number: int, measures: list[str], charts: int) -> dict[str, Any]:
    figure = f"kennzahl-{number % charts}" if charts else ""
    return {
        "slug": f"ziel-{number}", "number": number + 1, "title": f"Ziel mit der Nummer {number + 1}",
        "description": SENTENCE * 3, "is_sample": True, "words": SENTENCE * 2, "continues": [],
        "status": {
            "code": "on_track", "computed": "on_track", "override": None,
            "reasons": [{"code": "on_the_way", "figure": figure, "value": "150", "day": "2018-12-31"}],
        },
        "tally": {
            "total": len(measures), "done": 1, "going": max(len(measures) - 1, 0), "delayed": 0, "stopped": 0,
            "not_started": 0,
        },
        "measures": measures,
    }  # fmt: skip


def _measure(number: int, goals: int) -> dict[str, Any]:
    return {
        "slug": f"massnahme-{number}", "title": f"Maßnahme mit der Nummer {number}", "kind": "project",
        "description": SENTENCE * 2, "districts": ["Weststadt"], "state": "in_progress", "state_since": "2018-06-30",
        "start": "2017-01-01", "end": "2019-01-01", "is_sample": True, "goals": [number % goals + 1],
        "responsible": [{"name": "Bildungsträger A", "role": "lead"}, {"name": "Fachbereich 50", "role": "funder"}],
        "updates": [
            {"day": f"2018-0{month}-15", "state": "in_progress", "progress": 10 * month, "text": SENTENCE * 3,
             "is_sample": True}
            for month in (3, 6, 9)
        ],
        "funding": [],
    }  # fmt: skip


def _figure(number: int, goals: int) -> dict[str, Any]:
    return {
        "slug": f"kennzahl-{number}", "title": f"Kennzahl mit der Nummer {number}", "definition": SENTENCE,
        "unit": "Plätze", "decimals": 0, "direction": "up", "level": "outcome", "period": "year",
        "source": "Meldung der Träger", "license": "", "is_sample": True, "goals": [number % goals + 1],
        "target": {"baseline": "100", "baseline_day": "2010-12-31", "target": "240", "target_day": "2018-12-31"},
        "values": [
            {"start": f"{year}-01-01", "end": f"{year + 1}-01-01", "value": str(100 + (year - 2010) * (number % 9 + 8)),
             "withheld": False, "status": "final", "as_of": f"{year + 1}-02-01", "note": "", "is_sample": True}
            for year in range(2010, 2019)
        ],
    }  # fmt: skip


def cost_of(size: str, form: str, times: int = 1) -> ReportCost:
    """Build the report in this format here and now; seconds are the first one's, memory is the whole process's."""
    from werdegang.reporting.formats import built
    from werdegang.reporting.vocabulary import Format

    snapshot = large_snapshot(*SIZES[size])
    started, busy = time.perf_counter(), time.process_time()
    made = built(snapshot, Format(form))
    seconds, busy = round(time.perf_counter() - started, 2), round(time.process_time() - busy, 2)
    warm = peak_megabytes()
    for number in range(2, times + 1):
        built(snapshot, Format(form))
        if number <= WARM:
            warm = peak_megabytes()
    held = peak_megabytes()
    return ReportCost(
        size=size,
        format=form,
        reports=times,
        seconds=seconds,
        processor_seconds=busy,
        megabytes_of_memory=round(held, 1),
        grown_megabytes=round(held - warm, 1),
        bytes=len(made),
        pages=_pages(made) if form == "pdf" else 0,
    )


def _pages(made: bytes) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(made))


def measured_apart(
    size: str, form: str, times: int = 1, environment: Mapping[str, str] | None = None
) -> ReportCost:
    """The same in a process of its own, with this environment instead of the present one, if any is given.

    Raises subprocess.CalledProcessError, with what the process said in ``stderr``.
    """
    command = [sys.executable, "-m", "werdegang.bench.measurements.reports", size, form, str(times)]
    answer = subprocess.run(
        command, capture_output=True, text=True, check=True, env=dict(environment) if environment else None
    )
    return ReportCost(**json.loads(answer.stdout))


def costs(environment: Mapping[str, str] | None = None) -> Iterator[ReportCost]:
    """All that is measured, one after the other."""
    for size, form, times in MEASURED:
        yield measured_apart(size, form, times, environment)


def main() -> None:
    """Print what was measured, as JSON."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "werdegang.config.settings")
    django.setup()
    if len(sys.argv) > 1:
        print(json.dumps(asdict(cost_of(sys.argv[1], sys.argv[2], int(sys.argv[3])))))
        return
    measured = {"day": datetime.date.today().isoformat(), "costs": [asdict(cost) for cost in costs()]}
    print(json.dumps(measured, indent=1))


if __name__ == "__main__":
    main()
