# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people type and import, at its worst: every format is built, the PDF stays accessible, no formula lives."""

import copy
import datetime
import io
import re
import zipfile

import docx
import pdfua
import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from werdegang.rendering import docx as word
from werdegang.rendering import html, pdf, text, tree
from werdegang.reporting import document
from werdegang.reporting.formats import built
from werdegang.reporting.snapshot import read, written
from werdegang.reporting.vocabulary import Format

ODD = {
    "emoji": "Danke 😀👩‍👩‍👧‍👦 an alle 🇩🇪",
    "controls": "vor\x00\x01\x0b\x1b\x7f nach\u2028Zeile\ufffe",
    "zero width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f\u202eg\u202c",
    "from both sides": "Kurs مرحبا 12 שלום und عربي (Test)",
    "one word": "Q" * 500,
    "typesetting": "#let x = 1 \\ $ x^2 $ @ref <label> *fett* _kursiv_ `code` //nichts /* nichts */",
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;",
    "only spaces": " \t ",
    "table within": "| a | b |\n|---|---|\n| | c | d | | | x |\n| 1 |\n\n> | e |",
    "lists": "\n".join(f"{'  ' * depth}- Stufe {depth}" for depth in range(10)),
}
FORMULAS = ("=1+1", "@SUM(A1)", "+1+1", "-1+1", "\t=1+1", '=cmd|" /C calc"!A0', "{=1}", "=HYPERLINK(1)")
VALUES = {
    "none": [],
    "one": ["5"],
    "equal": ["7", "7", "7"],
    "zero": ["0", "0"],
    "negative": ["-3.5", "-40", "2"],
    "huge": ["1", "999999999999999", "123456789012345"],
    "tiny": ["0.0001", "0.0002"],
}


@pytest.fixture
def snapshot(scene):
    """As it is read from a file."""
    return read(written(scene.snapshot()))


def accessible(content, tmp_path):
    place = tmp_path / "bericht.pdf"
    place.write_bytes(content)
    return [(each.rule_id, each.message) for each in pdfua.validate(str(place)).findings] == []


def test_odd_words_in_every_text_are_set_in_every_format(snapshot, tmp_path):
    measure = snapshot["measures"][0]
    snapshot["measures"] = [measure]
    for name, odd in ODD.items():
        another = copy.deepcopy(measure) | {"slug": name, "goals": [], "title": odd, "description": odd}
        another["updates"] = [update | {"text": odd} for update in another["updates"][:1]]
        snapshot["measures"].append(another)
    snapshot["sections"].insert(0, {"kind": "foreword", "text": "\n\n".join(ODD.values())})
    assert accessible(built(snapshot, Format.PDF), tmp_path)
    said = "\n".join(each.text for each in docx.Document(io.BytesIO(built(snapshot, Format.DOCX))).paragraphs)
    plain = built(snapshot, Format.TXT).decode()
    page = html.write(document.document(snapshot))
    for words in (said, plain, page):
        assert "Stufe 9" in words
        assert "Danke" in words
    assert "<script" not in page
    assert "onerror=alert(1)>" not in page


def test_charts_of_odd_values_are_drawn_and_told(snapshot, tmp_path):
    figure = snapshot["figures"][0]
    snapshot["figures"] = []
    for name, values in VALUES.items():
        another = copy.deepcopy(figure) | {"slug": name, "title": f"Kennzahl {name}", "target": None}
        another["values"] = [
            figure["values"][0] | {"start": f"{2010 + at}-01-01", "end": f"{2011 + at}-01-01", "value": value}
            for at, value in enumerate(values)
        ]
        snapshot["figures"].append(another)
    assert accessible(built(snapshot, Format.PDF), tmp_path)
    shown = docx.Document(io.BytesIO(built(snapshot, Format.DOCX))).inline_shapes
    assert len(shown) >= len(VALUES) - 2  # one value alone may be told in words only
    assert built(snapshot, Format.XLSX)
    assert "kein Wert bekannt" in " ".join(built(snapshot, Format.TXT).decode().split())


def test_no_formula_lives_in_any_sheet(snapshot):
    measure = snapshot["measures"][0]
    snapshot["measures"] = [
        copy.deepcopy(measure) | {"slug": str(at), "title": formula} for at, formula in enumerate(FORMULAS)
    ]
    snapshot["funding"] = [snapshot["funding"][0] | {"organization": formula} for formula in FORMULAS]
    content = built(snapshot, Format.XLSX)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert not any(b"<f>" in book.read(name) for name in book.namelist() if "worksheets" in name)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Maßnahmen").to_python()
    assert {row[1].strip() for row in rows} >= {formula.strip() for formula in FORMULAS}


def test_a_period_before_any_data_is_a_report_that_says_so(scene):
    scene.report.period_start, scene.report.period_end = datetime.date(1990, 1, 1), datetime.date(1991, 1, 1)
    snapshot = read(written(scene.snapshot()))
    assert snapshot["measures"][0]["updates"] == []
    words = " ".join(built(snapshot, Format.TXT).decode().split())
    assert "Kein Sachstand in diesem Zeitraum" in words
    assert "Der Kurs ist voll" not in words
    assert built(snapshot, Format.XLSX)


def test_lists_ten_deep_and_tables_without_rows_are_set(tmp_path):
    nested = tree.Bullets((tree.Item((tree.Text("Stufe 10"),)),))
    for depth in range(9, 0, -1):
        nested = tree.Bullets((tree.Item((tree.Text(f"Stufe {depth}"),), nested),))
    blocks = (nested, tree.Table("Leer", (tree.Column("a"), tree.Column("b")), ()))
    moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    made = tree.Document("Tief", tree.Sender("Stadt"), moment, blocks)
    assert accessible(pdf.write(made), tmp_path)
    said = "\n".join(each.text for each in docx.Document(io.BytesIO(word.write(made))).paragraphs)
    for words in (said, text.write(made), html.write(made)):
        assert all(f"Stufe {depth}" in words for depth in range(1, 11))


