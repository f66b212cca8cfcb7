# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing values: new ones, corrections as a further revision, what is taken away; then who may see what."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from simple_history.utils import bulk_update_with_history

from werdegang.concepts.breakdown import MOST_AT_ONCE, in_order, spelled
from werdegang.concepts.models import DimensionMember, Indicator, IndicatorValue
from werdegang.concepts.publication import BATCH, Settling, keep_decisions, settling, threshold_of
from werdegang.concepts.vocabulary import Publication
from werdegang.core.changes import rows_changed
from werdegang.core.transactions import all_or_nothing
from werdegang.core.visibility import Viewer
from werdegang.history.writing import keep_all

_WRITTEN = (
    "value", "status", "as_of", "note", "revision", "revised_on", "publication", "deleted", "modified",
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """What somebody enters for a period and a place; without a value: it is taken away."""

    period_start: datetime.date
    period_end: datetime.date
    members: tuple[DimensionMember, ...]
    value: Decimal | None
    status: str
    as_of: datetime.date
    note: str | None = None
    """None leaves the remark as it is."""

    @cached_property
    def place(self) -> tuple[datetime.date, str]:
        """Period and spelled members."""
        return self.period_start, spelled(self.members)


@dataclass
class Written:
    """What an entry did, or would do."""

    added: list[IndicatorValue] = field(default_factory=list)
    revised: list[tuple[Decimal, IndicatorValue]] = field(default_factory=list)
    touched: list[IndicatorValue] = field(default_factory=list)
    removed: list[IndicatorValue] = field(default_factory=list)
    unchanged: int = 0

    @property
    def any(self) -> bool:
        """Whether anything changes."""
        return bool(self.added or self.revised or self.touched or self.removed)


@all_or_nothing
def write(
    indicator: Indicator,
    entries: Sequence[Entry],
    *,
    by: Any,
    reason: str = "",
    sample: bool = False,
    just_made: bool = False,
    broken_down_by: Collection[int] | None = None,
    alone: bool = False,
) -> Written:
    """Take the entries over, all or none, and decide anew what is shown of their periods.

    ``just_made``: the figure, in this transaction and by the same user, so that it has no values yet.
    ``broken_down_by``: its dimensions, where the caller knows them. ``alone``: no share ties it to another figure.

    Raises PermissionDenied for whoever does not enter this figure, ValidationError for what cannot be a value.
    """
    if (
        not just_made
        and by is not None
        and not Indicator.objects.entered_by(Viewer.of(by)).filter(pk=indicator.pk).exists()
    ):
        raise PermissionDenied
    if broken_down_by is None:
        broken_down_by = indicator.dimensions.values_list("pk", flat=True)
    offered = set(broken_down_by)
    for entry in entries:
        _check(indicator, entry, offered)
    if just_made and alone:
        state = Settling([indicator], [], threshold_of(indicator.concept))
    else:
        state = settling(indicator, {entry.period_start for entry in entries}, just_made=just_made)
    there = {
        (row.period_start, row.dimension_key): row for row in state.rows if row.indicator_id == indicator.pk
    }
    done = Written()
    for entry in entries:
        _take_over(indicator, entry, there.get(entry.place), done, by=by, sample=sample)
    _keep(state, done, by, reason)
    return done


def _check(indicator: Indicator, entry: Entry, offered: set[int]) -> None:
    dimensions = [member.dimension_id for member in entry.members]
    if len(dimensions) > MOST_AT_ONCE or len(set(dimensions)) < len(dimensions):
        raise ValidationError(_("A value belongs to at most two dimensions, each once."))
    if not set(dimensions) <= offered:
        raise ValidationError(_("“%(figure)s” is not broken down by this dimension.") % {"figure": indicator})
    if entry.value is None or not indicator.is_count_of_people:
        return
    if entry.value < 0 or entry.value != entry.value.to_integral_value():
        raise ValidationError(_("Where small numbers are protected, values are whole numbers from 0 on."))


def _take_over(
    indicator: Indicator, entry: Entry, row: IndicatorValue | None, done: Written, *, by: Any, sample: bool
) -> None:
    if entry.value is None:
        if row is not None:
            row.deleted = True
            done.removed.append(row)
        return
    if row is None:
        done.added.append(_new(indicator, entry, by=by, sample=sample))
        return
    wanted = {"status": entry.status, "as_of": entry.as_of}
    wanted |= {} if entry.note is None else {"note": entry.note}
    if row.value != entry.value:
        done.revised.append((row.value, row))
        row.value, row.revision, row.revised_on = entry.value, row.revision + 1, timezone.localdate()
    elif all(getattr(row, name) == value for name, value in wanted.items()):
        done.unchanged += 1
        return
    else:
        done.touched.append(row)
    for name, value in wanted.items():
        setattr(row, name, value)


def _new(indicator: Indicator, entry: Entry, *, by: Any, sample: bool) -> IndicatorValue:
    members = [*in_order(entry.members), None, None]
    assert entry.value is not None
    return IndicatorValue(
        indicator=indicator,
        period_start=entry.period_start,
        period_end=entry.period_end,
        member=members[0],
        second_member=members[1],
        dimension_key=entry.place[1],
        value=entry.value,
        status=entry.status,
        as_of=entry.as_of,
        note=entry.note or "",
        created_by=by,
        is_sample=sample,
    )


def _keep(state: Settling, done: Written, by: Any, reason: str) -> None:
    rows = [row for row in state.rows if not row.deleted] + done.added
    ahead = Settling(
        state.indicators, rows, state.threshold, state.before, state.behind | _corrected(state, done)
    )
    decided = ahead.settle()
    changed = [*(row for _old, row in done.revised), *done.touched, *done.removed]
    for row in changed:
        row.modified = timezone.now()
    signed = {"batch_size": BATCH, "default_user": by, "default_change_reason": reason or None}
    if changed:
        bulk_update_with_history(changed, IndicatorValue, list(_WRITTEN), **signed)
    if done.added:
        keep_all(done.added, by, reason)
    written = {id(row) for row in [*changed, *done.added]}
    others = [row for row in decided if id(row) not in written]
    keep_decisions(others, _("Small numbers: decided anew"))
    rows_changed(IndicatorValue, [row.pk for row in [*changed, *done.added, *others]])


def _corrected(state: Settling, done: Written) -> set[tuple[int, datetime.date]]:
    """Periods in which this entry itself corrects a small number that was withheld."""
    found = set()
    for old, row in done.revised:
        was = state.before.get((row.indicator_id, row.period_start, row.dimension_key))
        if was and was[1] == Publication.WITHHELD and 0 < old < state.threshold:
            found.add((row.indicator_id, row.period_start))
    return found
