# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: further invented towns in the layouts of real systems, saved pages and copied text."""

OLD_SKIN = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">
<TITLE>Vorlage - 2011/137 </TITLE></HEAD><BODY>
<TABLE WIDTH="100%"><TR><TD><A HREF="si010.asp">Sitzungskalender</A></TD><TD><A HREF="vo040.asp">Vorlagen</A></TD>
<TD><A HREF="ydocstart.asp">Recherche</A></TD></TR></TABLE>
<H1>Vorlage - 2011/137&nbsp;&nbsp;</H1>
<TABLE CLASS="tk1"><TR><TD CLASS="kb1">Betreff:</TD><TD COLSPAN=4 CLASS="text1">Schulentwicklungsplan<BR>
- Fortschreibung f\u00fcr die Jahre 2012 bis 2016 -</TD></TR>
<TR><TD CLASS="kb1">Status:</TD><TD>\u00f6ffentlich</TD><TD>&nbsp;</TD><TD CLASS="kb1">Vorlage-Art:</TD>
<TD>Mitteilungsvorlage</TD></TR>
<TR><TD CLASS="kb1">Verfasser:</TD><TD>40.1</TD><TD>&nbsp;</TD><TD></TD><TD></TD></TR>
<TR><TD CLASS="kb1">Federf\u00fchrend:</TD><TD>Fachdienst 40 - Schule und Sport</TD><TD>&nbsp;</TD>
<TD CLASS="kb1">Bearbeiter/-in:</TD><TD>N. N.</TD></TR>
<TR><TD CLASS="kb1">Beteiligt:</TD><TD>Dezernat II<BR>Fachdienst 20 - Finanzen</TD><TD></TD><TD></TD><TD></TD></TR>
<TR><TD CLASS="kb1">Beratungsfolge:</TD><TD COLSPAN=4><TABLE>
<TR CLASS="zl12"><TD></TD><TD COLSPAN=4>Schul- und Sportausschuss</TD><TD>Kenntnisnahme</TD></TR>
<TR CLASS="zl12"><TD></TD><TD>07.06.2011&nbsp;</TD><TD>
<FORM ACTION="to010.asp" METHOD=post><INPUT TYPE=hidden NAME=SILFDNR VALUE=812><INPUT TYPE=submit VALUE=TO>
</FORM></TD>
<TD>\u00f6ffentliche Sitzung des Schul- und Sportausschusses</TD><TD>&nbsp;</TD><TD>zur Kenntnis genommen</TD></TR>
<TR CLASS="zl12"><TD></TD><TD COLSPAN=4>Verwaltungsausschuss</TD><TD>Kenntnisnahme</TD></TR>
</TABLE></TD></TR></TABLE>
<A NAME="allrisSV"></A><P><B>Sachverhalt:</B></P><P>Der Plan liegt vor.</P><P>&nbsp;</P>
<P>Er wird j\u00e4hrlich fortgeschrieben.</P>
<P><B>Finanzielle Auswirkungen:</B></P><P>&nbsp;</P>
<P><B>Anlage/n:</B></P><P>- 1 -</P>
<TABLE><TR><TD COLSPAN=5>Anlagen:&nbsp;</TD></TR><TR><TD></TD><TD>Nr.</TD><TD>Status</TD><TD>Name</TD><TD></TD></TR>
<TR><TD></TD><TD>1</TD><TD>\u00f6ffentlich</TD><TD>
<A HREF="___tmp/tmp/4508/1.pdf">Anlage1 SEP</A> (2345 KB)</TD><TD></TD>
</TR></TABLE></BODY></HTML>
""".encode("iso-8859-1")
"""Second generation, upper-case tags, ISO-8859-1, tables in tables, an empty section."""

FOURTH = """<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8">
<title>ALLRIS net - Vorlage 2023/0815</title></head>
<body><a href="#content" class="visually-hidden">Skip to main content</a>
<nav><a href="si018">Kalender</a><a href="au010">Textrecherche</a><a href="vo010">Vorlagen</a></nav>
<main id="content"><h1>Beschlussvorlage - 2023/0815</h1>
<section><h2>Grunddaten</h2><button>Reduzieren</button>
<div class="row"><div>Betreff:</div><div>W\u00e4rmeplanung der Stadt Neu\u00admuster \u2013 Beauftragung</div></div>
<div class="row"><div>Status:</div><div>\u00f6ffentlich</div></div>
<div class="row"><div>Vorlageart:</div><div>Beschlussvorlage</div></div>
<div class="row"><div>Federf\u00fchrende Stelle:</div><div>Amt f\u00fcr Klimaschutz</div></div>
<div class="row"><div>Verfasser/in:</div><div>Herr N. N.</div></div>
<div class="row"><div>Berichterstatter:</div><div>B\u00fcrgermeisterin N. N.</div></div></section>
<section><h2>Beratungsfolge</h2><button>Reduzieren</button><table><thead><tr><th>Status</th><th>Datum</th>
<th>Gremium</th>
<th>Beschluss</th><th>NA</th></tr></thead><tbody>
<tr><td>\u25cf Erledigt</td><td></td><td>Ausschuss f\u00fcr Umwelt</td><td>Vorberatung</td><td></td></tr>
<tr><td></td><td>Di, 07.11.2023, 18:00 Uhr</td><td>Sitzung des Ausschusses f\u00fcr Umwelt</td>
<td>an Verwaltung zur\u00fcck verwiesen</td><td></td></tr>
<tr><td></td><td>Di, 05.12.2023, 18:00 Uhr</td><td>Sitzung des Ausschusses f\u00fcr Umwelt</td>
<td>ge\u00e4ndert empfohlen</td><td></td></tr>
<tr><td>\u25cf Geplant</td><td></td><td>Stadtvertretung</td><td>Entscheidung</td><td></td></tr>
<tr><td></td><td>Do, 14.12.2023, 19:00 Uhr</td><td>Sitzung der Stadtvertretung</td><td>(offen)</td><td></td></tr>
</tbody></table></section>
<section><h2>Beschlussvorschlag</h2><button>Reduzieren</button>
<p>Die Stadtvertretung beauftragt die W\u00e4rmeplanung.</p></section>
<section><h2>Klimarelevanz</h2><button>Reduzieren</button><p>positiv</p></section>
<section><h2>Sachverhalt</h2><button>Reduzieren</button><p>Das Gesetz verlangt es.</p></section>
<section><h2>Anlagen</h2><button>Reduzieren</button><table><tr><th>Nr.</th><th>Name</th><th>Original</th>
<th>Status</th>
<th>Gr\u00f6\u00dfe</th></tr><tr><td>1</td><td><a href="wicket/resource/doc44.pdf">Angebot</a></td>
<td>(wie Dokument)</td>
<td>nicht\u00f6ffentlich</td><td>88,5 KB</td></tr><tr><td>2</td>
<td><a href="wicket/resource/doc45.pdf">Zeitplan</a></td>
<td>(wie Dokument)</td><td>\u00f6ffentlich</td><td>1,2 MB</td></tr></table></section>
</main><footer>Impressum Datenschutz Barrierefreiheit</footer></body></html>
""".encode()
"""Fourth generation: rows of two cells, bodies and meetings in one table, an unknown heading."""

COPIED_LINE = """Vorlage - 10-2014/0099

