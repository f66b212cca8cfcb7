# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The nouns that compounds are made of: simplemma's German lexicon, and words of municipal life.

Reading the whole lexicon takes seconds and much memory; what is needed of it is kept beside the index as plain text.
"""

from functools import cache
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from werdegang.search.analysis.folding import fold

DATA = Path(__file__).parent / "data"
SHORTEST = 3


def word_list(name: str) -> frozenset[str]:
    """The folded words of a list in ``data/``; what follows # is a remark."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(fold(word) for line in lines for word in line.partition("#")[0].split())


@cache
def nouns() -> frozenset[str]:
    """All nouns in their basic form, folded."""
    kept = Path(settings.DATA) / "search" / f"nouns-{version('simplemma')}.txt"
    if kept.is_file():
        return frozenset(kept.read_text(encoding="utf-8").split())
    found = frozenset(_read()) | word_list("municipal.txt")
    kept.parent.mkdir(parents=True, exist_ok=True)
    written = kept.with_suffix(f".{uuid4().hex}")  # another process may be writing it, too
    written.write_text("\n".join(sorted(found)), encoding="utf-8")
    written.replace(kept)
    return found


def _read() -> set[str]:
    """The basic forms that begin with a capital, without abbreviations."""
    lexicon = DefaultDictionaryFactory().get_dictionary("de")
    return {
        fold(lemma)
        for lemma in set(lexicon.values())
        if len(lemma) >= SHORTEST and lemma.isalpha() and lemma.istitle()
    }
