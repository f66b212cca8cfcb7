# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``./werdegang import-concept``: a workbook or JSON file becomes, or corrects, an edition of a concept."""

import sys
from pathlib import Path
from typing import Any

import orjson
from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition
from werdegang.importers.concept.bringing import as_json
from werdegang.importers.concept.exchange import Import, bring_in, read_file, rehearse
from werdegang.importers.concept.finding import Unreadable
from werdegang.ui.formats import number


class Command(BaseCommand):
    """All of the file or nothing; exit status 1 where something in it is wrong."""

    help = "Brings a filled-in workbook (XLSX) or a JSON file into an edition of a concept."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """File and switches."""
        parser.add_argument("file", type=Path, metavar="FILE", help=_("workbook (XLSX) or JSON file"))
        parser.add_argument(
            "--into", required=True, metavar="CONCEPT/EDITION", help=_("as in the edition's address")
        )
        parser.add_argument(
            "--by", required=True, metavar="NAME", help=_("account that coordinates the concept")
        )
        parser.add_argument(
            "--reason", default="", help=_("why; asked for where the edition has been adopted")
        )
        parser.add_argument(
            "--overwrite", action="store_true", help=_("take over even titles that change entirely")
        )
        parser.add_argument("--dry-run", action="store_true", help=_("only say what would change"))
        parser.add_argument("--json", action="store_true", help=_("say it as JSON"))

    def handle(
        self,
        *,
        file: Path,
        into: str,
        by: str,
        reason: str,
        dry_run: bool,
        json: bool,
        overwrite: bool = False,
        **_options: Any,
    ) -> None:
        """Check, and take over what is right."""
        asked = Import(_edition(into), _read(file), _user(by), reason or _("Taken over from a file"))
        try:
            outcome = (
                rehearse(asked, self._say)[0]
                if dry_run
                else bring_in(asked, self._say, overwriting=overwrite)
            )
        except PermissionDenied as refusal:
            raise CommandError(_("The account does not coordinate this concept.")) from refusal
        self._tell(as_json(outcome), as_data=json)
        if outcome.findings:
            sys.exit(1)

    def _say(self, done: int, total: int) -> None:
        """How far it is, where somebody looks on."""
        if self.stderr.isatty():
            words = _("%(done)s of %(total)s rows") % {"done": number(done), "total": number(total)}
            self.stderr.write(f"\r{words}", ending="\n" if done == total else "")

    def _tell(self, told: dict[str, Any], *, as_data: bool) -> None:
        if as_data:
            self.stdout.write(orjson.dumps(told, option=orjson.OPT_INDENT_2).decode())
            return
        for each in told["findings"]:
            row = _("row %(row)s") % {"row": each["row"]} if "row" in each else ""
            place = [each.get("sheet", ""), row, each.get("column", ""), each.get("pointer", "")]
            self.stderr.write(f"{', '.join(filter(None, place))}: {each['words']}")
        for note in told["notes"]:
            self.stderr.write(note)
        for change in told["changes"]:
            kind = _("new") if change["is_new"] else _("changed")
            fields = "; ".join(f"{head}: {old} → {new}" for head, old, new in change["fields"])
            self.stdout.write(
                f"{kind}: {change['sheet']}: {change['name']}" + (f" ({fields})" if fields else "")
            )
        words = _(
            "New: %(new)s · changed: %(changed)s · unchanged: %(unchanged)s · to correct: %(finding_count)s"
        )
        self.stdout.write(words % told)


def _edition(into: str) -> Edition:
    concept, _slash, edition = into.partition("/")
    found = (
        Edition.objects.filter(concept__slug=concept, slug=edition, deleted=False)
        .select_related("concept")
        .first()
    )
    if found is None:
        raise CommandError(_("There is no edition “%(name)s”.") % {"name": into})
    return found


def _read(file: Path) -> Any:
    try:
        return read_file(file.name, file.read_bytes())
    except OSError as fault:
        raise CommandError(_("The file cannot be read: %(name)s") % {"name": file.name}) from fault
    except Unreadable as fault:
        raise CommandError(str(fault)) from fault


def _user(name: str) -> User:
    found = User.objects.filter(username=name, is_active=True).first()
    if found is None:
        raise CommandError(_("There is no account “%(name)s”.") % {"name": name})
    return found
