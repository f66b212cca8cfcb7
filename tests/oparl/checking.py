# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A server on a free port, and the strict checker let loose on it.

``python -m tests.oparl.checking`` generates a hundred thousand papers and checks these: a step of ``.ci/run``.
"""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("WERDEGANG_SHARED") or ROOT.parent / "shared")
CHECKER = SHARED / "tools" / "oparl_check.py"
SCHEMA = SHARED / "tools" / "oparl-schema"
START_SECONDS = 300
HUNDRED_THOUSAND = 100_000
MOST_PER_LIST = 300
"""Objects that the checker follows in each list of the large town; it asks every filter all the same."""


def environment(data: str) -> dict[str, str]:
    """An installation of its own in this folder, with all that a System object may say."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("WERDEGANG_")}
    return inherited | {
        "PYTHONPATH": str(ROOT / "src"),
        "DJANGO_SETTINGS_MODULE": "werdegang.config.settings",
        "WERDEGANG_DATA": data,
        "WERDEGANG_OPARL_CONTACT_EMAIL": "rat@example.org",
        "WERDEGANG_OPARL_LICENSE": "https://www.govdata.de/dl-de/zero-2-0",
    }


def command(env: Mapping[str, str], *words: str) -> str:
    """Run one of the project's commands to its end; its output. Raises CalledProcessError."""
    words = (sys.executable, "-m", *words)
    done = subprocess.run(words, env=dict(env), cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout, done.stderr, file=sys.stderr)
        done.check_returncode()
    return done.stdout


@contextmanager
def serving(env: Mapping[str, str]) -> Iterator[str]:
    """The server as in production, for the time of the block; gives its OParl endpoint."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    words = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--log-level", "warning"]
    words += ["--host", "127.0.0.1", "--port", str(port), "--workers", "1", "--blocking-threads", "2"]
    server = subprocess.Popen(
        [*words, "werdegang.config.wsgi:application"], env=dict(env), cwd=ROOT, stderr=subprocess.DEVNULL
    )
    try:
        _wait(port)
        yield f"http://localhost:{port}/oparl/v1.1/"
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the web server did not start")


def check(endpoint: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Let the checker loose; exit status 0 means no failure, and with --strict no warning either."""
    words = [sys.executable, str(CHECKER), endpoint, "--schema", str(SCHEMA), *options]
    return subprocess.run(words, capture_output=True, text=True, check=False)


def main(arguments: list[str]) -> int:
    """Check the interface of a generated town; print the checker's last line, and all of it when it found faults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=HUNDRED_THOUSAND)
    papers = parser.parse_args(arguments).papers
    if not CHECKER.is_file():
        print(f"SKIPPED: no checker, {CHECKER} is missing", file=sys.stderr)
        return 1
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="werdegang-oparl-") as data:
        env = environment(data)
        command(env, "werdegang", "prepare", "--tables-only")
        command(env, "werdegang.bench.oparl_town", str(papers))
        print(f"OParl, {papers} papers: generated in {time.monotonic() - started:.0f} s", flush=True)
        with serving(env) as endpoint:
            done = check(endpoint, "--limit", str(MOST_PER_LIST), "--samples", "10")
    lines = done.stdout.splitlines()
    print("\n".join(lines if done.returncode else lines[-1:]), done.stderr, sep="\n")
    print(f"OParl, {papers} papers: {time.monotonic() - started:.0f} s")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
