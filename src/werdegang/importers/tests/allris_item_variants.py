# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: agenda items as other towns and other skins might have them; every word is made up."""

COPIED = """Auszug - Ausbau der Musterallee zwischen Beispielplatz und Probeweg, 2. Bauabschnitt



11. Sitzung des Stadtrates
TOP: Ö 6
Gremium: Stadtrat Beschlussart: ungeändert beschlossen
Datum: Do, 26.03.2020 Status: öffentlich/nichtöffentlich
Zeit: 17:00 - 20:15 Anlass: Sitzung
Raum: Großer Sitzungssaal
Ort: Rathaus, Markt 1, 01234 Musterstadt
BV/0815/2020 Ausbau der Musterallee zwischen Beispielplatz
und Probeweg, 2. Bauabschnitt



Status:öffentlichVorlage-Art:Beschlussvorlage
  Bezüglich:
BV/0700/2019
Federführend:Tiefbauamt Bearbeiter/-in: Muster, Max

Wortprotokoll
Beschluss
Abstimmungsergebnis

Stadträtin Beispiel fragt nach den Kosten.

Bürgermeister Muster: Die Kosten stehen fest.



Beschluss:



Der Stadtrat beschließt den Ausbau.



Abstimmungsergebnis: Ja 23 Nein 4 Enthaltung 2



zurück
"""

NUMBER_IN_FRONT = """TOP Ö 6: Ausbau der Musterallee
Gremium: Stadtrat
Sitzung: 11. Sitzung des Stadtrates
Datum: 26.03.2020
Zeit: 17:00 Uhr bis 20:15 Uhr
Beschluss: ungeändert beschlossen
Vorlage: BV/0815/2020 Ausbau der Musterallee

Protokoll:

Ohne Aussprache.

Abstimmungsergebnis:
Ja: 23
Nein: 4
Enthaltungen: 2
"""

CLOSED_PART = """Auszug - Anfragen

Sitzung des Ortsbeirates Musterdorf
TOP: N 3.2
Gremium: Ortsbeirat Musterdorf Beschlussart: (offen)
Datum: Mo, 03.02.2020 Status: öffentlich/nichtöffentlich
Zeit: 19:00 - 20:00 Anlass: Ordentliche Sitzung
Raum: Dorfgemeinschaftshaus
Ort:


Wortprotokoll

Keine Anfragen.
"""

RESULT_AS_BESCHLUSS = """Auszug - Musterweg – Sanierung
(VO/0042/22)

Sitzung des Ausschusses für Planung und Bauen
TOP: Ö 12
Gremium: Ausschuss für Planung und Bauen
Datum: Di, 15.03.2022 Status: öffentlich/nichtöffentlich
Zeit: 17.00 - 19.30 Uhr Anlass: Sitzung
Raum: Sitzungszimmer 1
Ort: Rathaus
VO/0042/22 Musterweg – Sanierung

Beschluss: einstimmig, bei 2 Enthaltungen, angenommen

Protokoll:
Herr Beispiel erläutert.

Beschluss:
Der Musterweg wird saniert.

Abstimmungsergebnis:
13 Ja-Stimmen, 0 Nein-Stimmen, 2 Enthaltungen
"""

VOTES_IN_TABLE = """<html><head>
<title>Auszug</title><meta charset=iso-8859-1></head><body><table>
<tr>
<td>
<h1>Auszug - Neubau der Hafenbrücke&nbsp;&nbsp;</h1>
<table>
<tr>
<td class="ko1"><table>
<tr>
<td class=kb1>TOP:</td>
<td>&Ouml;&nbsp;9.1</td></tr>
<tr>
<td class=kb1>Sitzung:</td>
<td>
<a href="to010.asp?SILFDNR=77">5. Sitzung des Rates der Stadt Musterhafen</a></td></tr>
<tr>
<td class=kb1>Gremium:</td>
<td>Rat der Stadt Musterhafen</td>
<td class=kb1>Beschlussart:</td>
<td>geändert beschlossen</td></tr>
<tr>
<td class=kb1>Datum:</td>
<td>Do, 19.05.2022</td>
<td class=kb1>Status:</td>
<td>öffentlich/nichtöffentlich</td></tr>
<tr>
<td class=kb1>Zeit:</td>
<td>18:00 - 21:05</td>
<td class=kb1>Anlass:</td>
<td>Sitzung</td></tr>
<tr>
<td class=kb1>Raum:</td>
<td>Ratssaal</td></tr>
<tr>
<td class=kb1>Vorlage:</td>
<td>
<a href="vo020.asp?VOLFDNR=123">BV/0123/2022</a> Neubau der Hafenbrücke</td></tr></table></td></tr></table>
<p><b>Protokoll:</b></p>
<p>Der Vorsitzende ruft den Punkt auf.</p>
<p><b>Beschluss:</b></p>
<p>Der Rat beschließt den Bau der Br&uuml;cke.</p>
<p><b>Abstimmungsergebnis:</b></p>
<table border=1>
<tr>
<td>Ja-Stimmen:</td>
<td>23</td></tr>
<tr>
<td>Nein-Stimmen:</td>
<td>4</td></tr>
<tr>
<td>Enthaltungen:</td>
<td>2</td></tr></table>
</td></tr></table></body></html>"""

DEFINITIONS = """<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8">
<title>ALLRIS - Vorlage</title></head><body>
<header class="navbar">
<a class="navbar-brand" href="./">Bürgerinfo Stadt Musterhafen</a>
<nav><ul>
<li>
<a href="./si010_e">Kalender</a></li>
<li>
<a href="./vo040">Vorlagen</a></li>
<li>
<a href="./kp041">Ratsmitglieder</a></li></ul></nav></header><main>
<h1>Auszug - Neubau der Hafenbrücke</h1>
<dl>
<dt>TOP:</dt>
<dd>Ö 9.1</dd>
<dt>Sitzung:</dt>
<dd>5. Sitzung des Rates</dd>
<dt>Gremium:</dt>
<dd>Rat</dd>
<dt>Datum:</dt>
<dd>Do, 19.05.2022</dd>
<dt>Zeit:</dt>
<dd>18:00 - 21:05</dd>
<dt>Raum:</dt>
<dd>Ratssaal</dd>
<dt>Ort:</dt>
<dd>Am Hafen 1</dd>
<dt>Beschlussart:</dt>
<dd>ungeändert beschlossen</dd>
<dt>Status:</dt>
<dd>öffentlich</dd>
<dt>Vorlage:</dt>
<dd>BV/0123/2022 Neubau der Hafenbrücke</dd></dl>
<section><button>Reduzieren</button><h2>Wortprotokoll</h2>
<p>Es gibt keine Wortmeldungen.</p></section>
<section><button>Reduzieren</button><h2>Beschluss</h2>
<p>Der Rat beschließt den Bau.</p></section>
<section><button>Reduzieren</button><h2>Abstimmungsergebnis</h2>
<p>Ja 23 Nein 4 Enthaltung 2</p></section>
</main></body></html>"""

DATED_TITLE = """Öffentliche Sitzung des Rates - 19.05.2022 - 18:00

Grunddaten
TOP:\tÖ 9.1
Gremium:\tRat
Datum:\tDo, 19.05.2022\tStatus:\töffentlich/nichtöffentlich
Uhrzeit:\t18:00 - 21:05\tAnlass:\tSitzung
Raum:\tRatssaal\tOrt:\tAm Hafen 1
"""
