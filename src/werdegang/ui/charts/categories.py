# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bars side by side for the members of a dimension: one period, no course."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from werdegang.ui.charts.data import Known, Series
from werdegang.ui.charts.drawing import NARROW_TYPE, WIDE_TYPE, Bar, Drawing, at, breadth
from werdegang.ui.charts.words import exact, listed, short

WIDTH = 440.0
_ROW, _BAR, _TOP = 50.0, 18.0, 8.0


def category_chart(
    series: Series,
    *,
    title: str,
    beside: Sequence[Series] = (),
    language: str | None = None,
    key: str = "",
) -> SafeString | None:
    """A lying bar for each point of the series, its name above; None when there is no value to show.

    ``beside``: the series of charts that stand next to it, all on one scale.
    """
    if not series.known:
        return None
    with translation.override(language or translation.get_language()):
        drawing = Drawing(WIDTH, _TOP + _ROW * len(series.points), "wd-chart wd-chart--fluid")
        known = {point.at: point for point in series.known}
        values = [point.value for each in (series, *beside) for point in each.known]
        greatest, least = max(*values, Decimal(0)), min(*values, Decimal(0))
        widest = max(breadth(short(value, series.unit), NARROW_TYPE) for value in values)
        scale = float(greatest - least) or 1.0
        room = WIDTH - widest - 16
        zero = 2 + float(-least) / scale * room
        for row, point in enumerate(series.points):
            y = _TOP + _ROW * row + 22
            drawing.write(_fitting(point.label), 8, y - 6, "start")
            if row in known:
                _bar(drawing, series, known[row], zero, room / scale, y)
            elif point.withheld:
                drawing.lock(zero + 10, y + _BAR)
                drawing.write(gettext("withheld"), zero + 24, y + 14, "start")
            else:
                drawing.write("–", zero + 2, y + 14, "start")
        drawing.stroke("axis", (zero, _TOP), (zero, drawing.height))
        return drawing.svg(title, compare(series), key)


def _bar(drawing: Drawing, series: Series, point: Known, zero: float, step: float, y: float) -> None:
    length = float(point.value) * step
    css = "bar bar--open" if point.provisional else "bar"
    left = min(zero, zero + length)
    drawing.bars.append(Bar(css, at(left), at(y), at(abs(length)), at(_BAR)))
    drawing.write(short(point.value, series.unit), max(zero, zero + length) + 8, y + 15, "start", "is-value")


def _fitting(label: str) -> str:
    """The name of a member as far as there is room."""
    if breadth(label, WIDE_TYPE) <= WIDTH - 10:
        return label
    while label and breadth(f"{label}…", WIDE_TYPE) > WIDTH - 10:
        label = label[:-1]
    return f"{label.rstrip()}…"


def compare(series: Series, *, language: str | None = None) -> str:
    """Most, least, what is withheld, as sentences."""
    with translation.override(language or translation.get_language()):
        known = sorted(series.known, key=lambda point: -point.value)
        sentences = []
        if known:
            sentences = [
                gettext("Most: %(name)s with %(value)s.")
                % {"name": known[0].label, "value": exact(known[0].value, series.unit)}
            ]
        if len(known) > 1:
            sentences.append(
                gettext("Least: %(name)s with %(value)s.")
                % {"name": known[-1].label, "value": exact(known[-1].value, series.unit)}
            )
        if series.withheld:
            sentences.append(gettext("Withheld: %(names)s.") % {"names": listed(series.withheld)})
        if series.gaps:
            sentences.append(gettext("No value: %(names)s.") % {"names": listed(series.gaps)})
        return " ".join(sentences)
