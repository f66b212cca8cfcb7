# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about faults that are told at their cell however much else is wrong in the file."""

import pytest

from werdegang.concepts.models import Indicator
from werdegang.importers.concept.exchange import Import, carry_out, read_file, rehearse
from werdegang.importers.concept.tables import BY_NAME
from werdegang.importers.tests.concept_samples import packed
from werdegang.importers.tests.test_concept_findings import fill, findings, spoil

pytestmark = pytest.mark.django_db

FIGURE = {
    "title": "Neu",
    "unit": "%",
    "source": "Statistik",
    "period": "jährlich",
    "visibility": "öffentlich",
}
VALUE = {"as_of": "1.1.2024", "status": "endgültig"}


def told(edition, user, sheets):
    found = findings(edition, user, packed(sheets))
    return {(each.sheet, each.row, each.column): each.words for each in found}


def head(table, column):
    return BY_NAME[table].sheet, BY_NAME[table].column(column).head


def place(table, row, column):
    sheet, name = head(table, column)
    return sheet, row, name


def test_amounts_and_years_that_cannot_be_are_told_at_their_cells(full, sheets):
    edition, user = full
    spoil(sheets, "funding", 3, "planned", -500)
    spoil(sheets, "funding", 4, "spent", -1)
    spoil(sheets, "funding", 2, "year", 20199)
    found = told(edition, user, sheets)
    assert set(found) == {
        place("funding", 3, "planned"),
        place("funding", 4, "spent"),
        place("funding", 2, "year"),
    }
    assert "1990 bis 2100" in found[place("funding", 2, "year")]


def test_figures_that_are_shares_of_each_other_are_refused_new_ones_too(full, sheets):
    edition, user = full
    fill(sheets, "indicators", 3, key="eins", base="zwei", **FIGURE)
    fill(sheets, "indicators", 4, key="zwei", base="drei", **FIGURE)
    fill(sheets, "indicators", 5, key="drei", base="eins", **FIGURE)
    fill(sheets, "indicators", 6, key="vier", base="vier", **FIGURE)
    found = told(edition, user, sheets)
    assert set(found) == {place("indicators", row, "base") for row in (3, 4, 5, 6)}


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"decimals": 9}, "decimals"),
        ({"numerator": "teilnehmende"}, "base"),
        ({"base": "teilnehmende", "numerator": "teilnehmende"}, "numerator"),
        ({"base": "teilnehmende", "unit": "Personen"}, "unit"),
    ],
)
def test_a_figure_fulfils_what_its_form_asks(cells, column, full, sheets):
    edition, user = full
    fill(sheets, "indicators", 3, **({"key": "neu"} | FIGURE | cells))
    assert set(told(edition, user, sheets)) == {place("indicators", 3, column)}


def test_a_responsibility_has_a_goal_or_a_measure_and_is_told_there(full, sheets):
    edition, user = full
    for row in (2, 3):
        if not sheets["Zuständigkeiten"][row - 1][0]:
            spoil(sheets, "responsibilities", row, "goal", 1)
    assert (
        len([key for key in told(edition, user, sheets) if key[2] == head("responsibilities", "goal")[1]])
        == 1
    )


def test_all_faults_of_the_values_of_a_figure_are_told_in_one_run(full, sheets):
    edition, user = full
    fill(sheets, "values", 6, indicator="teilnehmende", period="1.3.2021", value=5, **VALUE)
    fill(sheets, "values", 7, indicator="teilnehmende", period=2020, value=-3, **VALUE)
    fill(sheets, "values", 8, indicator="teilnehmende", period=2019, value="2,5", **VALUE)
    fill(sheets, "values", 9, indicator="teilnehmende", period=2099, value=7, **VALUE)
    found = told(edition, user, sheets)
    assert set(found) == {
        place("values", 6, "period"),
        place("values", 7, "value"),
        place("values", 8, "value"),
        place("values", 9, "value"),
    }
    assert "Schreiben Sie das Jahr" in found[place("values", 6, "period")]


def test_values_of_a_figure_that_is_wrong_itself_are_looked_at_all_the_same(full, sheets):
    edition, user = full
    fill(sheets, "indicators", 3, **({"key": "neu"} | FIGURE | {"unit": "Personen", "source": ""}))
    fill(sheets, "values", 6, indicator="neu", period=2020, value="viele", **VALUE)
    fill(sheets, "values", 7, indicator="neu", period=2021, value=7, **VALUE)
    fill(sheets, "values", 8, indicator="neu", period=2022, value=-7, **VALUE)
    assert set(told(edition, user, sheets)) == {
        place("indicators", 3, "source"),
        place("values", 6, "value"),
        place("values", 8, "value"),
    }


def test_several_goals_are_separated_by_semicolons_and_the_finding_says_so(full, sheets):
    edition, user = full
    spoil(sheets, "needs", 2, "goals", "1, 2")
    assert "Semikolon" in told(edition, user, sheets)[place("needs", 2, "goals")]


def test_more_than_all_is_worth_a_look_and_no_error(full, sheets):
    edition, user = full
    fill(sheets, "indicators", 3, **({"key": "zuwachs"} | FIGURE))
    fill(sheets, "values", 6, indicator="zuwachs", period=2020, value=140, **VALUE)
    asked = Import(edition, read_file("mappe.xlsx", packed(sheets)), user, "")
    outcome, state = rehearse(asked)
    assert outcome.findings == []
    assert [note for note in outcome.notes if "140 %" in note]
    assert carry_out(asked, state) is not None
    assert Indicator.objects.filter(slug="zuwachs").exists()
