# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which language each passage of a report is, where that is not the language of the report's own words."""

import re
from dataclasses import dataclass, replace

from werdegang.rendering import markup, tongues, tree
from werdegang.rendering.tree import Inlines, Text
from werdegang.reporting.document.saying import Plain
from werdegang.reporting.languages import own_words

_SLOT = re.compile(r"(?<!%)%\((\w+)\)s")
_WORD = re.compile(r"[^\W\d_]+")
_GERMAN = (
    "aber als auch auf aus bei beim bis das dass dem den der des die dies diese dieser durch ein eine einem einen einer"
    " eines für gegen haben ihr ihre im ist kein keine mit nach nicht noch nur oder ohne sein sich sie sind"
    " sowie über um und unter vom von vor war waren was weil wenn werden wie wir wird wurde wurden zu zum zur"
)
_ENGLISH = (
    "a about after all and are as at be been but by for from has have in is it its more no not of on only or our than"
    " that the their these they this to was we were what which who will with without"
)
"""Small words that the other language does not have."""


@dataclass(frozen=True)
class Voice:
    """``original``: the language that texts of the concept were written in; empty where the report is in it, too."""

    original: str = ""

    @classmethod
    def of(cls, snapshot: Plain) -> "Voice":
        """That of a report; snapshots of earlier versions of the program do not say it for single texts."""
        given = snapshot.get("translation")
        if given is None or given["original"] == own_words(snapshot["language"]):
            return cls()
        return cls(given["original"])

    def language(self, thing: Plain, field: str = "title") -> str:
        """That of a text of the concept, which is told or is not."""
        return self.original if field in thing.get("untranslated", ()) else ""

    def told(self, thing: Plain, field: str = "title") -> Inlines:
        """A text of the concept in a line."""
        return tongues.spoken(tree.words(thing[field]), self.language(thing, field))

    def blocks(self, thing: Plain, field: str, below: int) -> tuple[tree.Block, ...]:
        """A text of the concept with its marks."""
        return tongues.all_spoken(markup.blocks(thing[field], below), self.language(thing, field))

    def data(self, text: str, *, emphasis: bool = False) -> Inlines:
        """What is never translated: names, places, remarks."""
        return tuple(
            Text(part.text, emphasis=emphasis, language=self.original) if isinstance(part, Text) else part
            for part in tree.words(text)
        )

    def data_blocks(self, text: str, below: int) -> tuple[tree.Block, ...]:
        """The same for texts with marks."""
        return tongues.all_spoken(markup.blocks(text, below), self.original)

    def office_language(self, text: str) -> str:
        """That of what the office itself wrote for this report: the original's where it reads like German."""
        return self.original if self.original == "de" and is_german(text) else ""

    def office(self, text: str, below: int) -> tuple[tree.Block, ...]:
        """What the office itself wrote, block by block: a quoted passage may be in another language."""
        blocks: list[tree.Block] = []
        for block in markup.blocks(text, below):
            blocks += tongues.all_spoken((block,), self.office_language(words_of(block)))
        return tuple(blocks)


AT_HOME = Voice()
"""All is in the language of the report's own words."""


def is_german(text: str) -> bool:
    """Whether a text has more of the small words of German than of those of English."""
    words = [word.casefold() for word in _WORD.findall(text)]
    german, english = set(_GERMAN.split()), set(_ENGLISH.split())
    return sum(word in german for word in words) > sum(word in english for word in words)


def words_of(block: tree.Block) -> str:
    """The words of a text's block, to tell its language."""
    match block:
        case tree.Heading(_, text):
            return text
        case tree.Paragraph(parts):
            return tree.plain(parts)
        case tree.Bullets(items) | tree.Points(items):
            said = (tree.plain(item.inlines) for item in items)
            below = (words_of(item.parts) for item in items if item.parts)
            return " ".join((*said, *below))
        case tree.Table():
            return " ".join(tree.plain(cell) for row in block.rows for cell in row)
        case _:
            return ""


def composed(sentence: str, **parts: str | Inlines) -> Inlines:
    """A sentence with gaps (``%(goal)s``) filled, each by words that may be in another language."""
    pieces = _SLOT.split(sentence)
    filled: list[tree.Inline] = []
    for at, piece in enumerate(pieces):
        if at % 2:
            given = parts[piece]
            filled += (Text(given),) if isinstance(given, str) else given
        elif piece:
            filled.append(Text(piece.replace("%%", "%")))
    return tuple(filled)


def emphasized(parts: Inlines) -> Inlines:
    """The same words, emphasized."""
    return tuple(replace(part, emphasis=True) if isinstance(part, Text) else part for part in parts)


def joined(parts: tuple[Inlines, ...], between: str = " · ") -> Inlines:
    """What there is, set apart."""
    found: list[tree.Inline] = []
    for part in parts:
        if tree.plain(part):
            found += [Text(between)] if found else []
            found += part
    return tuple(found)
