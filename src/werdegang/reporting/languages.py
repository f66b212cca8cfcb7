# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which languages reports are written: those that their own words (headings, states, sentences) can be said in."""

from django.conf import settings

from werdegang.core import languages


def offered() -> tuple[str, ...]:
    """That of the originals first; of those of contents English, and Leichte Sprache."""
    told = {code for code, _name in settings.LANGUAGES}
    return (
        settings.LANGUAGE_CODE,
        *(code for code in languages.content_languages() if own_words(code) in told),
    )


def own_words(code: str) -> str:
    """The language of the program's own words in a report: German in one in Leichte Sprache."""
    return code.partition("-")[0]
