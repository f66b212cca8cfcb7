# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The number that every change of a record moves on, so that kept pages know when they are stale."""

from typing import Any

from django.db import connection, transaction
from django.db.models import F
from django.db.models.signals import m2m_changed, post_delete, post_save

from werdegang.core.models import Record, Revision


def current_revision() -> int:
    """The number now; one indexed read."""
    row = Revision.objects.filter(pk=1).values_list("number", flat=True).first()
    return row or 0


def data_changed() -> None:
    """Move the number on when the running transaction commits (once); bulk writers call this themselves."""
    if not connection.in_atomic_block:
        _advance()
    elif not any(entry[1] is _advance for entry in connection.run_on_commit):
        transaction.on_commit(_advance)


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
