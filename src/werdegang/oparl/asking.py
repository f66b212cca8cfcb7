# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What clients ask lists for: filters as instants, the place in the list, how much."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:?\d\d|Z)", re.ASCII)
"""OParl's form, and what clients make of it: an offset without colon, no seconds, fractions of them."""
FILTERS = {
    "created_since": "created__gte",
    "created_until": "created__lte",
    "modified_since": "modified__gte",
    "modified_until": "modified__lte",
}
"""Bounds belong to the range."""
PAGE = 100
AFTER = "after"
LIMIT = "limit"
OMIT_INTERNAL = "omit_internal"
LARGEST = 2**62


class BadQuestion(ValueError):  # noqa: N818 -- it says what was asked
    """A parameter that cannot be understood; ``message`` for people, the text itself for developers."""

    def __init__(self, parameter: str, wanted: str) -> None:
        super().__init__(f"{parameter}: {wanted}")
        self.message = _("The value of “%(parameter)s” cannot be read.") % {"parameter": parameter}


@dataclass(frozen=True)
class Question:
    """What a list is asked for; ``kept``: the parameters that every link repeats, in their fixed order."""

    conditions: Mapping[str, datetime.datetime]
    kept: Mapping[str, str]
    internal: bool
    limit: int
    after: int

    @classmethod
    def of(cls, query: QueryDict) -> "Question":
        """Read the query. Unknown parameters are ignored. Raises BadQuestion."""
        given = {name: str(value) for name, value in query.items() if value}
        kept = {name: _as_sent(given[name]) for name in FILTERS if name in given}
        conditions = {FILTERS[name]: instant(name, text) for name, text in kept.items()}
        internal = not _truth(given.get(OMIT_INTERNAL, ""))
        if not internal:
            kept[OMIT_INTERNAL] = "true"
        limit = PAGE
        if LIMIT in given:
            limit = max(1, min(PAGE, _number(LIMIT, given[LIMIT])))
            kept[LIMIT] = str(limit)
        after = _number(AFTER, given[AFTER]) if AFTER in given else 0
        return cls(conditions, kept, internal, limit, after)

    @property
    def with_deleted(self) -> bool:
        """Deleted objects are told of only to those who ask what changed."""
        return "modified__gte" in self.conditions

    def link(self, path: str, after: int = 0) -> str:
        """The address of the page behind an object's number, the first one for none."""
        query = {**self.kept, **({AFTER: str(after)} if after else {})}
        return f"{path}?{urlencode(query, quote_via=quote, safe=':')}" if query else path


def _as_sent(text: str) -> str:
    """A plus that was not encoded arrives as a space."""
    return text.strip().replace(" ", "+")


def instant(name: str, text: str) -> datetime.datetime:
    """A date-time with offset. Raises BadQuestion."""
    try:
        if INSTANT.fullmatch(text):
            return datetime.datetime.fromisoformat(text).astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        pass
    raise BadQuestion(name, "a date-time with offset is wanted, such as 2024-05-01T12:00:00+02:00")


def _number(name: str, text: str) -> int:
    if re.fullmatch(r"\d{1,18}", text, re.ASCII):
        return min(int(text), LARGEST)
    raise BadQuestion(name, "a number is wanted")


def _truth(text: str) -> bool:
    if text.casefold() in ("true", "1"):
        return True
    if text.casefold() in ("", "false", "0"):
        return False
    raise BadQuestion(OMIT_INTERNAL, "true or false is wanted")
