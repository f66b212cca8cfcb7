# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A council paper drafted in one step."""

import datetime
import hashlib

import pypdfium2
import pytest
from django.utils import translation

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    EditionFactory,
    FundingFactory,
    GoalFactory,
    GoalSuccessionFactory,
    IndicatorTargetFactory,
    ReportingDutyFactory,
    StatusUpdateFactory,
)
from werdegang.concepts.models import Edition, Goal
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, MeetingFactory
from werdegang.council.models import Consultation, Paper, PaperFile
from werdegang.council.vocabulary import ConsultationRole
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import Organization, OrganizationRole
from werdegang.reporting import council_paper, releasing
from werdegang.reporting.refusals import NotAllowed, Refused


@pytest.fixture
def scene(scene):
    """The coordinator also works for the coordinating office; the edition's paper went through two bodies."""
    office = scene.edition.coordinating_office
    OrganizationRoleFactory(
        user=scene.coordinator, organization=office, role=OrganizationRole.Role.OFFICE_STAFF
    )
    body = office.body
    paper = scene.edition.adopted_by.paper
    committee = OrganizationFactory(body=body, name="Ausschuss", kind=Organization.Kind.COMMITTEE)
    council = OrganizationFactory(body=body, name="Rat", kind=Organization.Kind.COUNCIL)
    Consultation.objects.filter(paper=paper).delete()
    for position, (organization, role) in enumerate(
        ((committee, ConsultationRole.PRELIMINARY), (council, ConsultationRole.DECISION))
    ):
        ConsultationFactory(paper=paper, organization=organization, role=role, position=position)
    return scene


