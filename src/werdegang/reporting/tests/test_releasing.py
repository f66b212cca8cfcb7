# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Releasing: frozen once, built from what was frozen, corrected by a new version."""

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import Visibility
from werdegang.files.models import File
from werdegang.reporting import releasing
from werdegang.reporting.formats import built
from werdegang.reporting.models import Report, ReportBuild, ReportFile, ReportVersion
from werdegang.reporting.refusals import NotAllowed, Refused
from werdegang.reporting.vocabulary import Format, ReportState


@pytest.fixture
def released(scene, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        version = releasing.release(scene.report, by=scene.coordinator)
    version.refresh_from_db()
    return version


def content(version, form):
    with version.files.get(format=form).file.content.open("rb") as file:
        return file.read()


def test_a_released_report_is_public_in_every_format(released):
    assert released.visibility == Visibility.PUBLIC
    assert released.report.state == ReportState.RELEASED
    seen = ReportFile.objects.visible_to(None).filter(version=released)
    assert {link.format for link in seen} == set(Format.values)
    assert File.objects.visible_to(None).filter(report_files__version=released).count() == len(Format)


def test_nothing_is_public_before_all_is_built(scene):
    version = releasing.release(scene.report, by=scene.coordinator)  # the task waits for the commit
    assert not Report.objects.visible_to(None).exists()
    assert not ReportVersion.objects.visible_to(None).exists()
    assert not File.objects.visible_to(None).filter(report_files__version=version).exists()
    assert ReportVersion.objects.visible_to(scene.coordinator).exists()
    assert not ReportVersion.objects.visible_to(UserFactory()).exists()


def test_every_format_can_be_built_again_whatever_happens_to_the_data(scene, released):
    scene.goal.title = "Ein anderes Ziel"
    scene.goal.save()
    scene.measure.updates.all().delete()
    scene.report.title = "Ein anderer Titel"
    scene.report.save()
    snapshot = releasing.snapshot_of(released)
    for form in Format:
        assert built(snapshot, form) == content(released, form), form


def test_the_hash_is_that_of_the_snapshot(released):
    file = released.files.get(format=Format.JSON).file
    assert released.content_hash == file.sha512_checksum


@pytest.mark.slow
def test_a_correction_is_a_new_version_and_both_stay(scene, released, django_capture_on_commit_callbacks):
    with pytest.raises(Refused):
        releasing.release(scene.report, by=scene.coordinator)
    before = content(released, Format.PDF)
    scene.goal.title = "Berichtigtes Ziel"
    scene.goal.save()
    with django_capture_on_commit_callbacks(execute=True):
        second = releasing.release(scene.report, by=scene.coordinator, reason="Titel berichtigt")
    assert second.number == 2
    assert ReportVersion.objects.visible_to(None).count() == 2
    assert content(released, Format.PDF) == before
    assert "Berichtigtes Ziel" in content(second, Format.TXT).decode()
    assert "Titel berichtigt" in content(second, Format.TXT).decode()


def test_only_the_coordinating_office_releases(scene):
    with pytest.raises(NotAllowed):
        releasing.release(scene.report, by=UserFactory())
    assert not ReportVersion.objects.exists()


def test_two_versions_are_not_built_at_once(scene):
    releasing.release(scene.report, by=scene.coordinator)
    with pytest.raises(Refused):
        releasing.release(scene.report, by=scene.coordinator, reason="Noch einmal")


def test_a_report_on_what_is_not_public_is_refused(scene):
    scene.edition.visibility = Visibility.INTERNAL
    scene.edition.save()
    with pytest.raises(Refused):
        releasing.release(scene.report, by=scene.coordinator)


def test_a_failure_is_kept_and_what_was_built_is_not_built_twice(
    scene, monkeypatch, django_capture_on_commit_callbacks
):
    asked = []

    def breaks(snapshot, form, word_template=b""):
        asked.append(form)
        if form == Format.XLSX and asked.count(form) == 1:
            raise RuntimeError("kein Platz")
        return built(snapshot, form, word_template)

    monkeypatch.setattr(releasing, "built", breaks)
    with django_capture_on_commit_callbacks(execute=True):
        version = releasing.release(scene.report, by=scene.coordinator)
    progress = ReportBuild.objects.get(version=version)
    assert progress.failure == "kein Platz"
    assert not ReportVersion.objects.visible_to(None).exists()
    with django_capture_on_commit_callbacks(execute=True):
        releasing.build_again(version, by=scene.coordinator)
    assert asked.count(Format.PDF) == 1
    assert ReportVersion.objects.visible_to(None).get() == version
    progress.refresh_from_db()
    assert (progress.failure, progress.done, progress.finished is not None) == ("", progress.total, True)


def test_what_has_not_failed_is_not_built_again(scene, released):
    with pytest.raises(Refused):
        releasing.build_again(released, by=scene.coordinator)


def test_what_changes_between_release_and_building_changes_nothing(scene):
    version = releasing.release(scene.report, by=scene.coordinator)  # the task waits for the commit
    scene.goal.title = "Ein anderes Ziel"
    scene.goal.save()
    releasing.build(version)
    assert "Kurse für alle" in content(version, Format.TXT).decode()
