# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Eleven indicators: ten invented ones with ten years of values, and one with the two values on record."""

from datetime import date

from werdegang.demonstration.content.records_of_concepts import Indicator, IndicatorTarget, IndicatorValue
from werdegang.demonstration.content.vocabulary import Direction, IndicatorLevel, ValueStatus


def _yearly(first_year: int, *values: float) -> tuple[IndicatorValue, ...]:
    """Invented yearly values, reported in the following February; that of 2019 is provisional."""
    return tuple(
        IndicatorValue(
            year,
            value,
            ValueStatus.PROVISIONAL if year == 2019 else ValueStatus.FINAL,
            date(year + 1, 2, 14),
        )
        for year, value in enumerate(values, first_year)
    )


_BOTH = ("fortschreibung-1", "fortschreibung-2")

_ON_RECORD = Indicator(
    key="kennzahl-migrationshintergrund",
    title="Anteil der Menschen mit Migrationshintergrund",
    definition="Anteil an allen Einwohnerinnen und Einwohnern. Zwischen den beiden Jahren liegen keine Werte vor.",
    unit="%",
    source="Stadt Göttingen, Unterlagen zum Integrationskonzept",
    responsible="referat-05",
    level=IndicatorLevel.CONTEXT,
    direction=Direction.NEUTRAL,
    decimals=1,
    editions=("konzept-2008", "fortschreibung-1"),
    values=(
        IndicatorValue(2008, 18.5, ValueStatus.FINAL, date(2008, 12, 31), is_sample=False),
        IndicatorValue(2015, 22.0, ValueStatus.FINAL, date(2015, 12, 31), is_sample=False),
    ),
    is_sample=False,
)

