# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of further towns against what a reader of the page would write down, field by field."""

from typing import Any

import pytest

from werdegang.importers.pages import parse_page
from werdegang.importers.tests import further_cities as pages

CONTRACT = (
    "kind",
    "name",
    "reference",
    "paper_type",
    "visibility",
    "lead_office",
    "others_involved",
    "related",
    "consultations",
    "meeting",
    "family",
    "sections",
    "files",
    "unparsed",
)


def turn(organization, role, role_text, date=None, meeting=None, outcome=None, outcome_text=None):
    return {
        "organization": organization,
        "role": role,
        "role_text": role_text,
        "date": date,
        "meeting": meeting,
        "outcome": outcome,
        "outcome_text": outcome_text,
    }


def file(name, number=None, visibility=None, size=None):
    return {"name": name, "number": number, "visibility": visibility, "size": size}


def relative(depth, reference, name, lead_office, paper_type):
    return {
        "depth": depth,
        "reference": reference,
        "name": name,
        "lead_office": lead_office,
        "paper_type": paper_type,
    }


def written(**said):
    """What a page says; of what is not named it says nothing."""
    nothing: dict[str, Any] = {
        "kind": "paper",
        "others_involved": [],
        "related": [],
        "consultations": [],
        "meeting": None,
    }
    nothing |= {"family": [], "sections": {}, "files": [], "unparsed": []}
    return {**dict.fromkeys(CONTRACT), **nothing, **said}


