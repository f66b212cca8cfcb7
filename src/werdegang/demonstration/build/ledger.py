# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was written so far, found by the key of its record."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import models
from simple_history.utils import bulk_create_with_history

from werdegang.core.addresses import first_free, german_slug
from werdegang.history.writing import keep_links

REASON = "Aufbau der Vorführung"
"""Why everything came to be, as the history says it."""
M = TypeVar("M", bound=models.Model)


class Ledger:
    """Writes rows with their history and remembers them, so that later rows can refer to them."""

    def __init__(self) -> None:
        self.rows: Counter[str] = Counter()
        """How many rows of each model were written, by the model's name."""
        self._by_key: dict[str, models.Model] = {}
        self._used: dict[tuple[str, object], set[str]] = {}

    def get(self, model: type[M], key: str) -> M:
        """The row that a record became. Raises KeyError or TypeError for a slip in the content."""
        row = self._by_key[key]
        if not isinstance(row, model):
            raise TypeError(f"{key} is a {type(row).__name__}, not a {model.__name__}")
        return row

    def any(self, key: str) -> models.Model:
        """The row that a record became, whatever it is."""
        return self._by_key[key]

    def find(self, model: type[M], key: str | None) -> M | None:
        """The same, and nothing for no key."""
        return None if key is None else self.get(model, key)

    def slug(self, kind: str, text: str, scope: object = "") -> str:
        """A readable address that is free among those of this kind within the scope."""
        used = self._used.setdefault((kind, scope), set())
        slug = first_free(german_slug(text), used)
        used.add(slug)
        return slug

    def save(self, row: M, key: str = "") -> M:
        """Write one row at once, for what others of the same kind refer to."""
        row._change_reason = REASON  # type: ignore[attr-defined]
        row.save()
        self.note(row, key)
        return row

    def note(self, row: models.Model, key: str = "") -> None:
        """Remember a row that is written already."""
        self.rows[type(row).__name__] += 1
        if key:
            self._by_key[key] = row

    def write(self, model: type[M], keyed: Iterable[tuple[str, M]]) -> None:
        """Write many rows of a model with their history, in this order; an empty key is not remembered."""
        pairs = list(keyed)
        if not pairs:
            return
        bulk_create_with_history([row for _key, row in pairs], model, default_change_reason=REASON)
        for key, row in pairs:
            self.note(row, key)

    def link(self, model: type[models.Model], name: str, keyed: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Fill a many-to-many field of written rows: the key of the row that has it, the keys of the other ends."""
        pairs = [(self.get(model, key), list(ends)) for key, ends in keyed]
        field: Any = model._meta.get_field(name)
        own, other = field.m2m_field_name(), field.m2m_reverse_field_name()
        through = field.remote_field.through
        through._default_manager.bulk_create(
            [
                through(**{own: row, other: self.get(field.related_model, end)})
                for row, ends in pairs
                for end in ends
            ]
        )
        if name in getattr(model, "_history_m2m_fields", ()):
            keep_links([row for row, _ends in pairs], name)  # type: ignore[misc]
