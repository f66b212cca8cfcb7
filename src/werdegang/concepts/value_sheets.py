# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values from a spreadsheet (CSV or XLSX): each row a value, every fault said by row and column."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineWorkbook

from werdegang.concepts.models import Dimension, DimensionMember, Indicator
from werdegang.concepts.periods import end_of, holding
from werdegang.concepts.typed_numbers import fitting, typed_number
from werdegang.concepts.values import Entry
from werdegang.concepts.vocabulary import ValueStatus

MOST_ROWS = 20_000
MOST_BYTES = 5_000_000
MOST_UNPACKED = 60_000_000
Word = str | float | int | bool | date | datetime | None


Place = tuple[date, str]
"""First day, spelled members."""


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where; row and column as the spreadsheet names them."""

    row: int
    column: str
    words: str


@dataclass
class Sheet:
    """What a file says: entries, or what is wrong with it."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    rows: dict[Place, int] = field(default_factory=dict)
    """Where each period and place stands, as the spreadsheet counts."""
    doubtful: list[tuple[int, Entry]] = field(default_factory=list)
    """Rows with a fault, by their number, as far as they can be read: for saying what else is wrong with them."""


def heads(indicator: Indicator, dimensions: Sequence[Dimension]) -> list[str]:
    """Heads of a sheet to fill in."""
    return [
        _("Period"),
        *(each.name for each in dimensions),
        _("Value"),
        _("As of"),
        _("Value is"),
        _("Remark"),
    ]


def read_file(name: str, content: bytes) -> list[list[Word]]:
    """The rows of a file. Raises ValidationError."""
    if len(content) > MOST_BYTES:
        raise ValidationError(_("The file is larger than 5 MB. Split it."))
    if content[:2] == b"PK":
        return _workbook_rows(content)
    if name.lower().endswith((".xls", ".ods")):
        raise ValidationError(_("Save the file as XLSX or CSV and choose it again."))
    return _csv_rows(content)


