# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``./werdegang import-oparl``: all that an OParl server gives, and later what changed."""

import datetime
import sys
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from werdegang.importers.models import ImportRun
from werdegang.importers.oparl.contents import fetch_all
from werdegang.importers.oparl.crawling import FULL_EVERY, Crawl, Order, Rubbish
from werdegang.importers.oparl.fetching import Fetcher
from werdegang.importers.oparl.items import Note
from werdegang.importers.oparl.locking import Busy, locked
from werdegang.importers.oparl.progress import Progress
from werdegang.importers.oparl.report import as_json, as_lines
from werdegang.importers.oparl.values import BERLIN


class Command(BaseCommand):
    """Crawls a source into the database and tells what became of it."""

    help = "Import from an OParl server (1.0 or 1.1); the first time all of it, then what changed."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Source and switches."""
        parser.add_argument("url", help="address of the System object")
        parser.add_argument("--body", default="", help="only this municipality: id, name or official key")
        parser.add_argument("--since", help="only what changed since this day or moment (2024-01-31)")
        parser.add_argument(
            "--full", action="store_true", help="ask for everything, whatever was asked before"
        )
        parser.add_argument(
            "--full-every",
            type=int,
            default=FULL_EVERY,
            metavar="DAYS",
            help="ask for everything again after so many days (default %(default)s)",
        )
        parser.add_argument("--anew", action="store_true", help="do not go on with an interrupted run")
        parser.add_argument("--rate", type=float, default=4.0, help="requests a second (default %(default)s)")
        parser.add_argument("--files", action="store_true", help="fetch the contents of files, too")
        parser.add_argument("--json", action="store_true", help="counts as JSON on standard output")
        parser.add_argument("--quiet", action="store_true", help="no progress on standard error")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run; exit status 1 when nothing could be imported."""
        order = Order(
            options["url"],
            options["body"],
            _moment(options["since"]),
            full=options["full"],
            full_every=options["full_every"],
            anew=options["anew"],
        )
        fetcher = Fetcher(options["rate"])
        progress = Progress(None if options["quiet"] else sys.stderr)
        try:
            with locked(order.url):
                run = Crawl(order, fetcher, progress).run()
        except Rubbish as rubbish:
            self._refuse(str(rubbish), rubbish.notes, json=options["json"])
        except Busy:
            raise CommandError(_("An import from this source is running already.")) from None
        finally:
            fetcher.close()
        self._tell(run, json=options["json"])
        if options["files"]:
            self.stderr.write(fetch_all(run.source, Fetcher(options["rate"]), progress))

    def _tell(self, run: ImportRun, *, json: bool) -> None:
        if json:
            self.stdout.write(orjson.dumps(as_json(run)).decode())
            return
        for line in as_lines(run):
            self.stdout.write(line)

    def _refuse(self, reason: str, notes: list[Note], *, json: bool) -> None:
        if json:
            found = [note._asdict() for note in notes]
            self.stdout.write(
                orjson.dumps({"state": "refused", "reason": reason, "totals": {}, "findings": found}).decode()
            )
        self.stderr.write(_("Nothing was imported: %(reason)s.") % {"reason": reason})
        for note in notes[:20]:
            self.stderr.write(f"  {note.kind}: {note.type} {note.id} {note.detail[:200]}")
        self.stderr.write(_("The database is as it was. Please check the address of the OParl server."))
        sys.exit(1)


def _moment(word: str | None) -> datetime.datetime | None:
    if not word:
        return None
    try:
        found = datetime.datetime.fromisoformat(word)
    except ValueError:
        raise CommandError(_("--since: a day or moment like 2024-01-31 is understood.")) from None
    return found if found.tzinfo else found.replace(tzinfo=BERLIN)
