# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The meetings on public record: name, day and result are facts, the items around them are invented.

Agenda item numbers and times are not on record and stay empty on the real items.
"""

from datetime import date

from werdegang.demonstration.content.records_of_council import AgendaItem, Meeting, Resolution
from werdegang.demonstration.content.vocabulary import Outcome

_NOTE = (
    "Belegt sind Gremium, Tag und der Punkt zum Integrationskonzept. Die übrigen "
    "Tagesordnungspunkte sind Beispieldaten."
)

_COUNCIL_2009 = Meeting(
    key="rat-2009-02-06",
    name="Sitzung des Rates der Stadt Göttingen",
    organization="rat",
    day=date(2009, 2, 6),
    agenda=(
        AgendaItem(
            "rat-2009-02-06-oe1",
            "Ö 1",
            "Feststellung der ordnungsgemäßen Einladung und der Beschlussfähigkeit",
        ),
        AgendaItem(
            "rat-2009-02-06-oe2",
            "Ö 2",
            "Einwohnerfragestunde",
            minutes=(
                "Eine Einwohnerin fragt nach dem Beginn der Elternkurse; die Verwaltung verweist auf "
                "die Umsetzungsplanung."
            ),
        ),
        AgendaItem(
            "rat-2009-02-06-konzept",
            "",
            "Integrationskonzept für die Stadt Göttingen",
            resolution=Resolution(
                key="beschluss-2009-konzept",
                outcome=Outcome.OTHER,
                outcome_text="beschlossen",
                text="Der Rat beschließt das Integrationskonzept für die Stadt Göttingen.",
                is_sample=False,
            ),
            is_sample=False,
        ),
        AgendaItem("rat-2009-02-06-oe3", "Ö 3", "Anfragen der Ratsmitglieder"),
        AgendaItem("rat-2009-02-06-n1", "N 1", "Mietangelegenheit", public=False),
    ),
    agenda_note=_NOTE,
    is_sample=False,
)

_BOARD_2017_JANUARY = Meeting(
    key="beirat-2017-01-25",
    name="Sitzung des begleitenden Beirates zum Integrationskonzept",
    organization="beirat",
    day=date(2017, 1, 25),
    agenda=(
        AgendaItem("beirat-2017-01-25-1", "Ö 1", "Begrüßung und Genehmigung der Tagesordnung"),
        AgendaItem(
            "beirat-2017-01-25-ziele",
            "",
            "Neue Zielvorgaben für die 1. Fortschreibung: Erörterung",
            is_sample=False,
        ),
        AgendaItem("beirat-2017-01-25-2", "Ö 2", "Verfahren bis zur Beschlussfassung"),
    ),
    agenda_note=_NOTE,
    is_sample=False,
)

_BOARD_2017_MARCH = Meeting(
    key="beirat-2017-03-01",
    name="Sitzung des begleitenden Beirates zum Integrationskonzept",
    organization="beirat",
    day=date(2017, 3, 1),
    agenda=(
        AgendaItem("beirat-2017-03-01-1", "Ö 1", "Genehmigung der Niederschrift der letzten Sitzung"),
        AgendaItem(
            "beirat-2017-03-01-ziele",
            "",
            "11 neue Zielvorgaben der 1. Fortschreibung: Empfehlung an den Rat",
            resolution=Resolution(
                key="empfehlung-2017-beirat",
                outcome=Outcome.RECOMMENDED,
                outcome_text="zur Beschlussfassung empfohlen",
                text="Der Beirat empfiehlt dem Rat, die elf neuen Zielvorgaben zu beschließen.",
                is_sample=False,
            ),
            is_sample=False,
        ),
        AgendaItem("beirat-2017-03-01-2", "Ö 2", "Berichte aus dem Netzwerk Migration"),
    ),
    agenda_note=_NOTE,
    is_sample=False,
)

_COMMITTEE_2017 = Meeting(
    key="soz-2017-03-14",
    name=(
        "6. öffentliche/nichtöffentliche Sitzung des Ausschusses für Soziales, Integration, "
        "Gesundheit und Wohnungsbau"
    ),
    organization="sozialausschuss",
    day=date(2017, 3, 14),
    number=6,
    agenda=(
        AgendaItem("soz-2017-03-14-oe1", "Ö 1", "Eröffnung der Sitzung"),
        AgendaItem("soz-2017-03-14-oe2", "Ö 2", "Genehmigung der Niederschrift über die 5. Sitzung"),
        AgendaItem(
            "soz-2017-03-14-konzept",
            "",
            "Integrationskonzept für die Stadt Göttingen",
            resolution=Resolution(
                key="ergebnis-2017-sozialausschuss",
                outcome=Outcome.OPEN,
                outcome_text="offen",
                is_sample=False,
            ),
            is_sample=False,
        ),
        AgendaItem(
            "soz-2017-03-14-oe3",
            "Ö 3",
            "Bericht zur Belegung der Wohnungen für Geflüchtete",
            minutes="Die Verwaltung berichtet mündlich; die Tischvorlage wird der Niederschrift beigefügt.",
        ),
        AgendaItem("soz-2017-03-14-oe4", "Ö 4", "Anfragen"),
        AgendaItem("soz-2017-03-14-n1", "N 1", "Zuwendungsvertrag mit einem Träger", public=False),
    ),
    agenda_note=_NOTE,
    is_sample=False,
)

_COUNCIL_2017 = Meeting(
    key="rat-2017-03-17",
    name="4. öffentliche/nichtöffentliche Sitzung des Rates der Stadt Göttingen",
    organization="rat",
    day=date(2017, 3, 17),
    number=4,
    agenda=(
        AgendaItem("rat-2017-03-17-oe1", "Ö 1", "Eröffnung der Sitzung und Feststellung der Tagesordnung"),
        AgendaItem("rat-2017-03-17-oe2", "Ö 2", "Einwohnerfragestunde"),
        AgendaItem(
            "rat-2017-03-17-konzept",
            "",
            "Integrationskonzept für die Stadt Göttingen",
            resolution=Resolution(
                key="beschluss-2017-fortschreibung",
                outcome=Outcome.ADOPTED_UNCHANGED,
                outcome_text="ungeändert beschlossen",
                text=(
                    "Der Rat nimmt den Umsetzungsbericht 2008–2016 zustimmend zur Kenntnis und "
                    "beschließt die 1. Fortschreibung für 2017–2018."
                ),
                is_sample=False,
            ),
            is_sample=False,
        ),
        AgendaItem("rat-2017-03-17-oe3", "Ö 3", "Bericht über wichtige Angelegenheiten"),
        AgendaItem("rat-2017-03-17-oe4", "Ö 4", "Anfragen der Ratsmitglieder"),
        AgendaItem("rat-2017-03-17-n1", "N 1", "Grundstücksangelegenheit", public=False),
    ),
    agenda_note=_NOTE,
    is_sample=False,
)

_BOARD_2018 = Meeting(
    key="beirat-2018-12-10",
    name="Sitzung des begleitenden Beirates zum Integrationskonzept",
    organization="beirat",
    day=date(2018, 12, 10),
    agenda=(
        AgendaItem(
            "beirat-2018-12-10-fortschreibung", "", "2. Fortschreibung 2019–2021: Beratung", is_sample=False
        ),
        AgendaItem("beirat-2018-12-10-1", "Ö 1", "Abschlussstand der 1. Fortschreibung"),
        AgendaItem("beirat-2018-12-10-2", "Ö 2", "Termine 2019"),
    ),
    agenda_note=_NOTE,
    is_sample=False,
)

_BOARD_2019 = Meeting(
    key="beirat-2019-03-04",
    name="Sitzung des begleitenden Beirates zum Integrationskonzept",
    organization="beirat",
    day=date(2019, 3, 4),
    agenda=(
        AgendaItem("beirat-2019-03-04-1", "Ö 1", "Genehmigung der Niederschrift vom 10.12.2018"),
        AgendaItem(
            "beirat-2019-03-04-fortschreibung",
            "",
            "2. Fortschreibung 2019–2021: abschließende Beratung",
            is_sample=False,
        ),
    ),
    agenda_note=_NOTE,
    is_sample=False,
)

_COMMITTEE_2019 = Meeting(
    key="soz-2019-03-12",
    name="21. Sitzung des Ausschusses für Soziales, Integration, Gesundheit und Wohnungsbau",
    organization="sozialausschuss",
    day=date(2019, 3, 12),
    number=21,
    agenda=(
        AgendaItem("soz-2019-03-12-oe1", "Ö 1", "Eröffnung der Sitzung"),
        AgendaItem(
            "soz-2019-03-12-konzept",
            "",
            "2. Fortschreibung des Integrationskonzeptes 2019–2021",
            is_sample=False,
        ),
        AgendaItem(
            "soz-2019-03-12-oe2",
            "Ö 2",
            "Sachstand zum Bau von Wohnungen mit Belegungsbindung",
            minutes="Es werden Nachfragen zu den Bindungsfristen beantwortet.",
        ),
        AgendaItem("soz-2019-03-12-oe3", "Ö 3", "Anfragen"),
        AgendaItem(
            "soz-2019-03-12-n1", "N 1", "Förderung eines Trägers, Prüfungsfeststellungen", public=False
        ),
    ),
    agenda_note=_NOTE,
    is_sample=False,
)

_COUNCIL_2019 = Meeting(
    key="rat-2019-03-15",
    name="20. Sitzung des Rates der Stadt Göttingen",
    organization="rat",
    day=date(2019, 3, 15),
    number=20,
    agenda=(
        AgendaItem("rat-2019-03-15-oe1", "Ö 1", "Eröffnung der Sitzung und Feststellung der Tagesordnung"),
        AgendaItem("rat-2019-03-15-oe2", "Ö 2", "Einwohnerfragestunde"),
        AgendaItem(
            "rat-2019-03-15-konzept",
            "",
            "2. Fortschreibung des Integrationskonzeptes 2019–2021",
            resolution=Resolution(
                key="beschluss-2019-fortschreibung",
                outcome=Outcome.ADOPTED_UNCHANGED,
                outcome_text="ungeändert beschlossen",
                text="Der Rat beschließt die 2. Fortschreibung des Integrationskonzeptes für 2019–2021.",
                is_sample=False,
            ),
            is_sample=False,
        ),
        AgendaItem("rat-2019-03-15-oe3", "Ö 3", "Bericht über wichtige Angelegenheiten"),
        AgendaItem("rat-2019-03-15-n1", "N 1", "Personalangelegenheit", public=False),
    ),
    agenda_note=_NOTE,
    is_sample=False,
)

MEETINGS_ON_RECORD = (
    _COUNCIL_2009,
    _BOARD_2017_JANUARY,
    _BOARD_2017_MARCH,
    _COMMITTEE_2017,
    _COUNCIL_2017,
    _BOARD_2018,
    _BOARD_2019,
    _COMMITTEE_2019,
    _COUNCIL_2019,
)
