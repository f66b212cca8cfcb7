# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: saved papers in skins that differ in small things; every word is made up."""

FOLDS_BEHIND = """<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8">
<title>ALLRIS - Vorlage</title></head><body>
<header class="navbar">
<a class="navbar-brand" href="./">Bürgerinfo Stadt Musterhafen</a>
<nav><ul>
<li>
<a href="./si010_e">Kalender</a></li>
<li>
<a href="./vo040">Vorlagen</a></li>
<li>
<a href="./kp041">Ratsmitglieder</a></li></ul></nav></header>
<main>
<h1 class="title">Beschlussvorlage - BV/0123/2022</h1>
<div class="row">
<div class="col-12"><h2>Grunddaten</h2>
<dl class="row">
<dt class="col-3">Betreff:</dt>
<dd class="col-9">Neubau der Hafenbr&uuml;cke <br>
(Baulos 2)</dd>
<dt class="col-3">Status:</dt>
<dd class="col-9">&ouml;ffentlich (Vorlage freigegeben)</dd>
<dt class="col-3">Vorlageart:</dt>
<dd class="col-9">Beschlussvorlage</dd>
<dt class="col-3">Verfasser:</dt>
<dd class="col-9">Beispiel, Erika</dd>
<dt class="col-3">Federf&uuml;hrend:</dt>
<dd class="col-9">66 Tiefbauamt</dd>
<dt class="col-3">Bezug:</dt>
<dd class="col-9">
<a href="./vo020?VOLFDNR=99">BV/0100/2021</a></dd>
</dl></div></div>
<section><h2>Beratungsfolge</h2>
<a class="btn" href="#">Reduzieren</a>
<table class="table"><thead>
<tr><th>Gremium</th><th>Zuständigkeit</th><th>Datum</th><th>Ergebnis</th></tr></thead>
<tbody>
<tr>
<td>Ausschuss für Bau und Verkehr</td>
<td>Vorberatung</td>
<td>03.05.2022</td>
<td>ungeändert empfohlen</td></tr>
<tr>
<td>Haupt- und Finanzausschuss</td>
<td>Vorberatung</td>
<td>10.05.2022</td>
<td>ohne Votum weitergeleitet</td></tr>
<tr>
<td>Rat der Stadt Musterhafen</td>
<td>Entscheidung</td>
<td>19.05.2022</td>
<td>in den Ausschuss zurückverwiesen</td></tr>
<tr>
<td>Rat der Stadt Musterhafen</td>
<td>Entscheidung</td>
<td></td>
<td></td></tr>
</tbody></table></section>
<section><h2>Beschlussvorschlag</h2>
<a class="btn">Reduzieren</a>
<div>
<p>Der Rat beschließt:</p><ol>
<li>Die Brücke wird gebaut.</li>
<li>Die Mittel werden bereitgestellt.</li></ol></div></section>
<section><h2>Sachverhalt/Begründung</h2>
<a class="btn">Reduzieren</a>
<div>
<p><strong>Ausgangslage</strong></p>
<p>Die Brücke ist alt.</p><table>
<tr><th>Jahr</th><th>Kosten</th></tr>
<tr>
<td>2022</td>
<td>1.000.000 €</td></tr></table></div></section>
<section><h2>Finanzielle Auswirkungen</h2>
<a class="btn">Reduzieren</a>
<div>
<p>1 Mio. Euro</p></div></section>
<section><h2>Anlagen</h2>
<a class="btn">Reduzieren</a>
<ul>
<li>
<a href="./wicket/resource/doc1.pdf">Lageplan Hafen</a> (öffentlich) PDF, 1,2 MB</li>
<li>
<a href="./wicket/resource/doc2.pdf">Gutachten Süd</a> (nichtöffentlich) 345 KB</li></ul></section>
</main><footer>Software: ALLRIS net | <a href="./imp">Impressum</a></footer></body></html>"""

PRINT_VIEW = """<html><body>
<h1>Druckansicht: Vorlage 2019/77</h1>
<p><b>Vorlagen-Nr.:</b> 2019/77</p>
<p><b>Betreff:</b> Friedhofsgeb&uuml;hren</p>
<p><b>Öffentlichkeitsstatus:</b> öffentlich</p>
<p><b>Art:</b> Beschlussvorlage</p>
<p><b>Federführung:</b> Ordnungsamt</p>
<p><b>Datum:</b> 11.02.2019</p>
<h3>Beratungsfolge</h3><table border=1>
<tr>
<td>Datum</td>
<td>Gremium</td>
<td>Zuständigkeit</td>
<td>TOP</td></tr>
<tr>
<td>18.02.2019</td>
<td>Finanzausschuss</td>
<td>Vorberatung</td>
<td>Ö 4</td></tr>
<tr>
<td>04.03.2019</td>
<td>Gemeinderat</td>
<td>Entscheidung</td>
<td>Ö 7</td></tr></table>
<h3>Beschlussvorschlag:</h3>
<p>Die Gebühren werden erhöht.</p>
<h3>Problembeschreibung / Begründung:</h3>
<p>Defizit.</p>
<h3>Anlagen</h3>
<p>Kalkulation.pdf (120 KB)<br>
Satzung.docx (2 MB)</p></body></html>"""

CELLS_WITHOUT_COLON = """<table>
<tr>
<td>Betreff</td>
<td>Deich</td></tr>
<tr>
<td>Status</td>
<td>öffentlich</td>
<td>Vorlage-Art</td>
<td>Antrag</td></tr>
<tr>
<td>Federführend</td>
<td>Bauamt</td>
<td>Beteiligt</td>
<td>Rechtsamt<br>
Kämmerei</td></tr>
<tr>
<td>Beratungsfolge</td>
<td><table>
<tr>
<td>Status</td>
<td>Datum</td>
<td>Gremium</td>
<td>Beschluss</td></tr>
<tr>
<td></td>
<td>03.03.2020</td>
<td>Rat</td>
<td>abgelehnt</td></tr></table></td></tr></table>
<p>Text.</p>"""

BREAKS = """<div id="risframe">
<h1>Vorlage - 0815/2020&nbsp;&nbsp;</h1>
<div><strong>Betreff:</strong> Deich<br>
<strong>Status:</strong> &#246;ffentlich<br>
<strong>Vorlage-Art:</strong> Antrag<br>
<strong>Federf&uuml;hrend:</strong> Bauamt<br>
</div>
<div><strong>Beratungsfolge:</strong><br>
Rat Entscheidung<br>
03.03.2020 4. Sitzung des Rates abgelehnt</div><h2>Sachverhalt</h2>
<p>Text&shy;teil.</p></div>"""
