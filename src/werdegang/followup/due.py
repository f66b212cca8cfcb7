# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days and rhythms in the wording of German resolutions: "bis zum 30.06.2026", "im III. Quartal", "halbjährlich".

Pure functions. A day that the wording leaves open ("bis zur nächsten Sitzung") stays words.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from werdegang.followup.standing import later

MONTHS = (
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
_SEASONS = {"frühjahr": (5, 31), "frühling": (5, 31), "sommer": (8, 31), "herbst": (11, 30)}
_NUMBERS = {
    "ein": 1, "eine": 1, "einem": 1, "einen": 1, "eines": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "achtzehn": 18,
}  # fmt: skip
_ORDINALS = {
    "1": 1, "i": 1, "erst": 1, "2": 2, "ii": 2, "zweit": 2, "3": 3, "iii": 3, "dritt": 3, "4": 4, "iv": 4, "viert": 4,
}  # fmt: skip
_MONTH = "|".join(
    (*MONTHS, "jan", "feb", "mrz", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "nov", "dez")
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_OF_YEAR = rf"(?:\s+(?:des\s+Jahres\s+)?{_YEAR})?"
_ORDINAL = r"(?P<ordinal>iv|i{1,3}|[1-4]|(?:erst|zweit|dritt|viert)e[nrms]?)"
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNTIL = (
    r"(?:bis(?:\s+spätestens)?|spätestens(?:\s+bis)?|längstens(?:\s+bis)?|zum|(?:zur|für\s+die|in\s+(?:der|seiner|ihrer))\s+(?:\w+\s+)?\w+(?:\s+de[rs]\s+[^,.;:]{2,80}?)?\s+am|"
    r"(?:fällig|Frist:?|Termin:?)(?:\s+(?:am|zum|bis))?)"
)
_ARTICLE = r"(?:\s+(?:zum|zur|zu|am|in|im|den|der|dem|einschließlich|einschl\.|spätestens|nächste[nrms]?))*"


@dataclass(frozen=True)
class Due:
    """A day, and the words that say it; without a day, words that a person must make sense of."""

    day: datetime.date | None
    words: str


@dataclass(frozen=True)
class Rhythm:
    """How often something returns, and the words that say it."""

    months: int
    words: str


Reader = Callable[[re.Match[str], datetime.date], datetime.date | None]


def due_in(text: str, decided_on: datetime.date) -> Due | None:
    """The first day by which the text wants something done; days before the resolution are none."""
    found = sorted(_all_in(text, decided_on), key=lambda each: (each[0], -each[1]))
    dated = [due for _start, _length, due in found if due.day is not None]
    if dated:
        return dated[0]
    return found[0][2] if found else None


def rhythm_in(text: str) -> Rhythm | None:
    """How often the text wants something done."""
    for pattern, months in _RHYTHMS:
        if match := pattern.search(text):
            return Rhythm(months(match) if callable(months) else months, match[0].strip())
    return None


def _all_in(text: str, decided_on: datetime.date) -> Iterator[tuple[int, int, Due]]:
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            try:
                day = read(match, decided_on)
            except (ValueError, OverflowError):  # the 31st of June
                continue
            if day is None or day >= decided_on:
                words = " ".join(match[0].split())
                yield match.start(), len(words), Due(day, words[:200])


def _date(match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    year = match["year"]
    if year and len(year) == 2:
        year = f"20{year}"
    return _next(int(year) if year else None, int(match["month"]), int(match["day"]), decided_on)


def _sooner_of_two(match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    days = ((int(match["month"]), int(match["day"])), (int(match["other_month"]), int(match["other_day"])))
    return min(_next(None, month, day, decided_on) for month, day in days)


def _named_date(match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    return _next(_year(match), _month(match["name"]), int(match["day"]), decided_on)


def _part_of_month(match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    part = (match["part"] or "").lower()
    month = _month(match["name"])
    year = _year(match) or _next(None, month, 28, decided_on).year
    if part.startswith("anfang"):
        return datetime.date(year, month, 10)
    return datetime.date(year, month, 15) if part.startswith("mitte") else _last_of(year, month)


def _part_of_year(match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    part = match["part"].lower()
    year = int(match["year"])
    if part.startswith("anfang"):
        return datetime.date(year, 1, 31)
    return datetime.date(year, 6, 30) if part.startswith("mitte") else datetime.date(year, 12, 31)


def _end_of_this_year(_match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    return datetime.date(decided_on.year, 12, 31)


def _end_of_next_year(_match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    return datetime.date(decided_on.year + 1, 12, 31)


def _quarter(match: re.Match[str], decided_on: datetime.date) -> datetime.date | None:
    return _period(match, decided_on, 3)


def _half(match: re.Match[str], decided_on: datetime.date) -> datetime.date | None:
    return _period(match, decided_on, 6)


def _period(match: re.Match[str], decided_on: datetime.date, months: int) -> datetime.date | None:
    number = _ORDINALS[re.sub(r"e[nrms]?$", "", match["ordinal"].lower())]
    if number * months > 12:
        return None
    year = _year(match)
    last = _last_of(year or decided_on.year, number * months)
    return _last_of(last.year + 1, last.month) if year is None and last < decided_on else last


def _season(match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    return _next(_year(match), *_SEASONS[match["season"].lower()], decided_on)


def _span(match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    count = match["count"].lower()
    number = int(count) if count.isdigit() else _NUMBERS[count]
    unit = match["unit"].lower()
    if unit.startswith("tag"):
        return decided_on + datetime.timedelta(days=number)
    if unit.startswith("woche"):
        return decided_on + datetime.timedelta(weeks=number)
    return later(decided_on, number * (12 if unit.startswith("jahr") else 1))


def _part_of_span(match: re.Match[str], decided_on: datetime.date) -> datetime.date:
    return later(decided_on, 6 if match["part"].lower().startswith("halb") else 3)


def _undated(_match: re.Match[str], _decided_on: datetime.date) -> None:
    return None


def _next(year: int | None, month: int, day: int, decided_on: datetime.date) -> datetime.date:
    """This day of the year; without a year, its first time from the resolution on."""
    if year is not None:
        return datetime.date(year, month, day)
    this = datetime.date(decided_on.year, month, day)
    return this if this >= decided_on else this.replace(year=this.year + 1)


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match["year"] else None


def _month(name: str) -> int:
    """The number of a month by its name or its beginning."""
    short = name.lower().rstrip(".").replace("mrz", "mär")
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(short))


def _last_of(year: int, month: int) -> datetime.date:
    return later(datetime.date(year, month, 1), 1) - datetime.timedelta(days=1)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        _compiled(
            r"jeweils\s+(?:bis\s+)?(?:zum|am)\s+(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s+und\s+(?:zum\s+|am\s+)?"
            r"(?P<other_day>\d{1,2})\.\s?(?P<other_month>\d{1,2})\."
        ),
        _sooner_of_two,
    ),
    (
        _compiled(
            rf"{_UNTIL}{_ARTICLE}\s+(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>(?:19|20)\d\d|\d\d)?"
        ),
        _date,
    ),
    (
        _compiled(rf"{_UNTIL}{_ARTICLE}\s+(?P<day>\d{{1,2}})\.\s*(?P<name>{_MONTH})\.?{_OF_YEAR}"),
        _named_date,
    ),
    (
        _compiled(
            rf"(?:bis(?:\s+spätestens)?|spätestens(?:\s+bis)?|im|zum){_ARTICLE}\s+"
            rf"(?P<part>Anfang|Mitte|Ende)?(?:\s+des\s+Monats)?\s*(?P<name>{_MONTH})\.?{_OF_YEAR}"
        ),
        _part_of_month,
    ),
    (
        _compiled(
            rf"(?:bis(?:\s+spätestens)?|spätestens(?:\s+bis)?|zum|im\s+Laufe){_ARTICLE}\s+"
            rf"(?P<part>Anfang|Mitte|Ende|Jahresende|Schluss|des)(?:\s+des)?(?:\s+(?:Haushalts|Kalender)?jahres)?"
            rf"\s+{_YEAR}"
        ),
        _part_of_year,
    ),
    (
        _compiled(
            r"(?:bis|zum|spätestens)(?:\s+(?:bis|zum|spätestens))*\s+"
            r"(?:Jahresende|Jahresschluss|(?:zum\s+)?Ende\s+(?:des|dieses)\s+(?:laufenden\s+)?Jahres|Ende\s+diesen\s+Jahres)"
            r"(?!\s+(?:19|20)\d\d)"
        ),
        _end_of_this_year,
    ),
    (
        _compiled(
            rf"(?:bis\s+(?:zum\s+)?(?:Ende\s+(?:des\s+)?)?|im\s+|zum\s+|spätestens\s+im\s+)?{_ORDINAL}\.?\s*(?:Quartals?|Vierteljahre?s?){_OF_YEAR}"
        ),
        _quarter,
    ),
    (
        _compiled(
            rf"(?:bis\s+(?:zum\s+)?(?:Ende\s+(?:des\s+)?)?|im\s+|zum\s+)?{_ORDINAL}\.?\s*(?:Halbjahre?s?){_OF_YEAR}"
        ),
        _half,
    ),
    (
        _compiled(
            rf"(?:bis|im|zum|spätestens){_ARTICLE}\s+(?P<season>Frühjahr|Frühling|Sommer|Herbst){_OF_YEAR}"
        ),
        _season,
    ),
    (_compiled(r"(?:noch\s+)?(?:in\s+diesem|im\s+laufenden)\s+Jahr"), _end_of_this_year),
    (_compiled(r"im\s+(?:nächsten|kommenden|folgenden)\s+Jahr"), _end_of_next_year),
    (
        _compiled(rf"(?P<part>im)\s+(?:Laufe\s+des\s+)?(?:Haushalts|Kalender)?jahre?s?\s+{_YEAR}"),
        _part_of_year,
    ),
    (
        _compiled(
            rf"(?:innerhalb|binnen|in\s+spätestens|spätestens\s+in|in|nach)\s+(?:einem\s+Zeitraum\s+)?(?:von\s+|der\s+nächsten\s+)?"
            rf"{_COUNT}\s+(?P<unit>Tage?n?|Wochen?|Monate?[ns]?|Jahre?[ns]?)"
        ),
        _span,
    ),
    (
        _compiled(
            r"(?:innerhalb|binnen|in|nach)\s+(?:von\s+)?eine[sm]\s+(?P<part>halben\s+Jahr|Halbjahr|Quartal|Vierteljahr)e?s?"
        ),
        _part_of_span,
    ),
    (
        _compiled(
            r"(?:bis|zu|vor|in|rechtzeitig\s+zu)(?:\s+(?:zur|zum|spätestens|zu|den|der|dem|einer))*\s*"
            r"(?:(?:über)?nächsten?|kommenden?|folgenden?)\s+"
            r"(?:\w*sitzung\w*|\w*haushalt\w*|Schuljahr\w*|Sitzungslauf\w*|Sitzungsrunde|Quartal\w*)"
        ),
        _undated,
    ),
    (
        _compiled(
            r"(?:bis|spätestens)(?:\s+(?:bis|spätestens))?(?:\s+vor|\s+nach)?\s+(?:zur|zum|zu\s+de[nrm]|de[nrm])\s+(?:\w+\s+)?"
            r"(?-i:\w*(?:[Bb]eginn|[Aa]bschluss|[Aa]blauf|[Ee]nde|[Ss]tart|[Ee]röffnung|[Ss]itzung|[Bb]eratung(?:en)?|"
            r"[Bb]eschlussfassung|[Vv]erabschiedung|[Ii]nkrafttreten|[Ll]esung|[Ss]chuljahr|[Ff]erien|[Pp]ause|[Ww]ahl))"
            r"(?:\s+(?:de[rs]|im|für)\s+(?:\w+\s+)?(?-i:[A-ZÄÖÜ]\w+))?(?:\s+\d{4}(?:/\d{2,4})?)?"
        ),
        _undated,
    ),
    (
        _compiled(
            r"(?:bis|vor|nach)(?:\s+(?:zur|zum|zu|den|der|dem))*\s+"
            r"(?:Sommerpause|Sommerferien|Herbstferien|Osterferien|Winterpause|Haushaltsberatungen?)"
        ),
        _undated,
    ),
    (
        _compiled(
            r"zum\s+(?:Schuljahr(?:esbeginn)?|Haushalt(?:sjahr)?|Doppelhaushalt|Wintersemester)\s+\d{4}(?:/\d{2,4})?"
        ),
        _undated,
    ),
    (_compiled(r"(?:unverzüglich|schnellstmöglich|zeitnah|umgehend)"), _undated),
)


def _every(match: re.Match[str]) -> int:
    count = match["count"].lower()
    number = int(count) if count.isdigit() else _NUMBERS[count]
    return max(1, number * (12 if match["unit"].lower().startswith("jahr") else 1))


def _per_year(match: re.Match[str]) -> int:
    count = match["times"].lower()
    number = int(count) if count.isdigit() else _NUMBERS[count]
    return max(1, 12 // number) if number else 12


_TIMES = rf"(?P<times>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_RHYTHMS: tuple[tuple[re.Pattern[str], int | Callable[[re.Match[str]], int]], ...] = (
    (_compiled(rf"alle\s+{_COUNT}\s+(?P<unit>Monate?|Jahre?)"), _every),
    (_compiled(rf"{_TIMES}\s?(?:-?mal|x)\s+(?:jährlich|im\s+Jahr|pro\s+Jahr|je\s+Jahr)"), _per_year),
    (_compiled(r"(?:halbjährlich(?:e[nrms]?)?|halbjahresweise|jedes\s+Halbjahr|pro\s+Halbjahr)"), 6),
    (
        _compiled(
            r"(?:viertel-?jährlich(?:e[nrms]?)?|quartalsweise(?:[nrms])?|je(?:des)?\s+Quartal|pro\s+Quartal)"
        ),
        3,
    ),
    (_compiled(r"(?:zweijährlich(?:e[nrms]?)?|zweijährig(?:e[nrms]?)?)"), 24),
    (_compiled(r"(?:monatlich(?:e[nrms]?)?|jeden\s+Monat)"), 1),
    (
        _compiled(
            r"jeweils\s+(?:im|zum|bis|am)\b[^,;]{2,60}?\bund\b[^,;]{2,40}?\s(?:(?:eines\s+)?jeden|eines|des)\s+(?:\w*[Jj]ahres)"
        ),
        6,
    ),
    (
        _compiled(
            r"jeweils\s+(?:im|zum|bis|am)\b[^,;]{2,60}?\s(?:(?:eines\s+)?jeden|eines|des)\s+(?:\w*[Jj]ahres)"
            r"|(?:eines\s+)?jeden\s+Jahres|in\s+jedem\s+Jahr"
        ),
        12,
    ),
    (_compiled(r"(?:(?:all)?jährlich(?:e[nrms]?)?|jedes\s+Jahr|pro\s+Jahr|jeweils\s+zum\s+Jahresende)"), 12),
)
