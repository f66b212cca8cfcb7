# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who has which part in a goal or a measure."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from ninja import Field, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json
from werdegang.api.resources.shared import OrganizationReference, organization
from werdegang.concepts.models import Responsibility
from werdegang.concepts.vocabulary import ResponsibilityRole
from werdegang.people.models import Organization


class ResponsibilityOut(Schema):
    """An organization's part."""

    organization: OrganizationReference
    role: ResponsibilityRole
    contact_point: str = Field(description="An office with telephone and e-mail, no private person.")
    sample: bool


def responsibilities() -> "QuerySet[Responsibility]":
    """All of them, with their organizations."""
    return Responsibility.objects.visible_to(None).select_related("organization").order_by("position", "pk")


def bodies_in_oparl(things: Iterable[Any], places: Places) -> dict[int, str]:
    """Where the organizations of these loaded goals or measures are in the OParl interface; one query."""
    keys = {row.organization_id for each in things for row in each.responsibilities.all()}
    return places.oparl(Organization, keys)


def tell_responsibility(row: Any, places: Places, oparl: dict[int, str]) -> Json:
    """One of them."""
    return {
        "organization": organization(row.organization, places, oparl),
        "role": row.role,
        "contact_point": row.contact_point,
        "sample": row.is_sample,
    }
