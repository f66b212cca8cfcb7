# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables as an Excel workbook to fill in: a sheet each, drop-down lists, a sheet that explains."""

import io
from datetime import date, datetime
from typing import Any

import xlsxwriter
from django.utils import translation
from django.utils.timezone import localtime
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from werdegang.concepts.models import Edition
from werdegang.importers.concept.gathering import Gathered
from werdegang.importers.concept.tables import (
    BY_NAME,
    GUIDE,
    MARK,
    MARK_HEAD,
    ORGANIZATIONS,
    REFERENCE,
    TABLES,
    Column,
    Table,
)
from werdegang.rendering import packing
from werdegang.rendering.workbook import LONGEST

TOO_LONG = "[Zu lang für eine Zelle: dieser Text bleibt, wie er ist.]"
ROWS_TO_FILL = 2_000
"""Rows that have drop-down lists, at least."""
LOOKS_LIKE_FORMULA = ("=", "+", "-", "@")
KINDS = {
    "text": "Text",
    "number": "ganze Zahl",
    "amount": "Zahl",
    "value": "Zahl",
    "day": "Tag (31.12.2026)",
    "period": "Jahr oder erster Tag",
    "word": "Wort aus der Liste",
    "flag": "ja oder nein",
    "key": "Kennung",
    "link": "Verweis",
    "links": "Verweise, mit Semikolon getrennt",
}


def write(edition: Edition, found: Gathered, *, empty: bool = False) -> bytes:
    """The workbook; ``empty``: the heads and lists alone."""
    with translation.override("de"):
        return _Writing(edition, found, empty).content()


