# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compounds and their parts: ``Integrationskonzept`` is made of ``Integration`` and ``Konzept``.

Parts are always in addition to the whole word. Only nouns that the lexicon knows are parts; a letter that links
them belongs to neither.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

import Stemmer

from werdegang.search.analysis.folding import common_form
from werdegang.search.analysis.lexicon import nouns, word_list

SHORTEST_COMPOUND = 7
SHORTEST_PART = 4
SHORTEST_FIRST = 3
DEEPEST = 3
LONGEST = 60
"""Longer words are addresses or mistakes."""
SHORT_PARTS = frozenset(("rat", "amt", "bau", "weg", "rad", "bus", "tag", "hof", "see", "bad", "ehe"))
_REGULAR = re.compile(r"(kurs|zins|hals|fels|puls|buerger|meister)(?:e|es|en|s|n)?$")
"""Nouns that the stemmer would take for forms of others: Kurs of Kur, Bürger of Burg."""
_IRREGULAR = re.compile(r"in(?:nen)?$|(?:kurs|zins|hals|fels|puls|buerger|meister)(?:e|es|en|s|n)?$")
"""What the stemmer is not asked for as it stands."""
_UMLAUT = re.compile(r"(.*[^e]?[aou])e(?=[^e])([^aou]{1,5}|u[^aou]{1,4})")
"""Plurals with an umlaut in front: Mütterberatung, Bücherbus, Häuserblock."""
_TWO_LETTERS = re.compile(r"[aou]e.{1,5}$")
_FOREIGN_PLURAL = re.compile(r"[aiou]s$|en$|[kt]a$")
_FOREIGN_ENDINGS = (
    ("as", "a"), ("is", "i"), ("os", "o"), ("us", "u"), ("ien", "ium"),
    ("en", "um"), ("en", "us"), ("en", "a"), ("en", "o"), ("a", "um"),
)  # fmt: skip
"""Of nouns from other languages: endings of the plural, and of the singular. The singular must be a known noun."""
_FOREIGN_NOUNS = tuple({one for _end, one in _FOREIGN_ENDINGS})
_PLURALS_LIKE_OTHERS = {"firmen": "firma", "museen": "museum"}
"""The lexicon knows a noun whose regular plural they could be, too."""
_LINKS = {"s": ("s", "es"), "n": ("n", "en"), "r": ("er",), "e": ("e",)}
_stemmer = Stemmer.Stemmer("german")
_stemmer.maxCacheSize = 0


@lru_cache(maxsize=50_000)
def stem(folded: str) -> str:
    """The stem of a folded word."""
    common = common_form(_singular(folded))
    if regular := _REGULAR.search(common, max(0, len(common) - 9)):
        return common[: regular.end(1)]
    return str(_stemmer.stemWord(common))


def parts(folded: str) -> tuple[str, ...]:
    """The stems of a compound's parts, in order; nothing for a word that is none."""
    if not SHORTEST_COMPOUND <= len(folded) <= LONGEST or stem(folded) in _whole():
        return ()
    found = _Division(_singular(folded)).from_place(0, 0)
    return tuple(dict.fromkeys(found)) if len(found) > 1 else ()


