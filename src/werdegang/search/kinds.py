# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be searched: each room's things are described to the index by a kind; other rooms plug in here."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise

from werdegang.core.visibility import gate_of


@dataclass(frozen=True)
class Content:
    """What the index is told of one thing: nothing but what whoever sees the thing may read."""

    title: str
    text: str = ""
    reference: str = ""
    date: datetime.date | None = None
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Values by facet (``body``, ``field``): names of what anyone may see."""
    told: Mapping[str, str] = field(default_factory=dict)
    """The same in other languages, by their codes: found like the text."""

    @property
    def words(self) -> str:
        """The text in all its languages."""
        return "\n".join((self.text, *self.told.values()))


@dataclass(frozen=True)
class Kind:
    """A kind of searchable things."""

    name: str
    """The word for it in addresses."""
    model: type[Model]
    one: str | Promise
    many: str | Promise
    describe: Callable[[Any], Content]
    loaded: Callable[["QuerySet[Any]", Any], "QuerySet[Any]"]
    """The rows with all that ``describe`` reads, neighbours gated for this viewer."""
    ties: tuple[str, ...] = ()
    """Further lookups that lead to rows whose change may change a thing's content or who sees it."""
    leaves: tuple[str, ...] = ()
    """Such lookups, too; what these rows hang on is the thing itself, so that nothing behind them matters."""

    def visible_to(self, user: Any) -> "QuerySet[Any]":
        """The things of this kind that a user may see."""
        return gate_of(self.model).visible_to(user)


_kinds: dict[str, Kind] = {}


def register(*kinds: Kind) -> None:
    """Let a room say what of it can be searched."""
    for kind in kinds:
        _kinds[kind.name] = kind


def all_kinds() -> Mapping[str, Kind]:
    """By name, in the order in which they came."""
    return _kinds


@dataclass(frozen=True)
class Document:
    """A thing as the index holds it."""

    kind: str
    object_id: int
    content: Content
    public: bool

    @property
    def key(self) -> str:
        """``vorlage:12``."""
        return key(self.kind, self.object_id)


def key(kind: str, object_id: int) -> str:
    """The name of a document in the index."""
    return f"{kind}:{object_id}"


def taken_apart(name: str) -> tuple[str, int]:
    """Kind and primary key of a document's name."""
    kind, _, number = name.rpartition(":")
    return kind, int(number)
