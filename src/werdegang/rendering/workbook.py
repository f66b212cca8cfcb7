# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables as an Excel workbook: typed cells, frozen heads, filters; no text is ever taken for a formula."""

import datetime
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import xlsxwriter
from django.utils import timezone
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from werdegang.rendering import packing
from werdegang.rendering.characters import legal

Value = str | int | Decimal | datetime.date | datetime.datetime | bool | None
LONGEST = 32_767
"""Characters that a cell of Excel holds."""
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name (31 characters at most are kept), heads, rows; ``widths`` in characters.

    ``note``: words in a line of their own above the heads, and in the head of each page on paper.
    """

    name: str
    heads: tuple[str, ...]
    rows: Iterable[tuple[Value, ...]]
    widths: tuple[int, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Workbook:
    """A workbook with the moment (aware) that its properties carry."""

    title: str
    author: str
    moment: datetime.datetime
    sheets: tuple[Sheet, ...]


def write(workbook: Workbook) -> bytes:
    """The workbook as XLSX. The same workbook gives the same bytes."""
    target = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(target, options)
    created = workbook.moment.astimezone(datetime.UTC).replace(tzinfo=None, microsecond=0)
    book.set_properties(
        {"title": legal(workbook.title), "author": legal(workbook.author), "created": created}
    )
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "note": book.add_format({"bold": True}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "date": book.add_format({"num_format": "dd.mm.yyyy", "valign": "top"}),
        "moment": book.add_format({"num_format": "dd.mm.yyyy hh:mm", "valign": "top"}),
        "number": book.add_format({"valign": "top"}),
    }
    used: set[str] = set()
    for sheet in workbook.sheets:
        _fill(book.add_worksheet(_sheet_name(sheet.name, used)), sheet, formats)
    book.close()
    return packing.repacked(target.getvalue(), workbook.moment)


def _sheet_name(name: str, used: set[str]) -> str:
    base = _NO_SHEET_NAME.sub(" ", legal(name)).strip().strip("'")[:31] or "Tabelle"
    found, number = base, 2
    while found.lower() in used:
        tail = f" {number}"
        found, number = base[: 31 - len(tail)] + tail, number + 1
    used.add(found.lower())
    return found


def _fill(page: Worksheet, sheet: Sheet, formats: dict[str, Format]) -> None:
    first = 0
    if note := legal(sheet.note):
        page.write_string(0, 0, note, formats["note"])
        page.set_header(f"&L{note.replace('&', '&&')}"[:255])
        first = 1
    for at, head in enumerate(sheet.heads):
        page.write_string(first, at, legal(head), formats["head"])
        page.set_column(at, at, sheet.widths[at] if at < len(sheet.widths) else 24)
    last = first
    for last, row in enumerate(sheet.rows, first + 1):
        for at, value in enumerate(row):
            _write(page, last, at, value, formats)
    page.freeze_panes(first + 1, 0)
    if last > first:
        page.autofilter(first, 0, last, len(sheet.heads) - 1)


def _write(page: Worksheet, row: int, at: int, value: Value, formats: dict[str, Format]) -> None:
    match value:
        case None:
            return
        case bool():
            page.write_boolean(row, at, value)
        case int() | Decimal():
            page.write_number(
                row, at, float(value) if isinstance(value, Decimal) else value, formats["number"]
            )
        case datetime.datetime():
            moment = _in_the_house(value) if timezone.is_aware(value) else value
            page.write_datetime(row, at, moment, formats["moment"])
        case datetime.date():
            page.write_datetime(
                row, at, datetime.datetime(value.year, value.month, value.day), formats["date"]
            )
        case str():
            page.write_string(row, at, legal(value)[:LONGEST], formats["text"])


def _in_the_house(moment: datetime.datetime) -> datetime.datetime:
    """As its clocks show it, whatever zone whoever has the file built may have set."""
    return timezone.localtime(moment, timezone.get_default_timezone()).replace(tzinfo=None)
