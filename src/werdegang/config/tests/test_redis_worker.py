# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The queue on Redis: a worker is killed in the middle of a digest, its task is found; nothing is sent twice."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from werdegang.config.environment import queue_url
from werdegang.mailing.tests.test_killed import KILLED_AT, READERS, SEED, Post, run, start

SERVER = shutil.which("redis-server")
MADE = """
from werdegang.mailing import watching
watching.look_for_news()
assert watching.write_digests()
from werdegang.core import queue
assert queue.waiting() == 1
"""
FOUND = """
import django; django.setup()
import time
from werdegang.core import queue
assert queue.take_up_lost() == 0  # it might still live
assert queue.take_up_lost(time.time() + 1000) == 1
assert queue.failed(9) == []
assert queue.waiting() >= 1
"""


@pytest.mark.parametrize("url", ["http://host", "redis://", "localhost:6379"])
def test_another_address_is_refused(monkeypatch, url):
    monkeypatch.setenv("WERDEGANG_QUEUE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="WERDEGANG_QUEUE_URL"):
        queue_url()


@pytest.fixture
def redis(tmp_path, monkeypatch):
    """A server of its own."""
    if SERVER is None:
        pytest.skip("no redis-server is installed")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [SERVER, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(tmp_path)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    for _each in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"redis://127.0.0.1:{port}/0"
    server.kill()
    server.wait()


@pytest.mark.slow
def test_killed_in_the_middle_of_a_digest(data_folder, redis):
    post, told = Post(), {"WERDEGANG_QUEUE_URL": redis}
    burst = ("-m", "werdegang", "rqworker", "default", "--burst", "--job-class", "django_tasks_rq.Job")
    try:
        run(data_folder, post, "-c", SEED + MADE, **told)
        killed = start(data_folder, post, *burst, **told)

        def kill():
            if len(post.arrived) == KILLED_AT:
                children = Path(f"/proc/{killed.pid}/task/{killed.pid}/children").read_text().split()
                for each in (killed.pid, *map(int, children)):  # the task runs in a process of its own
                    os.kill(each, signal.SIGKILL)

        post.hook = kill
        killed.communicate(timeout=300)
        assert killed.returncode == -signal.SIGKILL
        post.hook = lambda: None
        run(data_folder, post, "-c", FOUND, **told)
        run(data_folder, post, *burst, **told)
        with sqlite3.connect(data_folder / "werdegang.sqlite3") as connection:  # the lease ends
            connection.execute("UPDATE mailing_message SET claimed_at = '2020-01-01' WHERE state = 'sending'")
        run(data_folder, post, "-m", "werdegang", "tick", **told)
        run(data_folder, post, *burst, **told)
    finally:
        post.shutdown()
    assert Counter(post.arrived) == Counter(f"leser{number}@example.org" for number in range(READERS))
    with sqlite3.connect(data_folder / "werdegang.sqlite3") as connection:
        states = Counter(connection.execute("SELECT state FROM mailing_message").fetchall())
    assert states == {("sent",): READERS - 1, ("uncertain",): 1}
