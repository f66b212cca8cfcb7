# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One import of a source at a time; the lock goes with the process, however it ends."""

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import IO, Any

from django.conf import settings
from django.db import connection

PATIENCE = 2.0
"""Seconds to wait for the lock."""


class Busy(Exception):  # noqa: N818 -- it says what the source is
    """Another process imports from the same source."""


def _soon(taken: Callable[[], bool]) -> bool:
    """Whether it can be had within moments: what a process that has just ended held is let go a little later."""
    until = time.monotonic() + PATIENCE
    while not taken():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _is_ours(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_ours_alone(cursor: Any, number: int) -> bool:
    cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
    return bool(cursor.fetchone()[0])


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Hold the lock of a source. Raises Busy."""
    mark = sha256(url.encode()).hexdigest()
    path = settings.DATA / f"import-oparl-{mark[:16]}.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        if not _soon(lambda: _is_ours(file)):
            raise Busy
        if connection.vendor != "postgresql":
            yield
            return
        # Other machines share the database and not the folder.
        number = int(mark[:15], 16)
        with connection.cursor() as cursor:
            if not _soon(lambda: _is_ours_alone(cursor, number)):
                raise Busy
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [number])
