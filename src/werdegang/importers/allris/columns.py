# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of the consultation sequence whose header says what each column holds."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from werdegang.importers.allris import headings
from werdegang.importers.allris.outcomes import MEETING, is_role
from werdegang.importers.dates import LEADING_DATE, date_in
from werdegang.importers.lines import Line
from werdegang.importers.vocabulary import Outcome, outcome_of


class Column(Enum):
    """What a column holds."""

    DATE = auto()
    BODY = auto()
    MEETING = auto()
    ROLE = auto()
    OUTCOME = auto()
    NUMBER = auto()
    MARK = auto()
    """A mark of processing, or anything else that the sequence has no field for."""


_NAMES = {
    Column.DATE: "datum|termin|sitzungstermin|sitzungsdatum|geplante sitzungstermine|geplante sitzung|sitzung am",
    Column.BODY: "gremium|gremien|ausschuss",
    Column.MEETING: "sitzung|sitzungsbezeichnung",
    Column.ROLE: (
        "zuständigkeit|rolle|beratungsaktion|beratungsart|art|zweck|behandlung|art der beratung|beratungsfolge"
    ),
    Column.OUTCOME: (
        "beschluss|beschlussart|ergebnis|beratungsergebnis|abstimmung|abstimmungsergebnis|beschlussergebnis"
        "|beratung|entscheidung"
    ),
    Column.NUMBER: "top|top-nr.|nr.|top nr.",
    Column.MARK: "status|na|uhrzeit|öffentlichkeit|ö-status|öffentl.|ö/n|anlagen|niederschrift|aktion",
}
COLUMNS = {name: column for column, names in _NAMES.items() for name in names.split("|")}
"""Columns by their names in headers, in lower case."""


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A row, its cells told apart by the header."""

    day: date | None
    date_words: str
    organization: str | None
    meeting: str | None
    role: str | None
    outcome: str | None
    number: str | None
    marks: tuple[str, ...]

    @property
    def names_body_only(self) -> bool:
        """Whether it says nothing of a meeting: those of the body may follow in rows of their own."""
        return not (self.date_words or self.meeting or self.outcome)


def columns_of(header: Line) -> tuple[Column | None, ...]:
    """What each column of a table is by its header; nothing if no body and no meeting is among them."""
    found = tuple(COLUMNS.get(headings.plain(cell)) for cell in header.row)
    told = [column for column in found if column not in (None, Column.MARK)]
    tells = Column.BODY in told or Column.MEETING in told
    return found if tells and len(told) > 1 and len(told) == len(set(told)) else ()


def row_by_columns(columns: tuple[Column | None, ...], line: Line) -> ColumnRow | None:
    """The row as its header has it; nothing where the cells do not fit under it."""
    if not columns or len(line.row) != len(columns):
        return None
    cells = {column: cell for column, cell in zip(columns, line.row, strict=True) if column and cell}
    if any(cell and column is None for column, cell in zip(columns, line.row, strict=True)):
        return None
    words = cells.get(Column.DATE, "")
    if words and not LEADING_DATE.fullmatch(words):
        return None
    body, meeting = cells.get(Column.BODY), cells.get(Column.MEETING)
    if body and meeting is None and MEETING.search(body):
        body, meeting = None, body
    if not body and not meeting:
        return None
    role, outcome = cells.get(Column.ROLE), cells.get(Column.OUTCOME)
    if outcome and role is None and is_role(outcome) and outcome_of(outcome) is Outcome.OTHER:
        role, outcome = outcome, None
    return ColumnRow(
        day=date_in(words),
        date_words=words,
        organization=body,
        meeting=meeting,
        role=role,
        outcome=outcome,
        number=cells.get(Column.NUMBER),
        marks=tuple(
            cell for column, cell in zip(columns, line.row, strict=True) if column is Column.MARK and cell
        ),
    )
