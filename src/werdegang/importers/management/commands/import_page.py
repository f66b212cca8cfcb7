# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``./werdegang import-page``: pages of council information systems become papers, items and meetings."""

import sys
import traceback
from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterable, Iterator
from typing import Any

import orjson
from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, OperationalError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.core.changes import looked_at_together
from werdegang.importers.allris.parse import page_lines
from werdegang.importers.attached import fetch_attached
from werdegang.importers.fetch import NotFetched, fetch, printable, sources
from werdegang.importers.pages import parse_shown
from werdegang.importers.records import CouncilPage, UnreadablePage
from werdegang.importers.report import details_of, summary_of
from werdegang.importers.site import Site
from werdegang.importers.writing import NotWritten, Writer, Written, rehearsal

FOLLOWED = 200
"""Pages that are taken where no other number is given."""


class Command(BaseCommand):
    """Reads pages, writes what they say, tells what became different; one bad page does not stop the others."""

    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **options: Any) -> CommandParser:
        """Let the explanation keep its paragraphs."""
        parser = super().create_parser(
            prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **options
        )
        parser.description = _(
            "Takes over pages of council information systems (ALLRIS, SessionNet): papers, agenda items and\n"
            "agendas, as saved web page or as copied text. What is here already is brought up to date; what\n"
            "somebody wrote here is never overwritten. Running it twice changes nothing.\n\n"
            "Standard output has one line a page, standard error everything else. The exit status is 1 if a\n"
            "page could not be read or taken over; the others are taken over all the same."
        )
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        """Sources and switches."""
        parser.add_argument("source", nargs="+", metavar="SOURCE", help=_("file, folder or web address"))
        parser.add_argument(
            "--body",
            default="",
            metavar="NAME",
            help=_("municipality that the pages belong to, by name; made if it is not here"),
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help=_("only say what would change; the database stays as it is"),
        )
        parser.add_argument(
            "--json", action="store_true", help=_("what each page says as a JSON object on a line of its own")
        )

        parser.add_argument(
            "--follow",
            nargs="?",
            type=int,
            const=FOLLOWED,
            default=0,
            metavar="N",
            help=_("also take the pages of the same server that these lead to, N pages at most (%(usual)d)")
            % {"usual": FOLLOWED},
        )
        parser.add_argument("--files", action="store_true", help=_("fetch the attachments, too"))

    def handle(self, *_args: Any, **options: Any) -> None:
        """Take one source after another; exit status 1 if any could not be taken over."""
        self.json, self.dry_run = options["json"], options["dry_run"]
        self.files = options["files"] and not self.dry_run
        self.failed = False
        self.writer = Writer(options["body"])
        self.site = Site(sources(options["source"]), options["follow"])
        pages = self._pages(self.site)
        if self.dry_run:
            # Everything is read first: nothing is waited for while the trial holds the database.
            pages = iter(list(pages))
            with rehearsal():
                self._write_all(pages)
        else:
            with looked_at_together():
                self._write_all(pages)
        if self.failed:
            sys.exit(1)

    def _pages(self, names: Iterable[str]) -> Iterator[tuple[str, CouncilPage]]:
        """Every page that can be read, with its name."""
        found = False
        for source in names:
            found, name = True, printable(source)
            page = self._read(source, name)
            if page is None:
                continue
            if self.json:
                self.stdout.write(orjson.dumps(page.as_json()).decode())
            yield name, page
        if not found:
            self._complain(_("No page was found: the folder holds no file that could be one."))

    def _read(self, source: str, name: str) -> CouncilPage | None:
        try:
            fetched = fetch(source)
            lines = page_lines(fetched.data, source=fetched.source, content_type=fetched.content_type)
            page = parse_shown(lines, source=fetched.source)
            self.site.read(fetched.source, lines)
            return page
        except NotFetched as error:
            self._complain(f"{name}: {error}")
        except UnreadablePage as error:
            self._complain(_unreadable(name, error))
        except Exception:  # whatever one page does to the parser, the others go on
            self._complain_of_fault(name)
        return None

    def _write_all(self, pages: Iterable[tuple[str, CouncilPage]]) -> None:
        for name, page in pages:
            written = self._write(name, page)
            if written is not None:
                self._tell(name, page, written)
            if written is not None and self.files:
                self._attach(name, page, written)

    def _attach(self, name: str, page: CouncilPage, written: Written) -> None:
        taken, complaints = fetch_attached(page, written.row)
        if taken:
            words = ngettext("%(count)d attachment fetched", "%(count)d attachments fetched", taken)
            self.stderr.write(f"  {words % {'count': taken}}")
        for complaint in complaints:
            self._complain(f"{name}: {complaint}")

    def _write(self, name: str, page: CouncilPage) -> Written | None:
        try:
            return self.writer.write(page)
        except NotWritten as error:
            # Who only wants to know what the page says has got it.
            self.failed = self.failed or not (self.dry_run and self.json)
            self.stderr.write(f"{name}: {error}")
        except OperationalError:
            raise  # the machine denies something: it would deny it to every page
        except DatabaseError as error:
            self._complain(
                _("%(page)s: the database refuses it, nothing of it was changed (%(reason)s)")
                % {"page": name, "reason": " ".join(str(error).split())}
            )
        except Exception:  # nothing of this page is written, and the others go on
            self._complain_of_fault(name)
        return None

    def _tell(self, name: str, page: CouncilPage, written: Written) -> None:
        summary = f"{name}: {summary_of(written, trial=self.dry_run)}"
        (self.stderr if self.json else self.stdout).write(summary)
        for line in details_of(page, written.changes):
            self.stderr.write(f"  {line}")

    def _complain(self, text: str) -> None:
        self.failed = True
        self.stderr.write(text)

    def _complain_of_fault(self, name: str) -> None:
        """Say that the fault is ours; the trace is for those who asked for it."""
        self._complain(
            _(
                "%(page)s: Werdegang failed at this page, nothing of it was changed. Please report it with the page."
            )
            % {"page": name}
        )
        if settings.DEBUG:
            self.stderr.write(traceback.format_exc())


def _unreadable(name: str, error: UnreadablePage) -> str:
    """Which page, which line, and why."""
    words = {"page": name, "line": error.line, "reason": _(error.reason), "shown": error.shown}
    if error.shown:
        return _("%(page)s, line %(line)d: not readable: %(reason)s (“%(shown)s”)") % words
    return _("%(page)s, line %(line)d: not readable: %(reason)s") % words
