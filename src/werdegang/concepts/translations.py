# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of a concept is translated, into which languages, and how far a translation still fits its original."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from werdegang.concepts.models import Concept, Edition, Indicator, StatusUpdate, Translation
from werdegang.concepts.vocabulary import OF_CONCEPT, TRANSLATED

Key = tuple[str, int]
"""The name of a kind of thing (``goal``) and the primary key of one."""
CONCEPT = "concept"


def kind_of(thing: Any) -> str:
    """``goal`` for a goal. Raises KeyError for what is not translated."""
    return _KINDS[type(thing)]


def _kinds() -> dict[type, str]:
    kinds: dict[type, str] = {Concept: CONCEPT}
    for name in TRANSLATED:
        kinds[Translation._meta.get_field(name).related_model] = name  # type: ignore[index]
    return kinds


_KINDS = _kinds()
MODELS = {name: model for model, name in _KINDS.items()}


def fields_of(kind: str) -> tuple[str, ...]:
    """The fields of a kind that are translated, in the order of its form."""
    return OF_CONCEPT if kind == CONCEPT else TRANSLATED[kind]


def mark_of_text(text: str) -> str:
    """Tells one wording of an original from another; line ends and spaces around it do not count."""
    return hashlib.sha256("\n".join(text.strip().splitlines()).encode()).hexdigest()


def concept_of(thing: Any) -> int:
    """The concept (primary key) that a thing belongs to; its edition must be loaded."""
    if isinstance(thing, Concept):
        return int(thing.pk)
    if isinstance(thing, Edition | Indicator):
        return thing.concept_id
    edition = thing.measure.edition if isinstance(thing, StatusUpdate) else thing.edition
    return int(edition.concept_id)


def condition(keys: Iterable[Key]) -> Q:
    """The translations of these things."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for kind, key in keys:
        by_kind[kind].append(key)
    found = Q(pk__in=())
    for kind, numbers in by_kind.items():
        one = Q(**{f"{kind}__in": numbers})
        found |= one & Q(**{f"{name}__isnull": True for name in TRANSLATED}) if kind == CONCEPT else one
    return found


def key_of(row: Translation) -> Key:
    """What a row translates."""
    for name in TRANSLATED:
        key = getattr(row, f"{name}_id")
        if key is not None:
            return name, key
    return CONCEPT, row.concept_id


def translations_of(thing: Any, language: str) -> QuerySet[Translation]:
    """The rows that stand now of one thing in one language, whoever sees them."""
    mine = condition([(kind_of(thing), thing.pk)])
    return Translation.objects.filter(mine, language=language, deleted=False)


@dataclass(frozen=True)
class Standing:
    """How far a thing is told in one language."""

    thing: Any
    kind: str
    missing: tuple[str, ...]
    stale: tuple[str, ...]
    wanted: int
    """Fields whose original says something."""

    @property
    def done(self) -> int:
        """Fields that are told, and as the original stands."""
        return self.wanted - len(self.missing) - len(self.stale)


def standings(things: Iterable[Any], language: str, user: Any) -> Iterator[Standing]:
    """For each thing that says something how far it is told; one query."""
    rows = list(things)
    told: dict[tuple[Key, str], str] = {}
    seen = Translation.objects.visible_to(user).filter(language=language)
    for row in seen.filter(condition((kind_of(each), each.pk) for each in rows)).defer("text"):
        told[key_of(row), row.field] = row.original
    for thing in rows:
        if standing := _standing(thing, told):
            yield standing


def _standing(thing: Any, told: dict[tuple[Key, str], str]) -> Standing | None:
    kind = kind_of(thing)
    wanted = [name for name in fields_of(kind) if getattr(thing, name).strip()]
    if not wanted:
        return None
    marks = {name: told.get(((kind, thing.pk), name)) for name in wanted}
    return Standing(
        thing,
        kind,
        tuple(name for name, mark in marks.items() if mark is None),
        tuple(
            name
            for name, mark in marks.items()
            if mark is not None and mark != mark_of_text(getattr(thing, name))
        ),
        len(wanted),
    )
