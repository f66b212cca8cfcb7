# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One page, one transaction."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from werdegang.council.models import AgendaItem, Meeting, Paper
from werdegang.importers.records import AgendaItemPage, CouncilPage, MeetingPage
from werdegang.importers.sources import name_of
from werdegang.importers.writing.agenda import write_item, write_meeting
from werdegang.importers.writing.bodies import body_for
from werdegang.importers.writing.changes import Changes
from werdegang.importers.writing.context import Context
from werdegang.importers.writing.directory import Directory
from werdegang.importers.writing.papers import write_paper
from werdegang.people.models import Body


@dataclass(frozen=True)
class Written:
    """What a page became."""

    row: Paper | AgendaItem | Meeting
    body: Body
    changes: Changes


@contextlib.contextmanager
def rehearsal() -> Iterator[None]:
    """Take back at the end all that was written inside: pages that build on one another can be tried out together."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Writer:
    """Takes pages over into the database, each all or nothing; knows the organizations from one page to the next."""

    def __init__(self, body: str = "") -> None:
        """Take the municipality: its name or address; empty, if the pages shall tell."""
        self.wanted = body
        self._directories: dict[int, Directory] = {}

    def write(self, page: CouncilPage) -> Written:
        """Take over one page.

        Raises:
            NotWritten: if it cannot be told where it belongs; nothing is written then.
        """
        changes = Changes(name_of(page.source))
        try:
            with transaction.atomic():
                body = body_for(page, self.wanted, changes)
                directory = self._directories.setdefault(body.pk, Directory(body))
                return Written(_write(Context(page, body, changes, directory)), body, changes)
        except BaseException:
            # What was made for this page is gone again.
            self._directories.clear()
            raise


def _write(ctx: Context) -> Paper | AgendaItem | Meeting:
    if isinstance(ctx.page, AgendaItemPage):
        return write_item(ctx)
    if isinstance(ctx.page, MeetingPage):
        return write_meeting(ctx)
    return write_paper(ctx)
