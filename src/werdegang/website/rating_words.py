# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rating in words: the rule gives codes and numbers, people get sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext, ngettext

from werdegang.concepts.models import Indicator
from werdegang.concepts.status import Code, Limits, MeasureTally, Rating, Reason
from werdegang.concepts.vocabulary import Direction, GoalStatus, MeasureState
from werdegang.ui.formats import NO_BREAK_SPACE, day, number, percent

GOAL_KINDS = {
    GoalStatus.REACHED: "reached",
    GoalStatus.ON_TRACK: "ontrack",
    GoalStatus.WATCH: "watch",
    GoalStatus.CRITICAL: "critical",
    GoalStatus.UNRATED: "unrated",
}
MEASURE_KINDS = {
    MeasureState.NOT_STARTED: "todo",
    MeasureState.IN_PROGRESS: "progress",
    MeasureState.DELAYED: "delayed",
    MeasureState.COMPLETED: "completed",
    MeasureState.PERMANENT: "permanent",
    MeasureState.DISCONTINUED: "stopped",
}
_TONES = {
    Code.MEASURES_DONE: "good",
    Code.MEASURES_WITHIN_LIMITS: "good",
    Code.MEASURES_WATCH: "watch",
    Code.MEASURES_CRITICAL: "bad",
    Code.MEASURES_NOT_BEGUN: "open",
    Code.TARGET_REACHED: "good",
    Code.ON_THE_WAY: "good",
    Code.FALLS_BEHIND: "watch",
    Code.MOVES_AWAY: "bad",
    Code.NO_VALUE: "open",
}
Figures = Mapping[int, Indicator]
"""Indicators by the key that their courses carry."""


@dataclass(frozen=True)
class ReasonInWords:
    """One line of an explanation; ``kind`` as the design system names it."""

    kind: str
    words: str


@dataclass(frozen=True)
class RuleInWords:
    """One status and the sentence that says when it holds."""

    kind: str
    label: str
    sentence: str


def tally_words(tally: MeasureTally) -> str:
    """``4 measures: 1 completed, 3 in progress``."""
    if not tally.total:
        return gettext("No measures yet")
    head = ngettext("%(count)s measure", "%(count)s measures", tally.total) % {"count": tally.total}
    parts = [
        (tally.completed, gettext("all completed"), gettext("%(count)s completed")),
        (tally.permanent, gettext("all permanent"), gettext("%(count)s permanent")),
        (tally.going, gettext("all in progress"), gettext("%(count)s in progress")),
        (tally.delayed, gettext("all delayed"), gettext("%(count)s delayed")),
        (tally.not_started, gettext("none started"), gettext("%(count)s not started")),
        (tally.given_up + tally.succeeded, gettext("all discontinued"), gettext("%(count)s discontinued")),
    ]
    words = [
        every if count == tally.total > 1 else some % {"count": count}
        for count, every, some in parts
        if count
    ]
    return f"{head}: {', '.join(words)}"


def sentence(rating: Rating, figures: Figures) -> str:
    """Why the goal stands so, as one sentence; under an override, the office's own reason."""
    if rating.override:
        return gettext("Set by the coordinating office on %(day)s: %(reason)s") % {
            "day": day(rating.override.day),
            "reason": rating.override.reason,
        }
    causes = [cause for reason in rating.reasons if (cause := _cause(reason, rating.computed, figures))]
    return _frames(rating.computed) % {"causes": _joined(causes)}


def _frames(status: GoalStatus) -> str:
    return {
        GoalStatus.REACHED: gettext("Reached, because %(causes)s."),
        GoalStatus.ON_TRACK: gettext("On track, because %(causes)s."),
        GoalStatus.WATCH: gettext("To be watched, because %(causes)s."),
        GoalStatus.CRITICAL: gettext("Critical, because %(causes)s."),
        GoalStatus.UNRATED: gettext("Not yet rated, because no measure has begun and no value is there yet."),
    }[status]


_TELLING = {
    GoalStatus.REACHED: ("good",),
    GoalStatus.ON_TRACK: ("good",),
    GoalStatus.WATCH: ("watch",),
    GoalStatus.CRITICAL: ("bad",),
    GoalStatus.UNRATED: (),
}


