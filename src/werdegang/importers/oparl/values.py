# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values of a source as the columns here want them, written as both databases read them.

Each function gives the value, or raises Unusable; deviations that do no harm are told to ``note``.
"""

import datetime
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from werdegang.importers.models import FindingKind

BERLIN = ZoneInfo("Europe/Berlin")
_UTC = datetime.UTC
_GERMANY = ((5.0, 16.0), (47.0, 56.0))
"""Longitudes and latitudes between which Germany lies."""
Note = Callable[[str], object]


class Unusable(ValueError):  # noqa: N818 -- it says what the value is
    """A value that the column cannot take."""


def text(value: Any) -> str:
    """A text; numbers and truth values in words, without characters that no database takes."""
    if type(value) is str:
        return value if "\x00" not in value else value.replace("\x00", "")
    if isinstance(value, bool | int | float):
        return str(value)
    raise Unusable


@lru_cache(maxsize=20_000)
def moment(value: Any) -> tuple[str, bool]:
    """A moment in UTC as the databases read it, and whether a zone was missing (Berlin's is taken then)."""
    if not isinstance(value, str):
        raise Unusable
    try:
        # One maker writes the offset as "+01::00".
        found = datetime.datetime.fromisoformat(value.strip().replace("::", ":"))
    except ValueError:
        raise Unusable from None
    bare = found.tzinfo is None
    try:
        return str(
            (found.replace(tzinfo=BERLIN) if bare else found).astimezone(_UTC).replace(tzinfo=None)
        ), bare
    except (OverflowError, ValueError):
        raise Unusable from None


def local_day(stored: str) -> str:
    """The day in Berlin of a stored moment."""
    found = datetime.datetime.fromisoformat(stored).replace(tzinfo=_UTC)
    return found.astimezone(BERLIN).date().isoformat()


@lru_cache(maxsize=20_000)
def day(value: Any) -> str:
    """A day; of a moment its day."""
    if not isinstance(value, str):
        raise Unusable
    try:
        return datetime.date.fromisoformat(value.strip()[:10]).isoformat()
    except ValueError:
        raise Unusable from None


@lru_cache(maxsize=5_000)
def day_after(value: Any) -> str:
    """The first day after a last day."""
    try:
        return (datetime.date.fromisoformat(day(value)) + datetime.timedelta(days=1)).isoformat()
    except OverflowError:
        raise Unusable from None


def flag(value: Any) -> bool:
    """A truth value, also as a word."""
    if isinstance(value, bool):
        return value
    if value in ("true", "True", "1", 1):
        return True
    if value in ("false", "False", "0", 0):
        return False
    raise Unusable


def number(value: Any) -> int:
    """A whole number from 0 on that fits, also in digits."""
    if isinstance(value, str) and value.strip().isdigit():
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**31:
        raise Unusable
    return value


def words(value: Any) -> str:
    """A list of texts as JSON; one text is a list of one."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise Unusable
    return orjson.dumps(value).decode().replace("\\u0000", "")


def place(value: Any, note: Note) -> str:
    """A GeoJSON Feature as JSON, longitude before latitude; what was repaired is noted."""
    if not isinstance(value, dict):
        raise Unusable
    feature = value if value.get("type") == "Feature" else {"type": "Feature", "geometry": value}
    geometry = feature.get("geometry")
    if not isinstance(geometry, dict) or "coordinates" not in geometry:
        raise Unusable
    coordinates = _numbers(geometry["coordinates"])
    if _swapped(coordinates):
        coordinates = _turned(coordinates)
    repaired = {
        **feature,
        "geometry": {**geometry, "coordinates": coordinates},
        "properties": feature.get("properties") or {},
    }
    if repaired != value:
        note(FindingKind.PLACE_REPAIRED)
    return orjson.dumps(repaired).decode()


def _numbers(value: Any) -> Any:
    if isinstance(value, list) and value:
        return [_numbers(each) for each in value]
    if isinstance(value, bool):
        raise Unusable
    try:
        return value if isinstance(value, int | float) else float(value.strip().replace(",", "."))
    except (AttributeError, ValueError):
        raise Unusable from None


def _points(value: Any) -> list[list[float]]:
    if isinstance(value, list) and value and not isinstance(value[0], list):
        return [value]
    return [point for each in value for point in _points(each)] if isinstance(value, list) else []


def _swapped(coordinates: Any) -> bool:
    """Whether all points lie in Germany once their numbers change places, and none does as it is."""
    (west, east), (south, north) = _GERMANY
    points = [point for point in _points(coordinates) if len(point) >= 2]
    return bool(points) and all(west <= p[1] <= east and south <= p[0] <= north for p in points)


def _turned(value: Any) -> Any:
    if value and not isinstance(value[0], list):
        return [value[1], value[0], *value[2:]]
    return [_turned(each) for each in value]


def is_mojibake(value: str) -> bool:
    """Whether letters were read in the wrong encoding once ("Ã¼" for "ü") or lost."""
    if "\ufffd" in value:
        return True
    if "Ã" not in value and "â€" not in value and "Â" not in value:
        return False
    try:
        return value.encode("cp1252").decode("utf-8") != value
    except (UnicodeEncodeError, UnicodeDecodeError):
        return "Ã¼" in value or "Ã¤" in value or "Ã¶" in value or "ÃŸ" in value