def _workbook_rows(content: bytes) -> list[list[Word]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(each.file_size for each in packed.infolist()) > MOST_UNPACKED:
                raise ValidationError(_("The file is larger than 5 MB. Split it."))
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        rows: list[list[Any]] = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (zipfile.BadZipFile, CalamineError, IndexError) as fault:
        raise ValidationError(
            _("The file cannot be read. Save it as XLSX or CSV and choose it again.")
        ) from fault
    return _not_too_many(rows)


def _csv_rows(content: bytes) -> list[list[Word]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    first = text.partition("\n")[0]
    sign = max(";\t,", key=first.count)
    try:
        rows: list[list[Word]] = [list(row) for row in csv.reader(io.StringIO(text), delimiter=sign)]
    except csv.Error as fault:
        raise ValidationError(
            _("The file cannot be read. Save it as XLSX or CSV and choose it again.")
        ) from fault
    return _not_too_many(rows)


def _not_too_many(rows: list[list[Word]]) -> list[list[Word]]:
    if len(rows) > MOST_ROWS + 1:
        raise ValidationError(_("The file has more than 20,000 rows. Split it."))
    return rows


@dataclass(frozen=True)
class _Heads:
    period: int
    value: int
    as_of: int | None
    status: int | None
    note: int | None
    unit: int | None
    breakdown: int | None
    dimensions: dict[int, Dimension]
    members: dict[int, dict[str, DimensionMember]]
    """Of each dimension by name and by code."""
    statuses: dict[str, str]
    total: str
    """The word for no member."""


def parsed(indicator: Indicator, dimensions: Sequence[Dimension], rows: Sequence[Sequence[Word]]) -> Sheet:
    """The entries of the rows; an empty value or remark leaves what is there: a file takes nothing away."""
    sheet = Sheet()
    names = [_text(each).casefold() for each in rows[0]] if rows else []
    found = _find_heads(names, dimensions, sheet)
    if found is None:
        return sheet
    seen = sheet.rows
    for number, row in enumerate(rows[1:], 2):
        padded = [*row, *[None] * (len(names) - len(row))]
        reading = _Reading(indicator, dimensions, found, number, padded, sheet, names)
        entry = reading.entry() if any(_text(each) for each in row) else None
        if entry is None:
            continue
        if entry.place in seen:
            words = _("The same period and members stand in row %(row)s.") % {"row": seen[entry.place]}
            sheet.faults.append(Fault(number, "", words))
        seen[entry.place] = number
        sheet.entries.append(entry)
    return sheet


def _find_heads(names: Sequence[str], dimensions: Sequence[Dimension], sheet: Sheet) -> _Heads | None:
    def at(*words: str) -> int | None:
        return next((names.index(each.casefold()) for each in words if each.casefold() in names), None)

    period, value = at(_("Period"), _("from"), _("Year")), at(_("Value"))
    for missing, name in ((period, _("Period")), (value, _("Value"))):
        if missing is None:
            sheet.faults.append(Fault(1, "", _("There is no column “%(name)s”.") % {"name": name}))
    if period is None or value is None:
        return None
    return _Heads(
        period,
        value,
        at(_("As of")),
        at(_("Value is")),
        at(_("Remark")),
        at(_("Unit")),
        at(_("Breakdown")),
        {place: each for each in dimensions if (place := at(each.name, each.code)) is not None},
        {each.pk: _members_of(each) for each in dimensions},
        {word: each.value for each in ValueStatus for word in (each.value, str(each.label).casefold())},
        _("Total").casefold(),
    )


def _members_of(dimension: Dimension) -> dict[str, DimensionMember]:
    """By name and by code; of several the first one."""
    found: dict[str, DimensionMember] = {}
    for each in dimension.members.all():
        found.setdefault(each.name.casefold(), each)
        found.setdefault(each.code, each)
    return found


@dataclass(slots=True)
class _Reading:
    indicator: Indicator
    dimensions: Sequence[Dimension]
    heads: _Heads
    number: int
    row: Sequence[Word]
    sheet: Sheet
    names: Sequence[str]

    def entry(self) -> Entry | None:
        """The entry of the row; None where it has no value, or faults, which are noted."""
        before = len(self.sheet.faults)
        value = self._try(self.heads.value, self._value)
        start = self._try(self.heads.period, self._period)
        members = self._members()
        as_of = self._try(self.heads.as_of, self._day) or timezone.localdate()
        status = self._try(self.heads.status, self._status) or ValueStatus.PROVISIONAL
        self._try(self.heads.unit, self._unit)
        if value is None or start is None:
            return None
        note = "" if self.heads.note is None else _text(self.row[self.heads.note]).removeprefix("'")
        end = end_of(start, self.indicator.period)
        entry = Entry(start, end, members, value, str(status), as_of, note or None)
        if len(self.sheet.faults) > before:
            self.sheet.doubtful.append((self.number, entry))
            return None
        return entry

    def _try(self, at: int | None, read: Any) -> Any:
        if at is None:
            return None
        try:
            return read(self.row[at])
        except ValidationError as fault:
            self.sheet.faults.append(Fault(self.number, self.names[at], " ".join(fault.messages)))
            return None

    def _value(self, word: Word) -> Decimal | None:
        if isinstance(word, int | float) and not isinstance(word, bool):
            return fitting(Decimal(str(word)).normalize() + 0, self.indicator.decimals)
        return typed_number(_text(word), self.indicator.unit, self.indicator.decimals)

    def _period(self, word: Word) -> date:
        if isinstance(word, datetime | date):
            start = word.date() if isinstance(word, datetime) else word
        else:
            start = _typed_start(_text(word))
        if start != holding(start, self.indicator.period):
            raise ValidationError(
                _("A period of this figure does not begin on this day. Write the year, or its first day.")
            )
        return start

    def _day(self, word: Word) -> date | None:
        if isinstance(word, datetime):
            return word.date()
        if isinstance(word, date):
            return word
        return _typed_day(_text(word)) if _text(word) else None

    def _status(self, word: Word) -> str | None:
        text = _text(word).casefold()
        if not text:
            return None
        if text in self.heads.statuses:
            return self.heads.statuses[text]
        raise ValidationError(_("Write “provisional” or “final”."))

    def _unit(self, word: Word) -> None:
        text = _text(word)
        if text and text.casefold() != self.indicator.unit.casefold():
            raise ValidationError(
                _("The unit is “%(unit)s”, not “%(given)s”. Convert the number, or leave the unit out.")
                % {"unit": self.indicator.unit, "given": text[:40]}
            )

    def _members(self) -> tuple[DimensionMember, ...]:
        named = [(at, dimension, _text(self.row[at])) for at, dimension in self.heads.dimensions.items()]
        named += self._broken_down()
        return tuple(member for at, dimension, text in named for member in self._member(at, dimension, text))

    def _broken_down(self) -> list[tuple[int, Dimension, str]]:
        """A column as the public files have it: ``Alter: unter 18; Geschlecht: weiblich``."""
        at = self.heads.breakdown
        named = []
        for part in _text(self.row[at]).split(";") if at is not None else ():
            name, _sign, member = part.partition(":")
            dimension = next((each for each in self.dimensions if each.name == name.strip()), None)
            if dimension is not None and at is not None:
                named.append((at, dimension, member.strip()))
            elif part.strip():
                words = _("The figure is not broken down by “%(name)s”.") % {"name": name.strip()[:60]}
                self.sheet.faults.append(Fault(self.number, self.names[at or 0], words))
        return named

    def _member(self, at: int, dimension: Dimension, text: str) -> Iterator[DimensionMember]:
        if not text or text.casefold() == self.heads.total:
            return
        if member := self.heads.members[dimension.pk].get(text.casefold()):
            yield member
            return
        words = _("“%(text)s” is no member of “%(dimension)s”.") % {"text": text[:60], "dimension": dimension}
        self.sheet.faults.append(Fault(self.number, self.names[at], words))


def _typed_start(text: str) -> date:
    """``2018``, or the first day: ``2018-07-01``, ``1.7.2018``."""
    if text.removesuffix(".0").isdecimal() and len(text.removesuffix(".0")) == 4:
        return date(int(text[:4]), 1, 1)
    return _typed_day(text)


def _typed_day(text: str) -> date:
    try:
        found = parse_date(text)
        if found is None:
            found = datetime.strptime(text, "%d.%m.%Y").date()
    except ValueError as fault:
        raise ValidationError(
            _("“%(text)s” is no day. Write 31.12.2026 or 2026-12-31.") % {"text": text[:40]}
        ) from fault
    return found


def _text(word: Word) -> str:
    if isinstance(word, float) and word.is_integer():
        return str(int(word))
    return "" if word is None else str(word).strip()
