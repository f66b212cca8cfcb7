# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented papers of 2020, and those of every year that are not public."""

from datetime import date

from werdegang.demonstration.content.records_of_council import Consultation, Document, Paper
from werdegang.demonstration.content.vocabulary import ConsultationRole as Role
from werdegang.demonstration.content.vocabulary import Visibility

PAPERS_2020 = (
    Paper(
        key="fb50-0017-20",
        reference="FB50/0017/20",
        name="Tätigkeitsbericht der Quartiersberatung 2019",
        paper_type="Mitteilungsvorlage",
        day=date(2020, 1, 20),
        lead_office="fb-50",
        facts=(
            "Die Quartiersberatung hat 2019 an drei Standorten 1.312 Gespräche geführt. Jedes "
            "vierte Gespräch fand nicht auf Deutsch statt."
        ),
        consultations=(
            Consultation("sozialausschuss", Role.NOTE, "Kenntnisnahme", "soz-2020-02-04-taetigkeit"),
        ),
        documents=(
            Document(
                "anlage-quartiersberatung-2019",
                "Tätigkeitsbericht 2019",
                "quartiersberatung-2019.pdf",
                (
                    "Beispieldaten: Tätigkeitsbericht der Quartiersberatung für 2019.",
                    (
                        "Themen waren vor allem Wohnen, Schule und der Umgang mit Bescheiden. Der Standort "
                        "in der Nordstadt zog im Juni in hellere Räume."
                    ),
                ),
            ),
        ),
    ),
    Paper(
        key="fb51-0012-20",
        reference="FB51/0012/20",
        name="Dolmetschen bei Aufnahmegesprächen in Kindertageseinrichtungen",
        paper_type="Beschlussvorlage",
        day=date(2020, 2, 17),
        lead_office="fb-51",
        proposal="Die Einsätze des Dolmetschpools bei Aufnahmegesprächen werden erstattet.",
        reasoning=(
            "Der Rat hat den Antrag FrA/0012/19 in den Jugendhilfeausschuss verwiesen. Eine "
            "Abfrage in 52 Einrichtungen ergab einen Bedarf von etwa 240 Einsätzen im Jahr."
        ),
        financial_effects="Bei 45 Euro je Einsatz etwa 10.800 Euro im Jahr.",
        others_involved=("referat-05",),
        consultations=(
            Consultation(
                "jugendhilfeausschuss", Role.DECISION, "Beschlussfassung", "jha-2020-03-06-dolmetschen"
            ),
        ),
    ),
    Paper(
        key="ref05-0011-20",
        reference="Ref05/0011/20",
        name="Förderung der Migrationsberatung 2020",
        paper_type="Beschlussvorlage",
        day=date(2020, 4, 6),
        lead_office="referat-05",
        proposal="Die Träger der Migrationsberatung erhalten 2020 Zuschüsse von zusammen 148.000 Euro.",
        reasoning=(
            "Die Beratung wird seit März überwiegend telefonisch geleistet. Die Träger benötigen "
            "Planungssicherheit, weil Eigenmittel aus Veranstaltungen wegfallen."
        ),
        financial_effects=(
            "148.000 Euro, davon 96.000 Euro im Budget des Referates 05 und 52.000 Euro im "
            "Budget des Fachbereichs 50."
        ),
        others_involved=("fb-50",),
        consultations=(
            Consultation("sozialausschuss", Role.PRELIMINARY, "Vorberatung", "soz-2020-04-21-foerderung"),
            Consultation("verwaltungsausschuss", Role.PRELIMINARY, "Vorberatung"),
            Consultation("rat", Role.DECISION, "Entscheidung", "rat-2020-04-24-foerderung"),
        ),
        documents=(
            Document(
                "anlage-foerderung-2020",
                "Verteilung der Mittel 2020",
                "verteilung-migrationsberatung-2020.pdf",
                (
                    "Beispieldaten: Verteilung der Zuschüsse an die Träger der Migrationsberatung.",
                    (
                        "Nachbarschaftshaus Drei Linden 54.000 Euro, Werkstatt Ankommen für Frauen 51.000 "
                        "Euro, Welcome-Zentrum 43.000 Euro."
                    ),
                ),
            ),
        ),
    ),
    Paper(
        key="ref05-0014-20",
        reference="Ref05/0014/20",
        name="Sachstand zur Umsetzung der 2. Fortschreibung",
        paper_type="Mitteilungsvorlage",
        day=date(2020, 4, 8),
        lead_office="referat-05",
        proposal="Der Ausschuss nimmt den Sachstand zur Kenntnis.",
        facts=(
            "Ein Ziel ist erreicht, fünf sind auf Kurs, zwei zu beobachten, eines ist kritisch. "
            "Für ein Ziel liegt noch keine Bewertung vor, weil beide Maßnahmen nicht begonnen "
            "haben."
        ),
        consultations=(
            Consultation("sozialausschuss", Role.NOTE, "Kenntnisnahme", "soz-2020-04-21-sachstand"),
        ),
        documents=(
            Document(
                "anlage-sachstand-2020",
                "Übersicht der Maßnahmen",
                "uebersicht-massnahmen-2020.txt",
                (
                    "Beispieldaten: Übersicht der 33 Maßnahmen mit Stand, Frist und verantwortlicher Stelle.",
                    (
                        "Sechs Maßnahmen sind verspätet. Die Gründe reichen von fehlenden Räumen bis zu "
                        "ausstehenden Zusagen Dritter."
                    ),
                ),
                media_type="text/plain",
            ),
        ),
    ),
    Paper(
        key="fb51-0019-20",
        reference="FB51/0019/20",
        name="Konzept für Ausbildungsbotschafterinnen und Ausbildungsbotschafter",
        paper_type="Beschlussvorlage",
        day=date(2020, 4, 3),
        lead_office="fb-51",
        proposal=(
            "Die Verwaltung legt bis zum 30.09.2020 ein Konzept vor, nach dem Auszubildende mit "
            "Migrationsgeschichte an Schulen über ihren Beruf berichten."
        ),
        reasoning=(
            "Jugendliche und Eltern kennen wenige Ausbildungsberufe aus eigener Anschauung. "
            "Gespräche mit fast Gleichaltrigen wirken stärker als Informationsmappen."
        ),
        others_involved=("fb-40",),
        consultations=(Consultation("rat", Role.DECISION, "Entscheidung", "rat-2020-04-24-botschafter"),),
    ),
    Paper(
        key="ref05-0020-20",
        reference="Ref05/0020/20",
        name="Beteiligung zur 3. Fortschreibung des Integrationskonzeptes",
        paper_type="Beschlussvorlage",
        day=date(2020, 5, 11),
        lead_office="referat-05",
        proposal="Dem vorgeschlagenen Ablauf der Beteiligung wird zugestimmt.",
        reasoning=(
            "Bis zum 30.06.2020 werden Vorschläge gesammelt. Danach sollen vier Werkstätten die "
            "Vorschläge verdichten; der Beirat gibt im Frühjahr 2021 eine Empfehlung ab."
        ),
        financial_effects="22.000 Euro für Moderation, Übersetzung und Kinderbetreuung, im Budget des Referates 05.",
        consultations=(
            Consultation("sozialausschuss", Role.PRELIMINARY, "Vorberatung", "soz-2020-05-19-beteiligung"),
            Consultation("beirat", Role.RECOMMENDATION, "Empfehlung", "beirat-2020-05-27-beteiligung"),
            Consultation(
                "verwaltungsausschuss", Role.PRELIMINARY, "Vorberatung", "va-2020-06-08-beteiligung"
            ),
            Consultation("rat", Role.DECISION, "Entscheidung", "rat-2020-06-12-beteiligung"),
        ),
    ),
)

