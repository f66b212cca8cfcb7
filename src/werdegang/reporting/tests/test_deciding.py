# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The resolution on a drafted paper moves report and edition on."""

import datetime

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.carrying import begin_next
from werdegang.concepts.factories import ConceptRoleFactory, EditionFactory
from werdegang.concepts.models import Edition
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, PaperFactory, ResolutionFactory
from werdegang.council.papers import resting
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.people.factories import OrganizationFactory
from werdegang.people.models import Organization
from werdegang.reporting import deciding
from werdegang.reporting.models import DraftedPaper, Report
from werdegang.reporting.refusals import NotAllowed, Refused

DAY = datetime.date(2019, 3, 15)


@pytest.fixture
def council(scene):
    return OrganizationFactory(
        body=scene.edition.concept.body, name="Rat der Stadt", kind=Organization.Kind.COUNCIL
    )


def decided(scene, council, outcome, role=ConsultationRole.DECISION, **drafted):
    body = scene.edition.concept.body
    count = DraftedPaper.objects.count()
    paper = PaperFactory(
        body=body,
        reference=f"05/000{9 - count}/19",
        slug=f"vorlage-{count}",
        name="Bericht und Fortschreibung",
    )
    step = ConsultationFactory(paper=paper, organization=council, role=role)
    row = DraftedPaper.objects.create(paper=paper, **drafted)
    ResolutionFactory(
        body=body, paper=paper, organization=council, consultation=step, outcome=outcome, date=DAY
    )
    return row


@pytest.mark.parametrize("outcome", [Outcome.NOTED, Outcome.ADOPTED_UNCHANGED, Outcome.ADOPTED_CHANGED])
def test_a_report_is_noted_by_one_click_and_the_history_says_why(scene, council, outcome):
    drafted = decided(scene, council, outcome, report=scene.report)
    deciding.carry_out(drafted, "report", by=scene.coordinator)
    report = Report.objects.get(pk=scene.report.pk)
    assert report.noted_by.outcome == outcome
    why = report.history.latest().history_change_reason
    assert "Rat der Stadt" in why
    assert "15.03.2019" in why
    assert "05/0009/19" in why
    assert deciding.consequences(scene.coordinator) == []


@pytest.mark.parametrize("outcome", [Outcome.REJECTED, Outcome.POSTPONED, Outcome.OPEN, Outcome.WITHDRAWN])
def test_no_other_outcome_moves_anything(scene, council, outcome):
    decided(scene, council, outcome, report=scene.report)
    assert deciding.consequences(scene.coordinator) == []


def test_the_word_of_a_body_that_only_prepares_moves_nothing(scene, council):
    decided(scene, council, Outcome.RECOMMENDED, ConsultationRole.RECOMMENDATION, report=scene.report)
    decided(scene, council, Outcome.ADOPTED_UNCHANGED, ConsultationRole.PRELIMINARY, report=scene.report)
    assert deciding.consequences(scene.coordinator) == []


def test_who_does_not_coordinate_the_concept_is_offered_nothing(scene, council):
    drafted = decided(scene, council, Outcome.NOTED, report=scene.report)
    other = UserFactory()
    ConceptRoleFactory(user=other, concept=EditionFactory().concept)
    assert deciding.consequences(other) == []
    with pytest.raises(Refused):
        deciding.carry_out(drafted, "report", by=other)


@pytest.fixture
def following(scene):
    made = begin_next(
        scene.edition,
        name="2. Fortschreibung",
        start=datetime.date(2019, 1, 1),
        end=datetime.date(2022, 1, 1),
        by=scene.coordinator,
    )
    Edition.objects.filter(pk=made.pk).update(state=EditionState.COUNCIL, visibility=Visibility.PUBLIC)
    made.refresh_from_db()
    return made


def test_an_edition_that_lacks_something_is_not_adopted_and_it_is_said_what(scene, council, following):
    drafted = decided(scene, council, Outcome.ADOPTED_UNCHANGED, edition=following)
    (found,) = deciding.consequences(scene.coordinator)
    assert found.missing
    with pytest.raises(Refused):
        deciding.carry_out(drafted, "edition", by=scene.coordinator)
    following.refresh_from_db()
    assert following.state == EditionState.COUNCIL


