# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look through everything that is public and bring the register of the OParl interface up to it."""

from argparse import ArgumentParser

from django.core.management import BaseCommand
from django.utils.translation import ngettext

from werdegang.oparl import tasks
from werdegang.oparl.models import Entry
from werdegang.oparl.register import mark_unmarked, reconcile
from werdegang.ui.formats import number


class Command(BaseCommand):
    """``./werdegang oparl_register``: normally nothing is to be done, for every change is noticed when it is made."""

    help = "Compare the register of the OParl interface with the data, and put right what differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options."""
        parser.add_argument(
            "--if-empty", action="store_true", help="Only fill an empty register; the rest is the worker's."
        )

    def handle(self, *, if_empty: bool = False, **options: object) -> None:
        """Compare and write."""
        if if_empty:
            if not Entry.objects.exists():
                reconcile()
                tasks.mark_unmarked.enqueue()
            return
        reconcile()
        mark_unmarked()
        count = Entry.objects.filter(deleted=False).count()
        self.stdout.write(
            ngettext(
                "The register of the OParl interface is up to date: %(count)s object.",
                "The register of the OParl interface is up to date: %(count)s objects.",
                count,
            )
            % {"count": number(count)}
        )
