# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every format from the snapshot alone, whatever stands in it."""

import io
import json
import zipfile

import docx
import pdfua
import pikepdf
import pypdfium2 as pdfium
import pytest
from django.utils import timezone, translation
from docx.oxml.ns import qn
from python_calamine import CalamineWorkbook

from werdegang.concepts.models import IndicatorValue
from werdegang.rendering import html
from werdegang.rendering.tree import Table, plain
from werdegang.reporting import document
from werdegang.reporting.formats import built
from werdegang.reporting.snapshot import read, written
from werdegang.reporting.vocabulary import Format

STRANGE = "<script>alert(1)</script> #strong[x] \\ $a$ =SUM(A1) שלום مرحبا 😀 \x00\x0b \u00ad"


@pytest.fixture
def snapshot(scene):
    """As it is read from a file: no object of the database left in it."""
    return read(written(scene.snapshot()))


def opened(snapshot):
    return docx.Document(io.BytesIO(built(snapshot, Format.DOCX)))


@pytest.mark.parametrize("form", list(Format))
def test_the_same_snapshot_gives_the_same_bytes_in_any_language_and_zone_without_a_database(
    snapshot, form, django_assert_num_queries
):
    with django_assert_num_queries(0):
        first = built(snapshot, form)
        with translation.override("en"), timezone.override("Pacific/Auckland"):
            assert built(json.loads(json.dumps(snapshot)), form) == first


def test_a_checker_of_accessible_pdf_finds_nothing(snapshot, tmp_path):
    place = tmp_path / "bericht.pdf"
    place.write_bytes(built(snapshot, Format.PDF))
    assert [(each.rule_id, each.message) for each in pdfua.validate(str(place)).findings] == []


def test_a_pdf_has_the_chart_with_its_words_and_a_list_of_figures(snapshot):
    file = pikepdf.open(io.BytesIO(built(snapshot, Format.PDF)))
    alternatives = [
        str(item.Alt) for item in file.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item
    ]
    assert any("210" in words and "2018" in words for words in alternatives)
    with file.open_outline() as outline:
        names = [entry.title for entry in outline.root[0].children]
    assert names[-1] == "Abbildungsverzeichnis"


def test_word_gets_headings_a_filled_table_of_contents_and_pictures_with_words(snapshot):
    word = opened(snapshot)
    headings = {p.text: p.style.name for p in word.paragraphs if p.style.name.startswith("Heading")}
    assert headings["1. Kurse für alle"] == "Heading 4"
    assert headings["Kennzahlen"] == "Heading 2"
    xml = word.element.xml
    assert 'TOC \\o "2-3"' in xml
    assert 'TOC \\h \\z \\c "Abbildung"' in xml
    assert "SEQ Abbildung" in xml
    pictures = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert len(pictures) == 1
    assert "210" in pictures[0]
    links = {
        each.get(f"{{{word.element.nsmap['w']}}}anchor")
        for each in word.element.iter()
        if each.tag.endswith("hyperlink")
    }
    marks = {
        each.get(f"{{{word.element.nsmap['w']}}}name")
        for each in word.element.iter()
        if each.tag.endswith("bookmarkStart")
    }
    assert links
    assert links <= marks


def test_the_page_s_navigation_leads_to_its_headings(snapshot):
    tree = document.document(snapshot)
    page = html.write(tree)
    places = html.contents(tree)
    assert "Kennzahlen" in [place.text for place in places]
    assert all(f'id="{place.anchor}"' in page for place in places)


def test_sample_data_is_named_in_every_format(snapshot):
    assert "Beispieldaten" not in built(snapshot, Format.TXT).decode()
    snapshot["figures"][0]["values"][0]["is_sample"] = True
    assert "Beispieldaten" in built(snapshot, Format.TXT).decode()
    assert document.document(snapshot).mark == "Beispieldaten"


def test_the_reason_of_a_correction_stands_in_front(snapshot):
    snapshot["report"] |= {"version": 2, "reason": "Eine Zahl war falsch."}
    assert "Eine Zahl war falsch." in " ".join(built(snapshot, Format.TXT).decode().split())


