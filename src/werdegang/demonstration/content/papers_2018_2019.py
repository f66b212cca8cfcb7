# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented public papers of 2018 and 2019."""

from datetime import date

from werdegang.demonstration.content.records_of_council import Consultation, Document, Paper
from werdegang.demonstration.content.vocabulary import ConsultationRole as Role
from werdegang.demonstration.content.vocabulary import Visibility

PAPERS_2018_2019 = (
    Paper(
        key="ref05-0018-18",
        reference="Ref05/0018/18",
        name="Jahresbericht zur 1. Fortschreibung des Integrationskonzeptes",
        paper_type="Mitteilungsvorlage",
        day=date(2018, 5, 2),
        lead_office="referat-05",
        proposal="Der begleitende Beirat nimmt den Jahresbericht zur Kenntnis.",
        facts=(
            "Von 35 Maßnahmen laufen 24, vier sind abgeschlossen. Sieben liegen hinter ihrem "
            "Zeitplan oder haben noch nicht begonnen; bei drei von ihnen fehlt die Zusage des "
            "Bundesprogramms."
        ),
        financial_effects="Keine. Der Bericht löst keine Ausgaben aus.",
        consultations=(Consultation("beirat", Role.NOTE, "Kenntnisnahme", "beirat-2018-05-16-bericht"),),
        documents=(
            Document(
                "anlage-jahresbericht-2018",
                "Jahresbericht 2018",
                "jahresbericht-2018.pdf",
                (
                    "Beispieldaten: Jahresbericht zur 1. Fortschreibung, Stand 30.04.2018.",
                    (
                        "Am weitesten ist das Handlungsfeld Freizeit, Kultur und Religion; alle fünf "
                        "Maßnahmen liegen im Plan."
                    ),
                    (
                        "Sorgen bereitet die Anerkennung ausländischer Abschlüsse. Die Zahl der Beratungen "
                        "sinkt, obwohl die Nachfrage in den Betrieben steigt."
                    ),
                ),
            ),
        ),
    ),
    Paper(
        key="fb51-0033-19",
        reference="FB51/0033/19",
        name="Zusätzliche Sprachförderkräfte in Kindertageseinrichtungen",
        paper_type="Beschlussvorlage",
        day=date(2019, 2, 11),
        lead_office="fb-51",
        proposal=(
            "Der Verteilung von 190 Wochenstunden für Sprachförderkräfte auf 14 Einrichtungen "
            "wird zugestimmt."
        ),
        reasoning=(
            "In den ausgewählten Einrichtungen spricht mehr als die Hälfte der Kinder zu Hause "
            "überwiegend eine andere Sprache als Deutsch. Die Förderkräfte arbeiten im "
            "Gruppenalltag mit und beraten die Teams."
        ),
        financial_effects=(
            "Personalaufwand 2019: 412.000 Euro, davon 268.000 Euro aus Landesmitteln. Der "
            "Eigenanteil ist im Budget des Fachbereichs 51 veranschlagt."
        ),
        others_involved=("referat-05",),
        consultations=(
            Consultation("jugendhilfeausschuss", Role.DECISION, "Beschlussfassung", "jha-2019-03-01-kitas"),
        ),
        documents=(
            Document(
                "anlage-kitas-verteilung",
                "Verteilung der Förderstunden",
                "verteilung-foerderstunden.pdf",
                (
                    "Beispieldaten: Verteilung der Wochenstunden nach Einrichtungen.",
                    (
                        "Berücksichtigt wurden Gruppengröße, Anteil mehrsprachiger Kinder und vorhandene "
                        "Zusatzkräfte. Keine Einrichtung erhält weniger als acht Stunden."
                    ),
                ),
            ),
        ),
    ),
    Paper(
        key="fb41-0009-19",
        reference="FB41/0009/19",
        name="Zuschuss für das Straßenfest der Kulturen 2019",
        paper_type="Beschlussvorlage",
        day=date(2019, 2, 20),
        lead_office="fb-41",
        proposal=(
            "Das Kulturforum Vielklang e. V. erhält für das Straßenfest der Kulturen im "
            "September 2019 einen Zuschuss von 9.000 Euro."
        ),
        reasoning=(
            "Das Fest findet zum elften Mal statt und wird von 34 Vereinen gestaltet. Erstmals "
            "ist ein Ruhebereich mit Gebärdensprachdolmetschen vorgesehen."
        ),
        financial_effects="9.000 Euro aus der Kulturförderung, im Haushalt 2019 veranschlagt.",
        consultations=(
            Consultation("kulturausschuss", Role.DECISION, "Entscheidung", "kul-2019-03-07-fest"),
        ),
    ),
    Paper(
        key="ir-0002-19",
        reference="IR/0002/19",
        name="Frühzeitige Anhörung des Integrationsrates bei Vorlagen",
        paper_type="Antrag des Integrationsrates",
        day=date(2019, 3, 4),
        lead_office="ratsbuero",
        proposal=(
            "Der Integrationsrat wird vor der ersten Ausschussberatung angehört, wenn eine "
            "Vorlage Menschen mit Migrationsgeschichte besonders betrifft."
        ),
        reasoning=(
            "Bisher erreichen Vorlagen den Integrationsrat häufig erst nach der Vorberatung. "
            "Anregungen können dann nicht mehr aufgenommen werden."
        ),
        originators=("integrationsrat",),
        consultations=(Consultation("integrationsrat", Role.HEARING, "Anhörung", "ir-2019-03-19-anhoerung"),),
    ),
    Paper(
        key="fb40-0021-19",
        reference="FB40/0021/19",
        name="Räume für den herkunftssprachlichen Unterricht am Nachmittag",
        paper_type="Beschlussvorlage",
        day=date(2019, 3, 8),
        lead_office="fb-40",
        proposal=(
            "Fünf Schulen stellen dem herkunftssprachlichen Unterricht ab dem Schuljahr "
            "2019/2020 feste Räume am Nachmittag zur Verfügung."
        ),
        reasoning=(
            "Der Unterricht in derzeit neun Sprachen findet an wechselnden Orten statt; 60 "
            "Kinder haben ihn 2018 wegen weiter Wege aufgegeben."
        ),
        financial_effects="Für Reinigung und Hausmeisterdienste entstehen jährlich etwa 11.000 Euro.",
        consultations=(
            Consultation("schulausschuss", Role.DECISION, "Entscheidung", "schul-2019-03-27-raeume"),
        ),
    ),
    Paper(
        key="ref05-0015-19",
        reference="Ref05/0015/19",
        name="Fortführung der Beratungsstelle gegen Diskriminierung",
        paper_type="Beschlussvorlage",
        day=date(2019, 5, 20),
        lead_office="referat-05",
        proposal=(
            "Der Vertrag mit der Beratungsstelle Gleiches Recht wird bis zum 31.12.2022 "
            "verlängert. Der Zuschuss beträgt jährlich 62.000 Euro."
        ),
        reasoning=(
            "Die Beratungsstelle hat 2018 in 151 Fällen beraten, am häufigsten zu Wohnungssuche "
            "und Arbeit. Ohne Verlängerung liefe der Vertrag Ende 2019 aus."
        ),
        facts=(
            "Seit 2017 besteht neben der festen Sprechzeit ein monatlicher Termin im "
            "Nachbarschaftshaus. Zwei Fachkräfte teilen sich 1,25 Stellen."
        ),
        financial_effects="62.000 Euro jährlich aus dem Budget des Referates 05.",
        others_involved=("fb-50",),
        consultations=(
            Consultation("sozialausschuss", Role.PRELIMINARY, "Vorberatung", "soz-2019-06-04-beratung"),
            Consultation("verwaltungsausschuss", Role.PRELIMINARY, "Vorberatung"),
            Consultation("rat", Role.DECISION, "Entscheidung", "rat-2019-06-14-beratung"),
        ),
        documents=(
            Document(
                "anlage-beratung-bericht",
                "Tätigkeitsbericht 2018",
                "taetigkeitsbericht-gleiches-recht.pdf",
                (
                    "Beispieldaten: Tätigkeitsbericht der Beratungsstelle Gleiches Recht für 2018.",
                    (
                        "In 151 Fällen wurde beraten. 58 betrafen die Suche nach einer Wohnung, 41 den "
                        "Arbeitsplatz, 22 Behörden, 30 andere Lebensbereiche."
                    ),
                    "In 37 Fällen gelang eine Einigung, in neun Fällen wurde ein Verfahren begleitet.",
                ),
            ),
            Document(
                "anlage-beratung-vertrag",
                "Vertragsentwurf",
                "vertragsentwurf.txt",
                (
                    "Beispieldaten: Entwurf des Vertrags mit der Beratungsstelle.",
                    "§ 3 regelt die Auszahlung in vier Raten, § 5 die Prüfung der Verwendung.",
                ),
                visibility=Visibility.COUNCIL,
                media_type="text/plain",
            ),
        ),
    ),
    Paper(
        key="fr-a-0012-19",
        reference="FrA/0012/19",
        name="Dolmetschen bei Aufnahmegesprächen in Kindertageseinrichtungen",
        paper_type="Antrag der Fraktion",
        day=date(2019, 5, 28),
        lead_office="ratsbuero",
        proposal=(
            "Die Verwaltung stellt sicher, dass Aufnahmegespräche in Kindertageseinrichtungen "
            "bei Bedarf gedolmetscht werden."
        ),
        reasoning=(
            "Eltern sollen Verträge und Förderempfehlungen verstehen, bevor sie unterschreiben. "
            "Kinder dürfen nicht für ihre Eltern übersetzen müssen."
        ),
        originators=("fraktion-a",),
        consultations=(Consultation("rat", Role.DECISION, "Entscheidung", "rat-2019-06-14-dolmetschen"),),
    ),
    Paper(
        key="fr-c-0008-19",
        reference="FrC/0008/19",
        name="Beschilderung städtischer Gebäude in Leichter Sprache",
        paper_type="Antrag der Fraktion",
        day=date(2019, 5, 29),
        lead_office="ratsbuero",
        proposal=(
            "Wegweiser und Hinweise in städtischen Gebäuden werden bis 2021 in Leichter Sprache "
            "und mit Bildzeichen gestaltet."
        ),
        reasoning=(
            "Verständliche Wege nützen vielen Menschen, ob sie Deutsch lernen, eine "
            "Lernbeeinträchtigung haben oder ein Gebäude zum ersten Mal betreten."
        ),
        originators=("fraktion-c",),
        consultations=(Consultation("rat", Role.DECISION, "Entscheidung", "rat-2019-06-14-schilder"),),
    ),
    Paper(
        key="fr-d-0005-19",
        reference="FrD/0005/19",
        name="Wartezeiten in der Migrationsberatung",
        paper_type="Anfrage",
        day=date(2019, 5, 14),
        lead_office="fb-50",
        facts=(
            "Gefragt wird nach der Wartezeit auf ein Erstgespräch, getrennt nach Trägern, und "
            "nach der Zahl der Stellen seit 2016. Antwort: Die Wartezeit lag im ersten Quartal "
            "2019 zwischen neun und 23 Tagen."
        ),
        originators=("fraktion-d",),
        consultations=(
            Consultation("sozialausschuss", Role.OTHER, "Beantwortung", "soz-2019-06-04-wartezeit"),
        ),
    ),
    Paper(
        key="ref05-0021-19",
        reference="Ref05/0021/19",
        name="Gemeinsame Anmeldung für Sprachkurse",
        paper_type="Beschlussvorlage",
        day=date(2019, 8, 26),
        lead_office="referat-05",
        proposal=(
            "Die Verwaltung schließt mit den Trägern der Sprachkurse eine Vereinbarung über eine "
            "gemeinsame Anmeldung."
        ),
        reasoning=(
            "Wer einen Kurs sucht, fragt heute bei vier Trägern nach und steht oft auf mehreren "
            "Wartelisten. Freie Plätze bleiben deshalb unbesetzt."
        ),
        facts=(
            "Ein Entwurf der Vereinbarung liegt vor. Offen ist, welche Angaben die Träger "
            "einander weitergeben dürfen; die behördliche Datenschutzbeauftragte ist beteiligt."
        ),
        financial_effects="Einmalig 14.000 Euro für die Einrichtung, danach 3.500 Euro im Jahr.",
        others_involved=("fb-51",),
        consultations=(
            Consultation("sozialausschuss", Role.PRELIMINARY, "Vorberatung", "soz-2019-09-10-anmeldung"),
            Consultation("rat", Role.DECISION, "Entscheidung", "rat-2019-09-20-anmeldung"),
        ),
        documents=(
            Document(
                "anlage-anmeldung-ablauf",
                "Ablauf der gemeinsamen Anmeldung",
                "ablauf-anmeldung.pdf",
                (
                    "Beispieldaten: Ablauf der gemeinsamen Anmeldung in fünf Schritten.",
                    (
                        "Eine Anfrage genügt. Das Büro für Integration verteilt sie nach freien Plätzen, "
                        "Niveau und Wohnort; jede Familie erhält innerhalb von zwei Wochen eine Antwort."
                    ),
                ),
            ),
        ),
    ),
    Paper(
        key="fr-b-0017-19",
        reference="FrB/0017/19",
        name="Sonntagsöffnung der Stadtbibliothek",
        paper_type="Antrag der Fraktion",
        day=date(2019, 9, 2),
        lead_office="ratsbuero",
        proposal="Die Stadtbibliothek öffnet ab 2020 an zwei Sonntagen im Monat.",
        reasoning=(
            "Familien nutzen die Bibliothek als Treffpunkt und Lernort. Unter der Woche reichen "
            "die Öffnungszeiten für Schichtarbeitende nicht aus."
        ),
        financial_effects="Nach Schätzung der Fraktion 38.000 Euro im Jahr.",
        originators=("fraktion-b",),
        consultations=(Consultation("rat", Role.DECISION, "Entscheidung", "rat-2019-09-20-sonntag"),),
    ),
    Paper(
        key="fb33-0104-19",
        reference="FB33/0104/19",
        name="Prüfauftrag: mehrsprachige Anträge im Bürgeramt",
        paper_type="Beschlussvorlage",
        day=date(2019, 10, 18),
        lead_office="fb-33",
        proposal=(
            "Die Verwaltung prüft bis zum 30.04.2020, welche Anträge des Bürgeramtes in weiteren "
            "Sprachen angeboten werden können."
        ),
        reasoning=(
            "Amtssprache ist Deutsch; Ausfüllhilfen und Erläuterungen in anderen Sprachen sind "
            "zulässig und verkürzen nach Erfahrung anderer Kommunen die Bearbeitung."
        ),
        financial_effects="Für Übersetzungen stehen 2020 im Budget des Fachbereichs 33 8.000 Euro bereit.",
        consultations=(
            Consultation("sozialausschuss", Role.DECISION, "Entscheidung", "soz-2019-11-05-antraege"),
        ),
    ),
    Paper(
        key="ref05-0030-19",
        reference="Ref05/0030/19",
        name="Erfassung von Diskriminierungsfällen: Zwischenstand",
        paper_type="Mitteilungsvorlage",
        day=date(2019, 10, 21),
        lead_office="referat-05",
        facts=(
            "Vier Beratungsstellen zählen Fälle bisher unterschiedlich. Vorgeschlagen wird ein "
            "gemeinsamer Bogen mit acht Merkmalen, der keine Rückschlüsse auf Personen erlaubt."
        ),
        consultations=(
            Consultation("sozialausschuss", Role.NOTE, "Kenntnisnahme", "soz-2019-11-05-vermerk"),
        ),
    ),
    Paper(
        key="ref05-0034-19",
        reference="Ref05/0034/19",
        name="Erster Jahresbericht zur 2. Fortschreibung",
        paper_type="Mitteilungsvorlage",
        day=date(2019, 11, 18),
        lead_office="referat-05",
        proposal="Der begleitende Beirat nimmt den ersten Jahresbericht zur 2. Fortschreibung zur Kenntnis.",
        facts=(
            "Acht Monate nach dem Beschluss haben 28 von 33 Maßnahmen begonnen. Verzögert sind "
            "vor allem die Maßnahmen zur Anerkennung von Abschlüssen."
        ),
        consultations=(Consultation("beirat", Role.NOTE, "Kenntnisnahme", "beirat-2019-12-02-bericht"),),
        documents=(
            Document(
                "anlage-jahresbericht-2019",
                "Jahresbericht 2019",
                "jahresbericht-2019.pdf",
                (
                    "Beispieldaten: Erster Jahresbericht zur 2. Fortschreibung, Stand 31.10.2019.",
                    (
                        "Das Ziel „Selbsthilfe und Begegnung im Stadtteil“ steht vor dem Abschluss. Zur "
                        "Mehrsprachigkeit hat noch keine Maßnahme begonnen."
                    ),
                ),
            ),
        ),
    ),
    Paper(
        key="fb50-0088-19",
        reference="FB50/0088/19",
        name="Förderrichtlinie für Selbsthilfegruppen",
        paper_type="Beschlussvorlage",
        day=date(2019, 11, 15),
        lead_office="fb-50",
        proposal=(
            "Die Verwaltung erarbeitet bis zum 30.06.2020 eine Förderrichtlinie für "
            "Selbsthilfegruppen und hört die Vereine dazu an."
        ),
        reasoning=(
            "Gruppen erhalten bisher Mittel auf formlosen Antrag. Höhe und Kriterien sind für "
            "sie nicht vorhersehbar."
        ),
        financial_effects=(
            "Die Richtlinie ordnet vorhandene Mittel von 45.000 Euro neu; zusätzliche Mittel "
            "werden nicht benötigt."
        ),
        others_involved=("referat-05",),
        consultations=(
            Consultation("sozialausschuss", Role.PRELIMINARY, "Vorberatung", "soz-2019-12-03-richtlinie"),
            Consultation("verwaltungsausschuss", Role.PRELIMINARY, "Vorberatung", "va-2019-12-09-richtlinie"),
            Consultation("rat", Role.DECISION, "Entscheidung", "rat-2019-12-13-richtlinie"),
        ),
    ),
)
