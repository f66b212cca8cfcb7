# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A body decides in writing: who is asked, what an objection does, what the answers become; and urgent decisions."""

import datetime

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.factories import ConsultationFactory, PaperAtWorkFactory, RulesOfProcedureFactory
from werdegang.council.models import Consultation, NamedVote, Resolution, WrittenAnswer, WrittenProcedure
from werdegang.council.papers import circulating, moving, urgent
from werdegang.council.papers.refusals import NotAllowed, Refused
from werdegang.council.vocabulary import Answer, ConsultationRole, Outcome, PaperKind, PaperState
from werdegang.people.factories import MembershipFactory, OrganizationFactory

pytestmark = pytest.mark.django_db
BEGUN, LAST, AFTER = (datetime.date(2026, 5, day) for day in (4, 11, 12))
YES, NO, ABSTAIN, OBJECTS = Answer.YES, Answer.NO, Answer.ABSTAIN, Answer.OBJECTS


@pytest.fixture
def board():
    """A committee of three, one of whom only advises, and a substitute."""
    board = OrganizationFactory()
    seats = MembershipFactory.create_batch(3, organization=board)
    MembershipFactory(organization=board, voting_right=False)
    MembershipFactory(organization=board, substitute_for=seats[0])
    return board


def paper_of(kind=PaperKind.CIRCULAR, **more):
    given = {"slug": "fb50-0001-2026", "visibility": Visibility.PUBLIC, **more}
    return PaperAtWorkFactory(
        kind=kind,
        state=PaperState.RELEASED,
        reference="FB50/0001/2026",
        proposal="Der Zuschuss wird gewährt.",
        **given,
    )


def asked(board, clerk, **more):
    return circulating.begin(paper_of(**more), board, on=BEGUN, until=LAST, by=clerk)


def reply(procedure, clerk, *answers):
    people = procedure.answers.order_by("pk").values_list("person", flat=True)
    return circulating.answer(procedure, dict(zip(people, answers, strict=False)), on=LAST, by=clerk)


def test_all_who_have_a_vote_are_asked_and_nobody_else(board, clerk):
    procedure = asked(board, clerk)
    assert procedure.answers.count() == 3
    assert not WrittenProcedure.objects.visible_to(ANYONE).exists()


def test_the_body_that_is_asked_stands_in_the_consultation_sequence(board, clerk):
    procedure = asked(board, clerk)
    step = Consultation.objects.get(paper=procedure.paper)
    assert (step.organization, step.role) == (board, ConsultationRole.DECISION)


def test_the_answers_become_a_resolution_with_votes_by_name(board, clerk):
    procedure = reply(asked(board, clerk), clerk, YES, YES, NO)
    made = circulating.conclude(procedure, on=LAST, by=clerk)
    assert (made.outcome, made.ballot) == (Outcome.ADOPTED_UNCHANGED, "by_name")
    assert (made.votes_yes, made.votes_no, made.votes_abstain) == (2, 1, 0)
    assert (made.organization, made.text, made.date) == (board, "Der Zuschuss wird gewährt.", LAST)
    assert NamedVote.objects.visible_to(ANYONE).filter(resolution=made).count() == 3
    procedure.paper.refresh_from_db()
    assert procedure.paper.state == PaperState.DECIDED


def test_a_tie_rejects(board, clerk):
    procedure = reply(asked(board, clerk), clerk, YES, NO, ABSTAIN)
    assert circulating.conclude(procedure, on=LAST, by=clerk).outcome == Outcome.REJECTED


def test_a_body_that_advises_has_recommended(board, clerk):
    paper = paper_of()
    ConsultationFactory(paper=paper, organization=board, role=ConsultationRole.RECOMMENDATION)
    procedure = circulating.begin(paper, board, on=BEGUN, until=LAST, by=clerk)
    made = circulating.conclude(reply(procedure, clerk, YES, YES, YES), on=LAST, by=clerk)
    assert made.outcome == Outcome.RECOMMENDED


