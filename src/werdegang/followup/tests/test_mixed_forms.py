# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mandates in roundabout words and mixed numbering; sentences made up in the manner of German councils."""

import datetime

import pytest

from werdegang.followup.proposing import recognised

DECIDED = datetime.date(2030, 3, 15)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "Der Stadtrat beauftragt die Verwaltung\na) die Planung fortzuführen,\n"
            "b) Mittel zu beantragen und\nc) zu berichten.",
            [
                ("a", "Die Planung fortzuführen", "Verwaltung"),
                ("b", "Mittel zu beantragen", "Verwaltung"),
                ("c", "Zu berichten", "Verwaltung"),
            ],
        ),
        (
            "Der Rat beschließt,\n1. den Bericht zur Kenntnis zu nehmen,\n"
            "2. die Verwaltung mit der Fortschreibung zu beauftragen,\n3. Mittel bereitzustellen.",
            [("2", "Die Verwaltung mit der Fortschreibung zu beauftragen", "")],
        ),
        (
            "I. Kenntnisnahme. II. Das Bauamt wird beauftragt, den Plan aufzustellen. III. Ablage.",
            [("II", "Den Plan aufzustellen", "Das Bauamt")],
        ),
        (
            "Beauftragt wird die Verwaltung mit der Erstellung eines Wärmeplans.",
            [("", "Mit der Erstellung eines Wärmeplans", "die Verwaltung")],
        ),
        (
            "Die Landrätin wird beauftragt und ermächtigt, den Vertrag abzuschließen.",
            [("", "Den Vertrag abzuschließen", "Die Landrätin")],
        ),
        (
            "Der Rat stimmt zu. Er beauftragt die Verwaltung mit der Umsetzung vor Ort.",
            [("", "Mit der Umsetzung vor Ort", "Verwaltung")],
        ),
        (
            "Es wird um Prüfung gebeten, ob der Weg verbreitert werden kann.",
            [("", "Prüfung, ob der Weg verbreitert werden kann", "")],
        ),
    ],
)
def test_each_point_has_its_words_and_whom_it_asks(text, points):
    found = recognised(text, DECIDED)
    assert [(each.point, each.title, each.addressee) for each in found] == points


@pytest.mark.parametrize(
    "text",
    [
        "Der Ausschuss empfiehlt dem Rat, die Verwaltung zu beauftragen, eine Stelle einzurichten.",
        "Der Rat erwartet von der Verwaltung, dass sie die Wartezeiten verkürzt.",
        "Der Rat erteilt der Verwaltung den Prüfauftrag, ob eine Außenstelle möglich ist.",
        "Der Vorlage wird mit folgender Maßgabe zugestimmt: Die Verwaltung legt einen Zeitplan vor.",
        "Der Beirat regt an, die Verwaltung möge einen Runden Tisch einrichten.",
    ],
)
def test_a_mandate_in_roundabout_words(text):
    assert len(recognised(text, DECIDED)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat nimmt die Ausführungen der Verwaltung zur Kenntnis.",
        "Die Bezirksregierung hat den Antrag bewilligt.",
        "Der Vorstand des Vereins wurde gebeten, Stellung zu nehmen.",
        "Die Verwaltung wird nicht beauftragt, weitere Prüfungen vorzunehmen.",
        "1. Haushalt\na) Einnahmen: 3 Mio. Euro\nb) Ausgaben: 2 Mio. Euro",
        "Der Rat folgt dem Vorschlag, den die Verwaltung vorgelegt hat.",
    ],
)
def test_what_only_sounds_alike(text):
    assert recognised(text, DECIDED) == []
