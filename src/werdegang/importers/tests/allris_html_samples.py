# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: pages of invented towns in the layouts of the ALLRIS generations; every word is made up."""

CLASSIC = r"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><title>Vorlage</title><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<script>var x="<td>no</td>";</script></head>
<body class="deco"><div id="allriscontainer" class="si">
<table class="risdeco" cellspacing=0><tr><td class="me0"><ul><li><a href="allris.net.asp">Startseite</a>
</li><li><a href="si010.asp">Kalender</a></li></ul></td>
<td id="rismain"><h1>Vorlage - FB20/0123/18&nbsp;&nbsp;</h1>
<a name="allrisInhalt"></a>
<table class="tk1" width="100%"><tr><td class="ko1"><table class="tk1" border="0">
<tr valign="top"><td class="kb1">Betreff:</td><td colspan="3" class="text1"><!-- SYSTEMLINK -->
<script>document.write("");</script>Neufassung der Musterordnung<br>hier: Zweite Lesung</td></tr>
<tr valign="top"><td class="kb1">Status:</td><td class="text1">&ouml;ffentlich</td>
<td class="kb1">Vorlage-Art:</td><td class="text1">Beschlussvorlage</td></tr>
<tr><td>&nbsp;</td><td>&nbsp;</td><td class="kb1">Bez&uuml;glich:</td><td class="text1">
<form action="vo020.asp" method=post><input type="hidden" name="VOLFDNR" value="77">
<input type=submit value="X"></form><a href="vo020.asp?VOLFDNR=77">FB20/0100/18</a><br>
<a href="vo020.asp?VOLFDNR=78">FB20/0101/18</a></td></tr>
<tr valign="top"><td class="kb1">Federf&uuml;hrend:</td><td class="text1">20 - Finanzen</td>
<td class="kb1">Beteiligt:</td><td class="text1">30 - Recht<br>50 - Soziales, Jugend und Sport</td></tr>
<tr valign="top"><td class="kb1">Beratungsfolge:</td><td colspan="3"><table border=0><tr><td width=1>
<img src="images/1x1.gif"></td><td><img></td><td></td></tr>
<tr class="zl11"><td title="Erledigt" bgcolor=green>&nbsp;</td>
<td class="text1" colspan=3>A. f. Finanzen</td><td class=text2>Vorberatung</td></tr>
<tr class="zl12"><td>&nbsp;</td><td class="text2"><a href="to010.asp?SILFDNR=11">05.02.2018</a>&nbsp;</td>
<td><form action="to010.asp?topSelected=5"><input type="hidden" name="SILFDNR" value="11">
<input type="submit" class="il1_to" value="TO"></form></td><td class="text2">
<a href="to010.asp?SILFDNR=11">3. Sitzung des Ausschusses für Finanzen</a></td>
<td class="text3">geändert empfohlen</td><td></td><td><form action="to020.asp">
<input type="hidden" name="TOLFDNR" value="5"><input type="submit" value="NA"></form></td></tr>
<tr class="zl12"><td>&nbsp;</td><td class="text2">19.02.2018&nbsp;</td><td></td>
<td class="text2">4. Sitzung des Ausschusses für Finanzen</td><td class="text3">Sondervotum abgegeben</td>
<td></td><td></td></tr>
<tr class="zl11"><td title="Bereit">&nbsp;</td><td class="text1" colspan=3>Verwaltungsausschuss</td>
<td class=text2>Vorberatung</td></tr>
<tr class="zl11"><td title="Erledigt">&nbsp;</td>
<td class="text1" colspan=3>Rat der Stadt Beispielhausen</td><td class=text2>Entscheidung</td></tr>
<tr class="zl12"><td>&nbsp;</td><td class="text2">01.03.2018&nbsp;</td><td></td>
<td class="text2">7. Sitzung des Rates der Stadt Beispielhausen</td><td class="text3">(offen)</td><td>
</td><td></td></tr>
</table></td></tr>
</table></td><td class="me1"><table class="tk1"><tr><td><a href="#allrisBV">Beschlussvorschlag</a><br>
<a href="#allrisSV">Sachverhalt</a><br><a href="#allrisAN">Anlage/n</a></td></tr></table></td></tr></table>
<a name="allrisBV"></a><!-- ### BV123.rtf --><div><?xml version="1.0"?><html xmlns="x"><head>
<title>Der Rat</title><style>p{color:red}</style></head><body>
<p>1. Die Ordnung wird neu gefasst.</p><p>&nbsp;</p><p>2. Sie tritt am 1.&nbsp;April in Kraft.</p></body>
</html></div>
<a name="allrisSV"></a><div><html><head><title>Begr</title></head><body><p><b><u>Begründung:</u></b></p>
<p>&nbsp;</p><p>Die alte Ordnung stammt aus dem Jahr 1999,<br>hier: Fassung der zweiten Änderung.</p>
<p>Kosten:</p><ul><li>Druck 500&nbsp;&euro;</li><li>Porto</li></ul><p><b>Klimarelevanz:</b></p>
<p>Keine.</p></body></html></div>
<a name="allrisAN"></a>
<table class="tk1"><tr><td colspan=6>Anlagen:</td></tr><tr><td>&nbsp;</td><td>Nr.</td><td>Status</td>
<td>Name</td></tr>
<tr><td><form action="___tmp/x.pdf"><input type=hidden name=DOLFDNR value=9></form></td><td>1</td>
<td>öffentlich</td><td>
<a href="___tmp/tmp/4508/lageplan.pdf" target="_blank">Lageplan Nord (2016)</a> (1.234 KB)&nbsp;</td></tr>
<tr><td></td><td>2</td><td>nichtöffentlich</td><td>
<a href="___tmp/tmp/4508/k.pdf">Kostenaufstellung</a> (1,5 MB)&nbsp;</td></tr></table>
<table class="tk1"><tr><td>Stammbaum:</td></tr><tr><td><table>
<tr><td>FB20/0100/18</td><td>&nbsp;</td><td>Musterordnung</td><td>&nbsp;</td><td>20 - Finanzen</td>
<td>&nbsp;</td><td>Beschlussvorlage</td></tr>
<tr><td>&nbsp;&nbsp;&nbsp;&nbsp;FB20/0123/18</td><td>&nbsp;</td><td>Neufassung der Musterordnung</td>
<td>&nbsp;</td><td>20 - Finanzen</td><td>&nbsp;</td><td>Beschlussvorlage</td></tr></table></td></tr></table>
<a href="javascript:history.back()">zurück</a></td></tr></table></div></body></html>
"""
"""Third generation: nested tables, forms, texts as documents inside the page."""

FOLDING = r"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>ALLRIS - Vorlage</title>
<base href="https://example.org/public/"></head><body>
<header><h1>Stadt Beispielhausen</h1><nav><ul><li><a href="./si010">Kalender</a></li><li>
<a href="./gr010">Gremien</a></li></ul></nav></header>
<div id="header"><h1 class="title">Beschlussvorlage - BV/2021/0815</h1></div>
<aside id="dokumenteHeaderPanel"><h2>Dokumente</h2><ul><li>
<a href="./wicket/resource/org.apache.wicket.Application/doc100.pdf">Vorlage</a></li><li>
<a href="./wicket/resource/org.apache.wicket.Application/doc101.pdf">Sammeldokument</a></li><li>
<a href="#showHideLink_id1">Beschlussvorschlag</a></li></ul></aside>
<section id="basis"><h2>Grunddaten</h2><dl>
<dt class="colTitle"><span class="label">Betreff:</span></dt><dd class="colEntry">
<span class="text4" id="vobetreff"><p>Sanierung der Musterhalle</p></span></dd>
<dt><span class="label">Status:</span></dt><dd><span id="vostatus">öffentlich</span></dd>
<dt><span class="label">Vorlageart:</span></dt><dd><span id="voart">Beschlussvorlage</span></dd>
<dt><span class="label">Federführend:</span></dt><dd><span id="vofamt">Fachdienst Hochbau</span></dd>
<dt><span class="label">Beteiligt:</span></dt><dd><span>Kämmerei</span><br><span>Fachdienst Schule</span>
</dd>
<dt><span class="label">Bearbeiter/-in:</span></dt><dd>Erika Beispiel</dd></dl></section>
<section class="compFull"><button>Reduzieren</button><h2 class="expandedTitle">Beratungsfolge</h2>
<table class="bfTable"><thead><tr><th>Status</th><th>Datum</th><th>Gremium</th><th>Beschluss</th>
<th>NA</th></tr></thead><tbody>
<tr><td><span>●</span> </td><td>Geplant</td><td colspan=3>Bauausschuss</td><td>Vorberatung</td></tr>
<tr><td>Erledigt</td><td>12.04.2021</td><td>Sitzung des Bauausschusses</td><td>ungeändert beschlossen</td>
<td>NA</td></tr>
<tr><td>Erledigt</td><td>20.04.2021</td><td>Stadtrat</td><td>zur Kenntnis genommen</td><td></td></tr>
<tr><td>Geplant</td><td></td><td>Hauptausschuss</td><td></td><td></td></tr>
</tbody></table></section>
<section class="compFull"><button>Reduzieren</button><h2 class="expandedTitle">Beschlussvorschlag</h2>
<div class="docPart"><div><p>Die Halle wird saniert.</p></div></div></section>
<section class="compFull"><button>Reduzieren</button><h2 class="expandedTitle">Sachverhalt</h2>
<div class="docPart"><p>Die Halle ist alt.</p><p>Kosten:</p><p>Zu hoch.</p></div></section>
<section class="compFull"><button>Reduzieren</button><h2 class="expandedTitle">Anlagen</h2>
<table><thead><tr><th>Nr.</th><th>Name</th><th>Original</th><th>Status</th><th>Größe</th></tr></thead>
<tbody><tr><td>1</td><td><a href="./wicket/resource/org.apache.wicket.Application/doc7.pdf">Grundriss</a>
</td><td>(wie Dokument)</td><td>öffentlich</td><td>81,2 kB</td></tr></tbody></table></section>
<footer><a href="impressum">Impressum</a></footer></body></html>
"""
"""Fourth generation: definition list, tables with headers, fold buttons."""

