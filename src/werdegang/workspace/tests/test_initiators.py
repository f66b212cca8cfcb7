# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about motions and enquiries: who brings them in stands in the form, on the public page, and stays."""

import pytest
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.core.visibility import Visibility
from werdegang.council.models import Paper, PaperOrganization
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


def closed_motion(client, office, **more):
    client.post(NEW, motion(office, release_as="council", **more))
    full = Paper.objects.get()
    client.post(f"/arbeitsplatz/vorlagen/{full.slug}/oeffentliche-fassung/")
    return full, Paper.objects.exclude(pk=full.pk).get()


def test_the_public_version_says_who_brought_it_in(client, office, faction):
    member = MembershipFactory(organization=faction).person
    _full, public = closed_motion(client, office, initiators=[faction.pk], initiating_persons=[member.pk])
    address = released(public)
    client.logout()
    page = client.get(address).content.decode()
    assert "eingebracht von Fraktion A" in page
    assert str(member) in page


def test_who_is_named_inside_only_is_not_named_in_the_public_version(client, office, faction):
    client.post(NEW, motion(office, release_as="council", initiators=[faction.pk]))
    full = Paper.objects.get()
    PaperOrganization.objects.update(visibility=Visibility.INTERNAL)
    client.post(f"/arbeitsplatz/vorlagen/{full.slug}/oeffentliche-fassung/")
    public = Paper.objects.exclude(pk=full.pk).get()
    assert not public.involvements.exists()


def test_the_public_version_may_leave_out_who_brought_it_in(client, office, faction):
    full, public = closed_motion(client, office, initiators=[faction.pk])
    address = f"/arbeitsplatz/vorlagen/{public.slug}/bearbeiten/"
    assert client.post(address, motion(office, version=public.version)).status_code == 302
    assert not public.involvements.filter(deleted=False).exists()
    assert full.involvements.filter(deleted=False).count() == 1


def test_a_faction_that_has_ended_stays_with_its_motion(client, office, faction):
    client.post(NEW, motion(office, initiators=[faction.pk]))
    paper = Paper.objects.get()
    faction.end_date = timezone.localdate()
    faction.save()
    address = f"/arbeitsplatz/vorlagen/{paper.slug}/bearbeiten/"
    form = client.get(address).context["form"]
    assert [str(each.data["value"]) for each in form["initiators"] if each.data["selected"]] == [
        str(faction.pk)
    ]
    given = motion(office, initiators=form["initiators"].value(), version=paper.version)
    assert client.post(address, given).status_code == 302
    assert paper.involvements.get().deleted is False
    assert client.post(NEW, motion(office, initiators=[faction.pk])).status_code == 422
