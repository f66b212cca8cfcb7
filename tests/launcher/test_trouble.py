# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes wrong on a machine is one clear sentence."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from launcher import door, packages, places, serving
from launcher.commands import django_environment
from launcher.trouble import Told, Trouble, read_from_output, translated


@pytest.mark.parametrize(
    ("output", "word"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "Speicherplatz",
        ),
        ("npm error code ENOSPC\nnpm error nospc", "Speicherplatz"),
        ("Failed to establish a new connection: [Errno 111] Connection refused", "Internetverbindung"),
        ("Temporary failure in name resolution", "Internetverbindung"),
        ("npm error code ECONNREFUSED", "Internetverbindung"),
        ("npm error code EAI_AGAIN", "Internetverbindung"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "Prüfsumme"),
        ("npm error code EINTEGRITY", "Prüfsumme"),
        ("ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED]", "SSL_CERT_FILE"),
        ("OSError: [Errno 13] Permission denied: '/srv/x'", "nicht beschreibbar"),
        ("ERROR: No matching distribution found for granian==2.8.7", "granian==2.8.7"),
        ("something nobody has seen before", "something nobody has seen before"),
        ("", "keine Meldung"),
    ],
)
def test_the_output_of_an_installer_becomes_one_sentence(output, word):
    trouble = read_from_output(output, source="Paketverzeichnis", where=Path("there"))

    assert word in trouble.sentence
    assert "\n" not in trouble.sentence


def test_a_full_disk_is_not_taken_for_a_missing_network():
    output = "Connection broken: OSError(28, 'No space left on device')\nConnection refused"

    assert "Speicherplatz" in read_from_output(output, source="x", where=Path("there")).sentence


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "Speicherplatz"),
        (errno.EDQUOT, "Speicherplatz"),
        (errno.EACCES, "nicht beschreibbar"),
        (errno.EROFS, "nicht beschreibbar"),
        (errno.ENOTDIR, "lässt sich nicht anlegen"),
        (errno.EIO, "nicht benutzbar"),
    ],
)
def test_an_error_of_the_system_names_the_place(number, word):
    sentence = translated(OSError(number, "words"), where=Path("there"), what="Der Datenordner").sentence

    assert word in sentence
    assert "there" in sentence


def test_a_data_folder_that_cannot_be_written_points_to_the_setting(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(places.tempfile, "TemporaryFile", refuse)

    with pytest.raises(Trouble, match=r"nicht beschreibbar.*WERDEGANG_DATA"):
        places.prepare_data_folder(tmp_path / "data")


def test_a_data_folder_below_a_file_is_said_so(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(Trouble, match="lässt sich nicht anlegen"):
        places.prepare_data_folder(tmp_path / "file" / "data")


def test_a_new_data_folder_is_for_its_owner_only(tmp_path):
    places.prepare_data_folder(tmp_path / "data")

    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (Trouble("Das ist der Satz."), "Werdegang: Das ist der Satz.\n"),
        (OSError(errno.ENOSPC, "No space left on device"), "Speicherplatz"),
        (Told(), ""),
    ],
)
def test_trouble_ends_with_status_1_and_no_traceback(monkeypatch, capsys, error, shown):
    def fail(arguments):
        raise error

    monkeypatch.setitem(door.OWN, "run", fail)

    assert door.main(["run"]) == 1
    said = capsys.readouterr()
    assert shown in said.err
    assert "Traceback" not in said.err
    assert said.out == ""


def test_ctrl_c_is_not_an_error(monkeypatch, capsys):
    def interrupt(arguments):
        raise KeyboardInterrupt

    monkeypatch.setitem(door.OWN, "run", interrupt)

    assert door.main(["run"]) == 130
    assert "Abgebrochen" in capsys.readouterr().err


def test_a_missing_venv_extension_names_the_one_command(monkeypatch):
    monkeypatch.setattr(packages.os, "geteuid", lambda: 1000)

    with pytest.raises(Trouble, match=r"apt-get install -y python3(\.\d+)?-venv"):
        packages.install_venv_package()


def test_help_needs_no_set_up(monkeypatch, capsys):
    monkeypatch.setattr(door, "set_up", lambda lock: pytest.fail("set up"))

    assert door.main([]) == 0
    assert door.main(["--help"]) == 0
    assert "./werdegang run" in capsys.readouterr().out


def test_a_port_that_is_none_is_refused_before_anything_is_set_up(monkeypatch):
    monkeypatch.setattr(serving, "set_up", lambda lock: pytest.fail("set up"))

    with pytest.raises(Trouble, match="kein Anschluss"):
        serving.run(["--port", "70000"])


@pytest.mark.parametrize("word", sorted(door.OWN))
def test_every_command_of_the_door_says_what_it_does_without_a_set_up(word):
    if word == "run":
        with pytest.raises(SystemExit, match="0"):
            serving.parse(["--help"])
    elif word != "bench":
        assert word in door.DEVELOPERS


@pytest.mark.parametrize("word", sorted(door.DEVELOPERS))
def test_help_is_asked_for_and_nothing_is_done(word, monkeypatch, capsys):
    monkeypatch.setitem(door.OWN, word, lambda arguments: pytest.fail("done"))

    assert door.main([word, "--help"]) == 0
    assert f"./werdegang {word}" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize(("word", "meant"), [("rnu", "run"), ("import-pages", "import-page")])
def test_an_unknown_command_is_refused_with_the_one_that_was_meant(word, meant, tmp_path):
    done = asked_of_django(word, tmp_path)

    assert done.returncode == 2
    assert done.stderr.startswith(f"Werdegang: Den Befehl {word} gibt es nicht.")
    assert f"Meinten Sie ./werdegang {meant}?" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_two_first_starts_in_one_data_folder_both_come_through(tmp_path):
    command = [sys.executable, "-m", "werdegang", "prepare", "--tables-only"]
    env = django_environment(WERDEGANG_DATA=str(tmp_path / "data"), WERDEGANG_DATABASE_URL="")

    both = [subprocess.Popen(command, env=env, cwd=places.ROOT, stderr=subprocess.PIPE) for _ in range(2)]

    assert [each.communicate()[1] for each in both] == [b"", b""]
    assert [each.returncode for each in both] == [0, 0]


def asked_of_django(word, data):
    return subprocess.run(
        [sys.executable, "-m", "werdegang", word],
        env=django_environment(WERDEGANG_DATA=str(data), WERDEGANG_DATABASE_URL=""),
        cwd=places.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
