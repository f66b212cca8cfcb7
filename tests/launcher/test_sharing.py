# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of several processes, one alone runs what belongs together: else each would build the same world."""

import os

import pytest


@pytest.fixture(scope="module")
def built():
    """Stands for a world that takes long to build."""
    return os.getpid()


def builders(folder):
    """The processes that have come by; each says so."""
    (folder / str(os.getpid())).touch()
    return [path.name for path in folder.iterdir()]


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """A folder that all processes of this run know, one for each test."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


@pytest.mark.parametrize("which", range(4))
def test_what_a_module_builds_is_built_once(shared, built, which):
    folder = shared / "of a module"
    folder.mkdir(exist_ok=True)
    assert builders(folder) == [str(built)]


@pytest.mark.xdist_group("together")
@pytest.mark.parametrize("which", range(4))
def test_a_group_stays_together(shared, which):
    folder = shared / "of a group"
    folder.mkdir(exist_ok=True)
    assert builders(folder) == [str(os.getpid())]
