# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one way by which a report takes the value of a figure."""

from decimal import Decimal

from werdegang.concepts.models import IndicatorValue


def shown(value: IndicatorValue) -> Decimal | None:
    """The value as the public may know it; None where it is withheld."""
    return value.value
