# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A large report stays within what a small server has: bytes and memory, never seconds."""

import json
from pathlib import Path

import jsonschema
import pytest

from werdegang import reporting
from werdegang.bench.measurements.report_costs import FLAT, grown
from werdegang.bench.measurements.reports import (
    CHARTS,
    GOALS,
    LARGE,
    MEASURES,
    USUAL,
    large_snapshot,
    measured_apart,
)


def test_the_made_up_snapshot_is_one():
    schema = Path(reporting.__file__).with_name("schema") / "werdegang-report-1.json"
    snapshot = large_snapshot()
    jsonschema.validate(snapshot, json.loads(schema.read_text(encoding="utf-8")))
    goals = [goal for field in snapshot["fields"] for goal in field["goals"]]
    assert (len(goals), len(snapshot["measures"]), len(snapshot["figures"])) == (GOALS, MEASURES, CHARTS)


@pytest.mark.slow
def test_a_large_report_stays_small():
    cost = measured_apart(LARGE, "pdf")
    assert cost.pages > 200
    assert cost.bytes < 6_000_000
    assert cost.megabytes_of_memory < 600


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_reports():
    cost = measured_apart(USUAL, "pdf", 8)
    assert 30 < cost.pages < 50
    assert grown(cost) < FLAT
