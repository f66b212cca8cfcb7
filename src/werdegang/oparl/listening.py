# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hears of changes and, once they are committed, looks at what the public sees of them."""

from typing import Any

from django.db import models, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save

from werdegang.core.changes import on_bulk_change, waiting_looks
from werdegang.oparl import register
from werdegang.oparl.kinds import KIND_OF, Kind
from werdegang.oparl.tasks import mark_unmarked, reconcile_register, refresh_register
from werdegang.oparl.ties import LINKS, OF_ROWS, Keys, merge, of_row, of_rows

AT_ONCE = 300
"""So many objects are looked at before the writer goes on; more, and the rest, are the worker's."""
TOGETHER = AT_ONCE
"""So many changed objects wait for one another at most."""
A_TASK = 5000


class Changed:
    """What the running transaction changed; called once, after it is committed."""

    def __init__(self) -> None:
        self.keys: Keys = {}
        self.everything = False

    def __call__(self) -> None:
        """Look at it, or let it wait for what the writer does next."""
        waiting = waiting_looks()
        if waiting is None:
            self.look()
            return
        known = next((each for each in waiting if isinstance(each, Changed)), None)
        if known is None:
            known = Changed()
            waiting.append(known)
        merge(known.keys, self.keys)
        known.everything |= self.everything
        if sum(map(len, known.keys.values())) >= TOGETHER:
            waiting.remove(known)
            known.look()

    def look(self) -> None:
        """Look at it."""
        if self.everything:
            self._all()
        else:
            many = sum(map(len, self.keys.values())) > AT_ONCE
            self._later(self.keys if many else register.refresh(self.keys, AT_ONCE))

    @staticmethod
    def _all() -> None:
        """A first filling is quick; comparing everything is the worker's."""
        if register.is_empty():
            register.fill()
            mark_unmarked.enqueue()
        else:
            reconcile_register.enqueue()

    @staticmethod
    def _later(keys: Keys) -> None:
        for kind, some in keys.items():
            waiting = sorted(some)
            for start in range(0, len(waiting), A_TASK):
                refresh_register.enqueue({str(int(kind)): waiting[start : start + A_TASK]})


def of_transaction() -> Changed:
    """What collects the changes of the running transaction (without one: of this statement)."""
    connection = transaction.get_connection()
    known: Changed | None = next(
        (entry[1] for entry in connection.run_on_commit if isinstance(entry[1], Changed)), None
    )
    if known is not None and connection.in_atomic_block:
        return known
    return Changed()


def note(keys: Keys, *, everything: bool = False) -> None:
    """Remember changed objects until the transaction is committed."""
    changed = of_transaction()
    new = not (changed.keys or changed.everything)
    merge(changed.keys, keys)
    changed.everything |= everything
    if new:
        transaction.on_commit(changed, robust=True)


def _on_row(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    if (sender in KIND_OF or sender in OF_ROWS) and not kwargs.get("raw"):
        note(of_row(instance))


def _on_links(
    sender: Any, instance: models.Model, action: str, reverse: bool, pk_set: set[int] | None, **_kwargs: Any
) -> None:
    kind = LINKS.get(sender)
    if kind is None or not action.startswith("post"):
        return
    note({kind: set(pk_set or ()) if reverse else {int(instance.pk)}})


@on_bulk_change
def _on_bulk(model: type[models.Model] | None, keys: Any) -> None:
    if model is None:
        note({}, everything=True)
    elif model in KIND_OF or model in OF_ROWS:
        note(of_rows(model, keys))
    elif model in LINKS:
        owner: Kind = LINKS[model]
        note({owner: set(keys)})


def listen() -> None:
    """Connect to the signals; called when the application starts."""
    post_save.connect(_on_row, dispatch_uid="oparl-save")
    post_delete.connect(_on_row, dispatch_uid="oparl-delete")
    m2m_changed.connect(_on_links, dispatch_uid="oparl-links")
