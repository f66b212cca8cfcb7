# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door: which word leads where, and how trouble is told."""

import os
import subprocess
import sys
from collections.abc import Callable
from typing import NoReturn

from launcher import benching, checking, locking, serving, testing
from launcher.commands import django_environment, venv_python
from launcher.places import ROOT, data_folder, prepare_data_folder
from launcher.setup import set_up
from launcher.trouble import Told, Trouble, translated

HELP = """\
Werdegang – was aus Konzepten, Vorlagen und Beschlüssen wird

./werdegang run [--host 127.0.0.1] [--port 8000] [--no-demo]
                              einrichten und starten; beim ersten Mal mit der Vorführung
./werdegang demo              Vorführung einfüllen; --new-passwords vergibt neue Passwörter
./werdegang import-page …     Seiten eines Ratsinformationssystems einlesen
./werdegang import-concept …  Arbeitsmappe oder JSON eines Konzepts einlesen
./werdegang create-administrator NAME
                              ein erstes Konto für die Verwaltung anlegen
./werdegang help --all        alle weiteren Befehle
./werdegang BEFEHL --help     Hilfe zu einem Befehl

Für die Entwicklung:
./werdegang test [--fast] …   Tests; --fast ist der kurze Lauf, weitere Angaben gehen an pytest
./werdegang check [TEIL …]    alle Prüfungen: Stil, Typen, Vorlagen, Pfeile, Übersetzung …
./werdegang bench             Seiten, Import und Last messen; --size full mit 100.000 Vorlagen
./werdegang messages          Übersetzungskataloge an den Code angleichen
./werdegang lock [--upgrade]  Listen der Programmpakete neu festschreiben

Daten liegen in einem Ordner: WERDEGANG_DATA, sonst var/ neben diesem Programm."""


def main(arguments: list[str]) -> int:
    """Do what the first word says; return the exit status. Trouble is one sentence, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    word, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    try:
        if word in ("help", "-h", "--help") and "--all" not in rest:
            print(HELP)
            return 0
        if word in DEVELOPERS and {"-h", "--help"} & set(rest):
            print(DEVELOPERS[word])
            return 0
        return OWN[word](rest) if word in OWN else hand_over(arguments)
    except Trouble as trouble:
        print(f"Werdegang: {trouble.sentence}", file=sys.stderr)
        if trouble.details and os.environ.get("WERDEGANG_DEBUG"):
            print(trouble.details, file=sys.stderr)
        return 1
    except Told:
        return 1
    except KeyboardInterrupt:
        print("\nAbgebrochen.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"Werdegang: {translated(error, where=error.filename or ROOT).sentence}", file=sys.stderr)
        return 1


def hand_over(arguments: list[str]) -> NoReturn:
    """Become Django's command of that name."""
    prepare_data_folder(data_folder())
    set_up("base")
    words = ["help", "--commands"] if arguments[:2] == ["help", "--all"] else arguments
    python = str(venv_python())
    sys.stdout.flush()
    os.execve(python, [python, "-m", "werdegang", *words], django_environment())


def messages(arguments: list[str]) -> int:
    """Bring the catalogues up to the code: new texts added, lost ones dropped."""
    set_up("dev")
    command = [str(venv_python()), str(ROOT / "tools" / "translations.py"), "update", *arguments]
    status = subprocess.run(command, env=django_environment(), cwd=ROOT, check=False).returncode
    set_up("dev")
    return status


OWN: dict[str, Callable[[list[str]], int]] = {
    "run": serving.run,
    "test": testing.run_tests,
    "check": checking.check,
    "bench": benching.bench,
    "messages": messages,
    "lock": locking.lock,
}

DEVELOPERS = {
    "test": (
        "./werdegang test [--fast] [words for pytest …]\n\n"
        "Unit and database tests on SQLite, browser tests, everything again on PostgreSQL. What the machine\n"
        "lacks is skipped and said last; with CI=true that is a failure. --fast leaves out browser, slow tests\n"
        "and PostgreSQL. WERDEGANG_TEST_POSTGRES_URL names a server to use. Everything pytest takes:\n"
        ".venv/bin/pytest --help"
    ),
    "check": f"./werdegang check [part …]\n\n{checking.overview()}",
    "messages": (
        "./werdegang messages\n\nBring the translation catalogues of all rooms up to the code: new texts are "
        "added, lost ones dropped."
    ),
    "lock": (
        "./werdegang lock [--upgrade]\n\nWrite requirements/*.txt and package-lock.json anew from what is asked "
        "for; --upgrade takes the newest releases that are allowed."
    ),
}
"""What `--help` says of commands that take their words themselves; the others have a parser."""
