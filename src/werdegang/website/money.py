# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money by year: what is planned, what was spent, what it sums up to; in euros."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from werdegang.concepts.models import Edition, Funding


@dataclass(frozen=True)
class YearOfMoney:
    """One year; None where nothing is known. ``year`` is None for the sum of all years."""

    year: int | None
    planned: Decimal | None
    spent: Decimal | None
    is_sample: bool = False


def money_of_edition(edition: Edition, user: Any) -> list[YearOfMoney]:
    """An edition's years, those of its measures included; one query."""
    return by_year(Funding.objects.visible_to(user).filter(edition=edition))


def by_year(funding: QuerySet[Funding]) -> list[YearOfMoney]:
    """What these (gated) sums come to in each year; one query."""
    rows = (
        funding.order_by("year")
        .values_list("year")
        .annotate(planned=Sum("planned"), spent=Sum("spent"), samples=Count("pk", filter=Q(is_sample=True)))
    )
    return [YearOfMoney(year, planned, spent, bool(samples)) for year, planned, spent, samples in rows]


def with_sum(years: Sequence[YearOfMoney]) -> list[YearOfMoney]:
    """The years, and their sum where there are several."""
    if len(years) < 2:
        return list(years)
    planned, spent = total(each.planned for each in years), total(each.spent for each in years)
    return [*years, YearOfMoney(None, planned, spent, any(each.is_sample for each in years))]


def total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; None where nothing is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None
