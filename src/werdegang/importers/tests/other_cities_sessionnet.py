# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: pages of invented towns in the layouts of other cities' systems; every word is made up."""

SESSION_DIVS = """<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8">\
<title>SessionNet | Vorlage - 26/0330 | Stadt Musterburg</title></head>
<body class="smc-body"><a href="#smcwcontent" class="skip">zum Inhalt</a>
<nav class="smc-nav"><ul><li><a href="info.php">Startseite</a></li><li>\
<a href="si0040.php">Sitzungskalender</a></li><li><a href="gr0040.php">Gremien</a></li><li>\
<a href="kp0041.php">Mandatsträger/innen</a></li><li><a href="vo0040.php">Vorlagen</a></li><li>\
<a href="yw040.php">Recherche</a></li></ul></nav>
<main id="smcwcontent"><h1 class="smc_h1">Vorlage - 26/0330</h1>
<div class="smc-table smc-table-striped vo0050_contenttable">
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head vobetr_title">Betreff</div>\
<div class="smc-table-cell vobetr">Radweg Hafenufer<br />- Beschlussantrag der Gruppe Bunt vom \
12.01.2026</div></div>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head voname_title">Vorlage</div>\
<div class="smc-table-cell voname">26/0330</div></div>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head voakz_title">Aktenzeichen</div>\
<div class="smc-table-cell voakz">61.22-13</div></div>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head vovaname_title">Art</div>\
<div class="smc-table-cell vovaname">Beschlussvorlage</div></div>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head voamt_title">Federführend</div>\
<div class="smc-table-cell voamt">Amt für Verkehr und Straßenbau</div></div>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head voverf_title">Verfasser</div>\
<div class="smc-table-cell voverf">Herr N. N.</div></div>
</div>
<div class="smc-documents"><div class="smc-d-el">\
<a href="getfile.php?id=307787&amp;type=do" title="Dokument Download Dateityp: pdf">Vorlage</a> <span>(PDF, \
230 KB)</span></div><div class="smc-d-el"><a href="getfile.php?id=307786&amp;type=do">Anlage - Lageplan</a>\
</div></div>
<h2>Beschlussvorschlag</h2><div class="smc-text"><p>Der Rat beschließt den Bau.</p></div>
<h2>Beratungen</h2>
<table class="smc-table"><thead><tr><th>Gremium</th><th>Datum</th><th>TOP</th><th>Zuständigkeit</th>\
<th>Ergebnis</th></tr></thead><tbody>
<tr><td><a href="si0057.php?__ksinr=44">Verkehrsausschuss</a></td><td>16.02.2026</td><td>Ö 7.2</td>\
<td>Vorberatung</td><td>einstimmig empfohlen</td></tr>
<tr><td><a href="si0057.php?__ksinr=48">Verwaltungsausschuss</a></td><td></td><td></td><td>Vorberatung</td>\
<td></td></tr>
<tr><td><a href="si0057.php?__ksinr=49">Rat der Stadt</a></td><td>23.03.2026</td><td>Ö 12</td>\
<td>Entscheidung</td><td>mehrheitlich geändert beschlossen</td></tr></tbody></table>
</main><footer>Software: SessionNet 6.1 <a href="impressum.php">Impressum</a></footer></body></html>
"""
"""SessionNet of today: rows made of blocks, documents without a heading."""

