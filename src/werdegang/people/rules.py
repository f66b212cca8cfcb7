# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which ties a user has through roles in organizations."""

from collections.abc import Iterable

from django.db.models import FilteredRelation, Q
from django.utils import timezone

from werdegang.core.visibility import GrantName, register_grants
from werdegang.people.models import Organization, OrganizationRole


def valid_today() -> Q:
    """Grants whose half-open period holds today."""
    today = timezone.localdate()
    return (Q(valid_from__isnull=True) | Q(valid_from__lte=today)) & (
        Q(valid_until__isnull=True) | Q(valid_until__gt=today)
    )


@register_grants
def organization_grants(user_id: int) -> Iterable[tuple[GrantName, int]]:
    """Members sit in their board and in those that are open to it; staff work for their organization.

    Who works for an office administers.
    """
    role_of = OrganizationRole.Role
    roles = OrganizationRole.objects.filter(valid_today(), user_id=user_id, organization__deleted=False)
    roles = roles.annotate(
        open_one=FilteredRelation(
            "organization__listened_to", condition=Q(organization__listened_to__deleted=False)
        )
    )
    for role, organization, kind, body, listened_to in roles.values_list(
        "role", "organization_id", "organization__kind", "organization__body_id", "open_one"
    ):
        if role == role_of.MEMBER:
            yield GrantName.SITS_IN, organization
            if listened_to:
                yield GrantName.SITS_IN, listened_to
            continue
        yield GrantName.WORKS_FOR, organization
        if kind in Organization.ADMINISTRATION:
            yield GrantName.ADMINISTERS, body
            if role == role_of.COUNCIL_OFFICE:
                yield GrantName.COUNCIL_OFFICE, body
