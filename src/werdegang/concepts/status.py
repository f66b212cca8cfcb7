# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a goal's status follows from its measures and figures: one pure rule (``domain.md``, rule 6).

Measures. *Done* is completed or permanent; *given up* is discontinued without a successor. All shares are shares
of all measures of the goal.

Figures. A figure counts when it has a direction and a target. Its latest value is compared with the value
expected on the straight way from baseline to target, by days; after the target's day the target itself is
expected. A value falls behind when it misses the expected value, towards the wrong side, by more than the part of
it that the limit leaves (95 %: a twentieth), so that the rule mirrors itself for figures that should fall. A value
moves away when it lies on the wrong side of the baseline; where target and baseline are the same, there is nowhere
to move away from, and only falling behind counts.

The first that holds: reached (every measure done, every target reached) · critical (more than half delayed or
given up, or a figure moves away) · to be watched (more than a quarter delayed, or a figure falls behind) · on track
(something has begun, or a value is there) · not yet rated.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from werdegang.concepts.vocabulary import Direction, GoalStatus, MeasureState


@dataclass(frozen=True)
class Limits:
    """The limits of a concept: shares of measures, and of the expected value; each between 0 and 1."""

    watch_share: Fraction = Fraction(1, 4)
    critical_share: Fraction = Fraction(1, 2)
    expected_share: Fraction = Fraction(19, 20)

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Limits":
        """Read the limits that a concept stores; what is missing or no share keeps its usual value."""
        shares = {name: _share(stored.get(name)) for name in cls.__dataclass_fields__}
        return cls(**{name: share for name, share in shares.items() if share is not None})


def _share(value: object) -> Fraction | None:
    try:
        share = Fraction(str(value))
    except (ValueError, ZeroDivisionError):
        return None
    return share if 0 <= share <= 1 else None


@dataclass(frozen=True)
class MeasureInput:
    """One measure as the rule sees it."""

    state: MeasureState
    has_successor: bool = False


@dataclass(frozen=True)
class Reading:
    """A value of a figure and the last day of the period that it stands for."""

    day: date
    value: Decimal


@dataclass(frozen=True)
class Course:
    """A figure on its way from baseline to target. ``key`` is the caller's name for it.

    ``closes``: readings after that day (and after the target's day) belong to a later edition and do not count.
    """

    key: int
    direction: Direction
    baseline: Decimal
    baseline_day: date
    target: Decimal
    target_day: date
    readings: tuple[Reading, ...] = ()
    closes: date | None = None

    @property
    def latest(self) -> Reading | None:
        """The last reading after the baseline's day that counts."""
        end = max(self.target_day, self.closes) if self.closes else date.max
        counting = [reading for reading in self.readings if self.baseline_day < reading.day <= end]
        return max(counting, key=lambda reading: reading.day, default=None)

    def expected(self, day: date) -> Fraction:
        """The value on the straight way from baseline to target; the ends hold beyond them."""
        if day <= self.baseline_day:
            return Fraction(self.baseline)
        if day >= self.target_day:
            return Fraction(self.target)
        way = Fraction((day - self.baseline_day).days, (self.target_day - self.baseline_day).days)
        return Fraction(self.baseline) + way * (Fraction(self.target) - Fraction(self.baseline))


class Code(Enum):
    """What an input says."""

    MEASURES_DONE = "measures_done"
    MEASURES_WITHIN_LIMITS = "measures_within_limits"
    MEASURES_WATCH = "measures_watch"
    MEASURES_CRITICAL = "measures_critical"
    MEASURES_NOT_BEGUN = "measures_not_begun"
    TARGET_REACHED = "target_reached"
    ON_THE_WAY = "on_the_way"
    FALLS_BEHIND = "falls_behind"
    MOVES_AWAY = "moves_away"
    NO_VALUE = "no_value"


WORST = (Code.MEASURES_CRITICAL, Code.MOVES_AWAY)
WATCHED = (Code.MEASURES_WATCH, Code.FALLS_BEHIND)
BEST = (Code.MEASURES_DONE, Code.TARGET_REACHED)
SILENT = (Code.MEASURES_NOT_BEGUN, Code.NO_VALUE)


