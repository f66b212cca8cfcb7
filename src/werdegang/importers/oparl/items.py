# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands between a page of a source and the database: frozen, no ORM."""

from typing import Any, NamedTuple


class Item(NamedTuple):
    """One object as it stood somewhere: its own fields, ids in the place of embedded objects."""

    id: str
    type: str
    said: dict[str, Any]
    """Fields without empty ones, without the other sides of references."""
    back: dict[str, Any] | None
    """The other sides, where the object stood on its own."""
    embedded: bool
    rank: int
    """Its place within what it is embedded in; -1 without."""
    notes: tuple[tuple[str, str], ...]
    """Deviations of its form: kind and field."""


class Note(NamedTuple):
    """A finding before it is a row."""

    kind: str
    type: str
    id: str
    field: str = ""
    detail: str = ""
