# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a cell says, by the kind of its column; a spreadsheet's cells and values of JSON alike."""

import re
from collections.abc import Callable
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.utils.translation import gettext as _

from werdegang.concepts.typed_numbers import typed_number
from werdegang.core.addresses import german_slug
from werdegang.importers.concept.rows import plain, tidy
from werdegang.importers.concept.tables import Column, Table
from werdegang.importers.concept.workbook import TOO_LONG

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EUROS = re.compile(r"\s*\b(?:euros?|eur)\.?\s*$", re.IGNORECASE)
_WITH_UNIT = re.compile(r"[-−–]?\d[\d.,\s']*(?P<unit>[^\d.,\s'].*)", re.DOTALL)
_GERMAN_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_ERRORS = {
    "#DIV/0!": "#DIV/0!",
    "#N/A": "#NV",
    "#NAME?": "#NAME?",
    "#NULL!": "#NULL!",
    "#NUM!": "#ZAHL!",
    "#REF!": "#BEZUG!",
    "#VALUE!": "#WERT!",
    "#SPILL!": "#ÜBERLAUF!",
}
"""Error values of spreadsheets, as files have them, and as a German Excel shows them."""
MONEY = 2
FOUR = 4


class Leave(Exception):  # noqa: N818 -- it says what is done
    """The cell says nothing: what stands there stays."""


def value_of(table: Table, column: Column, cell: Any, labels: Any) -> Any:
    """What a cell says. Raises ValidationError, or Leave."""
    if isinstance(cell, str):
        cell = tidy(cell)
        if cell.upper() in (*_ERRORS, *_ERRORS.values()):
            raise ValidationError(_error(cell.upper()))
    if cell == TOO_LONG:
        raise Leave
    if cell is None or cell in ("", []):
        if column.required:
            raise ValidationError(_MISSING.get(column.kind, _needed)())
        return (
            []
            if column.kind == "links"
            else column.default
            if column.default is not None
            else _nothing(column)
        )
    if column.kind == "word":
        return _word(column, cell, labels[column.words])
    if column.kind == "amount":
        is_money = table.name != "targets"
        return plain(_cleaned(table, column, _amount(cell, MONEY) if is_money else _bare(cell, FOUR)))
    found = _READERS[column.kind](cell)
    return _cleaned(table, column, found) if column.kind in ("text", "key", "number") else found


def _error(cell: str) -> str:
    german = _ERRORS.get(cell, cell)
    name = cell if german == cell else f"{cell} ({german})"
    return _("“%(name)s” is an error value of the spreadsheet. Write what belongs here.") % {"name": name}


def _nothing(column: Column) -> Any:
    return "" if column.kind == "text" else None


def _needed() -> str:
    return _("Nothing stands here. Fill it in.")


_MISSING: dict[str, Callable[[], str]] = {
    "number": lambda: _("The number is missing. Write it as a whole number."),
    "link": lambda: _("Nothing is chosen here. Choose from the list."),
    "word": lambda: _("Nothing is chosen here. Choose from the list."),
    "day": lambda: _("The day is missing. Write it as 31.12.2026."),
}


def _cleaned(table: Table, column: Column, value: Any) -> Any:
    """What the model's own field says about it: lengths, addresses, digits."""
    name = {"key": "slug"}.get(column.name, column.name)
    try:
        model_field: Any = table.model._meta.get_field(name)
    except FieldDoesNotExist:
        return value
    if model_field.is_relation:
        return value
    model_field.clean(value, None)
    return value


def _text(cell: Any) -> str:
    if isinstance(cell, dict | list | bool):
        raise ValidationError(_("A text belongs here."))
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.strftime("%d.%m.%Y")
    return tidy(str(cell))


def _whole(cell: Any) -> int:
    if isinstance(cell, str) and cell.isdecimal() and cell.isascii() and len(cell) < 10:
        return int(cell)
    if (
        isinstance(cell, bool)
        or not isinstance(cell, int | float)
        or cell != int(cell)
        or not 0 <= cell < 10**9
    ):
        raise ValidationError(
            _("“%(text)s” is no whole number. Write it in digits.") % {"text": str(cell)[:40]}
        )
    return int(cell)


