# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The language of a report: texts of the concept in it, where anyone may read them; else as they were written."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from werdegang.concepts.models import Translation
from werdegang.concepts.translations import Key, condition, fields_of, key_of, kind_of, mark_of_text
from werdegang.core.visibility import ANYONE
from werdegang.reporting.snapshot.plain import Plain

LEFT_OUT = {"goal": ("rationale",), "edition": ("summary",), "concept": ("summary",)}
"""What no report says of a thing, and so is not missed."""


class Teller:
    """Tells things in one language, and keeps in mind what it could not tell."""

    def __init__(self, language: str) -> None:
        """``language``: that of the report."""
        self.language = language
        self.missing = self.stale = False
        self._untold: dict[Key, list[str]] = {}

    @property
    def is_original(self) -> bool:
        """Whether all stays as it was written."""
        return self.language == settings.LANGUAGE_CODE

    def tell(self, things: Iterable[Any]) -> None:
        """Put the texts of these things, which are not saved afterwards, into the language; one query."""
        if self.is_original:
            return
        rows = list(things)
        keys = {(kind_of(each), each.pk) for each in rows}
        seen = Translation.objects.visible_to(ANYONE).filter(condition(keys), language=self.language)
        told = {(key_of(row), row.field): row for row in seen}
        for thing in rows:
            kind = kind_of(thing)
            for name in fields_of(kind):
                if name not in LEFT_OUT.get(kind, ()):
                    self._tell(thing, name, told.get(((kind, thing.pk), name)))

    def _tell(self, thing: Any, name: str, row: Translation | None) -> None:
        original = getattr(thing, name)
        if not original.strip():
            return
        if row is None:
            self.missing = True
            self._untold.setdefault((kind_of(thing), thing.pk), []).append(name)
            return
        self.stale = self.stale or row.original != mark_of_text(original)
        setattr(thing, name, row.text)
        thing.is_sample = thing.is_sample or row.is_sample

    def untold(self, thing: Any) -> list[str]:
        """The fields of a thing that could not be told, and so stand as they were written."""
        return self._untold.get((kind_of(thing), thing.pk), [])

    def marks(self, *fields: tuple[Any, str, str]) -> Plain:
        """Which of these (thing, its field, the name in the snapshot) could not be told; nothing for none."""
        found = [name for thing, field, name in fields if field in self.untold(thing)]
        return {"untranslated": found} if found else {}

    def marks_of(self, thing: Any) -> Plain:
        """The same for a thing whose fields have the same names in the snapshot."""
        return self.marks(*((thing, name, name) for name in self.untold(thing)))

    def as_plain(self) -> Plain:
        """How much of the report is told in its language."""
        return {"original": settings.LANGUAGE_CODE, "missing": self.missing, "stale": self.stale}
