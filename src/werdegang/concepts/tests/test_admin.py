# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles for concepts, for the administrator: only scopes that they may see."""

import datetime

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


def test_the_last_day_of_a_role_is_its_last_day(desk):
    concept = ConceptFactory.create()
    user = create_account("otto", "Otto Amt")
    told = {"user": user.pk, "concept": concept.pk, "role": "coordinator", "valid_until": "31.12.2026"}
    desk.post(f"{ROLES}add/", told)
    role = ConceptRole.objects.get()
    assert role.valid_until == datetime.date(2027, 1, 1)
    page = desk.get(f"{ROLES}{role.pk}/change/").content.decode()
    assert "31.12.2026" in page
    assert "letzter tag" in page.casefold()


def test_role_is_granted(desk):
    concept = ConceptFactory.create()
    user = create_account("otto", "Otto Amt")
    desk.post(f"{ROLES}add/", {"user": user.pk, "concept": concept.pk, "role": "coordinator"})
    assert ConceptRole.objects.get().concept == concept
