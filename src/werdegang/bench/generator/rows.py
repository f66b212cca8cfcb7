# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bulk writing: rows are numbered here, wait in the order of their models, and are written in few statements."""

import datetime
from collections import Counter
from collections.abc import Sequence
from typing import Any, TypeVar

from django.core.management.color import no_style
from django.db import connection, models, transaction

from werdegang.bench.generator.insert import insert

M = TypeVar("M", bound=models.Model)
BATCH = 20_000
"""So many rows wait at most before they are written."""


class Rows:
    """Takes rows of the given models, whose order is that of their foreign keys; numbers each model's from 1.

    All of them were made at one moment.
    """

    def __init__(self, order: Sequence[type[models.Model]], moment: datetime.datetime) -> None:
        self._moment = moment
        self._waiting: dict[type[models.Model], list[models.Model]] = {model: [] for model in order}
        self._count = 0
        self.written: Counter[str] = Counter()
        self._last: Counter[type[models.Model]] = Counter()

    def add(self, row: M) -> M:
        """Give a row its number and let it wait; whoever refers to it uses its key from now on."""
        model = type(row)
        self._last[model] += 1
        row.pk = self._last[model]
        self._waiting[model].append(row)
        self._count += 1
        return row

    def link(self, field: Any, source: models.Model, target: models.Model) -> None:
        """Tie two rows by a many-to-many field, given as its descriptor (``Goal.target_groups``)."""
        through = field.through
        names = (field.field.m2m_field_name(), field.field.m2m_reverse_field_name())
        self.add(through(**{f"{names[0]}_id": source.pk, f"{names[1]}_id": target.pk}))

    def flush_when_full(self) -> None:
        """Write what waits when it has become much."""
        if self._count >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what waits, all or nothing."""
        with transaction.atomic():
            for model, rows in self._waiting.items():
                if rows:
                    insert(model, rows, self._moment)
                    self.written[model._meta.label] += len(rows)
                    rows.clear()
        self._count = 0

    def finish(self) -> None:
        """Write the rest; let the database number on from here, and count what it holds (``ANALYZE``)."""
        self.flush()
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), list(self._waiting)):
                cursor.execute(statement)
            cursor.execute("ANALYZE")