EXPECTED = {
    "OLD_SKIN": written(
        name="Schulentwicklungsplan - Fortschreibung für die Jahre 2012 bis 2016 -",
        reference="2011/137",
        paper_type="Mitteilungsvorlage",
        visibility="public",
        lead_office="Fachdienst 40 - Schule und Sport",
        others_involved=["Dezernat II", "Fachdienst 20 - Finanzen"],
        consultations=[
            turn(
                "Schul- und Sportausschuss",
                "note",
                "Kenntnisnahme",
                "2011-06-07",
                "öffentliche Sitzung des Schul- und Sportausschusses",
                "noted",
                "zur Kenntnis genommen",
            ),
            turn("Verwaltungsausschuss", "note", "Kenntnisnahme"),
        ],
        sections={
            "Sachverhalt": "Der Plan liegt vor.\n\nEr wird jährlich fortgeschrieben.",
            "Anlage/n": "- 1 -",
        },
        files=[file("Anlage1 SEP", 1, "public", 2345 * 1024)],
    ),
    "FOURTH": written(
        name="Wärmeplanung der Stadt Neumuster – Beauftragung",
        reference="2023/0815",
        paper_type="Beschlussvorlage",
        visibility="public",
        lead_office="Amt für Klimaschutz",
        consultations=[
            turn(
                "Ausschuss für Umwelt",
                "preliminary",
                "Vorberatung",
                "2023-11-07",
                "Sitzung des Ausschusses für Umwelt",
                "referred",
                "an Verwaltung zurück verwiesen",
            ),
            turn(
                "Ausschuss für Umwelt",
                "preliminary",
                "Vorberatung",
                "2023-12-05",
                "Sitzung des Ausschusses für Umwelt",
                "recommended",
                "geändert empfohlen",
            ),
            turn(
                "Stadtvertretung",
                "decision",
                "Entscheidung",
                "2023-12-14",
                "Sitzung der Stadtvertretung",
                "open",
                "offen",
            ),
        ],
        sections={
            "Beschlussvorschlag": "Die Stadtvertretung beauftragt die Wärmeplanung.",
            "Klimarelevanz": "positiv",
            "Sachverhalt": "Das Gesetz verlangt es.",
        },
        files=[
            file("Angebot", 1, "council", 90624),
            file("Zeitplan", 2, "public", 1258291),
        ],
    ),
    "COPIED_LINE": written(
        name="Haushaltssatzung 2015; hier: Änderungsanträge der Fraktionen",
        reference="10-2014/0099",
        paper_type="Beschlussvorlage",
        visibility="public",
        lead_office="20 Kämmerei",
        others_involved=["Stabsstelle Controlling"],
        related=["10-2014/0071"],
        consultations=[
            turn(
                "Finanzausschuss",
                "preliminary",
                "Vorberatung",
                "2014-12-02",
                "9. öffentliche Sitzung des Finanzausschusses",
                "referred",
                "in den Ausschuss verwiesen",
            ),
            turn("Verwaltungsausschuss", "preliminary", "Vorberatung"),
            turn(
                "Rat der Stadt",
                "decision",
                "Entscheidung",
                "2014-12-18",
                "17. öffentliche/nichtöffentliche Sitzung des Rates der Stadt",
                "open",
                "offen",
            ),
        ],
        sections={
            "Beschlussvorschlag": "Die Haushaltssatzung wird in der Fassung der Anlage 1 beschlossen.",
            "Finanzielle Auswirkungen": "siehe Anlage",
        },
        files=[
            file("Satzung 2015", 1, "public", 143 * 1024),
            file("Änderungsliste", 2, "public", 1572864),
            file("Stellenplan", 3, "council", 12 * 1024),
        ],
    ),
    "WESTERN": written(
        kind="agenda_item",
        name="„Schöner Platz“ – Umgestaltung",
        reference="BV/13/055",
        visibility="public",
        lead_office="Bauverwaltungsamt",
        meeting={
            "name": "17. öffentliche Sitzung des Bauausschusses",
            "organization": "Bauausschuss",
            "date": "2013-05-15",
            "start": "18:00",
            "end": "20:45",
            "place": "Ratssaal, Am Markt 1, 99999 Musterort",
            "number": "Ö 6.1",
            "outcome": "referred",
            "outcome_text": "an Verwaltung zurück verwiesen",
        },
        sections={
            "Beschluss": "Die Vorlage wird zur Überarbeitung an die Verwaltung zurückgegeben.",
            "Abstimmungsergebnis": "einstimmig",
        },
    ),
    "TREE": written(
        name="Sportstättenbericht",
        reference="MV/0412/2018-2",
        paper_type="Mitteilungsvorlage",
        visibility="public",
        lead_office="Sportamt",
        related=["A/0412/2018"],
        consultations=[
            turn(
                "Sportausschuss",
                "note",
                "zur Kenntnis",
                "2018-09-11",
                "Sitzung des Sportausschusses",
                "noted",
                "zur Kenntnis genommen",
            )
        ],
        family=[
            relative(0, "A/0412/2018", "Bericht zu den Sportstätten", "Fraktion Muster", "Antrag"),
            relative(1, "MV/0412/2018-1", "Zwischenstand Sportstätten", "Sportamt", "Mitteilungsvorlage"),
            relative(2, "MV/0412/2018-2", "Sportstättenbericht", "Sportamt", "Mitteilungsvorlage"),
        ],
        sections={"Mitteilung": "Der Bericht ist beigefügt."},
    ),
    "ZERO_WIDTH": written(
        name="Bebauungsplan Nr. 12 „Am Wald“, Aufstellungsbeschluss",
        reference="V/00321/21",
        paper_type="Beschlussvorlage",
        visibility="public",
        lead_office="Stadtplanungsamt",
        consultations=[
            turn(
                "Bau- und Planungsausschuss",
                "preliminary",
                "Vorberatung",
                "2021-03-09",
                "4. Sitzung des Bau- und Planungsausschusses",
                "adopted_unchanged",
                "ungeändert beschlossen",
            ),
            turn(
                "Rat",
                "decision",
                "Entscheidung",
                "2021-03-25",
                "3. Sitzung des Rates",
                "adopted_unchanged",
                "mehrheitlich beschlossen",
            ),
        ],
        sections={
            "Beschlussvorschlag": "Der Aufstellungsbeschluss wird gefasst.",
            "Begründung": "Der Wald bleibt erhalten.",
        },
        files=[file("Planzeichnung", 1, "public", 4980736), file("Umweltbericht", 2, "public", 980 * 1024)],
    ),
    "ENGLISH": written(
        name="Bänke am Fluss",
        reference="AN/2022/044",
        paper_type="Antrag",
        visibility="public",
        lead_office="Hauptamt",
        consultations=[
            turn(
                "Ortsrat Musterdorf",
                "decision",
                "Entscheidung",
                "2022-05-03",
                "Sitzung des Ortsrates Musterdorf",
                "postponed",
                "vertagt",
            ),
            turn(
                "Ortsrat Musterdorf",
                "decision",
                "Entscheidung",
                "2022-06-14",
                "Sitzung des Ortsrates Musterdorf",
                "rejected",
                "abgelehnt",
            ),
        ],
        sections={
            "Antragstext": "Am Fluss werden zehn Bänke aufgestellt.",
            "Begründung": "Zum Sitzen fehlt es an Gelegenheit.",
        },
    ),
    "ITEM_TEXT": written(
        kind="agenda_item",
        name="Spielplatz Nordpark",
        reference="2020/233",
        paper_type="Beschlussvorlage",
        visibility="public",
        lead_office="Jugendamt",
        meeting={
            "name": "8. Sitzung des Jugendhilfeausschusses",
            "organization": "Jugendhilfeausschuss",
            "date": "2020-11-12",
            "start": "17:00",
            "end": "19:10",
            "place": "Großer Saal, Rathaus",
            "number": "Ö 4",
            "outcome": "adopted_changed",
            "outcome_text": "geändert beschlossen",
        },
        sections={
            "Wortprotokoll": "Frau N. N. fragt nach den Kosten.",
            "Beschluss": "Der Spielplatz wird saniert, jedoch ohne Zaun.",
            "Abstimmungsergebnis": "Ja: 9 Nein: 2 Enthaltung: 1",
        },
    ),
    "NESTED": written(
        name="Uferweg Nord – Ankauf von Grundstücken",
        reference="17/SVV/0123",
        paper_type="Dringlichkeitsvorlage",
        visibility="council",
        lead_office="Fachbereich Liegenschaften",
        consultations=[
            turn(
                "Hauptausschuss",
                "decision",
                "Entscheidung",
                "2017-05-17",
                "62. Sitzung des Hauptausschusses",
                "adopted_changed",
                "mit Änderungen beschlossen",
            )
        ],
        sections={
            "Beschlussvorschlag": "Der Ankauf wird beschlossen.",
            "Demografische Auswirkungen": "keine",
            "Begründung": "Das Ufer soll allen offenstehen.",
        },
    ),
    "NO_FRAME": written(
        name="Abwassergebühren – 3. Änderungssatzung –",
        reference="45/2009",
        paper_type="Satzungsvorlage",
        visibility="public",
        lead_office="Eigenbetrieb Abwasser",
        consultations=[
            turn(
                "Werksausschuss",
                "preliminary",
                "Vorberatung",
                "2009-11-24",
                "Sitzung des Werksausschusses",
                "recommended",
                "empfohlen",
            ),
            turn(
                "Gemeinderat",
                "decision",
                "Beschlussfassung",
                "2009-12-10",
                "Sitzung des Gemeinderates",
                "adopted_unchanged",
                "ungeändert beschlossen",
            ),
        ],
        sections={"Beschlussvorschlag": "Die Satzung wird beschlossen."},
        files=[file("Satzungstext", None, None, 45 * 1024), file("Kalkulation.xls", None, None, 1024 * 1024)],
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_is_read_field_by_field(name):
    said = parse_page(getattr(pages, name), source="seite.html").as_json()
    assert {field: said[field] for field in CONTRACT} == EXPECTED[name]
