# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work on figures: what is due, the grid, files, the figures themselves."""

import datetime
import io
import re
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.dimension_factories import DimensionFactory, DimensionMemberFactory
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    IndicatorFactory,
)
from werdegang.concepts.models import Dimension, Indicator, IndicatorValue
from werdegang.concepts.values import Entry, write
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory

pytestmark = pytest.mark.django_db
YEAR = datetime.date.today().year - 1


class Scene:
    """A figure by sex, its responsible organization, who coordinates."""

    def __init__(self) -> None:
        self.indicator: Indicator = IndicatorFactory(title="Beratene Personen", unit="Personen")
        self.coordinator = ConceptRoleFactory(concept=self.indicator.concept).user
        sex = DimensionFactory(concept=self.indicator.concept, code="geschlecht", name="Geschlecht")
        self.indicator.dimensions.add(sex)
        self.women, self.men = (
            DimensionMemberFactory(dimension=sex, code=code, name=name)
            for code, name in (("w", "weiblich"), ("m", "männlich"))
        )
        self.address = f"/arbeitsplatz/kennzahlen/{self.indicator.slug}/"
        self.client = Client()
        self.client.force_login(self.coordinator)

    def enter(self, year: int, total: int, *parts: int) -> None:
        """Values of a year."""
        day, end = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
        members = [(), (self.women,), (self.men,)]
        entries = [
            Entry(day, end, each, Decimal(value), "final", end)
            for each, value in zip(members, (total, *parts), strict=False)
        ]
        write(self.indicator, entries, by=self.coordinator)

    def send(self, **typed: str) -> Any:
        """Send the grid; ``total_2018=…`` or ``w_2018=…`` for a cell."""
        data = {"as_of": "2026-01-31", "status": "final", "reason": ""}
        page = self.client.get(self.address).content.decode()
        for name, value in re.findall(r'name="(v-[^"]*)"(?: value="([^"]*)")?', page):
            data[name] = value
        data["opened"] = re.search(r'name="opened"(?: value="([^"]*)")?', page)[1] or ""  # type: ignore[index]
        for word, value in typed.items():
            cell, _sign, year = word.rpartition("_")
            if not year.isdecimal():
                data[word] = value
                continue
            key = "" if cell == "total" else f"geschlecht={cell}"
            data[f"v-{year}-01-01-{key}"] = value
        return self.client.post(self.address, data)

    def numbers(self) -> dict[str, Decimal]:
        """What stands there."""
        rows = IndicatorValue.objects.filter(deleted=False)
        return {f"{row.period_start.year} {row.dimension_key}".strip(): row.value for row in rows}


@pytest.fixture
def scene() -> Scene:
    return Scene()


def confirmed(answer: Any) -> str:
    """The word that confirms the warnings of a page."""
    found = re.search(r'name="confirmed" value="(\w+)"', answer.content.decode())
    assert found
    return found[1]


def test_what_lacks_the_last_period_is_due(scene: Scene) -> None:
    page = scene.client.get("/arbeitsplatz/kennzahlen/").content.decode()
    assert f"fehlt: {YEAR}" in page
    scene.enter(YEAR, 20)
    page = scene.client.get("/arbeitsplatz/kennzahlen/").content.decode()
    assert "Nichts ist fällig" in page


