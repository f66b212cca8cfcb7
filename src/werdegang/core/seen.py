# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the row that a foreign key names is seen, as a piece of SQL that is built once a viewer.

A gate asks the gates of what it hangs on, and those ask others: a page with twenty queries had a thousand nested
conditions built and compiled anew, which took most of its time.
"""

from collections.abc import MutableMapping
from contextvars import ContextVar
from typing import Any, TypeAlias

from django.core.exceptions import EmptyResultSet
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Exists, Expression, F, RawSQL
from django.db.models.sql.compiler import SQLCompiler

KEY = "@key@"
"""Stands in the kept SQL where the column of the foreign key goes; no name of a column holds it."""
NEVER = "1 = 0"
FENCE = " OFFSET 0"
"""Keeps PostgreSQL from reading all that is visible where a few rows are wanted: it does not count with the limit."""
Sql: TypeAlias = tuple[str, tuple[Any, ...]]
KeptSql: TypeAlias = MutableMapping[tuple[type[models.Model], str, bool], Sql]
"""By model, kind of database, and whether each row is asked by itself."""
_row_by_row: ContextVar[bool | None] = ContextVar("row_by_row", default=None)
"""What holds for the condition that is being built now, and so for those inside it."""


class Seen(Expression):
    """``EXISTS`` a row of the target that the viewer sees and that the foreign key names.

    ``viewer`` has ``gates``, where the SQL is kept as long as the viewer lives. Asked of each row: with ``IN``
    databases first list all that is visible, on every page.
    """

    conditional = True
    output_field = models.BooleanField()

    def __init__(self, name: str, target: type[models.Model], viewer: Any) -> None:
        super().__init__()
        self.key: Any = F(name)
        self.target = target
        self.viewer = viewer

    @property
    def identity(self) -> tuple[Any, ...]:
        """What makes two of them the same; a viewer is the same only as itself."""
        return type(self), self.target, id(self.viewer), self.key

    def get_source_expressions(self) -> list[Any]:
        """The column."""
        return [self.key]

    def set_source_expressions(self, expressions: Any) -> None:
        """Take the column as the query knows it."""
        (self.key,) = expressions

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Sql:
        """The kept SQL with this column in its place."""
        kept: KeptSql = self.viewer.gates
        row_by_row = _row_by_row.get()
        if row_by_row is None:
            row_by_row = connection.vendor == "postgresql" and _is_a_few_rows(compiler.query)
        place = (self.target, connection.vendor, row_by_row)
        if place not in kept:
            kept[place] = _compiled(self.target, self.viewer, connection, row_by_row)
        sql, parameters = kept[place]
        column, none = compiler.compile(self.key)
        if none:
            raise ValueError(f"{column} is no plain column.")
        return sql.replace(KEY, column), parameters


class OfEach(Exists):
    """``EXISTS``, asked of each row: for few rows of which most find something at once (bodies that have met).

    Left to itself PostgreSQL joins all that could be found.
    """

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any) -> Sql:
        """With the fence, which the conditions inside have as well."""
        token = _row_by_row.set(True)
        try:
            sql, parameters = self.as_sql(compiler, connection, **context)
        finally:
            _row_by_row.reset(token)
        return f"{sql.removesuffix(')')}{FENCE})", tuple(parameters)


def _is_a_few_rows(query: Any) -> bool:
    """Whether it is a question of its own that ends after some rows."""
    return query.high_mark is not None and not query.subquery


def _compiled(target: Any, viewer: Any, connection: BaseDatabaseWrapper, row_by_row: bool) -> Sql:
    """The condition in SQL. Its tables have names of their own, which no query around it uses for another."""
    seen = target._default_manager.visible_to(viewer).filter(pk=RawSQL(KEY, ()))  # noqa: S611 -- no input
    query = seen.query.exists()
    own = f"seen_{target._meta.db_table}_"
    query.change_aliases({alias: f"{own}{number}" for number, alias in enumerate(query.alias_map)})
    token = _row_by_row.set(row_by_row)
    try:
        sql, parameters = query.get_compiler(connection=connection).as_sql()
    except EmptyResultSet:
        return NEVER, ()
    finally:
        _row_by_row.reset(token)
    return f"EXISTS({sql}{FENCE if row_by_row else ''})", tuple(parameters)
