# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees municipalities, organizations, persons, memberships and places."""

from typing import TYPE_CHECKING, Any, Self

from django.db.models import Q

from werdegang.core.visibility import NOTHING, GatedQuerySet, GrantName, Viewer, Visibility

if TYPE_CHECKING:
    from werdegang.people.models import Body, Location, Membership, Organization, Person


def _kept_by(user: Any, path: str) -> Q:
    """Rows of the municipalities whose council office the user belongs to."""
    bodies = Viewer.of(user).ids(GrantName.COUNCIL_OFFICE)
    return Q(**{f"{path}__in": bodies}) if bodies else NOTHING


class BodyQuerySet(GatedQuerySet["Body"]):
    """Municipalities."""

    body_path = "pk"

    def kept_by(self, user: Any) -> Self:
        """Those whose council office the user belongs to."""
        return self.visible_to(user).filter(_kept_by(user, "pk"))

    def administered_by(self, user: Any) -> Self:
        """Those to whose administration the user belongs."""
        return self.visible_to(user).filter(pk__in=Viewer.of(user).ids(GrantName.ADMINISTERS))


class LocationQuerySet(GatedQuerySet["Location"]):
    """Places."""


class OrganizationQuerySet(GatedQuerySet["Organization"]):
    """Councils, committees, factions, offices, partners."""

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Whoever sits in an organization or works for it knows it, whatever its level."""
        own = viewer.ids(GrantName.SITS_IN) | viewer.ids(GrantName.WORKS_FOR)
        return super().audience(viewer, level) | (Q(pk__in=own) if own else NOTHING)

    def editable_by(self, user: Any) -> Self:
        """Those of the municipality whose council office the user belongs to."""
        return self.visible_to(user).filter(_kept_by(user, "body"))


class PersonQuerySet(GatedQuerySet["Person"]):
    """Members of councils and boards."""

    def editable_by(self, user: Any) -> Self:
        """Those of the municipality whose council office the user belongs to."""
        return self.visible_to(user).filter(_kept_by(user, "body"))


class MembershipQuerySet(GatedQuerySet["Membership"]):
    """Who sat where, and when: seen by whoever sees both the person and the organization."""

    body_path = "organization__body"
    inherits = ("person", "organization")

    def editable_by(self, user: Any) -> Self:
        """Those that the council office keeps."""
        return self.visible_to(user).filter(_kept_by(user, "organization__body"))
