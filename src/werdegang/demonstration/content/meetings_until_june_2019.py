# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented meetings from May 2018 to June 2019."""

from datetime import date, time

from werdegang.demonstration.content.records_of_council import AgendaItem, Document, Meeting, Resolution
from werdegang.demonstration.content.vocabulary import Outcome

_SOCIAL = "Ausschusses für Soziales, Integration, Gesundheit und Wohnungsbau"

MEETINGS_UNTIL_JUNE_2019 = (
    Meeting(
        key="beirat-2018-05-16",
        name="Sitzung des begleitenden Beirates zum Integrationskonzept",
        organization="beirat",
        day=date(2018, 5, 16),
        start=time(17, 30),
        end=time(19, 40),
        location="raum-118",
        agenda=(
            AgendaItem("beirat-2018-05-16-1", "Ö 1", "Genehmigung der Niederschrift der letzten Sitzung"),
            AgendaItem(
                "beirat-2018-05-16-bericht",
                "Ö 2",
                "Jahresbericht zur 1. Fortschreibung",
                minutes=(
                    "Der Beirat erörtert die verspäteten Maßnahmen zur Anerkennung und bittet um eine "
                    "Aufstellung der Ursachen."
                ),
                resolution=Resolution(
                    key="ergebnis-2018-jahresbericht",
                    outcome=Outcome.NOTED,
                    outcome_text="zur Kenntnis genommen",
                    text="Der Beirat nimmt den Jahresbericht zur Kenntnis.",
                ),
            ),
            AgendaItem("beirat-2018-05-16-2", "Ö 3", "Fahrplan zur 2. Fortschreibung"),
        ),
    ),
    Meeting(
        key="jha-2019-03-01",
        name="14. Sitzung des Jugendhilfeausschusses",
        organization="jugendhilfeausschuss",
        day=date(2019, 3, 1),
        number=14,
        start=time(15, 30),
        end=time(17, 50),
        location="raum-118",
        agenda=(
            AgendaItem("jha-2019-03-01-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "jha-2019-03-01-kitas",
                "Ö 2",
                "Zusätzliche Sprachförderkräfte in Kindertageseinrichtungen",
                minutes="Auf Antrag der Fraktion B wird die Verteilung der Stunden nach einem Jahr überprüft.",
                resolution=Resolution(
                    key="beschluss-2019-kitas",
                    outcome=Outcome.ADOPTED_CHANGED,
                    outcome_text="mit Änderung beschlossen",
                    text=(
                        "Der Ausschuss stimmt der Verteilung der Förderstunden zu und bittet nach einem Jahr "
                        "um eine Auswertung je Einrichtung."
                    ),
                    votes_yes=12,
                    votes_no=1,
                    votes_abstain=2,
                ),
            ),
            AgendaItem("jha-2019-03-01-oe3", "Ö 3", "Bericht aus dem Fachbereich"),
        ),
        documents=(
            Document(
                "niederschrift-jha-2019-03-01",
                "Niederschrift über die 14. Sitzung",
                "niederschrift-jha-14.pdf",
                (
                    "Beispieldaten: Niederschrift über die 14. Sitzung des Jugendhilfeausschusses am 01.03.2019.",
                    (
                        "Der Ausschuss ist mit fünfzehn stimmberechtigten Mitgliedern beschlussfähig. Die "
                        "Tagesordnung wird einstimmig festgestellt."
                    ),
                    (
                        "Zu Ö 2 berichtet die Verwaltung über die Auswahl der Einrichtungen. Nach Aussprache "
                        "wird mit einer Ergänzung beschlossen."
                    ),
                ),
            ),
        ),
    ),
    Meeting(
        key="kul-2019-03-07",
        name="11. Sitzung des Ausschusses für Kultur und Wissenschaft",
        organization="kulturausschuss",
        day=date(2019, 3, 7),
        number=11,
        start=time(16, 15),
        end=time(18, 5),
        location="neues-rathaus",
        agenda=(
            AgendaItem("kul-2019-03-07-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "kul-2019-03-07-fest",
                "Ö 2",
                "Zuschuss für das Straßenfest der Kulturen",
                resolution=Resolution(
                    key="beschluss-2019-strassenfest",
                    outcome=Outcome.ADOPTED_UNCHANGED,
                    outcome_text="einstimmig beschlossen",
                    text="Das Kulturforum Vielklang e. V. erhält für 2019 einen Zuschuss von 9.000 Euro.",
                    votes_yes=9,
                    votes_no=0,
                    votes_abstain=0,
                ),
            ),
            AgendaItem("kul-2019-03-07-oe3", "Ö 3", "Lesetreffs der Stadtbibliothek: Bericht"),
            AgendaItem("kul-2019-03-07-n1", "N 1", "Ankauf einer Sammlung", public=False),
        ),
    ),
    Meeting(
        key="ir-2019-03-19",
        name="Sitzung des Integrationsrates",
        organization="integrationsrat",
        day=date(2019, 3, 19),
        start=time(18, 0),
        end=time(20, 10),
        location="neues-rathaus",
        agenda=(
            AgendaItem("ir-2019-03-19-oe1", "Ö 1", "Begrüßung"),
            AgendaItem(
                "ir-2019-03-19-anhoerung",
                "Ö 2",
                "Frühzeitige Anhörung des Integrationsrates bei Vorlagen",
                resolution=Resolution(
                    key="empfehlung-2019-anhoerung",
                    outcome=Outcome.RECOMMENDED,
                    outcome_text="mehrheitlich empfohlen",
                    text=(
                        "Der Integrationsrat empfiehlt, ihn vor der ersten Ausschussberatung anzuhören, wenn "
                        "eine Vorlage Zugewanderte besonders betrifft."
                    ),
                    votes_yes=8,
                    votes_no=2,
                    votes_abstain=1,
                ),
            ),
            AgendaItem("ir-2019-03-19-oe3", "Ö 3", "Aus dem begleitenden Beirat"),
        ),
    ),
    Meeting(
        key="fin-2019-03-21",
        name="Sitzung des Ausschusses für Finanzen",
        organization="finanzausschuss",
        day=date(2019, 3, 21),
        start=time(16, 0),
        location="neues-rathaus",
        cancelled=True,
    ),
    Meeting(
        key="schul-2019-03-27",
        name="9. Sitzung des Schulausschusses",
        organization="schulausschuss",
        day=date(2019, 3, 27),
        number=9,
        start=time(16, 0),
        end=time(18, 20),
        location="neues-rathaus",
        agenda=(
            AgendaItem("schul-2019-03-27-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "schul-2019-03-27-raeume",
                "Ö 2",
                "Räume für den herkunftssprachlichen Unterricht am Nachmittag",
                minutes="Zwei Schulen haben ihre Raumpläne noch nicht vorgelegt.",
                resolution=Resolution(
                    key="ergebnis-2019-raeume",
                    outcome=Outcome.POSTPONED,
                    outcome_text="zurückgestellt",
                    text="Die Beratung wird bis zur Vorlage der Raumpläne zurückgestellt.",
                ),
            ),
        ),
    ),
    Meeting(
        key="soz-2019-06-04",
        name=f"23. Sitzung des {_SOCIAL}",
        organization="sozialausschuss",
        day=date(2019, 6, 4),
        number=23,
        start=time(16, 0),
        end=time(18, 45),
        location="raum-118",
        agenda=(
            AgendaItem("soz-2019-06-04-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "soz-2019-06-04-beratung",
                "Ö 2",
                "Fortführung der Beratungsstelle gegen Diskriminierung",
                resolution=Resolution(
                    key="empfehlung-2019-beratung",
                    outcome=Outcome.RECOMMENDED,
                    outcome_text="einstimmig empfohlen",
                    text="Dem Rat wird empfohlen, den Vertrag bis Ende 2022 zu verlängern.",
                    votes_yes=11,
                    votes_no=0,
                    votes_abstain=0,
                ),
            ),
            AgendaItem(
                "soz-2019-06-04-wartezeit",
                "Ö 3",
                "Anfrage: Wartezeiten in der Migrationsberatung",
                minutes="Die Verwaltung beantwortet die Anfrage schriftlich; Nachfragen werden nicht gestellt.",
                resolution=Resolution(
                    key="ergebnis-2019-wartezeit",
                    outcome=Outcome.SETTLED,
                    outcome_text="durch Beantwortung erledigt",
                ),
            ),
            AgendaItem(
                "soz-2019-06-04-miete",
                "N 1",
                "Mietkosten für Begegnungsräume",
                public=False,
                resolution=Resolution(
                    key="ergebnis-2019-miete",
                    outcome=Outcome.RECOMMENDED,
                    outcome_text="empfohlen",
                    text="Die Anmietung wird empfohlen.",
                    votes_yes=8,
                    votes_no=1,
                    votes_abstain=2,
                ),
            ),
        ),
    ),
    Meeting(
        key="rat-2019-06-14",
        name="22. Sitzung des Rates der Stadt Göttingen",
        organization="rat",
        day=date(2019, 6, 14),
        number=22,
        start=time(16, 0),
        end=time(20, 15),
        location="ratssaal",
        agenda=(
            AgendaItem("rat-2019-06-14-oe1", "Ö 1", "Eröffnung und Feststellung der Tagesordnung"),
            AgendaItem("rat-2019-06-14-oe2", "Ö 2", "Einwohnerfragestunde"),
            AgendaItem(
                "rat-2019-06-14-beratung",
                "Ö 3",
                "Fortführung der Beratungsstelle gegen Diskriminierung",
                resolution=Resolution(
                    key="beschluss-2019-beratung",
                    outcome=Outcome.ADOPTED_UNCHANGED,
                    outcome_text="ungeändert beschlossen",
                    text="Der Vertrag mit der Beratungsstelle Gleiches Recht wird bis zum 31.12.2022 verlängert.",
                    votes_yes=38,
                    votes_no=2,
                    votes_abstain=3,
                ),
            ),
            AgendaItem(
                "rat-2019-06-14-dolmetschen",
                "Ö 4",
                "Antrag: Dolmetschen bei Aufnahmegesprächen in Kindertageseinrichtungen",
                resolution=Resolution(
                    key="ergebnis-2019-dolmetschen",
                    outcome=Outcome.REFERRED,
                    outcome_text="in den Jugendhilfeausschuss verwiesen",
                    text="Der Antrag wird zur weiteren Beratung in den Jugendhilfeausschuss verwiesen.",
                    votes_yes=43,
                    votes_no=0,
                    votes_abstain=0,
                ),
            ),
            AgendaItem(
                "rat-2019-06-14-schilder",
                "Ö 5",
                "Antrag: Beschilderung in Leichter Sprache",
                minutes=(
                    "Die antragstellende Fraktion zieht den Antrag zugunsten eines interfraktionellen "
                    "Antrags zurück."
                ),
                resolution=Resolution(
                    key="ergebnis-2019-schilder",
                    outcome=Outcome.WITHDRAWN,
                    outcome_text="von der Fraktion zurückgezogen",
                ),
            ),
            AgendaItem(
                "rat-2019-06-14-miete",
                "N 1",
                "Mietkosten für Begegnungsräume",
                public=False,
                resolution=Resolution(
                    key="beschluss-2019-miete",
                    outcome=Outcome.ADOPTED_UNCHANGED,
                    outcome_text="beschlossen",
                    text="Die Verwaltung wird ermächtigt, den Mietvertrag zu schließen.",
                    votes_yes=35,
                    votes_no=4,
                    votes_abstain=4,
                ),
            ),
        ),
    ),
)
