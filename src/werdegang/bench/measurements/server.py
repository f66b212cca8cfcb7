# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The web server as a child process, as ``./werdegang run`` starts it."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.error import HTTPError
from urllib.request import Request, urlopen

WORKERS = 2
THREADS = 4
START_SECONDS = 300
AS_IN_PRODUCTION = "werdegang.config.wsgi:application"
WITHOUT_STORE = "werdegang.bench.wsgi_without_store:application"
HOST = "127.0.0.1"


class NotServing(Exception):  # noqa: N818 -- it says what the server does
    """The server did not start, or a page is not what it should be."""


@contextmanager
def serving(application: str, environment: Mapping[str, str]) -> Iterator[str]:
    """Two workers for the time of the block; gives the address without a slash at its end. Raises NotServing."""
    port = _free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--log-level", "warning"]
    command += ["--host", HOST, "--port", str(port), "--workers", str(WORKERS)]
    command += ["--blocking-threads", str(THREADS), application]
    server = subprocess.Popen(command, env=dict(environment), stdin=subprocess.DEVNULL)
    try:
        _wait(server, port)
        yield f"http://{HOST}:{port}"
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def mark_of(url: str) -> str | None:
    """The ETag of a page, None where it has none. Raises NotServing unless the page answers 200."""
    try:
        with urlopen(Request(url, headers={"Accept-Encoding": "gzip"}), timeout=30) as response:  # noqa: S310
            mark: str | None = response.headers["ETag"]
            return mark
    except HTTPError as error:
        raise NotServing(f"{url}: {error.code}") from error


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _wait(server: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise NotServing("the web server did not start")
