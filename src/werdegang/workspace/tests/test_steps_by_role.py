# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every step of the workflow, from every state, tried over HTTP by every role: what is allowed works, the rest changes
nothing. The cases come from the workflow's own table; who is who is said here.
"""

import datetime

import pytest
from django.db import transaction
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    ConsultationFactory,
    CoSignatureFactory,
    MeetingFactory,
    PaperAtWorkFactory,
    ResolutionFactory,
)
from werdegang.council.models import CoSignature, Paper, PaperStep
from werdegang.council.papers.moving import LEVELS
from werdegang.council.papers.workflow import TRANSITIONS, Part
from werdegang.council.vocabulary import PaperKind, PaperState
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.once]
Role = OrganizationRole.Role
PARTS = {
    "author": {Part.AUTHOR},
    "signer": {Part.NEXT_SIGNER},
    "later_signer": set(),
    "council_office": {Part.COUNCIL_OFFICE, Part.WHO_NOTED_IT},
    "other_office": set(),
    "member": set(),
    "partner": set(),
    "administrator": {Part.WHO_NOTED_IT},
    "anonymous": set(),
}
INSIDE = {"author", "signer", "later_signer", "council_office", "other_office"}
"""The administration."""
WRITERS = {"author", "council_office"}


def scene(state, kind):
    """A paper in this state with all that steps ask for, and one user for each role."""
    paper = PaperAtWorkFactory(
        state=state, kind=kind, visibility=LEVELS.get(state, Visibility.PUBLIC), reference="FB50/0001/2026"
    )
    board = OrganizationFactory()
    meeting = MeetingFactory(organization=board, date=timezone.localdate() + datetime.timedelta(days=9))
    ConsultationFactory(paper=paper, organization=board, meeting=meeting)
    ResolutionFactory(paper=paper, organization=board)
    first, second = (CoSignatureFactory(paper=paper, position=n) for n in range(2))
    users = {"administrator": UserFactory(is_superuser=True, is_staff=True), "anonymous": None}
    for role, organization, granted in (
        ("author", paper.lead_office, Role.OFFICE_STAFF),
        ("signer", first.organization, Role.OFFICE_STAFF),
        ("later_signer", second.organization, Role.OFFICE_STAFF),
        ("council_office", OrganizationFactory(office=True), Role.COUNCIL_OFFICE),
        ("other_office", OrganizationFactory(office=True), Role.OFFICE_STAFF),
        ("member", board, Role.MEMBER),
        ("partner", OrganizationFactory(partner=True), Role.MEASURE_OWNER),
    ):
        users[role] = UserFactory()
        OrganizationRoleFactory(user=users[role], organization=organization, role=granted)
    if state == PaperState.DECIDED:
        PaperStep.objects.create(
            paper=paper, transition="decide", source="on_agenda", target=state, by=users["council_office"]
        )
    return paper, users


def plays(role, state, step):
    parts = PARTS[role] - ({Part.NEXT_SIGNER} if state != PaperState.CO_SIGNATURE else set())
    parts -= {Part.WHO_NOTED_IT} if state != PaperState.DECIDED else set()
    return bool(parts & set(step.parts))


def possible(kind, state, step):
    without = kind in ("urgent", "circular")
    return state in step.sources and not (
        (step.only_without_meeting and not without) or (step.only_with_meeting and without)
    )


def expected(role, kind, state, step):
    if role == "anonymous":
        return "sign in"
    if role not in INSIDE or (state in (PaperState.DRAFT, PaperState.RETURNED) and role not in WRITERS):
        return 404
    if not plays(role, state, step):
        return 403
    return "done" if possible(kind, state, step) else 409


def state_of(paper):
    return (
        Paper.objects.filter(pk=paper.pk).values().get(),
        PaperStep.objects.count(),
        list(CoSignature.objects.order_by("pk").values()),
        Paper.history.count(),
    )


def outcome(client, paper, step):
    before = state_of(paper)
    with transaction.atomic():
        answer = client.post(
            f"/arbeitsplatz/vorlagen/{paper.slug}/schritt/{step.name}/", {"reason": "Weil es so ist"}
        )
        changed = state_of(paper) != before
        transaction.set_rollback(True)
    if answer.status_code == 302:
        kind = "sign in" if answer["Location"].startswith("/konto/anmelden/") else "done"
        return kind if changed == (kind == "done") else f"{kind}, changed: {changed}"
    return f"{answer.status_code}, changed" if changed else answer.status_code


@pytest.mark.parametrize("kind", [PaperKind.PROPOSAL, PaperKind.CIRCULAR])
@pytest.mark.parametrize("state", PaperState)
def test_each_step_by_each_role(client, state, kind):
    paper, users = scene(state, kind)
    wrong = []
    for role, user in users.items():
        client.logout()
        if user is not None:
            client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        for step in TRANSITIONS:
            found, wanted = outcome(client, paper, step), expected(role, kind, state, step)
            if found != wanted:
                wrong.append(f"{role}: {step.name} from {state}: {found} instead of {wanted}")
    assert wrong == []


def test_every_step_is_possible_for_somebody():
    reached = {
        step.name
        for step in TRANSITIONS
        for state in PaperState
        for role in PARTS
        for kind in (PaperKind.PROPOSAL, PaperKind.CIRCULAR)
        if expected(role, kind, state, step) == "done"
    }
    assert reached == {step.name for step in TRANSITIONS}
