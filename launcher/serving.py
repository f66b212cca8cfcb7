# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""`./werdegang run`: server and task worker as children of one process that starts, watches and ends them."""

import argparse
import contextlib
import errno
import ipaddress
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import FrameType

from launcher.commands import die_with_parent, django_environment, say, venv_python
from launcher.places import ROOT, data_folder, prepare_data_folder
from launcher.setup import set_up
from launcher.trouble import Told, Trouble

SERVER_WORKERS = 2
THREADS_PER_WORKER = 4
START_SECONDS = 60
STOP_SECONDS = 10
LONGEST_PAUSE = 60
CALM_SECONDS = 30
"""A worker that lived this long starts again at once; one that did not waits longer each time."""
LOG_BYTES = 5_000_000
NO_DEMO_MARK = "no-demonstration"
PUBLISHING = ("WERDEGANG_SECURE", "WERDEGANG_BEHIND_PROXY", "WERDEGANG_ORIGINS")
"""Settings that only an installation for others needs."""
THIS_COMPUTER = {"", "localhost", "127.0.0.1", "[::1]"}
NOT_SET = ("", "0", "false", "no", "off")


def run(arguments: list[str]) -> int:
    """Set up, prepare the data, serve until stopped; return the exit status."""
    options = parse(arguments)
    require_free_port(options.host, options.port)
    folder = data_folder()
    prepare_data_folder(folder)
    set_up("base")
    env = server_environment(options.host, options.port)
    prepare(folder, env, no_demo=options.no_demo)
    require_free_port(options.host, options.port)
    return Supervisor(options.host, options.port, folder, env).run()


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options of `run`."""
    parser = argparse.ArgumentParser(prog="./werdegang run", description="Werdegang einrichten und starten.")
    parser.add_argument(
        "--host", default="127.0.0.1", help="Adresse, auf der Werdegang antwortet (127.0.0.1)"
    )
    parser.add_argument("--port", type=int, default=8000, help="Anschluss (8000)")
    parser.add_argument("--no-demo", action="store_true", help="ohne die Vorführung beginnen")
    options = parser.parse_args(arguments)
    if not 1 <= options.port <= 65535:
        raise Trouble(f"{options.port} ist kein Anschluss: Erlaubt sind Zahlen von 1 bis 65535.")
    return options


def addresses(host: str, port: int) -> list[tuple[socket.AddressFamily, tuple[str | int, ...]]]:
    """All socket addresses that a host name stands for."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as error:
        raise Trouble(
            f"Die Adresse {host} ist unbekannt. Bitte nennen Sie mit --host eine Adresse dieses Rechners, "
            "zum Beispiel 127.0.0.1."
        ) from error
    return [(family, (address[0], *address[1:])) for family, _, _, _, address in found]


def is_loopback(host: str) -> bool:
    """True when a host name stands for this computer's own address only."""
    return all(ipaddress.ip_address(str(a[0]).split("%")[0]).is_loopback for _, a in addresses(host, 0))


def require_free_port(host: str, port: int) -> None:
    """Raise Trouble when the port cannot be had.

    Without SO_REUSEPORT, unlike the server: it would share the port with another Werdegang in silence.
    """
    for family, address in addresses(host, port):
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            try:
                probe.bind(address)
                probe.listen(1)
            except OSError as error:
                raise port_trouble(error, host, port) from error


def port_trouble(error: OSError, host: str, port: int) -> Trouble:
    """The sentence for a port that cannot be had."""
    if error.errno == errno.EADDRINUSE:
        return Trouble(
            f"Anschluss {port} auf {host} ist schon belegt, vielleicht läuft Werdegang bereits. Bitte beenden Sie "
            f"das andere Programm oder wählen Sie einen anderen Anschluss: ./werdegang run --port {other_port(port)}"
        )
    if error.errno == errno.EACCES:
        return Trouble(
            f"Anschluss {port} darf nur der Administrator öffnen. Bitte wählen Sie einen ab 1024 (--port)."
        )
    if error.errno == errno.EADDRNOTAVAIL:
        return Trouble(
            f"{host} ist keine Adresse dieses Rechners. Bitte nennen Sie mit --host eine, die es ist."
        )
    return Trouble(f"Auf {host}, Anschluss {port}, kann Werdegang nicht antworten: {error.strerror}.")


