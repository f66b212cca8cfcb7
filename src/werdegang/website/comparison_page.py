# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The comparison of two editions as its page tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.concepts.models import Edition, Goal, IndicatorTarget
from werdegang.ui.differences import differences
from werdegang.website import rating_words
from werdegang.website.addresses import address
from werdegang.website.comparison import (
    Compared,
    Fate,
    Group,
    Thing,
    compared_goals,
    compared_measures,
)


@dataclass(frozen=True)
class Side:
    """A goal or a measure on one side of a pair; ``title`` and ``text`` with changed words marked."""

    number: str
    title: SafeString | str
    text: SafeString | str
    url: str
    is_sample: bool


@dataclass(frozen=True)
class Pair:
    """What stood before, what stands now, and why."""

    before: Sequence[Side]
    after: Sequence[Side]
    reasons: Sequence[str]


@dataclass(frozen=True)
class Section:
    """All pairs with one fate."""

    key: str
    title: str
    note: str
    lead: str
    pairs: Sequence[Pair]
    marked: bool
    dropped: bool


@dataclass(frozen=True)
class Line:
    """A line of the overview."""

    key: str
    label: str
    before: int
    after: int


@dataclass(frozen=True)
class Part:
    """Goals or measures: the overview and the sections."""

    key: str
    title: str
    lines: Sequence[Line]
    before: int
    after: int
    sections: Sequence[Section]
    has_samples: bool


@dataclass(frozen=True)
class TargetLine:
    """The target of a figure in both editions; empty where an edition has none."""

    title: str
    url: str
    before: str
    after: str
    change: str
    is_sample: bool


def parts_of(earlier: Edition, later: Edition, user: Any) -> list[Part]:
    """Goals and measures; four queries."""
    return [
        _part("ziele", _("Goals"), compared_goals(earlier, later, user), _goals),
        _part("massnahmen", _("Measures"), compared_measures(earlier, later, user), _measures),
    ]


def _goals(count: int) -> str:
    return ngettext("%(count)s goal", "%(count)s goals", count) % {"count": count}


def _measures(count: int) -> str:
    return ngettext("%(count)s measure", "%(count)s measures", count) % {"count": count}


def _part(key: str, title: str, compared: Compared, counted: Any) -> Part:
    numbers = compared.numbers
    return Part(
        key=key,
        title=title,
        lines=[Line(f"{key}-{fate.value}", label_of(fate), before, after) for fate, before, after in numbers],
        before=compared.before,
        after=compared.after,
        sections=[
            Section(
                f"{key}-{fate.value}",
                label_of(fate).capitalize(),
                _note(fate, before, after, counted),
                _leads()[fate],
                [_pair(group) for group in compared.of(fate)],
                fate is Fate.REWORDED,
                fate is Fate.DROPPED,
            )
            for fate, before, after in numbers
        ],
        has_samples=compared.has_samples,
    )


def label_of(fate: Fate) -> str:
    """The fate in a word."""
    return {
        Fate.CONTINUED: _("continued"),
        Fate.REWORDED: _("reworded"),
        Fate.MERGED: _("merged"),
        Fate.SPLIT: _("split"),
        Fate.REGROUPED: _("merged and split"),
        Fate.NEW: _("new"),
        Fate.DROPPED: _("dropped"),
    }[fate]


def _leads() -> dict[Fate, str]:
    return {
        Fate.CONTINUED: _("The wording is unchanged."),
        Fate.REWORDED: "",
        Fate.MERGED: _("Several become one."),
        Fate.SPLIT: _("One lives on in several."),
        Fate.REGROUPED: _("Several become several others."),
        Fate.NEW: _("Without a predecessor in the earlier edition."),
        Fate.DROPPED: _("Without a successor, each with its reason."),
    }


def _note(fate: Fate, before: int, after: int, counted: Any) -> str:
    if fate in (Fate.MERGED, Fate.SPLIT, Fate.REGROUPED):
        return _("%(before)s became %(after)s") % {"before": counted(before), "after": after}
    return str(counted(after or before))


def _pair(group: Group) -> Pair:
    if group.fate is Fate.REWORDED:
        old, new = group.before[0], group.after[0]
        titles, texts = differences(old.title, new.title), differences(old.description, new.description)
        return Pair([_side(old, titles[0], texts[0])], [_side(new, titles[1], texts[1])], group.reasons)
    return Pair([_side(each) for each in group.before], [_side(each) for each in group.after], group.reasons)


def _side(thing: Thing, title: str = "", text: str = "") -> Side:
    number = _("Goal %(number)s") % {"number": thing.number} if isinstance(thing, Goal) else ""
    return Side(number, title or thing.title, text, address(thing), thing.is_sample)


def targets_of(earlier: Edition, later: Edition, user: Any) -> list[TargetLine]:
    """The figures that have a target in either edition; one query."""
    rows = (
        IndicatorTarget.objects.visible_to(user)
        .filter(edition__in=(earlier, later))
        .select_related("indicator")
        .order_by("indicator__position", "indicator")
    )
    sides: dict[int, dict[int, IndicatorTarget]] = {}
    for row in rows:
        sides.setdefault(row.indicator_id, {})[row.edition_id] = row
    return [_target_line(pair.get(earlier.pk), pair.get(later.pk)) for pair in sides.values()]


def _target_line(before: IndicatorTarget | None, after: IndicatorTarget | None) -> TargetLine:
    known = after or before
    assert known is not None
    figure = known.indicator
    return TargetLine(
        figure.title,
        address(figure),
        _target(before),
        _target(after),
        _change(before, after),
        figure.is_sample or known.is_sample,
    )


def _target(target: IndicatorTarget | None) -> str:
    if target is None:
        return ""
    figure = target.indicator
    return _("%(target)s by %(year)s") % {
        "target": rating_words.amount(target.target_value, figure),
        "year": target.target_date.year,
    }


def _change(before: IndicatorTarget | None, after: IndicatorTarget | None) -> str:
    if before is None:
        return label_of(Fate.NEW)
    if after is None:
        return label_of(Fate.DROPPED)
    gap: Decimal = after.target_value - before.target_value
    if not gap:
        return _("unchanged")
    return _("raised") if gap > 0 else _("lowered")
