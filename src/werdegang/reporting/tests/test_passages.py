# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""German passages within a report in English say that they are German, in every format that can say it."""

import io
import re

import docx
import jsonschema
import pdfua
import pikepdf
import pytest
from docx.oxml.ns import qn

from werdegang.concepts.translation_factories import TranslationFactory
from werdegang.rendering import html
from werdegang.reporting import document
from werdegang.reporting.document.voices import composed, is_german
from werdegang.reporting.formats import built
from werdegang.reporting.snapshot import read, written
from werdegang.reporting.tests.test_snapshot import SCHEMA
from werdegang.reporting.vocabulary import Format

pytestmark = pytest.mark.django_db
FOREWORD = "Wir danken allen, die an diesem Bericht mitgewirkt haben."


@pytest.fixture
def english(scene):
    """In English: the goal is translated, its measure and its figure are not."""
    TranslationFactory(of=scene.goal, language="en", text="Courses for all")
    scene.report.language = "en"
    snapshot = read(written(scene.snapshot()))
    snapshot["sections"].insert(0, {"kind": "foreword", "text": f"{FOREWORD}\n\nWe thank all of you for it."})
    return snapshot


def test_the_snapshot_names_what_is_not_translated(english):
    jsonschema.validate(english, SCHEMA)
    assert english["measures"][0]["untranslated"] == ["title"]
    assert english["measures"][0]["updates"][0]["untranslated"] == ["text"]
    assert "untranslated" not in english["fields"][0]["goals"][0]
    assert english["fields"][0]["untranslated"] == ["title"]


def test_the_page_marks_german_passages_and_nothing_else(english):
    page = html.write(document.document(english))
    assert re.search(r'<h5 id="[^"]+" lang="de">Kurs am Vormittag</h5>', page)
    assert re.search(r'<h4 id="[^"]+">1\. Courses for all</h4>', page)
    assert '<br><span lang="de">Der Kurs ist voll.</span>' in page
    assert 'Values: <span lang="de">Plätze in Kursen</span></caption>' in page
    assert '<figcaption lang="de">Plätze in Kursen</figcaption>' in page
    assert f'<p lang="de">{FOREWORD}</p>' in page
    assert "<p>We thank all of you for it.</p>" in page
    assert '<dd lang="de">Bildungsträger A</dd>' in page
    german = re.findall(r'lang="de">([^<]*)', page)
    assert german
    assert not any("measure" in words or "Courses" in words for words in german)


def test_the_page_s_navigation_marks_german_headings(english):
    places = {place.text: place.language for place in html.contents(document.document(english))}
    assert places["Sprache und Bildung"] == "de"
    assert places["Foreword"] == ""


def _spoken(file):
    """Elements of a PDF's structure that say a language, with what kind they are."""
    found = set()
    for item in file.objects:
        if isinstance(item, pikepdf.Dictionary) and "/Lang" in item and "/S" in item:
            found.add((str(item.S), str(item.Lang)))
    return found


def test_the_pdf_marks_german_passages_and_stays_accessible(english, tmp_path):
    made = built(english, Format.PDF)
    file = pikepdf.open(io.BytesIO(made))
    assert str(file.Root.Lang) == "en"
    kinds = {kind for kind, language in _spoken(file) if language == "de"}
    assert {"/P", "/Span"} & kinds
    assert any(kind.startswith("/H") for kind in kinds)
    place = tmp_path / "report.pdf"
    place.write_bytes(made)
    assert [(each.rule_id, each.message) for each in pdfua.validate(str(place)).findings] == []


def test_word_marks_german_passages(english):
    word = docx.Document(io.BytesIO(built(english, Format.DOCX)))
    told = {
        "".join(text.text or "" for text in run.iter(qn("w:t"))): run.find(qn("w:rPr")).find(qn("w:lang"))
        for run in word.element.iter(qn("w:r"))
        if run.find(qn("w:rPr")) is not None
    }
    assert told["Der Kurs ist voll."].get(qn("w:val")) == "de-DE"
    assert told["Kurs am Vormittag"].get(qn("w:val")) == "de-DE"
    assert told["Plätze in Kursen"].get(qn("w:val")) == "de-DE"
    assert told.get("1. Courses for all") is None
    assert all(order_is_legal(run) for run in word.element.iter(qn("w:rPr")))


def order_is_legal(properties):
    """The language stands last in a run's properties, as the schema of Word asks."""
    names = [child.tag for child in properties]
    return qn("w:lang") not in names or names[-1] == qn("w:lang")


@pytest.mark.parametrize("language", ["de", "de-simple"])
def test_a_report_in_german_marks_nothing(scene, language):
    scene.report.language = language
    page = html.write(document.document(read(written(scene.snapshot()))))
    assert "lang=" not in page


def test_snapshots_of_earlier_versions_of_the_program_are_still_drawn(english):
    for thing in (english["edition"], *english["fields"], *english["measures"], *english["figures"]):
        thing.pop("untranslated", None)
    page = html.write(document.document(english))
    assert re.search(r'<h5 id="[^"]+">Kurs am Vormittag</h5>', page)


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("Bericht zur Umsetzung 2017–2018", True),
        ("Die Maßnahme wird fortgeführt.", True),
        ("Report on the implementation 2017–2018", False),
        ("Courses in the Büro für Integration are full", False),
        ("Implementation report", False),
        ("", False),
    ],
)
def test_what_reads_like_german_is_told_by_its_small_words(text, german):
    assert is_german(text) is german


def test_gaps_of_a_sentence_are_filled_with_words_as_they_are():
    parts = composed("%(figure)s: 5 %% of %(goal)s.", figure="100 %(goal)s", goal="a%b")
    assert "".join(part.text for part in parts) == "100 %(goal)s: 5 % of a%b."
