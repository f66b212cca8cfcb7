# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words of other languages that lead to the German term; the list is ``vocabulary.tsv``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path

from werdegang.search.analysis.folding import fold

LIST = Path(__file__).parent / "vocabulary.tsv"
LONGEST = 5
"""Words of one entry."""
SHORTEST = 3
LEAST, ENDING = 5, 4
"""Letters of a word whose other forms are looked for, and of an ending."""


@dataclass(frozen=True)
class Translation:
    """A word as it was typed, its language, and what it is called here."""

    word: str
    language: str
    german: str


def translated(text: str) -> Translation | None:
    """The German term for the whole question, if it is a word of another language that the list knows."""
    wanted = _plain(text)
    found = _words().get(wanted)
    if found is None or _plain(found[1]) == wanted:
        return None
    return Translation(text.strip(), *found)


def translated_loosely(text: str) -> Translation | None:
    """The same for a question of several words, or a word in another form: a guess, for where nothing is found.

    What the list does not know between words that it knows is left as it is; in another script, where it cannot be
    German, it is left out.
    """
    wanted = _plain(text)
    guess = _piecewise(text, wanted.split()) or _nearly(text, wanted)
    return guess if guess and _plain(guess.german) != wanted else None


def _piecewise(text: str, words: list[str]) -> Translation | None:
    german: list[str] = []
    language = ""
    while words:
        length = next((long for long in range(min(len(words), LONGEST), 0, -1) if _known(words[:long])), 0)
        found = _words().get(" ".join(words[:length]))
        if found is None:
            german += [words[0]] if _may_be_german(words[0]) else []
            words = words[1:]
        else:
            language = language or found[0]
            german += [each for each in found[1].split() if each not in german]
            words = words[length:]
    return Translation(text.strip(), language, " ".join(german)) if language else None


def _may_be_german(word: str) -> bool:
    return not any(letter.isalpha() for letter in word) or any("a" <= letter <= "z" for letter in word)


def _known(words: list[str]) -> bool:
    found = _words().get(" ".join(words))
    return found is not None and (len(words) > 1 or len(words[0]) >= SHORTEST)


def _nearly(text: str, wanted: str) -> Translation | None:
    """Another form of a word in another script, where nobody could mean a German one: its beginning is the same."""
    if wanted.isascii() or len(wanted) < LEAST:
        return None
    near = [word for word in _words() if not word.isascii() and _is_form(word, wanted)]
    best = min(near, key=lambda word: (abs(len(word) - len(wanted)), word), default="")
    return Translation(text.strip(), *_words()[best]) if best else None


def _is_form(word: str, wanted: str) -> bool:
    """Whether two words part in their last letters only."""
    shorter, longer = sorted((word, wanted), key=len)
    same = sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(word, wanted, strict=False)))
    return same >= LEAST - 1 and len(longer) - same <= ENDING and len(shorter) - same <= 2


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


@cache
def _words() -> Mapping[str, tuple[str, str]]:
    """Folded word -> language and German term. Columns: German, then one a language; | between words for the same."""
    head, *lines = [
        line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
    ]
    words: dict[str, tuple[str, str]] = {}
    for german, *others in lines:
        for language, column in zip(head[1:], others, strict=True):
            for word in column.split("|"):
                words.setdefault(_plain(word), (language, german))
    return words
