# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Characters that files hold: what is none in XML or UTF-8 goes, and words without an end may be broken."""

import re

_NONE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Control characters and halves of pairs; no writer of XML takes them, and the halves have no bytes."""
LONGEST_WORD = 60
"""Characters of a word that are no matter; a line of print holds about ninety."""
_NO_END = re.compile(rf"[^\s/-]{{{LONGEST_WORD + 1},}}")
_PART = re.compile(r".{12}(?=.)", re.DOTALL)
BREAK_HERE = "\N{ZERO WIDTH SPACE}"


def legal(text: str) -> str:
    """Without what is no character to XML."""
    return _NONE.sub("", text)


def breakable(text: str) -> str:
    """With places to break in words longer than any line, which would run off the page otherwise."""
    if len(text) <= LONGEST_WORD:
        return text
    return _NO_END.sub(lambda word: _PART.sub(lambda part: part.group() + BREAK_HERE, word.group()), text)
