# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every test: PostgreSQL's own tests wait for PostgreSQL, and CI skips nothing."""

import fcntl
import gc
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def pytest_collection_modifyitems(config, items):
    """Put aside what this database has no say in.

    On SQLite, what says something about PostgreSQL only; on PostgreSQL, tests that ask no database for anything:
    they passed a moment ago on SQLite, where all tests run.
    """
    from django.db import connection

    keeps = asks_the_database if connection.vendor == "postgresql" else says_something_here
    aside = [item for item in items if not keeps(item)]
    if aside:
        config.hook.pytest_deselected(items=aside)
        items[:] = [item for item in items if keeps(item)]


OF_A_DATABASE = frozenset({"db", "transactional_db", "django_db_setup", "live_server"})
"""A test that may touch the database names one of these itself or by a fixture, or has the mark `django_db`.

`django_db_blocker` says nothing: pytest-django gives it to every test."""


def asks_the_database(item):
    """True when pytest-django would let this test touch the database, or when it is about PostgreSQL."""
    marked = item.get_closest_marker("django_db") or item.get_closest_marker("postgres")
    return bool(marked) or not OF_A_DATABASE.isdisjoint(item.fixturenames) or is_a_django_case(item)


def is_a_django_case(item):
    """True for a method of Django's own TestCase, which needs no mark."""
    from django.test import SimpleTestCase

    owner = getattr(item, "cls", None)
    return owner is not None and issubclass(owner, SimpleTestCase)


def says_something_here(item):
    """False for what is about PostgreSQL only."""
    return item.get_closest_marker("postgres") is None


def pytest_collection_finish(session):
    """What is loaded by now stays; to look through it for garbage again and again took a ninth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def tables(tmp_path_factory):
    """A data folder as `prepare` leaves it on SQLite, without content; made once for all processes of a run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    with (shared / "tables.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "tables").is_dir():
            _prepare(shared / "tables being made")
            (shared / "tables being made").rename(shared / "tables")
    return shared / "tables"


def _prepare(folder):
    shutil.rmtree(folder, ignore_errors=True)
    env = {name: value for name, value in os.environ.items() if not name.startswith("WERDEGANG_")}
    env |= {"WERDEGANG_DATA": str(folder), "PYTHONPATH": str(Path(__file__).resolve().parent / "src")}
    subprocess.run([sys.executable, "-m", "werdegang", "prepare", "--tables-only"], env=env, check=True)


@pytest.fixture
def data_folder(tables, tmp_path):
    """A data folder for one test: its tables are there, nothing is in them."""
    return Path(shutil.copytree(tables, tmp_path / "data"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup():
    """Every test begins in German: a page asked for in English leaves its language behind in the process."""
    from django.utils import translation

    translation.deactivate()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    """Under CI, a skipped test is a failed run."""
    if hasattr(session.config, "workerinput") or not skips_are_failures():
        return
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if exitstatus == pytest.ExitCode.OK and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped and skips_are_failures():
        terminalreporter.section("CI=true: nothing may be skipped", red=True)
        terminalreporter.line(f"{len(skipped)} skipped, so this run has failed.")


def skips_are_failures():
    return os.environ.get("CI", "").lower() == "true"
