# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about responsibilities, funding and registers at work."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from werdegang.concepts.factories import (
    MeasureFactory,
)
from werdegang.concepts.models import (
    District,
    Funding,
    Responsibility,
    ServiceOffer,
)
from werdegang.people.factories import OrganizationFactory
from werdegang.workspace.concepts.fields import EuroField
from werdegang.workspace.tests.concept_forms import at, page

pytestmark = pytest.mark.django_db


def rows_of(client, address, *rows):
    data = {"opened": client.get(address).context["opened"], "row-count": str(len(rows)), "do": "save"}
    for number, row in enumerate(rows):
        data |= {f"row-{number}-{name}": value for name, value in row.items()}
    return data


def test_offices_answer_for_a_measure(client, edition):
    measure = MeasureFactory(edition=edition)
    body = edition.concept.body
    lead, partner = OrganizationFactory(body=body), OrganizationFactory(body=body)
    address = at("part_responsibilities", edition, "massnahmen", measure.pk)
    first = {"organization": lead.pk, "role": "lead", "contact_point": "Servicestelle, Tel. 123"}
    second = {"organization": partner.pk, "role": "partner"}
    assert client.post(address, rows_of(client, address, first, second)).status_code == 302
    found = Responsibility.objects.filter(measure=measure, deleted=False).order_by("position")
    assert [(each.organization, each.role) for each in found] == [(lead, "lead"), (partner, "partner")]
    assert client.post(address, rows_of(client, address, second, second)).status_code == 422
    assert client.post(address, rows_of(client, address, second)).status_code == 302
    assert [each.organization for each in found.all()] == [partner]


def test_whoever_saves_responsibilities_second_sees_both(client, edition):
    measure = MeasureFactory(edition=edition)
    office = OrganizationFactory(body=edition.concept.body)
    address = at("part_responsibilities", edition, "massnahmen", measure.pk)
    data = rows_of(client, address, {"organization": office.pk, "role": "lead"})
    assert client.post(address, data).status_code == 302
    answer = client.post(address, data | {"row-0-role": "partner"})
    assert answer.status_code == 409
    assert Responsibility.objects.get(deleted=False).role == "lead"


def test_money_is_written_by_year_and_source_and_sums_up(client, edition):
    measure = MeasureFactory(edition=edition)
    address = at("measure_funding", edition, measure.pk)
    rows: tuple[dict[str, str], ...] = (
        {"year": "2018", "source": "own", "planned": "1.000,50", "spent": "900"},
        {"year": "2018", "source": "state", "planned": "499,50"},
        {"year": "2019", "source": "eu", "planned": "500"},
        {},
    )
    assert client.post(address, rows_of(client, address, *rows)).status_code == 302
    assert Funding.objects.filter(measure=measure).count() == 3
    sums = {each.label: (each.planned, each.spent) for each in client.get(address).context["sums"]}
    assert sums["2018"] == (1500, 900)
    assert sums["2019"] == (500, None)
    assert list(sums.values())[-1] == (2000, 900)
    assert "2.000,00" in page(client, address)


def test_an_amount_keeps_its_row_and_its_history(client, edition):
    address = at("edition_funding", edition)
    client.post(address, rows_of(client, address, {"year": "2018", "source": "own", "planned": "5"}))
    row = Funding.objects.get()
    assert row.measure is None
    changed = {"key": row.pk, "year": "2018", "source": "own", "planned": "7"}
    client.post(address, rows_of(client, address, changed))
    assert [each.planned for each in row.history.all()] == [7, 5]


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1.000,50", "1000.50"),
        ("1,000.50", "1000.50"),
        ("1.000", "1000"),
        ("1000,5", "1000.5"),
        ("12.5", "12.5"),
        ("2 000 €", "2000"),
        ("0", "0"),
    ],
)
def test_amounts_are_taken_as_people_write_them(typed, amount):
    assert EuroField(label="").clean(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["viel", "-5", "1.2.3", "1,2345"])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(ValidationError):
        EuroField(label="").clean(typed)


@pytest.mark.parametrize(
    ("register", "data"),
    [
        ("zielgruppen", {"name": "Eltern"}),
        ("stadtteile", {"name": "Grone"}),
        (
            "rechtsgrundlagen",
            {"citation": "§ 43 AufenthG", "name": "AufenthG", "url": "https://recht.example"},
        ),
        ("angebote", {"title": "Sprachcafé", "languages": ["de", "tr"], "last_day": "2030-12-31"}),
    ],
)
def test_the_municipality_keeps_registers(client, edition, register, data):
    new = reverse("workspace:register_new", args=[register])
    page(client, new)
    data |= {"visibility": "public"}
    assert client.post(new, data).status_code == 302
    listed = reverse("workspace:register", args=[register])
    assert next(iter(data.values())) in page(client, listed)
    if register != "angebote":
        assert client.post(new, data).status_code == 422


def test_an_offer_is_tied_to_districts(client, edition):
    district = District.objects.create(body=edition.concept.body, name="Grone")
    new = reverse("workspace:register_new", args=["angebote"])
    client.post(new, {"title": "Sprachcafé", "districts": [district.pk], "visibility": "public"})
    offer = ServiceOffer.objects.get()
    assert list(offer.districts.all()) == [district]
    used = reverse("workspace:register_delete", args=["stadtteile", district.pk])
    assert "Sprachcafé" in page(client, used)
    assert client.post(used, {}).status_code == 422
