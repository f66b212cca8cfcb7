# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bodies, offices and partners; persons."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from werdegang.people.models import Organization, Person
from werdegang.search.contents.joining import joined
from werdegang.search.kinds import Content, Kind


def _alone(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    return rows


def _organization(organization: Any) -> Content:
    return Content(
        title=organization.name,
        text=joined(organization.short_name, organization.organization_type, organization.classification),
    )


def _person(person: Any) -> Content:
    return Content(title=person.name, text=person.life)


KINDS = (
    Kind("gremium", Organization, _("Body or office"), _("Bodies and offices"), _organization, _alone),
    Kind("person", Person, _("Person"), _("Persons"), _person, _alone),
)
