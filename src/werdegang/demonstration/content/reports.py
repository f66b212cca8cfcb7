# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Implementation reports: that they were owed is on record, their words are invented."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

_BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A report; its period is half-open, without a moment of release it is at work."""

    key: str
    edition: str
    title: str
    start: date
    until: date
    released: datetime | None
    concludes: bool = False
    duty: str | None = None
    sections: tuple[tuple[str, str], ...] = ()
    words_on_goals: tuple[tuple[int, str], ...] = ()


REPORTS = (
    ReportRecord(
        key="bericht-2008-2016",
        edition="konzept-2008",
        title="Bericht zur Umsetzung 2008–2016",
        start=date(2008, 1, 1),
        until=date(2017, 1, 1),
        released=datetime(2017, 2, 20, 10, 0, tzinfo=_BERLIN),
        concludes=True,
        sections=(
            (
                "foreword",
                "Acht Jahre nach dem Beschluss über das Integrationskonzept legt das Büro für Integration den ersten"
                " zusammenfassenden Bericht vor. Er zeigt, was aus den Zielen von 2008 geworden ist, nennt auch, was"
                " nicht gelungen ist, und bildet die Grundlage der ersten Fortschreibung.\n\n"
                "Wir danken allen Trägern, Vereinen und Ämtern, die ihre Sachstände und Zahlen beigetragen haben.",
            ),
            (
                "outlook",
                "Die Fortschreibung wird weniger Ziele haben und sie mit Zielwerten verbinden:\n"
                "- Ziele, die sich überschneiden, werden zusammengeführt.\n"
                "- Zu jedem Ziel gehört wenigstens eine Kennzahl.\n"
                "- Dem begleitenden Beirat wird mindestens einmal im Jahr berichtet.",
            ),
        ),
        words_on_goals=(
            (
                1,
                "Die Ausgangslage hat sich seit 2015 stark verändert; die Maßnahmen wurden deshalb angepasst.",
            ),
        ),
    ),
    ReportRecord(
        key="bericht-2017-2018",
        edition="fortschreibung-1",
        title="Bericht zur Umsetzung 2017–2018",
        start=date(2017, 1, 1),
        until=date(2019, 1, 1),
        released=datetime(2019, 2, 20, 10, 0, tzinfo=_BERLIN),
        concludes=True,
        duty="berichtspflicht-beirat",
        sections=(
            (
                "foreword",
                "Die erste Fortschreibung hat elf Ziele. Dieser Bericht zeigt für jedes, wo es am Ende des Jahres 2018"
                " stand, und nach welcher Regel sich das ergibt. Er wurde dem begleitenden Beirat vorgelegt.",
            ),
            (
                "easy_language",
                "In Göttingen leben viele Menschen aus anderen Ländern.\n\n"
                "Alle sollen gut zusammen leben.\n\n"
                "Dafür hat die Stadt einen Plan.\n\n"
                "Der Plan hat 11 Ziele.\n\n"
                "In diesem Bericht steht: Was ist gut gelaufen? Was ist noch zu tun?",
            ),
            (
                "outlook",
                "Die zweite Fortschreibung führt die Ziele in drei Handlungsfeldern weiter. Offen bleibt die"
                " Anerkennung ausländischer Abschlüsse: Hier fehlen Beratungsstellen, nicht Anfragen.",
            ),
        ),
        words_on_goals=(
            (
                2,
                "Zwei Träger haben ihre Kurse mit Kinderbetreuung später begonnen als geplant, weil Räume fehlten."
                " Seit Herbst 2018 sind die Räume gefunden.",
            ),
            (
                4,
                "Dieses Ziel braucht in der nächsten Ausgabe einen neuen Zuschnitt: Die Wege zur Anerkennung liegen"
                " beim Land, die Stadt kann beraten und begleiten.",
            ),
        ),
    ),
    ReportRecord(
        key="bericht-2019",
        edition="fortschreibung-2",
        title="Bericht zur Umsetzung 2019",
        start=date(2019, 1, 1),
        until=date(2020, 1, 1),
        released=None,
        duty="berichtspflicht-beirat",
        sections=(
            ("foreword", "Der Bericht zeigt den Stand nach dem ersten Jahr der zweiten Fortschreibung."),
        ),
    ),
)
