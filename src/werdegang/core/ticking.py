# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tick: every few minutes, what the rooms have to do then. Each job may be run again at any time."""

import logging
from collections.abc import Callable

Job = Callable[[], None]
_jobs: list[Job] = []

logger = logging.getLogger(__name__)


def at_every_tick(job: Job) -> Job:
    """Let a room do something at every tick; it must do nothing twice."""
    if job not in _jobs:
        _jobs.append(job)
    return job


def tick() -> list[str]:
    """Do all of it; what fails keeps no other from being done. Return the names of those that failed."""
    failed = []
    for job in _jobs:
        try:
            job()
        except Exception:
            logger.exception("%s failed at this tick; it is tried again at the next.", job.__name__)
            failed.append(job.__name__)
    return failed
