# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: pages of invented towns in the layouts of other cities' systems; every word is made up."""

CLASSIC = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><title>Vorlage - FB 61/0789/WP17 </title>\
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body class="bodydeco"><div id="risname"><h1>Ratsinformationssystem der Stadt</h1></div>
<div id="rismenu"><a href="allris.net.asp">Startseite</a> <a href="si010_e.asp">Sitzungskalender</a>\
<a href="vo040.asp">Vorlagen</a> <a href="kp041.asp">Mandatstr&auml;ger</a></div>
<div id="risname"><h1>Vorlage - FB 61/0789/WP17&nbsp;&nbsp;</h1></div>
<table class="risdeco"><tr><td id="allriscontainer">
<table class="tk1" cellspacing="0"><tr><td class="ko1"><table class="tk1">
<tr><td class="kb1">Betreff:</td><td class="text1" colspan="4">\
<script>alert(1)</script>Bebauungsplan Nr. 960 - Erlen Stra&szlig;e / Linden&shy;allee -:<br />1. Bericht \
&uuml;ber das Ergebnis der &Ouml;ffentlichkeitsbeteiligung<br />2. Aufstellungs- und Offenlagebeschluss</td>\
</tr>
<tr><td class="kb1">Status:</td><td class="text3">&ouml;ffentlich</td><td></td>\
<td class="kb1">Vorlage-Art:</td><td class="text4">Entscheidungsvorlage</td></tr>
<tr><td class="kb1">Federf&uuml;hrend:</td>\
<td class="text4">FB 61 - Stadtentwicklung und Verkehrsanlagen</td><td></td>\
<td class="kb1">Bearbeiter/-in:</td><td>Muster, Eva</td></tr>
<tr><td class="kb1">Beteiligt:</td><td>E 18 - Musterauer Stadtbetrieb</td><td></td>\
<td class="kb1">Verfasser:</td><td>Dez. III / FB 61/200</td></tr>
<tr><td class="kb1">Beratungsfolge:</td><td colspan=4><table>
<tr><td></td><td></td><td></td><td></td></tr>
<tr class="zl11"><td bgcolor="#00CC00" title="Erledigt">&nbsp;</td>\
<td colspan="4" class="text1">Bezirksvertretung Musterau-Mitte</td><td>Anh&ouml;rung/Empfehlung</td></tr>
<tr class="zl11"><td>&nbsp;</td><td class="text2">\
<a href="si010_j.asp?YY=2017&MM=3&DD=8">08.03.2017</a>&nbsp;</td><td>\
<form action="to010.asp?topSelected=1" method=post><input type=hidden name=SILFDNR value=17200>\
<input type=submit value=TO></form></td><td>Sitzung der Bezirksvertretung Musterau-Mitte</td><td>&nbsp;</td>\
<td>abgesetzt</td><td></td></tr>
<tr class="zl11"><td>&nbsp;</td><td class="text2">\
<a href="si010_j.asp?YY=2017&MM=4&DD=26">26.04.2017</a>&nbsp;</td><td>\
<form action="to010.asp?topSelected=1" method=post><input type=hidden name=SILFDNR value=17201>\
<input type=submit value=TO></form></td><td>Sitzung der Bezirksvertretung Musterau-Mitte</td><td>&nbsp;</td>\
<td>ungeändert beschlossen</td><td></td></tr>
<tr class="zl11"><td bgcolor="#00CC00" title="Erledigt">&nbsp;</td>\
<td colspan="4" class="text1">Planungsausschuss</td><td>Entscheidung</td></tr>
<tr class="zl11"><td>&nbsp;</td><td class="text2"><a>09.03.2017</a>&nbsp;</td><td></td>\
<td>Sondersitzung des Planungsausschusses</td><td>&nbsp;</td><td>geändert beschlossen</td><td>\
<form action="to020.asp"><input type=hidden name=TOLFDNR value=1><input type=submit value=NA></form></td></tr>
</table></td></tr></table></td>
<td class="me1"><table><tr><td class="me1"><a href="#allrisBV">Beschlussvorschlag</a></td></tr><tr><td>\
<a href="#allrisFA">Finanz. Auswirkung</a></td></tr><tr><td><a href="#allrisSV">Erläuterungen</a></td></tr>\
<tr><td><a href="#allrisAN">Anlage/n</a></td></tr></table></td></tr></table>
<a name="allrisBV"></a><div><p><b>Beschlussvorschlag:</b></p>\
<p>Die Bezirksvertretung Musterau-Mitte nimmt den Bericht zur Kenntnis. Sie empfiehlt dem Planungsausschuss, \
die Aufstellung zu beschließen.</p><p>Der Planungsausschuss beschließt die öffentliche Auslegung.</p></div>
<a name="allrisFA"></a><div><p><b>finanzielle Auswirkungen</b></p>\
<p>Keine haushaltswirksamen Auswirkungen.</p></div>
<a name="allrisSV"></a><div><p><b>Erläuterungen:</b></p><p>1. Bisheriger Verlauf</p>\
<p>Der Plan wurde 2015 begonnen.</p></div>
<a name="allrisAN"></a><div><p><b>Anlage/n:</b></p><p>1. Übersichtsplan</p><p>2. Luftbild</p>\
<p>3. Rechtsplan</p></div>
<table class="tk1"><tr><td colspan=7>Anlagen:&nbsp;</td></tr>
<tr><td>&nbsp;</td><td>Nr.</td><td>Status</td><td>Name</td><td></td></tr>
<tr><td><img></td><td>1</td><td>öffentlich</td><td>\
<a href="___tmp/tmp/45081036/1.pdf">170309 Anlage 1 - Übersichtsplan</a> (1.203 KB)</td></tr>
<tr><td><img></td><td>2</td><td>öffentlich</td><td>\
<a href="___tmp/tmp/45081036/2.pdf">170309 Anlage 2 - Luftbild</a> (12,4 MB)</td></tr>
<tr><td><img></td><td>3</td><td>nichtöffentlich</td><td>\
<a href="___tmp/tmp/45081036/3.pdf">Kaufvertrag</a> (87 KB)</td></tr>
</table>
</td></tr></table><div id="risfooter"><a href="#">nach oben</a> Impressum | Datenschutz</div></body></html>
"""
"""Third generation as saved: soft hyphens, titles of several lines, jumps, text about attachments before their list."""

COLUMNS = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>ALLRIS - Vorlage</title>\
</head><body>
<a class="sr-only" href="#main">Zum Inhalt springen</a>
<header><div class="banner">Ratsinformationssystem</div><nav id="nav"><ul><li>\
<a href="./si010">Sitzungskalender</a></li><li><a href="./gr010">Gremien</a></li><li>\
<a href="./pa020">Parteien/Fraktionen</a></li><li><a href="./vo010">Vorlagen</a></li></ul></nav></header>
<main id="main"><div class="pageTitle"><h1>Beschlussvorlage - VII-DS-00123-NF-01</h1></div>
<div id="dokumente"><h2>Dokumente</h2><ul><li>\
<a href="./wicket/resource/org.apache.wicket.Application/doc1.pdf">Vorlage</a> <span>(312 KB)</span></li><li>\
<a href="./wicket/resource/org.apache.wicket.Application/doc2.pdf">Vorlage-Sammeldokument</a> <span>(4,1 \
MB)</span></li></ul></div>
<div class="card"><button class="btn">Reduzieren</button><h2>Grunddaten</h2>
<dl><dt>Betreff:</dt><dd>Radverkehrs\u00adentwicklungsplan 2030+ (Fortschreibung)</dd><dt>Status:</dt>\
<dd>öffentlich (Vorlage freigegeben)</dd><dt>Vorlageart:</dt><dd>Beschlussvorlage</dd><dt>Einreicher:</dt>\
<dd>Dezernat Stadtentwicklung und Bau</dd><dt>Federführend:</dt><dd>Verkehrs- und Tiefbauamt</dd>\
<dt>Beteiligt:</dt><dd>Stadtplanungsamt; Amt für Umweltschutz</dd><dt>Bezüglich:</dt><dd>\
<a href="vo020?VOLFDNR=1">VII-DS-00123</a></dd><dt>Stadtbezirk:</dt><dd>gesamtes Stadtgebiet</dd></dl></div>
<div class="card"><button class="btn">Reduzieren</button><h2>Beratungsfolge</h2>
<table><thead><tr><th>Status</th><th>Datum</th><th>Gremium</th><th>Zuständigkeit</th><th>Beschluss</th>\
<th>NA</th></tr></thead><tbody>
<tr><td><span title="Erledigt">Erledigt</span></td><td>12.01.2021</td><td>\
<a href="to010?SILFDNR=100">Runde der Bürgermeister - Vorabstimmung</a></td><td>Vorberatung</td><td></td><td>\
</td></tr>
<tr><td>Erledigt</td><td>26.01.2021</td><td>\
<a href="to010?SILFDNR=101">Dienstberatung des Oberbürgermeisters</a></td><td>Bestätigung</td>\
<td>bestätigt</td><td></td></tr>
<tr><td>Erledigt</td><td>23.03.2021</td><td><a href="to010?SILFDNR=102">FA Stadtentwicklung und Bau</a></td>\
<td>1. Lesung</td><td>1. Lesung</td><td></td></tr>
<tr><td>Erledigt</td><td>06.04.2021</td><td><a href="to010?SILFDNR=103">FA Stadtentwicklung und Bau</a></td>\
<td>2. Lesung</td><td>vertagt</td><td></td></tr>
<tr><td>Erledigt</td><td>21.04.2021</td><td><a href="to010?SILFDNR=104">Ratsversammlung</a></td>\
<td>Beschlussfassung</td><td>geändert beschlossen</td><td><a href="to020?TOLFDNR=3">NA</a></td></tr>
<tr><td>Geplant</td><td></td><td>SBB Musterstadt-Süd</td><td>Information zur Kenntnis</td><td></td><td></td>\
</tr>
</tbody></table></div>
<div class="card"><button class="btn">Reduzieren</button><h2>Beschlussvorschlag</h2><div><ol>\
<li>Der Plan wird beschlossen.</li><li>Die Verwaltung berichtet jährlich.</li></ol></div></div>
<div class="card"><button class="btn">Reduzieren</button><h2>Räumlicher Bezug</h2><div><p>Gesamtstadt</p>\
</div></div>
<div class="card"><button class="btn">Reduzieren</button><h2>Zusammenfassung</h2><div>\
<p>Anlass der Vorlage: Rechtliche Vorschriften</p></div></div>
<div class="card"><button class="btn">Reduzieren</button><h2>Sachverhalt</h2><div><p><b>1. Anlass</b></p>\
<p>Der Plan von 2012 ist veraltet.</p><p><b>2. Beschreibung der Maßnahme</b></p><p>Es wird gebaut.</p></div>\
</div>
<div class="card"><button class="btn">Reduzieren</button><h2>Anlagen</h2>
<table><thead><tr><th>Nr.</th><th>Name</th><th>Original</th><th>Status</th><th>Größe</th></tr></thead><tbody>
<tr><td>1</td><td><a href="./wicket/resource/doc7.pdf">Anlage 1_RVEP Textteil (öffentlich)</a></td>\
<td>(wie Dokument)</td><td>öffentlich</td><td>3,4 MB</td></tr>
<tr><td>2</td><td><a href="./wicket/resource/doc8.pdf">Anlage 2_Netzplan</a></td><td>(wie Dokument)</td>\
<td>öffentlich</td><td>976,5 kB</td></tr></tbody></table></div>
</main><footer><a href="#">Impressum</a><a href="#">Datenschutz</a> ALLRIS net 4.0.9 © CC e-gov GmbH</footer>\
</body></html>
"""
"""Fourth generation: a sequence whose header says what each column holds."""

