# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Inserting many new rows of a model at once: ``executemany`` on SQLite, ``COPY`` on PostgreSQL.

Django's ``bulk_create`` spends three quarters of its time on building statements; a hundred thousand papers are
more than a million rows.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.db import connection, models

PLAIN = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.ForeignKey)
"""Fields whose values the databases' drivers take as they are."""
Column = Callable[[Any], Any]


def insert(model: type[models.Model], rows: Sequence[models.Model], moment: datetime.datetime) -> None:
    """Write new rows that carry their keys; ``moment`` is when they were created and last changed.

    No signal is sent, no history kept, nothing checked that the database does not check itself.
    """
    fields = list(model._meta.concrete_fields)
    quoted = connection.ops.quote_name
    table = quoted(model._meta.db_table)
    names = ", ".join(quoted(str(field.column)) for field in fields)
    values = list(_values(rows, [_column(field, moment) for field in fields]))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in values:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)  # noqa: S608


def _values(rows: Iterable[models.Model], columns: Sequence[Column]) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        state = row.__dict__
        yield tuple([column(state) for column in columns])


def _column(field: "models.Field[Any, Any]", moment: datetime.datetime) -> Column:
    """What turns a row's state into the value of one column."""
    name = field.attname
    if name in ("created", "modified"):
        fixed = field.get_db_prep_save(moment, connection)
        return lambda _state: fixed
    if isinstance(field, PLAIN):
        return lambda state: state[name]
    prepare = field.get_db_prep_save
    if not isinstance(field, models.JSONField):
        return lambda state: None if state[name] is None else prepare(state[name], connection)
    default = field.get_default()
    usual = prepare(default, connection)
    return lambda state: usual if state[name] == default else prepare(state[name], connection)
