# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles in organizations, for the administrator: only scopes that they may see."""

import pytest

from werdegang.accounts.services import create_account
from werdegang.core.visibility import Visibility
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
ROLES = "/verwaltung/people/organizationrole/"


@pytest.fixture
def desk(client):
    client.force_login(create_account("wartung", "Wanda Wartung", administrator=True))
    return client


def test_hidden_organization_is_neither_offered_nor_listed(desk):
    hidden = OrganizationFactory.create(name="Geheimer Kreis", visibility=Visibility.INTERNAL)
    OrganizationRoleFactory.create(organization=hidden)
    OrganizationRoleFactory.create(organization=OrganizationFactory.create(name="Offener Kreis"))
    for page in (desk.get(f"{ROLES}add/"), desk.get(ROLES)):
        assert "Offener Kreis" in page.content.decode()
        assert "Geheimer Kreis" not in page.content.decode()


def test_hidden_role_answers_like_one_that_is_not_there(desk):
    hidden = OrganizationRoleFactory.create(
        organization=OrganizationFactory.create(visibility=Visibility.INTERNAL)
    )
    there = desk.get(f"{ROLES}{hidden.pk}/change/", follow=True)
    nowhere = desk.get(f"{ROLES}{hidden.pk + 1}/change/", follow=True)
    assert there.redirect_chain == nowhere.redirect_chain
    assert hidden.organization.name not in there.content.decode()


def test_hidden_organization_cannot_be_granted(desk):
    hidden = OrganizationFactory.create(visibility=Visibility.INTERNAL)
    user = create_account("otto", "Otto Amt")
    given = {"user": user.pk, "organization": hidden.pk, "role": "member"}
    assert desk.post(f"{ROLES}add/", given).status_code == 200
    assert not OrganizationRole.objects.exists()


def test_role_is_granted_and_taken_back(desk):
    office = OrganizationFactory.create(office=True)
    user = create_account("otto", "Otto Amt")
    desk.post(f"{ROLES}add/", {"user": user.pk, "organization": office.pk, "role": "office_staff"})
    granted = OrganizationRole.objects.get()
    assert (granted.user, granted.organization) == (user, office)
    assert desk.get(f"{ROLES}{granted.pk}/delete/").status_code == 200
    desk.post(f"{ROLES}{granted.pk}/delete/", {"post": "yes"})
    assert not OrganizationRole.objects.exists()
