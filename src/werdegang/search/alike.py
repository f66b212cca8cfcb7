# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that people use for the same thing; the list is ``alike.txt``."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from werdegang.search.analysis import Token, analyse

LIST = Path(__file__).parent / "alike.txt"
Alike = Mapping[str, tuple[Token, ...]]


def alike(tokens: Iterable[Token]) -> Alike:
    """For each word, and each part of a compound, the other words for it."""
    known = _known()
    terms = {term for token in tokens for term in (token.whole, *token.parts)}
    return {term: known[term] for term in sorted(terms) if term in known}


@cache
def _known() -> Alike:
    found: defaultdict[str, dict[Token, None]] = defaultdict(dict)
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        asked, _mark, further = line.partition(">")
        said = analyse(asked)
        others = analyse(further) if further else said
        for token in said:
            found[token.whole] |= {other: None for other in others if other.whole != token.whole}
    return {term: tuple(others) for term, others in found.items()}
