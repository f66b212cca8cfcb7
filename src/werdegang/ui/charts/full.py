# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The large charts: a course as a line, and as bars."""

import itertools
from collections.abc import Sequence
from decimal import Decimal

from django.utils import translation
from django.utils.safestring import SafeString

from werdegang.ui.charts.data import Known, Series
from werdegang.ui.charts.drawing import NARROW_TYPE, WIDE_TYPE, Drawing, box, breadth, shortened
from werdegang.ui.charts.lines import course, spread
from werdegang.ui.charts.scale import Scale, scale_for
from werdegang.ui.charts.words import describe, has_way, short, target_words

WIDTH, HEIGHT = 440.0, 256.0
_BOTTOM, _TOP, _RIGHT = 222.0, 58.0, 428.0
_LABELS = 246.0
_HEAD = 17.0
"""Baseline of the words above the plot, where no label of a value reaches."""
_NEAR = 48.0
"""A dashed line nearer than this to a dot would run through its label."""

_ALL_VALUES = 8
"""Up to so many values each gets its label, beyond only first, last, highest and lowest."""


def line_chart(
    series: Series, *, title: str, language: str | None = None, key: str = ""
) -> SafeString | None:
    """The course as a line; None when there is no value to show."""
    if not series.known:
        return None
    with translation.override(language or translation.get_language()):
        drawing, scale, left = _ground(series, from_zero=False)
        places = spread(len(series.axis), left + 18, _RIGHT - 26)
        _axis_labels(drawing, series.axis, places)
        course(drawing, series.known, places, scale)
        ends = _target(drawing, series, places, scale, left)
        _dots(drawing, series.known, places, scale)
        for position, point in enumerate(series.points):
            if point.withheld:
                drawing.lock(places[position], scale.bottom)
        _value_labels(drawing, series, places, scale, ends)
        return drawing.svg(title, describe(series), key)


def bar_chart(series: Series, *, title: str, language: str | None = None, key: str = "") -> SafeString | None:
    """The course as bars from zero; None when there is no value to show."""
    if not series.known:
        return None
    with translation.override(language or translation.get_language()):
        drawing, scale, left = _ground(series, from_zero=True)
        band = (_RIGHT - left) / len(series.axis)
        places = [left + band * (at + 0.5) for at in range(len(series.axis))]
        width = min(42.0, band * 0.62)
        _axis_labels(drawing, series.axis, places)
        for point in series.known:
            css = "bar bar--open" if point.provisional else "bar"
            drawing.bar(css, places[point.at] - width / 2, width, scale.base, scale.y(point.value))
        ends = _target(drawing, series, places, scale, left)
        for position, gap in enumerate(series.points):
            if gap.withheld:
                drawing.lock(places[position], scale.base)
        _value_labels(drawing, series, places, scale, ends, bars=True)
        return drawing.svg(title, describe(series), key)


def _ground(series: Series, *, from_zero: bool) -> tuple[Drawing, Scale, float]:
    """Grid, axis and their numbers; also where the plot begins."""
    values = [point.value for point in series.known]
    values += [series.target.value] if series.target else []
    values += [series.baseline.value] if has_way(series) and series.baseline else []
    scale = scale_for(values, _BOTTOM, _TOP, from_zero=from_zero)
    drawing = Drawing(WIDTH, HEIGHT, "wd-chart wd-chart--fluid")
    names = [short(tick, series.unit) for tick in scale.ticks]
    left = max(breadth(name, NARROW_TYPE) for name in names) + 10
    for tick, name in zip(scale.ticks, names, strict=True):
        y = scale.y(tick)
        drawing.stroke("axis" if y == scale.base else "grid", (left, y), (_RIGHT, y))
        drawing.place(name, [(left - 8, y + 4.5, "end")])
    return drawing, scale, left


def _axis_labels(drawing: Drawing, labels: Sequence[str], places: Sequence[float]) -> None:
    """Every label, or every second, third … counted from the last, so that none touches the next."""
    names = [shortened(label) for label in labels]
    wide = _stride(names, places, WIDE_TYPE, 1)
    narrow = _stride(names, places, NARROW_TYPE, wide)
    last = len(names) - 1
    order = [at for at in range(last, -1, -1) if (last - at) % wide == 0]
    for at in sorted(order, key=lambda at: (last - at) % narrow != 0):
        drawing.place(names[at], [(places[at], _LABELS, "middle")], wide_only=(last - at) % narrow != 0)