_SAMPLES = (
    Indicator(
        key="kennzahl-wartezeit",
        title="Wartezeit auf einen Sprachkurs",
        definition=(
            "Mittlere Zeit von der Anmeldung bis zum ersten Kurstag im Kalenderjahr, über alle "
            "gemeldeten Kurse."
        ),
        unit="Wochen",
        source="Meldung der Kursträger, jährlich zum 31. Januar",
        responsible="referat-05",
        level=IndicatorLevel.OUTPUT,
        direction=Direction.DOWN,
        decimals=1,
        editions=_BOTH,
        values=_yearly(2010, 6.5, 6.8, 7.0, 7.4, 8.6, 10.9, 11.5, 9.8, 7.6, 6.2),
        targets=(
            IndicatorTarget("fortschreibung-1", "z1-01", 2016, 11.5, 2018, 7.5),
            IndicatorTarget("fortschreibung-2", "z2-01", 2018, 7.6, 2021, 4.0),
        ),
    ),
    Indicator(
        key="kennzahl-kinderbetreuung",
        title="Plätze in Kursen mit Kinderbetreuung",
        definition=(
            "Alle Kursplätze am 31. Dezember, für die während des Unterrichts eine "
            "Kinderbetreuung zugesagt ist."
        ),
        unit="Plätze",
        source="Meldung der Träger, jährlich zum 31. Januar",
        responsible="fb-51",
        level=IndicatorLevel.OUTPUT,
        direction=Direction.UP,
        decimals=0,
        editions=_BOTH,
        values=_yearly(2010, 58, 66, 71, 84, 96, 104, 128, 162, 186, 219),
        targets=(
            IndicatorTarget("fortschreibung-1", "z1-02", 2016, 128, 2018, 240),
            IndicatorTarget("fortschreibung-2", "z2-02", 2018, 186, 2021, 300),
        ),
    ),
    Indicator(
        key="kennzahl-anschluss",
        title="Jugendliche mit Anschluss nach der Schule",
        definition=(
            "Anteil der begleiteten Jugendlichen, die sechs Monate nach der Schule in "
            "Ausbildung, Arbeit oder weiterer Schule sind."
        ),
        unit="%",
        source="Befragung durch den Jugendverbund",
        responsible="fb-51",
        level=IndicatorLevel.OUTCOME,
        direction=Direction.UP,
        decimals=1,
        editions=("fortschreibung-1",),
        values=_yearly(2010, 54.0, 55.5, 57.2, 58.0, 60.3, 61.1, 62.0, 65.4, 68.2, 69.0),
        targets=(IndicatorTarget("fortschreibung-1", "z1-03", 2016, 62.0, 2018, 69.0),),
    ),
    Indicator(
        key="kennzahl-anerkennung",
        title="Beratungen zur Anerkennung von Abschlüssen",
        definition=(
            "Wie viele Menschen sich im Jahr zum ersten Mal beraten ließen. Jede Person wird "
            "einmal im Jahr gezählt, bei der ersten Beratung."
        ),
        unit="Beratungen",
        source="Meldung der Beratungsstellen, jährlich zum 31. Januar",
        responsible="fb-50",
        level=IndicatorLevel.OUTPUT,
        direction=Direction.UP,
        decimals=0,
        counts_people=True,
        editions=_BOTH,
        values=_yearly(2010, 121, 198, 287, 366, 455, 470, 448, 430, 412, 437),
        targets=(
            IndicatorTarget("fortschreibung-1", "z1-04", 2016, 448, 2018, 600),
            IndicatorTarget("fortschreibung-2", "z2-05", 2018, 412, 2021, 600),
        ),
    ),
    Indicator(
        key="kennzahl-frauen-qualifizierung",
        title="Frauen in beruflicher Qualifizierung",
        definition=(
            "Frauen mit Migrationsgeschichte, die im Jahr eine Qualifizierung von mindestens 120 "
            "Stunden begonnen haben."
        ),
        unit="Personen",
        source="Meldung der Bildungsträger",
        responsible="referat-05",
        level=IndicatorLevel.OUTCOME,
        direction=Direction.UP,
        decimals=0,
        counts_people=True,
        editions=_BOTH,
        values=_yearly(2010, 38, 41, 47, 52, 60, 63, 70, 96, 124, 154),
        targets=(
            IndicatorTarget("fortschreibung-1", "z1-05", 2016, 70, 2018, 125),
            IndicatorTarget("fortschreibung-2", "z2-06", 2018, 124, 2021, 200),
        ),
    ),
    Indicator(
        key="kennzahl-quartiersberatung",
        title="Beratungsgespräche im Quartier",
        definition="Gespräche der wöchentlichen Beratung an allen Standorten, ohne reine Auskünfte am Telefon.",
        unit="Gespräche",
        source="Statistik der Quartiersberatung",
        responsible="fb-50",
        level=IndicatorLevel.OUTPUT,
        direction=Direction.UP,
        decimals=0,
        editions=("fortschreibung-1",),
        values=_yearly(2010, 310, 342, 368, 405, 433, 520, 610, 905, 1244, 1312),
        targets=(IndicatorTarget("fortschreibung-1", "z1-06", 2016, 610, 2018, 1200),),
    ),
    Indicator(
        key="kennzahl-selbsthilfe",
        title="Begleitete Selbsthilfegruppen und Vereine",
        definition="Gruppen, die im Jahr mindestens drei Beratungen der Kontaktstelle genutzt haben.",
        unit="Gruppen",
        source="Jahresbericht der Kontaktstelle Selbsthilfe",
        responsible="referat-05",
        level=IndicatorLevel.OUTPUT,
        direction=Direction.UP,
        decimals=0,
        editions=_BOTH,
        values=_yearly(2010, 6, 7, 9, 9, 11, 12, 14, 19, 24, 31),
        targets=(
            IndicatorTarget("fortschreibung-1", "z1-07", 2016, 14, 2018, 24),
            IndicatorTarget("fortschreibung-2", "z2-07", 2018, 24, 2021, 30),
        ),
    ),
    Indicator(
        key="kennzahl-auszubildende",
        title="Auszubildende mit Migrationsgeschichte in der Verwaltung",
        definition="Anteil an allen Auszubildenden am 31. Dezember, freiwillige Angabe.",
        unit="%",
        source="Anonyme Befragung der Auszubildenden",
        responsible="fb-11",
        level=IndicatorLevel.OUTCOME,
        direction=Direction.UP,
        decimals=1,
        editions=("fortschreibung-2",),
        values=_yearly(2010, 6.1, 6.4, 7.9, 8.2, 9.6, 11.0, 12.3, 13.8, 15.1, 17.4),
        targets=(IndicatorTarget("fortschreibung-2", "z2-08", 2018, 15.1, 2021, 22.0),),
    ),
    Indicator(
        key="kennzahl-diskriminierung",
        title="Beratungen gegen Diskriminierung",
        definition="Fälle, in denen mindestens ein persönliches Gespräch geführt wurde.",
        unit="Fälle",
        source="Jahresbericht der Beratungsstelle Gleiches Recht",
        responsible="referat-05",
        level=IndicatorLevel.OUTPUT,
        direction=Direction.UP,
        decimals=0,
        counts_people=True,
        editions=_BOTH,
        values=_yearly(2010, 22, 25, 31, 34, 40, 52, 58, 117, 151, 163),
        targets=(
            IndicatorTarget("fortschreibung-1", "z1-10", 2016, 58, 2018, 140),
            IndicatorTarget("fortschreibung-2", "z2-09", 2018, 151, 2021, 180),
        ),
    ),
    Indicator(
        key="kennzahl-beiraete",
        title="Mitglieder mit Migrationsgeschichte in Beiräten",
        definition="Anteil an allen Mitgliedern der städtischen Beiräte, freiwillige Angabe.",
        unit="%",
        source="Befragung durch das Ratsbüro",
        responsible="ratsbuero",
        level=IndicatorLevel.OUTCOME,
        direction=Direction.UP,
        decimals=1,
        editions=("fortschreibung-2",),
        values=_yearly(2010, 7.0, 7.2, 8.1, 8.0, 8.8, 9.1, 9.9, 11.2, 12.4, 14.1),
        targets=(IndicatorTarget("fortschreibung-2", "z2-10", 2018, 12.4, 2021, 16.0),),
    ),
)

INDICATORS = (_ON_RECORD, *_SAMPLES)
