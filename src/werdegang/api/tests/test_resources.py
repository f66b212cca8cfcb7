# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about every resource alike: held to the document, hidden things absent, a fixed number of queries."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from werdegang.api.interface import document
from werdegang.api.resources.participation import PhaseKind, ProposalOutcome
from werdegang.api.tests.conftest import ROOT
from werdegang.concepts import factories as made
from werdegang.concepts.background_factories import DistrictFactory, LegalBasisFactory
from werdegang.concepts.dimension_factories import DimensionFactory, DimensionMemberFactory
from werdegang.concepts.translation_factories import TranslationFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperFactory
from werdegang.followup.factories import AssignmentFactory, ProgressNoteFactory
from werdegang.participation.factories import (
    ParticipationPhaseFactory,
    ProposalFactory,
    ProposalResultFactory,
)
from werdegang.participation.models import ParticipationPhase, Proposal
from werdegang.people.factories import OrganizationFactory
from werdegang.reporting.factories import ReportFileFactory, ReportVersionFactory

pytestmark = pytest.mark.django_db


def concept() -> Any:
    found = made.ConceptFactory()
    made.EditionFactory(concept=found)
    made.ReportingDutyFactory(concept=found)
    TranslationFactory(of=found, field="name", language="en", text="Concept")
    return found


def edition() -> Any:
    found = made.EditionFactory(coordinating_office=OrganizationFactory(office=True))
    for factory in (made.GuidingPrincipleFactory, made.FocusTopicFactory, made.ActionFieldFactory):
        factory(edition=found)
    made.FundingFactory(edition=found, measure=None, organization=OrganizationFactory(office=True))
    return found


def goal() -> Any:
    found = made.GoalFactory(
        focus_topics=[made.FocusTopicFactory()], target_groups=[made.TargetGroupFactory()]
    )
    made.MeasureFactory(edition=found.edition, goals=[found])
    figure = made.IndicatorFactory(concept=found.edition.concept, goals=[found])
    made.IndicatorTargetFactory(indicator=figure, edition=found.edition)
    made.IndicatorValueFactory(indicator=figure)
    made.ResponsibilityFactory(goal=found, measure=None, edition=found.edition)
    made.GoalSuccessionFactory(successor=found)
    TranslationFactory(of=found, field="title", language="en", text="Goal")
    return found


def need() -> Any:
    found = made.NeedFactory()
    found.goals.add(made.GoalFactory(edition=found.edition))
    return found


def measure() -> Any:
    found = made.MeasureFactory(
        goals=[made.GoalFactory()],
        districts=[DistrictFactory()],
        legal_bases=[LegalBasisFactory()],
        target_groups=[made.TargetGroupFactory()],
    )
    made.ResponsibilityFactory(measure=found)
    made.FundingFactory(measure=found, organization=OrganizationFactory(office=True))
    made.MeasureSuccessionFactory(predecessor=found)
    return found


def indicator() -> Any:
    found = made.IndicatorFactory(
        goals=[made.GoalFactory()], responsible=OrganizationFactory(office=True), base=made.IndicatorFactory()
    )
    found.dimensions.add(DimensionMemberFactory(dimension=DimensionFactory(concept=found.concept)).dimension)
    made.IndicatorTargetFactory(indicator=found)
    return found


def proposal() -> Any:
    found = ProposalFactory()
    ProposalResultFactory(proposal=found, goal=made.GoalFactory(), need=None, measure=None)
    ProposalResultFactory(proposal=found, need=made.NeedFactory(), goal=None, measure=None)
    return found


def offer() -> Any:
    return made.ServiceOfferFactory(
        measures=[made.MeasureFactory()],
        districts=[DistrictFactory()],
        organization=OrganizationFactory(partner=True),
    )


def practice() -> Any:
    return made.GoodPracticeFactory(
        measure=made.MeasureFactory(), organization=OrganizationFactory(partner=True)
    )


def assignment() -> Any:
    found = AssignmentFactory()
    ProgressNoteFactory(assignment=found)
    found.measures.add(made.MeasureFactory())
    found.papers.add(PaperFactory())
    found.partners.add(OrganizationFactory(office=True))
    return found


@dataclass(frozen=True)
class Resource:
    """A list, how a thing of it comes about, and the field that names it."""

    make: Callable[[], Any]
    named: str = "title"


RESOURCES = {
    "concepts": Resource(concept, "name"),
    "editions": Resource(edition, "name"),
    "goals": Resource(goal),
    "needs": Resource(need),
    "measures": Resource(measure),
    "status-updates": Resource(made.StatusUpdateFactory, "text"),
    "indicators": Resource(indicator),
    "participation-phases": Resource(ParticipationPhaseFactory),
    "proposals": Resource(proposal),
    "offers": Resource(offer),
    "good-practices": Resource(practice),
    "legal-bases": Resource(LegalBasisFactory, "citation"),
    "target-groups": Resource(made.TargetGroupFactory, "name"),
    "districts": Resource(DistrictFactory, "name"),
    "reports": Resource(lambda: ReportFileFactory(version=ReportVersionFactory()).version.report),
    "assignments": Resource(assignment),
}


def test_an_assignment_with_an_invented_note_says_that_it_holds_sample_data(everything):
    real, noted = AssignmentFactory(), AssignmentFactory()
    ProgressNoteFactory(assignment=noted, is_sample=True)
    ProgressNoteFactory(assignment=real, is_sample=True, visibility=Visibility.INTERNAL)
    told = {each["title"]: each["sample"] for each in everything("assignments")}
    assert told == {real.title: False, noted.title: True}


