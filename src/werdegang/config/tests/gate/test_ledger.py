# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""No place that asks the gate goes unnoticed: the ledger names each of them."""

import os

from werdegang.config.tests.gate.reviewed import REVIEWED
from werdegang.config.tests.gate.sites import gate_calls, ledger, write_ledger

HOW = "If each of them is meant: WERDEGANG_LEDGER=1 .venv/bin/pytest -n0 src/werdegang/config/tests/gate/test_ledger.py"


def test_every_place_of_the_gate_is_in_the_ledger() -> None:
    """One that was taken out, or moved, is missing here at once; what shows then, ``test_mutation.py`` looks for."""
    if os.environ.get("WERDEGANG_LEDGER"):
        write_ledger()
    known, there = set(ledger()), set(gate_calls().values())
    gone, new = sorted(known - there), sorted(there - known)
    assert gone == [], f"These places ask the gate no more. {HOW}"
    assert new == [], f"These places are new. {HOW}"


def test_the_ledger_would_miss_each_single_place() -> None:
    """Names are unique: no place hides behind another of its name."""
    names = list(gate_calls().values())
    assert len(names) == len(set(names)) > 400


def test_what_was_reviewed_is_there() -> None:
    """``test_mutation.py`` leaves these places out by their names, and is not run every day."""
    assert sorted(set(REVIEWED) - set(gate_calls().values())) == []
