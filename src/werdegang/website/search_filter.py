# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a search is narrowed to, as the address says it, and the addresses of other choices."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from werdegang.search.asked import Filters, Order
from werdegang.search.kinds import all_kinds
from werdegang.ui.parts import Link

PARAMETERS = {"kind": "art", "field": "feld", "body": "gremium"}
"""Facets, in the order of the page, and what they are called in addresses."""
LONGEST = 200
MOST_VALUES, LONGEST_VALUE = 30, 300
"""Of one facet in an address; more were not chosen on the page."""


class SearchFilter:
    """The question of an address."""

    def __init__(self, query: QueryDict) -> None:
        """Read it; what cannot be understood is left out."""
        self.text = query.get("q", "").strip()[:LONGEST].replace("\x00", "")
        self.exactly = query.get("genau") == "1"
        self.query = query = _cut(query)
        chosen = {facet: tuple(query.getlist(name)) for facet, name in PARAMETERS.items()}
        self.facets = {facet: values for facet, values in chosen.items() if values}
        self.since, self.until = _year(query.get("von", "")), _year(query.get("bis", ""))
        self.order = next((each for each in Order if each == query.get("sortierung", "")), Order.RELEVANCE)
        self.page = max(1, int(page)) if (page := query.get("seite", "")).isdecimal() and len(page) < 6 else 1

    @property
    def filters(self) -> Filters:
        """The same for the index: years are whole ones."""
        return Filters(
            self.facets,
            datetime.date(self.since, 1, 1) if self.since else None,
            datetime.date(self.until, 12, 31) if self.until else None,
        )

    @property
    def asks(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.text or self.facets or self.since or self.until)

    def active(self) -> list[Link]:
        """What it is narrowed to, each with the address that leaves it out."""
        links = [
            Link(_label(facet, value), self.without(PARAMETERS[facet], value))
            for facet, values in self.facets.items()
            for value in values
        ]
        if self.since:
            links.append(Link(_("from %(year)s") % {"year": self.since}, self.without("von")))
        if self.until:
            links.append(Link(_("until %(year)s") % {"year": self.until}, self.without("bis")))
        return links

    def orders(self) -> list[Link]:
        """The ways to sort."""
        words = {Order.RELEVANCE: _("relevance"), Order.NEWEST: _("newest"), Order.OLDEST: _("oldest")}
        return [
            Link(label, self.changed(sortierung=str(order)), current=order is self.order)
            for order, label in words.items()
        ]

    def boxes(self, facets: Mapping[str, Mapping[str, int]]) -> list["Box"]:
        """The facets with what can be chosen: most frequent first, what is chosen always there."""
        titles = {"kind": _("Kind"), "field": _("Field of action"), "body": _("Body")}
        return [
            Box(titles[facet], name, choices)
            for facet, name in PARAMETERS.items()
            if (choices := self._choices(facet, facets.get(facet, {})))
        ]

    def _choices(self, facet: str, counts: Mapping[str, int]) -> list["Choice"]:
        chosen = self.facets.get(facet, ())
        some = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        shown = some[:MOST_CHOICES] + [each for each in some[MOST_CHOICES:] if each[0] in chosen]
        missing = [(value, 0) for value in chosen if value not in counts]
        return [
            Choice(value, _label(facet, value), count, value in chosen) for value, count in (*shown, *missing)
        ]

    def changed(self, **values: str) -> str:
        """The address with other values; empty ones are left out, and so is the page."""
        query = self.query.copy()
        query.pop("seite", None)
        for name, value in values.items():
            query.pop(name, None)
            if value:
                query[name] = value
        return f"?{query.urlencode()}"

    def without(self, name: str, value: str = "") -> str:
        """The address without a value of a parameter, or without all of them."""
        query = self.query.copy()
        query.pop("seite", None)
        query.setlist(name, [each for each in query.getlist(name) if value and each != value])
        return f"?{query.urlencode()}"


MOST_CHOICES = 12


@dataclass(frozen=True)
class Choice:
    """A value of a facet."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Box:
    """A facet."""

    title: str
    name: str
    choices: list[Choice]


def _cut(query: QueryDict) -> QueryDict:
    """The same with each value of a facet once, and not more of them than anybody chooses."""
    made = query.copy()
    for name in PARAMETERS.values():
        if name in made:
            values = dict.fromkeys(value for value in made.getlist(name) if len(value) <= LONGEST_VALUE)
            made.setlist(name, list(values)[:MOST_VALUES])
    return made


def _label(facet: str, value: str) -> str:
    kind: Any = all_kinds().get(value) if facet == "kind" else None
    return str(kind.many) if kind else value


def _year(text: str) -> int | None:
    return int(text) if text.isdecimal() and text.isascii() and 1 <= int(text[:5]) <= 9999 else None
