# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""German dates, times and sizes as council pages write them."""

import re
from datetime import date, time

DATE = r"(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{2}\.\d{2}\.\d{2}|\d{4}-\d{2}-\d{2})(?![\d.]\d|\d)"
"""A date as a pattern: German, German with a short year, or international."""
_DATE = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}|(?<=\d\.\d\d\.)\d{2})(?!\d|\.\d)"
    r"|(?<![\d-])(?P<year2>\d{4})-(?P<month2>\d{2})-(?P<day2>\d{2})(?![\d-])"
)
_TIME = re.compile(r"(?<![\d.:])(\d{1,2})[:.](\d{2})(?![\d.])(?:\s*Uhr)?")
SIZE_UNITS = r"Bytes?|B|[KkMmGg]i?[Bb](?:ytes?)?|[Kk]ilobytes?|[Mm]egabytes?|[Gg]igabytes?"
"""Words for units of size, as a pattern."""
_SIZE = re.compile(rf"(\d[\d.,\u202f ]*)\s*({SIZE_UNITS})\b")
_POWERS = {"k": 1, "m": 2, "g": 3}

_FIRST_SHORT_YEAR = 70
"""A short year from here on is of the last century."""

_DAYS = (
    r"(?:Mo(?:ntag)?|Di(?:enstag)?|Mi(?:ttwoch)?|Do(?:nnerstag)?|Fr(?:eitag)?|Sa(?:mstag)?|Sonnabend"
    r"|So(?:nntag)?)"
)
_WEEKDAY = rf"(?:{_DAYS}\.?,?\s+(?:den\s+|dem\s+)?)?"
LEADING_DATE = re.compile(
    _WEEKDAY + rf"(?P<date>{DATE})(?!\.)(?:,?\s+\(?{_DAYS}\b[.)]*)?"
    r"(?:,?\s+(?P<time>\d{1,2}[:.]\d{2})(?:\s*Uhr)?(?=[\s,]|$))?"
)
"""A date at the beginning of a line, with weekday (before or behind) and time if given."""


def is_date(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    return bool(LEADING_DATE.fullmatch(" ".join(text.split()))) and date_in(text) is not None


def is_time(text: str) -> bool:
    """Whether a text is a time, or a span of time, and nothing else."""
    rest = re.sub(r"\b(?:Uhr|bis|ab|von)\b|[-–]", " ", _TIME.sub(" ", text))
    return not rest.strip() and times_in(text)[0] is not None


def date_in(text: str) -> date | None:
    """The first date in a text; a day that no calendar has is none."""
    for found in _DATE.finditer(text):
        try:
            return _day(found)
        except ValueError:
            continue
    return None


def _day(found: re.Match[str]) -> date:
    year = int(found["year"] or found["year2"])
    if year < 100:
        year += 2000 if year < _FIRST_SHORT_YEAR else 1900
    return date(year, int(found["month"] or found["month2"]), int(found["day"] or found["day2"]))


def times_in(text: str) -> tuple[time | None, time | None]:
    """Start and end in words like "16:00 - 18:30" or "17.30 Uhr"."""
    moments: list[time] = []
    for found in _TIME.finditer(_DATE.sub(" ", text)):
        hour, minute = int(found[1]), int(found[2])
        if hour < 24 and minute < 60:
            moments.append(time(hour, minute))
    start = moments[0] if moments else None
    end = moments[1] if len(moments) > 1 else None
    return start, end


def size_in(text: str) -> int | None:
    """Size in bytes of words like "5617 KB", "1,5 MB" or "1.234 Byte"; a kilobyte counts 1,024."""
    found = _SIZE.search(text)
    if not found:
        return None
    number = _german_number(found[1])
    return None if number is None else round(number * 1024 ** _POWERS.get(found[2][0].lower(), 0))


def _german_number(text: str) -> float | None:
    """A number with German signs; a point before three digits is a thousands mark."""
    digits = re.sub(r"[\s\u202f]", "", text).rstrip(".,")
    if "," in digits:
        digits = digits.replace(".", "").replace(",", ".", 1)
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        digits = digits.replace(".", "")
    try:
        return float(digits)
    except ValueError:
        return None
