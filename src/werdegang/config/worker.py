# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker of this installation: there is one, and it takes up again what a killed one left behind.

A worker that is killed leaves its task marked as running for ever. A lock on a file of the data folder, which the
system lets go of whatever ends the worker, says that no other is alive; then what is marked with this
installation's name can only be left over. See docs/decisions/0017-a-lock-tells-lost-tasks.md.
"""

import fcntl
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread
from typing import Any, TypeAlias
from uuid import uuid4

from django.db import connections
from django_tasks_db.models import DBTaskResult

from werdegang.core.queue import MOST_ATTEMPTS
from werdegang.core.ticking import tick

LOCK = "worker.lock"
SECONDS_BETWEEN_TICKS = 300
Result: TypeAlias = "DBTaskResult[..., Any]"

logger = logging.getLogger(__name__)


class WorkersKilledError(Exception):
    """Recorded on a task whose workers were killed too often."""


def installation(data: Path) -> str:
    """Name of the installation with this data folder: other machines may share its database, not its name."""
    return sha256(f"{socket.gethostname()}\0{data}".encode()).hexdigest()[:16]


def new_worker_name(data: Path) -> str:
    """Name for a worker that starts now."""
    return f"{installation(data)}-{uuid4().hex}"


@contextmanager
def only_worker(data: Path) -> Iterator[None]:
    """Be the only worker of this data folder; wait while another is alive."""
    with (data / LOCK).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            logger.warning("Another worker runs on %s; this one waits for its end.", data)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def take_up_lost_tasks(data: Path) -> int:
    """Put the tasks of this installation's dead workers back into the queue; return how many.

    To be called by the only worker, before its first task.
    """
    name = installation(data)
    lost = [task for task in DBTaskResult.objects.running() if belongs_to(task, name)]
    for task in lost:
        take_up(task)
    return len(lost)


def belongs_to(task: Result, name: str) -> bool:
    """Whether the worker that last had this task was one of the installation of that name."""
    return bool(task.worker_ids) and str(task.worker_ids[-1]).startswith(f"{name}-")


def take_up(task: Result) -> None:
    """Make a lost task ready again, or let it fail when it was tried often enough."""
    if len(task.worker_ids) >= MOST_ATTEMPTS:
        logger.error("Task %s (%s) ended %d workers and is given up.", task.id, task.task_path, MOST_ATTEMPTS)
        task.set_failed(WorkersKilledError(f"{MOST_ATTEMPTS} workers were killed while they ran this task."))
        return
    logger.warning("Task %s (%s) was left by a killed worker and starts again.", task.id, task.task_path)
    task.status = DBTaskResult._meta.get_field("status").default
    task.save(update_fields=["status"])


@contextmanager
def ticking(seconds: float = SECONDS_BETWEEN_TICKS) -> Iterator[None]:
    """Tick at once and every few minutes beside the work; at the end, wait for a tick that is going on."""
    ended = Event()
    thread = Thread(target=_tick_until, args=(ended, seconds), name="tick")
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _tick_until(ended: Event, seconds: float) -> None:
    while not ended.is_set():
        try:
            tick()
        finally:
            connections.close_all()
        ended.wait(seconds)