def _cause(reason: Reason, status: GoalStatus, figures: Figures) -> str:
    """What an input has to do with the status, as a clause; empty for what speaks for another one."""
    if _TONES[reason.code] not in _TELLING[status]:
        return ""
    if reason.tally:
        return _measures_cause(reason.code, reason.tally)
    figure = figures.get(reason.course.key) if reason.course else None
    return _figure_cause(reason, figure) if figure else ""


def _measures_cause(code: Code, tally: MeasureTally) -> str:
    numbers = {"count": tally.delayed, "total": tally.total}
    if code is Code.MEASURES_DONE:
        return gettext("all measures are completed or permanent")
    if code is Code.MEASURES_CRITICAL and tally.given_up:
        numbers["count"] += tally.given_up
        if tally.delayed:
            return (
                gettext("%(count)s of %(total)s measures are delayed or discontinued without a successor")
                % numbers
            )
        return (
            ngettext(
                "%(count)s of %(total)s measures is discontinued without a successor",
                "%(count)s of %(total)s measures are discontinued without a successor",
                tally.given_up,
            )
            % numbers
        )
    if code is Code.MEASURES_WITHIN_LIMITS and not tally.delayed:
        return gettext("measures have begun and none is delayed")
    if code is Code.MEASURES_WITHIN_LIMITS:
        return (
            ngettext(
                "only %(count)s of %(total)s measures is delayed",
                "only %(count)s of %(total)s measures are delayed",
                tally.delayed,
            )
            % numbers
        )
    return (
        ngettext(
            "%(count)s of %(total)s measures is delayed",
            "%(count)s of %(total)s measures are delayed",
            tally.delayed,
        )
        % numbers
    )


def _figure_cause(reason: Reason, figure: Indicator) -> str:
    if reason.code is Code.TARGET_REACHED:
        return gettext("the figure “%(figure)s” has reached its target") % {"figure": figure.title}
    if reason.code is Code.ON_THE_WAY:
        return gettext("the figure “%(figure)s” is on the way to its target") % {"figure": figure.title}
    if reason.code is Code.MOVES_AWAY:
        return gettext("the figure “%(figure)s” is moving away from its target") % {"figure": figure.title}
    words = {"figure": figure.title, "amount": _gap(reason, figure)}
    if figure.direction == Direction.DOWN:
        return gettext("the figure “%(figure)s” is %(amount)s above the expected value") % words
    return gettext("the figure “%(figure)s” is %(amount)s below the expected value") % words


def _gap(reason: Reason, figure: Indicator) -> str:
    if reason.latest is None or reason.expected is None:
        return ""
    gap = abs(rounded(reason.expected, figure) - reason.latest.value)
    if figure.unit == "%":
        return gettext("%(count)s percentage points") % {"count": number(gap)}
    return amount(gap, figure)


def reasons_in_words(rating: Rating, figures: Figures) -> list[ReasonInWords]:
    """The inputs of a status with their numbers and limits, a line each."""
    return [
        ReasonInWords(_TONES[reason.code], words)
        for reason in rating.reasons
        if (words := _line(reason, figures))
    ]


def _line(reason: Reason, figures: Figures) -> str:
    if reason.tally:
        return _measures_line(reason, reason.tally)
    figure = figures.get(reason.course.key) if reason.course else None
    return _figure_line(reason, figure) if figure else ""


def _measures_line(reason: Reason, tally: MeasureTally) -> str:
    if reason.code is Code.MEASURES_DONE:
        return gettext("Measures: all %(total)s completed or permanent.") % {"total": tally.total}
    if reason.code is Code.MEASURES_NOT_BEGUN:
        return gettext("Measures: none of %(total)s started.") % {"total": tally.total}
    given_up = reason.code is Code.MEASURES_CRITICAL and tally.given_up
    count = tally.delayed + (tally.given_up if given_up else 0)
    words = {
        "count": count,
        "total": tally.total,
        "share": percent(round(100 * count / tally.total)),
        "limit": percent(float(100 * reason.limit)),
    }
    if given_up:
        return (
            gettext(
                "Measures: %(count)s of %(total)s delayed or discontinued without a successor (%(share)s)."
                " “Critical” begins above %(limit)s."
            )
            % words
        )
    if reason.code is Code.MEASURES_CRITICAL:
        return (
            gettext(
                "Measures: %(count)s of %(total)s delayed (%(share)s). “Critical” begins above %(limit)s."
            )
            % words
        )
    return (
        gettext("Measures: %(count)s of %(total)s delayed (%(share)s). Limit for “on track”: %(limit)s.")
        % words
    )


