# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reporting rounds: who is asked, what may be done when and by whom, and what comes of it."""

import datetime

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.concepts import reporting_rounds as rounds
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    EditionFactory,
    MeasureFactory,
    ReportingRoundFactory,
    ResponsibilityFactory,
    UpdateRequestFactory,
)
from werdegang.concepts.models import ReportingRound, StatusUpdate, StatusUpdateNote, UpdateRequest
from werdegang.concepts.reporting_rounds import NotAllowed, Refused, SavedMeanwhile, Words, mark_of
from werdegang.concepts.vocabulary import MeasureState, RequestState
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 5, 4)
SAID = Words("delayed", 40, "Der Umbau dauert länger.", "Geld fehlt.")


@pytest.fixture
def request_():
    return UpdateRequestFactory()


def owner_of(request):
    user = UserFactory()
    OrganizationRoleFactory(
        user=user, organization=request.organization, role=OrganizationRole.Role.MEASURE_OWNER
    )
    return user


def coordinator_of(thing):
    edition = thing if hasattr(thing, "concept") else thing.round.edition
    return ConceptRoleFactory(concept=edition.concept).user


def handed_in(request):
    return rounds.write(request, SAID, by=owner_of(request), opened="", submit=True)


def a_round(edition, **days):
    values = {"opens": TODAY, "due": TODAY, "closes": datetime.date(2090, 1, 1)} | days
    return ReportingRound(edition=edition, name="Halbjahr", **values)


def test_a_round_asks_the_organizations_in_charge_of_measures_that_go_on():
    edition = EditionFactory()
    running, ended = (
        MeasureFactory(edition=edition, state=state, completed_on=day)
        for state, day in ((MeasureState.IN_PROGRESS, None), (MeasureState.COMPLETED, TODAY))
    )
    for measure in (running, ended):
        ResponsibilityFactory(measure=measure, edition=edition, role="lead")
    ResponsibilityFactory(measure=running, edition=edition, role="partner")
    planned = rounds.plan(a_round(edition), by=coordinator_of(edition))
    asked = UpdateRequest.objects.get(round=planned)
    assert (asked.measure, asked.state) == (running, RequestState.OPEN)


def test_planning_again_asks_only_those_who_are_new():
    edition = EditionFactory()
    by = coordinator_of(edition)
    first = ResponsibilityFactory(measure=MeasureFactory(edition=edition), edition=edition, role="lead")
    planned = rounds.plan(a_round(edition), by=by)
    before = UpdateRequest.objects.get()
    second = ResponsibilityFactory(measure=MeasureFactory(edition=edition), edition=edition, role="lead")
    rounds.plan(planned, by=by)
    assert UpdateRequest.objects.get(measure=first.measure) == before
    assert UpdateRequest.objects.filter(measure=second.measure).count() == 1


def test_only_the_coordinating_office_plans():
    with pytest.raises(NotAllowed):
        rounds.plan(a_round(EditionFactory()), by=UserFactory())
    assert not ReportingRound.objects.exists()


def test_a_draft_is_kept_without_being_complete(request_):
    rounds.write(request_, Words(text="Ein Anfang"), by=owner_of(request_), opened="")
    request_.refresh_from_db()
    assert (request_.state, request_.text, request_.has_draft) == (RequestState.OPEN, "Ein Anfang", True)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (Words(text="Satz"), "wie die Maßnahme steht"),
        (Words("delayed", text="  "), "Sätze für die Öffentlichkeit"),
    ],
)
def test_handed_in_is_only_what_is_complete(request_, words, reason):
    with pytest.raises(Refused, match=reason):
        rounds.write(request_, words, by=owner_of(request_), opened="", submit=True)
    request_.refresh_from_db()
    assert (request_.state, request_.text) == (RequestState.OPEN, "")


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(request_):
    by, opened = owner_of(request_), mark_of(request_)
    rounds.write(request_, Words(text="Zuerst"), by=by, opened=opened)
    with pytest.raises(SavedMeanwhile):
        rounds.write(request_, Words(text="Zuletzt"), by=by, opened=opened)
    request_.refresh_from_db()
    assert request_.text == "Zuerst"


def test_a_closed_round_takes_nothing():
    request = UpdateRequestFactory(
        round__due=datetime.date(2020, 1, 2), round__closes=datetime.date(2020, 1, 3)
    )
    with pytest.raises(Refused, match=r"03\.01\.2020"):
        rounds.write(request, SAID, by=owner_of(request), opened="")


