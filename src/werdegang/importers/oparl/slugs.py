# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses for many new rows with few questions: those taken are asked for once a step."""

import datetime
from collections.abc import Sequence

from werdegang.core.addresses import german_slug
from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.bulk import Table

LONGEST = 100


class Slugs:
    """Gives free addresses; remembers how far it counted for those that many want."""

    def __init__(self) -> None:
        self._next: dict[tuple[str, int | None, str], int] = {}

    def free(self, table: Table, wanted: Sequence[tuple[int | None, str]], scope: str = "") -> list[str]:
        """An address for each pair of scope (the key in column ``scope``, or None) and wanted address."""
        taken = self._taken(table, {slug for _, slug in wanted}, scope)
        given = []
        for place, slug in wanted:
            if (place, slug) not in taken:
                taken.add((place, slug))
                given.append(slug)
                continue
            given.append(self._counted(table, place, slug, scope, taken))
        return given

    def _taken(self, table: Table, slugs: set[str], scope: str) -> set[tuple[int | None, str]]:
        column = scope or "NULL"
        statement = f"SELECT {column}, slug FROM {table.name} WHERE"
        return set(bulk.select_among(statement, "slug", sorted(slugs)))

    def _counted(
        self, table: Table, place: int | None, slug: str, scope: str, taken: set[tuple[int | None, str]]
    ) -> str:
        key = (table.name, place, slug)
        if key not in self._next:
            self._next[key] = self._last(table, place, slug, scope) + 1
        while True:
            free = f"{slug}-{self._next[key]}"
            self._next[key] += 1
            if (place, free) not in taken:
                taken.add((place, free))
                return free

    def _last(self, table: Table, place: int | None, slug: str, scope: str) -> int:
        """The greatest number that already stands behind the address."""
        statement = f"SELECT slug FROM {table.name} WHERE slug LIKE %s"
        values: list[object] = [f"{slug}-%"]
        if scope and place is not None:
            statement += f" AND {scope} = %s"
            values.append(place)
        numbers = (row[0].removeprefix(f"{slug}-") for row in bulk.select(statement, values))
        return max((int(number) for number in numbers if number.isdigit() and len(number) < 9), default=1)


def wanted_slug(kind: str, columns: dict[str, object]) -> str:
    """The address that an object should have."""
    if kind == "Meeting":
        return str(columns.get("date") or "ohne-datum")
    name = str((kind == "Paper" and columns.get("reference")) or columns.get("name") or "")
    return german_slug(name[:400])


def now() -> str:
    """This moment as the databases read it."""
    return str(datetime.datetime.now(datetime.UTC).replace(tzinfo=None))
