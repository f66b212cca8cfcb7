# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A task of a killed worker is taken up again; one of a living worker is left alone."""

import fcntl
from pathlib import Path

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from werdegang.config.worker import (
    LOCK,
    Result,
    installation,
    new_worker_name,
    only_worker,
    take_up_lost_tasks,
)
from werdegang.core.queue import MOST_ATTEMPTS

HERE = Path("/srv/here")
ELSEWHERE = Path("/srv/elsewhere")


def running_task(*workers: str) -> Result:
    return DBTaskResult.objects.create(
        status=TaskResultStatus.RUNNING,
        args_kwargs={"args": [], "kwargs": {}},
        task_path="werdegang.accounts.tasks.send_password_links",
        backend_name="default",
        worker_ids=list(workers),
        run_after=timezone.now(),
    )


@pytest.mark.django_db
def test_a_task_of_a_killed_worker_is_ready_again():
    task = running_task(new_worker_name(HERE))

    assert take_up_lost_tasks(HERE) == 1
    assert list(DBTaskResult.objects.ready()) == [task]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "worker", [new_worker_name(ELSEWHERE), "started-by-hand"], ids=["elsewhere", "by-hand"]
)
def test_a_task_of_another_installation_is_left_alone(worker):
    task = running_task(worker)

    assert take_up_lost_tasks(HERE) == 0
    task.refresh_from_db()
    assert task.status == TaskResultStatus.RUNNING


@pytest.mark.django_db
def test_a_task_that_went_on_elsewhere_is_left_to_its_last_worker():
    running_task(new_worker_name(HERE), new_worker_name(ELSEWHERE))

    assert take_up_lost_tasks(HERE) == 0


@pytest.mark.django_db
def test_a_task_that_ends_its_workers_is_given_up_with_the_reason():
    task = running_task(*(new_worker_name(HERE) for _ in range(MOST_ATTEMPTS)))

    take_up_lost_tasks(HERE)

    task.refresh_from_db()
    assert task.status == TaskResultStatus.FAILED
    assert "workers were killed" in task.traceback


def test_worker_names_fit_where_they_are_kept():
    assert len(new_worker_name(HERE)) <= 64
    assert new_worker_name(HERE) != new_worker_name(HERE)
    assert installation(HERE) != installation(ELSEWHERE)


def test_the_only_worker_holds_the_lock_and_lets_it_go(tmp_path):
    def is_free() -> bool:
        with (tmp_path / LOCK).open("a") as other:
            try:
                fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

    with only_worker(tmp_path):
        assert not is_free()
    assert is_free()
