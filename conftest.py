# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every test: PostgreSQL's own tests wait for PostgreSQL, and CI skips nothing."""

import gc
import os

import pytest


def pytest_collection_modifyitems(config, items):
    """On SQLite, put aside what says something about PostgreSQL only."""
    from django.db import connection

    if connection.vendor == "postgresql":
        return
    aside = [item for item in items if item.get_closest_marker("postgres")]
    if aside:
        config.hook.pytest_deselected(items=aside)
        items[:] = [item for item in items if not item.get_closest_marker("postgres")]


def pytest_collection_finish(session):
    """What is loaded by now stays; to look through it for garbage again and again took a ninth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


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
