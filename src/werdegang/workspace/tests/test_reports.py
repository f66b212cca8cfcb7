# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report builder."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.factories import (
    EditionFactory,
    GoalFactory,
    MeasureFactory,
    ReportingDutyFactory,
    StatusUpdateFactory,
)
from werdegang.council.factories import ResolutionFactory
from werdegang.people.factories import OrganizationRoleFactory, PersonFactory
from werdegang.people.models import OrganizationRole
from werdegang.reporting import releasing, writing
from werdegang.reporting.factories import ReportSectionFactory
from werdegang.reporting.models import Report, ReportBuild, ReportSection, ReportVersion
from werdegang.reporting.tests.scene import scene as made
from werdegang.reporting.vocabulary import SectionKind


@pytest.fixture
def scene(db, client):
    found = made()
    client.force_login(found.coordinator)
    return found


def at(name, scene, *more):
    return reverse(f"workspace:{name}", args=[scene.report.slug, *more])


FRAME = {"title": "Neuer Titel", "first_day": "2018-01-01", "last_day": "2018-12-31"}


def test_a_report_is_begun_with_edition_and_period(scene, client):
    answer = client.post(reverse("workspace:report_new"), FRAME | {"edition": scene.edition.pk})
    report = Report.objects.get(title="Neuer Titel")
    assert answer.url == reverse("workspace:report", args=[report.slug])
    assert (report.period_start, report.period_end) == (datetime.date(2018, 1, 1), datetime.date(2019, 1, 1))


def test_an_error_stands_at_its_field_and_nothing_typed_is_lost(scene, client):
    data = FRAME | {"edition": scene.edition.pk, "last_day": "2017-12-31"}
    answer = client.post(reverse("workspace:report_new"), data)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["last_day"]
    assert b"Neuer Titel" in answer.content


def test_words_are_saved(scene, client):
    answer = client.post(
        at("report_sections", scene), {"revision": 1, "foreword_text": "Zum Geleit.", "goals_appears": "on"}
    )
    assert answer.status_code == 302
    rows = {row.kind: row for row in ReportSection.objects.all()}
    assert rows[SectionKind.FOREWORD].text == "Zum Geleit."
    assert not rows[SectionKind.FIGURES].included


