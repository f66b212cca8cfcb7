# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: copied texts as other towns and other skins might have them; every word is made up."""

LINE_BROKEN = """Vorlage - BV/0815/2020



Betreff: Ausbau der Musterallee zwischen Beispielplatz
und Probeweg, 2. Bauabschnitt
Status:öffentlichVorlage-Art:Beschlussvorlage
  Bezüglich:
BV/0700/2019
Federführendes Amt:Tiefbauamt Bearbeiter:Herr Muster
Beteiligte Ämter:Stadtkämmerei
Grünflächenamt
Beratungsfolge:
Bau- und Verkehrsausschuss Vorberatung
05.03.2020
8. Sitzung des Bau- und Verkehrsausschusses ungeändert beschlossen
Stadtrat Entscheidung
26.03.2020
11. Sitzung des Stadtrates zurückgestellt
28.05.2020
12. Sitzung des Stadtrates mit Stimmenmehrheit so beschlossen

Beschlussvorschlag
Sachverhalt
Räuml. Bezug
Anlage/n

Beschlussvorschlag:



Der Stadtrat beschließt den Ausbau.



Sachverhalt:



Die Musterallee ist in schlechtem Zustand.



Finanzielle Auswirkungen:



Ja, 1,2 Mio. €



Anlage/n:



- Lageplan
- Kostenschätzung

Anlagen:
  Nr. Status Name
Anlage 1 1 öffentlich Lageplan Musterallee (1,2 MB)
Anlage 2 2 öffentlich Kostenschätzung (87 KB)

zurück
"""

MOTION = """Antrag - 0042/2021

Betreff: Mehr Bänke für die Innenstadt
Status:öffentlichVorlage-Art:Antrag
Antragsteller:SPD-Fraktion, Fraktion Bündnis 90/Die Grünen
Federführung:FB 3 Stadtentwicklung
Beratungsfolge:
Rat Entscheidung
14.06.2021
3. (öffentliche) Sitzung des Rates

Antrag:

Die Verwaltung wird beauftragt, Bänke aufzustellen.

Begründung:

Es fehlen Bänke.

Unterschrift:

gez. Beispiel
"""

ORIGINAL_AND_PRESENT = """zurück
Drucksache - 1234/V


Betreff: Sichere Schulwege
Status:öffentlichAktenzeichen:123/V
 Ursprungaktuell
Initiator:Fraktion der SPDFraktion der SPD
Verfasser:Muster, ErikaMuster, Erika
Drucksache-Art:AntragBeschluss
Beratungsfolge:
Bezirksverordnetenversammlung Vorberatung
16.01.2019
24. öffentliche Sitzung der Bezirksverordnetenversammlung überwiesen
Ausschuss für Schule und Sport Empfehlung
05.02.2019
23. öffentliche Sitzung des Ausschusses für Schule und Sport mit Änderungen im Ausschuss beschlossen
Bezirksverordnetenversammlung Entscheidung
20.02.2019
25. öffentliche Sitzung der Bezirksverordnetenversammlung mit Änderungen in der BVV beschlossen

Sachverhalt
Anlagen:
Antrag vom 08.01.2019
Beschlussempfehlung SchulSp 05.02.2019
Beschluss vom 20.02.2019

Die BVV möge beschließen:

Das Bezirksamt wird ersucht, die Schulwege zu sichern.

Begründung:

Kinder sind gefährdet.




zurück
"""

NOTICE = """Mitteilungsvorlage - 17/0099

Betreff: Sachstand Breitbandausbau
Status:öffentlich
Verfasser/in:Fachdienst 10 Zentrale Dienste
Federführend:10 - Zentrale Dienste Beteiligt:20 - Finanzen
Beratungsfolge:
Ausschuss für Digitales zur Kenntnis
Kreistag zur Kenntnis

Sachverhalt
Anlage/n

Der Ausbau schreitet voran:

- Ort A: 80 %
- Ort B: 20 %

Ein Ende ist absehbar.
"""

CELLS_ON_LINES = """Vorlage - IV/2017/055

Betreff:
Haushaltssatzung 2018
hier: Erste Lesung
Status:
öffentlich
Vorlage-Art:
Beschlussvorlage
Federführend:
Amt für Finanzen
Beratungsfolge:
Hauptausschuss
Vorberatung
07.11.2017
Sitzung des Hauptausschusses
ungeändert beschlossen
Gemeindevertretung
Entscheidung
14.11.2017
Sitzung der Gemeindevertretung
verwiesen

Beschlussvorschlag:
Die Satzung wird beschlossen.
"""