@pytest.fixture
def version(scene, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return releasing.release(scene.report, by=scene.coordinator)


def test_everything_stands_in_the_draft(scene, version):
    with translation.override("en"):
        paper = council_paper.draft_from_report(version, by=scene.coordinator)
    assert paper.name == version.title
    assert paper.proposal == f"1. Der Bericht „{version.title}“ wird zur Kenntnis genommen."
    assert "Ziele: 1, davon 1 auf Kurs." in paper.reasoning
    assert "Zielwerte erreicht: 1" in paper.reasoning
    assert "1.000" in paper.financial_effects
    assert (paper.visibility, paper.lead_office) == (Visibility.DRAFT, scene.edition.coordinating_office)


def test_the_pdf_is_attached_byte_for_byte(scene, version):
    paper = council_paper.draft_from_report(version, by=scene.coordinator)
    (link,) = PaperFile.objects.filter(paper=paper)
    assert link.file.sha512_checksum == version.files.get(format="pdf").file.sha512_checksum


def test_the_way_is_that_of_the_last_time_after_whom_the_report_is_owed_to(scene, version):
    board = OrganizationFactory(
        body=scene.edition.concept.body, name="Beirat", kind=Organization.Kind.ADVISORY_BOARD
    )
    version.report.fulfils = ReportingDutyFactory(concept=scene.edition.concept, recipient=board)
    paper = council_paper.draft_from_report(version, by=scene.coordinator)
    steps = Consultation.objects.filter(paper=paper).order_by("position")
    assert [(step.organization.name, step.role) for step in steps] == [
        ("Beirat", ConsultationRole.RECOMMENDATION),
        ("Ausschuss", ConsultationRole.PRELIMINARY),
        ("Rat", ConsultationRole.DECISION),
    ]


def test_the_next_edition_is_decided_on_with_the_report(scene, version):
    EditionFactory(
        concept=scene.edition.concept,
        number=2,
        predecessor=scene.edition,
        name="2. Fortschreibung",
        state=EditionState.COUNCIL,
        adopted_by=None,
    )
    paper = council_paper.draft_from_report(version, by=scene.coordinator)
    assert paper.proposal.splitlines()[1].startswith("2. Die Ausgabe „2. Fortschreibung“ des Konzepts")


def test_from_an_edition(scene):
    edition = EditionFactory(
        concept=scene.edition.concept,
        number=2,
        predecessor=scene.edition,
        coordinating_office=scene.edition.coordinating_office,
        name="2. Fortschreibung",
        state=EditionState.BOARD,
        adopted_by=None,
    )
    GoalFactory(edition=edition)
    paper = council_paper.draft_from_edition(edition, by=scene.coordinator)
    assert paper.proposal.startswith("1. Die Ausgabe „2. Fortschreibung“")
    assert "1 Ziel in 1 Handlungsfeld und 0 Maßnahmen" in paper.reasoning
    with pytest.raises(Refused):
        council_paper.draft_from_edition(scene.edition, by=scene.coordinator)


def test_who_does_not_work_for_the_office_or_does_not_coordinate_is_refused(scene, version):
    outsider = UserFactory()
    ConceptRoleFactory(user=outsider, concept=scene.edition.concept)  # coordinates, but works for no office
    clerk = UserFactory()
    OrganizationRoleFactory(
        user=clerk,
        organization=scene.edition.coordinating_office,
        role=OrganizationRole.Role.OFFICE_STAFF,
    )
    before = Paper.objects.count()
    for user in (outsider, clerk):
        with pytest.raises(NotAllowed):
            council_paper.draft_from_report(version, by=user)
    assert Paper.objects.count() == before


@pytest.fixture
def following(scene):
    return EditionFactory(
        concept=scene.edition.concept,
        number=2,
        predecessor=scene.edition,
        coordinating_office=scene.edition.coordinating_office,
        name="2. Fortschreibung",
        state=EditionState.COUNCIL,
        adopted_by=None,
    )


def test_the_reasoning_of_an_edition_says_what_became_of_the_goals_before_and_what_is_aimed_at(
    scene, following
):
    goal, _new = GoalFactory(edition=following), GoalFactory(edition=following)
    GoalSuccessionFactory(predecessor=scene.goal, successor=goal, kind="continued")
    dropped = GoalFactory(edition=scene.edition)
    GoalSuccessionFactory(predecessor=dropped, successor=None, kind="dropped", reason="Erreicht.")
    IndicatorTargetFactory(edition=following, indicator=scene.indicator)
    paper = council_paper.draft_from_edition(following, by=scene.coordinator)
    assert "Ziele im Vergleich zur Ausgabe davor: 1 neu, 1 fortgeführt, 1 entfallen." in paper.reasoning
    assert "Kennzahlen mit Zielwert in dieser Ausgabe: 1." in paper.reasoning
    assert "Maßnahmen im Vergleich" not in paper.reasoning


def test_the_money_of_an_edition_is_told_by_year_source_and_payer(scene, following):
    payer = OrganizationFactory(body=scene.edition.concept.body, name="Fachbereich 50")
    for year, source, amount in ((2019, "own", 25000), (2019, "state", 15000), (2020, "own", 30000)):
        FundingFactory(
            edition=following, measure=None, year=year, source=source, planned=amount, spent=None,
            organization=payer if source == "own" else None,
        )  # fmt: skip
    lines = council_paper.draft_from_edition(following, by=scene.coordinator).financial_effects.splitlines()
    assert [line.replace("\xa0", " ") for line in lines] == [
        "Für die Ausgabe geplant: 70.000 €.",
        "2019: kommunaler Haushalt (Fachbereich 50): 25.000 € geplant; Land: 15.000 € geplant",
        "2020: kommunaler Haushalt (Fachbereich 50): 30.000 € geplant",
    ]


@pytest.mark.slow
def test_the_report_that_nobody_has_noted_is_noted_with_the_next_edition(scene, version, following):
    paper = council_paper.draft_from_edition(following, by=scene.coordinator)
    assert [line[:2] for line in paper.proposal.splitlines()] == ["1.", "2."]
    assert "zur Kenntnis genommen" in paper.proposal
    assert "Zielwerte erreicht: 1" in paper.reasoning
    assert PaperFile.objects.filter(paper=paper).count() == 2
    assert paper.drafted_from.report == version.report
    again = council_paper.draft_from_edition(following, by=scene.coordinator)
    assert again.proposal.startswith("1. Die Ausgabe")  # a paper asks to note it already


def test_the_full_text_of_the_edition_is_attached_and_frozen_by_its_hash(scene, following):
    GoalFactory(edition=following, title="Ein Ziel der neuen Ausgabe")
    paper = council_paper.draft_from_edition(following, by=scene.coordinator)
    (link,) = PaperFile.objects.filter(paper=paper)
    with link.file.content.open("rb") as content:
        data = content.read()
    assert link.file.sha512_checksum == hashlib.sha512(data).hexdigest()
    assert "Ein Ziel der neuen Ausgabe" in words_of_pdf(data)
    Goal.objects.filter(edition=following).update(title="Später geändert")
    with link.file.content.open("rb") as content:
        assert content.read() == data


def test_the_text_of_a_draft_is_not_attached(scene, following):
    Edition.objects.filter(pk=following.pk).update(state=EditionState.DRAFT, visibility=Visibility.DRAFT)
    following.refresh_from_db()
    paper = council_paper.draft_from_edition(following, by=scene.coordinator)
    assert not PaperFile.objects.filter(paper=paper).exists()


def test_report_and_next_edition_are_attached_in_the_order_of_the_points(scene, version, following):
    paper = council_paper.draft_from_report(version, by=scene.coordinator)
    links = PaperFile.objects.filter(paper=paper).order_by("position")
    assert [link.file.name for link in links] == [
        version.title,
        f"{following.concept.name}: {following.name}",
    ]


@pytest.mark.slow
def test_what_is_made_of_invented_data_says_so(scene, version, following):
    assert not council_paper.draft_from_report(version, by=scene.coordinator).is_sample
    Goal.objects.filter(pk=GoalFactory(edition=following).pk).update(is_sample=True)
    paper = council_paper.draft_from_edition(following, by=scene.coordinator)
    assert paper.is_sample
    assert all(link.file.is_sample for link in PaperFile.objects.filter(paper=paper).select_related("file"))


def words_of_pdf(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def test_late_measures_are_named(scene, django_capture_on_commit_callbacks):
    StatusUpdateFactory(measure=scene.measure, date=datetime.date(2018, 12, 1), state="delayed")
    with django_capture_on_commit_callbacks(execute=True):
        version = releasing.release(scene.report, by=scene.coordinator)
    paper = council_paper.draft_from_report(version, by=scene.coordinator)
    assert "Verspätet: Kurs am Vormittag." in paper.reasoning


def test_the_way_has_bodies_and_roles_and_no_meeting_of_the_last_time(scene, following):
    Consultation.objects.update(meeting=MeetingFactory())
    paper = council_paper.draft_from_edition(following, by=scene.coordinator)
    steps = Consultation.objects.filter(paper=paper)
    assert steps.count() == 2
    assert {step.meeting for step in steps} == {None}


def test_a_body_of_which_no_source_says_its_role_stands_in_the_way_all_the_same(scene, following):
    Consultation.objects.filter(paper=scene.edition.adopted_by.paper).update(role="")
    made = council_paper.draft_from_edition(following, by=scene.coordinator)
    assert {step.role for step in made.consultations.all()} == {ConsultationRole.OTHER}
