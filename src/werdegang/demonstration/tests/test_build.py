# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the builder writes is all there, marked as what it is, and as visible as it should be."""

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from werdegang.concepts.models import (
    ActionField,
    Edition,
    FocusTopic,
    Funding,
    Goal,
    GoodPractice,
    GuidingPrinciple,
    Indicator,
    IndicatorValue,
    LegalBasis,
    Measure,
    Need,
    Responsibility,
    ServiceOffer,
    StatusUpdate,
    StatusUpdateNote,
)
from werdegang.core.models import Record
from werdegang.core.visibility import Visibility
from werdegang.council.models import Consultation, Meeting, Paper, PaperFile, PaperRelation, Resolution
from werdegang.council.vocabulary import Outcome, RelationKind
from werdegang.demonstration.build.concept import SAMPLE_TEXT
from werdegang.demonstration.content.collection import GOETTINGEN as CONTENT
from werdegang.files.models import File
from werdegang.followup.listening import REASON as RECOGNISED
from werdegang.followup.models import Assignment
from werdegang.importers.matching import organization_key
from werdegang.participation.models import ParticipationPhase, Proposal, ProposalResult
from werdegang.people.models import Organization, OrganizationAlias

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("built")]


def test_the_three_editions_have_the_goals_on_record_and_their_measures():
    goals = Counter(Goal.objects.values_list("edition__slug", flat=True))
    assert goals == {"konzept-2008": 36, "1-fortschreibung-2017-2018": 11, "2-fortschreibung-2019-2021": 10}
    assert not Goal.objects.filter(measures=None).exists()
    assert Measure.objects.count() == len(CONTENT.measures)


@pytest.mark.parametrize(
    ("model", "at_least"),
    [
        (Need, 40),
        (Responsibility, 111),
        (LegalBasis, 20),
        (Funding, 60),
        (StatusUpdate, 80),
        (StatusUpdateNote, 10),
        (Indicator, 10),
        (GoodPractice, 6),
        (ServiceOffer, 30),
        (Proposal, 70),
        (ParticipationPhase, 8),
    ],
)
def test_there_is_enough_of_everything(model, at_least):
    assert model.objects.count() >= at_least


def test_ten_figures_have_ten_years_of_values():
    totals = IndicatorValue.objects.filter(is_sample=True, dimension_key="")
    years = Counter(totals.values_list("indicator", flat=True))
    assert list(years.values()) == [10] * 10


def test_two_figures_are_broken_down_and_withhold_small_numbers():
    parts = IndicatorValue.objects.exclude(dimension_key="")
    assert set(parts.values_list("indicator__title", flat=True)) == {
        "Beratungen zur Anerkennung von Abschlüssen",
        "Beratungen gegen Diskriminierung",
    }
    assert all(parts.values_list("is_sample", flat=True))
    shown = parts.visible_to(None)
    assert parts.filter(value__range=(1, 4)).exists()
    assert not shown.filter(value__range=(1, 4)).exists()
    assert shown.count() > parts.count() / 2


def test_a_year_is_its_calendar_year():
    value = IndicatorValue.objects.get(indicator__is_sample=False, period_start__year=2015)
    assert (value.period_start, value.period_end) == (date(2015, 1, 1), date(2016, 1, 1))
    assert (value.value, value.as_of) == (Decimal(22), date(2015, 12, 31))


def test_offers_are_told_in_several_languages_each_under_an_address_of_its_own():
    languages = set(ServiceOffer.objects.values_list("text_language", flat=True))
    assert {"de", "en", "tr", "ar", "uk", "ru", "fa"} <= languages
    assert ServiceOffer.objects.get(slug="beratung-im-quartier-ar").text_language == "ar"
    first = ServiceOffer.objects.order_by("position").first()
    assert first is not None
    assert first.text_language == "de"


@pytest.mark.parametrize("level", list(Visibility))
@pytest.mark.parametrize("model", [Paper, File])
def test_papers_and_files_of_every_visibility_are_there(model, level):
    assert model.objects.filter(visibility=level).exists()


