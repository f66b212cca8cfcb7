# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every engine can do; what is asked of it holds its visibility already."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from werdegang.search.asked import Filters, Order, Words
from werdegang.search.kinds import Document

FACETS = ("kind", "body", "field")
COUNTED = 2000
"""Counts are exact up to here; an engine may stop counting at the next number."""


@dataclass(frozen=True)
class Reach:
    """Which documents there are for the viewer.

    ``beyond`` None: the index of what is public and nothing else. A set: what is public, and these others by key.
    """

    beyond: frozenset[str] | None = None
    without: frozenset[str] = frozenset()
    """Keys of what changed since it was indexed: as if they were not there."""


@dataclass(frozen=True)
class Question:
    """Everything that an engine is asked at once."""

    words: Words
    reach: Reach = field(default_factory=Reach)
    filters: Filters = field(default_factory=Filters)
    order: Order = Order.RELEVANCE
    offset: int = 0
    limit: int = 20


@dataclass(frozen=True)
class Found:
    """Keys of documents in order, how many there are, how many with each value of each facet."""

    keys: list[str]
    total: int
    facets: Mapping[str, Mapping[str, int]]


class Writer(Protocol):
    """Takes documents in and out; what it did holds when its context ends well, all or nothing."""

    def put(self, document: Document) -> None:
        """Take a document in, in place of its former self."""

    def put_all(self, documents: Iterable[Document]) -> None:
        """Take many in, with the help of other processes."""

    def drop(self, keys: Iterable[str]) -> None:
        """Take documents out."""


class Engine(Protocol):
    """An index of what is public, and one of everything."""

    def is_ready(self) -> bool:
        """Whether an index is there that this code can ask."""

    def find(self, question: Question) -> Found:
        """The answer."""

    def words_like(self, beginning: str, reach: Reach, limit: int) -> list[tuple[str, int]]:
        """Words of public documents that begin so, as written, with the number of documents; most frequent first."""

    def updating(self) -> AbstractContextManager[Writer | None]:
        """Change the living index; None while somebody else does."""

    def rebuilding(self) -> AbstractContextManager[Writer]:
        """Make a new index beside the living one; it takes its place when the context ends well."""
