# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart in words: numbers as labels, the course as sentences, the legend."""

import itertools
from collections.abc import Sequence
from decimal import Decimal

from django.utils import translation
from django.utils.translation import gettext, ngettext, pgettext

from werdegang.ui.charts.data import Series
from werdegang.ui.formats import number, percent

_LARGE = ((Decimal(10) ** 12, "10^12"), (Decimal(10) ** 9, "10^9"), (Decimal(10) ** 6, "10^6"))


def exact(value: Decimal, unit: str = "") -> str:
    """A value in full, with its unit."""
    if unit == "%":
        return percent(value)
    return f"{number(value)} {unit}".strip()


def short(value: Decimal, unit: str = "") -> str:
    """A value as a label: three digits say enough, millions are written as such; of units only "%"."""
    for size, name in _LARGE:
        if abs(value) >= size:
            return f"{number(_rounded(value / size))} {_large(name)}"
    text = number(_rounded(value))
    return percent(_rounded(value)) if unit == "%" else text


def _large(name: str) -> str:
    return {
        "10^6": pgettext("million", "m"),
        "10^9": pgettext("billion", "bn"),
        "10^12": pgettext("trillion", "tn"),
    }[name]


def _rounded(value: Decimal) -> Decimal:
    places = 3 - value.adjusted() if value.adjusted() >= 0 else 2 - value.adjusted()
    return round(value, max(places, 0))


def target_words(series: Series) -> str:
    """``Target 2018: 600``; empty without a target."""
    if not series.target:
        return ""
    value = short(series.target.value, series.unit)
    if not series.target.label:
        return gettext("Target: %(value)s") % {"value": value}
    return gettext("Target %(when)s: %(value)s") % {"when": series.target.label, "value": value}


def describe(series: Series, *, language: str | None = None) -> str:
    """First and last value, trend, extremes, target, gaps, as sentences in a language (default: the active one)."""
    with translation.override(language or translation.get_language()):
        return " ".join(_sentences(series))


def _sentences(series: Series) -> list[str]:
    known = series.known
    if not known:
        return [gettext("There are no values yet."), *_missing(series)]
    first, last = known[0], known[-1]
    words = {
        "first": exact(first.value, series.unit),
        "first_when": first.label,
        "last": exact(last.value, series.unit),
        "last_when": last.label,
    }
    if len(known) == 1:
        sentences = [gettext("One value: %(last)s (%(last_when)s).") % words]
    elif last.value > first.value:
        sentences = [gettext("Risen from %(first)s (%(first_when)s) to %(last)s (%(last_when)s).") % words]
    elif last.value < first.value:
        sentences = [gettext("Fallen from %(first)s (%(first_when)s) to %(last)s (%(last_when)s).") % words]
    else:
        sentences = [
            gettext("%(last)s at the beginning (%(first_when)s) and at the end (%(last_when)s).") % words
        ]
    if last.provisional:
        sentences.append(gettext("The last value is provisional."))
    return sentences + _extremes(series) + _target(series) + _missing(series)


def _extremes(series: Series) -> list[str]:
    known = series.known
    ends = (known[0].value, known[-1].value)
    highest, lowest = max(known, key=lambda each: each.value), min(known, key=lambda each: each.value)
    sentences = []
    if highest.value > max(ends):
        sentences.append(
            gettext("Highest value: %(value)s (%(when)s).")
            % {"value": exact(highest.value, series.unit), "when": highest.label}
        )
    if lowest.value < min(ends):
        sentences.append(
            gettext("Lowest value: %(value)s (%(when)s).")
            % {"value": exact(lowest.value, series.unit), "when": lowest.label}
        )
    return sentences


def _target(series: Series) -> list[str]:
    if not series.target:
        return []
    words = {"value": exact(series.target.value, series.unit), "when": series.target.label}
    if series.reached:
        text = (
            gettext("The target of %(value)s for %(when)s is reached.")
            if series.target.label
            else gettext("The target of %(value)s is reached.")
        )
    else:
        text = (
            gettext("The target of %(value)s for %(when)s is not reached.")
            if series.target.label
            else gettext("The target of %(value)s is not reached.")
        )
    return [text % words]


def _missing(series: Series) -> list[str]:
    sentences = []
    if series.gaps:
        sentences.append(
            ngettext("No value for %(when)s.", "No values for %(when)s.", len(series.gaps))
            % {"when": listed(series.gaps)}
        )
    if series.withheld:
        sentences.append(
            ngettext(
                "The value for %(when)s is withheld.",
                "The values for %(when)s are withheld.",
                len(series.withheld),
            )
            % {"when": listed(series.withheld)}
        )
    return sentences


def listed(labels: Sequence[str]) -> str:
    """``a, b and c``."""
    if len(labels) == 1:
        return labels[0]
    return gettext("%(some)s and %(last)s") % {"some": ", ".join(labels[:-1]), "last": labels[-1]}


def legend(series: Series, *, bars: bool = False, language: str | None = None) -> str:
    """What the special marks of a chart mean; empty when it has none."""
    with translation.override(language or translation.get_language()):
        notes = []
        known = series.known
        if any(each.provisional for each in known):
            notes.append(
                gettext("Outlined bar: provisional value") if bars else gettext("Open dot: provisional value")
            )
        if not bars and any(after.at - before.at > 1 for before, after in itertools.pairwise(known)):
            notes.append(gettext("Dotted: no values in between"))
        if series.target:
            notes.append(
                gettext("Dashed: expected way from the baseline to the target")
                if has_way(series)
                else gettext("Dashed: target")
            )
        if series.withheld:
            notes.append(gettext("Lock: withheld"))
        return " · ".join(notes)


def has_way(series: Series) -> bool:
    """Whether the way from baseline to target can be drawn: both stand on the axis, one after the other."""
    if not series.target or not series.baseline:
        return False
    axis = series.axis
    if series.target.label not in axis or series.baseline.label not in axis:
        return False
    return axis.index(series.baseline.label) < axis.index(series.target.label)
