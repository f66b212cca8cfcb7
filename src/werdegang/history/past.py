# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether somebody could have read a thing at a time past: its own level then, and that of all it hung on then.

Only what a viewer sees now is looked at; what was not theirs at the time stays hidden although it is theirs today.
The audience of a level is today's: grants have no past here.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models

from werdegang.core.visibility import Viewer, Visibility

LEVELS = (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT)


@dataclass
class _Course:
    """The recorded states of one thing in time: when, whether readable by itself, and what it hung on."""

    days: list[datetime] = field(default_factory=list)
    readable: list[bool] = field(default_factory=list)
    homes: list[tuple[tuple[type[models.Model], int], ...]] = field(default_factory=list)


class Past:
    """What a viewer could have read when; ``learn`` or ``take`` first, then ask."""

    def __init__(self, user: Any) -> None:
        self.viewer = Viewer.of(user)
        self._courses: dict[type[models.Model], dict[int, _Course]] = {}
        self._seen: dict[type[models.Model], set[int]] = defaultdict(set)
        self._asked: dict[type[models.Model], set[int]] = defaultdict(set)
        self._audiences: dict[type[models.Model], dict[str, set[int]]] = {}

    def learn(self, model: type[Any], keys: Iterable[int]) -> None:
        """Read the courses of these things and of all that they ever hung on."""
        new = set(keys) - self._asked[model]
        if not new:
            return
        self._asked[model] |= new
        seen = model._default_manager.visible_to(self.viewer).filter(pk__in=new)
        known = set(seen.values_list("pk", flat=True))
        self.take(model, known, model.history.filter(id__in=known).order_by("history_date", "history_id"))

    def take(self, model: type[Any], keys: set[int], rows: Iterable[Any]) -> None:
        """Learn from rows of the history that are loaded already; the keys are of things that the viewer sees."""
        self._asked[model] |= keys
        self._seen[model] |= keys
        self._learn_audiences(model, keys)
        self._read(model, rows)

    def _learn_audiences(self, model: type[Any], keys: set[int]) -> None:
        known = self._audiences.setdefault(model, {Visibility.PUBLIC: set()})
        known[Visibility.PUBLIC] |= keys
        if self.viewer.is_anyone:
            return
        for level in LEVELS:
            rows = model._default_manager.filter(pk__in=keys)
            rule = rows.audience(self.viewer, level)
            known.setdefault(level, set()).update(rows.filter(rule).values_list("pk", flat=True))

    def _read(self, model: type[Any], rows: Iterable[Any]) -> None:
        homes = [model._meta.get_field(name) for name in model._default_manager.all().inherits]
        courses = self._courses.setdefault(model, {})
        further: dict[type[models.Model], set[int]] = defaultdict(set)
        for row in rows:
            ends = [(home.related_model, getattr(row, home.attname)) for home in homes]
            ties = tuple((target, end) for target, end in ends if end is not None)
            course = courses.setdefault(row.id, _Course())
            course.days.append(row.history_date)
            audience = self._audiences[model].get(row.visibility, ())
            course.readable.append(not row.deleted and row.id in audience)
            course.homes.append(ties)
            for target, end in ties:
                further[target].add(end)
        for home, keys in further.items():
            self.learn(home, keys)

    def saw(self, model: type[models.Model], key: int, when: datetime, just_before: bool = False) -> bool:
        """Whether the viewer could have read the thing then, or just before; unknown things are nobody's."""
        if key not in self._seen[model]:
            return False
        course = self._courses.get(model, {}).get(key)
        if course is None:
            return True  # never recorded: as it is now
        at = (bisect_left if just_before else bisect_right)(course.days, when) - 1
        if at < 0 or not course.readable[at]:
            return False
        return all(self.saw(target, end, when, just_before) for target, end in course.homes[at])
