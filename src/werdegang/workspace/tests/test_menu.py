# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the menu of the staff pages: short, and nothing in it is reached by it alone and lost."""

import pytest
from django.urls import reverse

from werdegang.accounts.factories import UserFactory
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.workspace.menu import navigation

pytestmark = pytest.mark.django_db
Role = OrganizationRole.Role
PUBLIC = ("website:paper_list", "website:meeting_list", "website:concept_list")


def user_with(role, **organization):
    user = UserFactory()
    OrganizationRoleFactory(user=user, organization=OrganizationFactory(**organization), role=role)
    return user


def addresses(user):
    return [link.url for link in navigation(user)]


@pytest.mark.parametrize("role", [Role.OFFICE_STAFF, Role.COUNCIL_OFFICE])
def test_the_administrations_menu_holds_nothing_that_the_public_menu_has(role):
    found = addresses(user_with(role, office=True))
    assert not {reverse(name) for name in PUBLIC} & set(found)
    assert len(found) <= 9


def test_members_find_the_public_pages_in_their_menu():
    found = addresses(user_with(Role.MEMBER))
    assert {reverse(name) for name in PUBLIC} < set(found)


def test_what_left_the_menu_is_reached_from_the_first_page_and_that_of_the_bodies(client):
    client.force_login(user_with(Role.COUNCIL_OFFICE, office=True))
    home = client.get(reverse("workspace:home")).content.decode()
    assert reverse("account_change_password") in home
    assert reverse("mfa_index") in home
    assert (
        reverse("workspace:term_list") in client.get(reverse("workspace:organization_list")).content.decode()
    )
