# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers, sizes, days and periods as people of the active language write them."""

import re
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from django.conf import settings
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

WORD_JOINER = "\u2060"
NO_BREAK_SPACE = "\u00a0"
NOTHING = "–"
_MINUS = "\u2212"
_DASH_BETWEEN_DIGITS = re.compile(r"(?<=\d)–(?=\d)")


def number(value: object, decimals: int | None = None) -> str:
    """``1234.5`` -> ``1.234,5`` (German); trailing zeros go unless ``decimals`` asks for them.

    None and the empty string give an en dash; what is no number is given back as it is.
    """
    if value is None or value == "":
        return NOTHING
    return _number(str(value), decimals, get_language())


@lru_cache(20_000)
def _number(text: str, decimals: int | None, _language: str | None) -> str:
    """The same words for the same sign, so that a table with many numbers asks once for each."""
    try:
        figure = Decimal(text)
    except InvalidOperation:
        return text
    if not figure.is_finite():
        return text
    if decimals is None:
        decimals = max(0, -_exponent(figure))
    sign = _MINUS if figure < 0 and round(figure, decimals) != 0 else ""
    return sign + formats.number_format(abs(figure), decimals, use_l10n=True, force_grouping=True)


def _exponent(figure: Decimal) -> int:
    exponent = figure.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def percent(value: object, decimals: int | None = None) -> str:
    """``22`` -> ``22 %`` with a no-break space (English: ``22%``)."""
    text = number(value, decimals)
    if text == NOTHING:
        return text
    return f"{text}{NO_BREAK_SPACE}%" if _german() else f"{text}%"


def filesize(size: int | None) -> str:
    """Bytes -> ``129 KB``, ``5,5 MB`` (1 KB is 1,024 bytes)."""
    if size is None:
        return NOTHING
    if size < 1024:
        return number(size) + NO_BREAK_SPACE + ngettext("byte", "bytes", size)
    amount = size / 1024
    if round(amount) < 1024:
        return f"{number(round(amount))}{NO_BREAK_SPACE}KB"
    for unit in ("MB", "GB", "TB"):
        amount /= 1024
        if round(amount, 1) < 1024 or unit == "TB":
            break
    return f"{number(round(amount, 1), 1)}{NO_BREAK_SPACE}{unit}"


def day(value: date | None) -> str:
    """``17.03.2017`` (German), ``17 March 2017`` (English); nothing for None; a datetime by local time."""
    if value is None:
        return ""
    if not _german():
        return _date(value, "j F Y")
    local = _local(value) if isinstance(value, datetime) else value
    return f"{local.day:02}.{local.month:02}.{local.year:04}"


def weekday(value: date | None) -> str:
    """``Fr, 17.03.2017`` (German), ``Fri, 17 March 2017`` (English)."""
    return _date(value, "D, d.m.Y" if _german() else "D, j F Y")


def clock(value: time | datetime | None) -> str:
    """``16:00 Uhr`` (German), ``16:00`` (English); a datetime by local time."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = _local(value)
    return formats.time_format(value, r"H:i \U\h\r" if _german() else "H:i")


def iso_day(value: date) -> str:
    """The day for ``<time datetime>``: ``2017-03-17``, by local time."""
    return (_local(value).date() if isinstance(value, datetime) else value).isoformat()


def period(start: int | date | None, end: int | date | None) -> str:
    """``2017–2018`` that no line breaks; open ends in words; both years or both days, the end included."""
    first, last = _moment(start), _moment(end)
    if not last:
        return gettext("since %(start)s") % {"start": first} if first else ""
    if not first:
        return gettext("until %(end)s") % {"end": last}
    return first if first == last else f"{first}–{WORD_JOINER}{last}"


def dashes(text: str) -> str:
    """Keep ``2017–2018`` on one line: a word joiner after every en dash between digits."""
    return _DASH_BETWEEN_DIGITS.sub(f"–{WORD_JOINER}", text)


def language_mark(language: str = "") -> SafeString:
    """`` lang="de"`` for words in another language than the page's; without one: that of the installation's content.

    So that a screen reader pronounces German titles in German on an English page.
    """
    wanted = language or settings.LANGUAGE_CODE
    if wanted == (get_language() or settings.LANGUAGE_CODE):
        return SafeString("")
    return format_html(' lang="{}"', wanted)


def _german() -> bool:
    return (get_language() or "de").startswith("de")


def _local(value: datetime) -> datetime:
    return timezone.localtime(value) if timezone.is_aware(value) else value


def _date(value: date | None, pattern: str) -> str:
    if value is None:
        return ""
    return formats.date_format(_local(value) if isinstance(value, datetime) else value, pattern)


def _moment(value: int | date | None) -> str:
    return day(value) if isinstance(value, date) else str(value or "")
