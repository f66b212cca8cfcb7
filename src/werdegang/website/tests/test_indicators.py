# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about key figures: cards, page, file."""

import csv
import datetime
import io
import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from werdegang.concepts.dimension_factories import DimensionFactory, DimensionMemberFactory
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    EditionFactory,
    GoalFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    IndicatorValueFactory,
)
from werdegang.concepts.values import Entry, write
from werdegang.concepts.vocabulary import Direction, ValueStatus
from werdegang.people.factories import OrganizationFactory
from werdegang.website.addresses import address
from werdegang.website.figure_files import cell

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
        "Veröffentlichung",
        "Revision",
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
        "gezeigt",
        "1",
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


class Broken:
    """A figure by sex and age in two years, three women under 18 in the second."""

    def __init__(self):
        self.indicator = IndicatorFactory(title="Beratene Personen", unit="Personen")
        self.by = ConceptRoleFactory(concept=self.indicator.concept).user
        lists = {"geschlecht": ("weiblich", "männlich"), "alter": ("unter 18", "ab 18")}
        self.members = {}
        for position, (code, names) in enumerate(lists.items()):
            dimension = DimensionFactory(
                concept=self.indicator.concept, code=code, name=code.title(), position=position
            )
            self.indicator.dimensions.add(dimension)
            for at, name in enumerate(names):
                self.members[name] = DimensionMemberFactory(
                    dimension=dimension, code=f"{code[0]}{at}", name=name, position=at
                )
        self.enter(2017, [[40, 50], [60, 70]])
        self.enter(2018, [[3, 571], [612, 733]])

    def enter(self, year, numbers):
        cells: dict[tuple[str, ...], int] = {(): sum(map(sum, numbers))}
        sexes, ages = ("weiblich", "männlich"), ("unter 18", "ab 18")
        for i, sex in enumerate(sexes):
            cells[(sex,)] = sum(numbers[i])
            for j, age in enumerate(ages):
                cells[(sex, age)] = numbers[i][j]
                cells[(age,)] = sum(row[j] for row in numbers)
        day, end = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
        entries = [
            Entry(day, end, tuple(self.members[each] for each in names), Decimal(value), "final", end)
            for names, value in cells.items()
        ]
        write(self.indicator, entries, by=self.by)


OUTPUTS = (
    "",
    "?gliederung=geschlecht",
    "?gliederung=alter&zeitraum=2018-01-01",
    "?gliederung=geschlecht.alter",
    "werte.csv",
    "werte.xlsx",
    "werte.json",
    "datapackage.json",
)


def cells_of(content):
    """All numbers that a file or page says, tags left out; of a workbook from its sheets."""
    if content.startswith(b"PK"):
        sheets = CalamineWorkbook.from_filelike(io.BytesIO(content))
        rows = [row for name in sheets.sheet_names for row in sheets.get_sheet_by_name(name).to_python()]
        return {str(int(each)) for row in rows for each in row if isinstance(each, float)}
    text = re.sub(r"<style.*?</style>|<[^>]*>", " ", content.decode(), flags=re.DOTALL)
    return {each.replace(".", "") for each in re.findall(r"\d+(?:\.\d{3})*", text)}


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("who", ["anybody", "coordinator"])
def test_three_people_are_in_no_output_nor_what_gives_them_away(client, output, who):
    scene = Broken()
    if who == "coordinator":
        client.force_login(scene.by)
    response = client.get(f"{address(scene.indicator)}{output}")
    assert response.status_code == 200
    found = cells_of(response.content)
    withheld = {"571", "612", "733"}  # beside the three
    assert not withheld & found
    if "csv" in output or ("json" in output and "package" not in output):
        rows = response.content.decode()
        assert "1919" in rows
        assert not re.search(r"(;|: )3(;|,|\n)", rows)


def test_the_page_says_what_is_withheld_and_why(client):
    html = words(client, f"{address(Broken().indicator)}?gliederung=geschlecht.alter")
    assert html.count(">geheim gehalten</span>") == 4
    assert "könnten auf einzelne Menschen schließen lassen" in html


