# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One spelling for many: case, ß, umlauts and their spellings, accents, forms of gender."""

import re
import unicodedata

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe"})
_FEMININE = re.compile(r"(?<=...)(er|ent|ant|ist|at|loge)in(?:nen)?$")
"""The endings on which -in and -innen make the word for women: Migrantinnen, Bürgerin."""


def fold(word: str) -> str:
    """``Straße`` and ``STRASSE`` become ``strasse``, ``Mütter`` and ``Muetter`` become ``muetter``."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).casefold()).translate(_UMLAUTS)
    if plain.isascii():
        return plain
    apart = unicodedata.normalize("NFKD", plain)
    return unicodedata.normalize("NFC", "".join(each for each in apart if not unicodedata.combining(each)))


def common_form(folded: str) -> str:
    """The word without the ending that names women only: who looks for one means all, and the other way round."""
    return _FEMININE.sub(r"\1", folded) if folded.endswith(("in", "innen")) else folded
