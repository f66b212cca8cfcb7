# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a body voted, from the words of its minutes."""

import re
from dataclasses import dataclass
from itertools import pairwise, takewhile

_WORDS = {
    "votes_yes": r"Ja(?:-?\s?Stimmen?)?|dafür|Zustimmung(?:en)?|Fürstimmen?|(?<=\d )Stimmen(?= (?:bei|gegen)\b)",
    "votes_no": r"Nein(?:-?\s?Stimmen?)?|dagegen|Gegenstimmen?|Ablehnung(?:en)?",
    "votes_abstain": r"(?:Stimm)?Enthaltung(?:en)?",
}
_TOKEN = re.compile(
    r"(?P<figure>(?<![\d.,/:])\d{1,5}(?![\d.,/]*\d)|\bkeine?\b|\b(?:einer?|zwei|drei|vier|fünf|sechs"
    r"|sieben|acht|neun|zehn|elf|zwölf)\b)|"
    + "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _WORDS.items()),
    re.IGNORECASE,
)
_NUMERALS = {
    "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12,
}  # fmt: skip
_BETWEEN = re.compile(r"[\s:=x]*")
_GAP = re.compile(r"[\s|/]*")
_COLON = re.compile(r"\s*[:=]")


@dataclass(frozen=True)
class Votes:
    """The source's words and, where it counts, the figures."""

    words: str = ""
    votes_yes: int | None = None
    votes_no: int | None = None
    votes_abstain: int | None = None

    def counts(self) -> dict[str, int]:
        """The figures that the words give, by the resolution's fields."""
        counted = {name: getattr(self, name) for name in _WORDS}
        return {name: count for name, count in counted.items() if count is not None}


def votes_in(text: str) -> Votes:
    """Counts in words like "Ja: 30, Nein: 4", "Ja 23 Nein 4 Enthaltung 2" or "einstimmig bei 2 Enthaltungen"."""
    words = " ".join(text.split())
    tokens = list(_TOKEN.finditer(words))
    if _is_table(words, tokens):
        return Votes(words, **_under_heads(tokens))
    step = 1 if _figures_stand_behind(words, tokens) else -1
    found: dict[str, set[int]] = {name: set() for name in _WORDS}
    for place, token in enumerate(tokens):
        name = token.lastgroup or ""
        neighbour = tokens[place + step] if 0 <= place + step < len(tokens) else None
        if name in found and neighbour is not None and _adjoin(words, token, neighbour):
            found[name].add(_figure(neighbour[0]))
    # Two different figures for one thing: the words speak of several votes.
    return Votes(words, **{name: figures.pop() for name, figures in found.items() if len(figures) == 1})


def _is_table(words: str, tokens: list[re.Match[str]]) -> bool:
    """Whether the words stand together before the first figure, as in the head of a table."""
    heads = list(takewhile(lambda token: token.lastgroup != "figure", tokens))
    gaps = (words[one.end() : other.start()] for one, other in pairwise(heads))
    return len({token.lastgroup for token in heads}) > 1 and all(_GAP.fullmatch(gap) for gap in gaps)


def _under_heads(tokens: list[re.Match[str]]) -> dict[str, int]:
    """Figures of a table of one row ("Ja Nein Enthaltung 32 8 2"); nothing where they do not match the words."""
    heads = [token.lastgroup or "" for token in tokens if token.lastgroup != "figure"]
    figures = [_figure(token[0]) for token in tokens if token.lastgroup == "figure"]
    return dict(zip(heads, figures, strict=True)) if len(set(heads)) == len(heads) == len(figures) else {}


def _figure(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMERALS.get(word.lower(), 0)


def _figures_stand_behind(words: str, tokens: list[re.Match[str]]) -> bool:
    """Whether the figure follows its word: where a colon says so, or where the first word has none before it."""
    if any(token.lastgroup != "figure" and _COLON.match(words, token.end()) for token in tokens):
        return True
    first = next((place for place, token in enumerate(tokens) if token.lastgroup != "figure"), None)
    return first is not None and (first == 0 or not _adjoin(words, tokens[first], tokens[first - 1]))


def _adjoin(words: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether one is a figure that stands directly beside the other."""
    begin, end = min(one.end(), other.end()), max(one.start(), other.start())
    return other.lastgroup == "figure" and bool(_BETWEEN.fullmatch(words, begin, end))
