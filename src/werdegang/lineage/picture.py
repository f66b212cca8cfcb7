# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A course as a picture: one lane for each sort of step, years from left to right, drawn as SVG.

The list of steps is the truth, the picture its view: its words for those who do not see it say what the lanes hold.
Marks carry classes for pages with our style sheets, and fixed colours for places without.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.core.course import Event, Stage
from werdegang.lineage.gathering import Course

WIDTH, LEFT, LANE, TOP = 1140, 150, 40, 28
MOST_YEARS = 24
"""So many years get a label of their own; of more, every second, third …"""
_BARS = (Stage.EDITION, Stage.GOAL, Stage.MEASURE, Stage.ASSIGNMENT)
"""Sorts of steps that last."""
_COLOURS = {
    "grid": 'stroke="#d5dae3" stroke-width="1"',
    "axis": 'stroke="#8b93a5" stroke-width="1"',
    "bar": 'fill="#3152a8"',
    "bar bar--open": 'fill="#ffffff" stroke="#3152a8" stroke-width="2"',
    "dot": 'fill="#3152a8" stroke="#ffffff" stroke-width="2"',
    "dot dot--open": 'fill="#ffffff" stroke="#3152a8" stroke-width="2.5"',
}
_FONT = 'font-family="Fira Sans, Arial, sans-serif" font-size="13" fill="#3d4454"'


@dataclass(frozen=True)
class Scale:
    """Days to places on the axis."""

    first: int
    last: int

    def x(self, day: datetime.date) -> float:
        """Where a day stands."""
        year = (day - datetime.date(day.year, 1, 1)).days / 366
        share = (day.year + year - self.first) / (self.last + 1 - self.first)
        return LEFT + max(0.0, min(1.0, share)) * (WIDTH - LEFT - 10)

    @property
    def labelled(self) -> Iterable[int]:
        """The years with a label."""
        step = 1 + (self.last - self.first) // MOST_YEARS
        return range(self.first, self.last + 1, step)


def picture(course: Course, name: str) -> SafeString:
    """The picture; empty where no step has a day."""
    lanes = {
        stage: [each for each in course.events if each.stage is stage and each.day] for stage in course.counts
    }
    lanes = {stage: events for stage, events in lanes.items() if events}
    if not lanes:
        return SafeString("")
    days = [day for events in lanes.values() for each in events for day in _days(each)]
    scale = Scale(min(days).year, max(days).year)
    height = TOP + LANE * len(lanes) + 34
    title = _("The course of “%(name)s”") % {"name": name}
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="wd-chart" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="werdegang-t werdegang-d" {_FONT}>',
        f'<title id="werdegang-t">{escape(title)}</title>',
        f'<desc id="werdegang-d">{escape(describe(course))}</desc>',
        *_axis(scale, height),
    ]
    for row, (stage, events) in enumerate(lanes.items()):
        parts += _lane(stage, events, TOP + LANE * row + LANE / 2, scale)
    # Numbers, and words that were escaped above.
    return mark_safe("".join([*parts, "</svg>"]))  # noqa: S308


def _days(event: Event) -> Iterator[datetime.date]:
    """The days that the axis must reach; a deadline to come makes it no longer."""
    if event.day:
        yield event.day
    if event.until and event.stage is not Stage.ASSIGNMENT:
        yield event.until


def describe(course: Course) -> str:
    """What the lanes hold, in words."""
    lanes = [
        ngettext("%(stage)s: %(count)s step", "%(stage)s: %(count)s steps", count)
        % {"stage": stage.label, "count": count}
        for stage, count in course.counts.items()
    ]
    if course.first_day is None or course.last_day is None:
        return "; ".join(lanes)
    period = _("From %(first)s to %(last)s.") % {"first": course.first_day.year, "last": course.last_day.year}
    return f"{period} {'; '.join(lanes)}."


def _axis(scale: Scale, height: int) -> Iterator[str]:
    bottom = height - 26
    for year in scale.labelled:
        x = scale.x(datetime.date(year, 1, 1))
        yield f'<line class="grid" {_COLOURS["grid"]} x1="{x:.1f}" x2="{x:.1f}" y1="16" y2="{bottom}"/>'
        yield f'<text x="{x + 4:.1f}" y="{height - 8}">{year}</text>'
    yield f'<line class="axis" {_COLOURS["axis"]} x1="{LEFT}" x2="{WIDTH}" y1="{bottom}" y2="{bottom}"/>'


def _lane(stage: Stage, events: Sequence[Event], y: float, scale: Scale) -> Iterator[str]:
    yield f'<text class="is-strong" x="0" y="{y + 5:.1f}">{escape(str(stage.label))}</text>'
    if stage in _BARS:
        yield from _bars(events, y, scale)
        return
    css, radius = ("dot", 8) if stage is Stage.DECISION else ("dot dot--open", 6)
    for x in sorted({round(scale.x(each.day), 1) for each in events if each.day}):
        yield f'<circle class="{css}" {_COLOURS[css]} cx="{x}" cy="{y:.1f}" r="{radius}"/>'


def _bars(events: Sequence[Event], y: float, scale: Scale) -> Iterator[str]:
    """Periods as bars in up to three rows, so that what runs at the same time is told apart."""
    ends = [0.0, 0.0, 0.0]
    for each in events:
        assert each.day is not None
        begin = scale.x(each.day)
        width = max(8.0, scale.x(max(each.until or each.day, each.day)) - begin)
        row = next((number for number, end in enumerate(ends) if end <= begin), 2)
        ends[row] = max(ends[row], begin + width + 2)
        css = "bar" if each.until else "bar bar--open"
        yield (
            f'<rect class="{css}" {_COLOURS[css]} x="{begin:.1f}" y="{y - 13 + row * 9:.1f}" '
            f'width="{width:.1f}" height="7" rx="2"/>'
        )
