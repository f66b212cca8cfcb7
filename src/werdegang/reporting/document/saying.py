# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the plain values of a snapshot are in words."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.rendering import tree
from werdegang.rendering.tree import Text
from werdegang.ui import formats

Plain = Mapping[str, Any]
WITHHELD = "*"


def day_of(text: str | None) -> date | None:
    """A day from a snapshot."""
    return date.fromisoformat(text) if text else None


def day(text: str | None) -> str:
    """``17.03.2017``, nothing for none."""
    return formats.day(day_of(text)) if text else ""


def span(start: str | None, end: str | None) -> str:
    """A half-open period in words: ``1.1.2017–31.12.2018``; whole years as years."""
    first, after = day_of(start), day_of(end)
    last = after - timedelta(days=1) if after else None
    if first is None:
        return _("until %(day)s") % {"day": formats.day(last)} if last else ""
    if last is None:
        return _("since %(day)s") % {"day": formats.day(first)}
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return formats.period(first.year, last.year)
    return formats.day(first) if first == last else f"{formats.day(first)}–{formats.day(last)}"


def amount(value: str | None, figure: Plain, *, unit: bool = True) -> str:
    """A value of a figure with its decimals and, if wanted, its unit."""
    if value is None:
        return WITHHELD
    places = int(figure["decimals"])
    if figure["unit"] == "%":
        return formats.percent(Decimal(value), places) if unit else formats.number(Decimal(value), places)
    said = formats.number(Decimal(value), places)
    return f"{said} {figure['unit']}".strip() if unit else said


def euros(value: str | None) -> str:
    """``12.500 €``; a dash where nothing is known."""
    if value is None:
        return "–"
    number = Decimal(value)
    places = 0 if number == number.to_integral_value() else 2
    return f"{formats.number(number, places)}\N{NO-BREAK SPACE}€"


def tally(counts: Plain) -> str:
    """``5 measures: 2 completed or permanent, 3 in progress``."""
    total = int(counts["total"])
    if not total:
        return _("No measure belongs to this goal.")
    parts = [
        words % {"count": counts[name]}
        for name, words in (
            ("done", _("%(count)s completed or permanent")),
            ("going", _("%(count)s in progress")),
            ("delayed", _("%(count)s delayed")),
            ("stopped", _("%(count)s discontinued")),
            ("not_started", _("%(count)s not started")),
        )
        if counts[name]
    ]
    measures = ngettext("%(count)s measure", "%(count)s measures", total) % {"count": total}
    return f"{measures}: {', '.join(parts)}"


def reason(given: Plain, figure: Plain | None) -> str:
    """What a figure says of a goal, with a gap for its title; nothing for what the tally says already."""
    words = _figure_words().get(str(given["code"]))
    if words is None or figure is None:
        return ""
    if given["value"] is None:
        return words
    seen = f"{amount(given['value'], figure)}, {day(given['day'])}".replace("%", "%%")
    return f"{words} ({seen})"


def _figure_words() -> dict[str, str]:
    return {
        "target_reached": _("%(figure)s: the target is reached"),
        "on_the_way": _("%(figure)s: on the way to the target"),
        "falls_behind": _("%(figure)s: behind the expected way"),
        "moves_away": _("%(figure)s: moves away from the target"),
        "no_value": _("%(figure)s: no value yet"),
    }


def label(choices: Any, value: str) -> str:
    """The word for a value of a vocabulary; the value itself where a later program no longer knows it."""
    try:
        return str(choices(value).label)
    except ValueError:
        return value


def withheld(periods: Iterable[str]) -> str:
    """Why numbers are missing, in words; a sign alone would be read over."""
    return _(
        "Not published for %(periods)s, because so small a number could tell of single people, or would give away one"
        " that does."
    ) % {"periods": ", ".join(periods)}


def line(text: str) -> tree.Inlines:
    """Words in one line."""
    return (Text(" ".join(text.split())),)


def joined(parts: Iterable[str]) -> str:
    """What there is, set apart by points."""
    return " · ".join(part for part in parts if part)
