# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which way a text runs: told by its first letter that has a direction (Unicode Standard Annex 9, rules P2 and P3)."""

import unicodedata

from werdegang.rendering import tree

_LANGUAGES = {"R": "he", "AL": "ar"}
"""By kind of letter; the tongue itself is not known, its script is, and a voice that reads it is better than none."""


def language_from_right(text: str) -> str:
    """The language of a text that runs from right to left (``ar``, ``he``); empty for one that does not."""
    if text.isascii():
        return ""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind == "L":
            return ""
        if kind in _LANGUAGES:
            return _LANGUAGES[kind]
    return ""


def of_words(parts: tree.Inlines) -> str:
    """The same for words in a line."""
    return language_from_right(tree.plain(parts))


def of_cell(cell: tree.Cell) -> str:
    """The same for a cell of a table."""
    return language_from_right(tree.plain(cell))