LONG = " ".join(["Sprachförderung"] * 3000)
"""Longer than any title may be, and than any text that a PDF holds in one piece."""
RIGHT_TO_LEFT = "دورة اللغة للآباء والأمهات في المدرسة الابتدائية"


@pytest.mark.slow
def test_titles_longer_than_a_page_are_set_in_every_format(snapshot, tmp_path):
    snapshot["report"]["title"] = LONG
    snapshot["measures"][0]["title"] = LONG
    snapshot["figures"][0]["title"] = LONG
    snapshot["fields"][0]["goals"][0]["title"] = LONG
    made = built(snapshot, Format.PDF)
    assert accessible(made, tmp_path)
    shown = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made))
    assert shown.count("Sprachf") >= 4 * 3000
    for form in (Format.DOCX, Format.XLSX, Format.TXT):
        assert built(snapshot, form)
    assert LONG in html.write(document.document(snapshot))


def test_text_from_right_to_left_is_set_in_every_format(snapshot, tmp_path):
    snapshot["report"]["title"] = RIGHT_TO_LEFT
    snapshot["measures"][0] |= {"title": RIGHT_TO_LEFT, "description": RIGHT_TO_LEFT}
    assert accessible(built(snapshot, Format.PDF), tmp_path)
    said = "\n".join(each.text for each in docx.Document(io.BytesIO(built(snapshot, Format.DOCX))).paragraphs)
    for words in (said, built(snapshot, Format.TXT).decode(), html.write(document.document(snapshot))):
        assert RIGHT_TO_LEFT in " ".join(words.split())


@pytest.mark.slow
def test_a_table_of_two_thousand_rows_repeats_its_head_and_loses_none(tmp_path):
    rows = tuple((f"Zeile {number}", "=1+1", str(number)) for number in range(2000))
    table = tree.Table("Lang", (tree.Column("Was", 4), tree.Column("Wie", 1), tree.Column("Zahl", 1)), rows)
    moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    made = tree.Document("Lang", tree.Sender("Stadt"), moment, (table,))
    content = pdf.write(made)
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
    assert all("Zahl" in page for page in pages if "Zeile" in page)
    assert {f"Zeile {number}" for number in range(2000)} <= set(re.findall(r"Zeile \d+", "\n".join(pages)))
    (there,) = docx.Document(io.BytesIO(word.write(made))).tables
    assert len(there.rows) == 2001
    assert text.write(made).count("Zeile ") == 2000
    assert html.write(made).count("Zeile ") == 2000


@pytest.mark.parametrize("title", ["", "  ", "\x00", "\u200b\ufeff"])
def test_a_report_whose_title_nobody_can_see_is_called_what_it_is(snapshot, title):
    snapshot["report"]["title"] = title
    assert document.document(snapshot).title == "Umsetzungsbericht"
    assert built(snapshot, Format.PDF).startswith(b"%PDF")


def test_what_looks_like_a_gap_of_a_sentence_is_text(snapshot):
    figure = snapshot["figures"][0]
    figure["unit"] = figure["title"] = "100 % %(x)s %s {0}"
    reasons = [
        reason
        for field in snapshot["fields"]
        for goal in field["goals"]
        for reason in goal["status"]["reasons"]
    ]
    assert any(reason["figure"] == figure["slug"] and reason["value"] for reason in reasons)
    assert "100 % %(x)s %s {0}" in " ".join(built(snapshot, Format.TXT).decode().split())


WORDS = {
    "title", "text", "description", "definition", "unit", "license", "note", "story", "organization", "name", "summary",
    "reason", "words", "concept", "paper",
}  # fmt: skip
"""Keys of a snapshot that hold what people write."""


def everywhere(part, said):
    """The same with these words in every text."""
    if isinstance(part, dict):
        return {
            key: said if key in WORDS and isinstance(value, str) else everywhere(value, said)
            for key, value in part.items()
        }
    return [everywhere(each, said) for each in part] if isinstance(part, list) else part


def with_one_of_each(snapshot):
    for name in ("measures", "figures", "funding", "good_practice"):
        snapshot[name] = snapshot[name][:1]
    return snapshot


@pytest.mark.slow
@pytest.mark.parametrize("said", ["x" * 120_000, "Wort " * 24_000])
def test_texts_of_120000_characters_in_every_field_are_set_in_every_format(snapshot, said):
    worst = everywhere(with_one_of_each(snapshot), said)
    for form in Format:
        assert built(worst, form)


def test_words_without_an_end_are_broken_and_stay_on_the_page(snapshot):
    worst = everywhere(with_one_of_each(snapshot), "Wörterbuch" * 40)
    for page in pypdfium2.PdfDocument(built(worst, Format.PDF)):
        found = page.get_textpage()
        right = max(found.get_rect(at)[2] for at in range(found.count_rects()))
        assert right < page.get_width()


def test_halves_of_characters_break_no_format(snapshot):
    halves = everywhere(snapshot, "vor\ud800zwischen\udfffnach")
    for form in (Format.PDF, Format.DOCX, Format.XLSX, Format.TXT):
        assert built(halves, form)
    assert "vorzwischennach" in built(halves, Format.TXT).decode()
    page = html.write(document.document(halves))
    assert "vorzwischennach" in page
    page.encode()
