# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One import of a source at a time; the lock goes with the process, however it ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from django.conf import settings
from django.db import connection


class Busy(Exception):  # noqa: N818 -- it says what the source is
    """Another process imports from the same source."""


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Hold the lock of a source. Raises Busy."""
    mark = sha256(url.encode()).hexdigest()
    path = settings.DATA / f"import-oparl-{mark[:16]}.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Busy from None
        if connection.vendor != "postgresql":
            yield
            return
        # Other machines share the database and not the folder.
        number = int(mark[:15], 16)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
            if not cursor.fetchone()[0]:
                raise Busy
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [number])
