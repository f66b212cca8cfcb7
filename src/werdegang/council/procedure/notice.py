# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The notice that an invitation gives: full days between the day it is sent and the day of the meeting.

Neither of the two days counts (§ 187 (1) BGB by analogy). Where the rules of procedure count working days, Saturdays,
Sundays and public holidays of the state do not count either. An invitation that falls due on such a day is due on
the last working day before it, since nobody is in the office to send it.
"""

import datetime
import functools
from collections.abc import Callable
from dataclasses import dataclass

import holidays

STATES = {
    "01": "SH",
    "02": "HH",
    "03": "NI",
    "04": "HB",
    "05": "NW",
    "06": "HE",
    "07": "RP",
    "08": "BW",
    "09": "BY",
    "10": "SL",
    "11": "BE",
    "12": "BB",
    "13": "MV",
    "14": "SN",
    "15": "ST",
    "16": "TH",
}
"""First two digits of the official municipality key (AGS) -> state."""

SATURDAY = 5
_DAY = datetime.timedelta(days=1)
_LONGEST = 366

IsFree = Callable[[datetime.date], bool]


@functools.lru_cache(maxsize=256)
def _holidays_of(state: str, year: int) -> frozenset[datetime.date]:
    return frozenset(holidays.country_holidays("DE", subdiv=state or None, years=year))


def holiday(day: datetime.date, ags: str) -> bool:
    """Whether the day is a public holiday in the municipality's state; only nationwide ones without a key."""
    return day in _holidays_of(STATES.get(ags[:2], ""), day.year)


def free_days(ags: str) -> IsFree:
    """Whether a day is no working day: Saturday, Sunday, public holiday of the state."""
    return lambda day: day.weekday() >= SATURDAY or holiday(day, ags)


@dataclass(frozen=True)
class NoticePeriod:
    """So many full days; ``working_days``: only those count on which offices work."""

    days: int
    working_days: bool = False

    def __post_init__(self) -> None:
        """Refuse what no rules of procedure ask for (ValueError)."""
        if not 0 <= self.days <= _LONGEST:
            raise ValueError(f"a notice period has 0 to {_LONGEST} days, not {self.days}")


def given(sent: datetime.date, meeting: datetime.date, period: NoticePeriod, is_free: IsFree) -> int:
    """How many days of notice lie between the two days; 0 where the invitation comes on the day or after it."""
    if not period.working_days:
        return max((meeting - sent).days - 1, 0)
    between = (sent + _DAY * number for number in range(1, (meeting - sent).days))
    return sum(not is_free(day) for day in between)


def latest_day(meeting: datetime.date, period: NoticePeriod, is_free: IsFree) -> datetime.date:
    """The last working day on which an invitation still gives the whole notice."""
    day = meeting - _DAY
    counted = 0
    while counted < period.days:
        counted += not (period.working_days and is_free(day))
        day -= _DAY
    while is_free(day):
        day -= _DAY
    return day


def is_kept(sent: datetime.date, meeting: datetime.date, period: NoticePeriod, is_free: IsFree) -> bool:
    """Whether an invitation sent on that day gives the whole notice."""
    return sent < meeting and given(sent, meeting, period, is_free) >= period.days
