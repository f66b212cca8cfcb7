# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real server with the demonstration, and a real browser."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
)


@dataclass(frozen=True)
class Site:
    """Where the server answers, and who may sign in."""

    url: str
    passwords: dict[str, str]


def _command(*words: str, environment: dict[str, str]) -> str:
    """Run a management command to its end and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "werdegang", *words],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def site(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demonstration, built and served as ``./werdegang run`` does it."""
    data = shutil.copytree(tables, tmp_path_factory.mktemp("site") / "data")
    environment = {
        **{name: value for name, value in os.environ.items() if name != "WERDEGANG_TESTING"},
        "WERDEGANG_DATA": str(data),
        "WERDEGANG_LOOPBACK": "1",
        "DJANGO_SETTINGS_MODULE": "werdegang.config.settings",
        "PYTHONPATH": str(ROOT / "src"),
    }
    environment.pop("WERDEGANG_DATABASE_URL", None)
    _command("collectstatic", "--no-input", environment=environment)
    accounts = json.loads(_command("demo", "--json", environment=environment))
    port = _free_port()
    server = subprocess.Popen(
        [
            sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
            "--log-level", "error", "werdegang.config.wsgi:application",
        ],
        env=environment,
        cwd=ROOT,
    )  # fmt: skip
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url, server)
        yield Site(url, {account["username"]: account["password"] for account in accounts["accounts"]})
    finally:
        server.terminate()
        server.wait(20)


def _wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    for _attempt in range(200):
        assert server.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server does not answer")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM.exists():
        assert os.environ.get("CI") != "true", "Chromium is missing: in CI nothing is skipped"
        pytest.skip("Chromium is missing: install Debian's package chromium to run the browser tests")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page of a fresh visitor, 1280 px wide."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE")
    yield context.new_page()
    context.close()
