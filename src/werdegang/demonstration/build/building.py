# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Building the demonstration: all or nothing, once, and only where nothing else lives."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from werdegang.concepts.publication import decide_what_nobody_has
from werdegang.core.changes import everything_changed
from werdegang.demonstration.build import (
    concept,
    figures,
    followup,
    goals,
    measures,
    meetings,
    offers,
    papers,
    papers_at_work,
    participation,
    people,
    reports,
    rounds,
    translations,
)
from werdegang.demonstration.build.ledger import REASON, Ledger
from werdegang.demonstration.content.collection import GOETTINGEN, Content
from werdegang.files.models import File
from werdegang.people.models import Body


class OtherData(Exception):  # noqa: N818 -- it says what stands in the way
    """The database holds data that are not the demonstration's."""


@dataclass(frozen=True)
class Built:
    """The demonstration's municipality, and how many rows of each model were written now (none: it was there)."""

    body: Body
    rows: Mapping[str, int]

    @property
    def new(self) -> bool:
        """Whether it was built now."""
        return bool(self.rows)


@transaction.atomic
def build(content: Content = GOETTINGEN) -> Built:
    """Write the whole demonstration, or leave the one that is there as it is, with all that was added to it.

    Raises OtherData where other data live.
    """
    there = demonstration_body()
    if there is not None:
        return Built(there, {})
    if has_other_data():
        raise OtherData
    ledger = Ledger()
    body = people.write(content, ledger)
    meetings.write(content, ledger, body)
    papers.write(content, ledger, body)
    papers_at_work.write(ledger, body)
    concept.write(content, ledger, body)
    goals.write(content, ledger)
    measures.write(content, ledger)
    figures.write(content, ledger)
    decide_what_nobody_has(REASON)
    offers.write(content, ledger, body)
    translations.write(content, ledger)
    participation.write(content, ledger)
    followup.write(content, ledger)
    rounds.write(ledger, body)
    reports.write(ledger)
    everything_changed()
    return Built(body, dict(ledger.rows))


def demonstration_body() -> Body | None:
    """The demonstration's municipality, if it is here."""
    return Body.objects.filter(vendor__demonstration=True).order_by("pk").first()


def has_other_data() -> bool:
    """Whether anything lives here that is not the demonstration's: all that is kept belongs to a municipality."""
    return demonstration_body() is None and (Body.objects.exists() or File.objects.exists())
