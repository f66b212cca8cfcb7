# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text to terms: where words begin and end, what each is looked up by."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from werdegang.search.analysis.compounds import LONGEST, parts, stem
from werdegang.search.analysis.folding import fold

_PIECE = re.compile(r"[^\W_]+(?:[-/.:*_–'’][^\W_]+)*")
_GENDERED = re.compile(r"(?<=[^\W\d_]{3})[*:_/]-?in(?:nen)?\b|(?<=[a-zäöüß]{3})In(?:nen)?\b")
"""Bürger*innen, Bürger:innen, Bürger/innen, BürgerInnen."""
_NUMBER = re.compile(r"(?=.*\d)(?=.*[/-])[^\W_]+(?:[/.-][^\W_]+)+")
_LETTERS_AND_DIGITS = re.compile(r"([^\W\d_]+)(\d+)")
_YEAR = re.compile(r"20[0-9]{2}")
_JOINTS = re.compile(r"[-/.:*_–'’]")


class Token(NamedTuple):
    """A word as the index knows it: its stem, and those of its parts."""

    whole: str
    parts: tuple[str, ...] = ()


class Span(NamedTuple):
    """Where a token stands in the text."""

    start: int
    end: int
    token: Token


@lru_cache(maxsize=50_000)
def of_word(word: str) -> Token:
    """The token of one word without joints."""
    folded = fold(word)
    if folded.isdigit() or len(folded) > LONGEST:
        return Token(folded[:LONGEST])
    return Token(stem(folded), parts(folded))


def spans(text: str) -> Iterator[Span]:
    """All tokens in order. The number of a paper is one token, its pieces are parts; so is what a hyphen joins.

    Places are right for composed text (NFC).
    """
    for match in _PIECE.finditer(text):
        start, piece = match.start(), match.group()
        if piece.isalnum():
            bare = _GENDERED.sub("", piece) or piece if "In" in piece else piece
            yield Span(start, match.end(), of_word(bare))
        else:
            yield from _of_joined(start, piece)


def _of_joined(start: int, piece: str) -> Iterator[Span]:
    bare = _GENDERED.sub("", piece)
    if bare != piece and not _JOINTS.search(bare):
        yield Span(start, start + len(piece), of_word(bare))
        return
    if _NUMBER.fullmatch(piece):
        yield Span(start, start + len(piece), _of_number(piece))
        return
    place = 0
    for each in _JOINTS.split(piece):
        where = piece.index(each, place)
        place = where + len(each)
        yield Span(start + where, start + place, of_word(each))


def _of_number(piece: str) -> Token:
    """Whatever joins it, without leading zeros, with two figures for the year, letters and figures apart.

    ``Ref05/0021/2019`` and ``Ref. 5/21/19`` are one; parts are its pieces and its ends (``0021/19``).
    """
    bare = [of_word(each).whole for each in _JOINTS.split(piece)]
    year = bare[-1][2:] if _YEAR.fullmatch(bare[-1]) else bare[-1]
    apart = [each for word in bare[:-1] for each in _letters_and_digits(word)]
    short = [each.lstrip("0") or "0" if each.isdigit() else each for each in apart] + [year]
    ends = ["/".join(short[place:]) for place in range(1, len(short) - 1)]
    letters = [each for each in apart if each.isalpha()]
    return Token("/".join(short), tuple(dict.fromkeys((*bare, year, *letters, *ends))))


def _letters_and_digits(word: str) -> tuple[str, ...]:
    match = _LETTERS_AND_DIGITS.fullmatch(word)
    return (match[1], match[2]) if match else (word,)


def pieces(text: str) -> list[str]:
    """What stands between spaces and marks, in order; a piece may hold several tokens."""
    found: list[str] = _PIECE.findall(unicodedata.normalize("NFC", text))
    return found


@lru_cache(maxsize=20_000)
def of_piece(piece: str) -> tuple[Token, ...]:
    """The tokens of a piece."""
    return tuple(span.token for span in spans(piece))


def analyse(text: str) -> list[Token]:
    """The tokens of a text; the same as those of its spans, faster."""
    return [token for piece in pieces(text) for token in of_piece(piece)]
