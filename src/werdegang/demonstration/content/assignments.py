# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of the resolutions: two assignments of 2017 are on public record, all else is invented.

Facts: the paper of 2017 says that the Büro für Integration coordinates the implementation with the offices in charge,
and that the advisory board gets a report at least once a year. How it went is invented throughout.
"""

from datetime import date

from werdegang.demonstration.content.records_of_followup import Assignment, ProgressNote

_TO_2009 = (
    Assignment(
        key="auftrag-2009-umsetzung",
        resolution="beschluss-2009-konzept",
        title="Das Integrationskonzept mit seinen Zielen in vier Handlungsfeldern umsetzen",
        text="Das Integrationskonzept für die Stadt Göttingen wird umgesetzt.",
        office="referat-05",
        partners=("fb-50", "fb-51"),
        papers=("ref05-0007-17",),
        notes=(
            ProgressNote(
                date(2012, 6, 1), "in_progress", "In allen vier Handlungsfeldern laufen die ersten Maßnahmen."
            ),
            ProgressNote(
                date(2017, 3, 17),
                "completed",
                "Der Bericht über die Umsetzung 2008 bis 2016 liegt dem Rat vor; die 1. Fortschreibung führt fort.",
            ),
        ),
    ),
)
_TO_2017 = (
    Assignment(
        key="auftrag-2017-koordination",
        resolution="beschluss-2017-fortschreibung",
        title="Die Umsetzung der 1. Fortschreibung mit den fachlich verantwortlichen Stellen koordinieren",
        text="Das Büro für Integration koordiniert die Umsetzung mit den fachlich verantwortlichen Stellen.",
        office="referat-05",
        partners=("fb-50", "fb-51"),
        due=date(2018, 12, 31),
        due_text="2017 bis 2018",
        papers=("ref05-0007-17", "ref05-0009-19"),
        notes=(
            ProgressNote(date(2017, 9, 1), "in_progress", "Die Fachbereiche haben ihre Maßnahmen benannt."),
            ProgressNote(
                date(2017, 11, 20),
                "in_progress",
                "Mit Fachbereich 51 ist die Finanzierung der Randzeiten noch zu klären.",
                internal=True,
            ),
            ProgressNote(
                date(2018, 12, 31),
                "completed",
                "Die Laufzeit ist zu Ende; was offen ist, übernimmt die 2. Fortschreibung.",
            ),
        ),
        is_sample=False,
    ),
    Assignment(
        key="auftrag-2017-bericht",
        resolution="beschluss-2017-fortschreibung",
        title="Dem begleitenden Beirat mindestens einmal im Jahr berichten",
        text="Dem Beirat wird mindestens einmal im Jahr Bericht erstattet.",
        office="referat-05",
        due=date(2019, 5, 16),
        due_text="mindestens einmal im Jahr",
        every_months=12,
        reason="Die Berichtspflicht gilt mit der 2. Fortschreibung weiter und steht dort.",
        superseded_by="auftrag-2019-bericht",
        papers=("ref05-0018-18",),
        notes=(
            ProgressNote(date(2018, 5, 16), "in_progress", "Der Jahresbericht wurde dem Beirat vorgelegt."),
            ProgressNote(
                date(2019, 3, 15), "superseded", "Die Pflicht steht jetzt in der 2. Fortschreibung."
            ),
        ),
        is_sample=False,
    ),
)
_TO_2019 = (
    Assignment(
        key="auftrag-2019-umsetzung",
        resolution="beschluss-2019-fortschreibung",
        title="Die zehn Ziele der 2. Fortschreibung umsetzen",
        text="Die 2. Fortschreibung des Integrationskonzeptes wird umgesetzt.",
        office="referat-05",
        partners=("fb-33", "fb-50", "fb-51"),
        due=date(2021, 12, 31),
        due_text="2019 bis 2021",
        papers=("ref05-0034-19",),
        notes=(
            ProgressNote(date(2019, 12, 2), "in_progress", "28 von 33 Maßnahmen haben begonnen."),
            ProgressNote(
                date(2021, 12, 31), "completed", "Die Laufzeit der 2. Fortschreibung ist abgeschlossen."
            ),
        ),
    ),
    Assignment(
        key="auftrag-2019-bericht",
        resolution="beschluss-2019-fortschreibung",
        title="Dem begleitenden Beirat jährlich über die Umsetzung berichten",
        text="Dem Beirat wird jährlich über die Umsetzung der 2. Fortschreibung berichtet.",
        office="referat-05",
        due=date(2030, 12, 2),
        due_text="jährlich",
        every_months=12,
        papers=("ref05-0034-19",),
        notes=(
            ProgressNote(
                date(2019, 12, 2), "in_progress", "Der erste Jahresbericht wurde dem Beirat vorgelegt."
            ),
        ),
    ),
    Assignment(
        key="auftrag-2019-anmeldung",
        resolution="beschluss-2019-anmeldung",
        title="Vereinbarung über eine gemeinsame Anmeldung der Sprachkurse schließen",
        text=(
            "Die Verwaltung schließt bis zum 31.03.2020 mit den Trägern eine Vereinbarung über eine gemeinsame "
            "Anmeldung, in der Familien ihren Bedarf an Kinderbetreuung angeben."
        ),
        office="referat-05",
        place=1,
        due=date(2020, 3, 31),
        measures=("m2-gemeinsame-anmeldung",),
        notes=(
            ProgressNote(
                date(2019, 11, 4), "in_progress", "Der Entwurf der Vereinbarung liegt den Trägern vor."
            ),
        ),
    ),
    Assignment(
        key="auftrag-2019-antraege",
        resolution="beschluss-2019-antraege",
        title="Prüfen, welche Anträge im Bürgeramt mehrsprachig möglich sind",
        text="Die Verwaltung prüft bis zum 30.04.2020, welche Anträge mehrsprachig möglich sind.",
        office="fb-33",
        place=1,
        due=date(2020, 4, 30),
        due_text="bis zum 30.04.2020",
        measures=("m2-mehrsprachige-antraege",),
        papers=("fb33-0041-20",),
        notes=(
            ProgressNote(date(2020, 1, 20), "in_progress", "Die rechtliche Prüfung läuft."),
            ProgressNote(date(2020, 4, 28), "completed", "Das Ergebnis der Prüfung liegt dem Ausschuss vor."),
        ),
    ),
)

ASSIGNMENTS = _TO_2009 + _TO_2017 + _TO_2019
