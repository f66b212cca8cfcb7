# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One process of the benchmark: fills the database that its environment names, measures, prints one JSON object.

``python -m werdegang.bench.measurements.step PAPERS SEED IMPORTED_PAGES SECONDS``; a process of its own, because Django
knows its database from the start.
"""

import json
import sys
import time
from dataclasses import asdict
from typing import Any

import django


def measure(papers: int, seed: int, imported: int, budget: float) -> dict[str, Any]:
    """Fill the empty database and measure; ``result`` is a SizeResult, ``addresses`` the paths of the pages."""
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from werdegang.bench.generate import generate
    from werdegang.bench.measurements.concept_importing import measure_workbook
    from werdegang.bench.measurements.importing import measure_import
    from werdegang.bench.measurements.large_concept import publish_large
    from werdegang.bench.measurements.pages import addresses
    from werdegang.bench.measurements.results import SizeResult
    from werdegang.bench.measurements.views import measure_pages
    from werdegang.concepts.models import Edition

    call_command("prepare", no_demo=True)
    started = time.perf_counter()
    world = generate(papers, seed, today=timezone.localdate())
    seconds = time.perf_counter() - started
    pages = addresses(world)
    measured = measure_pages(pages, budget)
    imports, workbook = measure_import(imported, seed), measure_workbook()
    large = publish_large(Edition.objects.select_related("concept").get(slug="messkonzept"))
    result = SizeResult(
        database=connection.vendor,
        papers=papers,
        rows=sum(world.rows.values()),
        generating_seconds=round(seconds, 1),
        pages=[*measured, *measure_pages(large, budget)],
        imports=imports,
        workbook=workbook,
    )
    return {"result": asdict(result), "addresses": pages}


if __name__ == "__main__":
    django.setup()
    papers, seed, imported = (int(word) for word in sys.argv[1:4])
    json.dump(measure(papers, seed, imported, float(sys.argv[4])), sys.stdout)