def test_a_breakdown_has_bars_courses_and_its_table(client):
    html = words(client, f"{address(Broken().indicator)}?gliederung=geschlecht")
    assert "Am meisten: männlich mit 1.345 Personen." in html
    assert "Geschlecht im Zeitverlauf" in html
    assert "1.345" in html


def test_a_long_course_shows_its_last_rows_and_opens_those_before(client):
    figure = IndicatorFactory(title="Plätze")
    for year in range(1990, 2018):
        IndicatorValueFactory(indicator=figure, year=year, value=Decimal(year))
    html = words(client, address(figure))
    opened, _summary, earlier = html.partition("Frühere Werte (16)</summary>")
    assert re.findall(r'<th scope="row"[^>]*>(\d+)', opened) == [str(year) for year in range(2006, 2018)]
    assert re.findall(r'<th scope="row"[^>]*>(\d+)', earlier) == [str(year) for year in range(1990, 2006)]


def test_many_members_have_a_row_each_with_the_last_five_periods(client):
    figure = IndicatorFactory(title="Personen nach Herkunft", unit="Personen")
    dimension = DimensionFactory(concept=figure.concept, code="herkunft", name="Herkunft")
    figure.dimensions.add(dimension)
    members = [
        DimensionMemberFactory(dimension=dimension, name=f"Land {at}", position=at) for at in range(25)
    ]
    for year in range(2010, 2018):
        day, end = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
        entries = [
            Entry(day, end, (each,), Decimal(year * 10 + at), "provisional" if year == 2017 else "final", end)
            for at, each in enumerate(members)
            if (year, at) != (2016, 0)
        ]
        write(figure, entries, by=ConceptRoleFactory(concept=figure.concept).user)
    found = words(client, address(figure))
    table = found[found.index('id="gliederung"') :]
    heads = re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', table)[:6]
    assert heads == ["Herkunft", "2013", "2014", "2015", "2016", "2017"]
    assert table.count('<th scope="row"') == 26
    first = table[table.index(">Land 0<") : table.index(">Land 1<")]
    assert re.findall(r"<div>([^<]*)", first) == ["20.130", "20.140", "20.150", "–", "20.170 "]
    assert first.count('<abbr title="vorläufig">p</abbr>') == 1
    assert "im Zeitverlauf" not in table
    earlier = words(client, f"{address(figure)}?zeitraum=2014-01-01")
    assert re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', earlier)[-3:] == ["2012", "2013", "2014"]


def test_a_page_asks_as_much_for_thousands_of_values_as_for_few(client):
    scene = Broken()
    with CaptureQueriesContext(connection) as few:
        client.get(f"{address(scene.indicator)}?gliederung=geschlecht.alter")
    for year in range(1990, 2017):
        scene.enter(year, [[40, 50], [60, 70]])
    with CaptureQueriesContext(connection) as many:
        client.get(f"{address(scene.indicator)}?gliederung=geschlecht.alter")
    assert len(many) == len(few)


def test_the_public_sees_that_a_value_was_revised_not_what_it_was(client):
    scene = Broken()
    scene.enter(2018, [[30, 571], [612, 733]])
    html = words(client, address(scene.indicator))
    assert "Korrigiert am" in html
    assert "1.919" not in html


def test_the_data_package_describes_every_column_of_the_file(client):
    scene = Broken()
    package = client.get(f"{address(scene.indicator)}datapackage.json").json()
    head = rows(client, scene.indicator)[0]
    fields = package["resources"][0]["schema"]["fields"]
    assert [field["name"] for field in fields] == head
    assert all(field["description"] for field in fields)
    assert next(field for field in fields if field["type"] == "number")["decimalChar"] == ","
    assert package["resources"][0]["path"] == "werte.csv"


def test_the_workbook_carries_values_and_what_they_mean(client):
    scene = Broken()
    response = client.get(f"{address(scene.indicator)}werte.xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(response.content))
    assert book.sheet_names == ["Werte", "Erläuterungen"]
    assert book.get_sheet_by_name("Werte").to_python()[1][3] == 220
