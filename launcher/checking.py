# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""`./werdegang check`: every check that reads the code without running its tests; one line each."""

import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from launcher.commands import django_environment, say, venv_python
from launcher.places import ROOT
from launcher.setup import set_up
from launcher.trouble import Trouble

SCRIPTS = ("werdegang",)
"""Python files without the ending, which the tools would not find by themselves."""
MOST_LINES = 60
PRODUCTION = {"WERDEGANG_SECURE": "1", "WERDEGANG_HOSTS": "werdegang.example", "WERDEGANG_TESTING": ""}


@dataclass(frozen=True)
class Check:
    """One check: its name, the module or script that does it, and what it says for."""

    name: str
    words: tuple[str, ...]
    about: str
    production: bool = False


CHECKS = (
    Check("types", ("-m", "mypy", "src", "launcher", "tools", "conftest.py", "tests"), "mypy, strict"),
    Check("ruff", ("-m", "ruff", "check", "--quiet", ".", *SCRIPTS), "style, safety, docstrings"),
    Check("format", ("-m", "ruff", "format", "--check", "--quiet", ".", *SCRIPTS), "layout of Python files"),
    Check(
        "layers",
        ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"),
        "rooms import only from the floors below",
    ),
    Check("templates", ("-m", "djlint", "src", "--lint", "--quiet"), "faults of templates"),
    Check(
        "migrations",
        ("-m", "werdegang", "makemigrations", "--check", "--dry-run"),
        "models have their migrations",
    ),
    Check(
        "deploy", ("-m", "werdegang", "check", "--deploy", "--fail-level=WARNING"), "fit for production", True
    ),
    Check("translations", ("tools/translations.py", "check"), "German is complete, nothing obsolete"),
    Check("headers", ("tools/house_rules.py", "headers"), "licence lines in every source file"),
    Check("traces", ("tools/house_rules.py", "traces"), "no package hosts, no paths of one machine"),
    Check("files", ("tools/house_rules.py", "files"), "names, lengths, unfinished words"),
)


@dataclass(frozen=True)
class Outcome:
    """How a check ended."""

    check: Check
    status: int
    output: str
    seconds: float


def check(arguments: list[str]) -> int:
    """Run the named checks, or all; show what failed; return the exit status."""
    chosen = choose(arguments)
    set_up("dev")
    with (
        tempfile.TemporaryDirectory(prefix="werdegang-check-") as folder,
        ThreadPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool,
    ):
        outcomes = list(pool.map(lambda one: announce(perform(one, Path(folder))), chosen))
    failed = [outcome for outcome in outcomes if outcome.status]
    for outcome in failed:
        say(f"\n--- {outcome.check.name}: {outcome.check.about}")
        say(shortened(outcome) if len(chosen) > 1 else outcome.output.strip())
    if failed:
        say(
            f"\n{len(failed)} of {len(outcomes)} checks failed: {', '.join(one.check.name for one in failed)}"
        )
    return 1 if failed else 0


def overview() -> str:
    """The checks by name, with what each says for."""
    return "\n".join(f"  {one.name:13} {one.about}" for one in CHECKS)


def shortened(outcome: Outcome) -> str:
    """The output of a check, or its beginning and the way to the rest."""
    lines = outcome.output.strip().splitlines()
    if len(lines) <= MOST_LINES:
        return "\n".join(lines)
    rest = f"… and {len(lines) - MOST_LINES} lines more: ./werdegang check {outcome.check.name}"
    return "\n".join([*lines[:MOST_LINES], rest])


def choose(names: Sequence[str]) -> list[Check]:
    """The checks of these names; all for none."""
    known = {one.name: one for one in CHECKS}
    if unknown := [name for name in names if name not in known]:
        raise Trouble(f"No check is called {', '.join(unknown)}; there are: {', '.join(known)}.")
    return [known[name] for name in names] or list(CHECKS)


def perform(one: Check, data: Path) -> Outcome:
    """Run one check with a data folder of its own."""
    env = django_environment(WERDEGANG_DATA=str(data / one.name), WERDEGANG_TESTING="1", NO_COLOR="1")
    env.pop("FORCE_COLOR", None)
    env.pop("WERDEGANG_DATABASE_URL", None)
    if one.production:
        env.update(PRODUCTION)
    started = time.monotonic()
    done = subprocess.run(
        [str(venv_python()), *one.words],
        env=env,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return Outcome(one, done.returncode, done.stdout, time.monotonic() - started)


def announce(outcome: Outcome) -> Outcome:
    """Say in one line how a check ended."""
    word = "FAILED" if outcome.status else "ok"
    say(f"{word:7} {outcome.check.name:13} {outcome.seconds:5.1f} s  {outcome.check.about}")
    return outcome
