# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows as they travel: plain values, each with the mark of the state that it shows."""

import hashlib
import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import orjson

from werdegang.importers.concept.tables import MARK, Row, Table

_UNWANTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def tidy(text: str) -> str:
    """A text without what no spreadsheet keeps: signs that cannot be seen, blanks at its ends."""
    return _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date():
            return value.isoformat()
        case str():
            return tidy(value)
    return value


def mark_of(table: Table, row: Row) -> str:
    """Tells one state of a row from another."""
    told = {
        column.name: _sorted(row.get(column.name))
        for column in table.columns
        if column.name != "sample" and not column.is_control
    }
    return hashlib.sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()[:12]


def _sorted(value: Any) -> Any:
    return sorted(value, key=str) if isinstance(value, list) else value


def marked(table: Table, row: Row) -> Row:
    """The row with its mark."""
    return row | {MARK: mark_of(table, row)}


def same(column_value: Any, other: Any) -> bool:
    """Whether two values say the same; the order of links says nothing."""
    return bool(_sorted(column_value) == _sorted(other))


def last_day(after: date | None) -> str | None:
    """The last day of a half-open period."""
    return (after - timedelta(days=1)).isoformat() if after else None