NEWER_COPY = """ALLRIS - Vorlage

Stadt Musterhafen

Beschlussvorlage - BV/0123/2022

Grunddaten
Betreff:
Neubau der Hafenbrücke
Status:
öffentlich
Vorlageart:
Beschlussvorlage
Federführend:
66 Tiefbauamt
Beteiligt:
20 Kämmerei
14 Rechnungsprüfung
Reduzieren

Beratungsfolge
Status\tDatum\tGremium\tBeschluss\tNA
Erledigt
\tAusschuss für Bau und Verkehr\tVorberatung
\t03.05.2022\tSitzung des Ausschusses für Bau und Verkehr\tungeändert beschlossen\tNA
Geplant
\tRat der Stadt Musterhafen\tEntscheidung
\t19.05.2022\t5. Sitzung des Rates der Stadt Musterhafen
Reduzieren

Beschlussvorschlag

Der Rat beschließt den Bau.
Reduzieren

Sachverhalt

Die Brücke ist alt.

Anlagen
Nr.\tName\tOriginal\tStatus\tGröße
1\tLageplan\t(wie Dokument)\töffentlich\t1,2 MB
2\tKosten\t(wie Dokument)\tnichtöffentlich\t33,4 kB
"""

NO_ANSWER_YET = """Betreff: Deich
Status:öffentlichVorlage-Art:Anfrage
Einreicher:Frau Muster, Stadträtin
Federf. Amt:Bauamt
Beteiligt:Rechtsamt, Kämmerei
Beratungsfolge:
keine

Anfrage:

1. Wie hoch ist der Deich?
2. Wie alt?

Antwort der Verwaltung:

zu 1.: 5 m
zu 2.: 40 Jahre
"""

RESULT_WORDS = """Vorlage - VO/0042/22
Betreff: Musterweg – Sanierung
Status:öffentlichVorlage-Art:Beschlussvorlage
Federführend:Amt 66
Beteiligt:Amt 20   Amt 14
Bezüglich:VO/0040/21, VO/0041/21
Beratungsfolge:
Bezirksvertretung Nord Anhörung
22.02.2022
Sitzung der Bezirksvertretung Nord (SI/2022/044) unverändert empfohlen
Ausschuss für Planung und Bauen Entscheidung
01.03.2022
Sitzung des Ausschusses für Planung und Bauen - als Videokonferenz - vertagt
15.03.2022
Sitzung des Ausschusses für Planung und Bauen, Fortsetzung einstimmig, bei 2 Enthaltungen, angenommen


Anlass:

Schäden.

Lösung:

Sanierung.

Alternativen:

Keine.

Kosten:

500.000 €
"""

ANOTHER_ORDER = """Vorlage - 0234/19

Betreff: Änderung der Hauptsatzung
Status:öffentlich
Bearbeiter/-in: Muster, Max
Federführung:FB 1 - Zentrale Steuerung
Beratungsfolge:
A. f. Finanzen u. Wirtschaft Vorberatung
Verwaltungsausschuss Vorberatung
Rat der Stadt Musterstadt Beschlussfassung

Sachverhalt
Beschlussvorschlag

Sachverhalt:
Die Hauptsatzung ist zu ändern, weil

1. das Gesetz sich geändert hat,
2. der Rat es wünscht.

Beschlussvorschlag:
Der Rat beschließt die Änderung.

Finanzielle Auswirkungen:
☐ Ja
☒ Nein

Klimatische Auswirkungen:
keine

gez. Muster
Bürgermeister
"""

TABLE_OF_DATES = """Beschlussvorlage (öffentlich)
Nr. BV-77/2021

Betreff: Kita-Bedarfsplanung

Federführendes Amt: Jugendamt
Verfasser: M. Muster
Datum: 03.05.2021
Aktenzeichen: 51.20

Beratungsfolge

Gremium\tTermin\tZuständigkeit\tÖ-Status
Jugendhilfeausschuss\t12.05.2021\tVorberatung\töffentlich
Stadtverordnetenversammlung\t27.05.2021\tEntscheidung\töffentlich

Beschlussvorschlag

Die Stadtverordnetenversammlung beschließt den Plan.

Begründung

Es fehlen Plätze.

Finanzielle Auswirkungen

Keine.

Anlage(n)
1. Bedarfsplan
2. Übersicht
"""

DAYS_AS_WRITTEN = """Vorlage - 0815/2020

Betreff: Deich
Status:öffentlichVorlage-Art:Beschlussvorlage
Federführend:Bauamt
Beratungsfolge:
Bauausschuss Vorberatung
03.03.2020, 17:00 Uhr, 4. Sitzung des Bauausschusses, ungeändert beschlossen
10.3.2020 5. Sitzung des Bauausschusses: vertagt
2020-03-17 6. Sitzung des Bauausschusses
17.03.20 7. Sitzung des Bauausschusses

Text steht hier.
"""
