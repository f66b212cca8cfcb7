# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Server and worker live and die together, on a port that is ours."""

import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from launcher import serving
from launcher.serving import Child, Supervisor
from launcher.trouble import Trouble

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]
FATHER = [
    sys.executable,
    "-c",
    "import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
    " print(p.pid, flush=True); time.sleep(60)",
]


@pytest.fixture
def taken():
    """A port that another server listens on and would share, as another Werdegang would."""
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture
def supervisor(tmp_path):
    (tmp_path / "logs").mkdir()
    made = Supervisor("127.0.0.1", 1, tmp_path, {"WERDEGANG_LOOPBACK": "1"})
    made.server.command = made.worker.command = SLEEPER
    yield made
    made.end_children()


def alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


def test_a_taken_port_is_one_sentence_with_a_way_out(taken):
    with pytest.raises(Trouble, match=rf"{taken}.*belegt.*--port {taken + 1}"):
        serving.require_free_port("127.0.0.1", taken)


def test_a_port_taken_on_one_address_is_taken_for_all(taken):
    with pytest.raises(Trouble, match="belegt"):
        serving.require_free_port("0.0.0.0", taken)


def test_a_free_port_is_free_again_at_once():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    serving.require_free_port("127.0.0.1", port)
    serving.require_free_port("127.0.0.1", port)


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("192.0.2.7", False),
    ],
)
def test_demonstration_accounts_are_for_loopback_only(monkeypatch, host, loopback):
    monkeypatch.setenv("WERDEGANG_LOOPBACK", "1")
    for each in serving.PUBLISHING:
        monkeypatch.delenv(each, raising=False)
    monkeypatch.delenv("WERDEGANG_HOSTS", raising=False)

    assert serving.server_environment(host)["WERDEGANG_LOOPBACK"] == ("1" if loopback else "0")


@pytest.mark.parametrize("name", serving.PUBLISHING)
@pytest.mark.parametrize(("value", "loopback"), [("1", "0"), ("rat.example", "0"), ("", "1"), ("0", "1")])
def test_demonstration_accounts_end_where_a_proxy_lets_others_in(monkeypatch, name, value, loopback):
    for each in serving.PUBLISHING:
        monkeypatch.delenv(each, raising=False)
    monkeypatch.delenv("WERDEGANG_HOSTS", raising=False)
    monkeypatch.setenv(name, value)

    assert serving.server_environment("127.0.0.1")["WERDEGANG_LOOPBACK"] == loopback


@pytest.mark.parametrize(
    ("names", "loopback"), [("rat.example,localhost", "0"), ("localhost, 127.0.0.1", "1")]
)
def test_demonstration_accounts_end_where_another_name_is_answered(monkeypatch, names, loopback):
    for each in serving.PUBLISHING:
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv("WERDEGANG_HOSTS", names)

    assert serving.server_environment("127.0.0.1")["WERDEGANG_LOOPBACK"] == loopback


def test_a_server_that_sends_everyone_to_https_has_started(supervisor):
    class Redirecting(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(301)
            self.send_header("Location", "https://127.0.0.1:9/")
            self.end_headers()

        def log_message(self, *words):
            return

    with HTTPServer(("127.0.0.1", 0), Redirecting) as server:
        supervisor.port = server.server_port
        supervisor.server.start()
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        supervisor.wait_for_server()
        thread.join()

    assert not supervisor.server.has_ended()


def test_other_addresses_are_answered_under_their_own_name(monkeypatch):
    monkeypatch.delenv("WERDEGANG_HOSTS", raising=False)

    assert "192.0.2.7" in serving.server_environment("192.0.2.7")["WERDEGANG_HOSTS"].split(",")


@pytest.mark.parametrize(
    ("host", "settings", "address"),
    [
        ("127.0.0.1", {}, "http://127.0.0.1:8001"),
        ("::1", {}, "http://[::1]:8001"),
        ("192.0.2.7", {}, None),
        ("127.0.0.1", {"WERDEGANG_ADDRESS": "https://rat.example"}, "https://rat.example"),
        ("127.0.0.1", {"WERDEGANG_ORIGINS": "https://rat.example"}, None),
    ],
)
def test_e_mails_lead_to_the_port_that_answers(monkeypatch, host, settings, address):
    for each in ("WERDEGANG_ADDRESS", "WERDEGANG_ORIGINS"):
        monkeypatch.delenv(each, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)

    assert serving.server_environment(host, 8001).get("WERDEGANG_ADDRESS") == address


def test_an_unknown_address_is_one_sentence():
    with pytest.raises(Trouble, match="unbekannt"):
        serving.addresses("nowhere.invalid", 80)


def test_an_address_of_another_machine_is_one_sentence():
    with pytest.raises(Trouble, match="keine Adresse dieses Rechners"):
        serving.require_free_port("192.0.2.7", 8000)


def test_both_children_end_together(supervisor):
    supervisor.server.start()
    supervisor.worker.start()

    supervisor.end_children()

    assert supervisor.server.has_ended()
    assert supervisor.worker.has_ended()


def test_a_child_takes_what_it_started_with_it(supervisor):
    child = supervisor.server
    child.command = FATHER
    child.start()
    deadline = time.monotonic() + 10
    while not child.last_words() and time.monotonic() < deadline:
        time.sleep(0.02)
    grandchild = int(child.last_words())
    assert alive(grandchild)

    supervisor.end_children()

    deadline = time.monotonic() + 5
    while alive(grandchild) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not alive(grandchild)


def test_a_dead_worker_starts_again_and_waits_longer_each_time(supervisor, capsys):
    worker = supervisor.worker
    worker.command = [sys.executable, "-c", "raise SystemExit(3)"]
    worker.start()
    worker.process.wait()

    pauses = [worker.pause() for _ in range(8)]

    assert pauses == sorted(pauses)
    assert pauses[0] > 0
    assert pauses[-1] == serving.LONGEST_PAUSE
    supervisor.revive_worker()
    assert "Neustart" in capsys.readouterr().out
    assert supervisor.restart_worker_at is not None
    supervisor.restart_worker_at = 0.0
    first = worker.process
    supervisor.revive_worker()
    assert worker.process is not first


def test_a_server_that_does_not_start_shows_the_end_of_its_log(supervisor):
    supervisor.server.command = [sys.executable, "-c", "print('no such setting'); raise SystemExit(1)"]

    with pytest.raises(Trouble, match="no such setting"):
        supervisor.run()

    assert supervisor.worker.has_ended()


def test_a_server_that_lost_the_race_for_the_port_says_so(supervisor):
    supervisor.server.log.write_text("OSError: Address already in use\n", encoding="utf-8")

    assert "belegt" in supervisor.server_trouble("ist nicht angelaufen").sentence


def test_logs_do_not_grow_without_end(tmp_path, monkeypatch):
    monkeypatch.setattr(serving, "LOG_BYTES", 10)
    (tmp_path / "x.log").write_text("more than ten bytes", encoding="utf-8")
    child = Child("x", [sys.executable, "-c", "print('new')"], {}, tmp_path)

    child.start()
    assert child.process is not None
    child.process.wait()

    assert child.log.read_text(encoding="utf-8") == "new\n"
    assert (tmp_path / "x.old.log").exists()


def test_the_choice_against_the_demonstration_is_remembered(tmp_path, monkeypatch):
    asked = []

    def note_command(command, **options):
        asked.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(serving.subprocess, "run", note_command)

    serving.prepare(tmp_path, {}, no_demo=True)
    serving.prepare(tmp_path, {}, no_demo=False)

    assert ["--no-demo" in command for command in asked] == [True, True]
