# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values as a snapshot holds them: days and decimals as text, so that they come back exactly."""

from datetime import date
from decimal import Decimal
from typing import Any

Plain = dict[str, Any]


def day(value: date | None) -> str | None:
    """``2017-03-17``."""
    return value.isoformat() if value else None


def decimal(value: Decimal | None) -> str | None:
    """The same number without the zeros that a database adds, never with an exponent."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
