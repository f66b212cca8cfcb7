# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hears of changes: writes them down with the change itself, and looks at them once it is committed."""

import logging
from collections.abc import Sequence
from typing import Any

from django.db import models, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save

from werdegang.core.changes import is_tried_out, on_bulk_change, waiting_looks
from werdegang.files.models import File
from werdegang.search import upkeep
from werdegang.search.engines import engine
from werdegang.search.models import Waiting
from werdegang.search.tasks import mend_index
from werdegang.search.ties import concerns

AT_ONCE = 100
"""So many changed rows are looked at before the writer goes on; the rest is the worker's."""
TOGETHER = 200
"""So many transactions of one writer wait for one another at most: each change of an index takes its time."""

logger = logging.getLogger(__name__)


def note(model: type[models.Model] | None, keys: Sequence[int]) -> None:
    """Write down changed rows; None: everything."""
    if is_tried_out():
        return
    label = model._meta.label if model else ""
    Waiting.objects.bulk_create([Waiting(model=label, object_id=key) for key in keys or [0]], batch_size=200)
    waiting = transaction.get_connection().run_on_commit
    if not any(entry[1] is _after_commit for entry in waiting):
        transaction.on_commit(_after_commit, robust=True)


class Together:
    """What many transactions of one writer changed; it is written down, so that nothing is lost if this never runs."""

    def __init__(self) -> None:
        self.transactions = 0

    def __call__(self) -> None:
        """Look at all of it. A fault of the search is nothing that the writer should fail by."""
        try:
            _look()
        except Exception:
            logger.exception("The search was not brought up to date; the worker does it later.")


def _after_commit() -> None:
    """At once what is little; a first index, and much, is the worker's. Of many transactions, once for some of them."""
    waiting = waiting_looks()
    if waiting is None:
        _look(AT_ONCE)
        return
    together = next((each for each in waiting if isinstance(each, Together)), None)
    if together is None:
        together = Together()
        waiting.append(together)
    together.transactions += 1
    if together.transactions >= TOGETHER:
        waiting.remove(together)
        together()


def _look(most: int | None = None) -> None:
    if engine().is_ready() and not upkeep.catch_up(most):
        mend_index.enqueue()


def _on_row(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    if concerns(sender) and instance.pk and not kwargs.get("raw"):
        note(sender, [int(instance.pk)])
        _note_holders(instance)


def _note_holders(instance: models.Model) -> None:
    """What a row that is going, or points elsewhere now, holds (a file of a paper): no lookup leads there any more."""
    for tie in instance._meta.concrete_fields:
        held = getattr(instance, tie.attname) if tie.name == "file" else None
        if held:
            note(File, [int(held)])


def _on_links(sender: Any, instance: models.Model, action: str, **_kwargs: Any) -> None:
    if action.startswith("post") and concerns(type(instance)):
        note(type(instance), [int(instance.pk)])


@on_bulk_change
def _on_bulk(model: type[models.Model] | None, keys: Sequence[int]) -> None:
    if model is None:
        note(None, ())
    elif concerns(model) and keys:
        note(model, keys)


def listen() -> None:
    """Connect to the signals; called when the application starts."""
    post_save.connect(_on_row, dispatch_uid="search-save")
    post_delete.connect(_on_row, dispatch_uid="search-delete")
    m2m_changed.connect(_on_links, dispatch_uid="search-links")
