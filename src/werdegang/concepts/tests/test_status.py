# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rule that rates goals, as a truth table with every border."""

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from werdegang.concepts.models.concept import default_limits
from werdegang.concepts.status import Code, Course, Limits, MeasureInput, Override, Reading, rate
from werdegang.concepts.vocabulary import Direction, GoalStatus, MeasureState

UPCOMING, GOING, LATE = MeasureState.NOT_STARTED, MeasureState.IN_PROGRESS, MeasureState.DELAYED
DONE, LASTING, STOPPED = MeasureState.COMPLETED, MeasureState.PERMANENT, MeasureState.DISCONTINUED
REACHED, ON_TRACK, WATCH = GoalStatus.REACHED, GoalStatus.ON_TRACK, GoalStatus.WATCH
CRITICAL, UNRATED = GoalStatus.CRITICAL, GoalStatus.UNRATED


def measures(*states):
    return [MeasureInput(state) for state in states]


def course(*values, direction=Direction.UP, baseline=100, target=200, **given):
    """A figure from the end of 2016 to the end of 2018, with values of 31.12.2017, 2018, …"""
    readings = tuple(
        Reading(datetime.date(2017 + at, 12, 31), Decimal(str(value))) for at, value in enumerate(values)
    )
    return Course(
        1,
        direction,
        Decimal(str(baseline)),
        datetime.date(2016, 12, 31),
        Decimal(str(target)),
        datetime.date(2018, 12, 31),
        readings,
        **given,
    )


@pytest.mark.parametrize(
    ("states", "status"),
    [
        ([], UNRATED),
        ([UPCOMING], UNRATED),
        ([UPCOMING, UPCOMING, UPCOMING], UNRATED),
        ([GOING], ON_TRACK),
        ([UPCOMING, GOING], ON_TRACK),
        ([UPCOMING, DONE], ON_TRACK),
        ([DONE, GOING], ON_TRACK),
        ([DONE], REACHED),
        ([DONE, LASTING], REACHED),
        ([LASTING], REACHED),
        ([LATE, GOING, GOING, GOING], ON_TRACK),  # exactly a quarter
        ([LATE, LATE, GOING, GOING, GOING, GOING, GOING], WATCH),  # more than a quarter
        ([LATE, GOING, GOING], WATCH),
        ([LATE, UPCOMING, UPCOMING, UPCOMING], ON_TRACK),
        ([LATE, LATE, GOING, GOING], WATCH),  # exactly half
        ([LATE, LATE, GOING], CRITICAL),  # more than half
        ([LATE], CRITICAL),
        ([STOPPED, GOING], ON_TRACK),  # given up, but exactly half
        ([STOPPED, STOPPED, GOING], CRITICAL),
        ([STOPPED, LATE, GOING], CRITICAL),  # delayed and given up add up
        ([STOPPED, LATE, GOING, GOING], ON_TRACK),  # half together, a quarter delayed
        ([STOPPED], CRITICAL),
        ([STOPPED, DONE, DONE], ON_TRACK),  # not every measure is done
    ],
)
def test_measures_alone(states, status):
    assert rate(measures(*states), []).status == status


def test_a_discontinued_measure_with_a_successor_is_not_given_up():
    assert rate([MeasureInput(STOPPED, has_successor=True)] * 2 + measures(GOING), []).status == ON_TRACK


