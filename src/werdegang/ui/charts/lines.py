# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The line of a course, shared by the large and the small charts."""

from collections.abc import Sequence

from werdegang.ui.charts.data import Known
from werdegang.ui.charts.drawing import Drawing
from werdegang.ui.charts.scale import Scale


def spread(count: int, first: float, last: float) -> list[float]:
    """Equally spaced places from the first to the last; a single one in the middle."""
    if count == 1:
        return [(first + last) / 2]
    return [first + (last - first) * at / (count - 1) for at in range(count)]


def course(drawing: Drawing, known: Sequence[Known], places: Sequence[float], scale: Scale) -> None:
    """Draw the line: solid between neighbours, dotted over gaps."""
    run: list[tuple[float, float]] = []
    for position, point in enumerate(known):
        here = (places[point.at], scale.y(point.value))
        if position and point.at - known[position - 1].at > 1:
            drawing.stroke("line line--guess", run[-1], here)
            if len(run) > 1:
                drawing.stroke("line", *run)
            run = []
        run.append(here)
    if len(run) > 1:
        drawing.stroke("line", *run)
