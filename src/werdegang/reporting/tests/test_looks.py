# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The look of reports: set by those who answer for it, frozen with each version."""

import io
import json
from pathlib import Path

import docx
import jsonschema
import pytest

from werdegang import reporting
from werdegang.accounts.factories import UserFactory
from werdegang.people.factories import OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.rendering import html
from werdegang.rendering.docx import own_template
from werdegang.reporting import document, releasing, styling
from werdegang.reporting.formats import TemplateMissing, built
from werdegang.reporting.models import HouseStyle
from werdegang.reporting.refusals import NotAllowed
from werdegang.reporting.styling import Look, RefusedLook, contents, set_look, styled_by
from werdegang.reporting.vocabulary import Format

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4H0z" fill="#b00"/></svg>'


def template(words="Deckblatt des Amtes"):
    word = docx.Document(io.BytesIO(own_template("#7a1f1f", "de")))
    word.add_paragraph(words)
    target = io.BytesIO()
    word.save(target)
    return target.getvalue()


TEMPLATE = template()
LOOK = Look("#7a1f1f", LOGO, "Wappen der Stadt", TEMPLATE, "amt.docx")


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """The same logo gets the same name: no other process writes it here at the moment."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def body(scene):
    return scene.edition.concept.body


def test_coordinating_office_and_council_office_set_it_and_nobody_else(scene, body):
    clerk = UserFactory()
    office = scene.edition.coordinating_office
    OrganizationRoleFactory(user=clerk, organization=office, role=OrganizationRole.Role.COUNCIL_OFFICE)
    assert styled_by(scene.coordinator) == styled_by(clerk) == body
    staff = UserFactory()
    OrganizationRoleFactory(user=staff, organization=office, role=OrganizationRole.Role.OFFICE_STAFF)
    with pytest.raises(NotAllowed):
        set_look(body, LOOK, by=staff)
    assert not HouseStyle.objects.exists()


@pytest.mark.parametrize(
    ("look", "field"),
    [
        (Look("rot"), "colour"),
        (Look("#ffcc00"), "colour"),
        (Look("#7a1f1f", b"<svg", "Wappen"), "logo"),
        (Look("#7a1f1f", LOGO, " "), "logo_words"),
        (Look("#7a1f1f", None, "Wappen", b"x"), "word_template"),
    ],
)
def test_what_is_refused_names_its_field_and_changes_nothing(scene, body, look, field):
    set_look(body, LOOK, by=scene.coordinator)
    before = HouseStyle.objects.values().get()
    with pytest.raises(RefusedLook) as refusal:
        set_look(body, look, by=scene.coordinator)
    assert refusal.value.field == field
    assert HouseStyle.objects.values().get() == before


def test_who_and_why_stand_in_the_history(scene, body):
    style = set_look(body, LOOK, by=scene.coordinator, reason="Neues Wappen")
    row = style.history.get()
    assert (row.history_user, row.history_change_reason) == (scene.coordinator, "Neues Wappen")


def test_what_is_not_given_stays_and_what_is_taken_away_goes(scene, body):
    set_look(body, LOOK, by=scene.coordinator)
    style = set_look(body, Look("#003366", logo_words="Wappen"), by=scene.coordinator)
    assert (style.colour, style.logo_words, style.word_template_name) == ("#003366", "Wappen", "amt.docx")
    style = set_look(body, Look("#003366", b"", "", b""), by=scene.coordinator)
    assert (style.logo.name, style.logo_words, style.word_template.name) == ("", "", "")


def test_it_shows_on_the_page_and_in_word(scene, body):
    set_look(body, LOOK, by=scene.coordinator)
    snapshot = scene.snapshot()
    schema = Path(reporting.__file__).with_name("schema") / "werdegang-report-1.json"
    jsonschema.validate(snapshot, json.loads(schema.read_text(encoding="utf-8")))
    page = html.letterhead(document.document(snapshot).sender)
    assert 'alt="Wappen der Stadt"' in page
    word = docx.Document(io.BytesIO(built(snapshot, Format.DOCX, TEMPLATE)))
    assert word.paragraphs[0].text == "Deckblatt des Amtes"
    assert "Wappen der Stadt" in [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert b"/Alt" in built(snapshot, Format.PDF)


@pytest.mark.slow
def test_a_version_is_built_again_byte_for_byte_though_the_look_has_changed(
    scene, body, django_capture_on_commit_callbacks
):
    set_look(body, LOOK, by=scene.coordinator)
    with django_capture_on_commit_callbacks(execute=True):
        version = releasing.release(scene.report, by=scene.coordinator)
    set_look(body, Look("#003366", b"", "", template("Anders")), by=scene.coordinator)
    version.refresh_from_db()
    snapshot = releasing.snapshot_of(version)
    assert snapshot["municipality"]["colour"] == "#7a1f1f"
    assert snapshot["word_template"]["name"] == "amt.docx"
    for form in releasing.BUILT:
        with version.files.get(format=form).file.content.open("rb") as kept:
            again = built(snapshot, form, contents(version.word_template.name or ""))
            assert kept.read() == again, form


def test_without_its_template_word_is_not_built(scene, body):
    set_look(body, LOOK, by=scene.coordinator)
    with pytest.raises(TemplateMissing):
        built(scene.snapshot(), Format.DOCX, template("Anders"))


def test_sample_data_are_marked_in_the_office_s_own_template(scene, body):
    set_look(body, LOOK, by=scene.coordinator)
    snapshot = scene.snapshot()
    snapshot["figures"][0]["values"][0]["is_sample"] = True
    word = docx.Document(io.BytesIO(built(snapshot, Format.DOCX, TEMPLATE)))
    assert "Beispieldaten" in [paragraph.text for paragraph in word.paragraphs]


def test_the_same_content_is_kept_once_and_an_interrupted_one_is_replaced(scene, body, settings):
    first = set_look(body, LOOK, by=scene.coordinator).logo.name or ""
    assert set_look(body, LOOK, by=scene.coordinator).logo.name == first
    styling.default_storage.delete(first)
    styling.default_storage.save(first, styling.ContentFile(b"half"))
    set_look(body, LOOK, by=scene.coordinator)
    assert contents(first).startswith(b"<?xml")
