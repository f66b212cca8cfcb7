# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werdegang.council.procedure import notice
from werdegang.council.procedure.notice import NoticePeriod

DAY = datetime.date.fromisoformat
LOWER_SAXONY, BAVARIA = "03159016", "09162000"
WEEK = NoticePeriod(7)
FIVE_WORKING = NoticePeriod(5, working_days=True)


@pytest.mark.parametrize(
    ("sent", "meeting", "period", "days"),
    [
        ("2017-03-06", "2017-03-14", WEEK, 7),
        ("2017-03-07", "2017-03-14", WEEK, 6),
        ("2017-03-14", "2017-03-14", WEEK, 0),
        ("2017-03-20", "2017-03-14", WEEK, 0),
        ("2017-03-06", "2017-03-14", FIVE_WORKING, 5),  # Tue to Fri, Mon
        ("2017-04-12", "2017-04-20", FIVE_WORKING, 3),  # Maundy Thursday, Tue, Wed; Easter between
    ],
)
def test_notice_is_counted_in_full_days_between_the_two(sent, meeting, period, days):
    assert notice.given(DAY(sent), DAY(meeting), period, notice.free_days(LOWER_SAXONY)) == days


@pytest.mark.parametrize(
    ("meeting", "period", "latest"),
    [
        ("2017-03-14", WEEK, "2017-03-06"),
        ("2017-03-13", WEEK, "2017-03-03"),  # would be Sunday, so Friday before
        ("2017-04-25", WEEK, "2017-04-13"),  # would be Easter Monday, so Maundy Thursday
        ("2017-03-14", FIVE_WORKING, "2017-03-06"),
        ("2017-04-20", FIVE_WORKING, "2017-04-10"),
        ("2017-03-14", NoticePeriod(0), "2017-03-13"),
    ],
)
def test_the_latest_day_is_a_working_day_that_gives_the_whole_notice(meeting, period, latest):
    assert notice.latest_day(DAY(meeting), period, notice.free_days(LOWER_SAXONY)) == DAY(latest)


def test_holidays_are_those_of_the_state():
    epiphany = DAY("2026-01-06")
    assert notice.holiday(epiphany, BAVARIA)
    assert not notice.holiday(epiphany, LOWER_SAXONY)


def test_reformation_day_is_a_holiday_in_lower_saxony_since_2018():
    assert notice.holiday(DAY("2018-10-31"), LOWER_SAXONY)
    assert not notice.holiday(DAY("2016-10-31"), LOWER_SAXONY)


def test_without_a_key_only_nationwide_holidays_count():
    assert notice.holiday(DAY("2026-12-25"), "")
    assert not notice.holiday(DAY("2026-01-06"), "")


def test_a_period_below_nothing_is_refused():
    with pytest.raises(ValueError, match="0 to 366"):
        NoticePeriod(-1)


@given(
    st.dates(DAY("2015-01-01"), DAY("2035-12-31")),
    st.integers(0, 30),
    st.booleans(),
)
def test_the_latest_day_keeps_the_period_and_the_next_working_day_does_not(meeting, days, working):
    period, is_free = NoticePeriod(days, working), notice.free_days(LOWER_SAXONY)
    latest = notice.latest_day(meeting, period, is_free)
    following = latest + datetime.timedelta(days=1)
    while is_free(following):
        following += datetime.timedelta(days=1)
    assert not is_free(latest)
    assert notice.is_kept(latest, meeting, period, is_free)
    assert not notice.is_kept(following, meeting, period, is_free)
