# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``./werdegang erase-expired``: persons whose deletion period has ended; for a timer, once a day."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.people.erasing import erase_expired, expired


class Command(BaseCommand):
    """Erases, and says how many."""

    help = "Erase persons whose last mandate ended longer ago than their municipality keeps them."

    def add_arguments(self, parser: CommandParser) -> None:
        """Only say whom."""
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help=_("only say what would change; the database stays as it is"),
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Erase or name."""
        today = timezone.localdate()
        if options["dry_run"]:
            found = list(expired(today).order_by("pk"))
            for person in found:
                self.stdout.write(str(person))
            words = ngettext(
                "%(count)d person would be erased", "%(count)d persons would be erased", len(found)
            )
            self.stdout.write(words % {"count": len(found)})
            return
        count = erase_expired(today)
        words = ngettext("%(count)d person erased", "%(count)d persons erased", count)
        self.stdout.write(words % {"count": count})
