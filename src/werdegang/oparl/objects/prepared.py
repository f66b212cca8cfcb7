# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions to the database that differ in nothing but keys: Django writes their SQL once.

What the gate adds for nobody in particular is the same for every request. Writing it anew takes longer than the
database takes to answer (four fifths of the time of a page of a hundred papers).
"""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.sql.compiler import SQLCompiler

Convert = Callable[[Any], Any]
Ask = Callable[[Sequence[int]], "models.QuerySet[Any, Any]"]
KEYS = -987_654_321_012
"""Stands for the keys while the SQL is written."""
AT_ONCE = 5_000
"""Keys in one statement: databases limit them."""
_MARK = "%s"


@dataclass(frozen=True)
class _Written:
    """SQL in the pieces between which the keys stand, the parameters around them, what columns become."""

    pieces: tuple[str, ...]
    parameters: tuple[tuple[Any, ...], ...]
    names: tuple[str, ...]
    convert: tuple[tuple[int, Convert], ...]


class Prepared:
    """``ask(keys)`` gives the queryset, with ``values`` or ``values_list``; the keys stand in ``__in`` alone."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._written: _Written | None = None

    def rows(self, keys: Collection[int]) -> list[dict[str, Any]]:
        """Dictionaries, in the order of the queryset (within so many keys as one statement takes)."""
        return [dict(zip(self._ready().names, row, strict=True)) for row in self.tuples(keys)]

    def tuples(self, keys: Collection[int]) -> Iterator[Sequence[Any]]:
        """The bare values. No keys: no question."""
        some = list(keys)
        for start in range(0, len(some), AT_ONCE):
            yield from self._answer(some[start : start + AT_ONCE])

    def _answer(self, keys: list[int]) -> Iterable[Sequence[Any]]:
        written = self._ready()
        marks = ", ".join([_MARK] * len(keys))
        sql = marks.join(written.pieces)
        parameters = list(written.parameters[0])
        for more in written.parameters[1:]:
            parameters += keys
            parameters += more
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute(sql, parameters)
            found: list[Sequence[Any]] = cursor.fetchall()
        return _converted(found, written.convert) if written.convert else found

    def _ready(self) -> _Written:
        if self._written is None:
            self._written = _write(self._ask([KEYS]))
        return self._written


def _write(queryset: "models.QuerySet[Any, Any]") -> _Written:
    query: Any = queryset.query
    names = tuple(query.selected or (*query.values_select, *query.annotation_select))
    compiler = query.get_compiler(DEFAULT_DB_ALIAS)
    sql, parameters = compiler.as_sql()
    columns = [column[0] for column in compiler.select[: compiler.col_count]]
    pieces, groups = _split(sql, parameters)
    return _Written(pieces, groups, names, _conversions(compiler, columns))


def _converted(
    rows: Iterable[Sequence[Any]], convert: tuple[tuple[int, Convert], ...]
) -> Iterator[Sequence[Any]]:
    for row in rows:
        values = list(row)
        for place, function in convert:
            if values[place] is not None:
                values[place] = function(values[place])
        yield values


def _conversions(compiler: SQLCompiler, columns: list[Any]) -> tuple[tuple[int, Convert], ...]:
    """Django's conversions; for the common ones a quicker way to the same value."""
    found: list[tuple[int, Convert]] = []
    for place, (functions, expression) in compiler.get_converters(columns).items():
        field = expression.output_field
        if isinstance(field, models.JSONField):
            found.append((place, _json))
        elif isinstance(field, models.DateTimeField) and compiler.connection.vendor == "sqlite":
            found.append((place, _moment))
        else:
            found.append((place, _chain(functions, expression, compiler.connection)))
    return tuple(found)


def _json(text: Any) -> Any:
    if text == "{}":
        return {}
    return [] if text == "[]" else orjson.loads(text)


def _moment(value: Any) -> datetime.datetime:
    """SQLite's driver makes instants of columns, not of expressions; it knows no time zone."""
    found = value if isinstance(value, datetime.datetime) else datetime.datetime.fromisoformat(value)
    return found.replace(tzinfo=datetime.UTC)


def _chain(functions: Sequence[Any], expression: Any, connection: Any) -> Convert:
    def convert(value: Any) -> Any:
        for function in functions:
            value = function(value, expression, connection)
        return value

    return convert


def _split(sql: str, parameters: Sequence[Any]) -> tuple[tuple[str, ...], tuple[tuple[Any, ...], ...]]:
    """SQL and parameters, cut where the keys belong."""
    parts = sql.split(_MARK)
    if len(parts) != len(parameters) + 1:
        raise AssertionError("a per cent sign in the SQL stands for something else than a parameter")
    pieces: list[str] = []
    groups: list[tuple[Any, ...]] = []
    piece, group = parts[0], list[Any]()
    for part, parameter in zip(parts[1:], parameters, strict=True):
        if parameter == KEYS:
            pieces.append(piece)
            groups.append(tuple(group))
            piece, group = part, []
        else:
            piece += _MARK + part
            group.append(parameter)
    return (*pieces, piece), (*groups, tuple(group))
