# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about a whole run, on SQLite and as small as can be."""

import pytest

from werdegang.bench.measurements import databases
from werdegang.bench.measurements.pages import UNDER_LOAD
from werdegang.bench.measurements.report import report
from werdegang.bench.measurements.run import Plan, run


@pytest.mark.slow
def test_a_tiny_run_comes_to_its_end_and_prints_every_page_under_load(monkeypatch):
    monkeypatch.delenv(databases.SERVER, raising=False)
    plan = Plan(
        size="tiny",
        papers=(10,),
        imported=1,
        page_seconds=0,
        load_seconds=0.1,
        searched=(20,),
        oparl=(5,),
        reports=False,
    )
    steps: list[str] = []
    results = run(plan, steps.append)
    assert [size.papers for size in results.sizes] == [10]
    assert {(load.page, load.way, load.errors) for load in results.loads} == {
        (page, way, 0) for page in UNDER_LOAD for way in ("kept", "unchanged", "without store")
    }
    assert "SKIPPED  PostgreSQL: no server" in report(results)
    assert [(each.engine, each.documents) for each in results.searches] == [("TantivyEngine", 20)]
    assert "TantivyEngine, 20 documents" in report(results)
    (oparl,) = results.oparl
    assert (oparl.database, oparl.objects > 20, oparl.rows > 20) == ("sqlite", True, True)
    assert "OParl from a server" in report(results)
    assert {each.engine for each in results.quality} == {
        "Werdegang, embedded",
        "SQLite FTS5",
        "Tantivy German",
    }
