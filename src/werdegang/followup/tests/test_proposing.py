# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is recognised in the wording of resolutions."""

import datetime
import gzip
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werdegang.followup.proposing import LONGEST_TITLE, office_named, recognised

DECIDED = datetime.date(2026, 2, 10)
SHARED = Path(os.environ.get("WERDEGANG_SHARED") or Path(__file__).resolve().parents[5] / "shared")


def points(text: str) -> list[str]:
    return [each.point for each in recognised(text, DECIDED)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Verwaltung wird beauftragt, ein Konzept zu erarbeiten.",
        "Die Verwaltung wird hiermit erneut gebeten, die Wege zu prüfen.",
        "Der Oberbürgermeister wird ermächtigt, den Vertrag zu unterzeichnen.",
        "Der Rat fordert die Verwaltung auf, eine Vorlage zu erarbeiten.",
        "Der Ausschuss bittet die Verwaltung um einen Bericht.",
        "Der Ausschuss bittet nach einem Jahr um eine Auswertung je Einrichtung.",
        "Der Rat beschließt, die Verwaltung zu beauftragen, ein Konzept zu erarbeiten.",
        "Die Verwaltung hat dem Ausschuss bis zum 30.06.2026 zu berichten.",
        "Die Verwaltung erhält den Auftrag, die Kosten zu ermitteln.",
        "Die Verwaltung möge prüfen, ob der Weg gesperrt werden kann.",
        "Es ist zu prüfen, ob der Weg gesperrt werden kann.",
        "Zur Umsetzung wird die Verwaltung beauftragt, Fördermittel zu beantragen.",
        "Der Ausschuss nimmt den Bericht zur Kenntnis und bittet um weitere Berichte.",
        "Die Verwaltung prüft, ob Mittel bereitstehen.",
        "Der Fachbereich Soziales berichtet dem Ausschuss.",
        "Dem Ausschuss ist halbjährlich zu berichten.",
        "Der Prüfbericht ist bis zur Sommerpause vorzulegen.",
        "Dem Beirat soll dazu mindestens einmal jährlich Bericht erstattet werden.",
        "Dem Ausschuss wird jährlich berichtet.",
        "Nach einem Jahr wird der Erfolg ausgewertet.",
        "Spätestens nach Ablauf von zwei Jahren ist dem Rat ein Bericht vorzulegen.",
        "Es wird beschlossen, die Verwaltung zu beauftragen, ein Gutachten einzuholen.",
        "Das Sozialdezernat wird mit der Federführung betraut.",
        "Die Oberbürgermeisterin wird aufgefordert, sich beim Land für mehr Mittel einzusetzen.",
        "Der Stadtrat beauftragt den Oberbürgermeister, bis Ende des III. Quartals zu prüfen, ob das geht.",
        "Die Verwaltung hat zweimal jährlich dem Ausschuss Bericht zu erstatten.",
        "Der Kreistag möge beschließen: Die Kreisverwaltung wird beauftragt, jährlich zu berichten.",
        "Der Magistrat wird gebeten zu prüfen und zu berichten, ob gem. § 5 Abs. 2 StVO Tempo 30 möglich ist.",
    ],
)
def test_a_mandate_is_recognised(sentence):
    assert len(recognised(sentence, DECIDED)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Bericht wird zur Kenntnis genommen.",
        "Die 2. Fortschreibung wird beschlossen.",
        "Der Antrag, die Verwaltung zu beauftragen, ein Bad zu bauen, wird abgelehnt.",
        "Die beauftragte Firma hat die Arbeiten beendet.",
        "Die Verwaltung wird nicht beauftragt, den Weg zu sperren.",
        "Das Ergebnis ist nicht zu beanstanden.",
        "Der Ausschuss empfiehlt dem Rat, dem Antrag zuzustimmen.",
        "Der jährliche Zuschuss von 5.000 Euro wird bewilligt.",
        "Um Kenntnisnahme wird gebeten.",
        "Die Verwaltung empfiehlt, dem Antrag zuzustimmen.",
        "",
    ],
)
def test_what_asks_nobody_is_no_assignment(sentence):
    assert recognised(sentence, DECIDED) == []


def test_only_the_points_that_ask_somebody_are_assignments():
    text = (
        "1. Der Bericht wird zur Kenntnis genommen.\n"
        "2. Die Verwaltung wird beauftragt, bis zum 30.06.2026\n   ein Konzept vorzulegen.\n"
        "3. Das Büro für Integration wird gebeten, halbjährlich zu berichten.\n"
    )
    second, third = recognised(text, DECIDED)
    assert (second.point, second.due, second.every_months) == ("2", datetime.date(2026, 6, 30), None)
    assert second.title == "Bis zum 30.06.2026 ein Konzept vorzulegen"
    assert (third.point, third.due, third.every_months) == ("3", datetime.date(2026, 8, 10), 6)
    assert third.addressee == "Das Büro für Integration"


def test_parts_inherit_the_mandate_that_leads_them_in():
    text = (
        "2. Die Verwaltung wird beauftragt,\n a) die Kosten zu ermitteln,\n"
        " b) Fördermittel bis zum 15. März zu beantragen.\n3. Der Plan wird beschlossen."
    )
    assert points(text) == ["2 a", "2 b"]
    assert recognised(text, DECIDED)[1].text.startswith("Die Verwaltung wird beauftragt")


