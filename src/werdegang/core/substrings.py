# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows with some letters in a column, found without reading every row: an index of all runs of three letters.

SQLite keeps it in a full-text table beside the model's, filled by triggers, so that every writer fills it;
PostgreSQL in two ordinary indexes (its extension ``pg_trgm``). Where a database has neither, every row is read.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, transaction
from django.db.models import BooleanField, Model, Q, QuerySet
from django.db.models.expressions import RawSQL

M = TypeVar("M", bound=Model)
_log = logging.getLogger(__name__)

SHORTEST = 3
"""Shorter words are in no run of three letters: for them every row is read."""
FEW = 1000
"""Up to so many rows are fetched by their keys; more are compared with the index while the list is read."""


@dataclass(frozen=True)
class Substrings:
    """The index of some text columns of one table."""

    table: str
    columns: Sequence[str]
    _made: set[str] = field(default_factory=set, compare=False)
    """Names of databases of which this process knows that they have the index."""

    def containing(self, rows: QuerySet[M], words: Iterable[str]) -> QuerySet[M]:
        """Those of the rows that hold each of the words, whatever their case, in one of the columns."""
        indexed = []
        for word in words:
            if self._is_indexed(word, rows.db):
                indexed.append(word)
            else:
                rows = rows.filter(reduce(or_, (Q(**{f"{name}__icontains": word}) for name in self.columns)))
        return self._narrowed(rows, indexed) if indexed else rows

    def make(self, using: str = DEFAULT_DB_ALIAS) -> None:
        """Make it where it is missing or incomplete, and fill it from the rows that are there."""
        connection = connections[using]
        if self.table not in connection.introspection.table_names():
            return
        if connection.vendor == "postgresql":
            self._make_on_postgres(using)
        elif not self._is_whole(using):
            self._make_on_sqlite(using)

    @property
    def _index(self) -> str:
        return f"{self.table}_letters"

    def _narrowed(self, rows: QuerySet[M], words: Sequence[str]) -> QuerySet[M]:
        """A rare word gives its rows themselves; a frequent one is a condition, so that the list stops early."""
        asked = " AND ".join(_quoted(word) for word in words)
        question = f"SELECT rowid FROM {self._index} WHERE {self._index} MATCH %s"  # noqa: S608 -- a name of ours
        with connections[rows.db].cursor() as cursor:
            cursor.execute(f"{question} LIMIT {FEW + 1}", [asked])
            keys = [key for (key,) in cursor.fetchall()]
        if len(keys) <= FEW:
            return rows.filter(pk__in=keys)
        # The plus keeps SQLite from fetching every match to sort them: it walks the list and looks each row up.
        among = f"+{self.table}.id IN ({question})"
        return rows.filter(RawSQL(among, [asked], output_field=BooleanField()))  # noqa: S611 -- a parameter

    def _is_indexed(self, word: str, using: str) -> bool:
        if len(word) < SHORTEST or connections[using].vendor != "sqlite":
            return False
        name = str(connections[using].settings_dict["NAME"])
        if name not in self._made and self._is_whole(using):
            self._made.add(name)
        return name in self._made

    def _triggers(self) -> dict[str, str]:
        """What keeps the index in step, by name; only changes of the columns themselves cost anything."""
        new, old = (", ".join(f"{row}.{name}" for name in ("id", *self.columns)) for row in ("new", "old"))
        names = ", ".join(self.columns)
        add = f"INSERT INTO {self._index}(rowid, {names}) VALUES ({new});"  # noqa: S608 -- names of ours
        remove = f"INSERT INTO {self._index}({self._index}, rowid, {names}) VALUES ('delete', {old});"  # noqa: S608
        other = " OR ".join(f"old.{name} IS NOT new.{name}" for name in ("id", *self.columns))
        return {
            f"{self._index}_new": f"AFTER INSERT ON {self.table} BEGIN {add} END",
            f"{self._index}_old": f"AFTER DELETE ON {self.table} BEGIN {remove} END",
            f"{self._index}_other": f"AFTER UPDATE ON {self.table} WHEN {other} BEGIN {remove} {add} END",
        }

    def _is_whole(self, using: str) -> bool:
        """Whether table and triggers are there: SQLite drops triggers when a migration makes a table anew."""
        wanted = [self._index, *self._triggers()]
        marks = ", ".join(["%s"] * len(wanted))
        with connections[using].cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM sqlite_master WHERE name IN ({marks})", wanted)  # noqa: S608
            found: Any = cursor.fetchone()
        return bool(found[0] == len(wanted))

    def _make_on_sqlite(self, using: str) -> None:
        names = ", ".join(self.columns)
        kept_elsewhere = f"content='{self.table}', content_rowid='id', tokenize='trigram'"
        statements = [
            *(f"DROP TRIGGER IF EXISTS {name}" for name in self._triggers()),
            f"DROP TABLE IF EXISTS {self._index}",
            f"CREATE VIRTUAL TABLE {self._index} USING fts5({names}, {kept_elsewhere})",
            f"INSERT INTO {self._index}({self._index}) VALUES ('rebuild')",  # noqa: S608
            *(f"CREATE TRIGGER {name} {body}" for name, body in self._triggers().items()),
        ]
        self._try(statements, using)

    def _make_on_postgres(self, using: str) -> None:
        self._try(
            [
                "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                *(
                    f"CREATE INDEX IF NOT EXISTS {self._index}_{name} ON {self.table}"
                    f" USING gin (upper({name}::text) gin_trgm_ops)"
                    for name in self.columns
                ),
            ],
            using,
        )

    @staticmethod
    def _try(statements: Iterable[str], using: str) -> None:
        """All of them or none: a database without these extensions goes on reading every row."""
        try:
            with transaction.atomic(using), connections[using].cursor() as cursor:
                for statement in statements:
                    cursor.execute(statement)
        except DatabaseError as error:
            _log.warning("Searching by words reads every row, for want of an index of letters: %s", error)


def _quoted(word: str) -> str:
    return '"{}"'.format(word.replace('"', '""'))
