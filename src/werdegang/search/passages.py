# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The places of a text that answer a question, their words marked."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from werdegang.search.analysis import Token, spans
from werdegang.search.analysis.tokens import Span
from werdegang.search.asked import Words

AROUND = 110
"""Letters shown before and after."""
MOST = 400_000
"""Letters of a text that are looked through."""


@dataclass(frozen=True)
class Piece:
    """Some letters, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True)
class Passage:
    """A place in a text; ``page`` counts from 1 where the text has pages."""

    pieces: Sequence[Piece]
    page: int | None = None


def terms_of(words: Words) -> frozenset[str]:
    """What is marked: the words asked for, others for the same, and the parts of compounds."""
    others = [other for each in words.alike.values() for other in each]
    tokens = [*words.wanted, *others, *(Token(term) for phrase in words.phrases for term in phrase)]
    return frozenset(term for token in tokens for term in (token.whole, *token.parts))


def marked(text: str, terms: frozenset[str]) -> list[Piece]:
    """The whole text, words that answer marked."""
    text = unicodedata.normalize("NFC", text)
    return _pieces(text, [span for span in spans(text) if _answers(span, terms)], 0, len(text))


def passages(text: str, terms: frozenset[str], most: int = 1) -> list[Passage]:
    """The best places, of different pages, best first; the beginning of the text where nothing answers."""
    pages = unicodedata.normalize("NFC", text[:MOST]).split("\f")
    several = len(pages) > 1
    found: list[tuple[int, int, Passage]] = []
    for number, page in enumerate(pages, start=1):
        hits = [span for span in spans(page) if _answers(span, terms)]
        if hits:
            worth, start, end = _best_window(hits, terms)
            found.append((-worth, number, _cut(page, hits, start, end, number if several else None)))
    if not found:
        return [_cut(pages[0], [], 0, min(len(pages[0]), AROUND), None)] if pages[0].strip() else []
    return [passage for _worth, _number, passage in sorted(found, key=lambda each: each[:2])[:most]]


def _answers(span: Span, terms: frozenset[str]) -> bool:
    return span.token.whole in terms or not terms.isdisjoint(span.token.parts)


def _best_window(hits: Sequence[Span], terms: frozenset[str]) -> tuple[int, int, int]:
    """How many different words answer within reach of each other, and where."""
    best = (0, 0, 0)
    first = 0
    for last, hit in enumerate(hits):
        while hit.end - hits[first].start > 2 * AROUND:
            first += 1
        inside = hits[first : last + 1]
        different = {term for span in inside for term in (span.token.whole, *span.token.parts)} & terms
        if len(different) > best[0]:
            best = (len(different), hits[first].start, hit.end)
    return best


def _cut(text: str, hits: Sequence[Span], start: int, end: int, page: int | None) -> Passage:
    """The text around, cut between words."""
    begin = max(0, start - AROUND)
    stop = min(len(text), end + AROUND)
    begin = text.find(" ", begin, start) + 1 if begin and " " in text[begin:start] else begin
    stop = text.rfind(" ", end, stop) if stop < len(text) and " " in text[end:stop] else stop
    inside = [span for span in hits if begin <= span.start and span.end <= stop]
    pieces = _pieces(text, inside, begin, stop)
    before = [Piece("… ")] if begin else []
    after = [Piece(" …")] if stop < len(text) else []
    return Passage([*before, *pieces, *after], page)


def _pieces(text: str, hits: Sequence[Span], begin: int, stop: int) -> list[Piece]:
    edges = [begin, *(edge for span in hits for edge in (span.start, span.end)), stop]
    cut = [Piece(text[a:b], marked=odd % 2 == 1) for odd, (a, b) in enumerate(pairwise(edges)) if a < b]
    return cut
