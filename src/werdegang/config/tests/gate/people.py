# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who looks at the planted world: an account for each role."""

from typing import Any

from django.contrib.auth import get_user_model

from werdegang.concepts.models import ConceptRole
from werdegang.config.tests.gate.audiences import EVERYONE, ROLES
from werdegang.people.models import OrganizationRole


def plant_people(world: Any) -> None:
    """One account for each role, its name no marker."""
    accounts = get_user_model()
    frame = world.frame
    for role in ROLES[1:]:
        world.users[role] = accounts.objects.create_user(
            username=role, display_name=role, email=f"{role}@example.org"
        )
    world.users["administrator"].is_superuser = world.users["administrator"].is_staff = True
    world.users["administrator"].save()
    council_office = world.add(
        "people.Organization", "public", EVERYONE, "council office", kind="office"
    ).thing
    role_of = OrganizationRole.Role
    frame["coordination"] = world.add(
        "people.Organization", "public", EVERYONE, "office of the coordination", kind="office"
    ).thing
    for role, organization, granted in (
        ("member", frame["committee"], role_of.MEMBER),
        ("other_member", frame["other_committee"], role_of.MEMBER),
        ("main_member", frame["main"], role_of.MEMBER),
        ("owner", frame["partner"], role_of.MEASURE_OWNER),
        ("office", frame["office"], role_of.OFFICE_STAFF),
        ("coordinator", frame["coordination"], role_of.OFFICE_STAFF),
        ("council_office", council_office, role_of.COUNCIL_OFFICE),
    ):
        OrganizationRole.objects.create(user=world.users[role], organization=organization, role=granted)
    # A member who is asked in writing sees the own answers.
    frame["people.Person"].account = world.users["member"]
    frame["people.Person"].save()
    ConceptRole.objects.create(user=world.users["coordinator"], concept=frame["concepts.Concept"])
