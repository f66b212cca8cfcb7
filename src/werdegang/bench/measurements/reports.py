# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What setting a large report costs: seconds, memory, bytes; from a made-up snapshot, without a database.

Each format is built in a process of its own, so that its memory is its own:
``python -m werdegang.bench.measurements.reports`` for all, with a format's name for one.
"""

import datetime
import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from typing import Any

from werdegang.bench.measurements.memory import peak_megabytes

GOALS, MEASURES, CHARTS = 60, 400, 100
SENTENCE = (
    "Die Träger haben ihre Angebote erweitert und berichten von großer Nachfrage in allen Stadtteilen. "
)


@dataclass(frozen=True)
class Cost:
    """What one format costs."""

    format: str
    seconds: float
    processor_seconds: float
    """The same without waiting for others."""
    megabytes_of_memory: float
    """The most that the process held at any time."""
    bytes: int
    pages: int
    """Of a PDF; 0 for the others."""


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


def cost_of(form: str) -> Cost:
    """Build the report in this format here and now; memory is that of the whole process so far."""
    from werdegang.reporting.formats import built
    from werdegang.reporting.vocabulary import Format

    snapshot = large_snapshot()
    started, busy = time.perf_counter(), time.process_time()
    made = built(snapshot, Format(form))
    seconds, busy = round(time.perf_counter() - started, 2), round(time.process_time() - busy, 2)
    held = round(peak_megabytes(), 1)
    return Cost(form, seconds, busy, held, len(made), _pages(made) if form == "pdf" else 0)


def _pages(made: bytes) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(made))


def measured_apart(form: str) -> Cost:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "werdegang.bench.measurements.reports", form]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return Cost(**json.loads(answer.stdout))


def main() -> None:
    """Print what was measured, as JSON."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "werdegang.config.settings")
    django.setup()
    if len(sys.argv) > 1:
        print(json.dumps(asdict(cost_of(sys.argv[1]))))
        return
    measured = {
        "day": datetime.date.today().isoformat(),
        "costs": [asdict(measured_apart(form)) for form in ("pdf", "docx", "xlsx", "txt")],
    }
    print(json.dumps(measured, indent=1))


if __name__ == "__main__":
    main()