def test_an_edition_that_is_not_yet_before_the_council_is_not_adopted(scene, council, following):
    Edition.objects.filter(pk=following.pk).update(state=EditionState.BOARD)
    drafted = decided(scene, council, Outcome.ADOPTED_UNCHANGED, edition=following)
    assert "vor dem Beirat" in " ".join(deciding.consequences(scene.coordinator)[0].missing)
    with pytest.raises(Refused):
        deciding.carry_out(drafted, "edition", by=scene.coordinator)


def test_a_complete_edition_is_adopted_with_the_resolution_as_reason(scene, council, following, monkeypatch):
    monkeypatch.setattr(deciding, "checklist", lambda *_given: [])
    monkeypatch.setattr("werdegang.concepts.moving.checklist", lambda *_given: [])
    drafted = decided(scene, council, Outcome.ADOPTED_CHANGED, report=scene.report, edition=following)
    assert [each.kind for each in deciding.consequences(scene.coordinator)] == ["report", "edition"]
    deciding.carry_out(drafted, "edition", by=scene.coordinator)
    following.refresh_from_db()
    assert following.state == EditionState.ADOPTED
    assert following.adopted_by.paper == drafted.paper
    assert "Rat der Stadt" in following.history.latest().history_change_reason
    assert [each.kind for each in deciding.consequences(scene.coordinator)] == ["report"]


def test_the_number_of_queries_does_not_grow_with_the_reports(scene, council, django_assert_max_num_queries):
    from werdegang.reporting.factories import ReportFactory

    for number in range(4):
        decided(
            scene, council, Outcome.NOTED, report=ReportFactory(edition=scene.edition, slug=f"b-{number}")
        )
    with django_assert_max_num_queries(8):
        assert len(deciding.consequences(scene.coordinator)) == 4


def test_what_the_coordinating_office_may_not_see_is_not_offered(scene, council):
    drafted = decided(scene, council, Outcome.NOTED, report=scene.report)
    drafted.paper.resolutions.update(visibility=Visibility.DRAFT)
    assert deciding.consequences(scene.coordinator) == []
    drafted.paper.resolutions.update(visibility=Visibility.PUBLIC)
    type(drafted.paper).objects.filter(pk=drafted.paper_id).update(visibility=Visibility.DRAFT)
    assert deciding.consequences(scene.coordinator) == []


def test_that_a_report_was_noted_is_taken_back_with_a_reason_and_offered_again(scene, council):
    drafted = decided(scene, council, Outcome.NOTED, report=scene.report)
    deciding.carry_out(drafted, "report", by=scene.coordinator)
    report = Report.objects.get(pk=scene.report.pk)
    with pytest.raises(Refused):
        deciding.take_back(report, by=scene.coordinator, reason=" ")
    with pytest.raises(NotAllowed):
        deciding.take_back(report, by=UserFactory(), reason="Falsch")
    deciding.take_back(report, by=scene.coordinator, reason="Im falschen Bericht vermerkt")
    report.refresh_from_db()
    assert report.noted_by is None
    assert report.history.latest().history_change_reason == "Im falschen Bericht vermerkt"
    assert [each.report for each in deciding.consequences(scene.coordinator)] == [report]
    with pytest.raises(Refused):
        deciding.take_back(report, by=scene.coordinator, reason="Noch einmal")


def test_a_report_rests_on_the_decision_that_noted_it(scene, council):
    drafted = decided(scene, council, Outcome.NOTED, report=scene.report)
    assert list(resting.on(drafted.paper, scene.coordinator)) == []
    deciding.carry_out(drafted, "report", by=scene.coordinator)
    found = list(resting.on(drafted.paper, scene.coordinator))
    assert len(found) == 1
    assert scene.report.title in found[0]
    assert list(resting.on(drafted.paper, UserFactory())) == []
