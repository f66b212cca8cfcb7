# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports hold no persons: who is erased need not be looked for in snapshots, but for words of an office."""

import ast
import datetime
from pathlib import Path

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.people.erasing import erase
from werdegang.people.factories import MembershipFactory, PersonFactory
from werdegang.reporting import releasing, snapshot
from werdegang.reporting.factories import ReportSectionFactory
from werdegang.reporting.formats import built
from werdegang.reporting.snapshot import written
from werdegang.reporting.vocabulary import Format, SectionKind

NAME = "Aurelia Musterfrau"
PERSONAL = {"Person", "Membership", "User", "Attendance", "NamedVote"}


@pytest.fixture
def person(scene):
    """Sits in the coordinating office; has written the updates and decided in the council."""
    found = PersonFactory(body=scene.edition.concept.body, name=NAME, slug="aurelia-musterfrau")
    MembershipFactory(person=found, organization=scene.edition.coordinating_office)
    author = UserFactory(first_name="Aurelia", last_name="Musterfrau", email="musterfrau@example.org")
    for row in scene.measure.updates.all():
        row.created_by = author
        row.save()
    return found


@pytest.fixture
def version(scene, person, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return releasing.release(scene.report, by=scene.coordinator)


def test_no_format_names_a_person(scene, version):
    taken = releasing.snapshot_of(version)
    assert "musterfrau" not in written(taken).decode().lower()
    assert "musterfrau" not in built(taken, Format.TXT).decode().lower()
    assert str(scene.coordinator) not in written(taken).decode()


@pytest.mark.parametrize(
    "module", sorted(Path(snapshot.__file__).parent.glob("*.py")), ids=lambda path: path.stem
)
def test_a_snapshot_takes_nothing_from_records_of_persons(module):
    names = {
        alias.name
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert not names & PERSONAL


def test_erasing_a_person_leaves_released_versions_byte_for_byte(scene, person, version):
    before = [link.file.sha512_checksum for link in version.files.order_by("format")]
    erase(person, by=scene.coordinator, reason="Antrag", today=datetime.date(2026, 1, 31))
    assert [link.file.sha512_checksum for link in version.files.order_by("format")] == before
    with version.files.get(format=Format.PDF).file.content.open("rb") as kept:
        assert kept.read() == built(releasing.snapshot_of(version), Format.PDF)


def test_a_name_that_an_office_wrote_is_found(scene, person, django_capture_on_commit_callbacks):
    ReportSectionFactory(report=scene.report, kind=SectionKind.FOREWORD, text=f"{'Wort ' * 15}Ihre {NAME}")
    with django_capture_on_commit_callbacks(execute=True):
        version = releasing.release(scene.report, by=scene.coordinator)
    assert releasing.versions_naming(NAME, scene.coordinator) == [version]
    assert releasing.versions_naming("Jemand anders", scene.coordinator) == []
    assert releasing.versions_naming(" ", scene.coordinator) == []
