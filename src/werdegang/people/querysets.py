# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees municipalities, organizations, persons, memberships and places."""

from typing import TYPE_CHECKING

from django.db.models import Q

from werdegang.core.visibility import NOTHING, GatedQuerySet, GrantName, Viewer, Visibility

if TYPE_CHECKING:
    from werdegang.people.models import Body, Location, Membership, Organization, Person


class BodyQuerySet(GatedQuerySet["Body"]):
    """Municipalities."""

    body_path = "pk"


class LocationQuerySet(GatedQuerySet["Location"]):
    """Places."""


class OrganizationQuerySet(GatedQuerySet["Organization"]):
    """Councils, committees, factions, offices, partners."""

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Whoever sits in an organization or works for it knows it, whatever its level."""
        own = viewer.ids(GrantName.SITS_IN) | viewer.ids(GrantName.WORKS_FOR)
        return super().audience(viewer, level) | (Q(pk__in=own) if own else NOTHING)


class PersonQuerySet(GatedQuerySet["Person"]):
    """Members of councils and boards."""


class MembershipQuerySet(GatedQuerySet["Membership"]):
    """Who sat where, and when: seen by whoever sees both the person and the organization."""

    body_path = "organization__body"
    inherits = ("person", "organization")
