# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question to the index, read from what a person typed."""

import datetime
import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache

from werdegang.search.alike import Alike, alike
from werdegang.search.analysis import Token, analyse
from werdegang.search.analysis.folding import fold
from werdegang.search.analysis.lexicon import word_list

_PIECES = re.compile(r'(-?)["„“”«»]([^"„“”«»]+)["“”«»]?|(\S+)')
_MARKS = "?!.,;:()"
MOST_WORDS = 16
SORTS = {
    "beschluss": "beschluss",
    "beschluesse": "beschluss",
    "beschluessen": "beschluss",
    "beschlossen": "beschluss",
    "vorlage": "vorlage",
    "vorlagen": "vorlage",
}
"""Words that name a kind of things, folded."""


class Order(StrEnum):
    """How results are sorted; the values stand in addresses."""

    RELEVANCE = ""
    NEWEST = "neueste"
    OLDEST = "aelteste"


@dataclass(frozen=True)
class Words:
    """What is asked for, in terms: all of ``wanted`` and the phrases must be there, nothing of what is excluded."""

    wanted: tuple[Token, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[Token, ...] = ()
    excluded_phrases: tuple[tuple[str, ...], ...] = ()
    alike: Alike = field(default_factory=dict)
    """Other words for the wanted ones and for their parts: found, too, and counted less."""
    some: bool = False
    """One of the wanted words is enough; who has more of them comes first."""

    @property
    def is_empty(self) -> bool:
        """True when nothing is looked for."""
        return not (self.wanted or self.phrases)


def loosened(words: Words) -> Words | None:
    """The same with each word for itself, and each part of a compound; None where that asks for nothing else.

    Who puts words in quotes means them; the number of a paper is one word.
    """
    apart = [Token(part) for token in words.wanted if "/" not in token.whole for part in token.parts]
    wanted = tuple(dict.fromkeys((*words.wanted, *apart)))
    if words.phrases or len(wanted) < 2:
        return None
    return replace(words, wanted=wanted[:MOST_WORDS], some=True)


@dataclass(frozen=True)
class Filters:
    """What results are narrowed to; values of one facet are alternatives."""

    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    since: datetime.date | None = None
    until: datetime.date | None = None


def read(text: str) -> Words:
    """Words, "phrases", -exclusions. Words that say little count only where nothing else is said."""
    wanted: list[Token] = []
    little: list[Token] = []
    idle: list[Token] = []
    phrases: list[tuple[str, ...]] = []
    excluded: list[Token] = []
    excluded_phrases: list[tuple[str, ...]] = []
    for match in _PIECES.finditer(text):
        minus, phrase, word = match.groups()
        if phrase:
            terms = tuple(token.whole for token in analyse(phrase))
            if terms:
                (excluded_phrases if minus else phrases).append(terms)
        elif word.startswith("-") and len(word) > 1:
            excluded += analyse(word[1:])
        else:
            bare = fold(word.strip(_MARKS))
            into = (
                idle
                if bare in _words_of("stopwords.txt")
                else little
                if bare in _words_of("idle.txt")
                else wanted
            )
            into.extend(analyse(word))
    chosen = tuple(dict.fromkeys(wanted or ([] if phrases else little or idle)))[:MOST_WORDS]
    return Words(
        chosen,
        tuple(phrases)[:MOST_WORDS],
        tuple(excluded)[:MOST_WORDS],
        tuple(excluded_phrases)[:MOST_WORDS],
        alike(chosen),
    )


def sorts_in(text: str) -> tuple[str, ...] | None:
    """Kinds of things that are named; None where the words say more than that, none where they say nothing at all."""
    bare = [fold(word.strip(_MARKS)) for word in text.split()]
    said = [word for word in bare if word and word not in _words_of("stopwords.txt")]
    if any(word not in SORTS and word not in _words_of("idle.txt") for word in said):
        return None
    return tuple(dict.fromkeys(SORTS[word] for word in said if word in SORTS))


@cache
def _words_of(name: str) -> frozenset[str]:
    return word_list(name)
