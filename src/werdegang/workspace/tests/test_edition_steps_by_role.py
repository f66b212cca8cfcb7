# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every step of an edition, from every state, tried over HTTP by every role. The cases come from the table itself."""

import pytest
from django.db import transaction

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    EditionFactory,
    GoalFactory,
    MeasureFactory,
    ResponsibilityFactory,
)
from werdegang.concepts.models import Edition
from werdegang.concepts.states import LEVELS, STEPS
from werdegang.concepts.vocabulary import EditionState
from werdegang.council.factories import ConsultationFactory, MeetingFactory, PaperFactory, ResolutionFactory
from werdegang.council.vocabulary import ConsultationRole
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.once]
Role = OrganizationRole.Role
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def scene(state):
    """An edition in this state that lacks nothing, a resolution that adopts it, and one user for each role."""
    council = OrganizationFactory(council=True)
    paper = PaperFactory()
    way = ConsultationFactory(
        paper=paper,
        organization=council,
        role=ConsultationRole.DECISION,
        meeting=MeetingFactory(organization=council),
    )
    office = OrganizationFactory(office=True)
    edition = EditionFactory(
        number=0,
        state=state,
        visibility=LEVELS[state],
        coordinating_office=office,
        advisory_board=OrganizationFactory(),
        adopted_by=ResolutionFactory() if EditionState(state).is_adopted else None,
        concept__body=paper.body,
    )
    resolution = ResolutionFactory(paper=paper, consultation=way, organization=council, body=paper.body)
    measure = MeasureFactory(edition=edition, goals=[GoalFactory(edition=edition)])
    ResponsibilityFactory(measure=measure)
    users = {
        "coordinator": ConceptRoleFactory(concept=edition.concept).user,
        "other_coordinator": ConceptRoleFactory().user,
        "administrator": UserFactory(is_superuser=True, is_staff=True),
        "anonymous": None,
    }
    for role, organization, granted in (
        ("office", office, Role.OFFICE_STAFF),
        ("council_office", OrganizationFactory(office=True), Role.COUNCIL_OFFICE),
        ("member", council, Role.MEMBER),
        ("owner", OrganizationFactory(partner=True), Role.MEASURE_OWNER),
    ):
        users[role] = UserFactory()
        OrganizationRoleFactory(user=users[role], organization=organization, role=granted)
    return edition, resolution, users


def stored(edition):
    return Edition.objects.filter(pk=edition.pk).values().get(), Edition.history.count()


def outcome(client, edition, step, resolution):
    before = stored(edition)
    address = f"/arbeitsplatz/konzepte/{edition.concept.slug}/{edition.slug}/stand/{step.name}/"
    with transaction.atomic():
        answer = client.post(address, {"reason": "Weil es so ist", "resolution": resolution.pk})
        after = stored(edition)
        transaction.set_rollback(True)
    if after != before:
        assert answer.status_code == 302
        return after[0]["state"]
    if answer.status_code == 302:
        return (
            "sign in" if "/anmelden/" in answer["Location"] or "login" in answer["Location"] else "elsewhere"
        )
    return answer.status_code


def expected(role, state, step):
    if role == "anonymous":
        return "sign in"
    if role != "coordinator":
        return 404
    return step.target if step.source == state else 422


@pytest.mark.parametrize("state", EditionState)
def test_each_step_by_each_role(client, state):
    edition, resolution, users = scene(state)
    wrong = []
    for role, user in users.items():
        client.logout()
        if user is not None:
            client.force_login(user, backend=BACKEND)
        for step in STEPS:
            found, wanted = outcome(client, edition, step, resolution), expected(role, state, step)
            if found != wanted:
                wrong.append(f"{role}: {step.name} from {state}: {found} instead of {wanted}")
    assert wrong == []


@pytest.mark.parametrize("state", EditionState)
def test_the_page_of_every_state_opens_to_the_coordinating_office_alone(client, state):
    edition, _resolution, users = scene(state)
    address = f"/arbeitsplatz/konzepte/{edition.concept.slug}/{edition.slug}/stand/"
    for role, user in users.items():
        client.logout()
        if user is not None:
            client.force_login(user, backend=BACKEND)
        wanted = {"coordinator": 200, "anonymous": 302}.get(role, 404)
        assert client.get(address).status_code == wanted, role


def test_a_step_that_does_not_exist_is_not_found(client):
    edition, _resolution, users = scene(EditionState.DRAFT)
    client.force_login(users["coordinator"], backend=BACKEND)
    address = f"/arbeitsplatz/konzepte/{edition.concept.slug}/{edition.slug}/stand/gibt-es-nicht/"
    assert client.post(address).status_code == 404
