# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about members who vote in writing themselves, over HTTP: who may, until when, who counts, two at once."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, PaperAtWorkFactory
from werdegang.council.models import NamedVote, Resolution, WrittenAnswer, WrittenProcedure
from werdegang.council.papers import circulating
from werdegang.council.vocabulary import Answer, PaperKind, PaperState
from werdegang.people.erasing import erase
from werdegang.people.factories import MembershipFactory, OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import Membership, OrganizationRole, Person

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
NEXT_WEEK = TODAY + datetime.timedelta(days=7)
Role = OrganizationRole.Role


@pytest.fixture
def board():
    board = OrganizationFactory(meets_in_public=True)
    MembershipFactory.create_batch(3, organization=board)
    return board


@pytest.fixture
def procedure(board, clerk):
    paper = PaperAtWorkFactory(
        kind=PaperKind.CIRCULAR,
        state=PaperState.RELEASED,
        visibility=Visibility.COUNCIL,
        slug="fb50-0001-2026",
        proposal="Der Zuschuss wird gewährt.",
    )
    ConsultationFactory(paper=paper, organization=board, role="decision")
    return circulating.begin(paper, board, on=TODAY, until=NEXT_WEEK, by=clerk)


def member(board, place=0, role=Role.MEMBER):
    """Somebody of the board who signs in."""
    seat = Membership.objects.filter(organization=board).order_by("pk")[place]
    user = create_account(f"mitglied{place}", f"Mitglied {place}")
    OrganizationRoleFactory(user=user, organization=board, role=role)
    seat.person.account = user
    seat.person.save()
    return user


def signed_in(user):
    browser = Client()
    browser.force_login(user)
    return browser


def page_of(procedure):
    return reverse("workspace:circulation_vote", args=[procedure.paper.slug])


def office_page(procedure):
    return reverse("workspace:paper_circulation", args=[procedure.paper.slug])


def answer_of(user):
    return WrittenAnswer.objects.get(person__account=user)


def test_a_member_finds_the_question_at_home_and_votes(procedure, board):
    user = member(board)
    browser = signed_in(user)
    home = browser.get(reverse("workspace:home")).content.decode()
    assert page_of(procedure) in home
    assert "Ihre Stimme fehlt" in home
    page = browser.get(page_of(procedure)).content.decode()
    assert "Der Zuschuss wird gewährt." in page
    assert browser.post(page_of(procedure), {"answer": "yes"}).status_code == 302
    row = answer_of(user)
    assert (row.answer, row.answered_on, row.is_own) == (Answer.YES, TODAY, True)
    assert row.history.latest().history_user == user
    assert "Ihre Stimme fehlt" not in browser.get(reverse("workspace:home")).content.decode()


def test_a_vote_can_be_changed_until_the_last_day(procedure, board):
    browser = signed_in(user := member(board))
    browser.post(page_of(procedure), {"answer": "yes"})
    browser.post(page_of(procedure), {"answer": "abstain"})
    assert answer_of(user).answer == Answer.ABSTAIN
    WrittenProcedure.objects.update(
        opened_on=TODAY - datetime.timedelta(days=9), answer_until=TODAY - datetime.timedelta(days=1)
    )
    late = browser.post(page_of(procedure), {"answer": "no"})
    assert late.status_code == 409
    assert answer_of(user).answer == Answer.ABSTAIN
    assert page_of(procedure) not in browser.get(reverse("workspace:home")).content.decode()


def test_before_the_first_day_nobody_votes(procedure, board):
    browser = signed_in(user := member(board))
    WrittenProcedure.objects.update(opened_on=TODAY + datetime.timedelta(days=1))
    assert browser.post(page_of(procedure), {"answer": "yes"}).status_code == 409
    assert answer_of(user).answer == ""


def test_without_a_choice_the_form_says_so(procedure, board):
    page = signed_in(member(board)).post(page_of(procedure), {})
    assert page.status_code == 422
    assert "answer" in page.context["form"].errors


def test_an_objection_of_a_member_stops_it(procedure, board):
    user = member(board)
    signed_in(user).post(page_of(procedure), {"answer": "objects"})
    stopped = WrittenProcedure.objects.get()
    assert (stopped.stage, stopped.history.latest().history_user) == ("stopped", user)
    procedure.paper.refresh_from_db()
    assert procedure.paper.kind == PaperKind.PROPOSAL
    assert signed_in(user).get(page_of(procedure)).status_code == 200


def test_who_was_not_asked_finds_nothing(procedure, board, clerk):
    stranger = create_account("fremd", "Fremd")
    OrganizationRoleFactory(user=stranger, organization=board, role=Role.MEMBER)
    for user in (stranger, clerk):
        assert signed_in(user).get(page_of(procedure)).status_code == 404
        assert signed_in(user).post(page_of(procedure), {"answer": "yes"}).status_code == 404
    assert Client().get(page_of(procedure)).status_code == 302