@dataclass(frozen=True)
class MeasureTally:
    """How many measures stand how."""

    total: int = 0
    completed: int = 0
    permanent: int = 0
    going: int = 0
    delayed: int = 0
    given_up: int = 0
    succeeded: int = 0
    not_started: int = 0

    @property
    def done(self) -> int:
        """Completed or permanent."""
        return self.completed + self.permanent

    @classmethod
    def of(cls, measures: Iterable[MeasureInput]) -> "MeasureTally":
        """Count them."""
        kinds = [_kind(measure) for measure in measures]
        return cls(total=len(kinds), **{kind: kinds.count(kind) for kind in set(kinds)})


_KINDS = {
    MeasureState.NOT_STARTED: "not_started",
    MeasureState.IN_PROGRESS: "going",
    MeasureState.DELAYED: "delayed",
    MeasureState.COMPLETED: "completed",
    MeasureState.PERMANENT: "permanent",
}


def _kind(measure: MeasureInput) -> str:
    if measure.state == MeasureState.DISCONTINUED:
        return "succeeded" if measure.has_successor else "given_up"
    return _KINDS[MeasureState(measure.state)]


@dataclass(frozen=True)
class Reason:
    """An input of a status: what it says, and the numbers that make it say so.

    Of measures: ``tally`` and ``limit``. Of a figure: ``course``, and with a value ``latest``, ``expected``, ``limit``.
    """

    code: Code
    limit: Fraction = Fraction(0)
    tally: MeasureTally | None = None
    course: Course | None = None
    latest: Reading | None = None
    expected: Fraction | None = None


@dataclass(frozen=True)
class Override:
    """A status set by hand, with its reason and its day."""

    status: GoalStatus
    reason: str
    day: date


@dataclass(frozen=True)
class Rating:
    """The status of a goal with what made it. ``computed`` is the rule's own answer, also under an override."""

    computed: GoalStatus
    reasons: tuple[Reason, ...]
    tally: MeasureTally
    limits: Limits
    override: Override | None = None

    @property
    def status(self) -> GoalStatus:
        """The status that holds."""
        return self.override.status if self.override else self.computed


def rate(
    measures: Iterable[MeasureInput],
    courses: Iterable[Course],
    limits: Limits | None = None,
    override: Override | None = None,
) -> Rating:
    """The rule. Neutral figures are left out."""
    limits = limits or Limits()
    tally = MeasureTally.of(measures)
    reasons = [_of_measures(tally, limits)] if tally.total else []
    reasons += [_of_course(course, limits) for course in courses if course.direction != Direction.NEUTRAL]
    return Rating(_status({reason.code for reason in reasons}), tuple(reasons), tally, limits, override)


def _status(codes: set[Code]) -> GoalStatus:
    if codes and codes <= set(BEST):
        return GoalStatus.REACHED
    if codes & set(WORST):
        return GoalStatus.CRITICAL
    if codes & set(WATCHED):
        return GoalStatus.WATCH
    return GoalStatus.UNRATED if codes <= set(SILENT) else GoalStatus.ON_TRACK


def _of_measures(tally: MeasureTally, limits: Limits) -> Reason:
    if tally.done == tally.total:
        return Reason(Code.MEASURES_DONE, tally=tally)
    if Fraction(tally.delayed + tally.given_up, tally.total) > limits.critical_share:
        return Reason(Code.MEASURES_CRITICAL, limits.critical_share, tally)
    if Fraction(tally.delayed, tally.total) > limits.watch_share:
        return Reason(Code.MEASURES_WATCH, limits.watch_share, tally)
    if tally.not_started == tally.total:
        return Reason(Code.MEASURES_NOT_BEGUN, tally=tally)
    return Reason(Code.MEASURES_WITHIN_LIMITS, limits.watch_share, tally)


def _of_course(course: Course, limits: Limits) -> Reason:
    latest = course.latest
    if latest is None:
        return Reason(Code.NO_VALUE, course=course)
    expected = course.expected(latest.day)
    return Reason(
        _verdict(course, Fraction(latest.value), expected, limits),
        limits.expected_share,
        course=course,
        latest=latest,
        expected=expected,
    )


def _verdict(course: Course, value: Fraction, expected: Fraction, limits: Limits) -> Code:
    sign = -1 if course.direction == Direction.DOWN else 1
    baseline, target = Fraction(course.baseline), Fraction(course.target)
    if sign * (value - target) >= 0:
        return Code.TARGET_REACHED
    if target != baseline and sign * (value - baseline) < 0:
        return Code.MOVES_AWAY
    if sign * (expected - value) > (1 - limits.expected_share) * abs(expected):
        return Code.FALLS_BEHIND
    return Code.ON_THE_WAY