@pytest.mark.parametrize(
    ("figure", "code", "status"),
    [
        (course(), Code.NO_VALUE, UNRATED),
        (course("150"), Code.ON_THE_WAY, ON_TRACK),  # exactly what is expected
        (course("142.5"), Code.ON_THE_WAY, ON_TRACK),  # exactly 95 % of it
        (course("142.4999"), Code.FALLS_BEHIND, WATCH),
        (course("100"), Code.FALLS_BEHIND, WATCH),  # no better than the baseline
        (course("99.9999"), Code.MOVES_AWAY, CRITICAL),
        (course("200"), Code.TARGET_REACHED, REACHED),
        (course("250"), Code.TARGET_REACHED, REACHED),
        (course("150", "190"), Code.ON_THE_WAY, ON_TRACK),  # 95 % of the target on its day
        (course("150", "189.9"), Code.FALLS_BEHIND, WATCH),
        (course("200", "150"), Code.FALLS_BEHIND, WATCH),  # the latest value tells
        (course("99", "200"), Code.TARGET_REACHED, REACHED),
        (course("150", "160", "195"), Code.ON_THE_WAY, ON_TRACK),  # past its day the target holds
        (course("150", "160", "170"), Code.FALLS_BEHIND, WATCH),
    ],
)
def test_a_figure_that_should_rise(figure, code, status):
    rating = rate([], [figure])
    assert (rating.reasons[0].code, rating.status) == (code, status)


FIGURES = {
    "none": [],
    "reached": [course("200")],
    "on the way": [course("150")],
    "behind": [course("120")],
    "away": [course("90")],
    "no value": [course()],
}
TOGETHER = {
    # Columns as in FIGURES; every verdict on measures with every verdict on figures.
    (): (UNRATED, REACHED, ON_TRACK, WATCH, CRITICAL, UNRATED),
    (DONE, LASTING): (REACHED, REACHED, ON_TRACK, WATCH, CRITICAL, ON_TRACK),
    (GOING, UPCOMING): (ON_TRACK, ON_TRACK, ON_TRACK, WATCH, CRITICAL, ON_TRACK),
    (LATE, GOING, GOING): (WATCH, WATCH, WATCH, WATCH, CRITICAL, WATCH),
    (LATE, STOPPED): (CRITICAL, CRITICAL, CRITICAL, CRITICAL, CRITICAL, CRITICAL),
    (UPCOMING,): (UNRATED, ON_TRACK, ON_TRACK, WATCH, CRITICAL, UNRATED),
}


@pytest.mark.parametrize(
    ("states", "figures", "status"),
    [
        (states, figures, status)
        for states, row in TOGETHER.items()
        for figures, status in zip(FIGURES, row, strict=True)
    ],
)
def test_every_verdict_on_measures_with_every_verdict_on_figures(states, figures, status):
    assert rate(measures(*states), FIGURES[figures]).status == status


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("150", Code.ON_THE_WAY),
        ("157.5", Code.ON_THE_WAY),  # a twentieth above the expected value
        ("157.5001", Code.FALLS_BEHIND),
        ("200", Code.FALLS_BEHIND),
        ("200.0001", Code.MOVES_AWAY),
        ("100", Code.TARGET_REACHED),
        ("60", Code.TARGET_REACHED),
    ],
)
def test_a_figure_that_should_fall_is_judged_by_the_mirrored_rule(value, code):
    figure = course(value, direction=Direction.DOWN, baseline=200, target=100)
    assert rate([], [figure]).reasons[0].code is code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("100", Code.TARGET_REACHED),
        ("95", Code.ON_THE_WAY),
        ("94.9", Code.FALLS_BEHIND),
        ("1", Code.FALLS_BEHIND),
    ],
)
def test_a_level_to_be_held_cannot_move_away(value, code):
    assert rate([], [course(value, baseline=100, target=100)]).reasons[0].code is code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("0", Code.ON_THE_WAY),
        ("-0.1", Code.FALLS_BEHIND),
        ("-10", Code.FALLS_BEHIND),
        ("-10.1", Code.MOVES_AWAY),
    ],
)
def test_a_way_through_zero_tolerates_nothing_where_zero_is_expected(value, code):
    assert rate([], [course(value, baseline=-10, target=10)]).reasons[0].code is code


def test_negative_figures_may_miss_by_a_twentieth_of_their_size():
    assert rate([], [course("-157.5", baseline=-200, target=-100)]).reasons[0].code is Code.ON_THE_WAY
    assert rate([], [course("-157.6", baseline=-200, target=-100)]).reasons[0].code is Code.FALLS_BEHIND


