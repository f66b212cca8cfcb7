# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""`./werdegang bench`: measure, on SQLite and on a PostgreSQL server that is named or started for the run."""

import contextlib
import subprocess
import tempfile

from launcher import postgres
from launcher.commands import die_with_parent, django_environment, note, venv_python
from launcher.places import ROOT
from launcher.setup import set_up
from launcher.testing import reachable_postgres


def bench(arguments: list[str]) -> int:
    """Set up and hand over to Django's command, away from this installation's data; return the exit status."""
    set_up("base")
    with contextlib.ExitStack() as stack:
        more = {"WERDEGANG_DATA": stack.enter_context(tempfile.TemporaryDirectory(prefix="werdegang-bench-"))}
        try:
            more["WERDEGANG_TEST_POSTGRES_URL"] = stack.enter_context(reachable_postgres())
        except postgres.Unavailable as reason:
            note(f"PostgreSQL: {reason}")
        environment = django_environment(**more)
        environment.pop("WERDEGANG_DATABASE_URL", None)
        command = [str(venv_python()), "-m", "werdegang", "bench", *arguments]
        measuring = subprocess.Popen(command, env=environment, cwd=ROOT, preexec_fn=die_with_parent)
        try:
            return measuring.wait()
        except KeyboardInterrupt:
            # The command got the signal, too; it still has a web server to end and a database to remove.
            measuring.wait()
            raise
