# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values of figures: read, checked and written as the figure's own import does."""

from typing import Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.concepts import value_checks
from werdegang.concepts.models import Dimension, DimensionMember
from werdegang.concepts.value_sheets import parsed
from werdegang.concepts.values import write
from werdegang.importers.concept.applying import Pending, Work

_COLUMNS = ("period", "breakdown", "value", "as_of", "status", "note")


def write_values(work: Work, group: list[Pending]) -> None:
    """The values of one figure."""
    figure = work.record("indicators", group[0].content["indicator"])
    members = DimensionMember.objects.filter(deleted=False).select_related("dimension")
    dimensions = list(
        Dimension.objects.filter(indicators=figure, deleted=False).prefetch_related(
            Prefetch("members", members)
        )
    )
    heads = [_("Period"), _("Breakdown"), _("Value"), _("As of"), _("Value is"), _("Remark")]
    names = dict(zip((each.casefold() for each in heads), _COLUMNS, strict=True))
    rows: list[list[Any]] = [list(heads)]
    rows += [[_shown(each.content[name]) for name in _COLUMNS] for each in group]
    sheet = parsed(figure, dimensions, rows)
    before = len(work.outcome.findings)
    for fault in sheet.faults:
        row = group[fault.row - 2].row
        column = row.table.column(names[fault.column]) if fault.column in names else None
        work.outcome.findings.append(row.place.finding(fault.words, column))
    if len(work.outcome.findings) > before:
        return
    rows_of = {entry.place: each.row for entry, each in zip(sheet.entries, group, strict=False)}
    for finding in value_checks.errors(figure, sheet.entries, timezone.localdate()):
        row = rows_of[finding.place]
        work.outcome.findings.append(row.place.finding(finding.words, row.table.column("value")))
    if len(work.outcome.findings) > before:
        return
    there = {
        (record.period_start, record.dimension_key): record.value
        for record in (work.values_of(group[0].content["indicator"]) if work.was_there(figure) else ())
    }
    for note in value_checks.warnings(figure, there, sheet.entries):
        where = rows_of[note.place].place if note.place in rows_of else None
        work.outcome.notes.append(_told(figure.title, where.row if where else None, note.words))
    write(figure, sheet.entries, by=work.by, reason=work.reason, sample=figure.is_sample)


def _shown(value: Any) -> Any:
    return "" if value is None else value


def _told(title: str, row: int | None, words: str) -> str:
    where = f"{title}, " + _("row %(row)s") % {"row": row} if row else title
    return f"{where}: {words}"
