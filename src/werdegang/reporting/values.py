# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one way by which a report takes the values of figures, and where values are that are withheld."""

from collections.abc import Iterable
from decimal import Decimal

from werdegang.concepts.models import Indicator, IndicatorValue
from werdegang.concepts.querysets import Withheld
from werdegang.concepts.rateable import Total
from werdegang.core.visibility import ANYONE


def shown(value: IndicatorValue | Total) -> Decimal | None:
    """The value as the public may know it; None where it is withheld."""
    return value.value


def places_withheld(indicators: Iterable[Indicator]) -> dict[int, list[Withheld]]:
    """Of each figure's totals those that are withheld from the public, by the figure's key; one query."""
    totals = IndicatorValue.objects.filter(indicator__in=[each.pk for each in indicators], dimension_key="")
    found: dict[int, list[Withheld]] = {}
    for place in totals.withheld_from(ANYONE):
        found.setdefault(place.indicator_id, []).append(place)
    return found
