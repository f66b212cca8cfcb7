# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The consultation sequence ("Beratungsfolge"): bodies with their roles, and the meetings of each."""

import re
from dataclasses import dataclass, replace
from datetime import date

from werdegang.importers.allris import headings
from werdegang.importers.allris.columns import COLUMNS, Column, ColumnRow, columns_of, row_by_columns
from werdegang.importers.allris.draft import Draft, Reader
from werdegang.importers.allris.labels import begins_with_label
from werdegang.importers.allris.outcomes import (
    MEETING,
    bare_outcome,
    is_role,
    leading_role,
    split_outcome,
    split_role,
)
from werdegang.importers.allris.references import ITEM_NUMBER
from werdegang.importers.dates import DATE, LEADING_DATE, date_in
from werdegang.importers.lines import Line
from werdegang.importers.records import ConsultationRecord
from werdegang.importers.vocabulary import Outcome, Role, outcome_of, role_of, visibility_of

_STATES = frozenset(
    [
        "erledigt",
        "bereit",
        "geplant",
        "vorbereitet",
        "abgeschlossen",
        "freigegeben",
        "na",
        "nö",
        "●",
        "•",
        "■",
        "○",
        "◦",
        "-",
        "–",
        "·",
        "✓",
        "offen",
        "öffentlich",
        "nichtöffentlich",
    ]
) | {
    "in beratung",
    "in bearbeitung",
    "geplante sitzungstermine",
    "noch nicht beraten",
    "auf der tagesordnung",
}
_ITEM_NUMBER = re.compile(rf"(?:TOP\s*)?{ITEM_NUMBER}")
_DATE_INSIDE = re.compile(rf"(?P<before>[A-ZÄÖÜ].*?)\s+(?P<date>{DATE})(?:\s+(?P<behind>\S.*))?")
_NONE = re.compile(r"keine|entfällt|ohne|noch offen|nicht festgelegt", re.IGNORECASE)
_LONGEST_RESULT = 80
_LONG = 220
"""A longer line is text, not a row of the sequence."""


@dataclass
class _Turn:
    """The body whose rows are being read."""

    organization: str | None = None
    role_text: str | None = None
    waiting: bool = False
    """No meeting of it has been read yet."""
    day: date | None = None
    dated: bool = False
    """A date has been read whose meeting is still to come."""


def read_consultations(reader: Reader, inline: str = "") -> None:
    """Read the rows from here on; ``inline`` are words that stood on the line of the heading."""
    _Sequence(reader).read(inline)


