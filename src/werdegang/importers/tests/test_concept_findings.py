# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about wrong files: every fault is told, each at its place, and nothing is saved."""

import io
import zipfile

import orjson
import pytest
from django.utils.translation import override

from werdegang.concepts.models import Goal
from werdegang.importers.concept.exchange import Import, read_file, rehearse
from werdegang.importers.concept.finding import Unreadable
from werdegang.importers.concept.gathering import gather
from werdegang.importers.concept.json_form import as_json
from werdegang.importers.concept.tables import BY_NAME
from werdegang.importers.concept.workbook import write
from werdegang.importers.tests.concept_samples import packed

pytestmark = pytest.mark.django_db


def at(table, column):
    return [each.name for each in BY_NAME[table].columns].index(column)


def spoil(sheets, table, row, column, value):
    """Write into a cell; ``row`` as the spreadsheet counts, one after the last for a new one."""
    rows = sheets[BY_NAME[table].sheet]
    width = len(rows[0])
    while len(rows) < row:
        rows.append([""] * width)
    rows[row - 1][at(table, column)] = value


def fill(sheets, table, row, **cells):
    for column, value in cells.items():
        spoil(sheets, table, row, column, value)


def findings(edition, user, content, name="mappe.xlsx"):
    with override("de"):
        outcome, _state = rehearse(Import(edition, read_file(name, content), user, "Prüfung"))
    return outcome.findings


def planted(sheets):
    """Thirty errors and where each is told; some that are none: empty rows, blanks at the end, other order."""
    wrong = []

    def plant(table, row, column, value, told=None):
        spoil(sheets, table, row, column, value)
        wrong.append((BY_NAME[table].sheet, row, BY_NAME[table].column(told or column).head))

    goal = {"action_field": "Bildung", "title": "Neues Ziel", "visibility": "öffentlich"}
    plant("edition", 2, "start_date", "im Frühjahr")
    plant("goals", 2, "number", "")
    plant("goals", 3, "action_field", "Bildnug")
    plant("goals", 4, "title", "x" * 501)
    fill(sheets, "goals", 6, number=9, **goal)
    wrong.append(("Ziele", 6, "Nr."))
    fill(sheets, "goals", 7, number=3, **goal)
    wrong.append(("Ziele", 7, "Nr."))
    fill(sheets, "goals", 8, number="zwölf", **goal)
    wrong.append(("Ziele", 8, "Nr."))
    plant("needs", 2, "goals", "1; 77")
    plant("needs", 2, "title", "")
    plant("measures", 2, "kind", "Projekd")
    plant("measures", 2, "last_day", "31.02.2026")
    plant("measures", 2, "target_groups", "Elten")
    plant("measures", 2, "legal_bases", "§ 44 AufenthG")
    plant("measures", 3, "visibility", "geheim")
    plant("measures", 3, "planned_total", 7)
    fill(sheets, "measures", 4, key="Neue Maßnahme", title="Neu", kind="Projekt")
    wrong.append(("Maßnahmen", 4, "Kennung"))
    fill(sheets, "measures", 5, key="beratung", title="Neu", kind="Projekt")
    wrong.append(("Maßnahmen", 5, "Kennung"))
    fill(
        sheets,
        "measures",
        6,
        key="rueckwaerts",
        title="Neu",
        kind="Projekt",
        start_date="1.5.2026",
        last_day="1.4.2026",
    )
    wrong.append(("Maßnahmen", 6, "Letzter Tag"))
    plant("responsibilities", 2, "organization", "Volkshochschul")
    plant("responsibilities", 3, "role", "Chef")
    plant("funding", 2, "planned", "tausend")
    plant("funding", 3, "year", "demnächst")
    plant("funding", 4, "source", "")
    plant("indicators", 2, "decimals", 1.5)
    plant("indicators", 2, "source_url", "keine Adresse")
    plant("targets", 2, "target_date", "31.12.2020")
    plant("practices", 2, "story", "")
    fill(
        sheets,
        "values",
        7,
        indicator="teilnehmende",
        period=2021,
        value="viele",
        as_of="1.1.2022",
        status="endgültig",
    )
    wrong.append(("Messwerte", 7, "Wert"))
    fill(
        sheets,
        "values",
        8,
        indicator="teilnehmende",
        period=2020,
        breakdown="Alter: jung",
        value=5,
        as_of="1.1.2022",
        status="endgültig",
    )
    wrong.append(("Messwerte", 8, "Gliederung"))
    fill(sheets, "legal_bases", 3, citation="§ 1 SGB II", name="")
    wrong.append(("Rechtsgrundlagen", 3, "Name"))
    return wrong


