# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days, months and years that a question names ("Beschluss vom März 2019"), read as a time instead of as words."""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from werdegang.search.analysis.folding import fold

_MONTHS = (
    ("januar", "jaenner", "january"),
    ("februar", "february"),
    ("maerz", "march"),
    ("april",),
    ("mai", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("august",),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("dezember", "december"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_BEFORE = r"(?<![\w-])"
_BEHIND = r"(?![\w-])"
_LEADING = rf"(?:{_BEFORE}(?:vom|von|im|in|am|aus|zum|of|from|on)\s+)?(?:{_BEFORE}(?:monat|month)\s+)?"
_OPEN = re.compile(r"\b(?:seit|ab|bis|vor|nach|since|until|before|after)\s*$")
"""Before a time: more than this time is meant."""
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = re.compile(rf"{_LEADING}{_BEFORE}(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}{_BEHIND}")
_MONTH = re.compile(
    rf"{_LEADING}(?:{_BEFORE}(?P<day>\d{{1,2}})\.?\s+)?{_BEFORE}(?P<name>{'|'.join(_NUMBER_OF)}){_BEHIND}"
    rf"(?:\s+{_YEAR}{_BEHIND})?"
)
_ALONE = rf"{_BEHIND}(?!\s*(?:[–/]|bis\b|und\b|oder\b|to\b|and\b|or\b)\s*\d)"
"""Behind a year that is neither the first of several nor half of a number."""
_WHOLE_YEAR = re.compile(rf"{_BEFORE}(?:im jahre?|aus dem jahr|jahr|in|in the year)\s+{_YEAR}{_ALONE}")
_SORT = (
    r"\w*(?:beschluss|beschluesse|beschluessen|vorlagen?|sitzung(?:en)?|antrag|antraege|antraegen)"
    r"|(?:resolution|paper|meeting|motion)s?"
)
_YEAR_OF_SORT = (
    re.compile(rf"{_BEFORE}(?:{_SORT})(?:,?\s+){_YEAR}{_ALONE}"),
    re.compile(rf"(?<![\w/–.-]){_YEAR}\s+(?:{_SORT}){_BEHIND}"),
)
"""A bare year beside a word for what the council has of each year; elsewhere it may be part of a name."""
_SIGNS = re.compile(r'["„“”«»]|(?:^|\s)-\w')
YEARS_BACK = 10
"""A month without a year is the last one in which there is something, so far back."""


@dataclass(frozen=True)
class Period:
    """From a day to a day, both counted, and the question without the words that name it."""

    since: datetime.date
    until: datetime.date
    rest: str
    has_year: bool = True
    """Whether the question names the year, too."""

    @property
    def year(self) -> "Period":
        """The whole year in which it lies."""
        first, last = datetime.date(self.since.year, 1, 1), datetime.date(self.since.year, 12, 31)
        return replace(self, since=first, until=last)

    @property
    def is_month(self) -> bool:
        """Whether it lies within one month."""
        return self.since.month == self.until.month


def periods_in(text: str, today: datetime.date) -> Iterator[Period]:
    """The time that is meant, the likeliest first; none where nothing is named, or words are quoted or excluded."""
    if _SIGNS.search(text):
        return
    plain = fold(text)
    found = _DAY.search(plain) or _MONTH.search(plain) or _WHOLE_YEAR.search(plain)
    begin, end = found.span() if found else (0, 0)
    if found is None:
        found = next(filter(None, (each.search(plain) for each in _YEAR_OF_SORT)), None)
        begin, end = found.span("year") if found else (0, 0)
    if found is None or _OPEN.search(plain[: found.start()]):
        return
    parts = found.groupdict()
    rest = " ".join((plain[:begin] + " " + plain[end:]).split())
    month = int(parts["month"]) if parts.get("month") else _NUMBER_OF.get(parts.get("name") or "")
    if month is None:
        yield Period(datetime.date(int(parts["year"]), 1, 1), datetime.date(int(parts["year"]), 12, 31), rest)
        return
    if parts.get("name") == "may" and not parts["year"]:
        return
    for year in [int(parts["year"])] if parts["year"] else _years(month, today):
        for period in _days(year, month, parts.get("day"), rest):
            yield replace(period, has_year=bool(parts["year"]))


def _years(month: int, today: datetime.date) -> list[int]:
    last = today.year if month <= today.month else today.year - 1
    return list(range(last, last - YEARS_BACK, -1))


def _days(year: int, month: int, day: str | None, rest: str) -> Iterator[Period]:
    """The day, if one is named and there is such a day; then its month."""
    if not 1 <= month <= 12:
        return
    last = calendar.monthrange(year, month)[1]
    if day and 1 <= int(day) <= last:
        on = datetime.date(year, month, int(day))
        yield Period(on, on, rest)
    yield Period(datetime.date(year, month, 1), datetime.date(year, month, last), rest)
