# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way of a paper: what leads where, and what is kept of it."""

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    ConsultationFactory,
    CoSignatureFactory,
    PaperAtWorkFactory,
    ResolutionFactory,
)
from werdegang.council.models import Paper, PaperStep
from werdegang.council.papers import moving, resting
from werdegang.council.papers.refusals import NotAllowed, Refused
from werdegang.council.papers.workflow import TRANSITIONS
from werdegang.council.vocabulary import ConsultationRole, PaperState
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
Role = OrganizationRole.Role


def somebody_of(office, role=Role.OFFICE_STAFF):
    user = UserFactory()
    OrganizationRoleFactory(user=user, organization=office, role=role)
    return user


@pytest.fixture
def paper():
    made = PaperAtWorkFactory(lead_office__short_name="FB 50")
    ConsultationFactory(paper=made)
    return made


@pytest.fixture
def author(paper):
    return somebody_of(paper.lead_office)


@pytest.fixture
def council_office():
    return somebody_of(OrganizationFactory(office=True), Role.COUNCIL_OFFICE)


def test_every_state_but_the_last_can_be_left():
    left = {state for each in TRANSITIONS for state in each.sources}
    assert set(PaperState) - left == {PaperState.WITHDRAWN}


def test_two_offices_sign_in_order_then_the_council_office_releases(paper, author, council_office):
    first, second = (CoSignatureFactory(paper=paper, position=n) for n in range(2))
    one, two = somebody_of(first.organization), somebody_of(second.organization)
    assert moving.move(paper, "submit", by=author).state == PaperState.CO_SIGNATURE
    with pytest.raises(NotAllowed):
        moving.move(paper, "sign", by=two)
    assert moving.move(paper, "sign", by=one).state == PaperState.CO_SIGNATURE
    assert moving.move(paper, "sign", by=two).state == PaperState.SUBMITTED
    released = moving.move(paper, "release", by=council_office)
    assert (released.state, released.visibility) == (PaperState.RELEASED, Visibility.PUBLIC)


def test_the_department_heads_come_before_the_council_office(paper, author):
    heads = OrganizationFactory(kind="department_heads", meets_in_public=False)
    ConsultationFactory(paper=paper, organization=heads)
    assert moving.move(paper, "submit", by=author).state == PaperState.DEPARTMENT_HEADS


def test_handing_in_gives_the_number_once(paper, author):
    number = moving.move(paper, "submit", by=author).reference
    assert number.startswith("FB50/0001/")
    moving.move(paper, "recall", by=author, reason="Zahl vertauscht")
    assert moving.move(paper, "submit", by=author).reference == number


def test_the_address_follows_the_number(paper, author):
    assert moving.move(paper, "submit", by=author).slug.startswith("fb50-0001-")


def test_handing_in_again_asks_for_all_signatures_again(paper, author):
    signature = CoSignatureFactory(paper=paper)
    moving.move(paper, "submit", by=author)
    moving.move(paper, "sign", by=somebody_of(signature.organization))
    moving.move(paper, "recall", by=author, reason="Neue Zahlen")
    moving.move(paper, "submit", by=author)
    signature.refresh_from_db()
    assert signature.signed_at is None


def test_returning_wants_a_reason_and_changes_nothing_without(paper, author):
    signature = CoSignatureFactory(paper=paper)
    moving.move(paper, "submit", by=author)
    with pytest.raises(Refused):
        moving.move(paper, "return", by=somebody_of(signature.organization), reason="  ")
    assert Paper.objects.get(pk=paper.pk).state == PaperState.CO_SIGNATURE


def test_who_when_and_why_are_kept(paper, author):
    moving.move(paper, "withdraw", by=author, reason="Der Antrag hat sich erledigt")
    step = PaperStep.objects.get(paper=paper)
    assert (step.by, step.source, step.target, step.reason) == (
        author,
        PaperState.DRAFT,
        PaperState.WITHDRAWN,
        "Der Antrag hat sich erledigt",
    )
    assert paper.history.first().history_change_reason == "Der Antrag hat sich erledigt"
    assert paper.history.first().history_user == author


def test_a_paper_without_proposal_is_not_handed_in(author, paper):
    Paper.objects.filter(pk=paper.pk).update(proposal=" ")
    with pytest.raises(Refused, match=r"Beschlussvorschlag|proposed resolution"):
        moving.move(paper, "submit", by=author)


def test_inside_the_house_the_administration_reads_it_and_nobody_else(paper, author):
    moving.move(paper, "submit", by=author)
    colleague = somebody_of(OrganizationFactory(office=True))
    member = somebody_of(paper.consultations.get().organization, Role.MEMBER)
    assert Paper.objects.visible_to(colleague).filter(pk=paper.pk).exists()
    assert not Paper.objects.visible_to(member).filter(pk=paper.pk).exists()


def test_a_paper_is_decided_by_who_decides_not_by_who_was_heard(paper, council_office):
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.ON_AGENDA)
    heard = ConsultationFactory(paper=paper, role=ConsultationRole.RECOMMENDATION)
    council = ConsultationFactory(paper=paper, role=ConsultationRole.DECISION, authoritative=True)
    ResolutionFactory(paper=paper, consultation=heard, organization=heard.organization)
    with pytest.raises(Refused, match=r"entscheidet|decides"):
        moving.move(paper, "decide", by=council_office)
    ResolutionFactory(paper=paper, consultation=council, organization=council.organization)
    assert moving.move(paper, "decide", by=council_office).state == PaperState.DECIDED


@pytest.fixture
def decided(paper, council_office):
    """A paper that the council office has noted as decided."""
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.ON_AGENDA)
    ResolutionFactory(paper=paper, consultation=paper.consultations.get())
    return moving.move(paper, "decide", by=council_office)


def test_who_noted_the_decision_takes_it_back_with_a_reason(decided, council_office):
    with pytest.raises(Refused):
        moving.move(decided, "undecide", by=council_office)
    assert "undecide" in [each.name for each in moving.steps_for(council_office, decided)]
    moved = moving.move(decided, "undecide", by=council_office, reason="Falsche Vorlage")
    assert moved.state == PaperState.ON_AGENDA
    assert PaperStep.objects.filter(paper=decided).latest("at").reason == "Falsche Vorlage"
    assert moving.move(moved, "decide", by=council_office).state == PaperState.DECIDED


def test_nobody_else_takes_it_back_but_the_administrator(decided, author):
    colleague = somebody_of(OrganizationFactory(office=True), Role.COUNCIL_OFFICE)
    for other in (author, colleague):
        assert "undecide" not in [each.name for each in moving.steps_for(other, decided)]
        with pytest.raises(NotAllowed):
            moving.move(decided, "undecide", by=other, reason="Falsche Vorlage")
    administrator = UserFactory(is_superuser=True)
    assert moving.move(decided, "undecide", by=administrator, reason="Falsch").state == PaperState.ON_AGENDA


def test_what_later_steps_rest_on_is_not_taken_back_and_they_are_named(decided, council_office, monkeypatch):
    monkeypatch.setattr(resting, "_sources", [lambda paper, user: ["der Auftrag „Zählen“"]])
    with pytest.raises(Refused, match="Zählen"):
        moving.move(decided, "undecide", by=council_office, reason="Falsche Vorlage")
    assert Paper.objects.get(pk=decided.pk).state == PaperState.DECIDED