class _Sequence:
    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.draft: Draft = reader.draft
        self.turn = _Turn()
        self.tabular = False
        self.columns: tuple[Column | None, ...] = ()

    def read(self, inline: str) -> None:
        if inline.strip():
            self._row(Line(number=self.reader.peek(-1).number, text=inline.strip()))
        while not self.reader.done:
            line = self.reader.peek()
            if line.blank:
                if not self._goes_on_behind_blank():
                    break
                self.reader.skip_blank()
                continue
            if self._ends(line):
                break
            self._row(self.reader.take())
        self._finish()

    def _ends(self, line: Line) -> bool:
        if self.turn.dated:
            return headings.is_fold(line)
        if headings.is_fold(line) or line.heading or begins_with_label(line.text):
            return True
        name = headings.plain(line.words)
        known = name in headings.KNOWN or name in headings.FILES or name in headings.FAMILY
        if known and not self._is_header(line):
            return True
        text_like = len(line.words) > _LONG or (
            line.words.endswith((".", ":"))
            and not _begins_with_date(line)
            and not self._is_result(line.words)
        )
        return text_like and "\t" not in line.text

    def _goes_on_behind_blank(self) -> bool:
        """Whether another row of the sequence follows: only one that is plainly a row."""
        place = self.reader.at
        self.reader.skip_blank()
        line, following = self.reader.peek(), self.reader.peek(1)
        goes_on = not self.reader.done and not self._ends(line) and (
            self.turn.dated
            or _begins_with_date(line)
            or _begins_with_date(following)
            or self._is_header(line)
            or line.words.casefold() in _STATES - {"offen", "erledigt"}
            or (len(line.words) < _LONG and split_role(line.words)[1] is not None)
            or (len(line.columns) > 1 and any(role_of(cell) not in (None, Role.OTHER) for cell in line.columns[1:]))
        )  # fmt: skip
        self.reader.at = place
        return goes_on

    def _is_header(self, line: Line) -> bool:
        cells = [headings.plain(cell) for cell in line.columns]
        if len(cells) == 1:
            cells = cells[0].split()
        return len(cells) > 1 and all(cell in COLUMNS for cell in cells)

    def _row(self, line: Line) -> None:
        if self._is_header(line):
            self.tabular, self.columns = True, columns_of(line)
            self.draft.recognise(line.words)
            return
        if by_columns := row_by_columns(self.columns, line):
            self._columns_row(by_columns, line)
            return
        cells = self._without_states(line)
        if not cells or self._says_none(cells):
            return
        if len(cells) == 1:
            cells = _joined_row(cells[0])
        found = LEADING_DATE.match(cells[0])
        place = next((i for i, cell in enumerate(cells) if LEADING_DATE.fullmatch(cell)), None)
        if found and place != 0:
            self._dated_row(self._day(found, line), [cells[0][found.end() :].strip(" ,"), *cells[1:]], line)
        elif place is not None:
            at = LEADING_DATE.fullmatch(cells[place])
            assert at is not None
            self._dated_row(self._day(at, line), cells[:place] + cells[place + 1 :], line)
        elif self.turn.dated:
            self._meeting(cells, line)
        elif len(cells) == 1 and self._belongs_to_row_before(cells[0]):
            return
        elif MEETING.search(cells[0]) and self.turn.organization:
            self._meeting(cells, line)
        else:
            self._body(cells)

    def _belongs_to_row_before(self, cell: str) -> bool:
        """A role or an outcome that copying has put on a line of its own."""
        turn = self.turn
        if turn.waiting and turn.role_text is None and is_role(cell):
            turn.role_text = cell
            self.draft.bodies.append(cell)
            return True
        if not self._is_result(cell):
            return False
        words = bare_outcome(cell)
        last = self.draft.consultations[-1]
        self.draft.consultations[-1] = replace(last, outcome=outcome_of(words), outcome_text=words)
        return True

    def _is_result(self, words: str) -> bool:
        """Whether a line is the outcome that the row before lacks."""
        if self.turn.waiting or self.turn.dated or not self.draft.consultations:
            return False
        last = self.draft.consultations[-1]
        if last.outcome_text is not None or last.meeting is None or len(words) > _LONGEST_RESULT:
            return False
        return (
            outcome_of(words) not in (None, Outcome.OTHER)
            and split_role(words)[1] is None
            and not MEETING.search(words)
        )

    def _day(self, found: re.Match[str], line: Line) -> date | None:
        """The day of a row; its hour, and a day that no calendar has, are kept in their words."""
        day = date_in(found["date"])
        if day is None:
            self.draft.unparsed.append((line.number, found[0]))
            return None
        self.draft.recognise(found[0])
        if found["time"]:
            self.draft.labelled.append(("Beginn", f"{found['date']}, {found['time']}"))
        return day

    def _says_none(self, cells: list[str]) -> bool:
        """Whether the row says that there is no sequence."""
        none = len(cells) == 1 and bool(_NONE.fullmatch(cells[0]))
        if none:
            self.draft.recognise(cells[0])
        return none

    def _without_states(self, line: Line) -> list[str]:
        """Cells without the marks of processing; an outcome that reads the same stands behind a meeting."""
        cells = list(line.columns)
        while len(cells) > 1 and cells[0].lower() in _STATES:
            self.draft.recognise(cells.pop(0))
        if len(cells) == 1 and cells[0].lower() in _STATES and cells[0] not in ("offen", "erledigt"):
            self.draft.recognise(cells.pop())
        while len(cells) > 1 and cells[-1] in ("NA", "TO", "Ö", "N", "-"):
            self.draft.recognise(cells.pop())
        return cells

    def _body(self, cells: list[str]) -> None:
        self._finish()
        organization, role = cells[0], " ".join(cells[1:]) or None
        if role is None:
            organization, role = split_role(organization)
        self.draft.bodies.append(organization)
        if self.tabular and role and outcome_of(role) is not Outcome.OTHER and role_of(role) is Role.OTHER:
            self.turn = _Turn(organization=organization)
            self._add(None, role)
            return
        self.draft.bodies.append(role or "")
        self.turn = _Turn(organization=organization, role_text=role, waiting=True)

    def _dated_row(self, day: date | None, cells: list[str], line: Line) -> None:
        self._flush_date()
        self.turn.day, self.turn.dated = day, True
        rest = [cell for cell in cells if cell]
        if not rest:
            return
        if not MEETING.search(rest[0]):
            organization, role = split_role(rest[0])
            if role and len(rest) == 1:
                rest = [organization, role]
            if self.tabular or role or self.turn.organization is None:
                self._table_row(rest, line)
                return
        self._meeting(rest, line)

    def _table_row(self, cells: list[str], line: Line) -> None:
        """A row of the newer generation: body, role and outcome in any order behind the date."""
        organization, role = self.turn.organization, self.turn.role_text
        outcome: str | None = None
        meeting: str | None = None
        number: str | None = None
        day, named = self.turn.day, False
        for cell in cells:
            if _ITEM_NUMBER.fullmatch(cell):
                number = cell
            elif visibility_of(cell) is not None:
                self.draft.labelled.append(("Öffentlichkeit", f"{cell} ({cells[0]})"))
                self.draft.recognise(cell)
            elif MEETING.search(cell) and meeting is None:
                meeting = cell
            elif not named and role_of(cell) is Role.OTHER and outcome_of(cell) is Outcome.OTHER:
                organization, named = cell, True
            elif role_of(cell) is not Role.OTHER and outcome_of(cell) is Outcome.OTHER:
                role = cell
            else:
                outcome = f"{outcome} {cell}" if outcome else cell
        if named and organization != self.turn.organization:
            role = role if role in cells else None
            self.turn.day, self.turn.dated = None, False
            self._finish()
            self.turn = _Turn(organization=organization)
        self.draft.bodies.append((organization or "") if named else "")
        self.draft.bodies.append((role or "") if role in cells else "")
        self.turn.day, self.turn.role_text = day, role
        self._number(number)
        self._add(meeting, outcome, _meeting_url(line))

    def _columns_row(self, row: ColumnRow, line: Line) -> None:
        """A row whose header says what its cells are."""
        self._flush_date()
        if row.organization:
            self._finish()
            self.turn.waiting = False
        if row.organization and row.organization != self.turn.organization:
            self.turn = _Turn(organization=row.organization)
        elif row.organization and row.role is None:
            self.turn.role_text = None
        if row.role:
            self.turn.role_text = row.role
        if row.date_words and row.day is None:
            self.draft.unparsed.append((line.number, row.date_words))
        self.turn.day = row.day
        self.draft.bodies += [row.organization or "", row.role or ""]
        self.draft.recognise(row.date_words)
        for mark in row.marks:
            if mark.casefold().lstrip("●•■○◦ ") not in _STATES | {""}:
                self.draft.labelled.append(("Status", f"{mark} ({self.turn.organization})"))
            self.draft.recognise(mark)
        self._number(row.number)
        if row.names_body_only:
            self.turn.waiting = True
            return
        self._add(row.meeting, bare_outcome(row.outcome), _meeting_url(line))

    def _meeting(self, cells: list[str], line: Line) -> None:
        if len(cells) > 1 and _ITEM_NUMBER.fullmatch(cells[0]):
            self._number(cells[0])
            cells = cells[1:]
        meeting: str
        outcome: str | None
        if len(cells) > 1:
            meeting, outcome = cells[0], " ".join(cells[1:])
        else:
            meeting, outcome = split_outcome(cells[0], self.turn.organization)
        self._add(meeting, bare_outcome(outcome), _meeting_url(line))

    def _number(self, number: str | None) -> None:
        """Keep the place on the agenda that a row gives: no field of the sequence holds it."""
        if number:
            self.draft.labelled.append(("TOP", f"{number} ({self.turn.organization})"))
            self.draft.recognise(number)

    def _add(self, meeting: str | None, outcome: str | None, url: str | None = None) -> None:
        self.draft.consultations.append(
            ConsultationRecord(
                organization=self.turn.organization,
                role=role_of(self.turn.role_text),
                role_text=self.turn.role_text,
                date=self.turn.day,
                meeting=meeting,
                outcome=outcome_of(outcome),
                outcome_text=outcome,
                meeting_url=url,
            )
        )
        self.turn.waiting = self.turn.dated = False
        self.turn.day = None

    def _flush_date(self) -> None:
        """A date without a meeting is a meeting of which the page says no more."""
        if self.turn.dated:
            self._add(None, None)

    def _finish(self) -> None:
        self._flush_date()
        if self.turn.waiting:
            self._add(None, None)


def _joined_row(text: str) -> list[str]:
    """Cells of a row whose gaps copying has lost, where a date in its middle tells where they were."""
    found = _DATE_INSIDE.fullmatch(text)
    if not found or LEADING_DATE.match(text) or MEETING.search(found["before"]):
        return [text]
    organization, role = split_role(found["before"])
    behind, rest = leading_role(found["behind"] or "")
    return [cell for cell in (organization, found["date"], role or behind, rest) if cell]


def _begins_with_date(line: Line) -> bool:
    return bool(LEADING_DATE.match(line.words))


def _meeting_url(line: Line) -> str | None:
    return next(
        (link.url for link in line.links if re.search(r"to0[12]0|si020|to00[45]0|si005[67]", link.url)), None
    )
