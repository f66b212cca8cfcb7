# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one page changes: every difference is compared first, recorded in the history, and remembered for the report."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.contrib.auth import get_user_model
from django.db import models
from simple_history.utils import bulk_create_with_history

from werdegang.core.changes import rows_changed

REASON = "Übernahme von Seite {source}"
"""Why a row is as it is, as the history says it."""
_ANY_IMPORT = REASON.partition("{")[0]
M = TypeVar("M", bound=models.Model)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field's former and new value."""

    name: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Changed:
    """A row and what became different."""

    row: models.Model
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A field that a person changed last: the source's word does not replace it."""

    row: models.Model
    name: str
    by: str
    since: datetime.datetime
    refused: Any
    """What the source says."""


@dataclass(frozen=True, slots=True)
class Authorship:
    """Who gave a field its present value."""

    user_id: int | None
    reason: str
    since: datetime.datetime


def authorship(row: models.Model, name: str) -> Authorship | None:
    """The change that gave the field its present value; nothing if the history does not know it."""
    column = row._meta.get_field(name).attname  # type: ignore[union-attr]  # a column of the row's own
    present = getattr(row, column)
    found: Authorship | None = None
    history: Any = row.history  # type: ignore[attr-defined]  # every row that is written here is recorded
    past = history.order_by("-history_date", "-history_id").values_list(
        column, "history_user_id", "history_change_reason", "history_date"
    )
    for value, user_id, reason, since in past:
        if value != present:
            break
        found = Authorship(user_id, reason or "", since)
    return found


def came_by_import(row: models.Model, name: str) -> bool:
    """Whether a page gave the field its present value."""
    author = authorship(row, name)
    return author is not None and author.user_id is None and author.reason.startswith(_ANY_IMPORT)


@dataclass
class Changes:
    """Writes rows, and remembers what was written and what was not."""

    source: str
    """Name of the page, as the history shows it to readers: no path of the machine."""
    created: list[models.Model] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    removed: list[models.Model] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What the operator should know: sentences in the language of the interface."""

    @property
    def reason(self) -> str:
        """Why, for the history."""
        return REASON.format(source=self.source)

    @property
    def any(self) -> bool:
        """Whether anything was written."""
        return bool(self.created or self.changed or self.removed)

    def note(self, sentence: str) -> None:
        """Tell the operator something, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def add(self, row: M) -> M:
        """Write a new row."""
        self.add_all(type(row), [row])
        return row

    def add_all(self, model: type[M], rows: Sequence[M]) -> None:
        """Write new rows of one model with their history."""
        if not rows:
            return
        bulk_create_with_history(list(rows), model, default_change_reason=self.reason)
        rows_changed(model, [row.pk for row in rows])
        self.created.extend(rows)

    def set(self, row: models.Model, **wanted: Any) -> bool:
        """Give fields the source's values, except those that a person changed last. True if anything was written."""
        fields: list[FieldChange] = []
        for name, value in wanted.items():
            column = row._meta.get_field(name).attname  # type: ignore[union-attr]
            old, new = getattr(row, column), value.pk if isinstance(value, models.Model) else value
            if old == new:
                continue
            author = authorship(row, name)
            if author is not None and author.user_id is not None:
                self.kept.append(Kept(row, name, _user_name(author.user_id), author.since, value))
                continue
            fields.append(FieldChange(name, _shown(row, name, old), value))
            setattr(row, name, value)
        if not fields:
            return False
        row._change_reason = self.reason  # type: ignore[attr-defined]
        row.save(update_fields=[*(each.name for each in fields), "modified"])
        self.changed.append(Changed(row, tuple(fields)))
        return True

    def fill(self, row: models.Model, **wanted: Any) -> bool:
        """Give those fields a value that have none yet."""
        empty = {name: value for name, value in wanted.items() if value and not getattr(row, name)}
        return self.set(row, **empty)

    def revive(self, row: models.Model) -> bool:
        """Take back the tombstone of a row that the source shows again. False if a person set it: it stays."""
        if not getattr(row, "deleted"):  # noqa: B009 -- a record's field, whatever the model
            return True
        return self.set(row, deleted=False)

    def remove(self, row: models.Model) -> None:
        """A tombstone for what the source no longer shows."""
        row.deleted = True  # type: ignore[attr-defined]
        row._change_reason = self.reason  # type: ignore[attr-defined]
        row.save(update_fields=["deleted", "modified"])
        self.removed.append(row)

    def drop_missing(self, rows: Iterable[models.Model]) -> None:
        """Tombstones for those rows that came from this very page and were touched by no person since."""
        for row in rows:
            if not getattr(row, "deleted") and self._is_of_this_page(row):  # noqa: B009
                self.remove(row)

    def _is_of_this_page(self, row: models.Model) -> bool:
        history: Any = row.history  # type: ignore[attr-defined]
        past = list(
            history.order_by("history_date", "history_id").values_list(
                "history_change_reason", "history_user_id"
            )
        )
        return bool(past) and past[0][0] == self.reason and all(user is None for _, user in past)


def _shown(row: models.Model, name: str, old: Any) -> Any:
    """The former value as people read it."""
    return getattr(row, name) if row._meta.get_field(name).is_relation else old


def _user_name(user_id: int) -> str:
    user = get_user_model()._default_manager.filter(pk=user_id).first()
    return str(user) if user else "?"