def other_port(port: int) -> int:
    """The next port up, to suggest."""
    return port + 1 if port < 65535 else 8000


def server_environment(host: str, port: int = 8000) -> dict[str, str]:
    """Environment of server and worker; demonstration accounts may sign in on a loopback address only.

    E-mails lead to where this installation answers, as long as no setting names its address.
    """
    loopback = is_loopback(host)
    env = django_environment(WERDEGANG_LOOPBACK="1" if loopback and not is_published() else "0")
    if loopback and not (env.get("WERDEGANG_ADDRESS") or env.get("WERDEGANG_ORIGINS")):
        env["WERDEGANG_ADDRESS"] = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    if not loopback and not env.get("WERDEGANG_HOSTS"):
        names = ["localhost", "127.0.0.1", "[::1]", socket.gethostname()]
        if not ipaddress_or_none(host) or not ipaddress.ip_address(host).is_unspecified:
            names.append(f"[{host}]" if ":" in host else host)
        env["WERDEGANG_HOSTS"] = ",".join(names)
    return env


def is_published() -> bool:
    """True when a setting says that others come in by a proxy, which itself talks to a loopback address."""
    values = [os.environ.get(name, "").strip().lower() for name in PUBLISHING]
    names = {name.strip() for name in os.environ.get("WERDEGANG_HOSTS", "").split(",")}
    return any(value not in NOT_SET for value in values) or not names <= THIS_COMPUTER


def ipaddress_or_none(host: str) -> str | None:
    """The host if it is written as a number, else None."""
    with contextlib.suppress(ValueError):
        return str(ipaddress.ip_address(host))
    return None


