# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a public document as people would write them, for suggestions."""

from werdegang.search.analysis import spans
from werdegang.search.analysis.folding import fold
from werdegang.search.kinds import Content

SHORTEST = 4
LONGEST = 40
MOST = 2000
"""Of one document; a long report has few words more."""


def forms(content: Content) -> list[str]:
    """``foerderung|Förderung``: what is looked up, then what is shown. Each word once, in one writing."""
    found: dict[str, str] = {}
    for text in (content.title, content.words[:200_000]):
        for span in spans(text):
            word = text[span.start : span.end]
            folded = fold(word)
            if SHORTEST <= len(folded) <= LONGEST and word[0].isalpha() and word.isalnum():
                found.setdefault(folded, word.capitalize() if word.isupper() else word)
            if len(found) >= MOST:
                break
    return [f"{folded}|{word}" for folded, word in found.items()]
