# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Facts about all the data that lists need on every page: computed once between two changes."""

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache

from werdegang.core.revision import current_revision
from werdegang.core.visibility import Viewer

T = TypeVar("T")
SECONDS = 3600


class KeptFacts:
    """What was computed for anyone, kept until the data change; for someone known it is computed each time."""

    def __init__(self, about: str, viewer: Viewer) -> None:
        """Ask for the revision once, and only where it is needed."""
        self.prefix = f"{about}:{current_revision()}" if viewer.is_anyone else ""

    def get(self, name: str, make: Callable[[], T]) -> T:
        """The fact of this name, made where it is not there yet."""
        if not self.prefix:
            return make()
        known: T | None = cache.get(f"{self.prefix}:{name}")
        if known is None:
            known = make()
            cache.set(f"{self.prefix}:{name}", known, SECONDS)
        return known
