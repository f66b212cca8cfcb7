# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about motions and enquiries: who brings them in stands in the form, on the public page, and stays."""

import pytest

from werdegang.accounts.services import create_account
from werdegang.core.visibility import Visibility
from werdegang.council.models import Paper
from werdegang.council.vocabulary import PaperState
from werdegang.people.factories import MembershipFactory, OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
NEW = "/arbeitsplatz/vorlagen/neu/"


@pytest.fixture
def office(client):
    office = OrganizationFactory(office=True)
    clerk = create_account("clara", "Clara Muster")
    OrganizationRoleFactory(user=clerk, organization=office, role=OrganizationRole.Role.COUNCIL_OFFICE)
    client.force_login(clerk)
    return office


@pytest.fixture
def faction():
    return OrganizationFactory(kind="faction", name="Fraktion A")


def motion(office, **more):
    return {
        "kind": "motion",
        "name": "Mehr Bänke im Park",
        "lead_office": office.pk,
        "release_as": "public",
        "proposal": "Es werden Bänke aufgestellt.",
        **more,
    }


def released(paper):
    Paper.objects.filter(pk=paper.pk).update(
        state=PaperState.RELEASED, visibility=Visibility.PUBLIC, reference="0007/2026", slug="0007-2026"
    )
    return "/rat/vorlagen/0007-2026/"


def test_a_motion_of_a_faction_says_so_on_its_public_page(client, office, faction):
    assert client.post(NEW, motion(office, initiators=[faction.pk])).status_code == 302
    address = released(Paper.objects.get())
    client.logout()
    page = client.get(address).content.decode()
    assert "Antrag 0007/2026, eingebracht von Fraktion A" in page


def test_a_member_brings_in_a_motion_alone(client, office, faction):
    member = MembershipFactory(organization=faction).person
    assert client.post(NEW, motion(office, initiating_persons=[member.pk])).status_code == 302
    paper = Paper.objects.get()
    assert list(paper.originator_persons.all()) == [member]
    address = released(paper)
    client.logout()
    assert f"eingebracht von {member}" in client.get(address).content.decode()


def test_without_anybody_it_is_refused(client, office):
    answer = client.post(NEW, motion(office))
    assert answer.status_code == 422
    assert not Paper.objects.exists()


def test_who_sits_nowhere_cannot_be_chosen(client, office):
    stranger = MembershipFactory(organization=OrganizationFactory(office=True)).person
    assert client.post(NEW, motion(office, initiating_persons=[stranger.pk])).status_code == 422


def test_the_form_shows_who_was_chosen_and_lets_it_be_changed(client, office, faction):
    first, second = (row.person for row in MembershipFactory.create_batch(2, organization=faction))
    client.post(NEW, motion(office, initiating_persons=[first.pk]))
    paper = Paper.objects.get()
    address = f"/arbeitsplatz/vorlagen/{paper.slug}/bearbeiten/"
    assert client.get(address).context["form"]["initiating_persons"].value() == [first.pk]
    client.post(address, motion(office, initiating_persons=[second.pk], version=paper.version))
    assert list(paper.originator_persons.all()) == [second]
