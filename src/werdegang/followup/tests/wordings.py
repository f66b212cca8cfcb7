# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions in the manner of German councils, made up, with what a person reads from them.

Written down before anything was tried on them. All were passed on the 10th of February 2026.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """An assignment: its point, words that its text holds, whom it asks, by when, how often (in months)."""

    point: str
    holds: str
    whom: str = ""
    due: str = ""
    months: int | None = None


VERWALTUNG, OB = "Verwaltung", "Oberbürgermeister"
ASKING: tuple[tuple[str, tuple[Asked, ...]], ...] = (
    (
        "Der Oberbürgermeister wird gebeten, sich beim Land für den Erhalt der Buslinie 12 einzusetzen.",
        (Asked("", "Buslinie 12", OB),),
    ),
    (
        "Die Verwaltung prüft bis zur Sommerpause, ob im Stadtpark eine öffentliche Toilette errichtet"
        " werden kann.",
        (Asked("", "Toilette", VERWALTUNG),),
    ),
    (
        "1. Der Rat der Stadt nimmt den Sachstandsbericht zur Kenntnis.\n"
        "2. Er beauftragt die Verwaltung, die Planung auf Grundlage der Variante B fortzuführen und dem"
        " Bauausschuss bis zum 30.09.2026 vorzulegen.",
        (Asked("2", "Variante B", VERWALTUNG, "2026-09-30"),),
    ),
    (
        "Das Ergebnis ist dem Ausschuss bis zur Sommerpause vorzulegen.",
        (Asked("", "Ergebnis"),),
    ),
    (
        "Die Stadtverwaltung wird ersucht, dem Stadtrat jährlich zum 31. März über den Stand der Umsetzung zu"
        " berichten.",
        (Asked("", "Stand der Umsetzung", "Stadtverwaltung", "2026-03-31", 12),),
    ),
    (
        "Der Stadtrat fordert den Oberbürgermeister auf, unverzüglich Gespräche mit dem Betreiber aufzunehmen.",
        (Asked("", "Gespräche", OB),),
    ),
    (
        "Die Verwaltung wird beauftragt,\na) den Bedarf an Betreuungsplätzen zu erheben,\n"
        "b) mit den freien Trägern zu verhandeln,\nc) die Ergebnisse bis Ende Oktober 2026 vorzustellen.",
        (
            Asked("a", "Bedarf", VERWALTUNG),
            Asked("b", "Trägern", VERWALTUNG),
            Asked("c", "Ergebnisse", VERWALTUNG, "2026-10-31"),
        ),
    ),
    (
        "Der Gemeinderat beschließt den Haushaltsplan 2026. Die Kämmerei wird beauftragt, die"
        " Haushaltssatzung der"
        " Rechtsaufsichtsbehörde vorzulegen.",
        (Asked("", "Rechtsaufsichtsbehörde", "Kämmerei"),),
    ),
    (
        "Mit der Durchführung wird das Amt für Schule und Sport beauftragt.",
        (Asked("", "Durchführung", "Amt für Schule und Sport"),),
    ),
    (
        "Der Landrat wird ermächtigt, die erforderlichen Verträge abzuschließen.",
        (Asked("", "Verträge", "Landrat"),),
    ),
    (
        "Die Verwaltung berichtet dem Sozialausschuss halbjährlich über die Zahl der Wohnungslosen.",
        (Asked("", "Wohnungslosen", VERWALTUNG, "2026-08-10", 6),),
    ),
    (
        "Dem Rat ist nach Abschluss der Pilotphase, spätestens jedoch bis zum 31.12.2027, ein Erfahrungsbericht"
        " vorzulegen.",
        (Asked("", "Erfahrungsbericht", "", "2027-12-31"),),
    ),
    (
        "Der Bezirksverordnetenversammlung ist bis zum 30. Juni 2026 zu berichten.",
        (Asked("", "zu berichten", "", "2026-06-30"),),
    ),
    (
        "Das Bezirksamt wird ersucht, an der Kreuzung Lindenstraße/Marktweg einen Zebrastreifen anzulegen.",
        (Asked("", "Zebrastreifen", "Bezirksamt"),),
    ),
    (
        "Der Senat wird aufgefordert, der Bürgerschaft binnen sechs Monaten ein Konzept vorzulegen.",
        (Asked("", "Konzept", "Senat", "2026-08-10"),),
    ),
    (
        "Die Ortsgemeinde beauftragt die Verbandsgemeindeverwaltung mit der Ausschreibung der Arbeiten.",
        (Asked("", "Ausschreibung", "Verbandsgemeindeverwaltung"),),
    ),
    (
        "I. Vom Vortrag wird Kenntnis genommen.\nII. Das Referat für Bildung wird gebeten, dem Stadtrat im"
        " IV. Quartal 2026 erneut zu berichten.\nIII. Dieser Beschluss unterliegt der"
        " Beschlussvollzugskontrolle.",
        (Asked("II", "erneut zu berichten", "Referat für Bildung", "2026-12-31"),),
    ),
    (
        "Der Magistrat wird beauftragt zu prüfen und zu berichten, welche städtischen Dächer für Photovoltaik"
        " geeignet sind.",
        (Asked("", "Photovoltaik", "Magistrat"),),
    ),
    (
        "Die Stadtverordnetenversammlung bittet den Magistrat, die Öffnungszeiten des Bürgerbüros zu"
        " erweitern.",
        (Asked("", "Öffnungszeiten", "Magistrat"),),
    ),
    (
        "Die Satzung wird wie vorgelegt beschlossen. Die Verwaltung wird gebeten, nach zwei Jahren eine"
        " Evaluation"
        " vorzunehmen.",
        (Asked("", "Evaluation", VERWALTUNG, "2028-02-10"),),
    ),
    (
        "Die Verwaltung legt dem Haupt- und Finanzausschuss zweimal im Jahr einen Bericht zum Stellenplan vor.",
        (Asked("", "Stellenplan", VERWALTUNG, "2026-08-10", 6),),
    ),
    (
        "Es wird beschlossen:\n1. Die Maßnahmenliste (Anlage 1) wird beschlossen.\n2. Die Umsetzung"
        " erfolgt durch den"
        " Fachbereich Tiefbau.\n3. Der Fachbereich Tiefbau berichtet alle sechs Monate.",
        (Asked("3", "alle sechs Monate", "Fachbereich Tiefbau", "2026-08-10", 6),),
    ),
    (
        "Der Antrag wird zur weiteren Prüfung an die Verwaltung überwiesen. Diese hat bis zur Sitzung"
        " am 12.05.2026 zu"
        " berichten.",
        (Asked("", "zu berichten", "", "2026-05-12"),),
    ),
    (
        "Der Kreistag beauftragt die Kreisverwaltung, gemeinsam mit den Städten und Gemeinden ein"
        " Radwegekonzept zu"
        " erarbeiten; dieses ist dem Kreistag bis Mitte 2027 zur Beschlussfassung vorzulegen.",
        (Asked("", "Radwegekonzept", "Kreisverwaltung", "2027-06-30"),),
    ),
    (
        "Die Geschäftsführung der Stadtwerke wird angewiesen, die Strompreise bis zum Jahresende nicht"
        " zu erhöhen.",
        (Asked("", "Strompreise", "Geschäftsführung der Stadtwerke", "2026-12-31"),),
    ),
    (
        "Die Vertreterinnen und Vertreter der Stadt im Aufsichtsrat werden gebeten, auf eine Änderung des"
        " Gesellschaftsvertrags hinzuwirken.",
        (Asked("", "Gesellschaftsvertrags", "Vertreter"),),
    ),
    (
        "1. Die Vorplanung wird beschlossen.\n2. Die Verwaltung wird beauftragt,\n   a. die Entwurfsplanung zu"
        " erstellen und\n   b. Fördermittel bis zum 01.06. zu beantragen.\n3. Über den Fortgang ist"
        " vierteljährlich zu"
        " berichten.",
        (
            Asked("2 a", "Entwurfsplanung", VERWALTUNG),
            Asked("2 b", "Fördermittel", VERWALTUNG, "2026-06-01"),
            Asked("3", "Fortgang", "", "2026-05-10", 3),
        ),
    ),
    (
        "Bürgermeisterin Beispiel wird gebeten, die Anregung an den Verkehrsverbund weiterzuleiten.",
        (Asked("", "Verkehrsverbund", "Bürgermeisterin"),),
    ),
    (
        "Die Verwaltung soll bis zur übernächsten Sitzung darstellen, welche Kosten entstehen.",
        (Asked("", "Kosten", VERWALTUNG),),
    ),
    (
        "Der Jugendhilfeausschuss bittet um einen Bericht zur Lage der Kindertagespflege im zweiten"
        " Halbjahr 2026.",
        (Asked("", "Kindertagespflege", "", "2026-12-31"),),
    ),
    (
        "Der Rat erteilt der Verwaltung den Auftrag, eine Machbarkeitsstudie zu vergeben.",
        (Asked("", "Machbarkeitsstudie", VERWALTUNG),),
    ),
    (
        "Dem Betriebsausschuss ist monatlich über die Entwicklung der Baukosten zu berichten.",
        (Asked("", "Baukosten", "", "2026-03-10", 1),),
    ),
    (
        "Die Gleichstellungsbeauftragte wird gebeten, den Aktionsplan alle zwei Jahre fortzuschreiben.",
        (Asked("", "Aktionsplan", "Gleichstellungsbeauftragte", "2028-02-10", 24),),
    ),
    (
        "Der Bericht wird zur Kenntnis genommen. Die Verwaltung sagt zu, die Zahlen nachzureichen.",
        (Asked("", "Zahlen nachzureichen", VERWALTUNG),),
    ),
    (
        "Der Oberbürgermeister wird beauftragt, im Benehmen mit dem Seniorenbeirat bis Ende des 1."
        " Quartals 2027 einen"
        " Entwurf vorzulegen, der insbesondere\n- barrierefreie Wege,\n- Sitzgelegenheiten und\n-"
        " Beleuchtung\numfasst.",
        (Asked("", "Seniorenbeirat", OB, "2027-03-31"),),
    ),
    (
        "Ziffer 1: Der Bebauungsplan Nr. 45 wird als Satzung beschlossen.\nZiffer 2: Die Verwaltung"
        " wird beauftragt, den"
        " Beschluss ortsüblich bekannt zu machen.",
        (Asked("2", "ortsüblich", VERWALTUNG),),
    ),
    (
        "Der Ausschuss bittet die Verwaltung zu prüfen, ob eine Tempo-30-Zone eingerichtet werden kann,"
        " und regt an,"
        " die Anwohnerinnen und Anwohner zu beteiligen.",
        (Asked("", "Tempo-30-Zone", VERWALTUNG),),
    ),
    (
        "Der Vorstand wird entlastet. Dem Vorstand wird aufgegeben, den Jahresabschluss künftig bis zum 31. Mai"
        " vorzulegen.",
        (Asked("", "Jahresabschluss", "Vorstand", "2026-05-31"),),
    ),
    (
        "Der Rat beschließt, dass die Verwaltung innerhalb von drei Monaten einen Zeitplan vorlegt.",
        (Asked("", "Zeitplan", VERWALTUNG, "2026-05-10"),),
    ),
    (
        "Die Verwaltung wird gebeten, in Abstimmung mit dem Denkmalschutz und der unteren"
        " Naturschutzbehörde eine Lösung"
        " zu suchen. Hierüber ist dem Ortsrat in der Sitzung am 03.06.2026 zu berichten.",
        (Asked("", "Ortsrat", VERWALTUNG, "2026-06-03"),),
    ),
)
NOT_ASKING: tuple[str, ...] = (
    "Der Ausschuss nimmt den mündlichen Bericht der Verwaltung zur Kenntnis.",
    "Der Antrag der Fraktion, die Verwaltung mit der Prüfung eines Alkoholverbots zu beauftragen, wird"
    " mehrheitlich abgelehnt.",
    "Der Tagesordnungspunkt wird auf die nächste Sitzung vertagt.",
    "Zur stellvertretenden Vorsitzenden wird Frau Beispiel gewählt.",
    "Die Hundesteuersatzung wird in der als Anlage beigefügten Fassung beschlossen. Sie tritt am 1."
    " Januar 2027 in Kraft.",
    "Die Verwaltung wird nicht beauftragt, die Planung fortzuführen.",
    "Der Beschluss vom 12.03.2019, „Die Verwaltung wird beauftragt, ein Parkraumkonzept zu erstellen“,"
    " wird aufgehoben.",
    "Dem Antrag auf Befreiung wird zugestimmt.",
    "Der Jahresabschluss 2025 wird festgestellt. Dem Oberbürgermeister wird Entlastung erteilt.",
    "Der Stadtrat erteilt das gemeindliche Einvernehmen nach § 36 BauGB.",
    "Die Niederschrift über die Sitzung vom 14.01.2026 wird genehmigt.",
    "Der Antrag wird zurückgezogen.",
    "Der Rat beruft Herrn Beispiel mit Ablauf des 31.03.2026 als sachkundigen Einwohner ab.",
    "Der Zuschlag wird der Firma Beispiel GmbH zum Preis von 412.300 Euro erteilt.",
    "Die überplanmäßigen Aufwendungen in Höhe von 80.000 Euro werden bewilligt. Die Deckung erfolgt"
    " durch Mehrerträge.",
    "Der Prüfauftrag aus der Sitzung vom 09.09.2025 ist damit erledigt.",
    "Die Straße im Neubaugebiet Nord erhält den Namen „Am Alten Bahnhof“.",
    "Der Rat stimmt der Annahme der Spende zu.",
    "Die Verwaltung hat den Auftrag aus dem Jahr 2024 erfüllt; der Rat nimmt dies zustimmend zur Kenntnis.",
    "Eine Beauftragung der Verwaltung, wie im Änderungsantrag gefordert, findet keine Mehrheit.",
)