PAPERS_NOT_PUBLIC = (
    Paper(
        key="fb50-0031-19",
        reference="FB50/0031/19",
        name="Mietkosten für Begegnungsräume in der Weststadt",
        paper_type="Beschlussvorlage",
        day=date(2019, 5, 21),
        lead_office="fb-50",
        visibility=Visibility.COUNCIL,
        proposal=(
            "Die Verwaltung wird ermächtigt, für Begegnungsräume einen Mietvertrag über fünf "
            "Jahre zu schließen."
        ),
        reasoning=(
            "Der Eigentümer hat drei Angebote unterschiedlicher Laufzeit vorgelegt. Das "
            "fünfjährige ist je Monat das günstigste."
        ),
        financial_effects="Jährliche Miete 31.200 Euro zuzüglich Nebenkosten.",
        others_involved=("fb-23",),
        consultations=(
            Consultation("sozialausschuss", Role.PRELIMINARY, "Vorberatung", "soz-2019-06-04-miete"),
            Consultation("rat", Role.DECISION, "Entscheidung", "rat-2019-06-14-miete"),
        ),
        documents=(
            Document(
                "anlage-miete-angebote",
                "Vergleich der Mietangebote",
                "mietangebote.pdf",
                (
                    "Beispieldaten: Vergleich der drei Angebote nach Laufzeit, Nebenkosten und Umbauten.",
                    "Das Angebot über zehn Jahre enthält eine Staffelmiete und wurde nicht weiterverfolgt.",
                ),
                visibility=Visibility.COUNCIL,
            ),
        ),
    ),
    Paper(
        key="fb23-0007-19",
        reference="FB23/0007/19",
        name="Erwerb einer Teilfläche für ein Familienzentrum",
        paper_type="Beschlussvorlage",
        day=date(2019, 11, 20),
        lead_office="fb-23",
        visibility=Visibility.COUNCIL,
        proposal="Dem Erwerb einer Teilfläche von 640 Quadratmetern wird zugestimmt.",
        reasoning=(
            "Die Fläche grenzt an das Familienzentrum Nordblick und erlaubt einen eigenen "
            "Kursraum mit Zugang von außen."
        ),
        financial_effects="Der Kaufpreis ist im Finanzhaushalt 2020 veranschlagt.",
        consultations=(
            Consultation("verwaltungsausschuss", Role.DECISION, "Entscheidung", "va-2019-12-09-grundstueck"),
        ),
    ),
    Paper(
        key="dk-0004-19",
        reference="DK/0004/19",
        name="2. Fortschreibung: Abstimmung zwischen den Dezernaten",
        paper_type="DK-Vorlage",
        day=date(2019, 2, 5),
        lead_office="referat-05",
        visibility=Visibility.INTERNAL,
        proposal="Die Dezernentenkonferenz stimmt der Zuordnung der Maßnahmen zu den Fachbereichen zu.",
        facts=(
            "Strittig war die Federführung für die gemeinsame Anmeldung. Sie bleibt beim Büro "
            "für Integration."
        ),
        consultations=(Consultation("dezernentenkonferenz", Role.OTHER, "Abstimmung"),),
    ),
    Paper(
        key="fb11-0003-20",
        reference="FB11/0003/20",
        name="Fortbildungsplan 2020: interkulturelle Kompetenz",
        paper_type="Vermerk",
        day=date(2020, 1, 13),
        lead_office="fb-11",
        visibility=Visibility.INTERNAL,
        facts=(
            "Geplant sind acht Schulungstage für 120 Beschäftigte mit Publikumsverkehr. Vier "
            "Termine nach März müssen verschoben werden."
        ),
        financial_effects="16.400 Euro aus dem Fortbildungsbudget.",
        others_involved=("referat-05",),
    ),
    Paper(
        key="fb33-0041-20",
        reference="FB33/0041/20",
        name="Mehrsprachige Anträge im Bürgeramt",
        paper_type="Beschlussvorlage",
        day=date(2020, 5, 6),
        lead_office="fb-33",
        visibility=Visibility.INTERNAL,
        proposal="Zu sechs häufig gestellten Anträgen werden Ausfüllhilfen in fünf Sprachen bereitgestellt.",
        reasoning=(
            "Die rechtliche Prüfung hat ergeben, dass Ausfüllhilfen möglich sind, wenn der "
            "deutsche Vordruck maßgeblich bleibt."
        ),
        others_involved=("referat-05", "fb-50"),
        consultations=(
            Consultation("sozialausschuss", Role.DECISION, "Entscheidung", "soz-2020-05-19-antraege"),
        ),
        documents=(
            Document(
                "anlage-antraege-entwurf",
                "Entwurf der Ausfüllhilfen",
                "ausfuellhilfen-entwurf.pdf",
                (
                    (
                        "Beispieldaten: Entwurf der Ausfüllhilfen für An- und Ummeldung, Meldebescheinigung "
                        "und Führungszeugnis."
                    ),
                    "Die Übersetzungen ins Arabische und Farsi werden noch geprüft.",
                ),
                visibility=Visibility.INTERNAL,
            ),
        ),
    ),
    Paper(
        key="fb50-0052-20",
        reference="FB50/0052/20",
        name="Förderrichtlinie für Selbsthilfegruppen: Entwurf",
        paper_type="Beschlussvorlage",
        day=date(2020, 5, 8),
        lead_office="fb-50",
        visibility=Visibility.DRAFT,
        proposal="Die Förderrichtlinie für Selbsthilfegruppen tritt zum 01.01.2021 in Kraft.",
        reasoning=(
            "Der Entwurf sieht eine Grundförderung von 300 Euro und eine Projektförderung bis "
            "1.500 Euro vor. Die Anhörung der Vereine läuft bis zum 29.05.2020."
        ),
        others_involved=("referat-05",),
        documents=(
            Document(
                "anlage-richtlinie-entwurf",
                "Entwurf der Förderrichtlinie",
                "foerderrichtlinie-entwurf.txt",
                (
                    "Beispieldaten: Entwurf der Förderrichtlinie für Selbsthilfegruppen.",
                    "§ 2 nennt die Grundförderung, § 3 die Projektförderung, § 5 die Verwendung der Mittel.",
                ),
                visibility=Visibility.DRAFT,
                media_type="text/plain",
            ),
        ),
    ),
    Paper(
        key="fb51-0060-20",
        reference="FB51/0060/20",
        name="Elternkurse in Grundschulen mit Ganztag",
        paper_type="Beschlussvorlage",
        day=date(2020, 5, 12),
        lead_office="fb-51",
        visibility=Visibility.DRAFT,
        proposal=(
            "Das Angebot der Elternkurse wird zum Schuljahr 2020/2021 auf vier weitere "
            "Grundschulen ausgeweitet."
        ),
        reasoning=(
            "Nach dem Umbau stehen an zwei Schulen Räume bereit, zwei weitere haben Interesse "
            "angemeldet. Die Kosten sind noch zu ermitteln."
        ),
        others_involved=("fb-40",),
    ),
    Paper(
        key="ref05-0025-20",
        reference="",
        name="Eckpunkte der 3. Fortschreibung",
        paper_type="Entwurf",
        day=date(2020, 5, 13),
        lead_office="referat-05",
        visibility=Visibility.DRAFT,
        facts=(
            "Erste Gliederung nach den bisher eingegangenen Vorschlägen. Vorgesehen sind acht "
            "bis zehn Ziele und ein eigenes Kapitel zu den Folgen der Kontaktbeschränkungen."
        ),
    ),
)