CLASSIC_ITEM = r"""<html><head><title>Auszug</title></head><body><table class="risdeco"><tr><td>
<h1>Auszug - Beleuchtung am Deich&nbsp;&nbsp;</h1>
<table class="tk1"><tr><td class="ko1"><table>
<tr><td colspan="4" class="text1"><a href="to010.asp?SILFDNR=3">17. Sitzung des Bauausschusses</a></td></tr>
<tr><td class="kb1">TOP:</td><td class="text1">&Ouml; 7.1</td><td></td><td></td></tr>
<tr><td class="kb1">Gremium:</td><td class="text1"><a href="au020.asp">Bauausschuss</a></td>
<td class="kb1">Beschlussart:</td><td class="text1">mit Auflagen durchgewinkt</td></tr>
<tr><td class="kb1">Datum:</td><td class="text1"><a href="si010.asp">Di, 14.03.2017</a></td>
<td class="kb1">Status:</td><td class="text1">&ouml;ffentlich/nicht&ouml;ffentlich</td></tr>
<tr><td class="kb1">Zeit:</td><td class="text1">16:00 - 18:30</td><td class="kb1">Anlass:</td><td>Sitzung</td></tr>
<tr><td class="kb1">Raum:</td><td colspan="3">Saal 2</td></tr>
<tr><td class="kb1">Ort:</td><td colspan="3">Deichweg 1</td></tr>
<tr><td><a href="vo020.asp?VOLFDNR=9">FB 66/0815/2017</a></td><td colspan="3">Beleuchtung am Deich</td></tr>
<tr><td>&nbsp;</td></tr>
<tr><td class="kb1">Status:</td><td>&ouml;ffentlich</td><td class="kb1">Vorlage-Art:</td>
<td>Beschlussvorlage</td></tr>
<tr><td class="kb1">Federf&uuml;hrend:</td><td>66 - Tiefbau</td><td class="kb1">Bearbeiter/-in:</td>
<td>Beispiel, Max</td></tr>
</table></td><td class="me1"><a href="#allrisWP">Wortprotokoll</a><br><a href="#allrisBS">Beschluss</a></td>
</tr></table>
<a name="allrisWP"></a><div><html><head><title>Frau</title></head><body><p>Frau Beispiel fragt.</p></body>
</html></div>
<a name="allrisBS"></a><div><p><b>Beschluss:</b></p><p>Die Lampen werden gekauft.</p>
<p><b>Abstimmungsergebnis:</b></p><table><tr><td><p>Ja</p></td><td><p>7</p></td></tr>
<tr><td>Nein</td><td>0</td></tr></table></div>
<p><a href="javascript:history.back()">zur&uuml;ck</a></p></td></tr></table></body></html>
"""
"""An agenda item of the third generation."""
