# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a chart is given: points in their order, a unit, perhaps a target."""

from dataclasses import dataclass
from decimal import Decimal

GREATEST = Decimal(10) ** 18
FINEST = -9
"""Values stay below 10^18 and have at most nine decimals: more than any figure of a municipality needs."""


def _check(value: Decimal | None) -> None:
    if value is None:
        return
    if not value.is_finite() or abs(value) >= GREATEST:
        raise ValueError(f"a chart shows finite values below 10^18, not {value}")
    exponent = value.normalize().as_tuple().exponent
    if isinstance(exponent, int) and exponent < FINEST:
        raise ValueError(f"a chart shows values with at most nine decimals, not {value}")


@dataclass(frozen=True)
class Point:
    """A value and its place on the axis; None is a gap, ``withheld`` a gap that protects somebody."""

    label: str
    value: Decimal | None = None
    provisional: bool = False
    withheld: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn.

        Raises:
            ValueError: the value is not finite, or beyond what a chart shows.
        """
        _check(self.value)


@dataclass(frozen=True)
class Target:
    """The value to reach; ``label``: by when, one of the axis' labels or a later one; empty: at any time."""

    label: str
    value: Decimal

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn (ValueError)."""
        _check(self.value)


@dataclass(frozen=True)
class Baseline:
    """The value from which the way to the target is measured, and its place on the axis."""

    label: str
    value: Decimal

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn (ValueError)."""
        _check(self.value)


@dataclass(frozen=True)
class Known:
    """A point that has a value, with its place in the series."""

    at: int
    label: str
    value: Decimal
    provisional: bool


@dataclass(frozen=True)
class Series:
    """A figure over time. ``unit`` in words or "%"; ``name`` among several; ``falling_is_good`` turns the target."""

    points: tuple[Point, ...]
    unit: str = ""
    name: str = ""
    target: Target | None = None
    baseline: Baseline | None = None
    falling_is_good: bool = False

    @property
    def known(self) -> tuple[Known, ...]:
        """The points that may be shown, in their order."""
        return tuple(
            Known(at, point.label, point.value, point.provisional)
            for at, point in enumerate(self.points)
            if point.value is not None and not point.withheld
        )

    @property
    def gaps(self) -> tuple[str, ...]:
        """Labels of the points without a value."""
        return tuple(point.label for point in self.points if point.value is None and not point.withheld)

    @property
    def withheld(self) -> tuple[str, ...]:
        """Labels of the points whose value is withheld."""
        return tuple(point.label for point in self.points if point.withheld)

    @property
    def axis(self) -> tuple[str, ...]:
        """Labels of the axis: those of the points, then the target's if it lies beyond."""
        labels = tuple(point.label for point in self.points)
        if self.target and self.target.label and self.target.label not in labels:
            labels += (self.target.label,)
        return labels

    @property
    def reached(self) -> bool | None:
        """Whether the last value meets the target; None without either."""
        if not self.target or not self.known:
            return None
        last = self.known[-1].value
        return last <= self.target.value if self.falling_is_good else last >= self.target.value