def _stride(names: Sequence[str], places: Sequence[float], size: float, unit: int) -> int:
    stride = unit
    while stride < len(names):
        shown = range(len(names) - 1, -1, -stride)
        boxes = [box(f"{names[at]} ", places[at], 0, "middle", size) for at in shown]
        if not any(one.overlaps(other) for one, other in itertools.pairwise(boxes)):
            break
        stride += unit
    return stride


def _dots(drawing: Drawing, known: Sequence[Known], places: Sequence[float], scale: Scale) -> None:
    for point in known:
        radius = 6.0 if point == known[-1] else 4.5
        css = "dot dot--open" if point.provisional else "dot"
        drawing.dot(css, places[point.at], scale.y(point.value), radius)


def _target(
    drawing: Drawing, series: Series, places: Sequence[float], scale: Scale, left: float
) -> list[tuple[float, float, str]]:
    """The dashed way to the target, or a level line; gives the places where its words may stand."""
    if not series.target:
        return []
    y = scale.y(series.target.value)
    if series.baseline and has_way(series):
        axis = series.axis
        start, end = places[axis.index(series.baseline.label)], places[axis.index(series.target.label)]
        drawing.stroke("goal", (start, scale.y(series.baseline.value)), (end, y))
        drawing.dot("dot dot--target", end, y, 6.0)
        return [
            (end + 8, y - 12, "end"),
            (end + 8, y + 26, "end"),
            (end - 12, y + 5, "end"),
            (end, y - 14, "start"),
        ]
    drawing.stroke("halo", (left, y), (_RIGHT, y))
    drawing.stroke("goal", (left, y), (_RIGHT, y))
    return [(_RIGHT, y - 8, "end"), (_RIGHT, y + 21, "end")]


def _value_labels(
    drawing: Drawing,
    series: Series,
    places: Sequence[float],
    scale: Scale,
    target_places: list[tuple[float, float, str]],
    *,
    bars: bool = False,
) -> None:
    """The last value first, then the target, then the others by weight, each where there is room."""
    known = series.known
    highest = max(known, key=lambda point: point.value)
    lowest = min(known, key=lambda point: point.value)
    by_weight = [known[-1], known[0], highest, lowest]
    by_weight += known[-2::-1] if len(known) <= _ALL_VALUES else ()
    for point in dict.fromkeys(by_weight):
        x, y = places[point.at], scale.y(point.value)
        if bars:
            spots = [(x, y + 19 if point.value < 0 else y - 8, "middle")]
        else:
            above, below = (x, y - 13, "middle"), (x, y + 25, "middle")
            spots = [below, above] if _crowded_above(series, point, places, scale) else [above, below]
            spots = [above] if _is_on_the_axis(y) else spots
        drawing.place(short(point.value, series.unit), spots, "is-value")
        if point == known[-1] and target_places:
            drawing.place_clear(target_words(series), target_places, "is-strong", (2.0, _HEAD))


def _is_on_the_axis(y: float) -> bool:
    """Whether the axis would run through a label below a point at this height."""
    return y + 10 < _BOTTOM < y + 29


def _crowded_above(series: Series, point: Known, places: Sequence[float], scale: Scale) -> bool:
    """Whether the room below a point is better for its label: the target's line or its own is above."""
    line = _target_height(series, point.at, places, scale)
    here = scale.y(point.value)
    if line is not None and abs(line - here) < _NEAR:
        return line <= here
    return not _is_crest(series.known, point)


def _target_height(series: Series, at: int, places: Sequence[float], scale: Scale) -> float | None:
    """Where the dashed line passes above or below a place; None where it does not."""
    if not series.target:
        return None
    end = scale.y(series.target.value)
    if not series.baseline or not has_way(series):
        return end
    first, last = series.axis.index(series.baseline.label), series.axis.index(series.target.label)
    if not first <= at <= last:
        return None
    begin = scale.y(series.baseline.value)
    return begin + (end - begin) * (places[at] - places[first]) / (places[last] - places[first])


def _is_crest(known: Sequence[Known], point: Known) -> bool:
    """Whether the line bends down at a point, so that the room above it is free."""
    at = known.index(point)
    neighbours = [known[each].value for each in (at - 1, at + 1) if 0 <= each < len(known)]
    return point.value >= sum(neighbours, Decimal(0)) / max(len(neighbours), 1)