def _amount(cell: Any, decimals: int) -> Any:
    """Money; euros may be said in words."""
    return _number(_EUROS.sub("", cell) if isinstance(cell, str) else cell, decimals)


def _bare(cell: Any, decimals: int) -> Any:
    """A number of a figure that is told elsewhere, and with it the unit."""
    if isinstance(cell, str) and (found := _WITH_UNIT.fullmatch(cell.strip())):
        words = _("Write the number without “%(unit)s”: the unit is that of the key figure.")
        raise ValidationError(words % {"unit": found["unit"][:40]})
    return _number(cell, decimals)


def _number(cell: Any, decimals: int) -> Any:
    if isinstance(cell, bool | dict | list | date):
        raise ValidationError(_("“%(text)s” is no number. Write it like 1.234,5.") % {"text": str(cell)[:40]})
    if isinstance(cell, int | float):
        cell = f"{cell:.{decimals}f}" if abs(round(cell, decimals) - cell) < 1e-9 else repr(cell)
        cell = cell.replace(".", ",")
    found = typed_number(str(cell), "€", decimals)
    if found is None:
        raise ValidationError(_("“%(text)s” is no number. Write it like 1.234,5.") % {"text": str(cell)[:40]})
    return found


def _day(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    text = str(cell).strip()
    try:
        if _GERMAN_DAY.fullmatch(text):
            return datetime.strptime(text, "%d.%m.%Y").date().isoformat()
        if isinstance(cell, str):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise ValidationError(_("“%(text)s” is no day. Write 31.12.2026 or 2026-12-31.") % {"text": text[:40]})


def _period(cell: Any) -> str:
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()
    if re.fullmatch(r"[12]\d{3}", text):
        return f"{text}-01-01"
    try:
        return _day(cell)
    except ValidationError as fault:
        words = _("“%(text)s” is no period. Write a year like 2026, or the first day like 01.07.2026.")
        raise ValidationError(words % {"text": text[:40]}) from fault


def _flag(cell: Any) -> bool:
    if isinstance(cell, bool):
        return cell
    found = {"ja": True, "nein": False, "true": True, "false": False}.get(str(cell).strip().casefold())
    if found is None:
        raise ValidationError(_("Write “ja” or “nein”."))
    return found


def _key(cell: Any) -> str:
    text = _text(cell)
    if not _KEY.fullmatch(text):
        words = _("“%(text)s” is no identifier. Write it like “%(like)s”.")
        raise ValidationError(words % {"text": text[:40], "like": german_slug(text, 40)})
    return text


def _link(cell: Any) -> Any:
    return _text(cell)


def _several(cell: Any) -> Any:
    if isinstance(cell, list):
        return [_text(each) for each in cell]
    text = _text(cell)
    return text if ";" in text or "\n" in text else [text]


def _raw_value(cell: Any) -> Any:
    """Numbers of figures are read with their figure, which says unit and decimals."""
    if isinstance(cell, dict | list | bool | date):
        raise ValidationError(_("“%(text)s” is no number. Write it like 1.234,5.") % {"text": str(cell)[:40]})
    if isinstance(cell, str):
        try:
            found = typed_number(cell, "", FOUR)
        except ValidationError:
            return cell  # with its unit, or said by its figure
        return cell if found is None else plain(found)
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


_READERS: dict[str, Callable[[Any], Any]] = {
    "text": _text,
    "key": _key,
    "number": _whole,
    "day": _day,
    "period": _period,
    "flag": _flag,
    "link": _link,
    "links": _several,
    "value": _raw_value,
}


def _word(column: Column, cell: Any, labels: dict[str, str]) -> str:
    text = str(cell).casefold()
    if text in labels:
        return labels[text]
    if text in labels.values():
        return text
    shown = {label: str(column.words(value).label) for label, value in labels.items()}
    like = get_close_matches(text, labels, 1, 0.7)
    words = _("“%(text)s” is not in the list.") % {"text": str(cell)[:40]}
    if like:
        words += " " + _("Did you mean “%(name)s”?") % {"name": shown[like[0]]}
    else:
        words += " " + _("Choose one of these: %(words)s.") % {"words": ", ".join(shown.values())}
    raise ValidationError(words)
