# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the history of values: in sentences for everybody, and never a number that is or was withheld."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.core.cache import cache

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.dimension_factories import DimensionFactory, DimensionMemberFactory
from werdegang.concepts.factories import ConceptRoleFactory, IndicatorFactory, IndicatorValueFactory
from werdegang.concepts.models import IndicatorValue
from werdegang.concepts.publication import decide
from werdegang.concepts.value_history import changes_of_values
from werdegang.concepts.values import Entry, write
from werdegang.concepts.vocabulary import Publication
from werdegang.history.writing import keep
from werdegang.website.addresses import changes_address

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def figure():
    made = IndicatorFactory(title="Teilnehmende", unit="Personen", decimals=0)
    dimension = DimensionFactory(concept=made.concept, code="geschlecht", name="Geschlecht")
    for name in ("weiblich", "männlich", "divers"):
        DimensionMemberFactory(dimension=dimension, code=name.replace("ä", "ae"), name=name)
    made.dimensions.add(dimension)
    return made


@pytest.fixture
def coordinator(figure):
    return ConceptRoleFactory(concept=figure.concept, user=UserFactory(display_name="Frau Amt")).user


def enter(figure, by, values, reason="", status="final", year=2017):
    """Values by the name of their member; the empty name is the total."""
    members = {each.name: each for each in figure.dimensions.get().members.select_related("dimension")}
    start, end = date(year, 1, 1), date(year + 1, 1, 1)
    entries = [
        Entry(
            start,
            end,
            (members[name],) if name else (),
            None if value is None else Decimal(value),
            status,
            date(2018, 1, 2),
            "",
        )
        for name, value in values.items()
    ]
    return write(figure, entries, by=by, reason=reason)


def words(response):
    assert response.status_code == 200
    text = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", text).replace(" :", ":")


def public(client, figure):
    cache.clear()
    client.logout()
    return words(client.get(changes_address(figure)))


def staff(client, figure, user):
    client.force_login(user, backend=BACKEND)
    return words(client.get(f"/arbeitsplatz{changes_address(figure)}"))


def test_a_value_that_is_open_is_told_with_both_numbers_and_why(client, figure, coordinator):
    enter(figure, coordinator, {"": 120, "weiblich": 70, "männlich": 50}, "Aus der Datei", "provisional")
    enter(figure, coordinator, {"": 1250, "weiblich": 1200}, "Nachmeldung eines Trägers")
    told = public(client, figure)
    assert "Wert geändert von „120 Personen“ zu „1.250 Personen“." in told
    assert "2017, weiblich" in told
    assert "von „70 Personen“ zu „1.200 Personen“" in told
    assert "Status geändert von „vorläufig“ zu „endgültig“." in told
    assert "Grund: Nachmeldung eines Trägers" in told
    assert "2017: 120 Personen" in told
    assert "Frau Amt" not in told
    feed = client.get(f"{changes_address(figure)[:-1]}.atom").content.decode()
    assert "von „120 Personen“ zu „1.250 Personen“" in feed


def test_of_a_period_in_which_anything_was_ever_withheld_no_number_is_told(client, figure, coordinator):
    enter(figure, coordinator, {"": 120, "weiblich": 70, "männlich": 47, "divers": 3})
    enter(figure, coordinator, {"": 131}, "Nachmeldung")
    enter(figure, coordinator, {"": 141, "weiblich": 80, "männlich": 49, "divers": 12}, "Noch einmal")
    enter(figure, coordinator, {"": 500}, "Woanders", year=2018)
    enter(figure, coordinator, {"": 600}, "Woanders", year=2018)
    told = public(client, figure)
    assert "Wert geändert." in told
    assert "von „500 Personen“ zu „600 Personen“" in told
    for secret in ("120", "131", "141", "„70", "47", "divers", "3 Personen"):
        assert secret not in told, secret


def test_a_small_number_is_not_told_where_it_was_shown_before_it_was_protected(client, figure, coordinator):
    figure.counts_people = False
    figure.save()
    enter(figure, coordinator, {"": 3})
    enter(figure, coordinator, {"": 30})
    figure.counts_people = True
    figure.save()
    told = public(client, figure)
    assert "3 Personen" not in told
    assert "Wert geändert." in told


def test_numbers_of_the_time_before_a_figure_was_public_are_not_told(client, figure, coordinator):
    figure.visibility = "internal"
    figure.save()
    enter(figure, coordinator, {"": 111})
    enter(figure, coordinator, {"": 222})
    figure.visibility = "public"
    figure.save()
    enter(figure, coordinator, {"": 333})
    told = public(client, figure)
    assert "von „222 Personen“ zu „333 Personen“" in told
    assert "111" not in told


def test_who_enters_the_figure_reads_all_of_it_with_names(client, figure, coordinator):
    enter(figure, coordinator, {"": 120, "weiblich": 70, "männlich": 47, "divers": 3})
    enter(figure, coordinator, {"divers": 4}, "Nachmeldung")
    enter(figure, coordinator, {"männlich": None}, "Doppelt gezählt")
    told = staff(client, figure, coordinator)
    assert "2017, divers" in told
    assert "von „3 Personen“ zu „4 Personen“" in told
    assert "2017, männlich: 47 Personen wurde entfernt" in told
    assert "Frau Amt" in told
    grid = words(client.get(f"/arbeitsplatz/kennzahlen/{figure.slug}/"))
    assert "von „3 Personen“ zu „4 Personen“" in grid
    assert "Alle Änderungen" in grid


def test_who_administers_and_does_not_enter_reads_no_number_that_is_withheld(client, figure, coordinator):
    enter(figure, coordinator, {"": 120, "weiblich": 70, "männlich": 47, "divers": 3})
    enter(figure, coordinator, {"": 121, "divers": 4}, "Nachmeldung")
    other = ConceptRoleFactory(concept__body=figure.concept.body).user
    told = staff(client, figure, other)
    assert "von „120 Personen“ zu „121 Personen“" in told
    assert "divers" not in told
    assert IndicatorValue.objects.filter(publication="withheld").exists()


def test_many_added_at_once_are_one_entry_with_their_numbers(client, figure, coordinator):
    enter(figure, coordinator, {"": 120, "weiblich": 70, "männlich": 50}, "Aus einer Datei")
    told = public(client, figure)
    assert "Wert (3 auf einmal hinzugefügt)" in told
    assert "2017, weiblich: 70 Personen" in told


def test_a_value_that_was_not_decided_on_at_once_is_added_with_what_is_shown(client, figure, coordinator):
    row = IndicatorValueFactory(
        indicator=figure, value=Decimal(2), year=2017, publication=Publication.UNDECIDED
    )
    row.value = Decimal(44)
    keep(row, None)
    assert "2017: 44 Personen" not in public(client, figure)
    decide(figure)
    told = public(client, figure)
    assert "2017: 44 Personen wurde hinzugefügt" in told
    assert "2 Personen" not in told


def test_what_never_was_there_is_not_said_to_be_taken_away(figure, coordinator):
    IndicatorValueFactory(indicator=figure, deleted=True)
    assert changes_of_values(figure, coordinator, names=True) == []