def prepare(folder: Path, env: dict[str, str], *, no_demo: bool) -> None:
    """Bring database, static files and demonstration up to the code; its own words go to the terminal."""
    mark = folder / NO_DEMO_MARK
    if no_demo:
        mark.touch()
    command: list[str | Path] = [venv_python(), "-m", "werdegang", "prepare"]
    if mark.exists():
        command.append("--no-demo")
    say("Datenbank und Seiten werden vorbereitet …")
    if subprocess.run(command, env=env, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode:
        raise Told
    if mark.exists():
        say("Ohne Vorführung (so gewählt; ./werdegang demo füllt sie ein).")
        say("Ein erstes Konto legt ./werdegang create-administrator NAME an.")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect is an answer, too: behind HTTPS the start page sends everyone there."""

    def redirect_request(self, *_given: object) -> None:
        """Follow nothing."""
        return


class Child:
    """A program that runs beside the others, in a process group of its own, with a log."""

    def __init__(self, name: str, command: list[str | Path], env: dict[str, str], logs: Path) -> None:
        self.name = name
        self.command = [str(word) for word in command]
        self.env = env
        self.log = logs / f"{name}.log"
        self.process: subprocess.Popen[bytes] | None = None
        self.started = 0.0
        self.failures = 0

    def start(self) -> None:
        """Start it; what it says is added to its log."""
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.replace(self.log.with_suffix(".old.log"))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                env=self.env,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                process_group=0,
                preexec_fn=die_with_parent,
            )
        self.started = time.monotonic()

    def has_ended(self) -> bool:
        """True when it does not run."""
        return self.process is None or self.process.poll() is not None

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to it and all that it started."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, number)

    def pause(self) -> float:
        """Seconds to wait before it is started again: more after each quick death."""
        calm = time.monotonic() - self.started > CALM_SECONDS
        self.failures = 0 if calm else self.failures + 1
        return 0.0 if calm else float(min(2**self.failures, LONGEST_PAUSE))

    def last_words(self, count: int = 8) -> str:
        """The end of its log."""
        with contextlib.suppress(OSError):
            return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-count:])
        return ""


class Supervisor:
    """Keeps server and worker alive together, and ends them together."""

    def __init__(self, host: str, port: int, folder: Path, env: dict[str, str]) -> None:
        self.host, self.port, self.folder, self.env = host, port, folder, env
        self.stopping = False
        python = venv_python()
        server: list[str | Path] = [python, "-m", "granian", "--interface", "wsgi", "--no-ws"]
        server += ["--host", host, "--port", str(port), "--workers", str(SERVER_WORKERS)]
        server += ["--blocking-threads", str(THREADS_PER_WORKER), "--respawn-failed-workers"]
        server.append("werdegang.config.wsgi:application")
        worker: list[str | Path] = [python, "-m", "werdegang", "work"]
        self.server = Child("server", server, env, folder / "logs")
        self.worker = Child("worker", worker, env, folder / "logs")
        self.restart_worker_at: float | None = None

    def run(self) -> int:
        """Serve until a signal comes or the server dies; return the exit status."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self.stop)
        try:
            self.server.start()
            self.worker.start()
            self.wait_for_server()
            if not self.stopping:
                self.greet()
            self.watch()
        finally:
            self.end_children()
        say("Werdegang ist beendet.")
        return 0

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Note that the end has come; the loops see it."""
        self.stopping = True

    def address(self) -> str:
        """The address to open on this computer."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104 - compared, not bound
        return f"http://[{host}]:{self.port}/" if ":" in host else f"http://{host}:{self.port}/"

    def wait_for_server(self) -> None:
        """Wait until the start page answers, whatever it answers."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), NoRedirect)
        deadline = time.monotonic() + START_SECONDS
        while not self.stopping:
            if self.server.has_ended() or time.monotonic() > deadline:
                raise self.server_trouble("ist nicht angelaufen")
            try:
                opener.open(self.address(), timeout=10).close()
            except urllib.error.HTTPError as answer:
                if answer.code >= 500:
                    say(
                        f"Achtung: Die Startseite meldet einen Fehler ({answer.code}); siehe {self.server.log}"
                    )
                return
            except OSError:
                time.sleep(0.1)
            else:
                return

    def server_trouble(self, what: str) -> Trouble:
        """The sentence for a server that does not run, with the end of its log."""
        last = self.server.last_words()
        if "Address already in use" in last:
            return port_trouble(OSError(errno.EADDRINUSE, ""), self.host, self.port)
        return Trouble(f"Der Server {what}. Das Protokoll {self.server.log} endet so:\n{last}")

    def greet(self) -> None:
        """Say where Werdegang is and how to end it."""
        say()
        say(f"Werdegang läuft: {self.address()}")
        if self.env["WERDEGANG_LOOPBACK"] != "1":
            if names := self.env.get("WERDEGANG_HOSTS"):
                say(f"  Von anderen Rechnern erreichbar unter: {names} (Umgebung WERDEGANG_HOSTS)")
            say("  Die Konten der Vorführung sind gesperrt, weil nicht nur dieser Rechner hierher kommt.")
        say(f"  Daten und Protokolle: {self.folder}")
        say("  Beenden: Strg+C")

    def watch(self) -> None:
        """Start the worker again when it dies; end when the server does."""
        while not self.stopping:
            if self.server.has_ended():
                raise self.server_trouble("ist abgestürzt")
            if self.worker.has_ended():
                self.revive_worker()
            time.sleep(0.2)

    def revive_worker(self) -> None:
        """Start the dead worker again when its pause is over."""
        now = time.monotonic()
        if self.restart_worker_at is None:
            pause = self.worker.pause()
            self.restart_worker_at = now + pause
            say(f"Die Hintergrundaufgaben sind ausgefallen, Neustart in {pause:.0f} s ({self.worker.log})")
        if now >= self.restart_worker_at:
            self.restart_worker_at = None
            self.worker.start()

    def end_children(self) -> None:
        """End both children with all that they started, at the latest after STOP_SECONDS."""
        children = (self.server, self.worker)
        for child in children:
            child.signal(signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        while not all(child.has_ended() for child in children) and time.monotonic() < deadline:
            time.sleep(0.05)
        for child in children:
            child.signal(signal.SIGKILL)
            if child.process is not None:
                child.process.wait()
