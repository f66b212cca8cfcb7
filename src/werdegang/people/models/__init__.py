# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Municipality, organizations, persons, memberships, places, and who works for whom."""

from werdegang.people.models.body import Body
from werdegang.people.models.location import Location
from werdegang.people.models.organization import Organization, OrganizationAlias
from werdegang.people.models.person import Membership, Person
from werdegang.people.models.role import OrganizationRole

__all__ = [
    "Body",
    "Location",
    "Membership",
    "Organization",
    "OrganizationAlias",
    "OrganizationRole",
    "Person",
]