def test_thirty_errors_are_thirty_findings_each_at_its_place(full, sheets):
    edition, user = full
    wrong = planted(sheets)
    assert len(wrong) == 30
    spoil(sheets, "measures", 3, "title", "Beratung   ")
    found = findings(edition, user, packed(sheets))
    assert sorted((each.sheet, each.row, each.column) for each in found) == sorted(wrong)
    assert [each.words for each in found if not each.words.endswith((".", "?", ".)"))] == []
    words = {(each.sheet, each.row, each.column): each.words for each in found}
    assert "„Bildung“" in words["Ziele", 3, "Handlungsfeld"]
    assert "„Projekt“" in words["Maßnahmen", 2, "Art"]
    assert "„Volkshochschule“" in words["Zuständigkeiten", 2, "Träger oder Akteur"]
    assert "neue-massnahme" in words["Maßnahmen", 4, "Kennung"]
    assert Goal.objects.count() == 3


def test_the_numbers_behind_a_wrong_goal_are_not_blamed(full, sheets):
    edition, user = full
    first = max(Goal.objects.filter(edition=edition).values_list("number", flat=True)) + 1
    end = len(sheets[BY_NAME["goals"].sheet]) + 1
    for place in range(4):
        title = "" if place == 1 else f"Neues Ziel {place}"
        told = {
            "number": first + place,
            "action_field": "Bildung",
            "title": title,
            "visibility": "öffentlich",
        }
        fill(sheets, "goals", end + place, **told)
    found = findings(edition, user, packed(sheets))
    assert [(each.row, each.column) for each in found] == [(end + 1, "Titel")]


def test_sheets_heads_merged_cells_and_formulas(full, sheets):
    edition, user = full
    del sheets["Bedarfe"]
    sheets["Leitmotive "] = sheets.pop("Leitmotive")
    sheets["Schwerpunktthemem"] = sheets.pop("Schwerpunktthemen")
    sheets["Notizen"] = [["x"]]
    sheets["Maßnahmen"][0][at("measures", "title")] = "Titl"
    sheets["Ziele"] = [row[:3] + row[4:] for row in sheets["Ziele"]]
    sheets["Handlungsfelder"] += [[""] * 5] * 2
    content = packed(sheets, formulas=[("Finanzierung", "F2", "=1+2")], merged=[("Handlungsfelder", "B4:B5")])
    found = [(each.sheet, each.row, each.column) for each in findings(edition, user, content)]
    assert ("Bedarfe", None, "") in found
    assert ("Schwerpunktthemen", None, "") in found
    assert ("Notizen", None, "") in found
    assert ("Maßnahmen", 1, "Titel") in found
    assert ("Ziele", 1, "Was erreicht werden soll") in found
    assert ("Finanzierung", 2, "Geplant in Euro") in found
    assert ("Handlungsfelder", 4, "Titel") in found
    assert ("Leitmotive", None, "") not in found


def _packed_with(*names):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for each in names if len(names) > 1 else ("xl/workbook.xml", *names):
            file.writestr(each, "x")
    return target.getvalue()


@pytest.mark.parametrize(
    ("table", "column", "typed"),
    [
        ("edition", "start_date", " 01.01.2025 "),
        ("edition", "start_date", "1.1.2025"),
        ("edition", "start_date", "2025-01-01"),
        ("edition", "name", "2. Fortschreibung\u00a0 "),
        ("measures", "kind", " PROJEKT "),
        ("measures", "goals", "1;2 ; 3;"),
        ("measures", "goals", "3; 2; 1"),
        ("funding", "planned", "1.200,50 €"),
        ("funding", "planned", "1200,5"),
        ("funding", "planned", "1 200,50"),
        ("funding", "year", "2025"),
        ("funding", "year", 2025.0),
        ("indicators", "counts_people", "Ja"),
        ("values", "period", "2022"),
        ("values", "period", "1.1.2022"),
        ("values", "value", "120,0"),
    ],
)
def test_what_clerks_type_is_understood_and_changes_nothing(table, column, typed, full, sheets):
    """Days and numbers as text, a comma, the unit, blanks that nobody sees."""
    edition, user = full
    spoil(sheets, table, 3 if column in ("goals", "planned") else 2, column, typed)
    with override("de"):
        outcome, _state = rehearse(Import(edition, read_file("mappe.xlsx", packed(sheets)), user, ""))
    assert [(each.sheet, each.row, each.words) for each in outcome.findings] == []
    assert outcome.changes == []


