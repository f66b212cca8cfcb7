# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each engine writes of a text, as plain values that other processes can make: nothing here asks the database."""

from collections import defaultdict
from typing import NamedTuple

from werdegang.search.engines.forms import Form
from werdegang.search.engines.indexed import Indexed, indexed, parts, whole

LAST_POSITION = 16_383
MOST_TOKENS = 60_000
"""Of one document: a lexeme vector holds a megabyte."""


class Text(NamedTuple):
    """What is analysed of a document."""

    title: str
    """With its reference."""
    words: str
    public: bool
    """Only the words of what is public are suggested."""


class Stems(NamedTuple):
    """A document for the embedded engine: terms between spaces."""

    title: str
    text: str
    title_parts: str
    text_parts: str
    forms: str


class Vector(NamedTuple):
    """A document for PostgreSQL."""

    words: str
    """A ``tsvector`` as text."""
    forms: list[Form]


def stems(text: Text) -> Stems:
    """The terms for the embedded engine."""
    terms = indexed(text.title, text.words)
    forms = " ".join(map("|".join, terms.forms())) if text.public else ""
    return Stems(whole(terms.title), whole(terms.text), parts(terms.title), parts(terms.text), forms)


def vector(text: Text) -> Vector:
    """The terms for PostgreSQL."""
    terms = indexed(text.title, text.words)
    return Vector(_lexemes(terms), terms.forms() if text.public else [])


def quoted(term: str) -> str:
    """A lexeme in a vector or a query."""
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"


def _lexemes(terms: Indexed) -> str:
    """The terms with their places; between title and text lies a gap that no phrase spans."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    first = 1
    for pieces, whole_in, part_in in ((terms.title, "A", "C"), (terms.text, "B", "D")):
        tokens = [token for each in pieces for token in each.tokens]
        for place, token in enumerate(tokens[:MOST_TOKENS], start=first):
            at = min(place, LAST_POSITION)
            found[token.whole].append(f"{at}{whole_in}")
            for part in token.parts:
                found[part].append(f"{at}{part_in}")
        first = len(tokens) + 3
    return " ".join([f"{quoted(term)}:{','.join(places)}" for term, places in found.items()])
