# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a public document as people would write them, for suggestions."""

from functools import lru_cache

from werdegang.search.analysis import spans
from werdegang.search.analysis.folding import fold
from werdegang.search.analysis.tokens import pieces
from werdegang.search.kinds import Content

SHORTEST = 4
LONGEST = 40
MOST = 2000
"""Of one document; a long report has few words more."""


def forms(content: Content) -> list[str]:
    """``foerderung|Förderung``: what is looked up, then what is shown. Each word once, in one writing."""
    found: dict[str, str] = {}
    for text in (content.title, content.words[:200_000]):
        for piece in dict.fromkeys(pieces(text)):
            for folded, word in _of_piece(piece):
                found.setdefault(folded, word)
            if len(found) >= MOST:
                break
    return [f"{folded}|{word}" for folded, word in found.items()]


@lru_cache(maxsize=100_000)
def _of_piece(piece: str) -> tuple[tuple[str, str], ...]:
    """Its words that are suggested: folded, and as they are shown."""
    words = [piece[span.start : span.end] for span in spans(piece)]
    folded = [(fold(word), word.capitalize() if word.isupper() else word) for word in words]
    return tuple(
        (key, word)
        for key, word in folded
        if SHORTEST <= len(key) <= LONGEST and word[0].isalpha() and word.isalnum()
    )