def test_points_in_one_line_are_told_apart():
    text = "Die Verwaltung wird beauftragt: 1. ein Konzept zu erstellen, 2. im III. Quartal zu berichten."
    assert points(text) == ["1", "2"]


@pytest.mark.parametrize("mark", ["{}.", "{})", "{}.)"])
def test_points_are_told_apart_whatever_their_marks(mark):
    one, two = mark.format(1), mark.format(2)
    inline = f"Der Magistrat wird beauftragt, {one} zu prüfen, ob das geht, {two} zu berichten."
    assert points(inline) == ["1", "2"]
    listed = f"Der Magistrat wird beauftragt,\n{one} zu prüfen, ob das geht,\n{two} zu berichten."
    assert points(listed) == ["1", "2"]


def test_a_day_without_a_year_is_the_next_one_and_parts_of_a_point_have_their_own():
    text = (
        "1. Der Rat beschließt die Fortschreibung.\n2. Die Verwaltung wird beauftragt,\n"
        "a) die Träger zu beteiligen,\nb) bis zum 31.12. zu berichten und\n"
        "c) dem Ausschuss halbjährlich zu berichten."
    )
    found = {each.point: (each.due, each.every_months) for each in recognised(text, DECIDED)}
    assert found == {
        "2 a": (None, None),
        "2 b": (datetime.date(2026, 12, 31), None),
        "2 c": (datetime.date(2026, 8, 10), 6),
    }


def test_a_number_before_a_month_begins_no_point():
    text = "Die Verwaltung wird beauftragt, bis zum\n1. Januar 2027 zu berichten."
    (found,) = recognised(text, DECIDED)
    assert found.due == datetime.date(2027, 1, 1)


def test_a_sentence_that_refers_back_belongs_to_the_mandate_before():
    text = "Die Verwaltung wird beauftragt, ein Konzept zu erarbeiten. Dabei sind die Vereine zu beteiligen."
    (found,) = recognised(text, DECIDED)
    assert found.text == text


def test_a_refused_part_of_a_point_is_left_out():
    text = "1. Die Verwaltung wird beauftragt, zu berichten. Der Zusatzantrag wird abgelehnt.\n2. Zugestimmt."
    (found,) = recognised(text, DECIDED)
    assert "abgelehnt" not in found.text


def test_whom_the_wording_names_is_found_on_either_side_of_the_verb():
    text = "Zur Umsetzung wird die Stabsstelle Klima beauftragt, Fördermittel zu beantragen."
    assert recognised(text, DECIDED)[0].addressee == "die Stabsstelle Klima"


def test_a_very_long_text_is_read_to_its_end():
    text = (
        "Der Plan ist gut und die Wege sind lang " * 3000 + ". Die Verwaltung wird beauftragt, zu berichten."
    )
    assert recognised(text, DECIDED)[-1].addressee == "Die Verwaltung"


def test_the_longest_name_says_the_office():
    names = [(1, "Büro"), (2, "05-Büro für Integration"), (3, "Fachbereich 50")]
    assert office_named("das Büro für Integration", names) == 2
    assert office_named("die Verwaltung", names) is None


@given(st.text(max_size=600))
def test_any_text_is_borne(text):
    for found in recognised(text, DECIDED):
        assert len(found.title) <= LONGEST_TITLE + 2
        assert found.text.strip()


def shared(name: str) -> str:
    path = SHARED / "data" / name
    if not path.exists():
        pytest.skip("the shared folder is not here")
    return path.read_text(encoding="utf-8")


def test_a_page_on_record_holds_no_assignment_in_its_proposal():
    text = shared("allris/goettingen-vo-14738.txt").partition("Anlage/n")[2].partition("Begründung:")[0]
    assert recognised(text, DECIDED) == []


def test_the_reasoning_of_that_page_holds_the_duty_to_report():
    text = shared("allris/goettingen-vo-14738.txt").partition("Begründung:")[2].partition("Finanzielle")[0]
    assert 12 in [each.every_months for each in recognised(text, DECIDED)]


def test_a_resolution_on_record_is_read():
    text = shared("sessionnet/koeln-to0050-80078.txt").partition("Beschluss:\n")[2].partition("Abstimmung")[0]
    assert recognised(text, DECIDED)


def test_thousands_of_real_subjects_ask_nobody():
    path = SHARED / "data" / "oparl-karlsruhe" / "AgendaItem.jsonl.gz"
    if not path.exists():
        pytest.skip("the shared folder is not here")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        names = [json.loads(line).get("name", "") for line in lines]
    found = [name for name in names if recognised(name, DECIDED)]
    assert len(found) < len(names) / 100


def test_who_is_to_be_asked_is_named_and_what_for():
    (found,) = recognised(
        "Der Kreistag beschließt, den Landrat zu beauftragen, mit den Gemeinden Verhandlungen aufzunehmen.",
        DECIDED,
    )
    assert found.addressee == "den Landrat"
    assert found.title == "Mit den Gemeinden Verhandlungen aufzunehmen"