def _figure_line(reason: Reason, figure: Indicator) -> str:
    course = reason.course
    if course is None or reason.latest is None or reason.expected is None:
        return gettext("Figure “%(figure)s”: no value since the baseline.") % {"figure": figure.title}
    words = {
        "figure": figure.title,
        "value": amount(reason.latest.value, figure),
        "day": day(reason.latest.day),
        "expected": amount(rounded(reason.expected, figure), figure),
        "target": amount(course.target, figure),
        "baseline": amount(course.baseline, figure),
        "limit": percent(float(100 * reason.limit)),
    }
    if reason.code is Code.TARGET_REACHED:
        return gettext("Figure “%(figure)s”: %(value)s on %(day)s, target %(target)s reached.") % words
    if reason.code is Code.MOVES_AWAY:
        return (
            gettext(
                "Figure “%(figure)s”: %(value)s on %(day)s, away from the target %(target)s (baseline %(baseline)s)."
            )
            % words
        )
    if figure.direction == Direction.DOWN:
        words["limit"] = percent(float(100 * (1 - reason.limit)))
        return (
            gettext(
                "Figure “%(figure)s”: %(value)s on %(day)s, expected at most %(expected)s."
                " Limit for “on track”: %(limit)s above it."
            )
            % words
        )
    return (
        gettext(
            "Figure “%(figure)s”: %(value)s on %(day)s, expected %(expected)s."
            " Limit for “on track”: %(limit)s of the expected value."
        )
        % words
    )


def rounded(value: Fraction, figure: Indicator) -> Decimal:
    """An expected value with the decimal places of its figure."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal(1).scaleb(-figure.decimals))


def amount(value: Decimal, figure: Indicator) -> str:
    """A value with its unit: ``186 Plätze``, ``18,5 %``."""
    value = round(value, figure.decimals)
    return percent(value) if figure.unit == "%" else f"{number(value)}{NO_BREAK_SPACE}{figure.unit}"


def _joined(causes: list[str]) -> str:
    return (
        gettext("%(first)s and %(last)s") % {"first": ", ".join(causes[:-1]), "last": causes[-1]}
        if (len(causes) > 1)
        else "".join(causes)
    )


@dataclass(frozen=True)
class Verdict:
    """What one figure says about its goal."""

    kind: str
    label: str
    sentence: str


def verdict(rating: Rating, figure: Indicator) -> Verdict | None:
    """A rating made of one figure and nothing else, where it has a value."""
    reason = rating.reasons[0] if rating.reasons else None
    if reason is None or reason.latest is None:
        return None
    words = {"amount": _gap(reason, figure)}
    if reason.code is Code.TARGET_REACHED:
        words_of = gettext("The target is reached.")
    elif reason.code is Code.ON_THE_WAY:
        words_of = gettext("The value is on the way to its target.")
    elif reason.code is Code.MOVES_AWAY:
        words_of = gettext("The value is moving away from its target.")
    elif figure.direction == Direction.DOWN:
        words_of = gettext("The value is %(amount)s above the expected one.") % words
    else:
        words_of = gettext("The value is %(amount)s below the expected one.") % words
    return Verdict(GOAL_KINDS[rating.status], str(rating.status.label), words_of)


def rules_in_words(limits: Limits) -> list[RuleInWords]:
    """The rule of rating with a concept's limits, a sentence for each status."""
    words = {
        "watch": percent(float(100 * limits.watch_share)),
        "critical": percent(float(100 * limits.critical_share)),
        "expected": percent(float(100 * limits.expected_share)),
    }
    sentences = {
        GoalStatus.REACHED: gettext("Every measure is completed or permanent, every target is reached."),
        GoalStatus.ON_TRACK: gettext(
            "At most %(watch)s of the measures are delayed and every figure is on the way to its target."
        ),
        GoalStatus.WATCH: gettext(
            "More than %(watch)s of the measures are delayed, or a figure does not reach %(expected)s of the value"
            " expected on the straight way from baseline to target."
        ),
        GoalStatus.CRITICAL: gettext(
            "More than %(critical)s of the measures are delayed or discontinued without a successor,"
            " or a figure is moving away from its target."
        ),
        GoalStatus.UNRATED: gettext("No measure has begun and no value is there."),
    }
    return [
        RuleInWords(GOAL_KINDS[status], str(status.label), words_of % words)
        for status, words_of in sentences.items()
    ]