def test_who_saves_on_top_of_something_else_sees_both(scene, client):
    words = {SectionKind.FOREWORD: writing.Words(True, "Das andere Vorwort.")}
    writing.save_sections(scene.report, words, revision=1, by=scene.coordinator)
    mine = {"revision": 1, "foreword_text": "Mein Vorwort.", "goals_appears": "on"}
    answer = client.post(at("report_sections", scene), mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Mein Vorwort." in page
    assert "Das andere Vorwort." in page
    assert ReportSection.objects.get().text == "Das andere Vorwort."
    again = client.post(
        at("report_sections", scene), mine | {"revision": answer.context["form"]["revision"].value()}
    )
    assert again.status_code == 302
    assert ReportSection.objects.get(kind=SectionKind.FOREWORD).text == "Mein Vorwort."


def test_words_on_goals_and_the_choice_of_updates(scene, client):
    client.post(at("report_goals", scene), {"revision": 1, f"goal_{scene.goal.pk}": "Ein Wort."})
    assert ReportSection.objects.get().text == "Ein Wort."
    first, second = scene.measure.updates.order_by("date")
    client.post(at("report_updates", scene), {"revision": 2, "measure_0": [second.pk]})
    assert Report.objects.get().updates_left_out == [first.pk]
    page = client.get(at("report_preview", scene)).content.decode()
    assert "Ein Wort." in page
    assert second.text in page
    assert first.text not in page


def test_what_was_typed_before_the_session_ended_comes_back(scene, client):
    client.logout()
    client.post(at("report_sections", scene), {"revision": 1, "foreword_text": "Langer Text"})
    client.force_login(scene.coordinator)
    assert b"Langer Text" in client.get(at("report_sections", scene)).content


@pytest.mark.slow
def test_a_report_is_released_and_its_board_says_how_far_it_is(
    scene, client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks() as waiting:
        client.post(at("report_release", scene))
    page = client.get(at("report", scene)).content.decode()
    assert "0 von 4 Dateien" in page
    assert "Nachsehen, wie weit es ist" in page
    waiting[-1]()
    page = client.get(at("report", scene)).content.decode()
    assert "Fassung 1" in page
    assert "Nachsehen, wie weit es ist" not in page


def test_a_failure_is_said_and_can_be_tried_again(scene, client):
    client.post(at("report_release", scene))
    ReportBuild.objects.update(failure="kein Platz")
    page = client.get(at("report", scene)).content.decode()
    assert "kein Platz" in page
    assert client.post(at("report_build_again", scene, 1)).status_code == 302
    assert ReportBuild.objects.get().failure == ""


def test_a_correction_needs_its_reason(scene, client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        client.post(at("report_release", scene))
    assert client.post(at("report_release", scene), {"reason": " "}).status_code == 422
    assert ReportVersion.objects.count() == 1


def test_for_everyone_else_these_pages_do_not_exist(scene, client):
    client.force_login(UserFactory())
    for name in ("report", "report_sections", "report_preview", "report_release"):
        assert client.get(at(name, scene)).status_code == 404
    assert client.get(reverse("workspace:reports")).status_code == 403


def test_a_duty_that_presses_stands_on_the_first_page_and_can_be_made_public(scene, client):
    since = timezone.localdate() - datetime.timedelta(days=800)
    duty = ReportingDutyFactory(concept=scene.edition.concept, every_months=12, since=since)
    assert "überfällig" in client.get(reverse("workspace:home")).content.decode()
    public = reverse("website:report_list")
    assert "überfällig" not in client.get(public).content.decode()
    client.post(
        reverse("workspace:reporting_duty", args=[duty.pk]), {"warn_days": 30, "shows_due_date": "on"}
    )
    assert "überfällig" in client.get(public).content.decode()
    assert duty.history.first().history_user == scene.coordinator


@pytest.mark.parametrize("name", ["report", "report_preview", "report_goals", "report_updates"])
def test_the_number_of_queries_does_not_grow(scene, client, name, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as few:
        client.get(at(name, scene))
    for number in range(2, 7):
        goal = GoalFactory(edition=scene.edition, number=number)
        StatusUpdateFactory(measure=MeasureFactory(edition=scene.edition, goals=[goal]))
    with django_assert_max_num_queries(len(few)):
        client.get(at(name, scene))


def test_saving_leads_to_the_preview_where_that_is_asked_for(scene, client):
    page = client.get(at("report_sections", scene)).content.decode()
    assert 'name="then" value="preview"' in page
    answer = client.post(
        at("report_sections", scene), {"revision": 1, "foreword_text": "Zum Geleit.", "then": "preview"}
    )
    assert answer.url == at("report_preview", scene)
    assert "Zum Geleit." in client.get(answer.url).content.decode()


@pytest.mark.slow
def test_who_erases_a_person_reads_which_released_reports_name_them(
    scene, client, django_capture_on_commit_callbacks
):
    office = scene.edition.coordinating_office
    OrganizationRoleFactory(
        user=scene.coordinator, organization=office, role=OrganizationRole.Role.COUNCIL_OFFICE
    )
    person = PersonFactory(body=office.body, name="Kim Quitte")
    address = reverse("workspace:person_erase", args=[person.slug])
    ReportSectionFactory(report=scene.report, kind=SectionKind.FOREWORD, text="Ihre Kim Quitte")
    assert scene.report.title not in client.get(address).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        releasing.release(scene.report, by=scene.coordinator)
    assert scene.report.title in client.get(address).content.decode()


def test_that_a_report_was_noted_is_taken_back_on_a_page(scene, client):
    assert client.get(at("report_not_noted", scene)).status_code == 404
    Report.objects.filter(pk=scene.report.pk).update(noted_by=ResolutionFactory())
    assert at("report_not_noted", scene) in client.get(at("report", scene)).content.decode()
    refused = client.post(at("report_not_noted", scene), {"reason": " "})
    assert refused.status_code == 422
    assert list(refused.context["form"].errors) == ["reason"]
    client.post(at("report_not_noted", scene), {"reason": "Verwechselt"})
    assert Report.objects.get(pk=scene.report.pk).noted_by is None


@pytest.mark.slow
def test_a_drafted_paper_is_shown_and_another_one_is_drafted_on_purpose_only(scene, client):
    edition = EditionFactory(
        concept=scene.edition.concept,
        predecessor=scene.edition,
        coordinating_office=scene.edition.coordinating_office,
        state="council",
        adopted_by=None,
    )
    role = OrganizationRole.Role.OFFICE_STAFF
    OrganizationRoleFactory(user=scene.coordinator, organization=edition.coordinating_office, role=role)
    url = reverse("workspace:edition_paper", args=[edition.concept.slug, edition.slug])
    assert "Weitere Vorlage" not in client.get(reverse("workspace:reports")).content.decode()
    first = client.post(url).url
    page = client.get(reverse("workspace:reports")).content.decode()
    assert first in page
    assert "Weitere Vorlage" in page
    assert client.post(url).url == first
    assert client.post(url, {"another": "1"}).url != first