def test_the_objection_of_one_member_stops_it_and_the_paper_waits_for_a_meeting(board, clerk):
    procedure = reply(asked(board, clerk), clerk, YES, YES, OBJECTS)
    assert (procedure.stage, procedure.ended_on) == ("stopped", LAST)
    procedure.paper.refresh_from_db()
    assert (procedure.paper.kind, procedure.paper.state) == (PaperKind.PROPOSAL, PaperState.RELEASED)
    assert not Resolution.objects.exists()
    with pytest.raises(Refused):
        circulating.conclude(procedure, on=AFTER, by=clerk)


def test_where_the_rules_do_not_say_so_an_objection_is_noted_and_stops_nothing(board, clerk):
    RulesOfProcedureFactory(organization=board, objection_stops_writing=False)
    procedure = reply(asked(board, clerk), clerk, YES, YES, OBJECTS)
    made = circulating.conclude(procedure, on=LAST, by=clerk)
    assert (made.votes_yes, NamedVote.objects.count()) == (2, 2)


@pytest.mark.parametrize(("answers", "day"), [((YES, YES), LAST), ((YES,), AFTER), ((), AFTER)])
def test_it_is_not_concluded_while_answers_may_come_or_with_too_few(board, clerk, answers, day):
    procedure = asked(board, clerk)
    reply(procedure, clerk, *answers)
    with pytest.raises(Refused):
        circulating.conclude(procedure, on=day, by=clerk)
    assert not Resolution.objects.exists()


def test_after_the_last_day_those_who_are_silent_hinder_nothing(board, clerk):
    procedure = reply(asked(board, clerk), clerk, YES, YES)
    assert circulating.conclude(procedure, on=AFTER, by=clerk).votes_yes == 2


def test_an_answer_can_be_taken_back_until_the_end(board, clerk):
    procedure = asked(board, clerk)
    reply(procedure, clerk, NO)
    reply(procedure, clerk, None)
    assert not WrittenAnswer.objects.exclude(answer="").exists()


def test_the_result_of_a_closed_body_stays_inside(board, clerk):
    board.meets_in_public = False
    board.save()
    made = circulating.conclude(reply(asked(board, clerk), clerk, YES, YES, YES), on=LAST, by=clerk)
    assert not Resolution.objects.visible_to(ANYONE).filter(pk=made.pk).exists()
    assert not WrittenProcedure.objects.visible_to(ANYONE).exists()


def test_what_cannot_be_sent_round_is_refused(board, clerk):
    empty = OrganizationFactory()
    for paper, body, until in (
        (paper_of(PaperKind.PROPOSAL), board, LAST),
        (paper_of(slug="zwei"), empty, LAST),
        (paper_of(slug="drei"), board, BEGUN - datetime.timedelta(days=1)),
    ):
        with pytest.raises(Refused):
            circulating.begin(paper, body, on=BEGUN, until=until, by=clerk)
    with pytest.raises(NotAllowed):
        circulating.begin(paper_of(slug="vier"), board, on=BEGUN, until=LAST, by=UserFactory())
    assert not WrittenProcedure.objects.exists()


def test_without_a_result_a_paper_is_not_decided_in_writing(clerk):
    with pytest.raises(Refused):
        moving.move(paper_of(), "decide_in_writing", by=clerk)


def test_an_urgent_decision_names_who_took_it_and_tells_the_body(board, clerk):
    paper = paper_of(PaperKind.URGENT, urgency_reason="Die Frist endet morgen.")
    deciders = [row.person for row in MembershipFactory.create_batch(2)]
    made = urgent.decide(paper, deciders, in_place_of=board, on=LAST, by=clerk)
    assert (made.outcome, made.organization, made.votes_yes) == (Outcome.ADOPTED_UNCHANGED, None, 2)
    assert str(board) in made.outcome_text
    step = Consultation.objects.get(paper=paper)
    assert (step.organization, step.role, step.agenda_item) == (board, ConsultationRole.NOTE, None)
    paper.refresh_from_db()
    assert paper.state == PaperState.DECIDED


def test_nobody_decides_urgently_alone(board, clerk):
    alone = [MembershipFactory().person]
    with pytest.raises(Refused):
        urgent.decide(paper_of(PaperKind.URGENT), alone, in_place_of=board, on=LAST, by=clerk)
    assert not Resolution.objects.exists()