TWO_COLUMNS = """<html><head><title>Drucksache - DS/0842/V</title></head><body><div id="layout">\
<ul class="nav"><li>\
<a href="/ba">Bezirksamt</a></li><li><a href="allris.net.asp">BVV</a></li></ul>
<h1 class="title">Drucksache - DS/0842/V&nbsp;&nbsp;</h1>
<table class="risdeco"><tr><td><table><tr><td class=kb1>Betreff:</td><td colspan=3>Tempo 30 im Kiez</td></tr>
<tr><td class=kb1>Status:</td><td>öffentlich</td><td>&nbsp;</td><td>&nbsp;</td></tr>
<tr><td>&nbsp;</td><td><b>Ursprung</b></td><td><b>aktuell</b></td></tr>
<tr><td class=kb1>Initiator:</td><td>DIE LINKE</td><td>DIE LINKE / GRÜNE</td></tr>
<tr><td class=kb1>Verfasser:</td><td>1. Muster, Jana<br>2. Probe, Jan</td><td>Muster, Jana</td></tr>
<tr><td class=kb1>Drucksache-Art:</td><td>Antrag</td><td>Beschlussempfehlung</td></tr>
<tr><td class=kb1>Beratungsfolge:</td><td colspan=3><table>
<tr><td></td><td colspan=3>BVV Musterhain</td><td>Vorberatung</td></tr>
<tr><td></td><td>28.11.2018&nbsp;</td><td></td><td>Öffentliche Sitzung der Bezirksverordnetenversammlung</td>\
<td>überwiesen</td></tr>
<tr><td></td><td colspan=3>Umwelt, Verkehr, Klimaschutz</td><td>Empfehlung</td></tr>
<tr><td></td><td>11.12.2018&nbsp;</td><td></td>\
<td>Öffentliche Sitzung des Ausschusses für Umwelt, Verkehr, Klimaschutz</td><td>vertagt</td></tr>
<tr><td></td><td>15.01.2019&nbsp;</td><td></td>\
<td>Öffentliche Sitzung des Ausschusses für Umwelt, Verkehr, Klimaschutz</td>\
<td>mit Änderungen im Ausschuss beschlossen</td></tr>
<tr><td></td><td colspan=3>BVV Musterhain</td><td>Entscheidung</td></tr>
<tr><td></td><td>30.01.2019&nbsp;</td><td></td><td>Öffentliche Sitzung der Bezirksverordnetenversammlung</td>\
<td>ohne Änderungen in der BVV beschlossen</td></tr>
</table></td></tr></table></td></tr></table>
<a name="allrisSV"></a><p>Die BVV möge beschließen:</p>\
<p>Das Bezirksamt wird beauftragt, Tempo 30 anzuordnen.</p><p><b>Begründung:</b></p><p>Es ist laut.</p>
<p>BVV 30.01.2019</p><p>Die Drucksache wird beschlossen.</p>
<table><tr><td>Anlagen:</td></tr><tr><td><a href="___tmp/tmp/a.pdf">Antrag DS/0842/V</a> (PDF-Dokument)</td>\
</tr></table>
<a href="javascript:history.back();">zurück</a></div></body></html>
"""
"""Original and present state side by side, with cells of several lines."""