def test_whose_role_or_seat_has_ended_votes_no_more(procedure, board):
    user = member(board)
    Membership.objects.filter(person__account=user).update(end_date=TODAY)
    assert signed_in(user).post(page_of(procedure), {"answer": "yes"}).status_code == 409
    OrganizationRole.objects.filter(user=user).update(valid_until=TODAY)
    assert signed_in(user).post(page_of(procedure), {"answer": "yes"}).status_code == 404
    assert not WrittenAnswer.objects.exclude(answer="").exists()


def test_members_do_not_see_how_others_voted(procedure, board):
    first, second = member(board), member(board, 1)
    signed_in(first).post(page_of(procedure), {"answer": "no"})
    seen = WrittenAnswer.objects.visible_to(second)
    assert list(seen) == [answer_of(second)]
    assert "1 von 3" in signed_in(second).get(page_of(procedure)).content.decode()


def test_the_office_sees_who_answered_and_cannot_change_it(procedure, board, clerk):
    user = member(board)
    office = signed_in(clerk)
    opened = office.get(office_page(procedure))
    signed_in(user).post(page_of(procedure), {"answer": "yes"})
    name = f"answer_{answer_of(user).person_id}"
    clash = office.post(office_page(procedure), {name: "no", f"initial-{name}": "", "on": TODAY})
    assert clash.status_code == 409
    assert len(clash.context["theirs"]) == 1
    assert name in opened.context["form"].fields
    assert name not in clash.context["form"].fields
    page = office.get(office_page(procedure)).content.decode()
    assert str(answer_of(user).person) in page
    with pytest.raises(circulating.Refused):
        circulating.answer(procedure, {answer_of(user).person_id: None}, on=TODAY, by=clerk)
    assert answer_of(user).answer == Answer.YES


def test_the_votes_of_members_are_counted(procedure, board, clerk):
    for place, said in enumerate(("yes", "yes", "no")):
        signed_in(member(board, place)).post(page_of(procedure), {"answer": said})
    done = signed_in(clerk).post(office_page(procedure), {"on": TODAY, "act": "conclude"})
    assert done.status_code == 302
    made = Resolution.objects.get()
    assert (made.votes_yes, made.votes_no, made.votes_abstain) == (2, 1, 0)
    assert NamedVote.objects.filter(resolution=made).count() == 3


def test_two_windows_see_both_answers_and_nothing_is_overwritten(procedure, board):
    browser = signed_in(user := member(board))
    opened = browser.get(page_of(procedure)).context["form"]["opened"].value()
    browser.post(page_of(procedure), {"answer": "yes", "opened": opened})
    clash = browser.post(page_of(procedure), {"answer": "no", "opened": opened})
    assert clash.status_code == 409
    assert answer_of(user).answer == Answer.YES
    assert clash.context["form"]["answer"].value() == Answer.NO
    again = {"answer": "no", "opened": clash.context["form"]["opened"].value()}
    assert browser.post(page_of(procedure), again).status_code == 302
    assert answer_of(user).answer == Answer.NO


def test_the_council_office_says_whose_account_it_is(board, clerk):
    seat = Membership.objects.filter(organization=board).first()
    user = create_account("neu", "Neu")
    address = reverse("workspace:person_account", args=[seat.person.slug])
    office = signed_in(clerk)
    assert office.post(address, {"account": user.pk}).status_code == 422  # no member's role
    OrganizationRoleFactory(user=user, organization=board, role=Role.MEMBER)
    opened = office.get(address).context["form"]["opened"].value()
    assert office.post(address, {"account": user.pk, "opened": opened}).status_code == 302
    seat.person.refresh_from_db()
    assert seat.person.account == user
    assert seat.person.history.latest().history_user == clerk
    clash = office.post(address, {"account": "", "opened": opened})
    assert clash.status_code == 409
    other = Membership.objects.filter(organization=board).last().person
    taken = office.post(reverse("workspace:person_account", args=[other.slug]), {"account": user.pk})
    assert taken.status_code == 422


def test_the_account_page_is_the_council_offices_alone(board):
    address = reverse("workspace:person_account", args=[Person.objects.first().slug])
    assert signed_in(member(board)).get(address).status_code == 404


def test_with_the_person_the_tie_to_the_account_is_erased(board, clerk):
    user = member(board)
    person = Person.objects.get(account=user)
    erase(person, by=clerk, reason="Antrag", today=TODAY)
    assert not Person.objects.filter(account=user).exists()
    assert not Person.history.filter(account=user).exists()
