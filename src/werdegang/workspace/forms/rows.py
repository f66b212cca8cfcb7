# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of a form that are added, moved and removed by plain buttons: a list in order, without script.

A button is called ``do`` and says ``<rows>:<what>:<number>``. It saves nothing: the form comes back as typed, with
the rows in their new order.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from django import forms
from django.http import QueryDict

MOST = 40
F = TypeVar("F", bound="RowForm")


class RowForm(forms.Form):
    """One row; ``number`` counts from 1 and stands before its labels, so that errors can be told apart."""

    row_label: Any = ""
    number = 1

    def numbered(self, number: int) -> None:
        """Name the fields after the row's place."""
        self.number = number
        for field in self.fields.values():
            field.own_label = field.label  # type: ignore[attr-defined]
            field.label = f"{self.row_label} {number}: {field.label}"

    @property
    def is_blank(self) -> bool:
        """Whether nothing is chosen in it."""
        return not any(self.cleaned_data.values()) if self.is_valid() else False


class Rows(Generic[F]):
    """The rows of one kind in a form."""

    def __init__(
        self,
        make: Callable[..., F],
        prefix: str,
        data: Mapping[str, Any] | None = None,
        initial: Sequence[dict[str, Any]] = (),
    ) -> None:
        """Take the rows from what was sent, else from what stands now."""
        self.prefix = prefix
        count = _count(data, prefix) if data is not None else len(initial)
        self.forms: list[F] = []
        for index in range(count):
            first = None if data is not None else initial[index]
            form = make(data, prefix=f"{prefix}-{index}", initial=first)
            form.numbered(index + 1)
            self.forms.append(form)

    def __iter__(self) -> Iterator[F]:
        return iter(self.forms)

    def __len__(self) -> int:
        return len(self.forms)

    @property
    def last(self) -> int:
        """The number of the last row."""
        return len(self.forms)

    def is_valid(self) -> bool:
        """Whether every row is."""
        return not [form for form in self.forms if not form.is_valid()]

    def used(self) -> list[F]:
        """Those in which something is chosen."""
        return [form for form in self.forms if not form.is_blank]


def rearranged(data: QueryDict, prefix: str, fields: Sequence[str], what: str, number: int) -> QueryDict:
    """What was sent, after a row was added, moved or removed."""
    rows = [
        {field: data.get(f"{prefix}-{n}-{field}", "") for field in fields}
        for n in range(_count(data, prefix))
    ]
    place = number - 1
    if what == "add" and len(rows) < MOST:
        rows.append(dict.fromkeys(fields, ""))
    elif what == "remove" and 0 <= place < len(rows):
        del rows[place]
    elif what == "up" and 0 < place < len(rows):
        rows[place - 1], rows[place] = rows[place], rows[place - 1]
    elif what == "down" and 0 <= place < len(rows) - 1:
        rows[place + 1], rows[place] = rows[place], rows[place + 1]
    return with_rows(data, prefix, rows)


def with_rows(data: QueryDict, prefix: str, rows: Sequence[Mapping[str, Any]]) -> QueryDict:
    """What was sent, with these rows instead of its own."""
    changed = QueryDict(mutable=True)
    for name, values in data.lists():
        if not name.startswith(f"{prefix}-"):
            changed.setlist(name, values)
    changed[f"{prefix}-count"] = str(len(rows))
    for index, row in enumerate(rows):
        for field, value in row.items():
            changed[f"{prefix}-{index}-{field}"] = str(value or "")
    return changed


def _count(data: Mapping[str, Any], prefix: str) -> int:
    said = str(data.get(f"{prefix}-count", ""))
    return min(int(said), MOST) if said.isascii() and said.isdigit() else 0
