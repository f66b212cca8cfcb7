# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that know in which language they are told, so that templates can say so where they stand."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from werdegang.ui.formats import language_mark


class Told(str):
    """A text in a language of its own; ``direction`` is named where it may differ from the page's."""

    language: str
    direction: str

    def __new__(cls, words: str, language: str, direction: str = "") -> "Told":
        """Take the words."""
        told = super().__new__(cls, words)
        told.language, told.direction = language, direction
        return told


def like(words: str, source: object) -> str:
    """Words made from others, in their language: “Goal 3: …”."""
    if not isinstance(source, Told):
        return words
    return Told(words, source.language, source.direction)


def mark(words: object = "", language: str = "") -> SafeString:
    """`` lang="ar" dir="rtl"`` for words that know it; else as ``language_mark`` has it.

    Args:
        words: what stands there.
        language: theirs, where they do not know it themselves.
    """
    if not isinstance(words, Told):
        return language_mark(language)
    if not words.direction:
        return language_mark(words.language)
    return format_html(' lang="{}" dir="{}"', words.language, words.direction)
