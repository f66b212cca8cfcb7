# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a document is indexed by: analysed once, whatever is written from it."""

from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from werdegang.search.analysis import Token
from werdegang.search.analysis.tokens import of_piece, pieces
from werdegang.search.engines.forms import Form, forms_of_piece

KNOWN = 150_000
"""Different pieces of text that are kept, and as many older ones; a word stands in many documents."""
MOST_FORMS = 2000
"""Of one document; a long report has few words more."""


class Terms(NamedTuple):
    """A piece of text: its tokens, the same as text between spaces, and its words for suggestions."""

    tokens: tuple[Token, ...]
    whole: str
    parts: str
    forms: tuple[tuple[str, Form], ...]


class Indexed(NamedTuple):
    """A document's title, text and public words."""

    title: Sequence[Terms]
    text: Sequence[Terms]

    def forms(self) -> list[Form]:
        """Each word once, in its first writing."""
        backwards = chain(reversed(self.text), reversed(self.title))
        found = dict(chain.from_iterable(map(_forms, backwards)))
        return list(found.values())[-MOST_FORMS:]


class _Known(dict[str, Terms]):
    """Pieces that were seen; too many of them become the older ones, of which those that come again are kept."""

    def __init__(self) -> None:
        super().__init__()
        self._older: dict[str, Terms] = {}

    def __missing__(self, piece: str) -> Terms:
        if len(self) >= KNOWN:
            self._older = dict(self)
            self.clear()
        made = self._older.get(piece) or _analysed(piece)
        self[piece] = made
        return made


def _analysed(piece: str) -> Terms:
    tokens = of_piece(piece)
    whole = " ".join([token.whole for token in tokens])
    parts = " ".join([part for token in tokens for part in token.parts])
    return Terms(tokens, whole, parts, forms_of_piece(piece))


_known = _Known()
_forms = attrgetter("forms")


def indexed(title: str, text: str) -> Indexed:
    """Analyse a document."""
    return Indexed(_of_text(title), _of_text(text))


def _of_text(text: str) -> Sequence[Terms]:
    return list(map(_known.__getitem__, pieces(text)))


def whole(terms: Iterable[Terms]) -> str:
    """The stems of the words, between spaces."""
    return " ".join([each.whole for each in terms])


def parts(terms: Iterable[Terms]) -> str:
    """The stems of the parts of compounds, between spaces."""
    return " ".join([each.parts for each in terms if each.parts])
