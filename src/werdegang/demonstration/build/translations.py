# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the concept is told in other languages."""

from typing import Any

from werdegang.concepts.models import Translation
from werdegang.concepts.translations import CONCEPT, concept_of, kind_of, mark_of_text
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content.collection import Content


def write(content: Content, ledger: Ledger) -> None:
    """Write them all; each fits its original as it stands."""
    ledger.write(
        Translation,
        (
            ("", _row(ledger.any(record.of), record.language, field, text, record.is_sample))
            for record in content.translations
            for field, text in record.texts
        ),
    )


def _row(thing: Any, language: str, field: str, text: str, is_sample: bool) -> Translation:
    kind = kind_of(thing)
    return Translation(
        concept_id=concept_of(thing),
        field=field,
        language=language,
        text=text,
        original=mark_of_text(getattr(thing, field)),
        is_sample=is_sample,
        **({} if kind == CONCEPT else {kind: thing}),
    )
