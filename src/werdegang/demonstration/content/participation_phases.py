# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The phases of participation: 2008 (frame on record) and the open call for the 3rd continuation (invented)."""

from datetime import date

from werdegang.demonstration.content.records_of_concepts import ParticipationEvent as Event
from werdegang.demonstration.content.records_of_concepts import ParticipationPhase
from werdegang.demonstration.content.vocabulary import PhaseKind as Kind

_HONEST = (
    "In der gesamten Beteiligung entstanden 163 Vorschläge für Maßnahmen. Ihr Wortlaut "
    "liegt dieser Vorführung nicht vor; die hier gezeigten Vorschläge sind Beispieldaten "
    "und nur ein Ausschnitt."
)
_GROUP = (
    "Belegt ist, dass vier Arbeitsgruppen mit je drei Sitzungen arbeiteten. Thema und "
    "Sitzungstage dieser Gruppe sind Beispieldaten."
)
_FEBRUARY, _OCTOBER = date(2008, 2, 1), date(2008, 10, 1)

PARTICIPATION_PHASES = (
    ParticipationPhase(
        key="phase-konferenz-1",
        concept="integrationskonzept",
        edition="konzept-2008",
        kind=Kind.CONFERENCE,
        title="Erste Konferenz zum Integrationskonzept",
        description=f"Öffentlicher Auftakt der Beteiligung. {_HONEST}",
        start=date(2008, 2, 15),
        until=date(2008, 2, 16),
        accepts_proposals=False,
        host=None,
        events=(Event(date(2008, 2, 15), "Erste Konferenz", is_sample=False),),
    ),
    ParticipationPhase(
        key="phase-ag-sprache",
        concept="integrationskonzept",
        edition="konzept-2008",
        kind=Kind.WORKING_GROUP,
        title="Arbeitsgruppe Sprache und Bildung",
        description=_GROUP,
        start=_FEBRUARY,
        until=_OCTOBER,
        accepts_proposals=False,
        host="referat-05",
        events=(
            Event(date(2008, 3, 12), "Erste Sitzung: Bestandsaufnahme"),
            Event(date(2008, 5, 14), "Zweite Sitzung: Bedarfe"),
            Event(date(2008, 6, 25), "Dritte Sitzung: Vorschläge"),
        ),
        is_sample=True,
    ),
    ParticipationPhase(
        key="phase-ag-arbeit",
        concept="integrationskonzept",
        edition="konzept-2008",
        kind=Kind.WORKING_GROUP,
        title="Arbeitsgruppe Arbeit und Soziales",
        description=_GROUP,
        start=_FEBRUARY,
        until=_OCTOBER,
        accepts_proposals=False,
        host="referat-05",
        events=(
            Event(date(2008, 3, 18), "Erste Sitzung: Bestandsaufnahme"),
            Event(date(2008, 5, 20), "Zweite Sitzung: Bedarfe"),
            Event(date(2008, 7, 1), "Dritte Sitzung: Vorschläge"),
        ),
        is_sample=True,
    ),
    ParticipationPhase(
        key="phase-ag-kultur",
        concept="integrationskonzept",
        edition="konzept-2008",
        kind=Kind.WORKING_GROUP,
        title="Arbeitsgruppe Freizeit, Kultur und Religion",
        description=_GROUP,
        start=_FEBRUARY,
        until=_OCTOBER,
        accepts_proposals=False,
        host="referat-05",
        events=(
            Event(date(2008, 3, 26), "Erste Sitzung: Bestandsaufnahme"),
            Event(date(2008, 5, 28), "Zweite Sitzung: Bedarfe"),
            Event(date(2008, 7, 3), "Dritte Sitzung: Vorschläge"),
        ),
        is_sample=True,
    ),
    ParticipationPhase(
        key="phase-ag-politik",
        concept="integrationskonzept",
        edition="konzept-2008",
        kind=Kind.WORKING_GROUP,
        title="Arbeitsgruppe Politik und Recht",
        description=_GROUP,
        start=_FEBRUARY,
        until=_OCTOBER,
        accepts_proposals=False,
        host="referat-05",
        events=(
            Event(date(2008, 4, 2), "Erste Sitzung: Bestandsaufnahme"),
            Event(date(2008, 6, 4), "Zweite Sitzung: Bedarfe"),
            Event(date(2008, 7, 8), "Dritte Sitzung: Vorschläge"),
        ),
        is_sample=True,
    ),
    ParticipationPhase(
        key="phase-beirat-2008",
        concept="integrationskonzept",
        edition="konzept-2008",
        kind=Kind.BOARD,
        title="Begleitender Beirat 2008",
        description="Der Beirat begleitete die Beteiligung von Februar bis September 2008.",
        start=_FEBRUARY,
        until=_OCTOBER,
        accepts_proposals=False,
        host="beirat",
    ),
    ParticipationPhase(
        key="phase-konferenz-2",
        concept="integrationskonzept",
        edition="konzept-2008",
        kind=Kind.CONFERENCE,
        title="Zweite Konferenz zum Integrationskonzept",
        description=f"Abschluss der Beteiligung. {_HONEST}",
        start=date(2008, 9, 12),
        until=date(2008, 9, 13),
        accepts_proposals=False,
        host=None,
        events=(Event(date(2008, 9, 12), "Zweite Konferenz", is_sample=False),),
    ),
    ParticipationPhase(
        key="phase-2020",
        concept="integrationskonzept",
        edition=None,
        kind=Kind.CALL,
        title="Was soll in die 3. Fortschreibung?",
        description=(
            "Bis zum 30. Juni 2020 sammelt das Büro für Integration Vorschläge. Zu jedem "
            "Vorschlag steht später hier, was aus ihm wurde und warum."
        ),
        start=date(2020, 4, 1),
        until=date(2020, 7, 1),
        accepts_proposals=True,
        host="referat-05",
        events=(
            Event(date(2020, 4, 1), "Aufruf zur Beteiligung"),
            Event(date(2020, 6, 30), "Ende der Frist"),
        ),
        is_sample=True,
    ),
)
