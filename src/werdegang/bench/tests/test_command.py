# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about ending the command before it is done."""

import os
import signal
from pathlib import Path

import pytest

from werdegang.bench.management.commands.bench import put_away_when_ended
from werdegang.bench.measurements.databases import sqlite_database


def test_whoever_ends_the_command_leaves_no_database_behind(tmp_path: Path) -> None:
    def measuring() -> None:
        with put_away_when_ended(), sqlite_database(tmp_path) as address:
            Path(address.removeprefix("sqlite://")).touch()
            os.kill(os.getpid(), signal.SIGTERM)

    with pytest.raises(SystemExit) as ended:
        measuring()
    assert (ended.value.code, list(tmp_path.iterdir())) == (143, [])


def test_afterwards_the_signal_means_what_it_meant() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with put_away_when_ended():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before
