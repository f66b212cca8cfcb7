# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The queue of background tasks, in the database or on Redis (``settings.QUEUE_URL``): what waits, what failed."""

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

NAME = "default"
MOST_ATTEMPTS = 3
"""A task that took its worker with it this often is not tried again."""
LOST = ("AbandonedJobError", "Work-horse terminated unexpectedly")
"""How Redis' queue says that a worker was killed over a task."""


@dataclass(frozen=True)
class FailedTask:
    """A task that ended badly: its name in the queue, its function, when, and what it said."""

    key: str
    path: str
    at: datetime.datetime | None
    detail: str

    @property
    def reason(self) -> str:
        """The last line of what it said."""
        return self.detail.strip().rpartition("\n")[2]


def waiting() -> int:
    """How many tasks wait."""
    if settings.QUEUE_URL:
        return int(_redis().count)
    return DBTaskResult.objects.filter(status=TaskResultStatus.READY).count()


def failed(most: int) -> list[FailedTask]:
    """Those that failed, the last first."""
    if settings.QUEUE_URL:
        return _failed_on_redis(most)
    rows = DBTaskResult.objects.filter(status=TaskResultStatus.FAILED).order_by("-finished_at")[:most]
    return [FailedTask(str(each.pk), each.task_path, each.finished_at, str(each.traceback)) for each in rows]


def again(key: str) -> bool:
    """Queue a failed task once more; False if there is none of this name."""
    if settings.QUEUE_URL:
        return _again_on_redis(key)
    try:
        number = UUID(key)
    except ValueError:
        return False
    fresh: dict[str, Any] = {
        "status": TaskResultStatus.READY,
        "worker_ids": [],
        "finished_at": None,
        "traceback": "",
    }
    found = DBTaskResult.objects.filter(pk=number, status=TaskResultStatus.FAILED)
    return bool(found.update(**fresh))


def take_up_lost(now: float | None = None) -> int:
    """On Redis: queue again what killed workers left, up to three times each; return how many.

    A worker tells every half minute that it lives; what was not told of for a minute and a half is lost. ``now``:
    seconds since 1970.
    """
    queue = _redis()
    queue.started_job_registry.cleanup(now)
    registry, count = queue.failed_job_registry, 0
    for key in registry.get_job_ids():
        job = queue.fetch_job(key)
        if job is not None and 0 < _times_lost(job) < MOST_ATTEMPTS:
            registry.requeue(job)
            count += 1
    return count


def _redis() -> Any:
    import django_rq
    from django_tasks_rq import Job

    return django_rq.get_queue(NAME, job_class=Job)


def _times_lost(job: Any) -> int:
    """How often workers were killed over it; 0 if it ended otherwise at last."""
    told = [any(word in str(each.exc_string) for word in LOST) for each in job.results()]
    return sum(told) if told and told[0] else 0


def _failed_on_redis(most: int) -> list[FailedTask]:
    queue = _redis()
    jobs = [queue.fetch_job(key) for key in queue.failed_job_registry.get_job_ids()]
    found = [
        FailedTask(each.id, each.func_name, each.ended_at, _said(each)) for each in jobs if each is not None
    ]
    found.sort(key=lambda each: each.at.timestamp() if each.at else 0, reverse=True)
    return found[:most]


def _said(job: Any) -> str:
    result = job.latest_result()
    return str(result.exc_string or "") if result else ""


def _again_on_redis(key: str) -> bool:
    from rq.exceptions import InvalidJobOperation, NoSuchJobError

    try:
        _redis().failed_job_registry.requeue(key)
    except (InvalidJobOperation, NoSuchJobError):
        return False
    return True
