# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about one upload: whatever can be known is told at once, and what follows from a fault is not blamed."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from werdegang.concepts.factories import MeasureFactory
from werdegang.concepts.models import Goal, Indicator, Measure
from werdegang.importers.concept.exchange import Import, bring_in, carry_out, read_file, rehearse
from werdegang.importers.tests.concept_samples import packed, sheets_of
from werdegang.importers.tests.test_concept_findings import fill, findings, spoil

pytestmark = pytest.mark.django_db


def places(found):
    return [(each.sheet, each.row, each.column) for each in found]


def row_of(sheets, name, word):
    return next(at for at, row in enumerate(sheets[name], 1) if word in row)


def outcome_of(edition, user, sheets, **more):
    with override("de"):
        return rehearse(Import(edition, read_file("m.xlsx", packed(sheets, **more)), user, "Prüfung"))[0]


def test_a_faulty_reference_of_a_responsibility_is_its_only_fault(full, sheets):
    edition, user = full
    row = row_of(sheets, "Zuständigkeiten", "kurse")
    spoil(sheets, "responsibilities", row, "measure", "kurze")
    assert places(findings(edition, user, packed(sheets))) == [("Zuständigkeiten", row, "Maßnahme")]


def test_what_the_editor_would_refuse_is_told_of_a_row_that_has_another_fault(full):
    edition, user = full
    figure = Indicator.objects.get(slug="teilnehmende")
    MeasureFactory(edition=edition, slug="verborgen", deleted=True)
    sheets = sheets_of(edition, user)
    fill(sheets, "measures", 4, key="verborgen", title="Neu", kind="Projekd")
    spoil(sheets, "indicators", 2, "dimensions", "")
    spoil(sheets, "indicators", 2, "direction", "seitwärts")
    spoil(sheets, "targets", 2, "baseline_value", 2)
    spoil(sheets, "targets", 2, "target_date", "demnächst")
    assert places(findings(edition, user, packed(sheets))) == [
        ("Maßnahmen", 4, "Art"),
        ("Maßnahmen", 4, "Kennung"),
        ("Kennzahlen", 2, "Richtung"),
        ("Kennzahlen", 2, "Gegliedert nach"),
        ("Zielwerte", 2, "Zu erreichen bis"),
        ("Zielwerte", 2, "Ausgangswert"),
    ]
    assert Indicator.objects.get(pk=figure.pk).direction == figure.direction
    assert Measure.objects.filter(edition=edition).count() == 3


def test_who_refers_to_a_faulty_row_is_not_blamed_and_looked_at_all_the_same(full, sheets):
    edition, user = full
    fill(sheets, "action_fields", 4, number=3, title="x" * 501, visibility="öffentlich")
    fill(sheets, "goals", 5, number=4, action_field="x" * 501, title="Neues Ziel", visibility="geheim")
    fill(sheets, "measures", 4, key="Neue Maßnahme", title="Neu", kind="Projekt", goals="4")
    end = len(sheets["Zuständigkeiten"]) + 1
    fill(
        sheets,
        "responsibilities",
        end,
        measure="Neue Maßnahme",
        organization="Volkshochschule",
        role="Chefin",
    )
    assert places(findings(edition, user, packed(sheets))) == [
        ("Handlungsfelder", 4, "Titel"),
        ("Ziele", 5, "Sichtbarkeit"),
        ("Maßnahmen", 4, "Kennung"),
        ("Zuständigkeiten", end, "Rolle"),
    ]


def test_numbers_after_one_that_cannot_be_read_and_sums_of_unread_amounts_are_not_blamed(full, sheets):
    edition, user = full
    goal = {"action_field": "Bildung", "visibility": "öffentlich"}
    fill(sheets, "goals", 5, number="vier", title="Viertes", **goal)
    fill(sheets, "goals", 6, number=5, title="Fünftes", **goal)
    spoil(sheets, "measures", row_of(sheets, "Maßnahmen", "kurse"), "planned_total", 2401)
    row = row_of(sheets, "Finanzierung", "kurse")
    spoil(sheets, "funding", row, "planned", "tausend")
    assert places(findings(edition, user, packed(sheets))) == [
        ("Ziele", 5, "Nr."),
        ("Finanzierung", row, "Geplant in Euro"),
    ]