def test_neutral_figures_do_not_count():
    rating = rate(measures(GOING), [course("1", direction=Direction.NEUTRAL)])
    assert rating.status == ON_TRACK
    assert [reason.code for reason in rating.reasons] == [Code.MEASURES_WITHIN_LIMITS]


def test_values_up_to_the_baseline_are_no_course():
    early = Reading(datetime.date(2016, 12, 31), Decimal(1))
    figure = course()
    assert rate([], [Course(**{**vars(figure), "readings": (early,)})]).reasons[0].code is Code.NO_VALUE


def test_values_after_the_edition_belong_to_the_next_one():
    figure = course("150", "200", "90", closes=datetime.date(2018, 12, 31))
    assert rate([], [figure]).status == REACHED


def test_values_until_the_targets_day_count_though_the_edition_ended_before():
    assert rate([], [course("150", "200", closes=datetime.date(2018, 6, 30))]).status == REACHED


@pytest.mark.parametrize(
    ("states", "figures", "status"),
    [
        ([DONE], [course("200")], REACHED),
        ([DONE], [course("150")], ON_TRACK),  # a target is missing
        ([GOING], [course("200")], ON_TRACK),  # a measure is missing
        ([DONE], [course()], ON_TRACK),  # nothing says that the target is reached
        ([DONE], [course("99")], CRITICAL),
        ([GOING], [course("120")], WATCH),
        ([LATE, GOING, GOING], [course("150")], WATCH),
        ([LATE], [course("200")], CRITICAL),
        ([LATE, GOING, GOING], [course("99")], CRITICAL),
        ([UPCOMING], [course("150")], ON_TRACK),  # a value is there
        ([UPCOMING], [course()], UNRATED),
        ([DONE], [course("200"), course("200")], REACHED),
        ([DONE], [course("200"), course("150")], ON_TRACK),
        ([], [course("200"), course("120")], WATCH),
    ],
)
def test_measures_and_figures_together(states, figures, status):
    assert rate(measures(*states), figures).status == status


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ((2016, 1, 1), 100),
        ((2016, 12, 31), 100),
        ((2017, 12, 31), 150),
        ((2018, 1, 1), 100 + 100 * Fraction(366, 730)),
        ((2018, 12, 31), 200),
        ((2030, 1, 1), 200),
    ],
)
def test_the_expected_value_lies_on_the_straight_way_by_days(day, expected):
    assert course().expected(datetime.date(*day)) == expected


def test_a_concepts_own_limits_hold():
    limits = Limits.of({"watch_share": 0.5, "critical_share": 0.75, "expected_share": 0.5})
    assert rate(measures(LATE, GOING), [], limits).status == ON_TRACK
    assert rate(measures(LATE, LATE, GOING), [], limits).status == WATCH
    assert rate([], [course("110")], limits).status == ON_TRACK


def test_stored_limits_are_the_usual_ones_exactly():
    assert Limits.of(default_limits()) == Limits()


@pytest.mark.parametrize("stored", [{}, {"watch_share": "viel"}, {"watch_share": None}, {"watch_share": 7}])
def test_limits_that_are_no_shares_are_passed_over(stored):
    assert Limits.of(stored) == Limits()


def test_an_override_holds_and_the_computed_status_stays_known():
    override = Override(ON_TRACK, "Der Umbau ist beauftragt.", datetime.date(2018, 2, 1))
    rating = rate(measures(LATE), [], override=override)
    assert (rating.status, rating.computed) == (ON_TRACK, CRITICAL)
    assert rating.reasons


def test_reasons_carry_the_numbers_that_made_them():
    rating = rate(measures(LATE, LATE, GOING, GOING, UPCOMING), [course("120")])
    of_measures, of_figure = rating.reasons
    assert of_measures.tally
    assert of_figure.latest
    assert (of_measures.tally.delayed, of_measures.tally.total, of_measures.limit) == (2, 5, Fraction(1, 4))
    assert of_figure.latest.value == 120
    assert of_figure.expected == 150
    assert of_figure.limit == Fraction(19, 20)
