# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime
import io
import re
import zipfile
from decimal import Decimal

from werdegang.rendering.workbook import Sheet, Workbook, write

MOMENT = datetime.datetime(2017, 3, 1, 12, 30, tzinfo=datetime.UTC)


def book(*rows, name="Werte", heads=("Wert",)) -> bytes:
    return write(Workbook("Kennzahlen", "Stadt Beispiel", MOMENT, (Sheet(name, heads, rows),)))


def part(made: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return packed.read(name).decode()


def test_text_that_looks_like_a_formula_stays_text():
    made = book(("=1+1",), ("@SUM(A1)",), ("https://example.org",))
    sheet = part(made, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert "=1+1" in part(made, "xl/sharedStrings.xml")


def test_numbers_are_numbers_and_days_are_days():
    sheet = part(book((Decimal("12.5"),), (datetime.date(2017, 3, 1),)), "xl/worksheets/sheet1.xml")
    assert "<v>12.5</v>" in sheet
    assert "<v>42795</v>" in sheet


def test_the_same_workbook_has_the_same_bytes():
    assert book(("a",)) == book(("a",))


def test_names_of_sheets_are_made_legal_and_unique():
    sheets = tuple(Sheet(name, ("A",), ()) for name in ("Ziel: 1/2", "Ziel: 1/2", "x" * 40, ""))
    made = part(write(Workbook("T", "S", MOMENT, sheets)), "xl/workbook.xml")
    assert re.findall(r'<sheet name="([^"]*)"', made) == ["Ziel  1 2", "Ziel  1 2 2", "x" * 31, "Tabelle"]


def test_a_text_beyond_what_a_cell_holds_is_cut_not_refused():
    assert "x" * 32_767 in part(book(("x" * 40_000,)), "xl/sharedStrings.xml")


def test_a_note_stands_above_the_heads_and_in_the_head_of_each_page():
    made = write(
        Workbook("T", "S", MOMENT, (Sheet("Liste", ("Wert",), (("a",),), note="Intern & vertraulich"),))
    )
    sheet = part(made, "xl/worksheets/sheet1.xml")
    texts = re.findall(r"<t[^>]*>([^<]*)</t>", part(made, "xl/sharedStrings.xml"))
    assert texts == ["Intern &amp; vertraulich", "Wert", "a"]
    assert '<autoFilter ref="A2:A3"/>' in sheet
    assert 'ySplit="2"' in sheet
    assert "<oddHeader>&amp;LIntern &amp;&amp; vertraulich</oddHeader>" in sheet
