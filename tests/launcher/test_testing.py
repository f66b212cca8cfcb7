# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a test run left out is said, and in CI nothing may be left out."""

import subprocess
import sys
from pathlib import Path

import pytest

from launcher import checking, postgres, testing
from launcher.testing import Part
from launcher.trouble import Trouble

ROOT = Path(__file__).parents[2]
PASSED = Part("SQLite", "passed", "9 s")
FAILED = Part("SQLite", "FAILED", "9 s")
SKIPPED = Part("PostgreSQL", "SKIPPED", "no server")


@pytest.mark.parametrize(
    ("parts", "in_ci", "status"),
    [
        ([PASSED], False, 0),
        ([PASSED], True, 0),
        ([PASSED, SKIPPED], False, 0),
        ([PASSED, SKIPPED], True, 1),
        ([FAILED, SKIPPED], False, 1),
    ],
)
def test_a_skipped_part_fails_in_ci_only(parts, in_ci, status):
    assert testing.sum_up(parts, in_ci=in_ci, fast=False) == status


def test_what_was_skipped_is_said_last_and_why(capsys):
    testing.sum_up([PASSED, SKIPPED], in_ci=False, fast=False)

    said = capsys.readouterr().out
    assert "no server" in said
    assert "ATTENTION" in said
    assert "Skipped: PostgreSQL" in said


def test_without_chromium_or_postgresql_these_parts_are_skipped_with_their_reason(monkeypatch):
    monkeypatch.setattr(testing, "CHROMIUM", Path("no-such-browser"))
    monkeypatch.setattr(testing, "run_pytest", lambda name, *rest, **more: Part(name, "passed"))
    monkeypatch.setattr(postgres, "find_programs", lambda: None)
    monkeypatch.delenv("WERDEGANG_TEST_POSTGRES_URL", raising=False)

    parts = testing.run_everything([])

    assert [(part.name, part.outcome) for part in parts] == [
        ("SQLite", "passed"),
        ("browser", "SKIPPED"),
        ("PostgreSQL", "SKIPPED"),
    ]
    assert all("apt-get install" in part.detail for part in parts if part.skipped)


def test_a_named_server_is_used_instead_of_one_of_ours(monkeypatch):
    monkeypatch.setenv("WERDEGANG_TEST_POSTGRES_URL", "postgresql://somebody@somewhere/base")
    monkeypatch.setattr(postgres, "temporary_server", lambda: pytest.fail("started"))

    with testing.reachable_postgres() as address:
        assert address == "postgresql://somebody@somewhere/base"


@pytest.mark.slow
@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_a_skipped_test_fails_the_run_in_ci(tmp_path, ci, status, monkeypatch):
    (tmp_path / "conftest.py").write_text(
        (ROOT / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (tmp_path / "test_it.py").write_text(
        "import pytest\ndef test_a(): pytest.skip('not here')\ndef test_b(): pass\n", encoding="utf-8"
    )
    monkeypatch.setenv("CI", ci)

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", ROOT / "pyproject.toml", f"--rootdir={tmp_path}", tmp_path],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip

    assert done.returncode == status, done.stdout + done.stderr


def test_an_unknown_check_is_named_with_those_that_there_are():
    with pytest.raises(Trouble, match="there are: types, ruff"):
        checking.choose(["tpyes"])


def test_a_failed_check_fails_the_run_after_all_have_run(monkeypatch, capsys):
    bad = checking.Check("bad", ("-c", "raise SystemExit('this is wrong')"), "fails")
    good = checking.Check("good", ("-c", "pass"), "passes")
    monkeypatch.setattr(checking, "CHECKS", (bad, good))
    monkeypatch.setattr(checking, "set_up", lambda lock: None)
    monkeypatch.setattr(checking, "venv_python", lambda: Path(sys.executable))

    assert checking.check([]) == 1
    said = capsys.readouterr().out
    assert "ok      good" in said
    assert "FAILED  bad" in said
    assert "this is wrong" in said


@pytest.mark.slow
def test_a_server_of_ours_answers_and_is_gone_afterwards():
    if postgres.find_programs() is None:
        pytest.skip("no PostgreSQL server found (Debian: apt-get install postgresql)")
    import psycopg

    with postgres.temporary_server() as address, psycopg.connect(address) as connection:
        assert connection.execute("show server_encoding").fetchone() == ("UTF8",)

    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address, connect_timeout=2)
