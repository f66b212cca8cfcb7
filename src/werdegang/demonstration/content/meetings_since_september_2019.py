# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented meetings from September to December 2019."""

from datetime import date, time

from werdegang.demonstration.content.records_of_council import AgendaItem, Meeting, Resolution
from werdegang.demonstration.content.vocabulary import Outcome, Visibility

_SOCIAL = "Ausschusses für Soziales, Integration, Gesundheit und Wohnungsbau"

MEETINGS_SINCE_SEPTEMBER_2019 = (
    Meeting(
        key="soz-2019-09-10",
        name=f"24. Sitzung des {_SOCIAL}",
        organization="sozialausschuss",
        day=date(2019, 9, 10),
        number=24,
        start=time(16, 0),
        end=time(18, 10),
        location="raum-118",
        agenda=(
            AgendaItem("soz-2019-09-10-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "soz-2019-09-10-anmeldung",
                "Ö 2",
                "Gemeinsame Anmeldung für Sprachkurse",
                minutes="Es wird angeregt, den Bedarf an Kinderbetreuung gleich bei der Anmeldung abzufragen.",
                resolution=Resolution(
                    key="empfehlung-2019-anmeldung",
                    outcome=Outcome.RECOMMENDED,
                    outcome_text="mit Ergänzung empfohlen",
                    text="Die Vorlage wird mit der Ergänzung zur Kinderbetreuung empfohlen.",
                    votes_yes=9,
                    votes_no=0,
                    votes_abstain=2,
                ),
            ),
            AgendaItem("soz-2019-09-10-oe3", "Ö 3", "Mündlicher Bericht zum Wohnverbund"),
        ),
    ),
    Meeting(
        key="rat-2019-09-20",
        name="24. Sitzung des Rates der Stadt Göttingen",
        organization="rat",
        day=date(2019, 9, 20),
        number=24,
        start=time(16, 0),
        end=time(19, 35),
        location="ratssaal",
        agenda=(
            AgendaItem("rat-2019-09-20-oe1", "Ö 1", "Eröffnung und Feststellung der Tagesordnung"),
            AgendaItem(
                "rat-2019-09-20-anmeldung",
                "Ö 2",
                "Gemeinsame Anmeldung für Sprachkurse",
                resolution=Resolution(
                    key="beschluss-2019-anmeldung",
                    outcome=Outcome.ADOPTED_CHANGED,
                    outcome_text="geändert beschlossen",
                    text=(
                        "Die Verwaltung schließt bis zum 31.03.2020 mit den Trägern eine Vereinbarung über "
                        "eine gemeinsame Anmeldung, in der Familien ihren Bedarf an Kinderbetreuung angeben."
                    ),
                    votes_yes=31,
                    votes_no=8,
                    votes_abstain=4,
                ),
            ),
            AgendaItem(
                "rat-2019-09-20-sonntag",
                "Ö 3",
                "Antrag: Sonntagsöffnung der Stadtbibliothek",
                resolution=Resolution(
                    key="ergebnis-2019-sonntag",
                    outcome=Outcome.REJECTED,
                    outcome_text="abgelehnt",
                    text="Der Antrag wird abgelehnt.",
                    votes_yes=15,
                    votes_no=25,
                    votes_abstain=3,
                ),
            ),
        ),
    ),
    Meeting(
        key="soz-2019-11-05",
        name=f"26. Sitzung des {_SOCIAL}",
        organization="sozialausschuss",
        day=date(2019, 11, 5),
        number=26,
        start=time(16, 0),
        end=time(18, 30),
        location="raum-118",
        agenda=(
            AgendaItem("soz-2019-11-05-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "soz-2019-11-05-antraege",
                "Ö 2",
                "Prüfauftrag: mehrsprachige Anträge im Bürgeramt",
                resolution=Resolution(
                    key="beschluss-2019-antraege",
                    outcome=Outcome.ADOPTED_UNCHANGED,
                    outcome_text="ungeändert beschlossen",
                    text="Die Verwaltung prüft bis zum 30.04.2020, welche Anträge mehrsprachig möglich sind.",
                    votes_yes=10,
                    votes_no=0,
                    votes_abstain=1,
                ),
            ),
            AgendaItem(
                "soz-2019-11-05-vermerk",
                "Ö 3",
                "Mitteilung: Erfassung von Diskriminierungsfällen",
                minutes=(
                    "Die Fraktionen erhalten die Mitteilung zur eigenen Beratung; ein Beschluss ist "
                    "nicht vorgesehen."
                ),
                resolution=Resolution(
                    key="ergebnis-2019-vermerk",
                    outcome=Outcome.OTHER,
                    outcome_text="in die Fraktionen gegeben",
                ),
            ),
        ),
    ),
    Meeting(
        key="beirat-2019-12-02",
        name="Sitzung des begleitenden Beirates zum Integrationskonzept",
        organization="beirat",
        day=date(2019, 12, 2),
        start=time(17, 30),
        end=time(19, 25),
        location="raum-118",
        agenda=(
            AgendaItem("beirat-2019-12-02-1", "Ö 1", "Genehmigung der Niederschrift vom 04.03.2019"),
            AgendaItem(
                "beirat-2019-12-02-bericht",
                "Ö 2",
                "Erster Jahresbericht zur 2. Fortschreibung",
                resolution=Resolution(
                    key="ergebnis-2019-jahresbericht",
                    outcome=Outcome.NOTED,
                    outcome_text="zustimmend zur Kenntnis genommen",
                    text="Der Beirat nimmt den Bericht zustimmend zur Kenntnis.",
                ),
            ),
        ),
    ),
    Meeting(
        key="soz-2019-12-03",
        name=f"27. Sitzung des {_SOCIAL}",
        organization="sozialausschuss",
        day=date(2019, 12, 3),
        number=27,
        start=time(16, 0),
        end=time(17, 55),
        location="raum-118",
        agenda=(
            AgendaItem("soz-2019-12-03-oe1", "Ö 1", "Eröffnung und Tagesordnung"),
            AgendaItem(
                "soz-2019-12-03-richtlinie",
                "Ö 2",
                "Förderrichtlinie für Selbsthilfegruppen",
                resolution=Resolution(
                    key="empfehlung-2019-richtlinie",
                    outcome=Outcome.RECOMMENDED,
                    outcome_text="empfohlen",
                    text="Die Erarbeitung einer Förderrichtlinie wird empfohlen.",
                    votes_yes=9,
                    votes_no=1,
                    votes_abstain=1,
                ),
            ),
        ),
    ),
    Meeting(
        key="va-2019-12-09",
        name="Sitzung des Verwaltungsausschusses",
        organization="verwaltungsausschuss",
        day=date(2019, 12, 9),
        start=time(14, 0),
        end=time(16, 30),
        location="neues-rathaus",
        visibility=Visibility.COUNCIL,
        agenda=(
            AgendaItem(
                "va-2019-12-09-richtlinie",
                "N 1",
                "Förderrichtlinie für Selbsthilfegruppen",
                public=False,
                resolution=Resolution(
                    key="ergebnis-va-2019-richtlinie",
                    outcome=Outcome.RECOMMENDED,
                    outcome_text="mit Stimmenmehrheit empfohlen",
                    text="Dem Rat wird die Beschlussfassung empfohlen.",
                    votes_yes=7,
                    votes_no=3,
                    votes_abstain=1,
                ),
            ),
            AgendaItem(
                "va-2019-12-09-grundstueck",
                "N 2",
                "Erwerb einer Teilfläche für ein Familienzentrum",
                public=False,
                resolution=Resolution(
                    key="beschluss-va-2019-grundstueck",
                    outcome=Outcome.ADOPTED_UNCHANGED,
                    outcome_text="beschlossen",
                    text="Dem Erwerb der Teilfläche wird zugestimmt.",
                    votes_yes=9,
                    votes_no=1,
                    votes_abstain=1,
                ),
            ),
        ),
    ),
    Meeting(
        key="rat-2019-12-13",
        name="26. Sitzung des Rates der Stadt Göttingen",
        organization="rat",
        day=date(2019, 12, 13),
        number=26,
        start=time(15, 0),
        end=time(20, 40),
        location="ratssaal",
        agenda=(
            AgendaItem("rat-2019-12-13-oe1", "Ö 1", "Eröffnung und Feststellung der Tagesordnung"),
            AgendaItem(
                "rat-2019-12-13-richtlinie",
                "Ö 2",
                "Förderrichtlinie für Selbsthilfegruppen",
                resolution=Resolution(
                    key="beschluss-2019-richtlinie",
                    outcome=Outcome.ADOPTED_UNCHANGED,
                    outcome_text="ungeändert beschlossen",
                    text="Die Verwaltung erarbeitet bis zum 30.06.2020 eine Förderrichtlinie und hört die Vereine an.",
                    votes_yes=33,
                    votes_no=6,
                    votes_abstain=4,
                ),
            ),
        ),
    ),
)
