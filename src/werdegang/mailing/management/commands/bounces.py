# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails that came back, from where the mail server puts them."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from email import message_from_binary_file
from email.message import Message
from mailbox import Maildir
from pathlib import Path

from django.core.management import BaseCommand, CommandError

from werdegang.mailing.bounces import take_in


class Command(BaseCommand):
    """One e-mail from standard input (as a mail server pipes it), or a Maildir that is emptied."""

    help = "Take in returned e-mails: from standard input, or from a Maildir whose e-mails are then removed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where they are."""
        parser.add_argument("folder", nargs="?", type=Path, help="A Maildir; without it, standard input.")

    def handle(self, *, folder: Path | None = None, **options: object) -> None:
        """Count them."""
        if folder is None:
            counted = int(take_in(message_from_binary_file(sys.stdin.buffer)))
        else:
            counted = sum(take_in(mail) for mail in _emptied(folder))
        self.stdout.write(f"{counted} zurückgekommene E-Mails gezählt.")


def _emptied(folder: Path) -> Iterator[Message]:
    """Each e-mail; it is removed when it was looked at."""
    if not (folder / "new").is_dir():
        raise CommandError(f"{folder} is no Maildir.")
    box = Maildir(folder, create=False)
    for key in box.keys():  # noqa: SIM118 -- a mailbox is no dictionary
        yield box[key]
        box.remove(key)
