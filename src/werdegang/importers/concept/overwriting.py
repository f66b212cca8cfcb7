# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Entries that would become others: a template filled in from 1 on meets the goals that have these numbers."""

import re

from werdegang.importers.concept.tables import Row

_WORD = re.compile(r"\w{4,}")
_STEM = 6


def is_another(before: Row, after: Row) -> bool:
    """Whether hardly a word of the title stays: more likely another entry than a correction."""
    old, new = _stems(before.get("title")), _stems(after.get("title"))
    if not old or not new:
        return False
    return len(old & new) * 2 < min(len(old), len(new))


def _stems(title: str | None) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall((title or "").casefold())}