class _Writing:
    def __init__(self, edition: Edition, found: Gathered, empty: bool) -> None:
        self.edition, self.found, self.empty = edition, found, empty
        self.target = io.BytesIO()
        self.book = xlsxwriter.Workbook(
            self.target,
            {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
        )
        self.moment = localtime(edition.modified)
        top = {"valign": "top"}
        self.formats = {
            "head": self.book.add_format(
                {"bold": True, "bottom": 1, "text_wrap": True, "bg_color": "#E3E9F2"} | top
            ),
            "needed": self.book.add_format(
                {"bold": True, "bottom": 1, "text_wrap": True, "bg_color": "#C3D3EA"} | top
            ),
            "text": self.book.add_format({"text_wrap": True} | top),
            "quoted": self.book.add_format({"text_wrap": True, "quote_prefix": True} | top),
            "day": self.book.add_format({"num_format": "dd.mm.yyyy"} | top),
            "amount": self.book.add_format({"num_format": "#,##0.##"} | top),
            "plain": self.book.add_format(top),
            "title": self.book.add_format({"bold": True, "font_size": 16}),
            "wrapped": self.book.add_format({"text_wrap": True} | top),
            "mark": self.book.add_format({"font_color": "#808080"} | top),
        }
        self.lists: dict[str, str] = {}

    def content(self) -> bytes:
        """Guide first, lists last."""
        created = self.moment.replace(tzinfo=None, microsecond=0)
        self.book.set_properties({"title": self.edition.name, "author": "Werdegang", "created": created})
        self._guide(self.book.add_worksheet(GUIDE))
        pages = [(table, self.book.add_worksheet(table.sheet)) for table in TABLES]
        self._lists(self.book.add_worksheet(REFERENCE))
        for table, page in pages:
            self._sheet(table, page)
        self.book.close()
        return packing.repacked(self.target.getvalue(), self.moment)

    def _guide(self, page: Worksheet) -> None:
        page.set_column(0, 0, 24)
        page.set_column(1, 1, 30)
        page.set_column(2, 2, 34)
        page.set_column(3, 3, 60)
        page.write_string(0, 0, f"{self.edition.concept}: {self.edition.name}", self.formats["title"])
        row = 1
        for line in (
            *(("Beispieldaten: frei erfunden, für die Vorführung.",) if self.edition.is_sample else ()),
            *GUIDANCE,
        ):
            row += 1
            page.merge_range(row, 0, row, 3, line, self.formats["wrapped"])
            page.set_row(row, 32 if len(line) > 130 else 17)
        row += 2
        for at, head in enumerate(("Blatt", "Spalte", "Was dort steht", "Hinweis")):
            page.write_string(row, at, head, self.formats["head"])
        for table in TABLES:
            for column in table.columns:
                row += 1
                kind = KINDS[column.kind] + (", Pflicht" if column.required else "")
                note = column.note or (f"Aus dem Blatt „{_sheet_of(column)}“." if column.to else "")
                for at, words in enumerate((table.sheet, column.head, kind, note)):
                    page.write_string(row, at, words, self.formats["wrapped"])

    def _lists(self, page: Worksheet) -> None:
        used: dict[Any, str] = {}
        at = 0
        flags = ["ja", "nein"]
        organizations = list(self.found.organizations)
        columns = [column for table in TABLES for column in table.columns]
        for name, words in (
            ("flag", flags),
            (ORGANIZATIONS, organizations),
            *((each.words, [str(label) for label in each.words.labels]) for each in columns if each.words),
        ):
            if name in used:
                continue
            head = {"flag": "ja/nein", ORGANIZATIONS: "Träger und Akteure"}.get(
                name if isinstance(name, str) else "", ""
            ) or next(each.head for each in columns if each.words is name)
            page.write_string(0, at, head, self.formats["head"])
            page.set_column(at, at, 36 if name == ORGANIZATIONS else 22)
            for row, word in enumerate(words, 1):
                page.write_string(row, at, word[:LONGEST], self.formats["plain"])
            letter = xl_col_to_name(at)
            used[name] = f"='{REFERENCE}'!${letter}$2:${letter}${max(len(words), 1) + 1}"
            at += 1
        page.freeze_panes(1, 0)
        self.lists = used

    def _sheet(self, table: Table, page: Worksheet) -> None:
        for at, column in enumerate(table.columns):
            page.write_string(0, at, column.head, self.formats["needed" if column.required else "head"])
            page.set_column(at, at, column.width)
        last = len(table.columns)
        page.write_string(0, last, MARK_HEAD, self.formats["head"])
        page.set_column(last, last, 14, None, {"hidden": True})
        rows = [] if self.empty else self.found.rows[table.name]
        for number, row in enumerate(rows, 1):
            for at, column in enumerate(table.columns):
                self._cell(page, number, at, column, row.get(column.name))
            page.write_string(number, last, row[MARK], self.formats["mark"])
        page.freeze_panes(1, 1)
        if not table.single:
            page.autofilter(0, 0, max(len(rows), 1), last)
        until = max(ROWS_TO_FILL, len(rows) + 500) if not table.single else 1
        for at, column in enumerate(table.columns):
            if source := self._source(column):
                page.data_validation(1, at, until, at, {"validate": "list", "source": source, **WORDS})

    def _source(self, column: Column) -> str:
        if column.kind == "link" and column.to != ORGANIZATIONS:
            table = BY_NAME[column.to]
            letter = xl_col_to_name([each.name for each in table.columns].index(table.label))
            return f"='{table.sheet}'!${letter}$2:${letter}${ROWS_TO_FILL}"
        name = (
            ORGANIZATIONS if column.to == ORGANIZATIONS else "flag" if column.kind == "flag" else column.words
        )
        return self.lists.get(name, "") if name else ""

    def _cell(self, page: Worksheet, row: int, at: int, column: Column, value: Any) -> None:
        if value is None or value in ("", []):
            return
        match column.kind:
            case "day":
                moment = datetime.combine(date.fromisoformat(value), datetime.min.time())
                page.write_datetime(row, at, moment, self.formats["day"])
            case "period" if value.endswith("-01-01"):
                page.write_number(row, at, int(value[:4]), self.formats["plain"])
            case "period":
                moment = datetime.combine(date.fromisoformat(value), datetime.min.time())
                page.write_datetime(row, at, moment, self.formats["day"])
            case "number":
                page.write_number(row, at, value, self.formats["plain"])
            case "amount" | "value":
                page.write_number(row, at, value, self.formats["amount"])
            case "flag":
                page.write_string(row, at, "ja" if value else "nein", self.formats["plain"])
            case "word":
                page.write_string(row, at, str(column.words(value).label), self.formats["plain"])
            case "link" if isinstance(value, int):
                page.write_number(row, at, value, self.formats["plain"])
            case _:
                self._text(page, row, at, _joined(value) if isinstance(value, list) else str(value))

    def _text(self, page: Worksheet, row: int, at: int, text: str) -> None:
        looks = "quoted" if text.startswith(LOOKS_LIKE_FORMULA) else "text"
        page.write_string(row, at, text if len(text) <= LONGEST else TOO_LONG, self.formats[looks])


def _joined(values: list[Any]) -> str:
    """Names in a row; each on a line of its own where one of them has a semicolon."""
    words = [str(each) for each in values]
    return "\n".join(words) if any(";" in each for each in words) else "; ".join(words)


def _sheet_of(column: Column) -> str:
    return REFERENCE if column.to == ORGANIZATIONS else BY_NAME[column.to].sheet


WORDS = {
    "error_title": "Nicht in der Liste",
    "error_message": "Bitte wählen Sie aus der Liste oder ergänzen Sie zuerst das Blatt, auf das verwiesen wird.",
    "error_type": "warning",
}
GUIDANCE = (
    (
        "So füllen Sie die Arbeitsmappe aus: Jedes Blatt ist eine Liste, jede Zeile ein Eintrag. "
        "Dunkel hinterlegte Spalten sind Pflicht."
    ),
    (
        "Was Sie nicht ändern, bleibt, wie es ist. "
        "Zeilen, die Sie löschen, werden nicht gelöscht: Einträge löschen Sie im Arbeitsplatz."
    ),
    (
        "Blätter und Spalten bitte nicht umbenennen, löschen oder verbinden; "
        "leere Zeilen dazwischen stören nicht. Formeln werden nicht gelesen: fügen Sie Werte ein."
    ),
    (
        "Nummern und Kennungen sagen, welcher Eintrag gemeint ist. "
        "Neue Einträge bekommen die nächste Nummer oder eine neue Kennung."
    ),
    (
        "Die ausgeblendete letzte Spalte „Stand“ merkt, wenn jemand denselben Eintrag inzwischen im Arbeitsplatz "
        "geändert hat; lassen Sie sie stehen, bei neuen Zeilen leer."
    ),
    (
        "Nach dem Hochladen sehen Sie zuerst, was sich ändert. "
        "Gespeichert wird erst, wenn Sie es bestätigen, und nur, wenn alles stimmt."
    ),
)
