# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words of other languages that lead to the German term; the list is ``vocabulary.tsv``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from werdegang.search.analysis.folding import fold

LIST = Path(__file__).parent / "vocabulary.tsv"


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
