# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tick: in the worker every few minutes, by hand at any time; one job that fails keeps no other."""

from threading import Event
from threading import enumerate as enumerate_threads

import pytest
from django.core.management import CommandError, call_command

from werdegang.config.worker import ticking
from werdegang.core import ticking as jobs


def test_a_job_that_fails_is_named_and_the_others_are_done(monkeypatch):
    done = []

    def breaks():
        raise ValueError

    monkeypatch.setattr(jobs, "_jobs", [breaks, lambda: done.append(1)])
    with pytest.raises(CommandError, match="breaks"):
        call_command("tick")
    assert done == [1]


def test_the_rooms_have_something_to_do():
    assert [job.__name__ for job in jobs._jobs].count("mails") == 1


@pytest.mark.django_db(transaction=True)
def test_the_worker_ticks_at_once_again_and_no_more_when_it_ends(monkeypatch):
    twice, count = Event(), []

    def job():
        count.append(1)
        if len(count) == 2:
            twice.set()

    monkeypatch.setattr(jobs, "_jobs", [job])
    with ticking(seconds=0.001):
        assert twice.wait(30)
    assert not [thread for thread in enumerate_threads() if thread.name == "tick"]
