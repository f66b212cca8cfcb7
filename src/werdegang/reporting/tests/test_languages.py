# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about reports in another language than that of the originals."""

import json
from dataclasses import replace

import jsonschema
import pytest
from django.utils.translation import override

from werdegang.concepts.models import Goal, Measure
from werdegang.concepts.translation_factories import TranslationFactory
from werdegang.core.visibility import Visibility
from werdegang.rendering import html
from werdegang.reporting import document, languages, writing
from werdegang.reporting.formats import built
from werdegang.reporting.refusals import Refused
from werdegang.reporting.snapshot import written
from werdegang.reporting.tests.test_snapshot import SCHEMA
from werdegang.reporting.vocabulary import Format
from werdegang.reporting.writing import Frame

pytestmark = pytest.mark.django_db


def told(scene, language="en"):
    """The scene with its goal and measure told in the language."""
    TranslationFactory(of=scene.goal, language=language, text="Courses for all")
    TranslationFactory(of=scene.measure, language=language, text="A course in the morning")
    scene.report.language = language
    return scene


def page(scene):
    return html.write(document.document(scene.snapshot()))


def test_a_report_tells_what_is_translated_in_its_language_and_says_what_is_not(scene):
    snapshot = told(scene).snapshot()
    assert snapshot["fields"][0]["goals"][0]["title"] == "Courses for all"
    assert snapshot["measures"][0]["title"] == "A course in the morning"
    assert snapshot["fields"][0]["title"] == "Sprache und Bildung"
    assert snapshot["translation"] == {"original": "de", "missing": True, "stale": False}
    jsonschema.validate(json.loads(written(snapshot)), SCHEMA)
    text = built(snapshot, Format.TXT).decode()
    assert "Implementation report" in text
    assert " ".join(text.split()).count("the rest is shown in German") == 1
    assert scene.report.edition.name != ""


@pytest.mark.parametrize("form", [Format.PDF, Format.DOCX, Format.XLSX])
def test_every_format_is_built_in_another_language(scene, form):
    assert len(built(told(scene).snapshot(), form)) > 1000


def test_a_report_in_easy_language_has_german_words_of_its_own(scene):
    shown = page(told(scene, "de-simple"))
    assert "Courses for all" in shown
    assert "Maßnahmen" in shown
    assert "leichter Sprache" in shown or "Leichte Sprache" in shown


def test_a_translation_older_than_its_original_is_said(scene):
    told(scene)
    Goal.objects.filter(pk=scene.goal.pk).update(title="Kurse für wirklich alle")
    assert scene.snapshot()["translation"]["stale"]
    assert "older than the present wording" in page(scene)


def test_hidden_translations_stay_hidden(scene):
    TranslationFactory(of=scene.goal, language="en", text="Not yet for all", visibility=Visibility.DRAFT)
    scene.report.language = "en"
    assert "Not yet for all" not in written(scene.snapshot()).decode()


def test_a_report_in_the_language_of_the_originals_is_as_it_was(scene):
    TranslationFactory(of=scene.goal, language="en", text="Courses for all")
    snapshot = scene.snapshot()
    assert "translation" not in snapshot
    assert "Courses for all" not in written(snapshot).decode()


def test_telling_changes_no_record(scene):
    name = scene.report.edition.name
    TranslationFactory(of=scene.report.edition, field="name", language="en", text="The edition")
    told(scene)
    assert scene.snapshot()["edition"]["name"] == "The edition"
    assert scene.report.edition.name == name
    assert Measure.objects.get(pk=scene.measure.pk).title == "Kurs am Vormittag"


def test_a_report_is_written_in_a_language_that_its_own_words_can_be_said_in(scene):
    assert languages.offered() == ("de", "de-simple", "en")
    report = scene.report
    frame = Frame(report.title, report.period_start, report.period_end, language="en")
    kept = writing.save_frame(report, frame, revision=report.revision, by=scene.coordinator)
    assert kept.language == "en"
    wrong = replace(frame, language="ar")
    with override("de"), pytest.raises(Refused, match="Sprache"):
        writing.save_frame(kept, wrong, revision=kept.revision, by=scene.coordinator)
