# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The course of a thing over time, put together from what the rooms know: each plugs in a source.

A source first widens the scope (which goals, papers, resolutions … belong to the course), then gives what happened
to them. Every source goes through the gate by itself. Scopes only grow, so a cycle in imported data ends by itself.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.core.visibility import Viewer


class Stage(models.TextChoices):
    """What sort of step something is, in the order in which steps of one day follow each other."""

    PARTICIPATION = "beteiligung", _("Participation")
    NEED = "bedarf", _("Need")
    PAPER = "vorlage", _("Paper")
    CONSULTATION = "beratung", _("Consultation")
    DECISION = "beschluss", _("Resolution")
    EDITION = "ausgabe", _("Edition")
    GOAL = "ziel", _("Goal")
    MEASURE = "massnahme", _("Measure")
    ASSIGNMENT = "auftrag", _("Assignment")
    UPDATE = "sachstand", _("Status update")
    FIGURE = "kennzahl", _("Key figure")
    REPORT = "bericht", _("Report")


@dataclass(frozen=True)
class Event:
    """One step of a course.

    ``thing`` is what it leads to; addresses are the faces' affair. Without ``day`` the step stands after ``anchor``,
    a day that is not shown; ``when`` are words in place of a day. ``until`` is the last day of a period.
    """

    stage: Stage
    title: str
    thing: Any
    day: datetime.date | None = None
    until: datetime.date | None = None
    anchor: datetime.date | None = None
    when: str = ""
    text: str = ""
    source: str = ""
    is_sample: bool = False
    is_weighty: bool = False


@dataclass
class Scope:
    """What belongs to a course: primary keys by model, and rows that a source has loaded already."""

    start: Any
    keys: dict[type[models.Model], set[int]] = field(default_factory=dict)
    rows: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, model: type[models.Model], keys: Iterable[int | None]) -> None:
        """Take these in; None is nothing."""
        self.keys.setdefault(model, set()).update(key for key in keys if key is not None)

    def of(self, model: type[models.Model]) -> set[int]:
        """The keys of one model."""
        return self.keys.get(model, set())


class CourseSource(Protocol):
    """What a room plugs in."""

    def reach(self, scope: Scope, viewer: Viewer) -> None:
        """Widen the scope by what the room knows to belong to it."""

    def events(self, scope: Scope, viewer: Viewer) -> Iterable[Event]:
        """What happened to what is in scope, as the viewer may know it."""


_sources: dict[int, CourseSource] = {}


def register_source(place: int, source: CourseSource) -> None:
    """Plug a source in; sources reach in the order of their places."""
    _sources[place] = source


def sources() -> list[CourseSource]:
    """All sources in their order."""
    return [_sources[place] for place in sorted(_sources)]


def connected(starts: Iterable[int], pairs: Iterable[tuple[int, int]]) -> set[int]:
    """All that hangs together with the starts by these pairs, either way round; a cycle does no harm."""
    neighbours: dict[int, set[int]] = {}
    for one, other in pairs:
        neighbours.setdefault(one, set()).add(other)
        neighbours.setdefault(other, set()).add(one)
    found = set(starts)
    waiting = list(found)
    while waiting:
        for each in neighbours.get(waiting.pop(), set()) - found:
            found.add(each)
            waiting.append(each)
    return found
