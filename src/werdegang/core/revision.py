# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The number that every change of a record moves on, so that kept pages know when they are stale."""

from typing import Any

from django.db import connection, transaction
from django.db.models import F
from django.db.models.signals import m2m_changed, post_delete, post_save

from werdegang.core.models import Record, Revision


def current_revision() -> int:
    """The number now; one indexed read.

    In plain SQL: a kept page asks nothing else, and building this question anew took longer than all the rest.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT number FROM {Revision._meta.db_table} WHERE id = 1")  # noqa: S608 -- no input
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def data_changed() -> None:
    """Move the number on with the running transaction, once; bulk writers call this themselves.

    SQLite lets one transaction write at a time, so the number moves within it and is there with the data. On
    PostgreSQL every other writer would wait at that one row: there it moves right after the commit.
    """
    if not connection.in_atomic_block:
        _advance()
        return
    within = connection.vendor == "sqlite"
    at_commit = _has_advanced if within else _advance
    if any(entry[1] is at_commit for entry in connection.run_on_commit):
        return
    if within:
        _advance()
    transaction.on_commit(at_commit)


def _has_advanced() -> None:
    """Stands among what waits for the commit as long as the number has moved: a savepoint takes back both."""


def _advance() -> None:
    if not Revision.objects.filter(pk=1).update(number=F("number") + 1):
        Revision.objects.get_or_create(pk=1, defaults={"number": 1})


def _on_change(sender: type, **_kwargs: Any) -> None:
    if issubclass(sender, Record):
        data_changed()


def _on_links_change(**_kwargs: Any) -> None:
    data_changed()


def listen() -> None:
    """Connect to the signals of all records; called when the application starts."""
    post_save.connect(_on_change, dispatch_uid="revision-save")
    post_delete.connect(_on_change, dispatch_uid="revision-delete")
    m2m_changed.connect(_on_links_change, dispatch_uid="revision-links")
