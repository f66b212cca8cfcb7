# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A worker for the queue on Redis: as many as there are machines; each runs a task in a process of its own.

Ticks go on in a second process, which looks for tasks that killed workers left and ends with the first.
"""

import multiprocessing
import os
import time

from django.core.management import call_command
from django.db import connections

from werdegang.config.worker import SECONDS_BETWEEN_TICKS
from werdegang.core.queue import NAME, take_up_lost
from werdegang.core.ticking import tick

SECONDS_BETWEEN_LOOKS = 5


def work() -> None:
    """Work until told to stop."""
    connections.close_all()
    beside = multiprocessing.get_context("fork").Process(
        target=_tick_beside, args=(os.getpid(),), name="tick", daemon=True
    )
    beside.start()
    try:
        call_command("rqworker", NAME, job_class="django_tasks_rq.Job")
    finally:
        beside.terminate()


def _tick_beside(worker: int) -> None:
    """Tick as long as the worker lives; it may be killed without a word."""
    at = 0.0
    while os.getppid() == worker:
        if time.monotonic() >= at:
            at = time.monotonic() + SECONDS_BETWEEN_TICKS
            take_up_lost()
            tick()
            connections.close_all()
        time.sleep(SECONDS_BETWEEN_LOOKS)
