# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about values of key figures: what is withheld on the pages is withheld here."""

import datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from werdegang.concepts.dimension_factories import DimensionFactory, DimensionMemberFactory
from werdegang.concepts.factories import IndicatorFactory, IndicatorValueFactory
from werdegang.concepts.values import Entry, write
from werdegang.concepts.vocabulary import ValueStatus

pytestmark = pytest.mark.django_db
ROUTE = "indicators/{slug}/values"


def entry(value, *members, year=2020):
    start, end = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
    return Entry(start, end, members, Decimal(value), ValueStatus.FINAL, end)


@pytest.fixture
def broken_down():
    """Persons by district: 30 in all, 3 of them in the one, 20 and 7 in the others."""
    figure = IndicatorFactory(unit="Personen")
    dimension = DimensionFactory(concept=figure.concept, code="stadtteil", name="Stadtteil")
    figure.dimensions.add(dimension)
    members = [DimensionMemberFactory(dimension=dimension, code=code) for code in ("mitte", "nord", "west")]
    write(
        figure,
        [entry(30), *(entry(count, member) for count, member in zip((3, 20, 7), members, strict=True))],
        by=None,
    )
    return figure


def test_small_numbers_are_withheld_with_what_would_give_them_away(ask, broken_down):
    told = ask(f"indicators/{broken_down.slug}/values", ROUTE)["data"]
    by_member = {each["members"].get("stadtteil"): each for each in told}
    assert set(by_member) == {None, "mitte", "nord", "west"}
    assert (by_member["mitte"]["publication"], by_member["mitte"]["value"]) == ("withheld", None)
    assert [each["value"] for each in told].count(None) == 2
    assert 3 not in [each["value"] for each in told]


def test_the_interface_tells_what_the_file_tells(ask, client, broken_down):
    told = ask(f"indicators/{broken_down.slug}/values", ROUTE)["data"]
    file = client.get(f"/kennzahlen/{broken_down.slug}/werte.json").json()["values"]
    assert [each["value"] for each in told] == [each["value"] for each in file]


def test_pages_of_values_hold_each_once(everything, broken_down):
    write(broken_down, [entry(40, year=2021), entry(2, year=2022)], by=None)
    path = f"indicators/{broken_down.slug}/values"
    assert everything(path, ROUTE, limit=1) == everything(path, ROUTE)
    assert len(everything(path, ROUTE)) == 6


def test_values_are_chosen_by_period_and_total(ask, broken_down):
    write(broken_down, [entry(40, year=2021)], by=None)
    told = ask(f"indicators/{broken_down.slug}/values", ROUTE, total="true", since="2021-01-01")["data"]
    assert [(each["start_date"], each["end_date"], each["value"]) for each in told] == [
        ("2021-01-01", "2021-12-31", 40)
    ]


def test_values_are_rounded_as_on_the_page(ask):
    figure = IndicatorFactory(decimals=1)
    IndicatorValueFactory(indicator=figure, value=Decimal("12.3456"))
    assert ask(f"indicators/{figure.slug}/values", ROUTE)["data"][0]["value"] == 12.3


def test_the_number_of_queries_does_not_grow(client, broken_down):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/api/v1/indicators/{broken_down.slug}/values")
        return len(asked)

    before = queries()
    write(broken_down, [entry(40 + year, year=year) for year in range(2001, 2019)], by=None)
    assert queries() == before
