# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL server for tests: in a folder of its own, on a free port, gone afterwards."""

import contextlib
import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from launcher.commands import die_with_parent

START_SECONDS = 30
STOP_SECONDS = 15
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")
"""Settings for data that nobody will miss."""
LOOPBACK = "127.0.0.1"


class Unavailable(Exception):
    """No server could be started; the text says why."""


def find_programs() -> Path | None:
    """Folder of the newest PostgreSQL server programs on this machine (Debian's place, else the PATH)."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: [int(part) for part in re.findall(r"\d+", path.parent.name)])
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def account() -> str | None:
    """The account to run the server as; root may not, so Debian's own or nobody. None: stay who we are."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name).pw_name
    raise Unavailable("root may not run PostgreSQL, and there is no account postgres or nobody")


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def temporary_server() -> Iterator[str]:
    """Start a server for the time of the block; give its address (postgresql://…). Raise Unavailable."""
    programs = find_programs()
    if programs is None:
        raise Unavailable("no PostgreSQL server found (Debian: apt-get install postgresql)")
    user = account()
    with tempfile.TemporaryDirectory(prefix="werdegang-postgres-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        password = secrets.token_urlsafe(16)
        (place / "password").write_text(password, encoding="ascii")
        if user is not None:
            shutil.chown(place, user)
            shutil.chown(place / "password", user)
        create_cluster(programs, place, user)
        port = free_port()
        process = start(programs, place, port, user)
        try:
            wait_until_ready(programs, process, port, place)
            yield f"postgresql://werdegang:{password}@{LOOPBACK}:{port}/postgres"
        finally:
            stop(process)


def create_cluster(programs: Path, place: Path, user: str | None) -> None:
    """Fill the server's data folder."""
    command: list[str | Path] = [
        programs / "initdb",
        "--pgdata",
        place / "data",
        "--username=werdegang",
        "--auth=scram-sha-256",
    ]
    command += [f"--pwfile={place / 'password'}", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    done = subprocess.run(
        command, user=user, cwd=place, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        raise Unavailable(f"initdb failed: {done.stderr.strip() or done.stdout.strip()}")


def start(programs: Path, place: Path, port: int, user: str | None) -> subprocess.Popen[bytes]:
    """Start the server; what it says goes to a file beside its data."""
    settings = [f"port={port}", f"listen_addresses={LOOPBACK}", f"unix_socket_directories={place}", *QUICK]
    command: list[str | Path] = [programs / "postgres", "-D", place / "data"]
    for setting in settings:
        command += ["-c", setting]
    with (place / "server.log").open("wb") as log:
        return subprocess.Popen(
            command,
            user=user,
            cwd=place,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            process_group=0,
            preexec_fn=die_with_parent,
        )


def wait_until_ready(programs: Path, process: subprocess.Popen[bytes], port: int, place: Path) -> None:
    """Wait until the server takes connections."""
    deadline = time.monotonic() + START_SECONDS
    probe: list[str | Path] = [programs / "pg_isready", "--quiet", f"--host={LOOPBACK}", f"--port={port}"]
    while subprocess.run(probe, check=False).returncode:
        if process.poll() is not None or time.monotonic() > deadline:
            log = (place / "server.log").read_text(encoding="utf-8", errors="replace")
            raise Unavailable(f"the server did not start: {log.strip()[-400:]}")
        time.sleep(0.1)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the server at once, without waiting for its clients; nothing in it is kept."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGQUIT)
        process.wait()
