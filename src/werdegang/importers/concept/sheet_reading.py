# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A workbook as rows of raw cells: its kind, sheets and heads looked at first, each fault with its place."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineWorkbook
from xlsxwriter.utility import xl_cell_to_rowcol

from werdegang.importers.concept.finding import Finding, Place, Unreadable
from werdegang.importers.concept.tables import BY_SHEET, GUIDE, MARK, MARK_HEAD, REFERENCE, TABLES, Table

MOST_BYTES = 10_000_000
MOST_UNPACKED = 200_000_000
MOST_ROWS = 100_000
_OLE = b"\xd0\xcf\x11\xe0"
_FORMULA = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,3}[0-9]+)"[^>]*>\s*<f[\s>/]')
_ERROR = re.compile(
    rb'<c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3}[0-9]+)"[^>]*>'
    rb"\s*(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)?\s*<v>([^<]*)</v>"
)
_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\b(?:\w+:)id="([^"]*)"')
_RELATION = re.compile(rb"<Relationship\b[^>]*>")


@dataclass
class Raw:
    """A row as the file has it: cells by the names of columns."""

    place: Place
    cells: dict[str, Any]


@dataclass(frozen=True)
class Signs:
    """What the reader does not see of a sheet: cells with formulas, and those with an error value."""

    formulas: frozenset[tuple[int, int]] = frozenset()
    errors: dict[tuple[int, int], str] = field(default_factory=dict)


