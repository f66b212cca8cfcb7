# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``{% load charts %}``: charts as tags; without any value they show the empty state."""

from collections.abc import Sequence

from django import template
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from werdegang.ui import charts
from werdegang.ui.charts import Series
from werdegang.ui.components.markup import fill

register = template.Library()


@register.simple_tag
def linechart(series: Series, title: str, caption: str = "") -> SafeString:
    """The course as a line in a ``figure``, its special marks explained below."""
    return _figure(charts.line_chart(series, title=title), charts.legend(series), caption)


@register.simple_tag
def barchart(series: Series, title: str, caption: str = "") -> SafeString:
    """The course as bars in a ``figure``, its special marks explained below."""
    return _figure(charts.bar_chart(series, title=title), charts.legend(series, bars=True), caption)


@register.simple_tag
def categorychart(series: Series, title: str, caption: str = "", beside: Sequence[Series] = ()) -> SafeString:
    """A lying bar for each member of a dimension in a ``figure``; ``beside``: what shares its scale."""
    chart = charts.category_chart(series, title=title, beside=beside)
    return _figure(chart, charts.legend(series, bars=True), caption)


@register.simple_tag
def sparkline(series: Series, title: str) -> SafeString:
    """The course in the space of a card; nothing without values."""
    return charts.spark_line(series, title=title) or SafeString("")


@register.simple_tag
def multiples(several: Sequence[Series], title: str, level: int = 3) -> SafeString:
    """Many small pictures on one scale."""
    return charts.small_multiples(several, title=title, level=level) or _empty()


@register.filter
def chartwords(series: Series) -> str:
    """The course in words."""
    return charts.describe(series)


def _figure(chart: SafeString | None, legend: str, caption: str) -> SafeString:
    if chart is None:
        return _empty()
    words = " · ".join(each for each in (caption, legend) if each)
    html = get_template("ui/charts/figure.html").render({"chart": chart, "caption": words})
    return mark_safe(html.strip())  # noqa: S308  rendered with escaping


def _empty() -> SafeString:
    return fill("nothing", title=gettext("There are no values yet."), content="")
