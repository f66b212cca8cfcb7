# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures that integration monitoring in Germany uses, to begin from: what they are and who publishes the numbers.

The subjects are those of the reports “Integrationsmonitoring der Länder”, made for the conference of the ministers
for integration, and of statistics that municipalities get for their own area. Definitions are in our own words.
"""

from dataclasses import dataclass

from werdegang.concepts.vocabulary import Direction, IndicatorLevel

STATES = "Integrationsmonitoring der Länder"


@dataclass(frozen=True)
class Suggestion:
    """A figure to begin from; ``used_in``: the set in which the subject stands."""

    key: str
    subject: str
    title: str
    definition: str
    unit: str
    source: str
    source_url: str
    direction: Direction = Direction.NEUTRAL
    level: IndicatorLevel = IndicatorLevel.CONTEXT
    decimals: int = 1
    used_in: str = STATES


_DESTATIS = "https://www.destatis.de/"
_MICRO = "Mikrozensus, Statistische Ämter des Bundes und der Länder"
_CHILDREN = "Kinder- und Jugendhilfestatistik, Statistische Ämter des Bundes und der Länder"
_SCHOOLS = "Schulstatistik des Statistischen Landesamtes"
_AGENCY = "Statistik der Bundesagentur für Arbeit"
_AGENCY_URL = "https://statistik.arbeitsagentur.de/"

SUGGESTIONS = (
    Suggestion(
        "einwanderungsgeschichte",
        "Bevölkerung",
        "Anteil der Menschen mit Einwanderungsgeschichte",
        "Menschen, die selbst oder deren beide Eltern seit 1950 nach Deutschland eingewandert sind, "
        "an allen Einwohnerinnen und Einwohnern.",
        "%",
        _MICRO,
        _DESTATIS,
    ),
    Suggestion(
        "auslaenderanteil",
        "Bevölkerung",
        "Anteil der ausländischen Bevölkerung",
        "Menschen ohne deutsche Staatsangehörigkeit an allen Einwohnerinnen und Einwohnern am 31. Dezember.",
        "%",
        "Bevölkerungsfortschreibung oder Melderegister der Kommune",
        _DESTATIS,
    ),
    Suggestion(
        "wanderungssaldo",
        "Bevölkerung",
        "Zuzüge abzüglich Fortzüge",
        "Zuzüge über die Gemeindegrenze abzüglich der Fortzüge im Kalenderjahr, nach Staatsangehörigkeit.",
        "Saldo",
        "Wanderungsstatistik, Statistische Ämter des Bundes und der Länder",
        _DESTATIS,
        decimals=0,
    ),
    Suggestion(
        "einbuergerungen",
        "Rechtliche Integration",
        "Einbürgerungen",
        "Menschen, die im Kalenderjahr in der Kommune die deutsche Staatsangehörigkeit erhalten haben.",
        "Personen",
        "Einbürgerungsstatistik, Statistische Ämter des Bundes und der Länder",
        _DESTATIS,
        Direction.UP,
        IndicatorLevel.OUTCOME,
        0,
    ),
    Suggestion(
        "einbuergerungspotenzial",
        "Rechtliche Integration",
        "Ausgeschöpftes Einbürgerungspotenzial",
        "Einbürgerungen im Jahr, bezogen auf die ausländische Bevölkerung, die seit mindestens zehn Jahren in "
        "Deutschland lebt.",
        "%",
        "Einbürgerungsstatistik und Ausländerstatistik, Statistisches Bundesamt",
        _DESTATIS,
        Direction.UP,
        IndicatorLevel.OUTCOME,
    ),
    Suggestion(
        "betreuungsquote",
        "Frühe Bildung",
        "Betreuungsquote von Kindern mit Migrationshintergrund",
        "Betreute Kinder mit mindestens einem Elternteil ausländischer Herkunft an allen Kindern mit "
        "Migrationshintergrund desselben Alters, getrennt für unter Dreijährige und Drei- bis unter Sechsjährige.",
        "%",
        _CHILDREN,
        _DESTATIS,
        Direction.UP,
        IndicatorLevel.OUTCOME,
    ),
    Suggestion(
        "familiensprache",
        "Frühe Bildung",
        "Kinder in Tageseinrichtungen mit anderer Familiensprache",
        "Kinder in Tageseinrichtungen, in deren Familie vorrangig nicht Deutsch gesprochen wird, an allen "
        "betreuten Kindern am 1. März.",
        "%",
        _CHILDREN,
        _DESTATIS,
    ),
    Suggestion(
        "ohne-schulabschluss",
        "Schule",
        "Schulabgänge ohne ersten Schulabschluss",
        "Abgänge ohne ersten Schulabschluss (Hauptschulabschluss) an allen Abgängen allgemeinbildender Schulen eines "
        "Schuljahres, nach Staatsangehörigkeit.",
        "%",
        _SCHOOLS,
        "",
        Direction.DOWN,
        IndicatorLevel.OUTCOME,
    ),
    Suggestion(
        "hochschulreife",
        "Schule",
        "Schulabgänge mit Hochschulreife",
        "Abgänge mit allgemeiner Hochschulreife oder Fachhochschulreife an allen Abgängen allgemeinbildender Schulen "
        "eines Schuljahres, nach Staatsangehörigkeit.",
        "%",
        _SCHOOLS,
        "",
        Direction.UP,
        IndicatorLevel.OUTCOME,
    ),
    Suggestion(
        "erwerbstaetigenquote",
        "Arbeit",
        "Erwerbstätigenquote",
        "Erwerbstätige von 15 bis unter 65 Jahren an allen Menschen dieses Alters, mit und ohne "
        "Einwanderungsgeschichte.",
        "%",
        _MICRO,
        _DESTATIS,
        Direction.UP,
        IndicatorLevel.OUTCOME,
    ),
    Suggestion(
        "erwerbslosenquote",
        "Arbeit",
        "Erwerbslosenquote",
        "Erwerbslose nach dem Konzept der Internationalen Arbeitsorganisation an allen Erwerbspersonen, mit und ohne "
        "Einwanderungsgeschichte.",
        "%",
        _MICRO,
        _DESTATIS,
        Direction.DOWN,
        IndicatorLevel.OUTCOME,
    ),
    Suggestion(
        "armutsgefaehrdung",
        "Einkommen",
        "Armutsgefährdungsquote",
        "Menschen mit weniger als 60 % des mittleren bedarfsgewichteten Einkommens (Median) an allen Menschen, mit "
        "und ohne Einwanderungsgeschichte.",
        "%",
        _MICRO,
        _DESTATIS,
        Direction.DOWN,
        IndicatorLevel.OUTCOME,
    ),
    Suggestion(
        "beschaeftigte",
        "Arbeit",
        "Ausländische sozialversicherungspflichtig Beschäftigte am Wohnort",
        "Sozialversicherungspflichtig Beschäftigte ohne deutsche Staatsangehörigkeit, die in der Kommune wohnen, "
        "am 30. Juni.",
        "Personen",
        f"Beschäftigungsstatistik, {_AGENCY}",
        _AGENCY_URL,
        Direction.UP,
        IndicatorLevel.OUTCOME,
        0,
        "",
    ),
    Suggestion(
        "arbeitslose",
        "Arbeit",
        "Ausländische Arbeitslose",
        "Menschen ohne deutsche Staatsangehörigkeit, die arbeitslos gemeldet sind, im Jahresdurchschnitt.",
        "Personen",
        f"Arbeitslosenstatistik, {_AGENCY}",
        _AGENCY_URL,
        Direction.DOWN,
        IndicatorLevel.OUTCOME,
        0,
        "",
    ),
    Suggestion(
        "integrationskurse",
        "Sprache",
        "Neue Teilnehmende an Integrationskursen",
        "Menschen, die im Kalenderjahr einen Integrationskurs begonnen haben, nach Wohnort.",
        "Personen",
        "Integrationskursgeschäftsstatistik, Bundesamt für Migration und Flüchtlinge",
        "https://www.bamf.de/",
        Direction.UP,
        IndicatorLevel.OUTPUT,
        0,
        "",
    ),
)


def suggestion(key: str) -> Suggestion | None:
    """The one of this name."""
    return next((each for each in SUGGESTIONS if each.key == key), None)
