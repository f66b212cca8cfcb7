# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about key figures: cards, page, file."""

import csv
import io
import re
from decimal import Decimal

import pytest

from werdegang.concepts.factories import (
    EditionFactory,
    GoalFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    IndicatorValueFactory,
)
from werdegang.concepts.vocabulary import Direction, ValueStatus
from werdegang.people.factories import OrganizationFactory
from werdegang.website.addresses import address
from werdegang.website.views.indicators import cell

pytestmark = pytest.mark.django_db


def words(client, where):
    response = client.get(where)
    assert response.status_code == 200
    return re.sub(r"[ \n]+", " ", response.content.decode())


def rows(client, indicator, language=""):
    response = client.get(f"{language}{address(indicator)}werte.csv")
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))


@pytest.fixture
def indicator():
    made = IndicatorFactory(
        title="Plätze mit Betreuung", definition="Alle Plätze am 31.12.", license_name="dl-de/by-2-0"
    )
    for year, value in ((2014, 96), (2016, 128), (2017, 162), (2018, 186)):
        status = ValueStatus.PROVISIONAL if year == 2018 else ValueStatus.FINAL
        IndicatorValueFactory(indicator=made, year=year, value=Decimal(value), status=status)
    return made


@pytest.fixture
def with_target(indicator):
    edition = EditionFactory(concept=indicator.concept, name="1. Fortschreibung")
    IndicatorTargetFactory(
        indicator=indicator, edition=edition, baseline_value=Decimal(128), target_value=Decimal(240)
    )
    return indicator


def test_the_latest_value_stands_big_with_unit_period_and_status(client, with_target):
    html = words(client, address(with_target))
    big = re.search(r'wd-bigfigure__value">(.*?)</p>', html)
    assert big
    assert "186" in big[1]
    assert "Plätze, 2018, vorläufig" in big[1]


def test_target_share_change_and_baseline_stand_below(client, with_target):
    html = words(client, address(with_target))
    for expected in ("Zielwert bis 31.12.2018", "240", "78\u00a0%", "gegenüber 2017", "24 mehr", "128"):
        assert expected in html


def test_the_figure_says_how_it_stands_to_its_target(client, with_target):
    html = words(client, address(with_target))
    assert "Der Wert liegt um 54\u00a0Plätze unter dem erwarteten." in html
    assert "#bewertung" in html


def test_a_figure_without_direction_is_not_rated(client, with_target):
    with_target.direction = Direction.NEUTRAL
    with_target.save()
    assert "#bewertung" not in words(client, address(with_target))


def test_chart_and_table_stand_together_and_a_gap_is_told(client, with_target):
    html = words(client, address(with_target))
    assert html.count('role="img"') == 1
    assert re.search(r"2017</th>.*?162.*?184.*?endgültig", html)
    assert re.search(r"2018</th>.*?186.*?240.*?vorläufig", html)
    assert re.search(r"2014</th>.*?96.*?–", html)
    assert "2015" in html  # the year without a value, in the words of the chart


def test_definition_source_license_and_who_answers_stand_beside(client, indicator):
    indicator.responsible = OrganizationFactory(name="Fachbereich 51")
    indicator.source_url = "https://quelle.example/"
    indicator.save()
    html = words(client, address(indicator))
    for expected in (
        "Alle Plätze am 31.12.",
        "Meldung der Träger",
        "dl-de/by-2-0",
        "Fachbereich 51",
        "quelle.example",
    ):
        assert expected in html


def test_a_hidden_office_is_not_named(client, indicator):
    indicator.responsible = OrganizationFactory(name="Geheimes Amt", visibility="internal")
    indicator.save()
    assert "Geheim" not in words(client, address(indicator))


def test_a_figure_without_values_says_so(client):
    assert "Es liegen noch keine Werte vor." in words(client, address(IndicatorFactory()))


def test_percentages_change_by_points(client):
    indicator = IndicatorFactory(unit="%", decimals=1)
    for year, value in ((2017, "18.5"), (2018, "22")):
        IndicatorValueFactory(indicator=indicator, year=year, value=Decimal(value))
    html = words(client, address(indicator))
    assert "22\u00a0%" in html
    assert "3,5 Prozentpunkte mehr" in html


def test_the_list_is_filtered_by_edition(client, with_target):
    other = IndicatorFactory(concept=with_target.concept, title="Ohne Ausgabe")
    goal = GoalFactory(edition=with_target.targets.get().edition)
    measured = IndicatorFactory(concept=with_target.concept, title="Am Ziel gemessen", goals=[goal])
    edition = goal.edition
    html = words(client, f"/kennzahlen/?ausgabe={edition.concept.slug}.{edition.slug}")
    assert with_target.title in html
    assert measured.title in html
    assert other.title not in html


def test_a_filter_that_nothing_offers_finds_nothing(client, indicator):
    assert indicator.title not in words(client, "/kennzahlen/?ausgabe=nie.gehoert")


def test_the_file_carries_unit_source_status_and_license(client, indicator):
    head, *values = rows(client, indicator)
    assert head == [
        "Kennzahl",
        "von",
        "bis",
        "Wert",
        "Einheit",
        "Gliederung",
        "Wert ist",
        "Stand",
        "Quelle",
        "Lizenz",
        "Bemerkung",
        "Beispieldaten",
    ]
    assert values[-1] == [
        "Plätze mit Betreuung",
        "2018-01-01",
        "2018-12-31",
        "186",
        "Plätze",
        "",
        "vorläufig",
        "2019-01-31",
        "Meldung der Träger",
        "dl-de/by-2-0",
        "",
        "nein",
    ]


def test_the_file_writes_numbers_as_the_language_does(client):
    indicator = IndicatorFactory(decimals=1, direction=Direction.DOWN)
    IndicatorValueFactory(indicator=indicator, value=Decimal("-12345.5"))
    assert rows(client, indicator)[1][3] == "-12345,5"
    assert rows(client, indicator, "/en")[1][3] == "-12345.5"


def test_the_file_marks_what_is_invented(client):
    value = IndicatorValueFactory(is_sample=True)
    assert rows(client, value.indicator)[1][-1] == "ja"


@pytest.mark.parametrize("text", ["=1+1", "+49", "-1", "@SUMME(A1)", " =1", "\t=1", "\r=1"])
def test_no_text_of_the_file_is_a_formula(text):
    assert cell(text).startswith("'")


def test_a_remark_is_neutralised_in_the_file(client):
    value = IndicatorValueFactory(note='=HYPERLINK("https://boese.example")')
    assert rows(client, value.indicator)[1][10].startswith("'=")


def test_the_file_is_named_after_the_figure(client, indicator):
    response = client.get(f"{address(indicator)}werte.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{indicator.slug}.csv"'