@pytest.mark.parametrize(
    ("table", "column", "typed", "words"),
    [
        ("edition", "start_date", "01.01.25", "31.12.2026"),
        ("edition", "start_date", 45658.0, "31.12.2026"),
        ("edition", "start_date", "Januar 2025", "31.12.2026"),
        ("funding", "planned", "1.200.50", "auf zwei Arten lesen"),
        ("funding", "planned", "1,200.50", "auf zwei Arten lesen"),
        ("funding", "planned", "ca. 1200", "ist keine Zahl"),
        ("funding", "year", "2025/26", "keine ganze Zahl"),
        ("values", "value", "120 %", "Einheit"),
        ("values", "period", "2. Halbjahr 2022", "01.07.2026"),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_about_at_its_cell(table, column, typed, words, full, sheets):
    edition, user = full
    spoil(sheets, table, 2, column, typed)
    found = findings(edition, user, packed(sheets))
    place = (BY_NAME[table].sheet, 2, BY_NAME[table].column(column).head)
    assert [(each.sheet, each.row, each.column) for each in found] == [place]
    assert words in found[0].words


def test_hidden_rows_and_columns_empty_rows_and_another_order_of_columns_are_read(full, sheets):
    edition, user = full
    rows = [list(reversed(row)) for row in sheets["Ziele"]]
    sheets["Ziele"] = [rows[0], rows[1], [""] * len(rows[0]), *rows[2:], [""] * len(rows[0])]
    content = packed(sheets, hidden=[("Ziele", 1), ("Ziele", 3)])
    with override("de"):
        outcome, _state = rehearse(Import(edition, read_file("mappe.xlsx", content), user, ""))
    assert outcome.findings == []
    assert outcome.changes == []
    assert outcome.left == {}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7", "keine Excel"),
        (b"", "keine Excel"),
        (b"PK\x03\x04 kaputt", "beschädigt"),
        (_packed_with("xl/a.xml"), "beschädigt"),
        (_packed_with("word/document.xml")[:60], "beschädigt"),
        (_packed_with("xl/vbaProject.bin"), "Makros"),
        (_packed_with("mimetype", "content.xml"), "ODS"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "Passwort"),
        (b"\xd0\xcf\x11\xe0", "XLS"),
        (b"PK" + b"x" * 10_000_000, "10 MB"),
        (b'{"format": "werdegang-concept", "version": 1', "Zeile 1"),
        (b'{"format": "anderes"}', "format"),
    ],
    ids=[
        "pdf",
        "empty",
        "torn",
        "foreign",
        "cut",
        "macros",
        "ods",
        "locked",
        "xls",
        "large",
        "json",
        "other",
    ],
)
def test_files_that_cannot_be_read_say_why(content, words):
    with override("de"), pytest.raises(Unreadable, match=words):
        read_file("mappe.xlsx", content)


def test_errors_in_json_have_pointers(full):
    edition, user = full
    told = orjson.loads(as_json(edition, gather(edition, user), "x"))
    told["goals"][1]["title"] = ""
    told["goals"][2]["action_field"] = 5
    told["measures"][0]["kindd"] = "project"
    told["measures"][1]["kind"] = "projekt-artig"
    told["needs"] = {}
    told["zieele"] = []
    found = findings(edition, user, orjson.dumps(told), "konzept.json")
    assert sorted(each.pointer for each in found) == [
        "/goals/1/title",
        "/goals/2/action_field",
        "/measures/0/kindd",
        "/measures/1/kind",
        "/needs",
        "/zieele",
    ]


def test_texts_never_become_formulas(full):
    edition, user = full
    content = write(edition, gather(edition, user))
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        sheets = [file.read(name) for name in file.namelist() if name.startswith("xl/worksheets/")]
        assert b"=1+1 Kurse" in file.read("xl/sharedStrings.xml")
    assert not any(b"<f>" in sheet for sheet in sheets)
    assert any(b"dataValidation" in sheet for sheet in sheets)
