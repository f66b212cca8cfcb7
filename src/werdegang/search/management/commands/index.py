# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make the index of the search anew, beside the one that answers meanwhile."""

from argparse import ArgumentParser

from django.core.management import BaseCommand
from django.utils.translation import ngettext

from werdegang.search import upkeep
from werdegang.search.engines import engine
from werdegang.ui.formats import number


class Command(BaseCommand):
    """``./werdegang index``: after a backup was restored, or to be sure; normally every change is indexed at once."""

    help = (
        "Index everything for the search. It goes on answering from the old index until the new one is whole."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options."""
        parser.add_argument(
            "--if-needed", action="store_true", help="Only what is missing: no index, or changes left undone."
        )

    def handle(self, *, if_needed: bool = False, **options: object) -> None:
        """Index, and say how far it is."""
        if if_needed:
            if not engine().is_ready() or upkeep.everything_waits():
                upkeep.rebuild()
            upkeep.mend()
            return
        count = upkeep.rebuild(self._say)
        self.stdout.write(
            ngettext(
                "The search has indexed %(count)s document and answers from the new index.",
                "The search has indexed %(count)s documents and answers from the new index.",
                count,
            )
            % {"count": number(count)}
        )

    def _say(self, name: str, done: int, total: int) -> None:
        self.stdout.write(f"{name}: {done} / {total}")
