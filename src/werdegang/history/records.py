# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How states get into the history: one by one with their links, or many new rows by one statement."""

import sqlite3
from collections.abc import Sequence
from enum import Enum
from functools import cache
from typing import Any

from django.db import connection, models
from django.utils import timezone
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords

PART = 500
"""So many rows are named in one statement."""


class Manager(HistoryManager):  # type: ignore[misc]  # the library has no types
    """As the library has it; it would make a class anew each time that it is asked for, at every save."""

    @classmethod
    @cache
    def from_queryset(cls, queryset_class: Any, class_name: str | None = None) -> Any:
        """The class with the methods of the queryset, made once."""
        return super().from_queryset(queryset_class, class_name)


class Records(HistoricalRecords):  # type: ignore[misc]  # the library has no types
    """As the library writes them, asking less: nothing is linked to a row before it is there."""

    def create_historical_record_m2ms(self, history_instance: Any, instance: Any) -> None:
        """Keep the links of a changed row with its state."""
        if history_instance.history_type == "+":
            return
        for field in history_instance._history_m2m_fields:
            through = field.remote_field.through
            names = [each.attname for each in through._meta.fields]
            links = through._default_manager.filter(**{field.m2m_field_name(): instance}).values_list(*names)
            told = self.m2m_models[field]
            rows = [told(history=history_instance, **dict(zip(names, link, strict=True))) for link in links]
            if rows:
                told._default_manager.bulk_create(rows)


@cache
def model_of_states(model: type[models.Model]) -> Any:
    """The model of a model's history; the library makes a manager anew whenever it is asked for one."""
    return model.history.model  # type: ignore[attr-defined]


def copy_new(model: type[models.Model], keys: Sequence[int], by: Any, reason: str) -> None:
    """Write rows that were just made, as they stand in their table, into the history.

    Args:
        model: of the rows; it keeps a history.
        keys: their primary keys.
        by: the user, or None for the system.
        reason: in words; may be empty.
    """
    history = model_of_states(model)
    told = {
        "history_date": timezone.now(),
        "history_type": "+",
        "history_change_reason": reason or None,
        "history_user": by.pk if by is not None else None,
    }
    extra = {name: history._meta.get_field(name) for name in told}
    quote = connection.ops.quote_name
    kept = ", ".join(quote(field.column) for field in history.tracked_fields)
    names = ", ".join(quote(field.column) for field in extra.values())
    given = [extra[name].get_db_prep_save(value, connection) for name, value in told.items()]
    into, source = quote(history._meta.db_table), quote(model._meta.db_table)
    key = quote(str(model._meta.pk.column))
    with connection.cursor() as cursor:
        for start in range(0, len(keys), PART):
            part = keys[start : start + PART]
            marks = ", ".join(["%s"] * len(part))
            cursor.execute(
                f"INSERT INTO {into} ({kept}, {names}) SELECT {kept}, %s, %s, %s, %s FROM {source}"  # noqa: S608
                f" WHERE {key} IN ({marks}) ORDER BY {key}",
                [*given, *part],
            )


def insert_new(rows: Sequence[models.Model]) -> None:
    """Write new rows of one model into its table; each learns its key. As ``bulk_create``, in less time.

    What they refer to is saved before. A value that stands in many rows is prepared for the database once.
    """
    model: Any = type(rows[0])
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    if any(isinstance(field, models.JSONField) or field.generated for field in fields):
        model._default_manager.bulk_create(rows)
        return
    columns = [_prepared(field, rows) for field in fields]
    size = _rows_at_once(len(fields))
    quote = connection.ops.quote_name
    into = f"{quote(model._meta.db_table)} ({', '.join(quote(field.column) for field in fields)})"
    key = quote(str(model._meta.pk.column))
    keys: list[int] = []
    with connection.cursor() as cursor:
        for start in range(0, len(rows), size):
            part = [column[start : start + size] for column in columns]
            told, given = _told(fields, part)
            cursor.execute(f"INSERT INTO {into} {told} RETURNING {key}", given)
            keys += [found for (found,) in cursor.fetchall()]
    for row, found in zip(rows, keys, strict=True):
        row.pk = found
        row._state.adding, row._state.db = False, connection.alias


def _prepared(field: Any, rows: Sequence[models.Model]) -> list[Any]:
    """What the database gets for this field of each row."""
    known: dict[Any, Any] = {}
    found = []
    for row in rows:
        value = field.pre_save(row, True)
        if isinstance(value, Enum):
            value = value.value
        if value not in known:
            known[value] = field.get_db_prep_save(value, connection)
        found.append(known[value])
    return found


def _rows_at_once(fields: int) -> int:
    if connection.vendor != "sqlite":
        return PART * 4
    connection.ensure_connection()
    most: int = connection.connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)
    return max(1, min(PART * 4, most // fields))


def _told(fields: Sequence[Any], columns: Sequence[list[Any]]) -> tuple[str, list[Any]]:
    """The rows as SQL and its parameters; PostgreSQL plans a few lists faster than many marks."""
    if connection.vendor == "postgresql":
        kinds = [str(field.db_type(connection)).partition("(")[0] for field in fields]
        marks = ", ".join(f"%s::{kind}[]" for kind in kinds)
        return f"SELECT * FROM UNNEST({marks})", list(columns)  # noqa: S608 -- types of fields
    marks = f"({', '.join(['%s'] * len(fields))})"
    given = [value for row in zip(*columns, strict=True) for value in row]
    return f"VALUES {', '.join([marks] * len(columns[0]))}", given
