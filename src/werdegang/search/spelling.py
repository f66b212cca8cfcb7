# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that nobody wrote here, and the nearest that somebody did: of public documents alone."""

import re
from dataclasses import dataclass

from werdegang.search.analysis import analyse
from werdegang.search.analysis.folding import fold
from werdegang.search.asked import Words
from werdegang.search.engines import engine
from werdegang.search.engines.interface import Question, Reach

_WORD = re.compile(r"(?<![\w-])[^\W\d_]{4,40}(?![\w-])")
MOST_CANDIDATES = 50_000


def corrected(text: str, reach: Reach) -> str:
    """The question with each unknown word in the nearest known spelling; "" when there is nothing to mend."""
    public = Reach(None, reach.without)
    mended = _WORD.sub(lambda match: _nearest(match.group(), public) or match.group(), text)
    return mended if mended != text else ""


def is_known(word: str, reach: Reach) -> bool:
    """Whether a public document has the word."""
    tokens = tuple(analyse(word))
    return engine().find(Question(Words(wanted=tokens), reach, limit=1)).total > 0


def _nearest(word: str, public: Reach) -> str:
    if is_known(word, public):
        return ""
    folded = fold(word)
    farthest = 1 if len(folded) < 7 else 2
    for beginning in (folded[:2], folded[:1]):
        best = _best(folded, farthest, engine().words_like(beginning, public, MOST_CANDIDATES))
        if best:
            return best.word
    return ""


@dataclass(frozen=True, order=True)
class _Candidate:
    distance: int
    rarity: int
    word: str


def _best(folded: str, farthest: int, words: list[tuple[str, int]]) -> _Candidate | None:
    near = []
    for word, count in words:
        other = fold(word)
        if abs(len(other) - len(folded)) <= farthest:
            distance = edits(folded, other, farthest)
            if distance <= farthest:
                near.append(_Candidate(distance, -count, word))
    return min(near, default=None)


def edits(one: str, other: str, most: int) -> int:
    """How many letters to change, leave out, add or swap; more than ``most`` is not told apart."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, row, last = row, [i], before
        for j, against in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
