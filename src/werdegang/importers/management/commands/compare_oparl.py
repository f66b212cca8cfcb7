# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``./werdegang compare-oparl``: what one OParl server says and another one does not."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from werdegang.importers.oparl.comparing import differences, read_all
from werdegang.importers.oparl.fetching import Fetcher


class Command(BaseCommand):
    """Prints a line for each difference; exit status 1 if there is one."""

    help = "Compare two OParl servers field by field (for tests of import and server)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The two servers."""
        parser.add_argument("first", help="address of the System object that is the measure")
        parser.add_argument("second", help="address of the System object that is compared with it")
        parser.add_argument("--rate", type=float, default=4.0)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Compare."""
        fetcher = Fetcher(options["rate"])
        first, second = (read_all(fetcher, options[name]) for name in ("first", "second"))
        found = 0
        for each in differences(first, second):
            found += 1
            self.stdout.write(f"{each.type} {each.id} {each.field}: {each.first!r} != {each.second!r}")
        self.stderr.write(f"{len(first)} / {len(second)} objects, {found} differences")
        if found:
            sys.exit(1)
