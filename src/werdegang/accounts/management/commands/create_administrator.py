# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``./werdegang create-administrator``: the first account of an installation without the demonstration."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from werdegang.accounts.models import User
from werdegang.accounts.services import create_account, set_random_password


class Command(BaseCommand):
    """Makes an account that administers accounts, with a random password that is shown once."""

    help = "Create an administrator; the password is shown once."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name and e-mail address."""
        parser.add_argument("username")
        parser.add_argument("--email", default="")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Create it, or say that the name is taken."""
        username = options["username"]
        if User.objects.filter(username__iexact=username).exists():
            raise CommandError(f"Das Konto „{username}“ gibt es schon.")
        user = create_account(username, username, email=options["email"], administrator=True)
        self.stdout.write(f"Konto: {username}\nPasswort: {set_random_password(user)}")
        self.stdout.write("Das Passwort wird nur jetzt gezeigt; ändern Sie es nach der ersten Anmeldung.")
