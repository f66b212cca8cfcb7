# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many rows at once: ``executemany`` on SQLite, ``COPY`` and an upsert on PostgreSQL, behind one function.

Values are written as both databases read them: texts, numbers, truth values, None; days and moments (UTC) as text,
JSON as text. Keys are drawn before the rows are written, so that rows and their history can name them.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import orjson
from django.db import connection, models

PART = 5_000
"""So many keys are asked for in one statement."""


class Table:
    """A model's table and, where it keeps one, the table of its history."""

    def __init__(self, model: type[models.Model]) -> None:
        self.model = model
        self.fields = list(model._meta.concrete_fields)
        self.columns = [str(field.column) for field in self.fields]
        self.name = connection.ops.quote_name(model._meta.db_table)

    @cached_property
    def history(self) -> str | None:
        """The name of the table of its history."""
        manager = getattr(self.model, "history", None)
        return connection.ops.quote_name(manager.model._meta.db_table) if manager is not None else None

    @cached_property
    def defaults(self) -> dict[str, Any]:
        """What each column has when nobody says anything."""
        return {
            str(field.column): stored(
                field.get_default() if field.has_default() or not field.null else None, field
            )
            for field in self.fields
            if not field.primary_key
        }


def stored(value: Any, field: "models.Field[Any, Any] | None" = None) -> Any:
    """A value as it is written here (see the module)."""
    if isinstance(field, models.JSONField):
        value = orjson.loads(value) if isinstance(value, str) else value
        return None if value is None else orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
    if isinstance(value, datetime.datetime):
        if value.tzinfo is not None:
            value = value.astimezone(datetime.UTC).replace(tzinfo=None)
        return str(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def draw_keys(table: Table, count: int) -> list[int]:
    """New primary keys, to be used in the running transaction."""
    if not count:
        return []
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                [table.name, count],
            )
            return [row[0] for row in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table.model._meta.db_table])
        row = cursor.fetchone()
        last = row[0] if row else 0
        # Whoever draws next in this transaction, before these rows are written, starts after them.
        if row:
            cursor.execute(
                "UPDATE sqlite_sequence SET seq = %s WHERE name = %s",
                [last + count, table.model._meta.db_table],
            )
        else:
            cursor.execute(
                "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)",
                [table.model._meta.db_table, last + count],
            )
    return list(range(last + 1, last + count + 1))


def write(table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]], *, new: bool) -> None:
    """Write rows that carry their key as first column: new ones, or (all columns given) in the place of others."""
    if not rows:
        return
    quoted = [connection.ops.quote_name(column) for column in columns]
    names = ", ".join(quoted)
    others = ", ".join(f"{name} = excluded.{name}" for name in quoted[1:])
    upsert = "" if new else f" ON CONFLICT ({quoted[0]}) DO UPDATE SET {others}"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            _copy(cursor, table, names, rows, upsert)
        else:
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks}){upsert}", rows)


def _copy(cursor: Any, table: Table, names: str, rows: Sequence[Sequence[Any]], upsert: str) -> None:
    target = table.name
    if upsert:
        target = "incoming_rows"
        cursor.execute(
            f"CREATE TEMPORARY TABLE {target} ON COMMIT DROP AS SELECT {names} FROM {table.name} WITH NO DATA"
        )
    with cursor.copy(f"COPY {target} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
    if upsert:
        cursor.execute(f"INSERT INTO {table.name} ({names}) SELECT {names} FROM {target}{upsert}")
        cursor.execute(f"DROP TABLE {target}")


def remember(table: Table, keys: Sequence[int], kind: str, reason: str, moment: str) -> None:
    """Write the present state of rows into their history; ``kind`` is "+" or "~" (or "-", before they go)."""
    if table.history is None or not keys:
        return
    names = ", ".join(connection.ops.quote_name(column) for column in table.columns)
    statement = (
        f"INSERT INTO {table.history} ({names}, history_date, history_change_reason, history_type, history_user_id)"
        f" SELECT {names}, %s, %s, %s, NULL FROM {table.name} WHERE "
    )
    cast = "CAST(%s AS timestamp with time zone)" if connection.vendor == "postgresql" else "%s"
    statement = statement.replace("%s", cast, 1)
    with connection.cursor() as cursor:
        if keys[-1] - keys[0] + 1 == len(keys):
            cursor.execute(statement + "id BETWEEN %s AND %s", [moment, reason, kind, keys[0], keys[-1]])
            return
        for part in parts(keys):
            condition, value = among("id", part)
            cursor.execute(statement + condition, [moment, reason, kind, value])


def parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Pieces that fit into one statement."""
    for start in range(0, len(values), PART):
        yield values[start : start + PART]


def among(column: str, values: Sequence[Any]) -> tuple[str, Any]:
    """A condition with one parameter for however many values of one kind."""
    if connection.vendor == "postgresql":
        return f"{column} = ANY(%s)", list(values)
    return f"{column} IN (SELECT value FROM json_each(%s))", orjson.dumps(list(values)).decode()


def select(statement: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of a statement."""
    with connection.cursor() as cursor:
        cursor.execute(statement, list(parameters))
        return list(cursor.fetchall())


def select_among(
    statement: str, column: str, values: Iterable[Any], *before: Any
) -> Iterator[tuple[Any, ...]]:
    """Rows of ``statement`` (which ends where a condition may follow) whose column is one of the values."""
    for part in parts(list(values)):
        condition, value = among(column, part)
        yield from select(f"{statement} {condition}", [*before, value])


def execute(statement: str, parameters: Sequence[Any] = ()) -> int:
    """Run a statement; the number of rows that it touched."""
    with connection.cursor() as cursor:
        cursor.execute(statement, list(parameters))
        return int(cursor.rowcount)


def execute_many(statement: str, rows: Sequence[Sequence[Any]]) -> None:
    """Run a statement for each row of parameters."""
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(statement, rows)