def test_a_wrong_sum_is_told_beside_funding_of_a_measure_that_nobody_knows(full, sheets):
    edition, user = full
    fill(sheets, "funding", 5, measure="werkstatt", year=2026, source="Land", planned=100)
    row = row_of(sheets, "Maßnahmen", "kurse")
    spoil(sheets, "measures", row, "planned_total", 7)
    unknown = ("Finanzierung", 5, "Maßnahme")
    assert places(findings(edition, user, packed(sheets))) == [
        ("Maßnahmen", row, "Summe geplant (Kontrolle)"),
        unknown,
    ]
    spoil(sheets, "measures", row, "planned_total", 2501)  # right if the row is meant to be of this measure
    assert places(findings(edition, user, packed(sheets))) == [unknown]


def test_a_sum_is_right_where_a_misspelt_row_is_one_that_stands_here(full, sheets):
    edition, user = full
    funding, row = row_of(sheets, "Finanzierung", "kurse"), row_of(sheets, "Maßnahmen", "kurse")
    spoil(sheets, "funding", funding, "measure", "kursee")
    spoil(sheets, "funding", funding, "planned", 1000)
    spoil(sheets, "measures", row, "planned_total", 2200.5)
    assert places(findings(edition, user, packed(sheets))) == [("Finanzierung", funding, "Maßnahme")]
    spoil(sheets, "measures", row, "planned_total", 2200)
    assert len(findings(edition, user, packed(sheets))) == 2


def test_sums_beside_doubled_rows_and_unknown_sources_are_told_only_where_they_are_wrong_either_way(
    full, sheets
):
    edition, user = full
    funding, row = row_of(sheets, "Finanzierung", "kurse"), row_of(sheets, "Maßnahmen", "kurse")
    spoil(sheets, "funding", funding, "source", "Lotto")
    sheets["Finanzierung"].append(list(sheets["Finanzierung"][funding]))
    spoil(sheets, "funding", 5, "planned", 200)
    faults = [("Finanzierung", funding, "Herkunft"), ("Finanzierung", 5, "Maßnahme")]
    for said in (2401, 3601.5, 1400.5, 2601):
        spoil(sheets, "measures", row, "planned_total", said)
        assert places(findings(edition, user, packed(sheets))) == faults, said
    spoil(sheets, "measures", row, "planned_total", 12)
    assert len(findings(edition, user, packed(sheets))) == 3


def test_a_measure_without_a_readable_name_has_no_sum_to_be_compared_with(full, sheets):
    edition, user = full
    row = row_of(sheets, "Maßnahmen", "kurse")
    fill(sheets, "measures", row, key="Die Kurse!", planned_total=2401)
    assert ("Maßnahmen", row, "Summe geplant (Kontrolle)") not in places(
        findings(edition, user, packed(sheets))
    )


def test_a_renamed_sheet_and_a_renamed_column_are_read_all_the_same(full, sheets):
    edition, user = full
    fill(sheets, "measures", 4, key="neu", title="Neu", kind="Projekd")
    fill(sheets, "needs", 3, number=2, title="", goals="99", visibility="öffentlich")
    sheets["Maßnahmen"][0][0] = "Kennungen"
    sheets["Bedarf"] = sheets.pop("Bedarfe")
    end = len(sheets["Zuständigkeiten"]) + 1
    fill(sheets, "responsibilities", end, measure="neu", organization="Volkshochschule", role="Federführung")
    found = places(findings(edition, user, packed(sheets)))
    assert ("Bedarfe", None, "") in found
    assert ("Bedarfe", 3, "Titel") in found
    assert ("Bedarfe", 3, "Ziele") in found
    assert ("Maßnahmen", 1, "Kennung") in found
    assert ("Maßnahmen", 4, "Art") in found
    assert not [each for each in found if each[:2] == ("Zuständigkeiten", end) and each[2] == "Maßnahme"]


def test_a_missing_sheet_is_the_only_fault_of_those_who_refer_to_it(full, sheets):
    edition, user = full
    del sheets["Zielgruppen"]
    spoil(sheets, "measures", 2, "target_groups", "Großeltern")
    assert places(findings(edition, user, packed(sheets))) == [("Zielgruppen", None, "")]


