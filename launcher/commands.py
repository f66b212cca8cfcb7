# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start other programs, and keep what they say."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from launcher.places import ROOT, VENV, data_folder

PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)


def say(text: str = "") -> None:
    """Print one line for the administrator, at once."""
    print(text, flush=True)


def note(text: str) -> None:
    """Print one line about setting up, beside the output that another program may be reading."""
    print(text, file=sys.stderr, flush=True)


def captured(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
) -> tuple[int, str]:
    """Run a program to its end; return its exit status and all that it printed.

    A program that cannot be started counts as failed with status 127.
    """
    try:
        done = subprocess.run(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=dict(env) if env is not None else None,
            cwd=cwd,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        return 127, str(error)
    return done.returncode, done.stdout


def venv_python(venv: Path = VENV) -> Path:
    """The Python of a virtual environment."""
    return venv / "bin" / "python"


def django_environment(**more: str) -> dict[str, str]:
    """Environment for Django's processes: this installation's data folder, and nothing of another Django."""
    env = {**os.environ, "WERDEGANG_DATA": str(data_folder()), "PYTHONUNBUFFERED": "1"}
    env["DJANGO_SETTINGS_MODULE"] = "werdegang.config.settings"
    env.pop("WERDEGANG_LOOPBACK", None)
    env.pop("PYTHONPATH", None)
    return {**env, **more}


def die_with_parent() -> None:
    """In a child, before it starts: ask Linux to end it should the launcher be killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGTERM)
