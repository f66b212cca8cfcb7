# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demonstration, served as in production, withstands the strict checker."""

from pathlib import Path

import pytest

from tests.oparl.checking import CHECKER, check, command, environment, serving

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHECKER.is_file(), reason=f"SKIPPED: no checker, {CHECKER} is missing"),
]


def test_the_checker_finds_nothing_in_the_demonstration(data_folder: Path) -> None:
    """No failure, and no warning either; every object, reference and file is tried."""
    env = environment(str(data_folder))
    command(env, "werdegang", "demo")
    command(env, "werdegang", "shell", "-c", WITHDRAW)
    with serving(env) as endpoint:
        done = check(endpoint, "--strict", "--samples", "0")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
    assert done.stdout.rstrip().endswith(" 0 failures")
    assert "deleted.shape" in done.stdout


WITHDRAW = """
from werdegang.council.models import AgendaItem, Paper
for model, change in ((Paper, {"visibility": "council"}), (AgendaItem, {"deleted": True})):
    for thing in model.objects.visible_to(None).order_by("pk")[:2]:
        for name, value in change.items():
            setattr(thing, name, value)
        thing.save()
"""