def test_every_file_has_a_content_that_its_hash_names_and_a_text():
    for file in File.objects.all():
        assert len(file.content.read()) == file.size
        assert str(file.content.name).endswith(file.sha512_checksum)
        assert "Beispieldaten" in file.text.splitlines()[:2] or file.text.startswith("Beispieldaten")


def test_the_paper_of_2017_walks_as_on_record():
    paper = Paper.objects.get(slug="ref05-0007-17")
    way = [
        (each.organization and each.organization.slug, each.role_text, each.meeting and each.meeting.date)
        for each in paper.consultations.order_by("position")
    ]
    assert way == [
        ("verwaltungsausschuss", "Vorberatung", None),
        ("sozialausschuss", "Vorberatung", date(2017, 3, 14)),
        ("rat", "Entscheidung", date(2017, 3, 17)),
    ]
    assert (paper.date, paper.sort_date) == (None, date(2017, 3, 17))
    decided = paper.resolutions.get(organization__slug="rat")
    assert decided.outcome == Outcome.ADOPTED_UNCHANGED
    assert decided.consultation == paper.consultations.get(role_text="Entscheidung")
    assert Edition.objects.get(number=1).adopted_by == decided


def test_the_family_tree_is_kept_as_the_source_shows_it():
    lines = PaperRelation.objects.filter(paper__slug="ref05-0007-17", kind=RelationKind.FAMILY)
    shown = lines.order_by("position").values_list("depth", "reference", "name", "lead_office", "paper_type")
    assert list(shown) == [
        (
            0,
            "Ref05/0007/17",
            "Integrationskonzept für die Stadt Göttingen",
            "05-Büro für Integration",
            "Beschlussvorlage/sonstige Vorlage",
        ),
        (1, "", "", "Dezernentenkonferenz", "DK-Vorlage"),
    ]


def test_the_oldest_paper_has_only_what_is_on_record():
    paper = Paper.objects.get(sort_date=date(2009, 2, 6))
    assert (paper.reference, paper.paper_type, paper.lead_office, paper.is_sample) == ("", "", None, False)
    result = paper.resolutions.get()
    assert (result.outcome, result.outcome_text) == (Outcome.OTHER, "beschlossen")


def test_a_closed_consultation_shows_the_public_body_and_role_but_no_meeting_and_no_result():
    closed = Consultation.objects.filter(organization__meets_in_public=False, meeting__isnull=False)
    public = closed.filter(paper__in=Paper.objects.visible_to(None))
    assert public.exists()
    assert Consultation.objects.visible_to(None).filter(pk__in=public).count() == public.count()
    assert not Meeting.objects.visible_to(None).filter(organization__meets_in_public=False).exists()
    assert not Resolution.objects.visible_to(None).filter(organization__meets_in_public=False).exists()


def test_no_date_of_a_list_comes_from_a_closed_meeting():
    days = set(Meeting.objects.visible_to(None).values_list("date", flat=True))
    for paper in Paper.objects.filter(date=None, sort_date__isnull=False):
        assert paper.sort_date in days


def test_closed_points_and_their_results_stay_with_the_members():
    assert Resolution.objects.filter(visibility=Visibility.COUNCIL).exists()
    levels = Resolution.objects.values_list("visibility", "agenda_item__visibility")
    assert all(own == of_point for own, of_point in levels)


INVENTED = (
    Goal,
    Need,
    Measure,
    Responsibility,
    Funding,
    StatusUpdate,
    StatusUpdateNote,
    GoodPractice,
    ServiceOffer,
    Proposal,
    ProposalResult,
    File,
    PaperFile,
)


def marks(model):
    return set(model.objects.values_list("is_sample", flat=True))


@pytest.mark.parametrize("model", INVENTED)
def test_what_is_invented_is_marked_as_sample(model):
    assert marks(model) == {True}


@pytest.mark.parametrize("model", [Edition, ActionField, GuidingPrinciple, FocusTopic, LegalBasis])
def test_what_is_on_record_is_not(model):
    assert marks(model) == {False}


