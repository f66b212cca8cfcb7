# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From values to places: round ticks, and the span an axis covers."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal, localcontext

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_FLAT = Decimal("0.1")
"""Below this share of the greatest value, a course on an axis from zero would look flat."""


def nice_ticks(low: Decimal, high: Decimal, count: int = 4) -> list[Decimal]:
    """Round, equally spaced values from at most ``low`` to at least ``high``; about ``count`` steps, never none."""
    with localcontext() as context:
        context.prec = 60
        if high == low:
            high, low = max(high, Decimal(0)), min(low, Decimal(0))
        if high == low:
            high = Decimal(1)
        rough = (high - low) / count
        magnitude = Decimal(10) ** rough.adjusted()
        step = next(factor * magnitude for factor in _STEPS if factor * magnitude >= rough)
        tick = (low / step).to_integral_value(ROUND_FLOOR) * step
        ticks = [tick]
        while ticks[-1] < high:
            ticks.append(ticks[-1] + step)
        return [each.normalize() + 0 for each in ticks]


@dataclass(frozen=True)
class Scale:
    """A vertical axis: ``ticks`` from the first at ``bottom`` to the last at ``top`` (pixels, top is less)."""

    ticks: tuple[Decimal, ...]
    bottom: float
    top: float

    def y(self, value: Decimal) -> float:
        """Where a value stands."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - float((value - low) / (high - low)) * (self.bottom - self.top)

    @property
    def base(self) -> float:
        """Where bars begin: at zero, which a scale for bars contains."""
        return self.y(min(max(Decimal(0), self.ticks[0]), self.ticks[-1]))


def scale_for(
    values: Iterable[Decimal], bottom: float, top: float, *, from_zero: bool, count: int = 4
) -> Scale:
    """The scale that shows all values; from zero unless a line would look flat on it."""
    known = list(values)
    low, high = min(known), max(known)
    spread, greatest = high - low, max(abs(low), abs(high))
    if from_zero or not (0 < spread < greatest * _FLAT):
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    return Scale(tuple(nice_ticks(low, high, count)), bottom, top)


def tight_scale(values: Iterable[Decimal], bottom: float, top: float) -> Scale:
    """The scale from the lowest to the highest value, without ticks between: for pictures without an axis."""
    known = list(values)
    low, high = min(known), max(known)
    return Scale((low, high) if low < high else (low - 1, high + 1), bottom, top)