def test_a_number_is_typed_as_germans_write_it(scene: Scene) -> None:
    answer = scene.send(**{f"total_{YEAR}": "1.234", f"w_{YEAR}": "600 Personen"})
    assert answer.status_code == 302
    assert scene.numbers() == {f"{YEAR}": 1234, f"{YEAR} geschlecht=w": 600}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("12 %", "Die Einheit ist „Personen“"),
        ("1.5", "lässt sich auf zwei Arten lesen"),
        ("viele", "ist keine Zahl"),
        ("3,5", "0 Nachkommastellen"),
        ("-4", "in ganzen Zahlen ab 0"),
    ],
)
def test_what_is_wrong_is_said_at_its_cell_and_nothing_typed_is_lost(
    scene: Scene, typed: str, words: str
) -> None:
    answer = scene.send(**{f"total_{YEAR}": typed, f"w_{YEAR}": "777"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert f'value="{typed}"' in page
    assert 'value="777"' in page
    assert scene.numbers() == {}


def test_a_jump_has_to_be_confirmed(scene: Scene) -> None:
    scene.enter(YEAR - 1, 20)
    answer = scene.send(**{f"total_{YEAR}": "200"})
    assert answer.status_code == 422
    assert "200 nach 20" in answer.content.decode()
    assert scene.send(**{f"total_{YEAR}": "200", "confirmed": "anderes"}).status_code == 422
    assert scene.send(**{f"total_{YEAR}": "200", "confirmed": confirmed(answer)}).status_code == 302
    assert scene.numbers()[f"{YEAR}"] == 200


def test_a_missing_period_and_a_total_below_its_parts_are_warned_of(scene: Scene) -> None:
    scene.enter(YEAR - 2, 20)
    answer = scene.send(**{f"total_{YEAR}": "22", f"w_{YEAR}": "15", f"m_{YEAR}": "9"})
    page = answer.content.decode()
    assert "Der Wert des Zeitraums davor fehlt." in page
    assert "Die Summe von 22 ist kleiner als ihre Teile, die zusammen 24 ergeben." in page
    assert scene.numbers() == {f"{YEAR - 2}": 20}


def test_the_future_is_refused(scene: Scene) -> None:
    scene.enter(YEAR, 20)
    scene.enter(YEAR + 3, 20)
    answer = scene.send(**{f"total_{YEAR + 2}": "22"})
    assert "hat noch nicht begonnen" in answer.content.decode()


def test_a_column_is_pasted_without_script_and_saved_only_then(scene: Scene) -> None:
    data = {"as_of": "2026-01-31", "status": "final", "do": "paste", "paste_column": "0", "paste_row": "3"}
    answer = scene.client.post(scene.address, data | {"pasted": "17\t9\n1.018\t11\n"})
    page = answer.content.decode()
    assert answer.status_code == 200
    for value in ("17", "9", "1.018", "11"):
        assert f'value="{value}"' in page
    assert "Sie sind noch nicht gespeichert" in page
    assert scene.numbers() == {}


def test_more_than_there_is_room_for_is_refused_and_kept(scene: Scene) -> None:
    data = {"as_of": "2026-01-31", "status": "final", "do": "paste", "paste_column": "2", "paste_row": "0"}
    answer = scene.client.post(scene.address, data | {"pasted": "17\t9"})
    assert answer.status_code == 422
    assert "17\t9" in answer.content.decode()


def test_what_somebody_saved_meanwhile_is_not_overwritten_unseen(scene: Scene) -> None:
    scene.enter(YEAR, 20)
    page = scene.client.get(scene.address).content.decode()
    opened = re.search(r'name="opened" value="([^"]*)"', page)
    assert opened
    scene.enter(YEAR, 25)
    answer = scene.send(**{f"total_{YEAR}": "22", "opened": opened[1]})
    assert answer.status_code == 409
    assert "Inzwischen von jemand anderem gespeichert: 25" in answer.content.decode()
    assert scene.numbers()[f"{YEAR}"] == 25


def test_whoever_enters_sees_small_numbers_and_how_many_are_withheld(scene: Scene) -> None:
    scene.enter(YEAR, 20, 3, 17)
    page = scene.client.get(scene.address).content.decode()
    assert 'value="3"' in page
    assert "2 Werte dieser Kennzahl werden nirgends gezeigt" in page


def test_the_responsible_organization_enters_values_and_no_more(scene: Scene) -> None:
    office = OrganizationFactory(body=scene.indicator.concept.body, office=True)
    Indicator.objects.update(responsible=office)
    clerk = OrganizationRoleFactory(organization=office, role="measure_owner").user
    scene.client.force_login(clerk)
    assert scene.client.get(scene.address).status_code == 200
    assert scene.client.get(f"{scene.address}bearbeiten/").status_code == 404
    scene.client.force_login(UserFactory())
    for page in ("", "bearbeiten/", "einlesen/", "vorlage.csv"):
        assert scene.client.get(f"{scene.address}{page}").status_code == 404


def test_a_file_is_looked_at_before_it_changes_anything(scene: Scene) -> None:
    scene.enter(2018, 20)
    text = "Zeitraum;Geschlecht;Wert;Stand;Wert ist\n2018;;22;31.01.2019;endgültig\n2018;weiblich;9;;\n"
    file = SimpleUploadedFile("werte.csv", text.encode())
    answer = scene.client.post(f"{scene.address}einlesen/", {"file": file})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Neu: 1 · korrigiert: 1" in page
    assert scene.numbers() == {"2018": 20}
    entries = re.search(r'name="entries" value="([^"]+)"', page)
    assert entries
    assert scene.client.post(f"{scene.address}einlesen/", {"entries": entries[1]}).status_code == 302
    assert scene.numbers() == {"2018": 22, "2018 geschlecht=w": 9}


def test_faults_of_a_file_are_said_by_row_and_column_and_nothing_is_saved(scene: Scene) -> None:
    text = (
        "Zeitraum;Geschlecht;Wert;Einheit\n2018;divers;22;Personen\n2018-03-01;;7;\n2018;;x;\n2018;;7;%\n"
        "2017;;5;\n2017;;6;\n"
    )
    file = SimpleUploadedFile("werte.csv", text.encode())
    answer = scene.client.post(f"{scene.address}einlesen/", {"file": file})
    page = re.sub(r"<[^>]*>", "", answer.content.decode())
    assert answer.status_code == 422
    for row, words in (
        (2, "„divers“ ist keine Ausprägung"),
        (3, "beginnt kein Zeitraum"),
        (4, "ist keine Zahl"),
        (5, "Die Einheit ist „Personen“, nicht „%“"),
        (7, "steht in Zeile 6"),
    ):
        assert re.search(rf"Zeile {row}[^:]*: [^\n]*{words}", page), (row, words)
    assert scene.numbers() == {}


def test_the_sheet_to_fill_in_comes_back_without_a_change(scene: Scene) -> None:
    scene.enter(2018, 20, 3, 17)
    for form in ("csv", "xlsx"):
        sheet = scene.client.get(f"{scene.address}vorlage.{form}")
        file = SimpleUploadedFile(f"werte.{form}", sheet.content)
        page = scene.client.post(f"{scene.address}einlesen/", {"file": file}).content.decode()
        assert "unverändert: 3" in page
        assert "Alles davon steht schon hier." in page


def test_the_public_file_can_be_read_in_with_its_breakdown(scene: Scene) -> None:
    scene.enter(2018, 50, 20, 30)
    content = scene.client.get(f"/kennzahlen/{scene.indicator.slug}/werte.csv").content
    file = SimpleUploadedFile("werte.csv", content)
    page = scene.client.post(f"{scene.address}einlesen/", {"file": file}).content.decode()
    assert "unverändert: 3" in page


def test_what_is_no_file_of_values_is_said(scene: Scene) -> None:
    for content in (b"PK\x03\x04 kaputt", b"", b"Name;Ort\nA;B\n"):
        file = SimpleUploadedFile("werte.xlsx", content)
        assert scene.client.post(f"{scene.address}einlesen/", {"file": file}).status_code == 422


def test_formulas_in_the_sheet_are_neutralised(scene: Scene) -> None:
    scene.enter(2018, 50)
    IndicatorValue.objects.update(note="=1+1")
    sheet = scene.client.get(f"{scene.address}vorlage.csv").content.decode("utf-8-sig")
    assert ";'=1+1" in sheet
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(scene.client.get(f"{scene.address}vorlage.xlsx").content)
    )
    assert "=1+1" in book.get_sheet_by_index(0).to_python()[1]


def test_a_figure_is_made_from_the_catalogue(scene: Scene) -> None:
    page = scene.client.get("/arbeitsplatz/kennzahlen/vorlagen/").content.decode()
    assert "?vorlage=erwerbstaetigenquote" in page
    form = scene.client.get("/arbeitsplatz/kennzahlen/neu/?vorlage=erwerbstaetigenquote").content.decode()
    assert 'value="Erwerbstätigenquote"' in form
    data = {
        "title": "Erwerbstätigenquote",
        "unit": "%",
        "decimals": "1",
        "direction": "up",
        "level": "outcome",
        "period": "year",
        "source": "Mikrozensus",
        "visibility": "public",
        "counts_people": "on",
        "dimensions": [str(Dimension.objects.get().pk)],
    }
    answer = scene.client.post("/arbeitsplatz/kennzahlen/neu/", data)
    made = Indicator.objects.get(title="Erwerbstätigenquote")
    assert answer["Location"] == f"/arbeitsplatz/kennzahlen/{made.slug}/"
    assert [each.code for each in made.dimensions.all()] == ["geschlecht"]


def test_a_dimension_with_values_stays_with_its_figure(scene: Scene) -> None:
    scene.enter(2018, 50, 20, 30)
    page = scene.client.get(f"{scene.address}bearbeiten/").content.decode()
    opened = re.search(r'name="opened" value="([^"]*)"', page)
    data = {
        "title": "Beratene", "unit": "Personen", "decimals": "0", "direction": "up", "level": "output",
        "period": "year", "source": "x", "visibility": "public", "counts_people": "on", "opened": opened[1],  # type: ignore[index]
    }  # fmt: skip
    answer = scene.client.post(f"{scene.address}bearbeiten/", data)
    assert answer.status_code == 422
    assert "nach Geschlecht gegliedert" in answer.content.decode()


def test_switching_the_protection_off_shows_what_was_withheld(scene: Scene) -> None:
    """Saved with the figure, decided anew with it."""
    scene.enter(2018, 20, 3, 17)
    page = scene.client.get(f"{scene.address}bearbeiten/").content.decode()
    opened = re.search(r'name="opened" value="([^"]*)"', page)
    data = {
        "title": "Beratene", "unit": "Wochen", "decimals": "0", "direction": "up", "level": "output",
        "period": "year", "source": "x", "visibility": "public", "opened": opened[1],  # type: ignore[index]
        "dimensions": [str(Dimension.objects.get().pk)],
    }  # fmt: skip
    assert scene.client.post(f"{scene.address}bearbeiten/", data).status_code == 302
    assert IndicatorValue.objects.visible_to(None).count() == 3


def test_a_codelist_keeps_the_codes_of_its_members(scene: Scene) -> None:
    scene.enter(2018, 50, 20, 30)
    address = "/arbeitsplatz/kennzahlen/merkmale/geschlecht/"
    page = scene.client.get(address).content.decode()
    assert "w = weiblich" in page
    opened = re.search(r'name="opened" value="([^"]*)"', page)
    data = {"name": "Geschlecht", "position": "0", "visibility": "public", "opened": opened[1]}  # type: ignore[index]
    answer = scene.client.post(address, data | {"members": "m = männlich\ndivers"})
    assert "„weiblich“ gibt es Werte" in answer.content.decode()
    answer = scene.client.post(address, data | {"members": "m = Männer\nw = Frauen\ndivers"})
    assert answer.status_code == 302
    members = Dimension.objects.get().members.order_by("position")
    assert [(each.code, each.name) for each in members] == [
        ("m", "Männer"),
        ("w", "Frauen"),
        ("divers", "divers"),
    ]


def test_the_grid_asks_as_much_for_many_years_as_for_few(scene: Scene) -> None:
    scene.enter(YEAR, 50, 20, 30)
    scene.client.get(scene.address)
    with CaptureQueriesContext(connection) as few:
        scene.client.get(scene.address)
    for year in range(2000, YEAR):
        scene.enter(year, 50, 20, 30)
    with CaptureQueriesContext(connection) as many:
        scene.client.get(scene.address)
    assert len(many) == len(few)
