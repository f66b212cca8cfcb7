# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many times the council business of a generated town, copied inside the database: a million papers in minutes."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.models import Max

from werdegang.council.models import (
    AgendaItem,
    Consultation,
    Meeting,
    MeetingFile,
    Paper,
    PaperFile,
    PaperOrganization,
    PaperRelation,
    Resolution,
)
from werdegang.files.models import File
from werdegang.oparl.kinds import KIND_OF, TYPES
from werdegang.oparl.models import Entry

COPIED: Sequence[type[models.Model]] = (
    Paper,
    Meeting,
    AgendaItem,
    Consultation,
    Resolution,
    PaperOrganization,
    PaperRelation,
    File,
    PaperFile,
    MeetingFile,
)
"""What there is more of in a town with more papers; written in this order."""
NAMES = ("slug", "reference")
"""What tells one from another: a copy carries its number behind it."""


def multiply(times: int) -> None:
    """Copy papers, meetings and all that hangs on them, and their lines in the register, until each is there so often.

    What is in the database before is copied; persons and bodies stay as they are. Foreign keys among the copied
    lead from copy to copy.
    """
    shifts = {model: _last(model) for model in COPIED}
    numbers = _last(Entry)
    for copy in range(1, times):
        with transaction.atomic(), connection.cursor() as cursor:
            for model in COPIED:
                cursor.execute(_copying(model, shifts, copy), [shifts[model]])
            for model in COPIED:
                if model in KIND_OF:
                    cursor.execute(_registering(model, shifts, numbers, copy), [int(KIND_OF[model]), numbers])
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [*COPIED, Entry]):
            cursor.execute(statement)


def _last(model: type[models.Model]) -> int:
    return model._base_manager.aggregate(last=Max("pk"))["last"] or 0


def _copying(model: type[models.Model], shifts: Mapping[type[models.Model], int], copy: int) -> str:
    """One statement, for the rows up to the last one that is no copy."""
    quoted = connection.ops.quote_name
    columns, values = [], []
    for field in model._meta.concrete_fields:
        column = value = quoted(str(field.column))
        if field.primary_key:
            value = f"{column} + {shifts[model] * copy}"
        elif field.is_relation and field.related_model in shifts:
            other: Any = field.related_model
            value = f"{column} + {shifts[other] * copy}"
        elif field.name in NAMES:
            value = f"{column} || '-{copy}'"
        columns.append(column)
        values.append(value)
    table, key = quoted(model._meta.db_table), quoted(str(model._meta.pk.column))
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) "  # noqa: S608 -- names of models and numbers alone
        f"SELECT {', '.join(values)} FROM {table} WHERE {key} <= %s"
    )


def _registering(
    model: type[models.Model], shifts: Mapping[type[models.Model], int], numbers: int, copy: int
) -> str:
    """The same for the lines of the register; a parent is a paper or a meeting."""
    quoted = connection.ops.quote_name
    parent: type[models.Model] = Meeting if model is AgendaItem else Paper
    more = {
        "id": numbers * copy,
        "object_id": shifts[model] * copy,
        "parent": shifts[parent] * copy if TYPES[KIND_OF[model]].parent else 0,
    }
    columns = [str(field.column) for field in Entry._meta.concrete_fields]
    values = [f"{quoted(name)} + {more[name]}" if more.get(name) else quoted(name) for name in columns]
    table = quoted(Entry._meta.db_table)
    return (
        f"INSERT INTO {table} ({', '.join(map(quoted, columns))}) "  # noqa: S608 -- as above
        f"SELECT {', '.join(values)} FROM {table} WHERE kind = %s AND id <= %s"
    )
