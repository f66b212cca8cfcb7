# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts as SVG, drawn on the server: the course of a figure, bars, small multiples, and all of it in words."""

from werdegang.ui.charts.categories import category_chart, compare
from werdegang.ui.charts.data import Baseline, Point, Series, Target
from werdegang.ui.charts.full import bar_chart, line_chart
from werdegang.ui.charts.paper import on_paper
from werdegang.ui.charts.small import small_multiples, spark_line
from werdegang.ui.charts.words import describe, legend

__all__ = [
    "Baseline",
    "Point",
    "Series",
    "Target",
    "bar_chart",
    "category_chart",
    "compare",
    "describe",
    "legend",
    "line_chart",
    "on_paper",
    "small_multiples",
    "spark_line",
]
