# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a snapshot holds, and what it never holds."""

import datetime
import json
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

from werdegang import reporting
from werdegang.concepts.factories import (
    GoalFactory,
    IndicatorValueFactory,
    MeasureFactory,
    StatusUpdateFactory,
    StatusUpdateNoteFactory,
)
from werdegang.concepts.models import IndicatorValue
from werdegang.concepts.vocabulary import Publication
from werdegang.core.visibility import Visibility
from werdegang.council.vocabulary import Outcome
from werdegang.reporting.factories import ReportSectionFactory
from werdegang.reporting.formats import built
from werdegang.reporting.snapshot import NotASnapshot, Occasion, read, take, written
from werdegang.reporting.tests.scene import MOMENT
from werdegang.reporting.vocabulary import Format, SectionKind

SCHEMA = json.loads(
    (Path(reporting.__file__).parent / "schema" / "werdegang-report-1.json").read_text(encoding="utf-8")
)


def goal_of(snapshot):
    return snapshot["fields"][0]["goals"][0]


def test_a_snapshot_follows_its_published_schema(scene):
    ReportSectionFactory(report=scene.report, text="Zum Geleit.")
    jsonschema.validate(json.loads(written(scene.snapshot(2, "Zahl berichtigt"))), SCHEMA)


def test_a_result_that_the_vocabulary_has_no_word_for_is_told_as_on_record(scene):
    adopted = scene.edition.adopted_by
    adopted.outcome, adopted.outcome_text = Outcome.OTHER, "mit Maßgaben auf den Weg gebracht"
    adopted.save()
    snapshot = scene.snapshot()
    jsonschema.validate(json.loads(written(snapshot)), SCHEMA)
    text = " ".join(built(snapshot, Format.TXT).decode().split())
    assert "(mit Maßgaben auf den Weg gebracht" in text
    assert "anderes Ergebnis" not in text


def test_the_schema_knows_every_name(scene):
    snapshot = scene.snapshot()
    snapshot["measures"][0]["secret"] = "x"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(snapshot, SCHEMA)


def test_it_is_read_as_it_was_written(scene):
    data = written(scene.snapshot())
    assert written(read(data)) == data


@pytest.mark.parametrize("broken", [b"", b"{}", b"[]", b'{"schema": "werdegang-report-99"}', b"\xff"])
def test_what_is_no_snapshot_is_refused(broken):
    with pytest.raises(NotASnapshot):
        read(broken)


@pytest.mark.parametrize("level", [Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT])
def test_only_what_the_public_sees_goes_in(scene, level):
    hidden = MeasureFactory(
        edition=scene.edition, title="Verborgene Maßnahme", goals=[scene.goal], visibility=level
    )
    StatusUpdateFactory(measure=hidden, text="Verborgener Sachstand I")
    StatusUpdateFactory(measure=scene.measure, text="Verborgener Sachstand II", visibility=level)
    update = StatusUpdateFactory(measure=scene.measure, text="Offener Sachstand")
    StatusUpdateNoteFactory(update=update, text="Verborgener Vermerk", visibility=Visibility.INTERNAL)
    GoalFactory(
        edition=scene.edition,
        action_field=scene.goal.action_field,
        title="Verborgenes Ziel",
        visibility=level,
    )
    IndicatorValueFactory(indicator=scene.indicator, year=2015, value=Decimal(987), visibility=level)
    data = written(scene.snapshot()).decode()
    assert "Offener Sachstand" in data
    assert "erborgen" not in data
    assert "987" not in data


def test_the_coordinating_office_s_words_go_in_though_nobody_else_may_read_the_draft(scene):
    section = ReportSectionFactory(report=scene.report, text="Zum Geleit.")
    ReportSectionFactory(
        report=scene.report, kind=SectionKind.GOAL, goal=scene.goal, text="Ein Wort zum Ziel."
    )
    assert section.visibility == Visibility.DRAFT
    snapshot = scene.snapshot()
    assert snapshot["sections"][0] == {"kind": "foreword", "text": "Zum Geleit."}
    assert goal_of(snapshot)["words"] == "Ein Wort zum Ziel."


