# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""To whom e-mails about a round go."""

from collections import defaultdict
from collections.abc import Collection

from werdegang.accounts.models import User
from werdegang.concepts.models import ConceptRole, ReportingRound
from werdegang.people.models import OrganizationRole
from werdegang.people.rules import valid_today

ANSWERING = (OrganizationRole.Role.MEASURE_OWNER, OrganizationRole.Role.OFFICE_STAFF)


def of_organizations(organizations: Collection[int]) -> dict[int, set[User]]:
    """For each organization (primary keys): its measure owners, or where it has none, its staff; one query.

    Accounts that are closed or have no address are left out.
    """
    roles = (
        OrganizationRole.objects.filter(
            valid_today(), organization__in=organizations, role__in=ANSWERING, user__is_active=True
        )
        .exclude(user__email="")
        .select_related("user")
    )
    owners: dict[int, set[User]] = defaultdict(set)
    staff: dict[int, set[User]] = defaultdict(set)
    for role in roles:
        found = owners if role.role == OrganizationRole.Role.MEASURE_OWNER else staff
        found[role.organization_id].add(role.user)
    return {each: owners[each] or staff[each] for each in organizations}


def coordinators(reporting_round: ReportingRound) -> list[User]:
    """Who coordinates the round's concept and has an address."""
    roles = ConceptRole.objects.filter(
        valid_today(), concept=reporting_round.edition.concept_id, user__is_active=True
    )
    return [role.user for role in roles.exclude(user__email="").select_related("user")]