def test_every_list_is_tested():
    lists = {path.removeprefix(ROOT) for path in document()["paths"] if "{" not in path}
    assert lists == set(RESOURCES)


@pytest.mark.parametrize("name", RESOURCES)
def test_a_list_tells_what_is_public_and_nothing_else(name, everything):
    resource = RESOURCES[name]
    shown, hidden = resource.make(), resource.make()
    type(hidden).objects.filter(pk=hidden.pk).update(visibility=Visibility.INTERNAL)
    told = {each[resource.named] for each in everything(name, limit=1)}
    assert getattr(shown, resource.named) in told
    assert getattr(hidden, resource.named) not in told


@pytest.mark.parametrize("name", RESOURCES)
def test_the_number_of_queries_does_not_grow(name, client):
    resource = RESOURCES[name]

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(ROOT + name).status_code == 200
        return len(asked)

    resource.make()
    before = queries()
    for _number in range(4):
        resource.make()
    assert queries() == before <= 20


@pytest.mark.parametrize("name", sorted(set(RESOURCES)))
def test_a_thing_answers_at_its_own_address_as_in_the_list(name, ask, everything):
    RESOURCES[name].make()
    told = everything(name)[0]
    if "id" not in told:
        return
    route = next(
        path.removeprefix(ROOT)
        for path in document()["paths"]
        if path.startswith(f"{ROOT}{name}/{{") and path.endswith("}")
    )
    assert ask(told["id"], route) == told


def test_versions_and_files_of_reports_are_where_they_are_said_to_be(ask, client):
    version = ReportVersionFactory()
    file = ReportFileFactory(version=version)
    told = ask("reports")["data"][0]["versions"][0]
    assert client.get(told["web"]).status_code == 200
    assert told["files"][0]["url"].endswith(f"/fassungen/1/bericht.{file.format}")


def test_words_of_participation_are_those_of_the_models():
    assert set(get_args(PhaseKind)) == set(ParticipationPhase.Kind.values)
    assert set(get_args(ProposalOutcome)) == set(Proposal.Outcome.values)


def test_a_goal_tells_its_status_and_what_made_it(ask):
    found = made.GoalFactory()
    made.MeasureFactory.create_batch(2, edition=found.edition, goals=[found], state="delayed")
    figure = made.IndicatorFactory(concept=found.edition.concept, goals=[found])
    made.IndicatorTargetFactory(indicator=figure, edition=found.edition)
    made.IndicatorValueFactory(indicator=figure, year=2017, value=149)
    status = ask("goals")["data"][0]["status"]
    assert (status["value"], status["computed"], status["override"]) == ("critical", "critical", None)
    assert (status["measures"]["total"], status["measures"]["delayed"]) == (2, 2)
    assert [each["code"] for each in status["reasons"]] == ["measures_critical", "on_the_way"]
    assert status["reasons"][1]["value"] == 149
    assert status["reasons"][1]["indicator"]["title"] == figure.title


def test_the_status_is_computed_from_what_is_public(ask):
    found = made.GoalFactory()
    made.MeasureFactory(edition=found.edition, goals=[found], state="completed")
    made.MeasureFactory(edition=found.edition, goals=[found], state="delayed", visibility=Visibility.INTERNAL)
    assert ask("goals")["data"][0]["status"]["value"] == "reached"


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("editions", lambda each: {"concept": each.concept.slug}),
        ("goals", lambda each: {"edition": f"{each.edition.concept.slug}/{each.edition.slug}"}),
        ("goals", lambda each: {"concept": each.edition.concept.slug}),
        ("needs", lambda each: {"goal": "/".join(_names(each.goals.get()))}),
        ("measures", lambda each: {"goal": "/".join(_names(each.goals.get()))}),
        ("measures", lambda each: {"organization": each.responsibilities.get().organization.slug}),
        ("measures", lambda each: {"district": each.districts.get().name}),
        ("status-updates", lambda each: {"measure": "/".join(_names(each.measure))}),
        ("indicators", lambda each: {"goal": "/".join(_names(each.goals.get()))}),
        ("offers", lambda each: {"district": each.districts.get().name}),
        ("good-practices", lambda each: {"concept": each.edition.concept.slug}),
        ("proposals", lambda each: {"phase": f"{each.phase.concept.slug}/{each.phase.slug}"}),
        ("reports", lambda each: {"concept": each.edition.concept.slug}),
        ("assignments", lambda each: {"measure": "/".join(_names(each.measures.get()))}),
        ("assignments", lambda each: {"office": each.office.slug}),
    ],
)
def test_filters_keep_what_they_name(name, query, everything):
    resource = RESOURCES[name]
    one, _other = resource.make(), resource.make()
    told = everything(name, **query(one))
    assert [each[resource.named] for each in told] == [getattr(one, resource.named)]


def test_what_a_filter_names_may_be_hidden_or_never_have_been(ask):
    found = measure()
    district = found.districts.get()
    type(district).objects.filter(pk=district.pk).update(visibility=Visibility.INTERNAL)
    assert ask("measures", district=district.name) == ask("measures", district="Nirgends")


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("goals", {"edition": "nur-eins"}),
        ("measures", {"state": "fertig"}),
        ("status-updates", {"since": "gestern"}),
    ],
)
def test_a_filter_that_cannot_be_read_is_named(name, query, ask):
    answer = ask(name, status=422, **query)
    assert [each["parameter"] for each in answer["errors"]] == list(query)


def _names(part: Any) -> tuple[str, str, str]:
    return part.edition.concept.slug, part.edition.slug, part.slug
