# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about rows that are faulty or strange beside each other: codelists, responsibilities, money, targets."""

import pytest
from django.utils.translation import override

from werdegang.importers.concept.exchange import Import, carry_out, read_file, rehearse
from werdegang.importers.concept.tables import BY_NAME
from werdegang.importers.tests.concept_samples import full_edition, packed, sheets_of
from werdegang.importers.tests.test_concept_findings import fill, spoil

pytestmark = pytest.mark.django_db


def outcome_of(edition, user, sheets):
    with override("de"):
        return rehearse(Import(edition, read_file("mappe.xlsx", packed(sheets)), user, ""))[0]


def told(outcome):
    return {(each.sheet, each.row, each.column): each.words for each in outcome.findings}


def place(table, row, column):
    return BY_NAME[table].sheet, row, BY_NAME[table].column(column).head


def noted(outcome, table, row, column):
    sheet, _row, head = place(table, row, column)
    return [note for note in outcome.notes if note.startswith(f"{sheet}, Zeile {row}, {head}:")]


def test_members_of_codelists_that_nobody_could_tell_apart_are_told_each_at_its_cell():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    faulty = [
        ("Geschlecht", "Weiblich", "member"),
        ("geschlecht", "männlich", "dimension"),
        ("Alter", "unter 18; über 65", "member"),
        ("Alter: Jahre", "jung", "dimension"),
        ("Alter", "x" * 101, "member"),
        ("y" * 101, "jung", "dimension"),
    ]
    for row, (dimension, member, _column) in enumerate(faulty, 3):
        fill(sheets, "dimensions", row, dimension=dimension, member=member)
    fill(sheets, "dimensions", 9, dimension="Geschlecht", member="divers")
    found = told(outcome_of(edition, user, sheets))
    assert set(found) == {place("dimensions", row, each[2]) for row, each in enumerate(faulty, 3)}
    assert "„weiblich“" in found[place("dimensions", 3, "member")]


def test_unknown_codes_and_doubled_rows_are_told_beside_other_faults_of_the_same_sheets():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    fill(sheets, "responsibilities", 4, measure="kurse", organization="Volkshochschule", role="Federführung")
    for column, value in zip(
        ("goal", "measure", "organization", "role"), sheets["Zuständigkeiten"][1][:4], strict=True
    ):
        spoil(sheets, "responsibilities", 4, column, value)
    fill(sheets, "responsibilities", 5, measure="kurs", organization="Volkshochschule", role="Chef")
    fill(sheets, "funding", 5, measure="berattung", year=2026, source="Lotto", planned="viel")
    fill(sheets, "dimensions", 3, dimension="Geschlecht", member="weiblich")
    found = set(told(outcome_of(edition, user, sheets)))
    first = next(name for name in ("goal", "measure") if sheets["Zuständigkeiten"][3][name != "goal"])
    assert {key for key in found if key[:2] == ("Zuständigkeiten", 4)}, first
    assert found >= {
        place("responsibilities", 5, "measure"),
        place("responsibilities", 5, "role"),
        place("funding", 5, "measure"),
        place("funding", 5, "source"),
        place("funding", 5, "planned"),
        place("dimensions", 3, "dimension"),
    }


@pytest.mark.slow
def test_what_is_strange_beside_other_rows_is_pointed_out_and_can_be_taken_over():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    with override("de"):
        lead, partner = (
            str(BY_NAME["responsibilities"].column("role").words(name).label) for name in ("lead", "partner")
        )
    fill(sheets, "responsibilities", 4, measure="kurse", organization="Büro für Integration", role=lead)
    fill(sheets, "responsibilities", 5, measure="kurse", organization="Volkshochschule", role=partner)
    fill(sheets, "funding", 5, measure="kurse", year=2031, source="Land", planned=100, spent=900)
    fill(
        sheets, "measures", 4, key="alt", title="Beratung", kind="Projekt", start_date="1.1.2023",
        last_day="31.12.2023", visibility="öffentlich",
    )  # fmt: skip
    spoil(sheets, "targets", 2, "target_value", 50)
    outcome = outcome_of(edition, user, sheets)
    assert outcome.findings == []
    for table, row, column in (
        ("responsibilities", 4, "organization"),
        ("responsibilities", 5, "role"),
        ("funding", 5, "year"),
        ("funding", 5, "spent"),
        ("measures", 4, "title"),
        ("measures", 4, "last_day"),
        ("targets", 2, "target_value"),
    ):
        assert noted(outcome, table, row, column), (table, row, column, outcome.notes)
    asked = Import(edition, read_file("mappe.xlsx", packed(sheets)), user, "")
    assert carry_out(asked, rehearse(asked)[1]) is not None
    again = outcome_of(edition, user, sheets_of(edition, user))
    assert (again.findings, again.notes, again.changes) == ([], [], [])


