# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The environment is made when missing, stale or interrupted, and left alone otherwise."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from launcher import catalogues, frontend, packages
from launcher.trouble import Trouble

NO_NETWORK = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_NO_CACHE_DIR": "1",
}


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """An environment that looks complete, and a lock to hold it against."""
    locks = tmp_path / "requirements"
    locks.mkdir()
    for name in ("base", "dev", "build"):
        (locks / f"{name}.txt").write_text(f"{name}==1\n", encoding="utf-8")
    monkeypatch.setattr(packages, "REQUIREMENTS", locks)
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)
    return venv


@pytest.fixture
def done(monkeypatch):
    """Steps that would change an environment, noted instead of done."""
    steps = []
    monkeypatch.setattr(packages, "make", lambda venv: steps.append("make"))
    monkeypatch.setattr(packages, "install", lambda lock, venv: steps.append(f"install {lock}"))
    return steps


def test_a_complete_environment_is_left_alone(environment, done):
    packages.write_stamp(environment, "base")

    assert not packages.ensure("base", environment)
    assert done == []


def test_what_tests_need_holds_what_a_start_needs(environment, done):
    packages.write_stamp(environment, "dev")

    assert not packages.ensure("base", environment)


def test_what_a_start_needs_does_not_hold_what_tests_need(environment, done):
    packages.write_stamp(environment, "base")

    packages.ensure("dev", environment)

    assert done == ["install dev"]
    assert packages.is_current(environment, "dev")


def test_a_changed_lock_is_installed_into_what_is_there(environment, done):
    packages.write_stamp(environment, "base")
    (packages.REQUIREMENTS / "base.txt").write_text("base==2\n", encoding="utf-8")

    packages.ensure("base", environment)

    assert done == ["install base"]
    assert packages.is_current(environment, "base")


def test_an_interrupted_set_up_starts_from_the_beginning(environment, monkeypatch):
    packages.write_stamp(environment, "base")
    (packages.REQUIREMENTS / "base.txt").write_text("base==2\n", encoding="utf-8")

    def die(lock, venv):
        raise KeyboardInterrupt

    monkeypatch.setattr(packages, "install", die)
    with pytest.raises(KeyboardInterrupt):
        packages.ensure("base", environment)

    assert packages.read_stamp(environment) == {}
    steps = []
    monkeypatch.setattr(packages, "make", lambda venv: steps.append("make"))
    monkeypatch.setattr(packages, "install", lambda lock, venv: steps.append("install"))
    assert packages.ensure("base", environment)
    assert steps == ["make", "install"]


def test_a_half_written_stamp_counts_as_none(environment):
    (environment / packages.STAMP).write_text('{"base": "12', encoding="utf-8")

    assert packages.read_stamp(environment) == {}


def test_another_python_makes_the_environment_anew(environment, done):
    packages.write_stamp(environment, "base")
    stamp = environment / packages.STAMP
    stamp.write_text(
        stamp.read_text(encoding="utf-8").replace('"python": "3.', '"python": "2.'), encoding="utf-8"
    )

    packages.ensure("base", environment)

    assert done == ["make", "install base"]


def test_an_environment_that_was_moved_is_filled_anew(environment, done, monkeypatch):
    packages.write_stamp(environment, "base")
    monkeypatch.setattr(packages, "SOURCE", Path("elsewhere/src"))

    assert packages.ensure("base", environment)


def test_a_python_that_went_away_makes_the_environment_anew(environment, done):
    packages.write_stamp(environment, "base")
    (environment / "bin" / "python").unlink()
    (environment / "bin" / "python").symlink_to("gone")

    with pytest.raises(Trouble, match="beschädigt"):
        packages.ensure("base", environment)
    assert done == ["make", "install base"]


def test_locks_name_no_address():
    for lock in ("base", "dev", "build"):
        text = (Path(__file__).parents[2] / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
        assert "://" not in text
        assert "--hash=sha256:" in text


@pytest.mark.slow
def test_without_network_the_set_up_ends_in_one_sentence(tmp_path, monkeypatch):
    for name, value in NO_NETWORK.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)

    with pytest.raises(Trouble, match="Internetverbindung"):
        packages.ensure("build", tmp_path / "venv")

    assert packages.read_stamp(tmp_path / "venv") == {}


@pytest.mark.slow
def test_an_empty_environment_runs_and_has_the_source_on_its_path(tmp_path):
    venv = tmp_path / "venv"
    packages.make(venv)
    packages.write_path_file(venv)

    done = subprocess.run(
        [venv / "bin" / "python", "-c", "import werdegang; print(werdegang.__file__)"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert Path(done.stdout.strip()).is_relative_to(packages.SOURCE)


@pytest.fixture
def vendor(tmp_path, monkeypatch):
    """A folder of front-end packages and the place that it is copied to."""
    sheet = tmp_path / "modules" / "look.css"
    sheet.parent.mkdir()
    sheet.write_text('@font-face { src: url("./fonts/A.woff2"); }', encoding="utf-8")
    (sheet.parent / "fonts").mkdir()
    for letter in "AB":
        (sheet.parent / "fonts" / f"{letter}.woff2").write_bytes(letter.encode())
    (tmp_path / "lock.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(frontend, "LOCK", tmp_path / "lock.json")
    monkeypatch.setattr(frontend, "NODE_MODULES", sheet.parent)
    monkeypatch.setattr(frontend, "VENDOR", tmp_path / "static" / "vendor")
    monkeypatch.setattr(frontend, "COPIES", ((sheet, "look/look.css"),))
    monkeypatch.setattr(frontend, "fetch", lambda: None)
    return tmp_path / "static" / "vendor"


def test_only_the_fonts_that_are_named_come_along(vendor):
    assert frontend.ensure()

    assert (vendor / "look" / "fonts" / "A.woff2").read_bytes() == b"A"
    assert not (vendor / "look" / "fonts" / "B.woff2").exists()


def test_front_end_files_are_copied_once(vendor):
    frontend.ensure()

    assert not frontend.ensure()


def test_a_changed_front_end_lock_copies_anew_and_leaves_nothing_old(vendor):
    frontend.ensure()
    (vendor / "old.css").write_text("", encoding="utf-8")
    frontend.LOCK.write_text('{"changed": 1}', encoding="utf-8")

    assert frontend.ensure()
    assert not (vendor / "old.css").exists()
    assert [path.name for path in vendor.parent.iterdir()] == ["vendor"]


def test_npm_gets_the_certificates_of_the_system(tmp_path, monkeypatch):
    monkeypatch.delenv("NODE_EXTRA_CA_CERTS", raising=False)
    (tmp_path / "ca.crt").write_text("", encoding="utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.crt"))

    assert frontend.npm_environment(tmp_path)["NODE_EXTRA_CA_CERTS"] == str(tmp_path / "ca.crt")


def test_a_catalogue_is_stale_when_its_compiled_form_is_missing_or_older(tmp_path):
    po, mo = tmp_path / "django.po", tmp_path / "django.mo"
    po.write_text("", encoding="utf-8")
    assert catalogues.is_stale(po)

    mo.write_bytes(b"")
    os.utime(po, (1000, 1000))
    os.utime(mo, (2000, 2000))
    assert not catalogues.is_stale(po)

    os.utime(po, (3000, 3000))
    assert catalogues.is_stale(po)
