# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One tick, for cron on a machine where no worker runs."""

from django.core.management import BaseCommand, CommandError

from werdegang.core.ticking import tick


class Command(BaseCommand):
    """Does what is due now; once more does no harm."""

    help = "Do once the duties that are due, as the worker does every few minutes."

    def handle(self, **options: object) -> None:
        """Tick; say what failed."""
        if failed := tick():
            raise CommandError(f"Failed, and tried again at the next tick: {', '.join(failed)}")
