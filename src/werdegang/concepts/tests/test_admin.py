# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles for concepts, for the administrator: only scopes that they may see."""

import pytest

from werdegang.accounts.services import create_account
from werdegang.concepts.factories import ConceptFactory, ConceptRoleFactory
from werdegang.concepts.models import ConceptRole
from werdegang.core.visibility import Visibility

pytestmark = pytest.mark.django_db
ROLES = "/verwaltung/concepts/conceptrole/"


@pytest.fixture
def desk(client):
    client.force_login(create_account("wartung", "Wanda Wartung", administrator=True))
    return client


def test_concept_in_draft_is_neither_offered_nor_listed(desk):
    draft = ConceptFactory.create(name="Geheimes Konzept", visibility=Visibility.DRAFT)
    ConceptRoleFactory.create(concept=draft)
    ConceptRoleFactory.create(concept=ConceptFactory.create(name="Offenes Konzept"))
    for page in (desk.get(f"{ROLES}add/"), desk.get(ROLES)):
        assert "Offenes Konzept" in page.content.decode()
        assert "Geheimes Konzept" not in page.content.decode()


def test_role_is_granted(desk):
    concept = ConceptFactory.create()
    user = create_account("otto", "Otto Amt")
    desk.post(f"{ROLES}add/", {"user": user.pk, "concept": concept.pk, "role": "coordinator"})
    assert ConceptRole.objects.get().concept == concept
