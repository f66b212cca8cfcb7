# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tick: in the worker every few minutes, by hand at any time; one job that fails keeps no other."""

import datetime
from threading import Event
from threading import enumerate as enumerate_threads

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from werdegang.config.worker import ticking
from werdegang.core import ticking as jobs
from werdegang.core.models import DutyRun
from werdegang.core.ticking import Duty


def only(monkeypatch, *some):
    """Let these be all duties."""
    monkeypatch.setattr(jobs, "_duties", {job.__name__: Duty(job.__name__, "", job) for job in some})


@pytest.mark.django_db
def test_a_job_that_fails_is_named_and_the_others_are_done(monkeypatch):
    done = []

    def breaks():
        raise ValueError("no such server")

    def works():
        done.append(1)

    only(monkeypatch, breaks, works)
    with pytest.raises(CommandError, match="breaks"):
        call_command("tick")
    assert done == [1]
    assert DutyRun.objects.get(duty="breaks").reason == "ValueError: no such server"
    assert DutyRun.objects.get(duty="works").error == ""


@pytest.mark.django_db
def test_what_is_daily_is_done_once_a_day_and_again_if_it_failed(monkeypatch):
    failing, done = [True], []

    def daily():
        done.append(1)
        if failing:
            raise ValueError

    duty = Duty("daily", "", daily, datetime.timedelta(days=1))
    monkeypatch.setattr(jobs, "_duties", {"daily": duty})
    assert (jobs.tick(), jobs.tick()) == (["daily"], ["daily"])
    assert DutyRun.objects.get().times == 2
    failing.clear()
    jobs.tick()
    jobs.tick()
    assert len(done) == 3
    jobs.run(duty, by="admin")
    assert [(each.by, bool(each.error)) for each in DutyRun.objects.order_by("pk")] == [
        ("", True), ("", False), ("admin", False),
    ]  # fmt: skip
    DutyRun.objects.update(started=timezone.now() - datetime.timedelta(days=1, minutes=1))
    jobs.tick()
    assert len(done) == 5


def test_the_rooms_have_something_to_do():
    names = [duty.name for duty in jobs.duties()]
    assert {
        "mails",
        "news",
        "assignments_due",
        "erase_persons",
        "mend_index",
        "import_changes",
        "compare_register",
    } <= set(names)


@pytest.mark.django_db(transaction=True)
def test_the_worker_ticks_at_once_again_and_no_more_when_it_ends(monkeypatch):
    twice, count = Event(), []

    def job():
        count.append(1)
        if len(count) == 2:
            twice.set()

    only(monkeypatch, job)
    with ticking(seconds=0.001):
        assert twice.wait(30)
    assert not [thread for thread in enumerate_threads() if thread.name == "tick"]
