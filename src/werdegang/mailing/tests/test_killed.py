# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A worker that is killed in the middle of its digests: a real process, a real mail server; nothing arrives twice."""

import os
import signal
import socketserver
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
SOURCE = Path(__file__).resolve().parents[3]
READERS, KILLED_AT = 12, 5
SEED = f"""
import django; django.setup()
from django.utils import timezone
from werdegang.council.factories import MeetingFactory
from werdegang.mailing.models import Rhythm, Subject, Subscriber, Subscription
now = timezone.now()
subject = Subject.objects.create(source="gremium", reference="", watched_since=now)
for number in range({READERS}):
    reader = Subscriber.objects.create(email=f"leser{{number}}@example.org")
    Subscription.objects.create(
        subscriber=reader, subject=subject, rhythm=Rhythm.AT_ONCE, confirmed_at=now, told_on=now
    )
MeetingFactory(date=now.date())
"""


class Post(socketserver.ThreadingTCPServer):
    """A mail server that remembers to whom it took an e-mail, and may do something before it says so."""

    allow_reuse_address = daemon_threads = True

    def __init__(self):
        self.arrived, self.hook = [], lambda: None
        super().__init__(("127.0.0.1", 0), Talk)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Talk(socketserver.StreamRequestHandler):
    """As much SMTP as is needed."""

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())

    def handle(self):
        self.say("220 post")
        to = ""
        while line := self.rfile.readline().decode().strip():
            verb = line[:4].upper()
            if verb == "RCPT":
                to = line.partition("<")[2].partition(">")[0]
            if verb == "DATA":
                self.say("354 go on")
                while self.rfile.readline().strip() != b".":
                    pass
                self.server.arrived.append(to)
                self.server.hook()
            self.say("221 bye" if verb == "QUIT" else "250 fine")


def start(folder, post, *command, **more):
    env = {name: value for name, value in os.environ.items() if not name.startswith("WERDEGANG_")}
    env |= {
        "WERDEGANG_DATA": str(folder),
        "WERDEGANG_TESTING": "1",
        "WERDEGANG_EMAIL_URL": f"smtp-plain://127.0.0.1:{post.server_address[1]}",
        "PYTHONPATH": str(SOURCE),
        "DJANGO_SETTINGS_MODULE": "werdegang.config.settings",
        **more,
    }
    return subprocess.Popen([sys.executable, *command], env=env, stderr=subprocess.PIPE)


def run(folder, post, *command, **more):
    done = start(folder, post, *command, **more)
    _out, err = done.communicate(timeout=300)
    assert done.returncode == 0, err.decode()[-2000:]


def test_killed_in_the_middle_nothing_is_sent_twice_and_nothing_is_forgotten(data_folder):
    post, tick = Post(), ("-m", "werdegang", "tick")
    try:
        run(data_folder, post, "-c", SEED)
        killed = start(data_folder, post, *tick)

        def kill():
            if len(post.arrived) == KILLED_AT:
                killed.send_signal(signal.SIGKILL)

        post.hook = kill
        killed.communicate(timeout=300)
        assert killed.returncode == -signal.SIGKILL
        post.hook = lambda: None
        run(data_folder, post, *tick)
        with sqlite3.connect(data_folder / "werdegang.sqlite3") as connection:  # the lease ends
            connection.execute("UPDATE mailing_message SET claimed_at = '2020-01-01' WHERE state = 'sending'")
        run(data_folder, post, *tick)
    finally:
        post.shutdown()
    assert Counter(post.arrived) == Counter(f"leser{number}@example.org" for number in range(READERS))
    with sqlite3.connect(data_folder / "werdegang.sqlite3") as connection:
        states = Counter(connection.execute("SELECT state FROM mailing_message").fetchall())
    assert states == {("sent",): READERS - 1, ("uncertain",): 1}