def test_sections_can_be_left_out_with_all_that_stands_in_them(scene):
    for kind in (SectionKind.GOALS, SectionKind.FIGURES, SectionKind.FUNDING):
        ReportSectionFactory(report=scene.report, kind=kind, included=False, text="")
    snapshot = scene.snapshot()
    assert [section["kind"] for section in snapshot["sections"]] == [
        "method",
        "good_practice",
        "participation",
    ]
    assert snapshot["fields"] == snapshot["measures"] == snapshot["figures"] == snapshot["funding"] == []


def test_only_updates_of_the_period_appear_and_those_left_out_do_not(scene):
    StatusUpdateFactory(measure=scene.measure, date=datetime.date(2019, 1, 1), text="Erst danach.")
    StatusUpdateFactory(measure=scene.measure, date=datetime.date(2016, 12, 31), text="Schon davor.")
    left_out = StatusUpdateFactory(
        measure=scene.measure, date=datetime.date(2018, 12, 31), text="Nicht gewählt."
    )
    scene.report.updates_left_out = [left_out.pk]
    texts = [update["text"] for update in scene.snapshot()["measures"][0]["updates"]]
    assert texts == ["Der Kurs hat begonnen.", "Der Kurs ist voll."]


def test_a_measure_stands_as_it_stood_at_the_end_of_the_period(scene):
    StatusUpdateFactory(measure=scene.measure, date=datetime.date(2019, 5, 1), state="delayed")
    scene.measure.state, scene.measure.state_since = "delayed", datetime.date(2019, 5, 1)
    scene.measure.save()
    measure = scene.snapshot()["measures"][0]
    assert (measure["state"], measure["state_since"]) == ("in_progress", "2018-06-30")


def test_the_status_of_a_goal_is_that_of_the_end_of_the_period(scene):
    assert goal_of(scene.snapshot())["status"]["code"] == "on_track"
    scene.report.period_end = datetime.date(2018, 1, 1)  # 130 of 150 expected: behind
    status = goal_of(scene.snapshot())["status"]
    assert status["code"] == "watch"
    assert {
        "code": "falls_behind",
        "figure": scene.indicator.slug,
        "value": "130",
        "day": "2017-12-31",
    } in status["reasons"]


def test_a_withheld_value_is_a_gap_that_is_named(scene):
    IndicatorValue.objects.filter(period_start__year=2018).update(
        publication=Publication.WITHHELD, note="nur 210"
    )
    snapshot = scene.snapshot()
    jsonschema.validate(snapshot, SCHEMA)
    values = [
        (each["start"][:4], each["value"], each["withheld"]) for each in snapshot["figures"][0]["values"]
    ]
    assert values == [("2016", "100", False), ("2017", "130", False), ("2018", None, True)]
    assert "210" not in written(snapshot).decode()


def test_a_place_that_the_public_would_not_see_anyway_is_not_named(scene):
    values = IndicatorValue.objects.filter(period_start__year=2018)
    values.update(publication=Publication.WITHHELD, visibility=Visibility.INTERNAL)
    assert not any(each["withheld"] for each in scene.snapshot()["figures"][0]["values"])


def test_the_number_of_queries_is_fixed(scene, django_assert_num_queries):
    def taken():
        return take(scene.report, Occasion(1, MOMENT))

    with CountedQueries() as few:
        taken()
    for number in range(2, 6):
        goal = GoalFactory(edition=scene.edition, number=number)
        StatusUpdateFactory(measure=MeasureFactory(edition=scene.edition, goals=[goal]))
    with django_assert_num_queries(few.count):
        assert len(taken()["measures"]) == 5


class CountedQueries:
    """How many questions are asked within."""

    def __enter__(self):
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        self.captured = CaptureQueriesContext(connection)
        self.captured.__enter__()
        return self

    def __exit__(self, *error):
        self.captured.__exit__(*error)
        self.count = len(self.captured)