TABS = """Stadt Musterburg - Ratsinformationssystem
Vorlage - V 2019/1023 \x20

Betreff:\tEinführung eines kommunalen Klimaschutzmanagements
hier: Antrag der Fraktion vom 4.3.2019
AZ:\t36-01
Status:\töffentlich\tVorlage-Art:\tBeschlussvorlage
Verfasser:\tFrau N. N.\tBezüglich:
V 2019/0911
Federführend:\tUmweltamt\tBeteiligt:\tDezernat II
 \t \t \tGeschäftsbereich Grün
Beratungsfolge:
 \tOrtsrat der Ortschaft Nordmuster\tAnhörung\t\x20
 \t12.06.2019\t \t18. öffentliche Sitzung des Ortsrates der Ortschaft Nordmuster\tzur Kenntnis genommen\t\x20
 \tOrtsrat der Ortschaft Südmuster\tAnhörung\t\x20
 \t13.06.2019\t \t17. öffentliche Sitzung des Ortsrates der Ortschaft Südmuster\t(offen)\t\x20
 \tVerwaltungsausschuss\tVorberatung\t\x20
 \tRat der Stadt\tEntscheidung\t\x20
 \t26.06.2019\t \t23. öffentliche Sitzung des Rates der Stadt\tan Verwaltung zurück verwiesen\t\x20
 \t25.09.2019\t \t24. öffentliche Sitzung des Rates der Stadt\tgeändert beschlossen\t\x20

Finanzielle Auswirkungen
Anlage/n
Beschlussvorschlag

Beschlussvorschlag:

Der Rat beschließt:

1.\tdie Stelle einzurichten,
2.\tdie Mittel in Höhe von 60.000 € bereitzustellen.

Begründung:

I. Allgemeines

Klimaschutz ist Querschnittsaufgabe.

Finanzielle Auswirkungen:

[X] Ja\t[ ] Nein

Auswirkungen auf den Klimaschutz:

positiv

Anlagen:
 \tNr.\tStatus\tName\t\x20
 \t1\töffentlich\tStellenbeschreibung (45 KB)\t   \t
 \t2\t(nichtöffentlich)\tKostenvergleich (1,2 MB)\t   \t
Stammbaum:
 \tV 2018/0700\tKlimaschutzkonzept\tUmweltamt\tBeschlussvorlage
   \tV 2019/0911\tKlimaschutzmanagement\tUmweltamt\tBeschlussvorlage
     \tV 2019/1023\tEinführung eines kommunalen Klimaschutzmanagements\tUmweltamt\tBeschlussvorlage
     \tV 2019/1023-01\tEinführung eines kommunalen Klimaschutzmanagements - \
Ergänzung\tUmweltamt\tErgänzungsvorlage
"""
"""Copied from a browser: tabs for cells, empty ones too."""

