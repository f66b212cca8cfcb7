# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What rests on the decision of a paper. Rooms above plug in what they know; the council knows none of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from werdegang.council.models import Paper

Resting = Callable[[Paper, Any], Iterable[str]]
"""Names, as the user may know them, of what was done because the paper was decided."""

_sources: list[Resting] = []


def register_resting(source: Resting) -> Resting:
    """Let a room say what of it rests on decisions."""
    _sources.append(source)
    return source


def on(paper: Paper, user: Any) -> Iterator[str]:
    """All that rests on the paper's decision and is seen by the user: what is hidden hinders nothing (decision 82)."""
    for source in _sources:
        yield from source(paper, user)