Betreff: Haushaltssatzung 2015;
hier: \u00c4nderungsantr\u00e4ge der
Fraktionen
Status:\u00f6ffentlichVorlage-Art:Beschlussvorlage
Initiator:K\u00e4mmereiAktenzeichen:20.21
Federf\u00fchrend:20 K\u00e4mmereiBeteiligt:Stabsstelle Controlling
Bez\u00fcglich:
10-2014/0071
Beratungsfolge:
Finanzausschuss Vorberatung
02.12.2014
9. \u00f6ffentliche Sitzung des Finanzausschusses in den Ausschuss verwiesen
Verwaltungsausschuss Vorberatung
Rat der Stadt Entscheidung
18.12.2014
17. \u00f6ffentliche/nicht\u00f6ffentliche Sitzung des Rates der Stadt (offen)

Beschlussvorschlag
Finanzielle Auswirkungen
Anlage/n

Die Haushaltssatzung wird in der Fassung der Anlage 1 beschlossen.

Finanzielle Auswirkungen:

siehe Anlage

Anlagen:
Nr. Status Name
1 \u00f6ffentlich Satzung 2015 (143 KB)
2 \u00f6ffentlich \u00c4nderungsliste (1,5 MB)
3 nicht\u00f6ffentlich Stellenplan (12 kB)
"""
"""Copied text: subjects that ran together, a title over three lines, a body without dates."""

WESTERN = """<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="content-type" content="text/html; charset=windows-1252" />
<title>Auszug - \u201eSch\u00f6ner Platz\u201c </title>
</head><body><div id="rismenu"><ul><li><a href="si010.asp">Kalender</a></li>
<li><a href="kp040.asp">Rat</a></li></ul></div>
<h1>Auszug - \u201eSch\u00f6ner Platz\u201c \u2013 Umgestaltung&nbsp;</h1>
<table class="tk1"><tr><td class="kb1">17. \u00f6ffentliche Sitzung des Bauausschusses</td></tr></table>
<table><tr><td class="kb1">TOP:</td><td>\u00d6 6.1</td></tr>
<tr><td class="kb1">Gremium:</td><td>Bauausschuss</td><td class="kb1">Beschlussart:</td>
<td>an Verwaltung zur\u00fcck verwiesen</td></tr>
<tr><td class="kb1">Datum:</td><td>Mi, 15.05.2013</td><td class="kb1">Status:</td><td>\u00f6ffentlich</td></tr>
<tr><td class="kb1">Zeit:</td><td>18:00 - 20:45</td><td class="kb1">Anlass:</td><td>Sitzung</td></tr>
<tr><td class="kb1">Raum:</td><td>Ratssaal</td></tr><tr><td class="kb1">Ort:</td>
<td>Am Markt 1, 99999 Musterort</td></tr>
<tr><td class="kb1">Vorlage:</td>
<td><a href="vo020.asp?VOLFDNR=55">BV/13/055</a> \u201eSch\u00f6ner Platz\u201c \u2013 Umgestaltung</td></tr>
<tr><td class="kb1">Federf\u00fchrend:</td><td>Bauverwaltungsamt</td></tr></table>
<p><b>Beschluss:</b></p><p>Die Vorlage wird zur \u00dcberarbeitung an die Verwaltung zur\u00fcckgegeben.</p>
<p><b>Abstimmungsergebnis:</b></p><p>einstimmig</p>
</body></html>
""".encode("cp1252")
"""An agenda item in windows-1252 with quotation marks that ISO-8859-1 does not have."""

TREE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><title>Vorlage - MV/0412/2018-2</title></head><body>
<h1>Vorlage - MV/0412/2018-2</h1>
<table><tr><td>Betreff:</td><td>Sportst\u00e4ttenbericht</td></tr>
<tr><td>Status:</td><td>\u00f6ffentlich</td><td>Vorlage-Art:</td><td>Mitteilungsvorlage</td></tr>
<tr><td>Bez\u00fcglich:</td><td><a href="vo020.asp?VOLFDNR=2">A/0412/2018</a></td></tr>
<tr><td>Federf\u00fchrend:</td><td>Sportamt</td></tr>
<tr><td>Beratungsfolge:</td><td><table><tr><td></td><td colspan="3">Sportausschuss</td><td>zur Kenntnis</td></tr>
<tr><td></td><td>11.09.2018</td><td></td><td>Sitzung des Sportausschusses</td>
<td>zur Kenntnis genommen</td></tr></table></td>
</tr></table>
<h2>Stammbaum:</h2>
<table><tr><td>A/0412/2018</td><td>Bericht zu den Sportst\u00e4tten</td><td>Fraktion Muster</td><td>Antrag</td></tr>
<tr><td></td><td>MV/0412/2018-1</td><td>Zwischenstand Sportst\u00e4tten</td><td>Sportamt</td>
<td>Mitteilungsvorlage</td></tr>
<tr><td></td><td></td><td>MV/0412/2018-2</td><td>Sportst\u00e4ttenbericht</td><td>Sportamt</td>
<td>Mitteilungsvorlage</td></tr>
</table>
<h2>Mitteilung:</h2><p>Der Bericht ist beigef\u00fcgt.</p>
</body></html>
"""
"""XHTML with a family tree of three steps."""