SESSION_TABLE = """<html><head><meta charset="utf-8"><title>Vorlage</title></head><body><div id="menu">\
<a href="info.php">Home</a></div>
<h1>Vorlage V0815/20</h1>
<table id="smctablevorgang"><tr><td class="smcfieldlabel">Name:</td><td>V0815/20</td><td>Art:</td>\
<td>Vorlage</td></tr>
<tr><td>Betreff:</td><td colspan=3>Fortschreibung des Schulnetzplanes</td></tr>
<tr><td>Einreicher:</td><td>GB Bildung und Jugend</td><td>Status:</td><td>öffentlich</td></tr>
<tr><td>Federführend:</td><td colspan=3>Schulverwaltungsamt</td></tr></table>
<h2>Beratungsfolge</h2>
<table><tr><th>Datum</th><th>Gremium</th><th>TOP</th><th>Beratungsart</th><th>Abstimmungsergebnis</th></tr>
<tr><td>03.11.2020</td><td>Dienstberatung der Oberbürgermeisterin</td><td></td><td>zur Information</td><td>\
</td></tr>
<tr><td>11.11.2020</td><td>Ausschuss für Bildung (Eigenbetrieb Kindertageseinrichtungen)</td><td>Ö 5</td>\
<td>1. Lesung (federführend)</td><td>Zustimmung mit Änderung</td></tr>
<tr><td>26.11.2020</td><td>Stadtrat</td><td>Ö 14</td><td>beschließend</td>\
<td>Ja: 41 Nein: 20 Enthaltung: 5 Befangen: 0</td></tr></table>
<h2>Dokumente</h2><table><tr><td><a href="getfile.php?id=1&type=do">Vorlage Stadtrat</a></td><td>2,3 MB</td>\
</tr><tr><td><a href="getfile.php?id=2&type=do">Anlage 1 Plan</a></td><td>812 KB</td></tr></table>
</body></html>
"""
"""SessionNet of long ago: a table, and a sequence whose header says what each column holds."""

SESSION_AGENDA = """<html lang=de><head><meta charset=utf-8><title>SessionNet</title></head><body>\
<h1>Verkehrsausschuss - 16.02.2026 - 17:00-20:15 Uhr</h1>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head siname_title">Sitzung</div>\
<div class="smc-table-cell siname">VA/2026/012</div></div>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head sigrname_title">Gremium</div>\
<div class="smc-table-cell">Verkehrsausschuss</div></div>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head siort_title">Raum</div>\
<div class="smc-table-cell siort">Großer Sitzungssaal, Rathausplatz 1, Musterburg</div></div>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head">Datum</div>\
<div class="smc-table-cell">16.02.2026</div></div>
<div class="smc-table-row"><div class="smc-table-cell smc-cell-head">Zeit</div>\
<div class="smc-table-cell">17:00-20:15 Uhr</div></div>
<h2>Dokumente zur Sitzung</h2>\
<a href="getfile.php?id=5&type=do">Einladung</a> <a href="getfile.php?id=6&type=do">Niederschrift öffentlich</a>
<table><thead><tr><th>TOP</th><th>Betreff</th><th>Vorlage</th></tr></thead><tbody>
<tr><td colspan=3>Öffentliche Sitzung</td></tr>
<tr><td>Ö 1</td><td>Eröffnung der Sitzung</td><td></td></tr>
<tr><td>Ö 2</td><td>Genehmigung des Protokolls vom 12.01.2026</td><td></td></tr>
<tr><td>Ö 7</td><td>Anträge</td><td></td></tr>
<tr><td>Ö 7.2</td>\
<td>Radweg Hafenufer<br>Beschluss: einstimmig empfohlen<br>Abstimmung: Ja: 11, Nein: 0, Enthaltungen: 2</td>\
<td><a href="vo0050.php?__kvonr=9">26/0330</a></td></tr>
<tr><td colspan=3>Nichtöffentliche Sitzung</td></tr>
<tr><td>N 8</td><td>Grundstücksangelegenheiten</td><td></td></tr></tbody></table></body></html>
"""
"""An agenda whose results stand below the subjects."""

PLAIN_AGENDA = """Tagesordnung - 14. öffentliche Sitzung des Gemeinderates

Gremium: Gemeinderat
Datum: Montag, 08.02.2021
Zeit: 19:00 Uhr
Ort: Bürgersaal, Hauptstraße 5

Öffentliche Sitzung
TOP\tBetreff\tVorlage
1\tEröffnung und Begrüßung
2\tBürgerfragestunde
3\tFeststellung der Jahresrechnung 2019\tGR/2021/004
3.1\tBericht des Rechnungsprüfungsamtes
4\tNeubau der 2. Brücke über den Bach
2 Varianten
5\tVerschiedenes
Nichtöffentliche Sitzung
6\tPersonalangelegenheit
"""
"""An agenda without marks of the public and the closed part."""

