# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: one paper and the agenda item that dealt with it; and how tests take pages over."""

from werdegang.importers.pages import parse_page
from werdegang.importers.writing import Writer, Written

PAPER = """Betreff: Spielplatz am Beispielweg
Status:öffentlichVorlage-Art:Beschlussvorlage
Federführend:66-Tiefbauamt Beteiligt:20-Kämmerei
Initiator:Fraktion Blau
Bezüglich:66/0009/22
Beratungsfolge:
Verwaltungsausschuss Vorberatung
A. f. Soziales, Bauen u. Umwelt Vorberatung
14.03.2023
6. öffentliche Sitzung des Ausschusses für Soziales, Bauen und Umwelt ungeändert beschlossen
Rat Entscheidung
17.03.2023
4. öffentliche/nichtöffentliche Sitzung des Rates der Stadt Beispielstadt (offen)

Beschlussvorschlag:

1. Der Spielplatz wird erneuert.

Begründung:

Die Geräte sind alt.

Kinderfreundlichkeit:

Ja.

Anlagen:
  Nr. Status Name
Anlage 1 1 öffentlich Lageplan (12 KB)
Anlage 2 2 nichtöffentlich Bieterliste (3 MB)
Stammbaum:
66/0001/23   Spielplatz am Beispielweg   66-Tiefbauamt   Beschlussvorlage
    66/0009/22   Spielplatzkonzept   66-Tiefbauamt   Mitteilung
"""

ITEM = """Auszug - Spielplatz am Beispielweg

4. öffentliche/nichtöffentliche Sitzung des Rates der Stadt Beispielstadt
TOP: Ö 3
Gremium: Rat Beschlussart: geändert beschlossen
Datum: Fr, 17.03.2023 Status: öffentlich/nichtöffentlich
Zeit: 16:00 - 18:30 Anlass: Sitzung
Raum: Ratssaal
66/0001/23 Spielplatz am Beispielweg

Wortprotokoll

Es gibt eine Wortmeldung.

Beschluss:

Der Spielplatz wird größer.

Abstimmungsergebnis: Ja 23 Nein 4 Enthaltung 2
"""


def take(text: str, source: str = "vo-1.txt", body: str = "") -> Written:
    """Take a page over."""
    return Writer(body).write(parse_page(text, source=source))
