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
class Occasion:
    """Something with a day, for people's own calendars; ``start`` and ``end`` where the hour is known."""

    title: str
    url: str
    """A path; with its host the name that the occasion keeps when its day moves, unless ``name`` says another."""
    day: datetime.date
    changed: datetime.datetime | None = None
    start: datetime.datetime | None = None
    end: datetime.datetime | None = None
    place: str = ""
    text: str = ""
    name: str = ""
    cancelled: bool = False
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

    def days(self, reference: str, since: datetime.date) -> Sequence[Occasion]:
        """What it has in people's calendars from this day on."""


_sources: dict[str, Source] = {}


def register_source(name: str, source: Source) -> None:
    """Plug a source in."""
    _sources[name] = source


def source(name: str) -> Source | None:
    """The source of this name."""
    return _sources.get(name)
