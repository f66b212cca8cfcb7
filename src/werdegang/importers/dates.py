# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""German dates, times and sizes as council pages write them."""

import re
from datetime import date, time

_DATE = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_TIME = re.compile(r"(?<![\d.:])(\d{1,2})[:.](\d{2})(?![\d.])(?:\s*Uhr)?")
_SIZE = re.compile(r"(\d[\d.,\u202f ]*)\s*(Bytes?|B|[KkMmGg]i?[Bb])\b")
_UNITS = {"b": 1, "byte": 1, "bytes": 1, "kb": 1024, "kib": 1024, "mb": 1024**2, "mib": 1024**2,
          "gb": 1024**3, "gib": 1024**3}  # fmt: skip

_WEEKDAY = (
    r"(?:(?:Mo(?:ntag)?|Di(?:enstag)?|Mi(?:ttwoch)?|Do(?:nnerstag)?|Fr(?:eitag)?|Sa(?:mstag)?|Sonnabend"
    r"|So(?:nntag)?)"
    r"\.?,?\s+(?:den\s+|dem\s+)?)?"
)
LEADING_DATE = re.compile(
    _WEEKDAY + r"(?P<date>\d{1,2}\.\s?\d{1,2}\.\s?\d{4})(?![\d.])"
    r"(?:,?\s+(?P<time>\d{1,2}[:.]\d{2})(?:\s*Uhr)?(?=\s|$))?"
)
"""A date at the beginning of a line, with weekday and time if given."""


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
            return date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            continue
    return None


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
    return None if number is None else round(number * _UNITS[found[2].lower()])


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
