# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The values of a figure as files: CSV, Excel, JSON, and what their columns mean (Frictionless Table Schema)."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import orjson
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from werdegang.concepts.models import Indicator, IndicatorValue
from werdegang.concepts.vocabulary import Publication, ValueStatus
from werdegang.rendering import workbook
from werdegang.website.editions import last_day
from werdegang.website.figure_members import codelists

Cell = str | int | Decimal | date | None


@dataclass(frozen=True)
class Column:
    """A column: its name in JSON, its head, what kind of thing stands in it, and what that means."""

    name: str
    head: str
    kind: str
    meaning: str


def columns() -> tuple[Column, ...]:
    """What the files say of each value, in this order."""
    return (
        Column("figure", _("Key figure"), "string", _("What is counted.")),
        Column("from", _("from"), "date", _("First day of the period.")),
        Column("until", _("until"), "date", _("Last day of the period.")),
        Column("value", _("Value"), "number", _("The number; empty where it is withheld.")),
        Column("unit", _("Unit"), "string", _("What the number counts.")),
        Column("breakdown", _("Breakdown"), "string", _("Whom it counts; empty for all.")),
        Column("status", _("Value is"), "string", _("Whether the number may still change.")),
        Column("as_of", _("As of"), "date", _("The day on which it was known.")),
        Column("source", _("Source"), "string", _("Who counted.")),
        Column("license", _("License"), "string", _("How it may be used.")),
        Column("remark", _("Remark"), "string", _("What has to be known about this value.")),
        Column("publication", _("Publication"), "string", _("Whether the number is shown or withheld.")),
        Column("revision", _("Revision"), "integer", _("1 as first published; 2 and more: corrected since.")),
        Column("sample", _("Sample data"), "string", _("“yes”: invented for the demonstration.")),
    )  # fmt: skip


@dataclass(frozen=True)
class Table:
    """The rows of one figure as a viewer may have them."""

    indicator: Indicator
    rows: Sequence[tuple[Cell, ...]]
    as_of: date | None


def table(indicator: Indicator, user: Any) -> Table:
    """All values and the places of those withheld, by period; four queries."""
    lists = codelists(indicator, user)
    values = IndicatorValue.objects.visible_to(user).filter(indicator=indicator)
    sorted_rows: list[tuple[tuple[date, str], tuple[Cell, ...]]] = []
    days = []
    for value in values:
        names = lists.names(value.dimension_key)
        if names is not None:
            days.append(value.as_of)
            sorted_rows.append(((value.period_start, value.dimension_key), _row(indicator, value, names)))
    for place in IndicatorValue.objects.filter(indicator=indicator).withheld_from(user):
        names = lists.names(place.dimension_key)
        if names is not None:
            row = _withheld_row(indicator, place.period_start, place.period_end, names)
            sorted_rows.append(((place.period_start, place.dimension_key), row))
    sorted_rows.sort(key=lambda each: each[0])
    return Table(indicator, [row for _order, row in sorted_rows], max(days, default=None))


def _row(indicator: Indicator, value: IndicatorValue, names: str) -> tuple[Cell, ...]:
    return (
        indicator.title,
        value.period_start,
        last_day(value.period_end),
        round(value.value, indicator.decimals) if indicator.decimals else round(value.value),
        indicator.unit,
        names,
        str(ValueStatus(value.status).label),
        value.as_of,
        indicator.source,
        indicator.license_name,
        value.note,
        str(Publication.SHOWN.label),
        value.revision,
        _("yes") if indicator.is_sample or value.is_sample else _("no"),
    )


def _withheld_row(indicator: Indicator, start: date, end: date, names: str) -> tuple[Cell, ...]:
    return (
        indicator.title,
        start,
        last_day(end),
        None,
        indicator.unit,
        names,
        "",
        None,
        indicator.source,
        indicator.license_name,
        "",
        str(Publication.WITHHELD.label),
        None,
        _("yes") if indicator.is_sample else _("no"),
    )


def as_csv(found: Table) -> bytes:
    """For spreadsheets: UTF-8 with byte order mark, semicolons, decimals as the language has them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.head for column in columns()])
    for row in found.rows:
        writer.writerow([_plain(cell, found.indicator) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _plain(value: Cell, indicator: Indicator) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case Decimal():
            return formats.number_format(value, indicator.decimals, use_l10n=True, force_grouping=False)
        case int():
            return formats.number_format(value, 0, use_l10n=True, force_grouping=False)
    return cell(value)


def cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "-", "@") else flat


def as_xlsx(found: Table) -> bytes:
    """A sheet with the values, one with what the columns mean."""
    heads = columns()
    sheets = (
        workbook.Sheet(_("Values"), tuple(column.head for column in heads), list(found.rows)),
        workbook.Sheet(
            _("Explanations"),
            (_("Column"), _("Meaning")),
            [(column.head, column.meaning) for column in heads],
            (24, 80),
        ),
    )
    moment = max(timezone.localtime(found.indicator.modified), timezone.localtime(found.indicator.created))
    return workbook.write(workbook.Workbook(found.indicator.title, found.indicator.source, moment, sheets))


def as_json(found: Table) -> bytes:
    """The figure with what it is, and its values under the names of ``columns``."""
    names = [column.name for column in columns()]
    indicator = found.indicator
    answer = {
        "title": indicator.title,
        "definition": indicator.definition,
        "unit": indicator.unit,
        "direction": indicator.direction,
        "level": indicator.level,
        "period": indicator.period,
        "source": indicator.source,
        "source_url": indicator.source_url,
        "license": indicator.license_name,
        "sample": indicator.is_sample,
        "as_of": found.as_of,
        "values": [
            {name: _bare(value) for name, value in zip(names, row, strict=True)} for row in found.rows
        ],
    }
    return orjson.dumps(answer, option=orjson.OPT_INDENT_2)


def _bare(value: Cell) -> str | int | float | date | None:
    return float(value) if isinstance(value, Decimal) else value


def as_data_package(found: Table) -> bytes:
    """What the CSV is made of, for programs: a Data Package with a Table Schema."""
    indicator = found.indicator
    decimal = formats.get_format("DECIMAL_SEPARATOR")
    fields = []
    for column in columns():
        field: dict[str, Any] = {
            "name": column.head,
            "type": column.kind,
            "description": column.meaning,
            "constraints": {"required": column.name in ("figure", "from", "until", "unit")},
        }
        fields.append(field | ({"decimalChar": decimal} if column.kind == "number" else {}))
    resource = {
        "name": "werte",
        "path": "werte.csv",
        "profile": "tabular-data-resource",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "header": True},
        "schema": {
            "fields": fields,
            "missingValues": [""],
            "primaryKey": [column.head for column in columns() if column.name in ("from", "breakdown")],
        },
    }
    package = {
        "profile": "tabular-data-package",
        "name": indicator.slug,
        "title": indicator.title,
        "description": indicator.definition,
        "homepage": reverse("website:indicator", args=[indicator.slug]),
        "sources": [
            {"title": indicator.source} | ({"path": indicator.source_url} if indicator.source_url else {})
        ],
        "language": get_language(),
        "resources": [resource],
    }
    if indicator.license_name:
        package["licenses"] = [{"name": indicator.license_name, "title": indicator.license_name}]
    return orjson.dumps(package, option=orjson.OPT_INDENT_2)