def test_what_a_merged_cell_covers_is_not_called_empty(full, sheets):
    edition, user = full
    content = packed(sheets, merged=[("Ziele", "C2:C3")])
    assert places(findings(edition, user, content)) == [("Ziele", 2, "Titel")]


@pytest.mark.parametrize(
    ("value", "shown"), [("#DIV/0!", "#DIV/0!"), ("#N/A", "#N/A (#NV)"), ("#REF!", "#REF! (#BEZUG!)")]
)
def test_error_values_of_the_spreadsheet_are_named(value, shown, full, sheets):
    edition, user = full
    content = packed(sheets, formulas=[("Messwerte", "D2", "=1/0", value), ("Ziele", "C3", "=X!A1", value)])
    found = findings(edition, user, content)
    assert places(found) == [("Ziele", 3, "Titel"), ("Messwerte", 2, "Wert")]
    assert all(f"„{shown}“ ist ein Fehlerwert" in each.words for each in found)


def test_nonsense_is_pointed_out_with_its_place_and_refused_only_below_zero(full, sheets):
    edition, user = full
    later = timezone.localdate() + timedelta(days=400)
    spoil(sheets, "measures", 2, "start_date", "1.1.1902")
    spoil(sheets, "measures", 2, "last_day", "31.12.2999")
    spoil(sheets, "funding", 2, "planned", 99_999_999_999)
    spoil(sheets, "values", 2, "as_of", later.strftime("%d.%m.%Y"))
    spoil(sheets, "targets", 2, "target_date", "31.12.2727")
    outcome = outcome_of(edition, user, sheets)
    assert outcome.findings == []
    said = "\n".join(outcome.notes)
    for place in (
        "Maßnahmen, Zeile 2, Erster Tag: 1902",
        "Maßnahmen, Zeile 2, Letzter Tag: 2999",
        "Finanzierung, Zeile 2, Geplant in Euro: 99.999.999.999",
        "Messwerte, Zeile 2, Stand vom: ",
        "Zielwerte, Zeile 2, Zu erreichen bis: 2727",
    ):
        assert place in said
    spoil(sheets, "funding", 3, "planned", -5)
    again = outcome_of(edition, user, sheets)
    assert places(again.findings) == [("Finanzierung", 3, "Geplant in Euro")]
    assert again.notes == outcome.notes


def test_what_stands_here_already_is_not_called_odd(full):
    edition, user = full
    Measure.objects.filter(slug="kurse").update(start_date="1902-01-01")
    assert outcome_of(edition, user, sheets_of(edition, user)).notes == []


def filled_template(edition, user):
    """Goals numbered from 1 on, by somebody who saw only an empty template."""
    sheets = {name: rows[:1] for name, rows in sheets_of(edition, user).items()}
    Goal.objects.filter(number=1).update(title="Sprachkurse für Eltern")
    for at, title in enumerate(("Wohnraum vermitteln", "Ziel 2 neu gefasst"), 1):
        fill(sheets, "goals", at + 1, number=at, action_field="Bildung", title=title, visibility="öffentlich")
    return sheets


def test_entries_that_would_become_others_are_named_with_both_titles(full):
    edition, user = full
    outcome = outcome_of(edition, user, filled_template(edition, user))
    assert outcome.overwritten == [("Ziele: 1", "Sprachkurse für Eltern", "Wohnraum vermitteln")]


def test_the_command_overwrites_entries_only_where_it_is_told_to(full):
    edition, user = full
    content = packed(filled_template(edition, user))
    asked = Import(edition, read_file("m.xlsx", content), user, "Vorlage")
    with override("de"):
        assert "--overwrite" in bring_in(asked).findings[0].words
    assert Goal.objects.get(number=1).title == "Sprachkurse für Eltern"
    assert bring_in(asked, overwriting=True).findings == []
    assert Goal.objects.get(number=1).title == "Wohnraum vermitteln"


def test_nothing_of_a_faulty_file_is_saved_whatever_was_tried_out(full, sheets):
    edition, user = full
    fill(sheets, "goals", 5, number=4, action_field="Bildung", title="", visibility="öffentlich")
    asked = Import(edition, read_file("m.xlsx", packed(sheets)), user, "Prüfung")
    _outcome, state = rehearse(asked)
    assert carry_out(asked, state) is None
    assert Goal.objects.filter(edition=edition).count() == 3
