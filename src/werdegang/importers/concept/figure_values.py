# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values of figures: read, checked and written as the figure's own import does."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.concepts import value_checks
from werdegang.concepts.models import Dimension, DimensionMember, Indicator
from werdegang.concepts.value_sheets import Place, parsed
from werdegang.concepts.values import Entry, write
from werdegang.importers.concept.applying import Pending, Work
from werdegang.importers.concept.checking import Checked
from werdegang.importers.concept.tables import Row

_COLUMNS = ("period", "breakdown", "value", "as_of", "status", "note")


_MILDEST = {"decimals": 4, "period": "month", "counts_people": False}


def write_values(work: Work, group: list[Pending]) -> None:
    """The values of one figure."""
    key = group[0].content["indicator"]
    if key in work.wrong_figures:
        _read(work, group, *_as_told(work, work.wrong_figures[key]))
        raise KeyError(key)
    figure = work.record("indicators", key)
    if key in work.broken_down:
        dimensions = [_known(work)[each.pk] for each in work.broken_down[key]]
    else:
        dimensions = list(_dimensions().filter(indicators=figure))
    if entries := _read(work, group, figure, dimensions):
        just_made = not work.was_there(figure)
        write(
            figure,
            entries,
            by=work.by,
            reason=work.reason,
            sample=figure.is_sample,
            just_made=just_made,
            broken_down_by={each.pk for each in dimensions},
            alone=figure.pk not in _tied(work),
        )


def _tied(work: Work) -> set[int]:
    """Figures that a share ties to others; figures are written before the values, so that once is enough."""
    if work.tied is None:
        living = Indicator.objects.filter(concept=work.edition.concept_id, deleted=False)
        ends = living.exclude(base=None, numerator=None).values_list("pk", "base_id", "numerator_id")
        work.tied = {key for each in ends for key in each if key}
    return work.tied


def _known(work: Work) -> dict[int, Dimension]:
    """All dimensions with their members; they are written before the values, so that once is enough."""
    if not work.dimensions:
        rows = _dimensions().filter(concept=work.edition.concept_id)
        work.dimensions |= {each.pk: each for each in rows}
    return work.dimensions


def _dimensions() -> QuerySet[Dimension]:
    members = DimensionMember.objects.filter(deleted=False).select_related("dimension")
    return Dimension.objects.filter(deleted=False).prefetch_related(Prefetch("members", members))


def _as_told(work: Work, row: Checked) -> tuple[Indicator, list[Dimension]]:
    """A figure as a faulty row has it, for looking at its values; it is not saved.

    Where a cell of the figure is wrong, its values are looked at as mildly as can be.
    """
    told: Row = dict(row.values)
    told |= {name: value for name, value in _MILDEST.items() if name in row.wrong}
    figure = Indicator(
        concept=work.edition.concept, title=told.get("title") or "", unit=told.get("unit") or ""
    )
    for name in ("decimals", "period", "counts_people"):
        if name in told:
            setattr(figure, name, told[name])
    figure.base_id = -1 if told.get("base") else None
    dimensions = _dimensions().filter(concept=work.edition.concept)
    if "dimensions" not in row.wrong:
        dimensions = dimensions.filter(name__in=told.get("dimensions") or ())
    return figure, list(dimensions)


def _read(
    work: Work, group: list[Pending], figure: Indicator, dimensions: list[Dimension]
) -> Sequence[Entry]:
    """The entries of the rows with all that is wrong with them; none where anything is."""
    heads = [_("Period"), _("Breakdown"), _("Value"), _("As of"), _("Value is"), _("Remark")]
    names = dict(zip((each.casefold() for each in heads), _COLUMNS, strict=True))
    rows: list[list[Any]] = [list(heads)]
    rows += [[_shown(each.content[name]) for name in _COLUMNS] for each in group]
    sheet = parsed(figure, dimensions, rows)
    before = len(work.outcome.findings)
    for fault in sheet.faults:
        row = group[fault.row - 2].row
        column = row.table.column(names[fault.column]) if fault.column in names else None
        if column and column.name in row.wrong:
            continue
        work.outcome.findings.append(row.place.finding(fault.words, column))
    rows_of = {place: group[number - 2].row for place, number in sheet.rows.items()}
    for finding in value_checks.errors(figure, sheet.entries, timezone.localdate()):
        row = rows_of[finding.place]
        work.outcome.findings.append(row.place.finding(finding.words, row.table.column("value")))
    for number, entry in sheet.doubtful:
        row = group[number - 2].row
        for finding in value_checks.errors(figure, [entry], timezone.localdate()):
            work.outcome.findings.append(row.place.finding(finding.words, row.table.column("value")))
    there = {
        (record.period_start, record.dimension_key): record.value
        for record in work.values_of(group[0].content["indicator"])
    }
    for note in value_checks.warnings(figure, there, sheet.entries):
        words = f"{figure.title}: {note.words}"
        # a total that stays below its parts may stand in no row that changes: one of the parts does
        found = rows_of.get(note.place) or _of_the_day(rows_of, note.place)
        if found:
            words = found.place.finding(words, found.table.column("value")).sentence
        work.outcome.notes.append(words)
    return () if len(work.outcome.findings) > before else sheet.entries


def _of_the_day(rows: dict[Place, Checked], place: Place) -> Checked | None:
    return next((row for (day, _key), row in sorted(rows.items()) if day == place[0]), None)


def _shown(value: Any) -> Any:
    return "" if value is None else value
