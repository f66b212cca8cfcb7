# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public pages of reports, and the small reports."""

import json

import pytest
from django.urls import reverse

from werdegang.concepts.background_factories import DistrictFactory
from werdegang.concepts.factories import GoalFactory, MeasureFactory, StatusUpdateFactory
from werdegang.core.visibility import Visibility
from werdegang.reporting import releasing
from werdegang.reporting.factories import ReportFactory, ReportVersionFactory
from werdegang.reporting.tests.scene import scene as made
from werdegang.reporting.vocabulary import Format

PDF = "application/pdf"


@pytest.fixture
def scene(db):
    return made()


@pytest.fixture
def released(scene, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return releasing.release(scene.report, by=scene.coordinator)


def content(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_a_draft_is_nowhere(scene, client):
    assert scene.report.slug not in client.get(reverse("website:report_list")).content.decode()
    assert client.get(reverse("website:report", args=[scene.report.slug])).status_code == 404


def test_a_released_report_is_read_as_a_page(scene, released, client):
    assert scene.report.slug in client.get(reverse("website:report_list")).content.decode()
    page = client.get(reverse("website:report", args=[scene.report.slug])).content.decode()
    assert page.count("<h1") == 1
    for words in ("1. Kurse für alle", "Der Kurs ist voll.", "Kennzahlen"):
        assert words in page
    head = page[: page.index("wd-document")]
    assert "bericht.pdf" in head, "nobody should have to read to the end to find the file"
    assert 'href="#inhalt"' in head


def test_files_are_served_as_they_were_built(released, client):
    for form in Format:
        answer = client.get(reverse("website:report_file", args=[released.report.slug, 1, form.value]))
        with released.files.get(format=form).file.content.open("rb") as file:
            assert content(answer) == file.read(), form
        assert answer["Content-Type"].startswith(form.media_type.split(";")[0])


def test_the_page_stays_as_it_was_released(scene, released, client):
    scene.goal.title = "Ein anderes Ziel"
    scene.goal.save()
    page = client.get(reverse("website:report", args=[scene.report.slug])).content.decode()
    assert "1. Kurse für alle" in page
    assert "Ein anderes Ziel" not in page


@pytest.mark.slow
def test_a_corrected_version_leads_to_the_latest(scene, released, client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        releasing.release(scene.report, by=scene.coordinator, reason="Eine Zahl war falsch.")
    first = client.get(reverse("website:report_version", args=[scene.report.slug, 1])).content.decode()
    latest = client.get(reverse("website:report", args=[scene.report.slug])).content.decode()
    assert "Diese Fassung wurde später berichtigt" in first
    assert "Eine Zahl war falsch." in latest
    assert "Fassung 1" in latest


def test_a_version_whose_content_is_gone_says_so(scene, client):
    version = ReportVersionFactory(report__edition=scene.edition)
    answer = client.get(reverse("website:report", args=[version.report.slug]))
    assert answer.status_code == 200
    assert "lässt sich nicht anzeigen" in answer.content.decode()


@pytest.mark.slow
def test_two_reports_are_set_against_each_other(scene, released, client, django_capture_on_commit_callbacks):
    later = ReportFactory(
        edition=scene.edition, title="Später", period_start=scene.report.period_end, period_end="2020-01-01"
    )
    later.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        releasing.release(later, by=scene.coordinator)
    url = reverse("website:report_comparison", args=[later.slug, scene.report.slug])
    assert url in client.get(reverse("website:report", args=[later.slug])).content.decode()
    page = client.get(url).content.decode()
    assert "1. Kurse für alle" in page
    assert "Plätze in Kursen" in page


def test_the_schema_is_public(db, client):
    answer = client.get(reverse("website:report_schema"))
    assert json.loads(answer.content)["$id"] == "urn:werdegang:report:1"


def names(thing):
    return [thing.edition.concept.slug, thing.edition.slug, thing.slug]


@pytest.mark.slow
def test_measure_and_goal_have_a_sheet(scene, client):
    for name, thing in (("measure", scene.measure), ("goal", scene.goal)):
        sheet = reverse(f"website:{name}_sheet", args=names(thing))
        assert sheet in client.get(reverse(f"website:{name}", args=names(thing))).content.decode()
        answer = client.get(sheet)
        assert answer["Content-Type"] == PDF
        assert answer.content == client.get(sheet).content


def test_a_field_of_action_is_a_page_and_a_sheet(scene, client):
    given = [scene.edition.concept.slug, scene.edition.slug, "sprache-und-bildung"]
    page = client.get(reverse("website:action_field", args=given)).content.decode()
    assert "1. Kurse für alle" in page
    assert reverse("website:field_sheet", args=given) in page
    assert client.get(reverse("website:field_sheet", args=given))["Content-Type"] == PDF


def test_a_district_shows_its_measures_and_no_others(scene, client):
    west, east = DistrictFactory(name="Weststadt"), DistrictFactory(name="Oststadt")
    meeting = MeasureFactory(edition=scene.edition, districts=[west], title="Treff")
    StatusUpdateFactory(measure=meeting, text="Offen.")
    MeasureFactory(edition=scene.edition, districts=[east], title="Anderswo")
    assert "Weststadt" in client.get(reverse("website:district_list")).content.decode()
    page = client.get(reverse("website:district", args=["weststadt"])).content.decode()
    assert "Treff" in page
    assert "Offen." in page
    assert "Anderswo" not in page
    assert client.get(reverse("website:district_sheet", args=["weststadt"]))["Content-Type"] == PDF
    assert client.get(reverse("website:district", args=["nirgends"])).status_code == 404


def test_what_is_not_public_has_no_sheet_even_for_who_sees_it(scene, client):
    secret = DistrictFactory(name="Geheim")
    hidden = MeasureFactory(edition=scene.edition, visibility=Visibility.DRAFT, districts=[secret])
    client.force_login(scene.coordinator)
    assert "blatt.pdf" not in client.get(reverse("website:measure", args=names(hidden))).content.decode()
    assert client.get(reverse("website:measure_sheet", args=names(hidden))).status_code == 404
    assert client.get(reverse("website:district", args=["geheim"])).status_code == 404


def test_the_number_of_queries_does_not_grow(scene, client, django_capture_on_commit_callbacks):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def release(report):
        with django_capture_on_commit_callbacks(execute=True):
            releasing.release(report, by=scene.coordinator)

    def questions(url):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code == 200
        return len(asked)

    release(scene.report)
    pages = reverse("website:report", args=[scene.report.slug]), reverse("website:report_list")
    few = [questions(url) for url in pages]
    for number in range(2, 5):
        GoalFactory(edition=scene.edition, number=number)
        release(ReportFactory(edition=scene.edition))
    assert all(many <= before for many, before in zip(map(questions, pages), few, strict=True))
