# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words as people would write them, for suggestions."""

from typing import NamedTuple

from werdegang.search.analysis import spans
from werdegang.search.analysis.folding import fold

SHORTEST = 4
LONGEST = 40


class Form(NamedTuple):
    """A word: what is looked up (``foerderung``), then what is shown (``Förderung``)."""

    folded: str
    written: str


def forms_of_piece(piece: str) -> tuple[tuple[str, Form], ...]:
    """The words of a piece that are suggested, by what is looked up."""
    words = [piece[span.start : span.end] for span in spans(piece)] if not piece.isalnum() else [piece]
    forms = [Form(fold(word), word.capitalize() if word.isupper() else word) for word in words]
    return tuple(
        (form.folded, form)
        for form in forms
        if SHORTEST <= len(form.folded) <= LONGEST and form.written[0].isalpha() and form.written.isalnum()
    )