@dataclass
class Read:
    """What a file holds; ``tables``: those that it has, even without rows."""

    rows: list[Raw] = field(default_factory=list)
    tables: dict[str, set[str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    """Tables that should be there and are not: what refers to them cannot be looked up."""


def read_workbook(name: str, content: bytes) -> Read:
    """The rows of a workbook. Raises Unreadable."""
    packed = _opened(name, content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        read = Read()
        signs = dict(_signs(packed))
        for table, found in _sheets(book, read):
            _table(book, table, found, signs.get(found, Signs()), read)
    except (CalamineError, zipfile.BadZipFile, KeyError, ValueError, OSError) as fault:
        raise Unreadable(
            _("The file is damaged. Open it in your spreadsheet and save it anew as XLSX.")
        ) from fault
    return read


def _opened(name: str, content: bytes) -> zipfile.ZipFile:
    if len(content) > MOST_BYTES:
        raise Unreadable(_("The file is larger than 10 MB. Remove pictures, or import in several files."))
    if content[:4] == _OLE:
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Unreadable(_("The file is protected by a password. Remove the password and save it again."))
        raise Unreadable(_("This is an old Excel file (XLS). Save it as an Excel workbook (XLSX)."))
    if content[:2] != b"PK":
        raise Unreadable(_("This is no Excel workbook. Choose the filled-in workbook (XLSX) or a JSON file."))
    try:
        packed = zipfile.ZipFile(io.BytesIO(content))
        names = set(packed.namelist())
        size = sum(each.file_size for each in packed.infolist())
    except zipfile.BadZipFile as fault:
        raise Unreadable(
            _("The file is damaged. Open it in your spreadsheet and save it anew as XLSX.")
        ) from fault
    if any("vbaproject" in each.lower() for each in names) or name.lower().endswith((".xlsm", ".xlsb")):
        raise Unreadable(_("The file contains macros. Save it as an Excel workbook without macros (XLSX)."))
    if "content.xml" in names and "mimetype" in names:
        raise Unreadable(_("This is an OpenDocument spreadsheet (ODS). Save it as an Excel workbook (XLSX)."))
    if "xl/workbook.xml" not in names:
        raise Unreadable(_("This is no Excel workbook. Choose the filled-in workbook (XLSX) or a JSON file."))
    if size > MOST_UNPACKED:
        raise Unreadable(_("The file is larger than 10 MB. Remove pictures, or import in several files."))
    return packed


def _signs(packed: zipfile.ZipFile) -> Iterator[tuple[str, Signs]]:
    """By the name of a sheet what the reader leaves out: it sees only what formulas came to."""
    relations = {}
    for tag in _RELATION.findall(packed.read("xl/_rels/workbook.xml.rels")):
        found = dict(re.findall(rb'(\w+)="([^"]*)"', tag))
        relations[found[b"Id"]] = found[b"Target"].decode().removeprefix("/").removeprefix("xl/")
    for name, relation in _SHEET.findall(packed.read("xl/workbook.xml")):
        cells = packed.read(f"xl/{relations[relation]}")
        formulas = frozenset(xl_cell_to_rowcol(each.decode()) for each in _FORMULA.findall(cells))
        errors = {
            xl_cell_to_rowcol(place.decode()): _unescaped(value.decode())
            for place, value in (_ERROR.findall(cells) if b't="e"' in cells else ())
        }
        yield _unescaped(name.decode()), Signs(formulas, errors)


def _unescaped(text: str) -> str:
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return text


def _sheets(book: CalamineWorkbook, read: Read) -> list[tuple[Table, str]]:
    """The sheets that are there, renamed ones too; what is renamed or missing is noted."""
    there = {name.strip(): name for name in book.sheet_names}
    spare = [name for name in there if name not in BY_SHEET and name not in (GUIDE, REFERENCE)]
    pairs = []
    for table in TABLES:
        if table.sheet in there:
            pairs.append((table, there[table.sheet]))
        elif like := get_close_matches(table.sheet, spare, 1, 0.7):
            words = _("The sheet is called “%(name)s” now. Give it its name “%(wanted)s” back.")
            read.findings.append(Finding(words % {"name": like[0], "wanted": table.sheet}, table.sheet))
            spare.remove(like[0])
            pairs.append((table, there[like[0]]))
        else:
            read.lost.add(table.name)
            words = _("The sheet is missing. Copy it from the template; it may stay empty.")
            read.findings.append(Finding(words, table.sheet))
    for name in spare:
        words = _("This sheet does not belong to the workbook. Delete it, or move it to another file.")
        read.findings.append(Finding(words, name))
    return pairs


def _table(book: CalamineWorkbook, table: Table, name: str, signs: Signs, read: Read) -> None:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height > MOST_ROWS:
        words = _("The sheet “%(name)s” has more than 100,000 rows. Delete empty rows at its end.")
        read.findings.append(Finding(words % {"name": name}, table.sheet))
        read.lost.add(table.name)
        return
    rows = sheet.to_python(skip_empty_area=False)
    names = _heads(table, rows[0] if rows else [], read)
    read.tables[table.name] = {column for column in names if column}
    covered = _merged(table, names, sheet.merged_cell_ranges or (), read)
    for number, row in enumerate(rows[1:], 1):
        cells: dict[str, Any] = {}
        place = Place(table.name, table.sheet, number + 1)
        for at, (key, value) in enumerate(zip(names, row, strict=False)):
            if not key:
                continue
            spot = (number, at)
            if spot in signs.errors:
                cells[key] = signs.errors[spot]
            elif spot in signs.formulas:
                words = _("A formula stands here. Insert its result as a value.")
                read.findings.append(place.finding(words, _column(table, names, at)))
                cells[f"!{key}"] = True
            elif spot in covered:
                cells[f"!{key}"] = True
            else:
                cells[key] = value
        if any(str(value).strip() for key, value in cells.items() if key != MARK):
            read.rows.append(Raw(place, cells))


def _merged(table: Table, names: Sequence[str], ranges: Sequence[Any], read: Read) -> set[tuple[int, int]]:
    """The cells that others cover, each range told once."""
    covered: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in ranges:
        words = _("Cells are merged here (rows %(first)s to %(last)s). Separate them and fill in each row.")
        column = _column(table, names, left)
        found = words % {"first": top + 1, "last": bottom + 1}
        read.findings.append(Place(table.name, table.sheet, top + 1).finding(found, column))
        rows, columns = range(top, min(bottom, MOST_ROWS) + 1), range(left, min(right, len(names)) + 1)
        spots = {(row, at) for row in rows for at in columns}
        covered |= spots - {(top, left)}
    return covered


def _column(table: Table, names: Sequence[str], at: int) -> Any:
    return next((each for each in table.columns if at < len(names) and each.name == names[at]), None)


def _heads(table: Table, row: Sequence[Any], read: Read) -> list[str]:
    """The names of the columns in their order, "" for what is not known.

    Missing and renamed ones are noted, and the renamed ones read all the same.
    """
    heads = [" ".join(str(each if each is not None else "").split()) for each in row]
    by_head = {column.head.casefold(): column.name for column in table.columns} | {MARK_HEAD.casefold(): MARK}
    names: list[str] = []
    place = Place(table.name, table.sheet, 1)
    for head in heads:
        name = by_head.get(head.casefold(), "")
        if name and name in names:
            words = _("The column “%(name)s” stands there twice. Delete one of the two.")
            read.findings.append(place.finding(words % {"name": head}))
            name = ""
        names.append(name)
    spare = [head for head, name in zip(heads, names, strict=True) if head and not name]
    for column in table.columns:
        if column.name in names:
            continue
        if like := get_close_matches(column.head, spare, 1, 0.6):
            spare.remove(like[0])
            names[[*zip(heads, names, strict=True)].index((like[0], ""))] = column.name
            words = _("The column is called “%(name)s” now. Give it its name “%(wanted)s” back.")
            words %= {"name": like[0], "wanted": column.head}
        else:
            words = _("The column is missing. Insert it again, as the template has it.")
        read.findings.append(place.finding(words, column))
    for head in spare:
        words = _("The column “%(name)s” does not belong here. Delete it.")
        read.findings.append(place.finding(words % {"name": head[:60]}))
    return names