def test_strange_words_stay_words(snapshot):
    snapshot["report"]["title"] = STRANGE
    goal, measure, figure = snapshot["fields"][0]["goals"][0], snapshot["measures"][0], snapshot["figures"][0]
    for name in ("title", "words"):
        goal[name] = STRANGE
    for name in ("title", "description"):
        measure[name] = STRANGE
    for name in ("title", "unit", "source"):
        figure[name] = STRANGE
    for value in figure["values"]:
        value["note"] = STRANGE
    for update in measure["updates"]:
        update["text"] = STRANGE
    for form in Format:
        assert built(snapshot, form)
    assert "<script" not in html.write(document.document(snapshot))


RIGHT = "هذا تقرير المدينة."


HEBREW = "זהו דוח העיר."


def _from_right(snapshot, text=RIGHT):
    snapshot["sections"].insert(
        0, {"kind": "foreword", "text": f"{text}\n\n- {text}\n\nUnd auf Deutsch: {text}"}
    )
    snapshot["good_practice"][0]["title"] = text
    snapshot["funding"][0]["organization"] = text
    return snapshot


@pytest.mark.parametrize(
    ("text", "language", "face"), [(RIGHT, "ar", "NotoSansArabic"), (HEBREW, "he", "NotoSansHebrew")]
)
def test_right_to_left_text_is_set_from_the_right_with_letters_that_are_in_the_file(
    snapshot, tmp_path, text, language, face
):
    made = built(_from_right(snapshot, text), Format.PDF)
    file = pikepdf.open(io.BytesIO(made))
    languages = {
        str(item.Lang) for item in file.objects if isinstance(item, pikepdf.Dictionary) and "/Lang" in item
    }
    assert {"de", language} <= languages
    embedded = {
        str(item.FontName)
        for item in file.objects
        if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item
    }
    assert any(face in name for name in embedded)
    place = tmp_path / "bericht.pdf"
    place.write_bytes(made)
    assert [(each.rule_id, each.message) for each in pdfua.validate(str(place)).findings] == []


def test_right_to_left_text_says_its_direction_on_the_page(snapshot):
    page = html.write(document.document(_from_right(snapshot)))
    assert f'<p dir="rtl" lang="ar">{RIGHT}</p>' in page
    assert f'<li dir="rtl" lang="ar">{RIGHT}</li>' in page
    assert f'<td dir="rtl" lang="ar">{RIGHT}</td>' in page
    assert f"<p>Und auf Deutsch: {RIGHT}</p>" in page
    assert f'dir="rtl" lang="ar">{RIGHT}</h3>' in page


def test_right_to_left_text_says_its_direction_in_word(snapshot):
    word = opened(_from_right(snapshot))
    turned = [
        each for each in word.paragraphs if each._p.pPr is not None and each._p.pPr.findall(qn("w:bidi"))
    ]
    assert [each.style.name for each in turned] == ["Normal", "List Bullet", "Heading 3"]
    assert all(each.text == RIGHT and each.runs[0].font.rtl for each in turned)
    order = [child.tag for child in turned[1]._p.pPr]
    assert order.index(qn("w:bidi")) < order.index(qn("w:spacing"))


def test_formulas_stay_words_in_the_workbook(snapshot):
    for name in ("title", "unit", "source"):
        snapshot["figures"][0][name] = '=HYPERLINK("https://example.org")'
    with zipfile.ZipFile(io.BytesIO(built(snapshot, Format.XLSX))) as book:
        sheets = [book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/")]
    assert sheets
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)


@pytest.mark.slow
def test_titles_of_three_thousand_words_are_set(snapshot):
    long = " ".join(f"Wort{number}" for number in range(3000))
    snapshot["report"]["title"] = snapshot["fields"][0]["goals"][0]["title"] = long
    snapshot["figures"][0]["title"] = snapshot["measures"][0]["title"] = long
    for form in Format:
        assert built(snapshot, form)


def test_missing_texts_leave_no_hole_that_breaks_it(snapshot):
    def emptied(value):
        if isinstance(value, dict):
            for key, part in value.items():
                if key in (
                    "text",
                    "description",
                    "words",
                    "definition",
                    "source",
                    "note",
                    "unit",
                    "summary",
                    "story",
                ):
                    value[key] = ""
                else:
                    emptied(part)
        elif isinstance(value, list):
            for part in value:
                emptied(part)

    emptied(snapshot)
    for form in Format:
        assert built(snapshot, form)


