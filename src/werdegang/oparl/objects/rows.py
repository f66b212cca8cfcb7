# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What all objects share: fields that go out as they are, and what the source gave beside."""

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeVar

from django.utils import timezone

from werdegang.history.models import Sourced
from werdegang.oparl.kinds import PREFIX
from werdegang.oparl.objects.known import Json
from werdegang.oparl.objects.prepared import Prepared

Row = dict[str, Any]
R = TypeVar("R")
T = TypeVar("T")
NOTHING: tuple[Any, ...] = (None, "", [], {})
_SPACE = re.compile(r"\s+")
_OWN_PREFIX = re.compile(r"[A-Za-z0-9_.-]+:\S")
SOURCE_MODIFIED = "source_modified"
SOURCED = (
    "pk",
    "external_id",
    "web",
    "license",
    "keywords",
    "vendor",
    "is_sample",
    *(field.name for field in Sourced._meta.get_fields() if field.name == SOURCE_MODIFIED),
)
"""Columns of everything that may come from elsewhere."""


def own(name: str) -> str:
    """A property's name under our prefix."""
    return f"{PREFIX}:{name}"


def copy(row: Row, names: Mapping[str, str], out: Json) -> None:
    """Columns to properties; what is empty is left out."""
    for column, name in names.items():
        value = row[column]
        if value not in NOTHING:
            out[name] = value


def put(out: Json, **values: Any) -> None:
    """Properties with a value; empty ones are left out."""
    for name, value in values.items():
        if value not in NOTHING:
            out[name] = value


def put_own(out: Json, **values: Any) -> None:
    """The same under our prefix."""
    for name, value in values.items():
        if value not in NOTHING:
            out[own(name)] = value


def period(row: Row, out: Json) -> None:
    """Half-open here, both days included there."""
    start, after = row["start_date"], row["end_date"]
    put(out, startDate=start)
    if after is not None:
        last = after - datetime.timedelta(days=1)
        out["endDate"] = max(start, last) if start else last


def moment(value: datetime.datetime | None) -> datetime.datetime | None:
    """An instant in the town's own time."""
    return None if value is None else timezone.localtime(value)


def common(row: Row, out: Json, page: str = "", base: str = "") -> None:
    """License, keywords, web page, and what the source gave beside; ``page``: path of our own page, if any."""
    put(out, license=row["license"], keyword=words(row["keywords"]))
    put(out, web=f"{base}{page}" if page else row["web"])
    put_own(
        out,
        sourceId=row["external_id"],
        sourceWeb=row["web"],
        sourceModified=moment(row.get(SOURCE_MODIFIED)),
    )
    if row["is_sample"]:
        out[own("sample")] = True
    vendor(row["vendor"], out)


def vendor(properties: Any, out: Json) -> None:
    """Properties of the source as they came; without a prefix of theirs they get ours. Our own word stands first."""
    if not isinstance(properties, dict):
        return
    for key, value in properties.items():
        if value is None:
            continue
        name = _SPACE.sub("_", str(key))
        out.setdefault(name if _OWN_PREFIX.match(name) else own(name or "_"), value)


def words(values: Any) -> list[str]:
    """A list of texts from a JSON column."""
    return [str(value) for value in values if value not in NOTHING] if isinstance(values, list) else []


def grouped(rows: Iterable[Any], column: str) -> dict[int, list[Row]]:
    """Rows by the value of a column, in their order."""
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def pairs(links: Prepared, keys: Collection[int]) -> dict[int, list[int]]:
    """Owner -> others, in the order of a query for these two columns."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for one, two in links.tuples(keys):
        found[one].append(two)
    return found


def keyed(rows: Iterable[Any]) -> dict[int, Row]:
    """Rows by primary key."""
    return {row["pk"]: row for row in rows}


def made(rows: Iterable[R], make: Callable[[R], T | None]) -> list[T]:
    """What each of them becomes; what is not public is left out."""
    return [each for each in map(make, rows) if each is not None]
