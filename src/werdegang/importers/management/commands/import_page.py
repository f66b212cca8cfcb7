# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``./werdegang import-page``: pages of an ALLRIS council information system become papers and agenda items."""

import sys
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils.translation import gettext as _

from werdegang.importers.allris import CouncilPage, UnreadablePage, parse_page
from werdegang.importers.fetch import NotFetched, fetch, sources
from werdegang.importers.writing import Changes, NotWritten, Writer, Written


class Command(BaseCommand):
    """Reads pages, writes what they say, tells what became different; one bad page does not stop the others."""

    help = "Import saved or copied pages of an ALLRIS council information system."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Sources and switches."""
        parser.add_argument("source", nargs="+", help="file, folder or address")
        parser.add_argument("--body", default="", help="municipality, by name or address")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")
        parser.add_argument("--json", action="store_true", help="one JSON object a page on standard output")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Take one source after another; exit status 1 if any could not be taken over."""
        self.json, self.dry_run = options["json"], options["dry_run"]
        self.writer = Writer(options["body"], dry_run=self.dry_run)
        taken = [self._take(source) for source in sources(options["source"])]
        if not taken:
            self._complain(_("no page was found"))
        if not taken or not all(taken):
            sys.exit(1)

    def _take(self, source: str) -> bool:
        """Read and write one page; False if it could not be."""
        try:
            fetched = fetch(source)
            page = parse_page(fetched.data, source=fetched.source, content_type=fetched.content_type)
        except NotFetched as error:
            return self._complain(f"{source}: {error}")
        except UnreadablePage as error:
            return self._complain(str(error))
        if self.json:
            self.stdout.write(orjson.dumps(page.as_json()).decode())
        if page.unparsed:
            self.stderr.write(
                _("%(source)s: %(count)d lines were not understood and are kept with the record")
                % {"source": source, "count": len(page.unparsed)}
            )
        return self._write(source, page)

    def _write(self, source: str, page: CouncilPage) -> bool:
        try:
            written = self.writer.write(page)
        except NotWritten as error:
            self.stderr.write(f"{source}: {error}")
            return bool(self.dry_run and self.json)
        except DatabaseError as error:
            if not (self.dry_run and self.json):
                return self._complain(f"{source}: {error}")
            self.stderr.write(f"{source}: {_('there is no database yet to compare with')}")
            return True
        self._tell(source, written)
        return True

    def _tell(self, source: str, written: Written) -> None:
        out = self.stderr if self.json else self.stdout
        changes = written.changes
        if not changes.any:
            out.write(f"{source}: {_('unchanged')}")
        else:
            words = _("would be changed") if self.dry_run else _("taken over")
            out.write(f"{source}: {words}: {written.thing}")
        for line in lines_of(changes):
            out.write(f"  {line}")

    def _complain(self, text: str) -> bool:
        self.stderr.write(text)
        return False


def lines_of(changes: Changes) -> list[str]:
    """What became different, a line each: new things, changed fields, what was left as a person wrote it."""
    lines = [f"{_('new')}: {row._meta.verbose_name}: {_short(row)}" for row in changes.created]
    for changed in changes.changed:
        for field in changed.fields:
            name = changed.row._meta.get_field(field.name).verbose_name  # type: ignore[union-attr]
            lines.append(f"{_short(changed.row)}: {name}: {_short(field.old)} → {_short(field.new)}")
    for kept in changes.kept:
        day = kept.since.date().isoformat()
        lines.append(
            _("not overwritten, because %(by)s wrote it on %(day)s: %(row)s, %(name)s")
            % {"by": kept.by, "day": day, "row": _short(kept.row), "name": kept.name}
        )
    return lines + changes.notes


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return f"„{text[:77]}…“" if len(text) > 80 else f"„{text}“"
