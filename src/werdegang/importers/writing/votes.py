# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a body voted, from the words of its minutes."""

import re
from dataclasses import dataclass

_YES = r"Ja(?:-?\s?[Ss]timmen?)?|dafür|Zustimmung(?:en)?"
_NO = r"Nein(?:-?\s?[Ss]timmen?)?|dagegen|Gegenstimmen?|Ablehnung(?:en)?"
_ABSTAIN = r"(?:Stimm)?[Ee]nthaltung(?:en)?"


def _pattern(words: str) -> re.Pattern[str]:
    """A figure behind the words ("Ja: 30"), or before them ("30 Ja-Stimmen")."""
    return re.compile(
        rf"\b(?:{words})\s*[:=]\s*(?P<behind>\d{{1,5}})\b|(?<![\d.,/])(?P<before>\d{{1,5}})\s*(?:x\s*)?(?:{words})\b",
        re.IGNORECASE,
    )


_COUNTS = {"votes_yes": _pattern(_YES), "votes_no": _pattern(_NO), "votes_abstain": _pattern(_ABSTAIN)}


@dataclass(frozen=True)
class Votes:
    """The source's words and, where it counts, the figures."""

    words: str = ""
    votes_yes: int | None = None
    votes_no: int | None = None
    votes_abstain: int | None = None

    def counts(self) -> dict[str, int]:
        """The figures that the words give, by the resolution's fields."""
        counted = {name: getattr(self, name) for name in _COUNTS}
        return {name: count for name, count in counted.items() if count is not None}


def votes_in(text: str) -> Votes:
    """Counts in words like "Ja: 30, Nein: 4, Enthaltungen: 2" or "einstimmig bei 2 Enthaltungen"."""
    words = " ".join(text.split())
    return Votes(words, **{name: _count(pattern, words) for name, pattern in _COUNTS.items()})


def _count(pattern: re.Pattern[str], words: str) -> int | None:
    """The figure, if the words give exactly one."""
    figures = {found["behind"] or found["before"] for found in pattern.finditer(words)}
    return int(figures.pop()) if len(figures) == 1 else None