ZERO_WIDTH = """Vorlage - V\u200b/00321/21

Betreff:
Bebauungs\u00adplan Nr. 12 \u201eAm\u00a0Wald\u201c,
\u200bAufstellungs\u00adbeschluss
Status:
\u00f6ffentlich
Vorlageart:
Beschlussvorlage
Federf\u00fchrende Stelle:
Stadtplanungsamt
Beratungsfolge:
\u25cf\tBau- und Planungsausschuss\tVorberatung
\t09.03.2021\t4. Sitzung des Bau- und Planungsausschusses\tunge\u00e4ndert beschlossen
\u25cf\tRat\tEntscheidung
\t25.03.2021\t3. Sitzung des Rates\tmehrheitlich beschlossen

Beschlussvorschlag

Der Aufstellungsbeschluss wird gefasst.

Begr\u00fcndung

Der Wald bleibt erhalten.

Anlagen

Nr.\tName\tStatus\tGr\u00f6\u00dfe
1\tPlanzeichnung\t\u00f6ffentlich\t4,75 MB
2\tUmweltbericht\t\u00f6ffentlich\t980 kB
"""
"""Copied from the fourth generation, with soft hyphens, zero-width and no-break spaces."""

ENGLISH = """<html lang="en"><head><meta charset="utf-8"><title>Paper</title></head><body>
<ul class="menu"><li><a href="/">Home</a></li><li><a href="si018">Meeting calendar</a></li>
<li><a href="au010">Search</a></li></ul>
<p><a href="#main">Skip to content</a></p>
<h1>Antrag - AN/2022/044</h1>
<table><tr><td>Betreff:</td><td>B\u00e4nke am Fluss</td></tr><tr><td>Status:</td><td>\u00f6ffentlich</td></tr>
<tr><td>Vorlage-Art:</td><td>Antrag</td></tr><tr><td>Initiator:</td><td>Gruppe Muster/Beispiel</td></tr>
<tr><td>Federf\u00fchrend:</td><td>Hauptamt</td></tr></table>
<h3>Beratungsfolge</h3>
<ul><li>Ortsrat Musterdorf - Entscheidung<ul><li>03.05.2022 Sitzung des Ortsrates Musterdorf: vertagt</li>
<li>14.06.2022 Sitzung des Ortsrates Musterdorf: abgelehnt</li></ul></li></ul>
<h3>Antragstext</h3><p>Am Fluss werden zehn B\u00e4nke aufgestellt.</p>
<h3>Begr\u00fcndung</h3><p>Zum Sitzen fehlt es an Gelegenheit.</p>
<p><a href="#top">Back to top</a> | <a href="/imprint">Imprint</a> | <a href="/privacy">Privacy</a></p></body></html>
"""
"""A sequence as a nested list, English menu lines."""

