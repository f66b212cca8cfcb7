# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Services are all or nothing. Within a caller's transaction each marks where it began, to be able to go back there.

A caller that itself goes back as soon as anything fails has no use for these marks: of many thousand rows they take
longer than the rows (decision 206).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import transaction

P = ParamSpec("P")
R = TypeVar("R")
_is_whole: ContextVar[bool] = ContextVar("is_whole", default=False)


def all_or_nothing(do: Callable[P, R]) -> Callable[P, R]:
    """A service: what it has written is taken back where it raises."""

    @wraps(do)
    def done(*args: P.args, **kwargs: P.kwargs) -> R:
        with transaction.atomic(savepoint=not _is_whole.get()):
            return do(*args, **kwargs)

    return done


@contextmanager
def as_a_whole() -> Iterator[None]:
    """What is done here is taken back as a whole where anything of it raises; nobody within may catch and go on."""
    with transaction.atomic():
        token = _is_whole.set(True)
        try:
            yield
        finally:
            _is_whole.reset(token)
