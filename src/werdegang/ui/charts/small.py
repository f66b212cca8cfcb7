# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The small charts: a line for a card, and many small pictures on one scale."""

from collections.abc import Sequence

from django.template.loader import get_template
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from werdegang.ui.charts.data import Series
from werdegang.ui.charts.drawing import WIDE_TYPE, Drawing, box, breadth, shortened
from werdegang.ui.charts.lines import course, spread
from werdegang.ui.charts.scale import Scale, scale_for, tight_scale
from werdegang.ui.charts.words import describe, short, target_words

_SPARK = (320.0, 96.0)
_SMALL = (196.0, 120.0)


def spark_line(
    series: Series, *, title: str, language: str | None = None, key: str = ""
) -> SafeString | None:
    """The course in the space of a card: first and last value, the target as a level line; None without values."""
    if not series.known:
        return None
    with translation.override(language or translation.get_language()):
        width, height = _SPARK
        drawing = Drawing(width, height)
        values = [point.value for point in series.known] + ([series.target.value] if series.target else [])
        scale = tight_scale(values, 66.0, 24.0)
        places = spread(len(series.points), 8.0, width - 8)
        drawing.stroke("axis", (0, 72), (width, 72))
        if series.target:
            y = scale.y(series.target.value)
            drawing.stroke("goal", (0, y), (width, y))
        course(drawing, series.known, places, scale)
        if series.target:
            # Above the line of the target, and not on the course if there is a place beside it.
            above = scale.y(series.target.value) - 8
            ends = [(0.0, above, "start"), (width, above, "end"), (width / 2, above, "middle")]
            drawing.place(target_words(series), ends, "is-goal")
        last = series.known[-1]
        for point in {series.known[0], last}:
            css = "dot dot--open" if point.provisional else "dot"
            radius = 6.0 if point == last else 4.5
            drawing.dot(css, places[point.at], scale.y(point.value), radius)
        _ends(drawing, series, width)
        return drawing.svg(title, describe(series), key)


def _ends(drawing: Drawing, series: Series, width: float) -> None:
    first, last = series.known[0], series.known[-1]
    right = f"{shortened(last.label)}: {short(last.value, series.unit)}"
    left = f"{shortened(first.label)}: {short(first.value, series.unit)}"
    drawing.write(right, width, 91, "end", "is-value")
    room = width - breadth(right, WIDE_TYPE) - 12
    if first != last and breadth(left, WIDE_TYPE) <= room:
        drawing.write(left, 0, 91, "start")


def small_multiples(
    several: Sequence[Series], *, title: str, language: str | None = None, level: int = 3
) -> SafeString | None:
    """One small picture for each series, all on one scale, the last value of each set off; None without values."""
    values = [point.value for series in several for point in series.known]
    if not values:
        return None
    with translation.override(language or translation.get_language()):
        scale = scale_for(values, 96.0, 22.0, from_zero=True)
        pictures = [
            {"name": series.name, "svg": _small(series, scale, f"{series.name}, {title}")}
            for series in several
        ]
        html = get_template("ui/charts/multiples.html").render({"pictures": pictures, "level": level})
        return mark_safe(html.strip())  # noqa: S308  rendered with escaping


def _small(series: Series, scale: Scale, title: str) -> SafeString:
    width, height = _SMALL
    drawing = Drawing(width, height)
    count = max(len(series.points), 1)
    band = (width - 6) / count
    bar = min(band * 0.74, 28.0)
    places = [3 + band * (at + 0.5) for at in range(count)]
    known = series.known
    ends = {point.at for point in (*known[:1], *known[-1:])}
    for point in known:
        newest = point.at == count - 1
        css = "bar--open" if point.provisional else "" if newest else "bar--2"
        y = scale.y(point.value)
        drawing.bar(f"bar {css}".strip(), places[point.at] - bar / 2, bar, scale.base, y)
    for point in sorted(known, key=lambda each: -each.at):
        if point.at in ends:
            y = scale.y(point.value) + (-6 if point.value >= 0 else 14)
            drawing.place(short(point.value, series.unit), [(places[point.at], y, "middle")], "is-value")
    for position, gap in enumerate(series.points):
        if gap.withheld and band >= 17:
            drawing.lock(places[position], scale.base)
    drawing.stroke("axis", (0, scale.base), (width, scale.base))
    _year_labels(drawing, series, places)
    return drawing.svg(title, describe(series))


def _year_labels(drawing: Drawing, series: Series, places: Sequence[float]) -> None:
    if not series.points:
        return
    last, first = shortened(series.points[-1].label), shortened(series.points[0].label)
    drawing.write(last, *_within(drawing, last, places[len(series.points) - 1]))
    if len(series.points) > 1:
        there = box(last, places[len(series.points) - 1], 0, "middle", WIDE_TYPE)
        here = box(first, places[0], 0, "middle", WIDE_TYPE)
        if here.right + 20 < there.left:
            drawing.write(first, *_within(drawing, first, places[0]))


def _within(drawing: Drawing, words: str, x: float) -> tuple[float, float, str]:
    half = breadth(words, WIDE_TYPE) / 2
    if x + half > drawing.width:
        return drawing.width, 114, "end"
    if x - half < 0:
        return 0, 114, "start"
    return x, 114, "middle"
