# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""`./werdegang demo`: the demonstration of Göttingen with one account for each role."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence

from django.core.management import BaseCommand
from django.db import transaction

from werdegang.demonstration.build import Built, OtherData, build, demonstration_body, has_other_data
from werdegang.demonstration.build.accounts import NameTaken, Opened, known_accounts, open_accounts

OTHER_DATA = (
    "In dieser Datenbank stehen schon andere Daten; die Vorführung wird nicht darunter gemischt. "
    "Bitte nehmen Sie für sie einen eigenen, leeren Datenordner (WERDEGANG_DATA)."
)
NAME_TAKEN = (
    "Der Benutzername „{name}“ gehört schon einem eigenen Konto dieser Installation; die Vorführung braucht ihn für "
    "eines der ihren. Es wurde nichts geändert."
)
NOTHING_DONE = (
    "Die Vorführung ist schon da; es wurde nichts geändert. Neue Passwörter: ./werdegang demo --new-passwords"
)
SHOWN_ONCE = (
    "Die Passwörter werden nur jetzt gezeigt (neue: ./werdegang demo --new-passwords). Diese Konten gelten nur auf "
    "diesem Rechner: unter jeder anderen Adresse als 127.0.0.1 oder localhost werden sie abgewiesen."
)
COUNTED = (
    ("Edition", "Ausgaben"),
    ("Goal", "Ziele"),
    ("Measure", "Maßnahmen"),
    ("Paper", "Vorlagen"),
    ("Meeting", "Sitzungen"),
    ("Proposal", "Vorschläge"),
)


class Command(BaseCommand):
    """Builds once; a second call changes nothing."""

    help = (
        "Füllt die Vorführung ein: das Integrationskonzept der Stadt Göttingen 2008 bis 2020, Erfundenes als "
        "„Beispieldaten“ gekennzeichnet, dazu ein Konto für jede Rolle."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What can be chosen."""
        parser.add_argument(
            "--if-empty",
            action="store_true",
            help="nichts tun, wenn die Vorführung oder andere Daten schon da sind",
        )
        parser.add_argument(
            "--new-passwords", action="store_true", help="den Konten der Vorführung neue Passwörter geben"
        )
        parser.add_argument(
            "--json",
            action="store_true",
            dest="as_json",
            help="die Konten als ein JSON-Objekt ausgeben, alles andere auf der Fehlerausgabe",
        )

    def handle(
        self,
        *,
        if_empty: bool = False,
        new_passwords: bool = False,
        as_json: bool = False,
        **options: object,
    ) -> None:
        """Build, open the accounts, say so. Exit status 1 when other data or another's account are in the way."""
        self.as_json = as_json
        try:
            opened = self._run(if_empty=if_empty, new_passwords=new_passwords)
        except OtherData:
            self._refuse(OTHER_DATA)
        except NameTaken as name:
            self._refuse(NAME_TAKEN.format(name=name))
        if as_json:
            self.stdout.write(
                json.dumps({"accounts": [_as_json(each) for each in opened]}, ensure_ascii=False)
            )

    @transaction.atomic
    def _run(self, *, if_empty: bool, new_passwords: bool) -> list[Opened]:
        if if_empty and has_other_data():
            self._say("In dieser Datenbank stehen schon Daten; die Vorführung wird nicht eingefüllt.")
            return []
        if demonstration_body() is not None and not new_passwords:
            self._say(NOTHING_DONE)
            return known_accounts()
        built = build()
        opened = open_accounts()
        self._tell(built, opened)
        return opened

    def _tell(self, built: Built, opened: Sequence[Opened]) -> None:
        if built.new:
            amounts = ", ".join(f"{built.rows[name]} {words}" for name, words in COUNTED)
            self._say(f"Vorführung „{built.body.name}“ eingefüllt: {amounts}.")
        else:
            self._say("Die Vorführung ist unverändert; ihre Konten haben neue Passwörter.")
        if not self.as_json:
            self._say("", *_table(opened), "")
            self._say(SHOWN_ONCE)

    def _say(self, *lines: str) -> None:
        stream = self.stderr if self.as_json else self.stdout
        for line in lines:
            stream.write(line, str)

    def _refuse(self, sentence: str) -> None:
        self.stderr.write(f"Werdegang: {sentence}", str)
        sys.exit(1)


def _as_json(account: Opened) -> dict[str, str | None]:
    return {
        "username": account.username,
        "display_name": account.display_name,
        "role": account.role,
        "password": account.password,
    }


def _table(opened: Sequence[Opened]) -> list[str]:
    """Columns as wide as their longest cell, under a line."""
    rows = [("Benutzername", "Rolle", "Passwort")]
    rows += [(each.username, each.words, each.password or "") for each in opened]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = [_line(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, _line("─" * width for width in widths))
    return lines


def _line(cells: Iterable[str]) -> str:
    return f"  {'  '.join(cells)}".rstrip()