def test_an_invented_description_of_what_is_on_record_says_so_itself():
    for model in (ActionField, GuidingPrinciple, FocusTopic):
        assert all(part.text.startswith(SAMPLE_TEXT) for part in model.objects.all())


def test_only_real_papers_meetings_and_results_go_without_the_mark():
    assert set(Paper.objects.filter(is_sample=False).values_list("sort_date", flat=True)) == {
        date(2009, 2, 6),
        date(2017, 3, 17),
        date(2019, 3, 15),
    }
    real = {record.key for record in CONTENT.meetings if not record.is_sample}
    assert Meeting.objects.filter(is_sample=False).count() == len(real) == 9
    assert set(Resolution.objects.filter(is_sample=False).values_list("date", flat=True)) == {
        date(2009, 2, 6),
        date(2017, 3, 1),
        date(2017, 3, 14),
        date(2017, 3, 17),
        date(2019, 3, 15),
    }


def test_the_levels_of_links_and_files_agree():
    for link in PaperFile.objects.select_related("file"):
        assert link.visibility == link.file.visibility


@pytest.mark.slow
def test_every_row_would_pass_a_form():
    kept = [model for model in apps.get_models() if issubclass(model, Record)]
    faults = []
    for model in kept:
        for row in model._default_manager.all():
            try:
                row.clean_fields()
            except ValidationError as error:
                faults.append((row, error))
    assert not faults


def test_every_row_has_its_history_with_a_reason():
    kept: list[Any] = [model for model in apps.get_models() if issubclass(model, Record)]
    for model in kept:
        reasons = set(model.history.values_list("history_change_reason", flat=True))
        assert reasons <= {"Aufbau der Vorführung", RECOGNISED}, model
        assert set(model.history.values_list("id", flat=True)) == set(
            model._default_manager.values_list("pk", flat=True)
        )


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("A. f. Soziales, Integration, Gesundheit und Wohnungsbau", "sozialausschuss"),
        ("Rat", "rat"),
        ("Rat der Stadt Göttingen", "rat"),
        ("Verwaltungsausschuss", "verwaltungsausschuss"),
        ("VA", "verwaltungsausschuss"),
        ("05-Büro für Integration", "referat-05"),
        ("Dezernentenkonferenz", "dezernentenkonferenz"),
    ],
)
def test_the_names_of_the_source_lead_to_these_organizations(name, slug):
    alias = OrganizationAlias.objects.get(key=organization_key(name, CONTENT.body.name))
    assert alias.organization.slug == slug


def test_only_two_bodies_meet_behind_closed_doors():
    closed = Organization.objects.filter(meets_in_public=False).values_list("slug", flat=True)
    assert set(closed) == {"verwaltungsausschuss", "dezernentenkonferenz"}


def test_a_proposal_says_what_it_was_joined_with():
    titles = {record.key: record.title for record in CONTENT.proposals}
    joined = {record.title: titles[record.merged_into] for record in CONTENT.proposals if record.merged_into}
    assert joined
    for title, other in joined.items():
        assert f"„{other}“" in Proposal.objects.get(title=title).reason


def test_no_number_is_given_twice():
    numbers = Counter(Paper.objects.exclude(reference="").values_list("reference", flat=True))
    assert [number for number, count in numbers.items() if count > 1] == []


def test_motions_of_2020_have_their_answer_and_what_came_of_them():
    motions = Paper.objects.filter(date__year=2020, involvements__kind="originator").distinct()
    assert {each.reference for each in motions} == {"FrA/0003/20", "FrB/0004/20", "FrD/0002/20"}
    assert all(each.is_sample for each in motions)
    given = Assignment.objects.filter(resolution__paper__in=motions)
    assert {each.office.short_name for each in given} == {"FB 50", "FB 51"}
    assert not given.filter(visibility=Visibility.DRAFT).exists()  # what was recognised is confirmed
    answer = PaperRelation.objects.get(related__reference="FrA/0003/20", paper__reference="FB51/0021/20")
    assert answer.kind == RelationKind.RELATED
