# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Targets of figures in an edition: set, corrected, taken away; what is wrong is said at its field."""

from decimal import Decimal

import pytest

from werdegang.concepts.factories import (
    EditionFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    IndicatorValueFactory,
)
from werdegang.concepts.models import IndicatorTarget
from werdegang.workspace.tests.concept_forms import at, form_of, page

pytestmark = pytest.mark.django_db
TYPED = {
    "baseline_value": "1.234,5",
    "baseline_date": "2025-12-31",
    "target_value": "1500 Personen",
    "target_date": "2028-12-31",
}


@pytest.fixture
def figure(edition):
    return IndicatorFactory(concept=edition.concept, title="Beratene", unit="Personen", decimals=1)


def address_of(edition, figure, name="target_edit"):
    return at(name, edition, figure.slug)


def test_a_target_is_set_as_numbers_are_written(client, edition, figure):
    assert "noch kein Zielwert" in page(client, at("target_list", edition))
    answer = client.post(address_of(edition, figure), TYPED)
    assert answer.status_code == 302
    target = IndicatorTarget.objects.get()
    assert (target.baseline_value, target.target_value) == (Decimal("1234.5"), Decimal(1500))
    listed = page(client, at("target_list", edition))
    assert "1.234,5 (31.12.2025)" in listed
    assert "1.500,0 bis 31.12.2028" in listed


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("baseline_value", "viele", "ist keine Zahl"),
        ("baseline_value", "", "Schreiben Sie die Zahl."),
        ("baseline_value", "1.5", "lässt sich auf zwei Arten lesen"),
        ("baseline_value", "3", "So kleine Zahlen von Personen"),
        ("target_value", "1500 %", "Die Einheit ist „Personen“"),
        ("target_value", "12,55", "1 Nachkommastellen"),
        ("target_value", "1.000", "soll steigen"),
        ("target_date", "2025-12-31", "Wählen Sie einen späteren Tag."),
        ("target_date", "irgendwann", "31.12.2026"),
        ("baseline_date", "", "geben Sie den Tag an."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_saved(client, edition, figure, name, typed, words):
    answer = client.post(address_of(edition, figure), TYPED | {name: typed})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [name]
    assert words in answer.content.decode()
    assert not IndicatorTarget.objects.exists()


def test_a_correction_stands_in_the_history_and_is_not_made_over_unseen_words(client, edition, figure):
    address = address_of(edition, figure)
    client.post(address, TYPED)
    opened = form_of(client, address)
    assert opened["baseline_value"] == "1234,5"
    client.post(address, opened | {"target_value": "1600", "reason": "neuer Beschluss"})
    assert client.post(address, opened | {"target_value": "1700"}).status_code == 409
    assert IndicatorTarget.objects.get().target_value == 1600
    assert "neuer Beschluss" in page(client, address)


def test_an_adopted_target_is_corrected_with_a_reason_only(client, edition, figure):
    adopted = EditionFactory(concept=edition.concept, number=7)
    address = address_of(adopted, figure)
    assert client.post(address, TYPED).status_code == 422
    assert client.post(address, TYPED | {"reason": "Schreibfehler"}).status_code == 302


def test_a_target_taken_away_can_be_set_anew(client, edition, figure):
    client.post(address_of(edition, figure), TYPED)
    assert client.post(address_of(edition, figure, "target_delete"), {}).status_code == 302
    assert "noch kein Zielwert" in page(client, at("target_list", edition))
    assert client.post(address_of(edition, figure), TYPED).status_code == 302
    assert IndicatorTarget.objects.filter(deleted=False).count() == 1


def test_the_baseline_does_not_tell_what_is_withheld(client, edition):
    figure = IndicatorFactory(concept=edition.concept, unit="Personen")
    IndicatorValueFactory(indicator=figure, year=2025, value=40, publication="withheld")
    typed = TYPED | {"baseline_value": "40", "target_value": "60"}
    answer = client.post(address_of(edition, figure), typed)
    assert answer.status_code == 422
    assert "würde ihn verraten" in answer.content.decode()
    assert client.post(address_of(edition, figure), typed | {"baseline_value": "41"}).status_code == 302


def test_the_list_asks_the_same_questions_however_long_it_is(
    client, edition, figure, django_assert_max_num_queries
):
    for _number in range(12):
        IndicatorTargetFactory(edition=edition)
    with django_assert_max_num_queries(20):
        page(client, at("target_list", edition))