def test_an_empty_report_says_that_it_has_no_goals_and_leaves_out_what_is_empty(snapshot):
    for name in ("fields", "measures", "figures", "funding", "good_practice", "participation"):
        snapshot[name] = []
    words = " ".join(built(snapshot, Format.TXT).decode().split())
    assert "hat keine Ziele" in words
    for title in ("Finanzierung", "Gute Praxis", "Beteiligung", "Kennzahlen ---"):
        assert title not in words


@pytest.mark.parametrize("left", [0, 2])
def test_every_format_says_in_words_what_is_withheld(snapshot, left):
    figure = snapshot["figures"][0]
    for value in figure["values"][left:]:
        value |= {"value": None, "withheld": True}
    tree = document.document(snapshot)
    book = CalamineWorkbook.from_filelike(io.BytesIO(built(snapshot, Format.XLSX)))
    cells = [
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    ]
    pages = pdfium.PdfDocument(built(snapshot, Format.PDF))
    outputs = (
        html.write(tree),
        built(snapshot, Format.TXT).decode(),
        "".join(paragraph.text for paragraph in opened(snapshot).paragraphs),
        "".join(str(cell) for cell in cells),
        "".join(page.get_textpage().get_text_bounded() for page in pages),
    )
    for words in outputs:
        plain = "".join(words.split()).replace("\u00ad", "").replace("-", "")
        assert "nichtveröffentlicht,weil" in plain.lower()
        assert "keinWertbekannt" not in plain


def test_a_figure_without_values_says_so_instead_of_a_chart(snapshot, tmp_path):
    snapshot["figures"][0]["values"] = []
    assert "kein Wert bekannt" in built(snapshot, Format.TXT).decode()
    assert not opened(snapshot).inline_shapes
    place = tmp_path / "bericht.pdf"
    place.write_bytes(built(snapshot, Format.PDF))
    assert not pdfua.validate(str(place)).findings


@pytest.mark.slow
def test_a_table_of_two_thousand_rows_is_set(snapshot):
    row = {
        "year": 2018,
        "source": "own",
        "organization": "Amt",
        "planned": "10",
        "spent": None,
        "is_sample": False,
    }
    snapshot["funding"] = [row] * 2000
    assert len(pikepdf.open(io.BytesIO(built(snapshot, Format.PDF))).pages) > 40
    assert len(opened(snapshot).tables[-1].rows) == 2002
    assert "20.000" in built(snapshot, Format.TXT).decode()


def test_words_of_a_later_program_are_shown_as_they_are(snapshot):
    snapshot["measures"][0]["state"] = "half_done"
    assert "half_done" in built(snapshot, Format.TXT).decode()


def test_no_sheet_has_two_columns_of_one_name(snapshot):
    book = CalamineWorkbook.from_filelike(io.BytesIO(built(snapshot, Format.XLSX)))
    for name in book.sheet_names:
        heads = book.get_sheet_by_name(name).to_python()[0]
        assert len(set(heads)) == len(heads), name


def test_what_is_invented_throughout_is_said_once_below_the_table(scene):
    IndicatorValue.objects.filter(indicator=scene.indicator).update(is_sample=True, note="")
    blocks = list(document.document(scene.snapshot()).blocks)
    at = next(at for at, block in enumerate(blocks) if isinstance(block, Table) and len(block.rows) == 3)
    assert [column.head for column in blocks[at].columns][-1] == "Stand"
    assert "Beispieldaten" in plain(blocks[at + 1].inlines)


def test_remarks_have_a_column_where_there_are_any(scene):
    values = IndicatorValue.objects.filter(indicator=scene.indicator)
    values.filter(period_start__year=2017).update(is_sample=True)
    values.filter(period_start__year=2018).update(note="neu gezählt")
    tables = [block for block in document.document(scene.snapshot()).blocks if isinstance(block, Table)]
    remarks = next([plain(row[-1]) for row in table.rows] for table in tables if len(table.rows) == 3)
    assert remarks == ["", "Beispieldaten", "neu gezählt"]
