# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One page, one transaction."""

from dataclasses import dataclass

from django.db import models, transaction
from django.utils.translation import gettext as _

from werdegang.importers.records import AgendaItemPage, CouncilPage, PaperPage
from werdegang.importers.sources import name_of
from werdegang.importers.writing.agenda_items import write_agenda_item
from werdegang.importers.writing.bodies import body_for
from werdegang.importers.writing.changes import Changes
from werdegang.importers.writing.context import Context, NotWritten
from werdegang.importers.writing.directory import Directory
from werdegang.importers.writing.papers import write_paper


@dataclass(frozen=True)
class Written:
    """What a page became."""

    thing: models.Model
    changes: Changes


class Writer:
    """Writes pages into one municipality, or into the one that each page is of."""

    def __init__(self, body: str = "", *, dry_run: bool = False) -> None:
        """Take the municipality (name or address; empty: as the pages say) and whether to leave all as it was."""
        self.body = body
        self.dry_run = dry_run

    def write(self, page: CouncilPage) -> Written:
        """Write the page, all of it or nothing.

        Raises:
            NotWritten: with the reason, in the language of the interface; nothing was written.
        """
        with transaction.atomic():
            changes = Changes(name_of(page.source))
            body = body_for(page, self.body, changes)
            ctx = Context(page=page, body=body, changes=changes, directory=Directory(body))
            written = Written(self._thing(ctx), changes)
            if self.dry_run:
                transaction.set_rollback(True)
            return written

    @staticmethod
    def _thing(ctx: Context) -> models.Model:
        if isinstance(ctx.page, PaperPage):
            return write_paper(ctx)
        if isinstance(ctx.page, AgendaItemPage):
            return write_agenda_item(ctx)
        raise NotWritten(_("agenda pages are read, but not taken over yet"))
