# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every test: PostgreSQL's own tests wait for PostgreSQL, and CI skips nothing."""

import contextlib
import datetime
import fcntl
import gc
import os
import shutil
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest

# How long an example takes says something about the machine only.
hypothesis.settings.register_profile(
    "whatever the machine",
    hypothesis.settings.default,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("whatever the machine")


def pytest_itemcollected(item):
    """A test with made-up inputs by the hundred takes seconds: the suite that runs all day leaves it out."""
    if hypothesis.is_hypothesis_test(getattr(item, "obj", None)):
        item.add_marker(pytest.mark.slow)


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
    if hasattr(config, "workerinput"):
        share_out(items)


def share_out(items):
    """For several processes: what is built once for a module is built by one of them, and what takes long begins.

    A world for a whole package comes first of all, else it would be taken down and built again in between.
    """
    for item in items:
        if "module" in scopes_of(item) and item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.location[0]))
    items.sort(key=lambda item: ("package" not in scopes_of(item), item.get_closest_marker("slow") is None))


def scopes_of(item):
    """How long the fixtures of a test live."""
    return {found[-1].scope for found in item._fixtureinfo.name2fixturedefs.values() if found}


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


@pytest.fixture
def clerk(db):
    """Somebody of a council office."""
    from werdegang.accounts.services import create_account
    from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
    from werdegang.people.models import OrganizationRole

    made = create_account("clara", "Clara Muster")
    role = OrganizationRole.Role.COUNCIL_OFFICE
    OrganizationRoleFactory(user=made, organization=OrganizationFactory(office=True), role=role)
    return made


@pytest.fixture
def meeting(db):
    """One that is planned for five o'clock today."""
    from django.utils import timezone

    from werdegang.council.factories import MeetingFactory
    from werdegang.council.vocabulary import MeetingStage

    today = timezone.localdate()
    start = timezone.make_aware(datetime.datetime.combine(today, datetime.time(17)))
    return MeetingFactory(stage=MeetingStage.PLANNED, date=today, start=start, is_sample=False)


@pytest.hookimpl(wrapper=True)
def pytest_collection_finish(session):
    """What is loaded by now stays; to look through it for garbage again and again took a ninth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    if not hasattr(session.config, "workerinput"):
        return (yield)
    with groups_told(session.items):
        return (yield)


@contextlib.contextmanager
def groups_told(items):
    """While a process says what it has found, the names of grouped tests end with ``@group``: so they stay together.

    pytest-xdist 3.8 adds that itself, but in a place where pytest 9.2 no longer looks, and tears groups apart without
    a word (its issue 1386). ``tests/launcher/test_sharing.py`` holds the run to it.
    """
    kept = [(item, item._id) for item in items]
    for item, name in kept:
        mark = item.get_closest_marker("xdist_group")
        if mark is not None:
            item._id = type(name).parse(f"{name}@{mark.args[0]}")
    yield
    for item, name in kept:
        item._id = name


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