class _Division:
    """A word that is taken apart; each of its endings is stemmed once at most."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.asks_stemmer = not _IRREGULAR.search(word)
        self.stems: dict[int, str] = {}
        self.last = next(filter(self._is_head, range(len(word) - SHORTEST_FIRST, -1, -1)), -1)
        """A part that ends the word begins no later."""

    def from_place(self, start: int, depth: int) -> tuple[str, ...]:
        """The best way to take apart what begins there; what cannot be is its own and only part.

        The nearer to the middle it is divided, the better.
        """
        if start > self.last:
            return ()
        if depth < DEEPEST and self.last >= start + SHORTEST_FIRST and self._stem(start) not in _whole():
            for length in _from_the_middle(len(self.word) - start):
                if start + length > self.last:
                    continue
                first = _modifier(self.word[start : start + length])
                last = self.from_place(start + length, depth + 1) if first else ()
                if first and last:
                    return (*_inner(first, depth), *last)
        return (self._stem(start),) if self._is_head(start) else ()

    def _stem(self, place: int) -> str:
        found = self.stems.get(place)
        if found is None:
            end = self.word[place:]
            found = str(_stemmer.stemWord(end)) if self.asks_stemmer else stem(end)
            self.stems[place] = found
        return found

    def _is_head(self, place: int) -> bool:
        """Whether a noun begins there and ends the word."""
        end = self.word[place:]
        return _long_enough(end) and self._stem(place) in _stems() and end not in _never()


@cache
def _from_the_middle(length: int) -> tuple[int, ...]:
    """How long the first part of a word of this length may be, the most even division first."""
    places = range(SHORTEST_FIRST, length - 2)
    return tuple(sorted(places, key=lambda place: (-min(place, length - place), place)))


@lru_cache(maxsize=10_000)
def _singular(folded: str) -> str:
    """The singular of plurals that no ending tells the stemmer: Kitas, Gremien, Themen, Praktika; also in compounds."""
    if len(folded) < SHORTEST_PART or not _FOREIGN_PLURAL.search(folded):
        return folded
    known = _foreign_plurals()
    if one := known.get(folded):
        return one
    for place in range(SHORTEST_FIRST, len(folded) - SHORTEST_PART):
        if (one := known.get(folded[place:])) and _modifier(folded[:place]):
            longer = (folded[before:] for before in range(SHORTEST_FIRST, place))
            return folded if any(map(_is_regular, longer)) else folded[:place] + one
    return folded


@cache
def _foreign_plurals() -> Mapping[str, str]:
    """Plural -> singular, of nouns that the lexicon knows, where it is not a regular plural of another as well."""
    found = dict(_PLURALS_LIKE_OTHERS)
    foreign = [noun for noun in nouns() if noun.endswith(_FOREIGN_NOUNS) and len(noun) >= SHORTEST_PART]
    for end, one in _FOREIGN_ENDINGS:
        for noun in foreign:
            plural = noun.removesuffix(one) + end if noun.endswith(one) else ""
            if plural and plural not in found and not _is_regular(plural) and plural not in _never():
                found[plural] = noun
    return found


def _is_regular(word: str) -> bool:
    """A noun as it stands, or the plural in -n or -en of one."""
    known = nouns()
    return word in known or (word.endswith("n") and (word[:-1] in known or word[:-2] in known))


@lru_cache(maxsize=30_000)
def _inner(noun: str, depth: int) -> tuple[str, ...]:
    """The parts of a first part that is a compound itself."""
    inner = _Division(noun).from_place(0, depth + 1) if len(noun) >= SHORTEST_COMPOUND else ()
    return inner or (stem(noun),)


def _long_enough(word: str) -> bool:
    """Stems keep three letters of what has four; two vowels of two letters each (aeoe) are no word."""
    return len(word) >= SHORTEST_PART or word in SHORT_PARTS


def _modifier(written: str) -> str | None:
    """The noun behind a first part as it is written in compounds (``Integrations``, ``Sprach``); None for no noun."""
    known = nouns()
    if written in known and _may_begin(written):
        return _if_long(written, written)
    if (noun := written + "e") in known and _may_begin(noun):
        return _if_long(noun, written)
    for link in _LINKS.get(written[-1], ()):
        if written.endswith(link):
            noun = written[: -len(link)]
            if noun in known and _may_begin(noun):
                return _if_long(noun, written)
    if written[-1] == "s" and (noun := written[:-1] + "e") in known and _may_begin(noun):
        return _if_long(noun, written)
    return _plural(written)


def _plural(written: str) -> str | None:
    """The noun of a plural with an umlaut."""
    known = nouns()
    plural = _UMLAUT.fullmatch(written) if _TWO_LETTERS.search(written) else None
    if plural:
        singular = "".join(plural.groups())
        for noun in (singular, singular.removesuffix("er"), singular.removesuffix("e")):
            if noun in known and _may_begin(noun):
                return _if_long(noun, written)
    return None


def _may_begin(noun: str) -> bool:
    return noun not in _never() and _long_enough(noun)


def _if_long(noun: str, written: str) -> str | None:
    """As it stands there, it must be long enough as well."""
    return noun if _long_enough(written) or _long_enough(written.removesuffix("s")) else None


@cache
def _stems() -> frozenset[str]:
    return frozenset(map(stem, nouns()))


@cache
def _whole() -> frozenset[str]:
    return frozenset(map(stem, word_list("whole.txt")))


@cache
def _never() -> frozenset[str]:
    return word_list("never.txt")