CELLS_APART = """ALLRIS - Vorlage

Springe zum Hauptinhalt
Bundesstadt Musterstadt
Mitteilungsvorlage - 200022-01

Dokumente

    Vorlage (186,3 kB)
    Vorlage-Sammeldokument (1,2 MB)

Grunddaten

Betreff:
    Stellungnahme zu: Große Anfrage: Sanierung der Musterhalle
Status:
    öffentlich
Vorlageart:
    Stellungnahme der Verwaltung
Federführend:
    Projektleitung Halle
Beteiligt:
    Amt 28 Städtisches Gebäudemanagement; Amt 20 Kämmerei; Dezernat I
Bezüglich:
    200022\x20

Reduzieren
Beratungsfolge

Status\tDatum\tGremium\tBeschluss\tNA
●\tErledigt\tUnterausschuss Bauplanung\tzur Kenntnis\t\t
\t02.12.2020\tSitzung des Unterausschusses Bauplanung\tzur Kenntnis genommen\tNA
●\tGeplant\tRat\tzur Kenntnis\t\t
\t10.12.2020\tSitzung des Rates\t\t

Reduzieren
Inhalt der Mitteilung

Zu Frage 1:
Die Kosten betragen 166 Mio. Euro.

Zu Frage 2:
Es gibt keinen neuen Zeitplan.

Reduzieren
Anlagen
Nr.\tName\tOriginal\tStatus\tGröße
1
\t
Kostenübersicht
\t
(wie Dokument)
\t
öffentlich
\t
81,2 kB
"""
"""Copied from a browser that puts every cell on lines of its own."""