def test_a_released_update_is_the_measures_own(request_):
    handed_in(request_)
    update = rounds.release(request_, by=coordinator_of(request_), today=TODAY)
    measure = request_.measure
    measure.refresh_from_db()
    assert (measure.state, measure.state_since, measure.state_reason) == ("delayed", TODAY, SAID.text)
    assert (update.date, update.progress, update.text) == (TODAY, 40, SAID.text)
    assert StatusUpdate.objects.visible_to(None).get() == update
    assert StatusUpdateNote.objects.get().text == "Geld fehlt."
    assert not StatusUpdateNote.objects.visible_to(None).exists()


@pytest.mark.parametrize(("state", "day"), [("completed", TODAY), ("in_progress", None)])
def test_a_completed_measure_has_its_day(request_, state, day):
    rounds.write(request_, Words(state, text="Fertig."), by=owner_of(request_), opened="", submit=True)
    rounds.release(request_, by=coordinator_of(request_), today=TODAY)
    request_.measure.refresh_from_db()
    assert request_.measure.completed_on == day


def test_nothing_is_public_before_it_is_released(request_):
    handed_in(request_)
    assert not StatusUpdate.objects.exists()
    assert not UpdateRequest.objects.visible_to(None).exists()


def test_a_question_goes_back_and_stands_in_the_history(request_):
    handed_in(request_)
    rounds.return_with(request_, "Seit wann?", by=coordinator_of(request_))
    request_.refresh_from_db()
    assert (request_.state, request_.question, request_.text) == ("returned", "Seit wann?", SAID.text)
    assert request_.history.first().history_change_reason == "Seit wann?"


def test_a_return_needs_a_question(request_):
    handed_in(request_)
    with pytest.raises(Refused, match="was Sie wissen möchten"):
        rounds.return_with(request_, "  ", by=coordinator_of(request_))


ACTS = {
    "save": lambda request, by: rounds.write(request, SAID, by=by, opened=""),
    "submit": lambda request, by: rounds.write(request, SAID, by=by, opened="", submit=True),
    "recall": lambda request, by: rounds.recall(request, by=by),
    "return": lambda request, by: rounds.return_with(request, "Warum?", by=by),
    "release": lambda request, by: rounds.release(request, by=by),
}


@pytest.mark.parametrize("state", RequestState.values)
@pytest.mark.parametrize("who", ["owner", "coordinator", "other"])
@pytest.mark.parametrize("name", ACTS)
def test_every_step_from_every_state_by_everybody(name, who, state):
    request = UpdateRequestFactory(state=state, measure_state="delayed", text="Satz")
    by = {"owner": owner_of, "coordinator": coordinator_of, "other": lambda _request: UserFactory()}[who](
        request
    )
    step = rounds.BY_NAME[name]
    expected: type[Exception]
    if step.part.value != who:
        expected = NotAllowed
    elif state not in step.sources:
        expected = Refused
    else:
        ACTS[name](request, by)
        request.refresh_from_db()
        assert request.state == (step.target or state)
        return
    with pytest.raises(expected):
        ACTS[name](request, by)
    request.refresh_from_db()
    assert request.state == state


def test_requests_are_seen_by_who_is_asked_and_by_the_coordinating_office(request_):
    office = UserFactory()
    OrganizationRoleFactory(
        user=office, organization=OrganizationFactory(office=True), role=OrganizationRole.Role.OFFICE_STAFF
    )
    seen = {
        name: UpdateRequest.objects.visible_to(user).exists()
        for name, user in {
            "owner": owner_of(request_),
            "coordinator": coordinator_of(request_),
            "another owner": owner_of(UpdateRequestFactory()),
            "office": office,
        }.items()
    }
    assert seen == {"owner": True, "coordinator": True, "another owner": True, "office": False}
    assert UpdateRequest.objects.visible_to(owner_of(request_)).get() == request_


def test_a_round_that_somebody_else_changed_meanwhile_is_not_overwritten():
    edition = EditionFactory()
    by = coordinator_of(edition)
    planned = rounds.plan(a_round(edition), by=by)
    opened = mark_of(planned)
    rounds.plan(planned, by=by, opened=opened)
    planned.name = "Zuletzt"
    with pytest.raises(SavedMeanwhile):
        rounds.plan(planned, by=by, opened=opened)
    assert ReportingRound.objects.get().name == "Halbjahr"


def test_a_round_is_seen_by_those_asked():
    asked = ReportingRoundFactory()
    request = UpdateRequestFactory(round=asked, measure__edition=asked.edition)
    assert ReportingRound.objects.visible_to(owner_of(request)).get() == asked
    assert not ReportingRound.objects.visible_to(None).exists()
