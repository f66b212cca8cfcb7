# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bulk writers send no signals: here they say which rows they wrote, to whoever listens."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models

from werdegang.core.revision import data_changed

Listener = Callable[[type[models.Model] | None, Sequence[int]], None]
_listeners: list[Listener] = []
_waiting: ContextVar[list[Callable[[], None]] | None] = ContextVar("waiting", default=None)
_is_tried_out: ContextVar[bool] = ContextVar("is_tried_out", default=False)


def on_bulk_change(listener: Listener) -> Listener:
    """Let a room hear of rows that were written past the signals; called inside the writer's transaction."""
    if listener not in _listeners:
        _listeners.append(listener)
    return listener


def rows_changed(model: type[models.Model], keys: Sequence[int]) -> None:
    """Say that rows of this model with these primary keys were written, changed or removed in bulk."""
    _tell(model, keys)


def everything_changed() -> None:
    """Say that so much was written in bulk that whoever keeps a register should look through all of it."""
    _tell(None, ())


@contextmanager
def tried_out() -> Iterator[None]:
    """Around a transaction that is rolled back whatever comes: nobody needs to note down what changes in it."""
    token = _is_tried_out.set(True)
    try:
        yield
    finally:
        _is_tried_out.reset(token)


def is_tried_out() -> bool:
    """Whether all that is written now is taken back again."""
    return _is_tried_out.get()


@contextmanager
def looked_at_together() -> Iterator[None]:
    """Around many small transactions of one writer: what is looked at after each of them may wait for others."""
    waiting: list[Callable[[], None]] = []
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
        while waiting:
            waiting.pop(0)()


def waiting_looks() -> list[Callable[[], None]] | None:
    """What is done when ``looked_at_together`` ends; None outside of it, where nothing waits."""
    return _waiting.get()


def _tell(model: type[models.Model] | None, keys: Sequence[int]) -> None:
    data_changed()
    for listener in _listeners:
        listener(model, keys)
