# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about beginning a concept: who may, what is made, who sees it and when."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from werdegang.accounts.services import create_account
from werdegang.concepts.factories import ConceptFactory
from werdegang.concepts.models import Concept, ConceptRole, Edition
from werdegang.concepts.moving import _show_concept
from werdegang.core.visibility import Visibility
from werdegang.people.factories import BodyFactory, OrganizationFactory, OrganizationRoleFactory
from werdegang.workspace.tests.concept_forms import at, page

pytestmark = pytest.mark.django_db
NEW = "workspace:concept_new"


def words(body, office=None, **other):
    told = {
        "name": "Klimaschutzkonzept",
        "body": body.pk,
        "office": office.pk if office else "",
        "edition_name": "Klimaschutzkonzept 2027–2030",
        "start": "2027-01-01",
        "end": "2030-12-31",
        "summary": "",
        "do": "save",
    }
    return told | other


def test_a_coordinating_office_begins_a_concept_and_lands_in_the_editor(client, edition, coordinator):
    body = edition.concept.body
    office = OrganizationFactory(body=body, name="Amt für Klima")
    assert reverse(NEW) in page(client, reverse("workspace:concepts"))
    answer = client.post(reverse(NEW), words(body, office), follow=True)
    made = Edition.objects.get(concept__slug="klimaschutzkonzept")
    assert answer.redirect_chain[-1][0] == at("edition_outline", made)
    assert answer.status_code == 200
    assert (made.number, made.start_date, made.end_date) == (0, date(2027, 1, 1), date(2031, 1, 1))
    assert (made.state, made.coordinating_office) == ("draft", office)
    assert made.concept.history.first().history_user == coordinator
    assert ConceptRole.objects.filter(user=coordinator, concept=made.concept).exists()


def test_it_is_seen_by_its_coordinating_office_alone_until_participation_opens(client, edition, coordinator):
    client.post(reverse(NEW), words(edition.concept.body))
    concept = Concept.objects.get(slug="klimaschutzkonzept")
    assert not Concept.objects.visible_to(AnonymousUser()).filter(pk=concept.pk).exists()
    assert Concept.objects.visible_to(create_account("x", "X")).filter(pk=concept.pk).count() == 0
    first = concept.editions.get()
    first.visibility = Visibility.PUBLIC
    _show_concept(first, coordinator)
    assert Concept.objects.visible_to(AnonymousUser()).filter(pk=concept.pk).exists()


def test_the_council_office_begins_the_first_one(client):
    office = OrganizationFactory(name="Ratsbüro", kind="office")
    user = create_account("rita", "Rita Muster")
    OrganizationRoleFactory(user=user, organization=office, role="council_office")
    client.force_login(user)
    assert reverse(NEW) in page(client, reverse("workspace:organization_list"))
    assert client.post(reverse(NEW), words(office.body)).status_code == 302
    assert Concept.objects.get().body == office.body


def test_others_begin_nothing(client, edition):
    elsewhere = BodyFactory(name="Anderswo", slug="anderswo")
    answer = client.post(reverse(NEW), words(elsewhere, name="Anderes"))
    assert "body" in answer.context["form"].errors
    client.force_login(create_account("ria", "Ria Muster"))
    assert client.get(reverse(NEW)).status_code == 403
    assert client.post(reverse(NEW), words(edition.concept.body, name="Anderes")).status_code == 403
    assert not Concept.objects.filter(name="Anderes").exists()


def test_a_municipality_that_nobody_may_see_is_not_offered(client, edition, coordinator):
    hidden = BodyFactory(slug="verborgen", name="Verborgen", visibility=Visibility.DRAFT)
    ConceptRole.objects.create(user=coordinator, concept=ConceptFactory(body=hidden))
    assert "Verborgen" not in page(client, reverse(NEW))
    assert client.post(reverse(NEW), words(hidden)).status_code == 422


def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(client, edition):
    body = edition.concept.body
    told = words(body, name=edition.concept.name)
    answer = client.post(reverse(NEW), told)
    assert answer.status_code == 422
    assert "name" in answer.context["form"].errors
    answer = client.post(reverse(NEW), words(body, start="2031-01-01"))
    assert "end" in answer.context["form"].errors
    assert "Klimaschutzkonzept 2027–2030" in answer.content.decode()
    assert Concept.objects.count() == 1
