# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money by year, in euros."""

from typing import Any

from django.db.models import QuerySet
from ninja import Field, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json
from werdegang.api.resources.shared import OrganizationReference, organization
from werdegang.concepts.models import Funding
from werdegang.concepts.vocabulary import FundingSource
from werdegang.core.joined import joined


class MoneyOut(Schema):
    """Money of one year, from one source."""

    year: int
    source: FundingSource
    budget: str
    planned: float | None = Field(description="Euros.")
    spent: float | None = Field(description="Euros.")
    organization: OrganizationReference | None = Field(description="Who pays.")
    sample: bool


def money() -> "QuerySet[Funding]":
    """All of it, with who pays."""
    return joined(Funding.objects.visible_to(None), None, "organization").order_by("year", "pk")


def tell_money(row: Any, places: Places, oparl: dict[int, str]) -> Json:
    """One row."""
    return {
        "year": row.year,
        "source": row.source,
        "budget": row.budget,
        "planned": row.planned,
        "spent": row.spent,
        "organization": organization(row.organization, places, oparl),
        "sample": row.is_sample,
    }
