# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be subscribed to: faces and rooms plug their sources in. Every source goes through the gate by itself."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.functional import Promise


@dataclass(frozen=True)
class Item:
    """One piece of news in words; ``url`` is a path."""

    key: str
    title: str
    url: str
    kind: str = ""
    day: datetime.date | None = None
    text: str = ""
    is_sample: bool = False


@dataclass(frozen=True)
class About:
    """What is subscribed to, in words, and where it is."""

    title: str
    url: str
    kind: str | Promise = ""


class Source(Protocol):
    """Knows subjects of one sort by their references, as whoever has no account may see them."""

    def about(self, reference: str) -> About | None:
        """The subject in words; None when it is not to be seen (any more)."""

    def keys(self, reference: str) -> Sequence[str] | None:
        """Names of all that it has now, the oldest first; None when that cannot be said at the moment."""

    def items(self, reference: str, keys: Collection[str]) -> Sequence[Item]:
        """Those of this name that can be seen now, in words."""


_sources: dict[str, Source] = {}


def register_source(name: str, source: Source) -> None:
    """Plug a source in."""
    _sources[name] = source


def source(name: str) -> Source | None:
    """The source of this name."""
    return _sources.get(name)
