# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two wordings side by side: what stands only in the old one as ``del``, only in the new one as ``ins``.

Screen readers rarely say these elements, so that hidden words mark their beginning and end.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from werdegang.ui.formats import language_mark

TOKENS = re.compile(r"\s+|\w+(?:[-‑]\w+)*|[^\w\s]")
ALIKE = 0.2
"""Below this share of common words the wordings are shown as wholly different: shreds would not be readable."""
SHORT = 3
"""Characters of what stays between two changes that is told with them."""
Piece = tuple[bool, str, str]
"""Whether it stays the same, its old words, its new words."""


def differences(old: str, new: str) -> tuple[SafeString, SafeString]:
    """Both wordings with their changed words marked."""
    pieces = list(_pieces(old, new))
    return (
        _marked(((same, before) for same, before, _after in pieces), "del"),
        _marked(((same, after) for same, _before, after in pieces), "ins"),
    )


def _pieces(old: str, new: str) -> Iterable[Piece]:
    before, after = TOKENS.findall(old), TOKENS.findall(new)
    if before and after and _likeness(before, after) < ALIKE:
        return [(False, old, new)]
    found: list[Piece] = []
    for what, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        piece = (what == "equal", "".join(before[i:j]), "".join(after[k:m]))
        found = _added(found, piece)
    return found


def _likeness(before: list[str], after: list[str]) -> float:
    words = [[token for token in tokens if not token.isspace()] for tokens in (before, after)]
    return SequenceMatcher(a=words[0], b=words[1], autojunk=False).ratio()


def _added(pieces: list[Piece], piece: Piece) -> list[Piece]:
    """A change right after a scrap that stays the same takes the scrap and the change before it along."""
    if not piece[0] and len(pieces) >= 2 and pieces[-1][0] and len(pieces[-1][1].strip()) <= SHORT:
        scrap, change = pieces[-1], pieces[-2]
        joined = (False, change[1] + scrap[1] + piece[1], change[2] + scrap[2] + piece[2])
        return [*pieces[:-2], joined]
    return [*pieces, piece]


def _marked(runs: Iterable[tuple[bool, str]], mark: str) -> SafeString:
    begins, ends = {
        "del": (_("removed:"), _("end of what was removed")),
        "ins": (_("added:"), _("end of what was added")),
    }[mark]
    return format_html_join("", "{}", ((_run(same, words, mark, begins, ends),) for same, words in runs))


def _run(same: bool, words: str, mark: str, begins: str, ends: str) -> SafeString:
    if same or not words.strip():
        return format_html("{}", words)
    spoken = format_html(' lang="{}"', get_language()) if language_mark() else ""
    lead, trail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return format_html(
        '{0}<{1}><span class="kern-sr-only"{6}>{2} </span>{3}<span class="kern-sr-only"{6}> ({4})</span></{1}>{5}',
        lead,
        SafeString(mark),
        begins,
        words.strip(),
        ends,
        trail,
        spoken,
    )