FOLDED_AGENDA = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8">\
<title>ALLRIS - Tagesordnung</title></head><body>\
<nav><a href="./si010">Sitzungskalender</a></nav>
<h1>Tagesordnung - Sitzung des Ausschusses für Umwelt, Klimaschutz und Lokale Agenda</h1>
<section><button>Reduzieren</button><h2>Grunddaten</h2><dl><dt>Bezeichnung:</dt>\
<dd>Sitzung des Ausschusses für Umwelt, Klimaschutz und Lokale Agenda</dd><dt>Gremium:</dt>\
<dd>Ausschuss für Umwelt, Klimaschutz und Lokale Agenda</dd><dt>Datum:</dt><dd>Mi, 19.05.2021</dd>\
<dt>Uhrzeit:</dt><dd>17:00 - 22:15 Uhr</dd><dt>Anlass:</dt><dd>Sitzung</dd><dt>Raum:</dt><dd>Plenarsaal</dd>\
<dt>Ort:</dt><dd>Stadthaus, Beispielplatz 2, 00000 Musterstadt</dd><dt>Status:</dt>\
<dd>öffentlich/nichtöffentlich</dd></dl></section>
<section><h2>Dokumente</h2><ul><li><a href="doc1.pdf">Einladung</a></li><li>\
<a href="doc2.pdf">Niederschrift (öffentlich)</a></li></ul></section>
<section><button>Reduzieren</button><h2>Tagesordnung</h2><table><thead><tr><th>TOP</th><th>Betreff</th>\
<th>Vorlage</th><th>Beschluss</th></tr></thead><tbody>
<tr><td colspan=4>Öffentlicher Teil</td></tr>
<tr><td>Ö 1</td><td><a href=to020?TOLFDNR=1>Allgemeines und Regularien</a></td><td></td><td></td></tr>
<tr><td>Ö 1.1</td><td><a href=to020?TOLFDNR=2>Anerkennung der Tagesordnung</a></td><td></td>\
<td>ungeändert beschlossen</td></tr>
<tr><td>Ö 2.1</td><td><a href=to020?TOLFDNR=3>Klimaplan 2035</a></td><td>\
<a href=vo020?VOLFDNR=3>210000-02</a></td><td>geändert beschlossen</td></tr>
<tr><td>Ö 2.1.1</td><td><a href=to020?TOLFDNR=4>Änderungsantrag: Klimaplan 2035</a></td><td>\
<a href=vo020?VOLFDNR=4>210000-03 ÄA</a></td><td>abgelehnt</td></tr>
<tr><td colspan=4>Nichtöffentlicher Teil</td></tr>
<tr><td>N 3</td><td>(nichtöffentlich)</td><td></td><td></td></tr></tbody></table></section></body></html>
"""
"""An agenda of the fourth generation."""

SESSION_COPY = """Bürgerinfo
Startseite
Kalender
Gremien
Vorlagen
Recherche
Vorlage - VO/2018/0456

Betreff\tSatzung über die Erhebung von Hundesteuer
Vorlage\tVO/2018/0456
Federführend\tKämmerei
Status\töffentlich
Art\tBeschlussvorlage

Dokumente
VO/2018/0456 Beschlussvorlage (PDF, 145 KB)
Anlage 1 Satzungsentwurf (PDF, 88 KB)

Beratungen
Gremium\tDatum\tTOP\tBeratungsaktion\tBeschluss
Haupt- und Finanzausschuss\t13.11.2018\tÖ 3\tvorberatend\tempfohlen
Rat der Gemeinde\t04.12.2018\tÖ 8\tbeschließend\teinstimmig beschlossen

Beschlussvorschlag:
Der Rat beschließt die Satzung.

Sachverhalt:
Die Steuersätze wurden zuletzt 2004 angepasst.
"""
"""SessionNet, copied: label and value in cells."""
