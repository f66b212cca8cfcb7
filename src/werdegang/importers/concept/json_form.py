# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables as JSON, its schema, and reading it back with the place of each fault as a JSON pointer."""

from difflib import get_close_matches
from typing import Any

import orjson
from django.utils.translation import gettext as _

from werdegang.concepts.models import Edition
from werdegang.importers.concept.finding import Finding, Place, Unreadable
from werdegang.importers.concept.gathering import Gathered
from werdegang.importers.concept.sheet_reading import MOST_BYTES, Raw, Read
from werdegang.importers.concept.tables import BY_NAME, MARK, NTH, TABLES, Column, Row, Table

FORMAT = "werdegang-concept"
VERSION = 1
_FRAME = {"$schema", "format", "version", "concept"}
_TYPES: dict[str, Any] = {
    "text": {"type": "string"},
    "key": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "number": {"type": "integer", "minimum": 0},
    "amount": {"type": "number"},
    "value": {"type": "number"},
    "day": {"type": "string", "format": "date"},
    "period": {"type": "string", "format": "date"},
    "flag": {"type": "boolean"},
}


def as_json(edition: Edition, found: Gathered, schema: str) -> bytes:
    """The edition; ``schema``: the address of its schema."""
    frame = {"$schema": schema, "format": FORMAT, "version": VERSION, "concept": edition.concept.slug}
    tables = {table.name: _told(table, found.rows[table.name]) for table in TABLES}
    return orjson.dumps(frame | tables, option=orjson.OPT_INDENT_2)


def _told(table: Table, rows: list[Row]) -> Any:
    if table.single:
        return rows[0]
    return [{name: row[name] for name in row if name != NTH} for row in rows] if table.repeats else rows


def schema_of(address: str) -> dict[str, Any]:
    """The JSON Schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "title": "Ausgabe eines Konzepts",
        "type": "object",
        "required": ["format", "version"],
        "additionalProperties": False,
        "properties": {
            "$schema": {"type": "string"},
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "concept": {"type": "string"},
        }
        | {table.name: _table_schema(table) for table in TABLES},
    }


def _table_schema(table: Table) -> dict[str, Any]:
    row = {
        "type": "object",
        "additionalProperties": False,
        "required": [column.name for column in table.columns if column.required],
        "properties": {each.name: _column_schema(each) for each in table.columns if not each.is_control}
        | {MARK: {"type": "string", "description": "Stand der Zeile, als sie ausgegeben wurde."}},
    }
    if table.single:
        return {"title": table.sheet} | row
    return {"title": table.sheet, "type": "array", "items": row}


def _column_schema(column: Column) -> dict[str, Any]:
    title = {"title": column.head} | ({"description": column.note} if column.note else {})
    by_number = {"type": "integer"} if column.to == "goals" else {"type": "string"}
    match column.kind:
        case "word":
            found: dict[str, Any] = {"type": "string", "enum": list(column.words.values)}
        case "link":
            found = dict(by_number)
        case "links":
            found = {"type": "array", "items": by_number}
        case _:
            found = dict(_TYPES[column.kind])
    if not column.required and "enum" not in found:
        found["type"] = [found["type"], "null"]
    return title | found


def read_json(content: bytes) -> Read:
    """The rows of a JSON file. Raises Unreadable."""
    if len(content) > MOST_BYTES:
        raise Unreadable(_("The file is larger than 10 MB. Import it in several files."))
    try:
        told = orjson.loads(content)
    except orjson.JSONDecodeError as fault:
        words = _("This is no JSON: line %(line)s, column %(column)s. Correct it there.")
        raise Unreadable(words % {"line": fault.lineno, "column": fault.colno}) from fault
    if not isinstance(told, dict) or told.get("format") != FORMAT or told.get("version") != VERSION:
        raise Unreadable(
            _("This JSON is no concept: “format” must be “%(format)s” and “version” %(version)s.")
            % {"format": FORMAT, "version": VERSION}
        )
    read = Read()
    for name, rows in told.items():
        if name in BY_NAME:
            _rows(BY_NAME[name], rows, read)
        elif name not in _FRAME:
            read.findings.append(Finding(_unknown(name, [*BY_NAME, *_FRAME]), pointer=f"/{_escaped(name)}"))
    return read


def _rows(table: Table, rows: Any, read: Read) -> None:
    if not isinstance(rows, dict if table.single else list):
        words = _("An object belongs here.") if table.single else _("A list belongs here.")
        read.findings.append(Finding(words, pointer=f"/{table.name}"))
        return
    names = [column.name for column in table.columns if not column.is_control]
    read.tables[table.name] = {*names, MARK}
    for number, row in enumerate([rows] if table.single else rows):
        place = Place(table.name, pointer=f"/{table.name}" if table.single else f"/{table.name}/{number}")
        if not isinstance(row, dict):
            read.findings.append(Finding(_("An object belongs here."), pointer=place.pointer))
            continue
        for name in row.keys() - {*names, MARK}:
            pointer = f"{place.pointer}/{_escaped(name)}"
            read.findings.append(Finding(_unknown(name, names), pointer=pointer))
        read.rows.append(Raw(place, {name: row[name] for name in (*names, MARK) if name in row}))


def _unknown(name: str, names: list[str]) -> str:
    like = get_close_matches(name, names, 1)
    if like:
        return _("This property is not known. Did you mean “%(name)s”?") % {"name": like[0]}
    return _("This property is not known. Leave it out.")


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
