# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented meetings of 2020; those after the reference date are upcoming."""

from datetime import date, time

from werdegang.demonstration.content.records_of_council import AgendaItem, Document, Meeting, Resolution
from werdegang.demonstration.content.vocabulary import Outcome, Visibility

_SOCIAL = "Ausschusses für Soziales, Integration, Gesundheit und Wohnungsbau"

MEETINGS_2020 = (
    Meeting(
        key="soz-2020-02-04",
        name=f"28. Sitzung des {_SOCIAL}",
        organization="sozialausschuss",
        day=date(2020, 2, 4),
        number=28,
        start=time(16, 0),
        end=time(18, 0),
        location="raum-118",
        agenda=(
            AgendaItem("soz-2020-02-04-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "soz-2020-02-04-taetigkeit",
                "Ö 2",
                "Tätigkeitsbericht der Quartiersberatung 2019",
                resolution=Resolution(
                    key="ergebnis-2020-taetigkeit",
                    outcome=Outcome.NOTED,
                    outcome_text="zur Kenntnis genommen",
                ),
            ),
            AgendaItem("soz-2020-02-04-oe3", "Ö 3", "Anfragen"),
        ),
    ),
    Meeting(
        key="jha-2020-03-06",
        name="19. Sitzung des Jugendhilfeausschusses",
        organization="jugendhilfeausschuss",
        day=date(2020, 3, 6),
        number=19,
        start=time(15, 30),
        end=time(17, 30),
        location="raum-118",
        agenda=(
            AgendaItem("jha-2020-03-06-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "jha-2020-03-06-dolmetschen",
                "Ö 2",
                "Dolmetschen bei Aufnahmegesprächen in Kindertageseinrichtungen",
                resolution=Resolution(
                    key="beschluss-2020-dolmetschen",
                    outcome=Outcome.ADOPTED_CHANGED,
                    outcome_text="in geänderter Fassung beschlossen",
                    text="Für Aufnahmegespräche werden zunächst ein Jahr lang Einsätze des Dolmetschpools erstattet.",
                    votes_yes=13,
                    votes_no=0,
                    votes_abstain=2,
                ),
            ),
        ),
    ),
    Meeting(
        key="soz-2020-04-21",
        name=f"30. Sitzung des {_SOCIAL}",
        organization="sozialausschuss",
        day=date(2020, 4, 21),
        number=30,
        start=time(16, 0),
        end=time(17, 20),
        location="ratssaal",
        agenda=(
            AgendaItem("soz-2020-04-21-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "soz-2020-04-21-sachstand",
                "Ö 2",
                "Sachstand zur Umsetzung der 2. Fortschreibung",
                minutes="Die Verwaltung kündigt für Mai einen ergänzten Bericht mit den Kennzahlen für 2019 an.",
                resolution=Resolution(
                    key="ergebnis-2020-sachstand",
                    outcome=Outcome.NOTED,
                    outcome_text="zur Kenntnis genommen",
                    text="Der Sachstand wird zur Kenntnis genommen.",
                ),
            ),
            AgendaItem(
                "soz-2020-04-21-foerderung",
                "Ö 3",
                "Förderung der Migrationsberatung 2020",
                resolution=Resolution(
                    key="empfehlung-2020-foerderung",
                    outcome=Outcome.RECOMMENDED,
                    outcome_text="mit Änderung empfohlen",
                    text="Die Förderung wird mit einer hälftigen Auszahlung zum 1. Mai empfohlen.",
                    votes_yes=8,
                    votes_no=2,
                    votes_abstain=1,
                ),
            ),
            AgendaItem(
                "soz-2020-04-21-betreuung",
                "Ö 4",
                "Mitteilung: Kinderbetreuung während der Sprachkurse",
                resolution=Resolution(
                    key="ergebnis-2020-stellungnahme",
                    outcome=Outcome.NOTED,
                    outcome_text="zur Kenntnis genommen",
                ),
            ),
            AgendaItem(
                "soz-2020-04-21-telefon",
                "Ö 5",
                "Anfrage: Erreichbarkeit der Migrationsberatung am Telefon",
                resolution=Resolution(
                    key="ergebnis-2020-telefon",
                    outcome=Outcome.SETTLED,
                    outcome_text="beantwortet",
                    text="Die Verwaltung reicht die Zahlen für das zweite Quartal bis zum 15.09.2020 nach.",
                ),
            ),
        ),
    ),
    Meeting(
        key="rat-2020-04-24",
        name="28. Sitzung des Rates der Stadt Göttingen",
        organization="rat",
        day=date(2020, 4, 24),
        number=28,
        start=time(16, 0),
        end=time(18, 50),
        location="ratssaal",
        agenda=(
            AgendaItem("rat-2020-04-24-oe1", "Ö 1", "Eröffnung und Feststellung der Tagesordnung"),
            AgendaItem(
                "rat-2020-04-24-foerderung",
                "Ö 2",
                "Förderung der Migrationsberatung 2020",
                resolution=Resolution(
                    key="beschluss-2020-foerderung",
                    outcome=Outcome.ADOPTED_CHANGED,
                    outcome_text="geändert beschlossen",
                    text=(
                        "Die Träger der Migrationsberatung erhalten 2020 zusammen 148.000 Euro; die Hälfte "
                        "wird zum 1. Mai ausgezahlt."
                    ),
                    votes_yes=34,
                    votes_no=5,
                    votes_abstain=4,
                ),
            ),
            AgendaItem(
                "rat-2020-04-24-botschafter",
                "Ö 3",
                "Konzept für Ausbildungsbotschafterinnen und Ausbildungsbotschafter",
                resolution=Resolution(
                    key="beschluss-2020-botschafter",
                    outcome=Outcome.ADOPTED_UNCHANGED,
                    outcome_text="ungeändert beschlossen",
                    text="Die Verwaltung legt bis zum 30.09.2020 ein Konzept vor.",
                    votes_yes=40,
                    votes_no=0,
                    votes_abstain=3,
                ),
            ),
            AgendaItem(
                "rat-2020-04-24-betreuung",
                "Ö 4",
                "Antrag: Kinderbetreuung während der Sprachkurse am Nachmittag",
                resolution=Resolution(
                    key="beschluss-2020-betreuung",
                    outcome=Outcome.ADOPTED_UNCHANGED,
                    outcome_text="ungeändert beschlossen",
                    text=(
                        "Die Verwaltung prüft bis zum 31.10.2020, in welchen Sprachkursen am Nachmittag "
                        "Kinder betreut werden können."
                    ),
                    votes_yes=38,
                    votes_no=2,
                    votes_abstain=3,
                ),
            ),
        ),
        documents=(
            Document(
                "bekanntmachung-rat-2020-04-24",
                "Bekanntmachung der 28. Sitzung",
                "bekanntmachung-rat-28.txt",
                (
                    "Beispieldaten: Bekanntmachung der 28. Sitzung des Rates am 24.04.2020, 16 Uhr, Ratssaal.",
                    "Plätze für Besucherinnen und Besucher sind begrenzt; um Anmeldung im Ratsbüro wird gebeten.",
                ),
                media_type="text/plain",
            ),
        ),
    ),
    Meeting(
        key="soz-2020-05-19",
        name=f"31. Sitzung des {_SOCIAL}",
        organization="sozialausschuss",
        day=date(2020, 5, 19),
        number=31,
        start=time(16, 0),
        location="neues-rathaus",
        upcoming=True,
        agenda=(
            AgendaItem(
                "soz-2020-05-19-oe1", "Ö 1", "Eröffnung der Sitzung und Feststellung der Beschlussfähigkeit"
            ),
            AgendaItem("soz-2020-05-19-oe2", "Ö 2", "Feststellung der Tagesordnung"),
            AgendaItem("soz-2020-05-19-oe3", "Ö 3", "Genehmigung der Niederschrift über die 30. Sitzung"),
            AgendaItem("soz-2020-05-19-oe4", "Ö 4", "Einwohnerfragestunde"),
            AgendaItem(
                "soz-2020-05-19-oe5",
                "Ö 5",
                "Ergänzter Sachstand zur 2. Fortschreibung mit Kennzahlen für 2019",
            ),
            AgendaItem("soz-2020-05-19-antraege", "Ö 6", "Mehrsprachige Anträge im Bürgeramt"),
            AgendaItem(
                "soz-2020-05-19-beteiligung",
                "Ö 7",
                "Beteiligung zur 3. Fortschreibung des Integrationskonzeptes",
            ),
            AgendaItem("soz-2020-05-19-oe8", "Ö 8", "Bericht zur Wohnraumversorgung"),
            AgendaItem("soz-2020-05-19-oe9", "Ö 9", "Mitteilungen der Verwaltung"),
            AgendaItem("soz-2020-05-19-oe10", "Ö 10", "Anfragen"),
            AgendaItem(
                "soz-2020-05-19-n1", "N 1", "Zuwendungsvertrag mit einem Träger der Beratung", public=False
            ),
            AgendaItem("soz-2020-05-19-n2", "N 2", "Anfragen im nichtöffentlichen Teil", public=False),
        ),
    ),
    Meeting(
        key="beirat-2020-05-27",
        name="Sitzung des begleitenden Beirates zum Integrationskonzept",
        organization="beirat",
        day=date(2020, 5, 27),
        start=time(17, 30),
        location="raum-118",
        upcoming=True,
        agenda=(
            AgendaItem(
                "beirat-2020-05-27-beteiligung",
                "Ö 1",
                "Beteiligung zur 3. Fortschreibung des Integrationskonzeptes",
            ),
        ),
        agenda_note="Die vollständige Tagesordnung folgt bis zum 20. Mai 2020.",
    ),
    Meeting(
        key="va-2020-06-08",
        name="Sitzung des Verwaltungsausschusses",
        organization="verwaltungsausschuss",
        day=date(2020, 6, 8),
        start=time(14, 0),
        location="neues-rathaus",
        visibility=Visibility.COUNCIL,
        upcoming=True,
        agenda=(
            AgendaItem(
                "va-2020-06-08-beteiligung",
                "N 1",
                "Beteiligung zur 3. Fortschreibung des Integrationskonzeptes",
                public=False,
            ),
        ),
    ),
    Meeting(
        key="rat-2020-06-12",
        name="29. Sitzung des Rates der Stadt Göttingen",
        organization="rat",
        day=date(2020, 6, 12),
        number=29,
        start=time(16, 0),
        location="ratssaal",
        upcoming=True,
        agenda=(
            AgendaItem("rat-2020-06-12-oe1", "Ö 1", "Eröffnung und Feststellung der Tagesordnung"),
            AgendaItem(
                "rat-2020-06-12-beteiligung",
                "Ö 2",
                "Beteiligung zur 3. Fortschreibung des Integrationskonzeptes",
            ),
            AgendaItem("rat-2020-06-12-geraete", "Ö 3", "Antrag: Leihgeräte für digitale Sprachkurse"),
            AgendaItem("rat-2020-06-12-n1", "N 1", "Grundstücksangelegenheit", public=False),
        ),
    ),
    Meeting(
        key="ir-2020-06-23",
        name="Sitzung des Integrationsrates",
        organization="integrationsrat",
        day=date(2020, 6, 23),
        start=time(18, 0),
        location="neues-rathaus",
        upcoming=True,
        agenda=(AgendaItem("ir-2020-06-23-oe1", "Ö 1", "Vorschläge zur 3. Fortschreibung"),),
    ),
)
