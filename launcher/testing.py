# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""`./werdegang test`: all tests on SQLite, in a browser and on PostgreSQL; what was left out is said last, loudly."""

import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from launcher import postgres
from launcher.commands import django_environment, note, say, venv_python
from launcher.places import ROOT
from launcher.setup import set_up

CHROMIUM = Path("/usr/bin/chromium")
PROCESSES = 2
NOTHING_COLLECTED = 5
"""pytest's exit status when the arguments select no test in this part."""
FAST = "not browser and not slow and not postgres"
ON_POSTGRES = "not browser and not once"
OF_ONE_DATABASE = ("tests/launcher", "tests/oparl", "src/werdegang/config/tests/gate/test_mutation.py")
"""Tests that start programs of their own, on SQLite, or take the code apart: once is enough."""


@dataclass(frozen=True)
class Part:
    """One part of the run and how it ended: "passed", "FAILED" or "SKIPPED" with the reason."""

    name: str
    outcome: str
    detail: str = ""

    @property
    def failed(self) -> bool:
        """True when the part ran and did not pass."""
        return self.outcome == "FAILED"

    @property
    def skipped(self) -> bool:
        """True when the part did not run."""
        return self.outcome == "SKIPPED"


def run_tests(arguments: list[str]) -> int:
    """Set up with what tests need, run the parts, sum up; return the exit status."""
    fast = "--fast" in arguments
    rest = [word for word in arguments if word != "--fast"]
    set_up("dev")
    parts = [run_pytest("SQLite", FAST, rest)] if fast else run_everything(rest)
    return sum_up(parts, in_ci=in_ci(), fast=fast)


def in_ci() -> bool:
    """True when this run is the one that counts: nothing may be left out."""
    return os.environ.get("CI", "").lower() == "true"


def run_everything(arguments: list[str]) -> list[Part]:
    """All parts, one after the other."""
    parts = [run_pytest("SQLite", "not browser and not postgres", arguments)]
    if CHROMIUM.exists():
        parts.append(run_pytest("browser", "browser", arguments))
    else:
        parts.append(Part("browser", "SKIPPED", "no /usr/bin/chromium (Debian: apt-get install chromium)"))
    try:
        with reachable_postgres() as address:
            elsewhere = [*arguments, *(f"--ignore={path}" for path in OF_ONE_DATABASE)]
            parts.append(run_pytest("PostgreSQL", ON_POSTGRES, elsewhere, WERDEGANG_DATABASE_URL=address))
    except postgres.Unavailable as reason:
        parts.append(Part("PostgreSQL", "SKIPPED", str(reason)))
    return parts


@contextlib.contextmanager
def reachable_postgres() -> Iterator[str]:
    """The address of the server named by WERDEGANG_TEST_POSTGRES_URL, else of one started for this run."""
    named = os.environ.get("WERDEGANG_TEST_POSTGRES_URL")
    if named:
        yield named
        return
    with postgres.temporary_server() as address:
        yield address


def run_pytest(name: str, selection: str, arguments: list[str], **more: str) -> Part:
    """Run pytest on one selection of markers, with a data folder of its own."""
    note(f"\n--- {name}")
    command = [str(venv_python()), "-m", "pytest", "-m", selection]
    if not any(
        word == "-n" or word.startswith(("-n", "--numprocesses", "-p", "--pdb")) for word in arguments
    ):
        command += ["-n", str(PROCESSES), "--dist", "loadgroup", "--no-loadscope-reorder"]
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="werdegang-test-") as folder:
        env = django_environment(WERDEGANG_TESTING="1", WERDEGANG_DATA=folder)
        env.pop(
            "PYTHONDONTWRITEBYTECODE", None
        )  # else each process works out the assertions of all tests anew
        if "WERDEGANG_DATABASE_URL" not in more:
            env.pop("WERDEGANG_DATABASE_URL", None)
        status = subprocess.run([*command, *arguments], env={**env, **more}, cwd=ROOT, check=False).returncode
    seconds = f"{time.monotonic() - started:.0f} s"
    if status == NOTHING_COLLECTED and arguments:
        return Part(name, "passed", "none of the named tests is in this part")
    return Part(name, "FAILED" if status else "passed", seconds)


def sum_up(parts: list[Part], *, in_ci: bool, fast: bool) -> int:
    """Print how each part ended; exit status 1 when one failed or, in CI, was skipped."""
    say()
    for part in parts:
        say(f"{part.outcome:8} {part.name}: {part.detail}")
    if fast:
        say("left out by --fast: browser, slow tests, PostgreSQL")
    skipped = [part.name for part in parts if part.skipped]
    if skipped:
        say("=" * 78)
        say(f"ATTENTION: not everything was tested. Skipped: {', '.join(skipped)} (reasons above).")
        say("=" * 78)
    return 1 if any(part.failed for part in parts) or (skipped and in_ci) else 0