ITEM_TEXT = """TOP \u00d6 4: Spielplatz Nordpark

Sitzung: 8. Sitzung des Jugendhilfeausschusses
Gremium: Jugendhilfeausschuss
Beschlussart: ge\u00e4ndert beschlossen
Datum: Do, 12.11.2020
Status: \u00f6ffentlich
Zeit: 17:00 - 19:10
Raum: Gro\u00dfer Saal
Ort: Rathaus
Vorlage: 2020/233 Spielplatz Nordpark
Vorlageart: Beschlussvorlage
Federf\u00fchrend: Jugendamt

Wortprotokoll

Frau N. N. fragt nach den Kosten.

Beschluss:

Der Spielplatz wird saniert, jedoch ohne Zaun.

Abstimmungsergebnis:

Ja: 9 Nein: 2 Enthaltung: 1
"""
"""An agenda item copied from the fourth generation."""

NESTED = """<html><head><meta charset="utf-8"></head><body><table><tr><td><table><tr><td>
<h1>Vorlage - 17/SVV/0123&nbsp;</h1></td></tr><tr><td><table>
<tr><td><b>Betreff:</b></td><td>Uferweg <b>Nord</b> \u2013 Ankauf von Grundst\u00fccken</td></tr>
<tr><td><b>Status:</b></td><td>nicht\u00f6ffentlich</td><td><b>Vorlage-Art:</b></td>
<td>Dringlichkeitsvorlage</td></tr>
<tr><td><b>Einreicher:</b></td><td>Oberb\u00fcrgermeister</td></tr>
<tr><td><b>Federf\u00fchrend:</b></td><td>Fachbereich Liegenschaften</td></tr>
<tr><td><b>Beratungsfolge:</b></td><td><table><tr><td><table><tr><td>Hauptausschuss</td>
<td>Entscheidung</td></tr></table></td></tr>
<tr><td><table><tr><td>17.05.2017</td><td>62. Sitzung des Hauptausschusses</td>
<td>mit \u00c4nderungen beschlossen</td></tr></table></td></tr></table></td></tr></table></td></tr></table>
<p><strong>Beschlussvorschlag:</strong></p><p>Der Ankauf wird beschlossen.</p>
<p><strong>Demografische Auswirkungen:</strong></p><p>keine</p>
<p><strong>Begr\u00fcndung:</strong></p><p>Das Ufer soll allen offenstehen.</p></td></tr></table></body></html>
"""
"""Tables within tables within tables, headings in bold, one of them unknown."""

NO_FRAME = """Drucksache 45/2009

Betreff:\tAbwassergeb\u00fchren
\u2013 3. \u00c4nderungssatzung \u2013

Status:\t\u00f6ffentlich
Vorlage-Art:\tSatzungsvorlage
Verfasser:\tEigenbetrieb Abwasser
Federf\u00fchrend:\tEigenbetrieb Abwasser

Beratungsfolge:
Werksausschuss\tVorberatung
24.11.2009\tSitzung des Werksausschusses\tempfohlen
Gemeinderat\tBeschlussfassung
10.12.2009\tSitzung des Gemeinderates\tunge\u00e4ndert beschlossen

Beschlussvorschlag:

Die Satzung wird beschlossen.

L\u00f6sung:

Anlagen:
Satzungstext (45 KB)
Kalkulation.xls (1.024 KB)
"""
"""Copied from an old system; an empty section under an unknown heading, files without numbers."""
