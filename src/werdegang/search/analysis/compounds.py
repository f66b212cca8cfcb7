# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compounds and their parts: ``Integrationskonzept`` is made of ``Integration`` and ``Konzept``.

Parts are always in addition to the whole word. Only nouns that the lexicon knows are parts; a letter that links
them belongs to neither.
"""

import re
from functools import cache, lru_cache

import Stemmer

from werdegang.search.analysis.folding import common_form
from werdegang.search.analysis.lexicon import nouns, word_list

SHORTEST_COMPOUND = 7
SHORTEST_PART = 4
SHORTEST = 3
LONGEST = 60
"""Longer words are addresses or mistakes."""
SHORT_PARTS = frozenset(("rat", "amt", "bau", "weg", "rad", "bus", "tag", "hof", "see", "bad", "ehe"))
_REGULAR = re.compile(r"(kurs|zins|hals|fels|puls|buerger|meister)(?:e|es|en|s|n)?$")
"""Nouns that the stemmer would take for forms of others: Kurs of Kur, Bürger of Burg."""
_UMLAUT = re.compile(r"(.*[^e]?[aou])e(?=[^e])([^aou]{1,5}|u[^aou]{1,4})")
"""Plurals with an umlaut in front: Mütterberatung, Bücherbus, Häuserblock."""
_stemmer = Stemmer.Stemmer("german")
_stemmer.maxCacheSize = 0


@lru_cache(maxsize=50_000)
def stem(folded: str) -> str:
    """The stem of a folded word."""
    common = common_form(folded)
    if regular := _REGULAR.search(common, max(0, len(common) - 9)):
        return common[: regular.end(1)]
    return str(_stemmer.stemWord(common))


@lru_cache(maxsize=200_000)
def parts(folded: str) -> tuple[str, ...]:
    """The stems of a compound's parts, in order; nothing for a word that is none."""
    if not SHORTEST_COMPOUND <= len(folded) <= LONGEST or stem(folded) in _whole():
        return ()
    found = _divide(folded, 0)
    return tuple(dict.fromkeys(found)) if len(found) > 1 else ()


def _divide(word: str, depth: int) -> tuple[str, ...]:
    """The best way to take a word apart; a word that cannot be is its own and only part."""
    best: tuple[int, tuple[str, ...]] = (0, ())
    if depth < 3 and stem(word) not in _whole():
        for place in range(3, len(word) - 2):
            first = _modifier(word[:place])
            if first is None:
                continue
            rest = word[place:]
            last = _divide(rest, depth + 1)
            if last:
                worth = min(place, len(rest))
                if worth > best[0]:
                    best = (worth, (*_inner(first, depth), *last))
    if best[1]:
        return best[1]
    return (stem(word),) if _is_head(word) else ()


def _inner(noun: str, depth: int) -> tuple[str, ...]:
    """The parts of a first part that is a compound itself."""
    return (_divide(noun, depth + 1) or (stem(noun),)) if len(noun) >= SHORTEST_COMPOUND else (stem(noun),)


def _long_enough(word: str) -> bool:
    """Asked last, as the stem costs most."""
    return (len(word) >= SHORTEST_PART and len(stem(word)) >= SHORTEST) or word in SHORT_PARTS


def _is_head(word: str) -> bool:
    """Whether a compound may end so: a noun in any form."""
    return word not in _never() and stem(word) in _stems() and _long_enough(word)


def _modifier(written: str) -> str | None:
    """The noun behind a first part as it is written in compounds (``Integrations``, ``Sprach``); None for no noun."""
    known, never = nouns(), _never()
    for noun in _without_link(written):
        if noun in known and noun not in never and _long_enough(noun):
            whole = _long_enough(written) or _long_enough(written.removesuffix("s"))
            return noun if whole else None
    return None


def _without_link(written: str) -> list[str]:
    forms = [written, written + "e"]
    forms += [written[: -len(link)] for link in ("s", "n", "es", "en", "er", "e") if written.endswith(link)]
    if written.endswith("s"):
        forms.append(written[:-1] + "e")
    if plural := _UMLAUT.fullmatch(written):
        singular = "".join(plural.groups())
        forms += [singular, singular.removesuffix("er"), singular.removesuffix("e")]
    return forms


@cache
def _stems() -> frozenset[str]:
    return frozenset(map(stem, nouns()))


@cache
def _whole() -> frozenset[str]:
    return frozenset(map(stem, word_list("whole.txt")))


@cache
def _never() -> frozenset[str]:
    return word_list("never.txt")
