# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What all parts of one page's writing share."""

from dataclasses import dataclass, field
from typing import TypeVar

from django.db import models

from werdegang.core.addresses import free_slug
from werdegang.importers.records import CouncilPage
from werdegang.importers.sources import external_id, is_web_address
from werdegang.importers.writing.changes import Changes
from werdegang.importers.writing.directory import Directory
from werdegang.importers.writing.persons import without_staff
from werdegang.people.models import Body

LARGEST = 2**63 - 1
"""The largest number that the database keeps."""
M = TypeVar("M", bound=models.Model)


class NotWritten(Exception):  # noqa: N818 -- it says what the page is
    """A page that was read and cannot be taken over; says why, in the language of the interface."""


@dataclass
class Context:
    """One page on its way into the database."""

    page: CouncilPage
    body: Body
    changes: Changes
    directory: Directory
    leftover: list[str] = field(default_factory=list)
    """Texts that a column was too short for; they are kept with what the import did not understand."""

    @property
    def web(self) -> str:
        """Address of the page, if it came from one that the column can hold."""
        source = self.page.source
        return source if is_web_address(source) and len(source) <= 500 else ""

    @property
    def external_id(self) -> str:
        """What the page is known by at its source, within this municipality; empty if nothing says it."""
        return external_id(self.page.kind, self.page.source, self.body.slug)

    def fit(self, text: str | None, model: type[models.Model], name: str) -> str:
        """The text, cut to what the column holds; the whole of a longer one is kept as leftover."""
        words = (text or "").strip()
        limit = model._meta.get_field(name).max_length  # type: ignore[union-attr]
        if limit is None or len(words) <= limit:
            return words
        if words not in self.leftover:
            self.leftover.append(words)
        return words[: limit - 1].rstrip() + "…"

    def lines_left(self) -> str:
        """What the record of the page does not hold otherwise: lines not understood, texts that were too long."""
        return "\n".join((*without_staff(self.page.unparsed), *dict.fromkeys(self.leftover)))


def free_external_id(model: type[models.Model], wanted: str) -> str:
    """The external id, or nothing if another row has it already."""
    if not wanted or model._default_manager.filter(external_id=wanted).exists():
        return ""
    return wanted


def new_slug(taken: "models.QuerySet[M]", text: str) -> str:
    """A readable address that is free among these rows."""
    return free_slug(taken, text)
