# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The course of a thing: what all sources know of it, in the order of time, as one viewer may know it."""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from werdegang.core.course import Event, Scope, Stage, sources
from werdegang.core.visibility import Viewer

FEW = 60
"""So many steps are shown at once; of more, first the weighty ones."""
_LAST = datetime.date.max
_ORDER = {stage: place for place, stage in enumerate(Stage)}


@dataclass(frozen=True)
class Course:
    """All steps of a course in the order of time; what has no day at all comes last."""

    start: Any
    events: Sequence[Event]

    @property
    def counts(self) -> dict[Stage, int]:
        """How many steps there are of each sort, in the order of the sorts."""
        counted = Counter(each.stage for each in self.events)
        return {stage: counted[stage] for stage in Stage if counted[stage]}

    @property
    def weighty(self) -> Sequence[Event]:
        """The steps that tell the course in short."""
        return [each for each in self.events if each.is_weighty]

    @property
    def is_long(self) -> bool:
        """Whether showing all of it at once would bury what matters."""
        return len(self.events) > FEW and len(self.weighty) < len(self.events)

    @property
    def first_day(self) -> datetime.date | None:
        """The day of the first step that has one."""
        return min((each.day for each in self.events if each.day), default=None)

    @property
    def last_day(self) -> datetime.date | None:
        """The day of the last step that has one."""
        return max((each.day for each in self.events if each.day), default=None)


def course_of(start: Any, user: Any) -> Course:
    """Gather the course of a thing that the viewer sees; ten queries at most, however long it is."""
    viewer = Viewer.of(user)
    scope = Scope(start)
    known = sources()
    for source in known:
        source.reach(scope, viewer)
    events = [event for source in known for event in source.events(scope, viewer)]
    return Course(start, sorted(events, key=_place))


def _place(event: Event) -> tuple[datetime.date, int, str]:
    """Steps of one day in the order of their sorts; one without a day right after its anchor."""
    return event.day or event.anchor or _LAST, _ORDER[event.stage], event.title