def test_a_faulty_value_hides_neither_its_other_faults_nor_parts_larger_than_the_total():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    sound = {"indicator": "teilnehmende", "as_of": "2.1.2024", "status": "endgültig"}
    fill(sheets, "values", 6, period=2021, breakdown="Alter: jung", value=-3, **sound)
    fill(sheets, "values", 7, period=2020, value=5, **sound)
    fill(sheets, "values", 8, period=2020, breakdown="Geschlecht: weiblich", value=9, **sound)
    outcome = outcome_of(edition, user, sheets)
    assert set(told(outcome)) == {place("values", 6, "breakdown"), place("values", 6, "value")}
    assert any("Die Gesamtzahl" in note or "kleiner" in note for note in noted(outcome, "values", 7, "value"))


def test_a_wrong_number_and_a_wrong_identifier_are_blamed_alone_with_the_one_that_is_missing():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    goal = {"action_field": "Bildung", "visibility": "öffentlich"}
    for row, number in ((5, 9), (6, 5), (7, 6)):
        fill(sheets, "goals", row, number=number, title=f"Neues Vorhaben {row}", **goal)
    fill(sheets, "measures", 4, key="Neue Kurse", title="Mehr Kurse", kind="Projekt", goals="4; 5")
    fill(sheets, "funding", 5, measure="neue-kurse", year=2026, source="Land", planned=5)
    found = told(outcome_of(edition, user, sheets))
    assert set(found) == {place("goals", 5, "number"), place("measures", 4, "key")}
    assert "Schreiben Sie 4." in found[place("goals", 5, "number")]


def test_of_what_is_a_fault_nothing_is_called_strange():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    spoil(sheets, "edition", 2, "last_day", "31.12.2020")
    spoil(sheets, "funding", 2, "year", 26)
    outcome = outcome_of(edition, user, sheets)
    assert set(told(outcome)) == {place("edition", 2, "last_day"), place("funding", 2, "year")}
    assert not noted(outcome, "funding", 2, "year")
    assert not noted(outcome, "measures", 2, "start_date")


def test_of_words_that_are_hardly_alike_the_whole_list_is_told():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    spoil(sheets, "funding", 2, "source", "Eigenmittel")
    assert "kommunaler Haushalt" in told(outcome_of(edition, user, sheets))[place("funding", 2, "source")]


def test_numbers_with_units_are_told_by_the_unit_that_they_have():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    spoil(sheets, "funding", 2, "planned", "1.200,50 Euro")
    spoil(sheets, "funding", 3, "planned", "9 Dollar")
    spoil(sheets, "targets", 2, "target_value", "12 Personen")
    spoil(sheets, "values", 2, "period", "19")
    found = told(outcome_of(edition, user, sheets))
    assert set(found) == {
        place("funding", 3, "planned"),
        place("targets", 2, "target_value"),
        place("values", 2, "period"),
    }
    assert "ohne „Personen“" in found[place("targets", 2, "target_value")]
    assert "€" in found[place("funding", 3, "planned")]
    assert "Jahr" in found[place("values", 2, "period")]


def test_parts_above_a_total_that_stays_are_told_at_the_part_that_changes_beside_a_faulty_figure_too():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    rows = [[str(cell) for cell in row] for row in sheets["Messwerte"]]
    row = next(at for at, each in enumerate(rows, 1) if "weiblich" in each[2] and each[1].startswith("2023"))
    spoil(sheets, "values", row, "value", 500)
    assert any(
        "kleiner als ihre Teile" in note
        for note in noted(outcome_of(edition, user, sheets), "values", row, "value")
    )
    spoil(sheets, "indicators", 2, "unit", "")
    outcome = outcome_of(edition, user, sheets)
    assert set(told(outcome)) == {place("indicators", 2, "unit")}
    assert any("kleiner als ihre Teile" in note for note in noted(outcome, "values", row, "value"))
