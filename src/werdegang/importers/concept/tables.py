# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of an edition: what stands in each, under which heads, and by what a row is known again.

Heads are German whatever language the pages have: they are the format, like the names of properties in JSON.
"""

from dataclasses import dataclass
from typing import Any

from django.db import models

from werdegang.concepts.models import (
    ActionField,
    DimensionMember,
    District,
    Edition,
    FocusTopic,
    Funding,
    Goal,
    GoodPractice,
    GuidingPrinciple,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    LegalBasis,
    Measure,
    Need,
    Responsibility,
    TargetGroup,
)
from werdegang.concepts.vocabulary import (
    Direction,
    FundingSource,
    IndicatorLevel,
    IndicatorPeriod,
    MeasureKind,
    ResponsibilityRole,
    ValueStatus,
)
from werdegang.core.visibility import Visibility

MARK = "mark"
NTH = "nth"
"""In a row of a table that repeats: how many of the same key stand before it."""
MARK_HEAD = "Stand (nicht ändern)"
ORGANIZATIONS = "organizations"


@dataclass(frozen=True)
class Column:
    """A column: its name in JSON, its head, what kind of thing stands in it.

    Kinds: text, number, amount, day, word (of a vocabulary), flag, key, link, links (to another table).
    """

    name: str
    head: str
    kind: str = "text"
    required: bool = False
    words: Any = None
    to: str = ""
    width: int = 24
    default: Any = None
    note: str = ""
    """What to write, for whoever fills it in."""
    is_control: bool = False
    """Checked against other rows, and kept nowhere."""


@dataclass(frozen=True)
class Table:
    """A table: its name in JSON, its sheet, its columns; ``key``: what tells its rows apart."""

    name: str
    sheet: str
    model: type[models.Model]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    label: str = ""
    """The column by which other tables name a row."""
    counted: bool = False
    """Its rows are numbered from 1 on without gaps."""
    single: bool = False
    repeats: bool = False
    """Several rows may have the same key; they are told apart by their order."""

    def column(self, name: str) -> Column:
        """The column of this name."""
        return next(each for each in self.columns if each.name == name)

    def key_of(self, row: dict[str, Any]) -> tuple[Any, ...]:
        """What tells this row from the others of its table."""
        key = tuple(row.get(name) for name in self.key)
        return (*key, row.get(NTH, 0)) if self.repeats else key


NUMBER = Column(
    "number",
    "Nr.",
    "number",
    True,
    width=6,
    note="Fortlaufend ab 1; neue Zeilen bekommen die nächste Nummer.",
)
KEY = Column(
    "key",
    "Kennung",
    "key",
    True,
    width=28,
    note="Kleinbuchstaben, Ziffern und Bindestriche; steht in der Adresse.",
)
TITLE = Column("title", "Titel", required=True, width=48)
LEVEL = Column("visibility", "Sichtbarkeit", "word", words=Visibility, width=14, default="public")
SAMPLE = Column("sample", "Beispieldaten", "flag", width=12, default=False)
GOALS = Column(
    "goals", "Ziele", "links", to="goals", width=14, note="Nummern der Ziele, mit Semikolon getrennt."
)
TOPICS = Column("focus_topics", "Schwerpunktthemen", "links", to="focus_topics")
GROUPS = Column("target_groups", "Zielgruppen", "links", to="target_groups")


def _text(name: str, head: str) -> Column:
    return Column(name, head, width=60)


def _part(name: str, sheet: str, model: type[models.Model], *more: Column) -> Table:
    columns = (NUMBER, TITLE, _text("text", "Text"), *more, LEVEL, SAMPLE)
    return Table(name, sheet, model, columns, ("number",), "title", counted=True)


TABLES = (
    Table(
        "edition",
        "Ausgabe",
        Edition,
        (
            Column("name", "Name", required=True, width=48),
            Column("start_date", "Erster Tag", "day", True, width=14),
            Column("last_day", "Letzter Tag", "day", width=14),
            _text("summary", "Kurzfassung"),
        ),
        (),
        single=True,
    ),
    _part("guiding_principles", "Leitmotive", GuidingPrinciple),
    _part("focus_topics", "Schwerpunktthemen", FocusTopic),
    _part("action_fields", "Handlungsfelder", ActionField),
    Table(
        "goals",
        "Ziele",
        Goal,
        (
            NUMBER,
            Column("action_field", "Handlungsfeld", "link", True, to="action_fields", width=30),
            TITLE,
            _text("description", "Was erreicht werden soll"),
            _text("rationale", "Warum"),
            TOPICS,
            GROUPS,
            LEVEL,
            SAMPLE,
        ),
        ("number",),
        "number",
        counted=True,
    ),
    _part("needs", "Bedarfe", Need, GOALS),
    Table(
        "measures",
        "Maßnahmen",
        Measure,
        (
            KEY,
            TITLE,
            Column("kind", "Art", "word", True, words=MeasureKind, width=18),
            _text("description", "Was getan wird"),
            Column("start_date", "Erster Tag", "day", width=14),
            Column("last_day", "Letzter Tag", "day", width=14),
            GOALS,
            GROUPS,
            TOPICS,
            Column("legal_bases", "Rechtsgrundlagen", "links", to="legal_bases"),
            Column("districts", "Stadtteile", "links", to="districts"),
            Column(
                "planned_total",
                "Summe geplant (Kontrolle)",
                "amount",
                width=16,
                note="Freiwillig: wird mit dem Blatt „Finanzierung“ verglichen.",
                is_control=True,
            ),
            LEVEL,
            SAMPLE,
        ),
        ("key",),
        "key",
    ),
    Table(
        "responsibilities",
        "Zuständigkeiten",
        Responsibility,
        (
            Column("goal", "Ziel", "link", to="goals", width=10, note="Entweder Ziel oder Maßnahme."),
            Column(
                "measure", "Maßnahme", "link", to="measures", width=30, note="Entweder Ziel oder Maßnahme."
            ),
            Column("organization", "Träger oder Akteur", "link", True, to=ORGANIZATIONS, width=36),
            Column("role", "Rolle", "word", True, words=ResponsibilityRole, width=14),
            _text("contact_point", "Ansprechstelle"),
        ),
        ("goal", "measure", "organization", "role"),
    ),
    Table(
        "funding",
        "Finanzierung",
        Funding,
        (
            Column(
                "measure",
                "Maßnahme",
                "link",
                to="measures",
                width=30,
                note="Leer: für die Ausgabe als Ganzes.",
            ),
            Column("year", "Jahr", "number", True, width=8),
            Column("source", "Herkunft", "word", True, words=FundingSource, width=20),
            Column("organization", "Wer zahlt", "link", to=ORGANIZATIONS, width=36),
            Column("budget", "Haushaltsstelle"),
            Column("planned", "Geplant in Euro", "amount", width=16),
            Column("spent", "Ausgegeben in Euro", "amount", width=16),
        ),
        ("measure", "year", "source", "organization", "budget"),
        repeats=True,
    ),
    Table(
        "indicators",
        "Kennzahlen",
        Indicator,
        (
            KEY,
            TITLE,
            _text("definition", "Definition"),
            Column("unit", "Einheit", required=True, width=14),
            Column("decimals", "Nachkommastellen", "number", width=10, default=0),
            Column("direction", "Richtung", "word", words=Direction, width=16, default="up"),
            Column("level", "Ebene", "word", words=IndicatorLevel, width=14, default="outcome"),
            Column("period", "Zeitraum", "word", words=IndicatorPeriod, width=16, default="year"),
            Column("source", "Quelle", required=True, width=36),
            Column("source_url", "Adresse der Quelle", width=36),
            Column("license_name", "Lizenz"),
            Column("responsible", "Verantwortlich", "link", to=ORGANIZATIONS, width=36),
            Column("dimensions", "Gegliedert nach", "links", to="dimensions"),
            GOALS,
            Column("counts_people", "Kleine Zahlen geschützt", "flag", width=12, default=True),
            Column("base", "Anteil an", "link", to="indicators", width=28),
            Column("numerator", "Gezählt durch", "link", to="indicators", width=28),
            LEVEL,
            SAMPLE,
        ),
        ("key",),
        "key",
    ),
    Table(
        "targets",
        "Zielwerte",
        IndicatorTarget,
        (
            Column("indicator", "Kennzahl", "link", True, to="indicators", width=36),
            Column("baseline_value", "Ausgangswert", "amount", True, width=14),
            Column("baseline_date", "Ausgangswert vom", "day", True, width=16),
            Column("target_value", "Zielwert", "amount", True, width=14),
            Column("target_date", "Zu erreichen bis", "day", True, width=16),
            SAMPLE,
        ),
        ("indicator",),
    ),
    Table(
        "values",
        "Messwerte",
        IndicatorValue,
        (
            Column("indicator", "Kennzahl", "link", True, to="indicators", width=36),
            Column("period", "Zeitraum", "period", True, width=14, note="Jahr oder erster Tag."),
            Column(
                "breakdown",
                "Gliederung",
                width=36,
                note="Wie „Geschlecht: weiblich; Alter: unter 18“; leer: gesamt.",
            ),
            Column("value", "Wert", "value", True, width=14),
            Column("as_of", "Stand vom", "day", True, width=14),
            Column("status", "Wert ist", "word", True, words=ValueStatus, width=14),
            Column("note", "Bemerkung", width=36),
        ),
        ("indicator", "period", "breakdown"),
    ),
    Table(
        "practices",
        "Gute Praxis",
        GoodPractice,
        (
            KEY,
            TITLE,
            Column("story", "Geschichte", required=True, width=60),
            Column("measure", "Maßnahme", "link", to="measures", width=30),
            Column("organization", "Träger oder Akteur", "link", to=ORGANIZATIONS, width=36),
            LEVEL,
            SAMPLE,
        ),
        ("key",),
    ),
    Table(
        "target_groups",
        "Zielgruppen",
        TargetGroup,
        (Column("name", "Name", required=True, width=40), _text("description", "Beschreibung"), SAMPLE),
        ("name",),
        "name",
    ),
    Table(
        "districts",
        "Stadtteile",
        District,
        (Column("name", "Name", required=True, width=40), SAMPLE),
        ("name",),
        "name",
    ),
    Table(
        "legal_bases",
        "Rechtsgrundlagen",
        LegalBasis,
        (
            Column("citation", "Fundstelle", required=True, width=30, note="Wie „§ 43 AufenthG“."),
            Column("name", "Name", required=True, width=48),
            Column("url", "Adresse des Textes", width=48),
            SAMPLE,
        ),
        ("citation",),
        "citation",
    ),
    Table(
        "dimensions",
        "Gliederungen",
        DimensionMember,
        (
            Column("dimension", "Gliederung", required=True, width=30),
            Column("member", "Ausprägung", required=True, width=30),
        ),
        ("dimension", "member"),
        "dimension",
    ),
)
BY_NAME = {table.name: table for table in TABLES}
BY_SHEET = {table.sheet: table for table in TABLES}
REFERENCE = "Listen"
"""The sheet with the words of drop-down lists."""
GUIDE = "Anleitung"
Row = dict[str, Any]
Document = dict[str, list[Row]]
