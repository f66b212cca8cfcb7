# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money by year and source, planned and spent, for a measure or an edition as a whole; it goes on after adoption."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition, Funding, Measure
from werdegang.concepts.moving import locked
from werdegang.concepts.refusals import ChangedMeanwhile, Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.vocabulary import FundingSource
from werdegang.core.changes import rows_changed
from werdegang.core.transactions import all_or_nothing
from werdegang.history.writing import keep, keep_all, take_away
from werdegang.people.models import Organization


@dataclass(frozen=True)
class Amount:
    """What is planned and spent in a year, in euros; None: not known. ``key``: the row that it was."""

    year: int
    source: str
    planned: Decimal | None = None
    spent: Decimal | None = None
    organization: Organization | None = None
    budget: str = ""
    key: int | None = None


@dataclass(frozen=True)
class Sum:
    """What amounts come to; None where none of them is known."""

    label: str
    planned: Decimal | None
    spent: Decimal | None


def funding_of(home: Edition | Measure, by: User) -> list[Funding]:
    """The amounts of a measure, or those of an edition that no measure has; as the user sees them."""
    rows = Funding.objects.visible_to(by)
    own = rows.filter(measure=home) if isinstance(home, Measure) else rows.filter(edition=home, measure=None)
    return list(own.select_related("organization").order_by("year", "source", "pk"))


def sums_of(rows: Sequence[Funding]) -> list[Sum]:
    """The sum of each year, of each source, and of all."""
    years = sorted({row.year for row in rows})
    sources = [source for source in FundingSource if any(row.source == source for row in rows)]
    sums = [_sum(str(year), (row for row in rows if row.year == year)) for year in years]
    sums += [_sum(str(source.label), (row for row in rows if row.source == source)) for source in sources]
    return [*sums, _sum(_("Total"), rows)] if rows else []


def _sum(label: str, rows: Iterable[Funding]) -> Sum:
    kept = list(rows)
    return Sum(label, _total(row.planned for row in kept), _total(row.spent for row in kept))


def _total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def mark_of_all(rows: Sequence[Funding]) -> str:
    """Tells one state of the list from another."""
    told = [
        (row.pk, row.year, row.source, row.planned, row.spent, row.organization_id, row.budget)
        for row in rows
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:24]


@all_or_nothing
def set_funding(
    home: Edition | Measure,
    wanted: Sequence[Amount],
    *,
    by: User,
    reason: str = "",
    opened: str = "",
    just_made: bool = False,
    later: list[Funding] | None = None,
) -> None:
    """Let these be the amounts; those that the user does not see stay.

    ``just_made``: in this transaction, so that there are none yet. ``later``: gets the new ones of many
    measures, which the caller saves together (``keep_new``).

    Raises:
        Refused: for a negative amount.
        ChangedMeanwhile: where somebody else has saved.
    """
    edition = locked(home if isinstance(home, Edition) else home.edition)
    require_coordinator(by, edition.concept_id)
    if any(amount is not None and amount < 0 for each in wanted for amount in (each.planned, each.spent)):
        raise Refused(_("An amount is below zero. Write what is planned and spent as it is."))
    rows = [] if just_made else funding_of(home, by)
    if opened and mark_of_all(rows) != opened:
        raise ChangedMeanwhile(home)
    known = {row.pk: row for row in rows}
    kept = {each.key for each in wanted}
    for row in rows:
        if row.pk not in kept:
            take_away(row, by, reason)
    fresh = []
    for each in wanted:
        row = known.get(each.key or 0) or Funding(
            edition=edition, measure=home if isinstance(home, Measure) else None
        )
        if row._state.adding or _told(row) != _wanted(each):
            row.year, row.source, row.planned, row.spent, row.organization, row.budget = _wanted(each)
            if row._state.adding:
                fresh.append(row)
            else:
                keep(row, by, reason)
    if later is not None:
        later += fresh
    else:
        keep_new(fresh, by, reason)


def keep_new(rows: Sequence[Funding], by: User, reason: str) -> None:
    """Save new ones, and say so to whoever listens."""
    if rows:
        rows_changed(Funding, [row.pk for row in keep_all(rows, by, reason)])


def _told(row: Funding) -> tuple[int, str, Decimal | None, Decimal | None, Organization | None, str]:
    return row.year, row.source, row.planned, row.spent, row.organization, row.budget


def _wanted(each: Amount) -> tuple[int, str, Decimal | None, Decimal | None, Organization | None, str]:
    return each.year, each.source, each.planned, each.spent, each.organization, each.budget
