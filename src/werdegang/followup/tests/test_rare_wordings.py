# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Wordings that were read wrongly once: nested numbers, quotations, lists, several offices in one point.

Sentences made up in the manner of German councils; what is expected was written down before.
"""

import datetime

import pytest

from werdegang.council.factories import PaperFactory, ResolutionFactory
from werdegang.followup.models import Assignment
from werdegang.followup.points import sentences
from werdegang.followup.proposing import office_named, recognised
from werdegang.people.factories import OrganizationFactory

DECIDED = datetime.date(2021, 3, 25)


def said(text):
    """Point, whom, and by when, of each that is recognised."""
    return [
        (each.point, each.addressee, each.due.isoformat() if each.due else "")
        for each in recognised(text, DECIDED)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I. Der Stadtrat nimmt Kenntnis.\nII. Die Landrätin wird beauftragt,\n  1. die Anlage umzusetzen und\n"
            "  2. bis zum III. Quartal 2021 zu berichten.\nIII. Mittel werden bereitgestellt.",
            [("II 1", "Die Landrätin", ""), ("II 2", "Die Landrätin", "2021-09-30")],
        ),
        (
            "Nummer 2 wird wie folgt geändert:\n„2. Die Verwaltung wird gebeten, bis zum 30.06.2021 zu berichten.“",
            [("2", "Die Verwaltung", "2021-06-30")],
        ),
        (
            "Der Rat beschließt, 1. den Plan zu billigen, 2. die Verwaltung zu beauftragen, ihn umzusetzen und"
            " 3. sich alle zwei Jahre berichten zu lassen.",
            [("2", "die Verwaltung", ""), ("3", "", "2023-03-25")],
        ),
        (
            "1. Das Jugendamt wird beauftragt, die Gruppen zu planen. Der Fachbereich Schule wird gebeten, bis zum"
            " 31.08.2021 Räume zu nennen.",
            [("1", "Das Jugendamt", ""), ("1", "Der Fachbereich Schule", "2021-08-31")],
        ),
        (
            "1. Das Jugendamt wird beauftragt, die Gruppen zu planen. Es wird gebeten, hierüber zu berichten.",
            [("1", "Das Jugendamt", "")],
        ),
        (
            "Das Bezirksamt wird ersucht, eine Stelle zu schaffen. Der Bezirksverordnetenversammlung ist bis zum"
            " 30.06.2021 zu berichten.",
            [("", "Das Bezirksamt", "2021-06-30")],
        ),
        (
            "Sollte keine Einigung gelingen, beauftragt die Bezirksvertretung die Bezirksbürgermeisterin, Rat"
            " einzuholen.",
            [("", "Bezirksbürgermeisterin", "")],
        ),
        (
            "Die Mitglieder erteilen dem Planungsstab den Prüfauftrag, die Kosten zu ermitteln.",
            [("", "dem Planungsstab", "")],
        ),
        (
            "Der Vorlage wird mit der Maßgabe zugestimmt, dass die Stadt die Anwohnenden einladen soll.",
            [("", "die Stadt", "")],
        ),
        (
            "Die Gruppen bitten die Verwaltung um eine Stellungnahme bis zur nächsten Sitzung.",
            [("", "Verwaltung", "")],
        ),
        (
            "Der Ausschuss bittet um Umsetzung durch das Hauptamt bis zum Sommer.",
            [("", "das Hauptamt", "2021-08-31")],
        ),
        (
            "Die Verwaltung hat sicherzustellen, dass alle Schulen erreicht werden.",
            [("", "Die Verwaltung", "")],
        ),
        (
            "Die Verwaltung erhält den Auftrag, für die Sitzung des Bauausschusses am 23. Juni 2021 Zahlen zu liefern.",
            [("", "Die Verwaltung", "2021-06-23")],
        ),
        (
            "Bis zum 30.06. legt die Verwaltung dem Ausschuss ein Konzept vor.",
            [("", "die Verwaltung", "2021-06-30")],
        ),
        (
            "Der Rat fordert die Landesregierung auf, die Mittel zu erhöhen.",
            [("", "die Landesregierung", "")],
        ),
        (
            "Punkt 3 wird ergänzt um: „Die Verwaltung prüft eine Ehrenamtskarte.“",
            [("", "Die Verwaltung", "")],
        ),
    ],
)
def test_each_is_found_with_point_office_and_day(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Der Bericht der Verwaltung dient zur Kenntnis.",
        "Der Antrag „Die Verwaltung wird beauftragt, Bänke aufzustellen“ wird in den Bauausschuss verwiesen.",
        "Der Antrag „Die Verwaltung wird beauftragt, zu planen. Sie soll berichten.“ wird abgelehnt.",
        "Der Rat nimmt zur Kenntnis, dass der Kreis die Kreisverwaltung beauftragt hat, ein Konzept zu erstellen.",
        "Die Verwaltung hat begonnen, ein Konzept zu erstellen.",
        "Ratsfrau Beispiel bittet die Verwaltung, die Zahlen nachzureichen.",
        "Der Auftrag für die Arbeiten wird der Firma Beispiel zum Preis von 120.000 Euro erteilt.",
    ],
)
def test_what_others_said_or_did_is_no_assignment(text):
    assert recognised(text, DECIDED) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Verwaltung wird beauftragt, einen Bericht vorzulegen. Dabei soll Folgendes dargestellt werden:\n"
        "- Aufwand,\n- Dauer,\n- Kosten.",
        "Die Verwaltung wird beauftragt, ein Konzept vorzulegen, das enthält: a) Standorte, b) Kosten, c) Zeitplan.",
        "Die Verwaltung wird beauftragt, ein Konzept vorzulegen, das unter anderem\n- Wege und\n- Licht\numfasst.",
    ],
)
def test_a_list_of_what_the_result_holds_is_no_list_of_assignments(text):
    (one,) = recognised(text, DECIDED)
    assert one.addressee == "Die Verwaltung"
    assert one.title.startswith("Ein")
    assert all(
        word in one.text for word in text.replace(",", " ").replace(".", " ").split() if word[0].isupper()
    )


def test_a_list_of_measures_is_one_of_assignments():
    text = "Die Verwaltung wird beauftragt, folgende Maßnahmen umzusetzen:\n- Beratung\n- Übersetzung (bis 31.12.2021)"
    assert said(text) == [("", "Die Verwaltung", ""), ("", "Die Verwaltung", "2021-12-31")]


def test_what_follows_a_list_belongs_to_none_of_its_items():
    text = (
        "Die Verwaltung wird gebeten,\n- zu zählen,\n- zu planen.\nEin Bericht soll im Herbst 2021 vorliegen."
    )
    assert [due for _point, _whom, due in said(text)] == ["", "", "2021-11-30"]


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("jeweils im 1. Quartal eines Jahres", 12),
        ("jeweils zum 30.06. und 31.12. eines Jahres", 6),
        ("jeweils bis zum 31.03. des Folgejahres", 12),
    ],
)
def test_what_returns_each_year(words, months):
    (one,) = recognised(f"Die Verwaltung berichtet {words} über den Vollzug.", DECIDED)
    assert one.every_months == months


@pytest.mark.parametrize(
    ("decided", "day"),
    [(datetime.date(2021, 3, 25), "2021-06-30"), (datetime.date(2021, 11, 2), "2021-12-31")],
)
def test_of_two_days_of_the_year_the_next_one_comes_first(decided, day):
    (one,) = recognised("Die Verwaltung berichtet jeweils zum 30.06. und 31.12. eines Jahres.", decided)
    assert one.due == datetime.date.fromisoformat(day)


def test_an_office_is_known_without_the_number_before_its_name():
    assert office_named("Das Büro für Integration", [(1, "05 – Büro für Integration")]) == 1


@pytest.mark.parametrize(
    ("words", "day"),
    [("innerhalb eines halben Jahres", "2021-09-25"), ("nach einem Zeitraum von einem Jahr", "2022-03-25")],
)
def test_spans_of_time(words, day):
    assert said(f"Die Verwaltung wird gebeten, {words} zu berichten.") == [("", "Die Verwaltung", day)]


@pytest.mark.parametrize(
    "words",
    ["bis zum Jahresabschluss", "bis zum Beginn des Schuljahres 2021/22", "bis zu den Haushaltsberatungen"],
)
def test_days_that_nobody_can_know_stay_words(words):
    (one,) = recognised(f"Die Verwaltung wird gebeten, {words} zu berichten.", DECIDED)
    assert (one.due, one.due_text) == (None, words)


def test_a_quotation_is_not_cut_in_its_middle():
    assert sentences("Der Antrag „Es wird geplant. Es wird gebaut.“ ist erledigt. Nein.") == [
        "Der Antrag „Es wird geplant. Es wird gebaut.“ ist erledigt.",
        "Nein.",
    ]


@pytest.mark.django_db
def test_a_report_that_names_nobody_is_meant_for_whom_was_asked_before():
    lead = OrganizationFactory(office=True, name="Bauamt")
    other = OrganizationFactory(office=True, name="Jugendamt", body=lead.body)
    text = "1. Das Jugendamt wird beauftragt, zu planen.\n2. Dem Rat ist jährlich zu berichten."
    ResolutionFactory(text=text, paper=PaperFactory(body=lead.body, lead_office=lead))
    assert [row.office for row in Assignment.objects.order_by("position")] == [other, other]
