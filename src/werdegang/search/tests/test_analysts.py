# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several processes analyse many texts: nothing is lost, changed or left running."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings

from werdegang.search.engines import analysts
from werdegang.search.engines.analysts import analysed, text_of
from werdegang.search.engines.prepared import stems, vector
from werdegang.search.kinds import Content, Document

pytestmark = [pytest.mark.slow, pytest.mark.once]
DOCUMENTS = [
    Document(
        "vorlage",
        number,
        Content(
            title=f"Integrationskonzept {number}",
            text=f"Sprachkurse für Mütter, Ref05/{number:04}/17: größere Räume « »",
        ),
        number % 3 > 0,
    )
    for number in range(61)
]


@pytest.fixture
def help_comes_soon(monkeypatch):
    """Two analysts after three documents, five texts at once."""
    monkeypatch.setattr(analysts, "ALONE", 3)
    monkeypatch.setattr(analysts, "TOGETHER", 5)
    monkeypatch.setattr(analysts.os, "sched_getaffinity", lambda _process: {0, 1})


@pytest.fixture
def started(monkeypatch):
    """The processes that are started."""
    made = []
    start = subprocess.Popen

    def remembered(*arguments, **options):
        made.append(start(*arguments, **options))
        return made[-1]

    monkeypatch.setattr(analysts.subprocess, "Popen", remembered)
    return made


@pytest.mark.parametrize("prepare", [stems, vector])
def test_others_make_the_same_in_the_same_order(prepare, help_comes_soon, started):
    expected = [(each, prepare(text_of(each))) for each in DOCUMENTS]
    assert list(analysed(DOCUMENTS, prepare)) == expected
    assert [process.returncode for process in started] == [0, 0]


def test_few_documents_need_no_help(started):
    assert len(list(analysed(DOCUMENTS, stems))) == len(DOCUMENTS)
    assert not started


def test_what_a_killed_analyst_left_is_analysed_here(help_comes_soon, started):
    expected = [(each, stems(text_of(each))) for each in DOCUMENTS]
    found = []
    for each in analysed(DOCUMENTS, stems):
        found.append(each)
        if len(found) == 10:
            started[0].kill()
        if len(found) == 30:
            started[1].kill()
    assert found == expected
    assert [process.returncode for process in started] == [-signal.SIGKILL, -signal.SIGKILL]


def test_whoever_stops_in_the_middle_leaves_nothing_running(help_comes_soon, started):
    some = analysed(DOCUMENTS, stems)
    for _ in range(7):
        next(some)
    some.close()
    assert [process.returncode for process in started] == [0, 0]


ASKING = """
import os
from werdegang.search.engines import analysts, prepared
with analysts._Analysts(prepared.stems) as some:
    print(*(process.pid for process in [some._free.get() for _ in range(some.count)]), flush=True)
    os.kill(os.getpid(), 9)
"""


def test_analysts_end_with_a_killed_process_that_asked():
    environment = os.environ | {"WERDEGANG_DATA": str(settings.DATA)}
    asking = subprocess.run(
        [sys.executable, "-c", ASKING], env=environment, capture_output=True, text=True, check=False
    )
    assert asking.returncode == -signal.SIGKILL, asking.stderr
    left = {int(each) for each in asking.stdout.split()}
    assert left
    ends = time.monotonic() + 60
    while left and time.monotonic() < ends:
        left = {each for each in left if _runs(each)}
        time.sleep(0.1)
    assert not left


def _runs(process: int) -> bool:
    try:
        return ") Z" not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
