# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a report: rights, the choice of updates, and no change that overwrites another unseen."""

import datetime

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.factories import GoalFactory, ReportingDutyFactory
from werdegang.core.visibility import Visibility
from werdegang.rendering.tree import Heading
from werdegang.reporting import writing
from werdegang.reporting.completeness import lacks
from werdegang.reporting.document import document
from werdegang.reporting.models import Report, ReportSection
from werdegang.reporting.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.reporting.snapshot.surroundings import wanted_sections
from werdegang.reporting.vocabulary import SectionKind
from werdegang.reporting.writing import Words

FRAME = writing.Frame("Ein  Bericht", datetime.date(2018, 1, 1), datetime.date(2019, 1, 1))


def test_a_begun_report_is_the_coordinating_office_s_alone(scene):
    report = writing.begin(scene.edition, FRAME, by=scene.coordinator)
    assert (report.title, report.slug, report.visibility) == ("Ein Bericht", "ein-bericht", Visibility.DRAFT)
    assert report.history.get().history_user == scene.coordinator
    assert report in Report.objects.written_by(scene.coordinator)
    for other in (None, UserFactory()):
        assert not Report.objects.visible_to(other).filter(pk=report.pk).exists()


def test_nobody_else_writes(scene):
    stranger = UserFactory()
    with pytest.raises(NotAllowed):
        writing.begin(scene.edition, FRAME, by=stranger)
    with pytest.raises(NotAllowed):
        writing.save_frame(scene.report, FRAME, revision=1, by=stranger)
    with pytest.raises(NotAllowed):
        writing.save_sections(scene.report, {}, revision=1, by=stranger)
    with pytest.raises(NotAllowed):
        writing.choose_updates(scene.report, [], revision=1, by=stranger)


def test_who_saves_on_top_of_something_else_is_told(scene):
    words = {SectionKind.FOREWORD: writing.Words(True, "Erstes")}
    writing.save_sections(scene.report, words, revision=1, by=scene.coordinator)
    with pytest.raises(ChangedMeanwhile):
        writing.save_frame(scene.report, FRAME, revision=1, by=scene.coordinator)
    assert Report.objects.get(pk=scene.report.pk).title == scene.report.title


def test_sections_are_kept_with_their_history(scene):
    for number, text in enumerate(("Erstes", "Zweites"), 1):
        words = {SectionKind.FOREWORD: writing.Words(True, text)}
        writing.save_sections(scene.report, words, revision=number, by=scene.coordinator)
    section = ReportSection.objects.get(kind=SectionKind.FOREWORD)
    assert [row.text for row in section.history.all()] == ["Zweites", "Erstes"]
    assert section.visibility == Visibility.DRAFT


def test_a_goal_of_another_edition_gets_no_words(scene):
    with pytest.raises(Refused):
        writing.save_words_on_goals(scene.report, {GoalFactory(): "Wort"}, revision=1, by=scene.coordinator)
    assert not ReportSection.objects.exists()


def test_updates_that_are_not_chosen_are_left_out(scene):
    first, second = scene.measure.updates.order_by("date")
    writing.choose_updates(scene.report, [second.pk], revision=1, by=scene.coordinator)
    assert Report.objects.get(pk=scene.report.pk).updates_left_out == [first.pk]


def test_a_period_must_end_after_it_begins_and_the_duty_must_be_the_concept_s(scene):
    turned = writing.Frame("T", datetime.date(2018, 1, 1), datetime.date(2018, 1, 1))
    with pytest.raises(Refused):
        writing.save_frame(scene.report, turned, revision=1, by=scene.coordinator)
    foreign = writing.Frame("T", FRAME.period_start, FRAME.period_end, fulfils=ReportingDutyFactory())
    with pytest.raises(Refused):
        writing.save_frame(scene.report, foreign, revision=1, by=scene.coordinator)


def test_what_is_missing_is_named(scene):
    GoalFactory(edition=scene.edition, number=7, title="Allein")
    scene.measure.updates.all().delete()
    scene.indicator.values.filter(period_start__year__gte=2017).delete()
    found = lacks(scene.snapshot())
    assert found.measures_without_update == ("Kurs am Vormittag",)
    assert found.goals_without_measure == ("7. Allein",)
    assert found.figures_without_value == ("Plätze in Kursen",)
    assert SectionKind.FOREWORD in found.empty_sections


def test_a_whole_report_lacks_only_its_words(scene):
    found = lacks(scene.snapshot())
    assert (found.measures_without_update, found.goals_without_measure, found.figures_without_value) == (
        (),
        (),
        (),
    )


def test_a_section_of_which_nothing_is_known_does_not_appear_and_is_named_as_missing(scene):
    snapshot = scene.snapshot()
    headings = [block.text for block in document(snapshot).blocks if isinstance(block, Heading)]
    assert "Gute Praxis" in headings
    assert "Beteiligung" not in headings
    assert SectionKind.PARTICIPATION in lacks(snapshot).empty_sections


def test_a_section_that_was_taken_out_is_not_missing(scene):
    given = {SectionKind.PARTICIPATION: Words(False, ""), SectionKind.GOOD_PRACTICE: Words(False, "")}
    report = writing.save_sections(scene.report, given, revision=1, by=scene.coordinator)
    found = lacks(scene.snapshot(), wanted_sections(report))
    assert not {SectionKind.PARTICIPATION, SectionKind.GOOD_PRACTICE} & set(found.empty_sections)
