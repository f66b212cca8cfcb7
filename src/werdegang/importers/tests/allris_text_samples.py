# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: copied texts of pages of invented towns; every word is made up."""

PAPER = """zurück


Vorlage - 2019/0042-2

Betreff: Neuordnung des Fährverkehrs
- zweite Lesung -

hier: Gebührentafel
Status:öffentlichVorlage-Art:Beschlussvorlage
  Bezüglich:
2019/0042
2019/0042-1
Federführend:FB 7 Häfen   Beteiligt:FB 1 Recht
Verfasser:Erika Beispiel Bearbeiter/-in: Max Beispiel
Beratungsfolge:
Hafenausschuss Vorberatung
11.03.2019
12. öffentliche Sitzung des Hafenausschusses vertagt
25.03.2019
13. öffentliche Sitzung des Hafenausschusses mehrheitlich empfohlen
Verwaltungsausschuss Vorberatung
Ortsrat Unterdeich Anhörung
02.04.2019    5. Sitzung des Ortsrates Unterdeich nach Ortstermin ohne Befund
Rat der Stadt Musterdeich Entscheidung
09.04.2019
21. Sitzung des Rates der Stadt Musterdeich in geänderter Fassung beschlossen

Beschlussvorschlag
Sachverhalt
Anlage/n
Anlagen:
Gebührentafel
Lageplan (1,5 MB)

Die Fähre fährt stündlich.

1. Kinder fahren frei.

2. Hunde zahlen     halb.

Sachverhalt:

Die Fähre ist beliebt. Zu klären war,
hier: im Winter, wer zahlt.

Erläuterungen und Begründungen:

Es gab drei Varianten:

- Bus
- Brücke

Fährtechnische Besonderheiten:

Keine.

Kosten:

5.000 €

Anlagen:
  Nr. Status Name
Anlage 1 1 öffentlich Gutachten_Fähre (2.048 KB)
Anlage 2 2 nichtöffentlich Angebote (512 Byte)
Stammbaum:
2019/0042   Neuordnung des Fährverkehrs   FB 7 Häfen   Beschlussvorlage
    2019/0042-2   Neuordnung des Fährverkehrs   FB 7 Häfen   Beschlussvorlage
        Dezernentenkonferenz   DK-Vorlage


zurück
"""

ITEM = """Auszug - Beleuchtung am Deich


17. öffentliche/nichtöffentliche Sitzung des Bauausschusses
TOP: Ö 7.1
Gremium: Bauausschuss Beschlussart: ungeändert beschlossen
Datum: Di, 14.03.2017 Status: öffentlich
Zeit: 16:00 - 18:30 Anlass: Sitzung
Raum: Saal 2, Raum: Ost
Ort: Deichweg 1, 12345 Musterdeich
VO/0815/2017 Beleuchtung am Deich


Status:öffentlichVorlage-Art:Beschlussvorlage
Federführend:66 - Tiefbau

Wortprotokoll
Beschluss
Abstimmungsergebnis

Frau Beispiel fragt nach den Kosten.

Herr Beispiel (Gruppe A):

Er antwortet.

Beschluss:

Die Lampen werden gekauft.

Abstimmungsergebnis: einstimmig
"""

ITEM_OF_NEWER_GENERATION = """Stadt Musterdeich
05.07.2023 - 6.1 Bericht über den Deich

Beschluss:
zur Kenntnis genommen
Reduzieren

Wortprotokoll

Herr Beispiel verliest den Beschluss:

„Der Deich hält.“

Reduzieren

Beschluss

Der Bericht wird zur Kenntnis genommen.
"""

PAPER_OF_NEWER_GENERATION = """ALLRIS - Drucksache

Mitteilungsvorlage - 0815/2022

Reduzieren

Beratungsfolge

Reduzieren

Antrag

Antrag:

Dem Deich wird zugestimmt.

Reduzieren

Sachverhalt/Begründung

Begründung:

Der Deich ist alt.

Zustand im Winter:

Er ist nass.
"""

TWO_COLUMNS = """Drucksache - 0099/VI


Betreff: Mehr Bänke
Status:öffentlichAktenzeichen:12/VI
 Ursprungaktuell
Initiator:Fraktion BlauBezirksverordnetenversammlung Musterbezirk
Drucksache-Art:AntragBeschluss
Beratungsfolge:
Bezirksverordnetenversammlung Musterbezirk von Berlin Entscheidung
16.02.2005
38. Sitzung in der V. Wahlperiode der Bezirksverordnetenversammlung ohne Änderungen in der BVV beschlossen (erledigt)

Sachverhalt

Es sollen Bänke aufgestellt werden.
"""

AGENDA = """Tagesordnung - 3. Sitzung des Rates der Stadt Musterdeich

Bezeichnung: 3. Sitzung des Rates der Stadt Musterdeich
Gremium: Rat
Datum: Fr, 16.09.2016 Status: öffentlich
Zeit: 16:30 Anlass: Sitzung
Raum: Ratssaal
Ort: 12345 Musterdeich

TOP   Betreff Vorlage

Ö 1
Eröffnung
Ö 2
Wahl der Deichgräfin
Enthält Anlagen
VO/0001/2016
N 3
Grundstück
"""
