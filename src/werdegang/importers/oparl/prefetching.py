# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fetch on one thread while another one writes."""

import queue
import threading
from collections.abc import Iterator
from typing import TypeVar

T = TypeVar("T")
AHEAD = 4
"""So many pages wait at most: memory stays flat however long a list is."""
_END = object()


def ahead(source: Iterator[T]) -> Iterator[T]:
    """The same things, made on a thread of their own a little before they are asked for; errors come in their place."""
    waiting: queue.Queue[object] = queue.Queue(AHEAD)
    stop = threading.Event()

    def put(thing: object) -> bool:
        while not stop.is_set():
            try:
                waiting.put(thing, timeout=0.2)
            except queue.Full:
                continue
            return True
        return False

    def make() -> None:
        try:
            for thing in source:
                if not put(thing):
                    return
        except BaseException as error:
            put(_Raised(error))
        else:
            put(_END)

    worker = threading.Thread(target=make, name="fetching", daemon=True)
    worker.start()
    try:
        while (thing := waiting.get()) is not _END:
            if isinstance(thing, _Raised):
                raise thing.error
            yield thing  # type: ignore[misc]  # what the source made
    finally:
        stop.set()
        worker.join(timeout=1)


class _Raised:
    """An error on its way."""

    def __init__(self, error: BaseException) -> None:
        self.error = error
