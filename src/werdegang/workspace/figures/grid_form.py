# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The grid as a form: a field for each cell, a place to paste columns into, what was confirmed."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.concepts.models import IndicatorValue
from werdegang.concepts.typed_numbers import typed_number
from werdegang.concepts.value_checks import Finding, errors, warnings
from werdegang.concepts.values import Entry
from werdegang.concepts.vocabulary import ValueStatus
from werdegang.ui.formats import number
from werdegang.workspace.figures.grid import Grid, Line, Spot
from werdegang.workspace.forms.records import day_field


@dataclass(frozen=True)
class GridRow:
    """A row as the template shows it."""

    name: str
    cells: Sequence[tuple[str, BoundField]]


class GridForm(forms.Form):
    """Values of a figure, typed as in a spreadsheet."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False)
    as_of = day_field(gettext_lazy("As of"), gettext_lazy("For the values that you change."), required=True)
    status = forms.ChoiceField(
        label=gettext_lazy("The values are"),
        choices=ValueStatus.choices,
        help_text=gettext_lazy("For the values that you change."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason of the change"),
        required=False,
        max_length=500,
        help_text=gettext_lazy("Stands in the history, for instance: late report of a course provider."),
    )
    paste_column = forms.TypedChoiceField(label=gettext_lazy("First column"), coerce=int, required=False)
    paste_row = forms.TypedChoiceField(label=gettext_lazy("First row"), coerce=int, required=False)
    pasted = forms.CharField(
        label=gettext_lazy("Copied cells"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("One line for each row, as a spreadsheet copies them."),
    )
    confirmed = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, grid: Grid, there: Mapping[Spot, IndicatorValue], data: QueryDict | None = None
    ) -> None:
        """A field for each cell."""
        mark = grid.mark()
        super().__init__(
            data,
            initial={"as_of": timezone.localdate(), "status": ValueStatus.PROVISIONAL, "opened": mark},
        )
        self.grid, self.there = grid, there
        self.findings: list[Finding] = []
        self.is_stale = False
        self.fields["paste_column"].choices = list(enumerate(each.name for each in grid.columns))  # type: ignore[attr-defined]
        self.fields["paste_row"].choices = list(enumerate(each.name for each in grid.lines))  # type: ignore[attr-defined]
        for line, column, spot in grid.spots():
            row = there.get(spot)
            self.fields[grid.name(spot)] = forms.CharField(
                label=f"{line.name}, {column.name}",
                required=False,
                max_length=60,
                initial=number(row.value, grid.indicator.decimals) if row else "",
                widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off"}),
            )

    def add_error(self, field: str | None, error: Any) -> None:
        """Tie the words to their cell for those who do not see where they stand."""
        super().add_error(field, error)
        if field in self.fields:
            attributes = {"aria-invalid": "true", "aria-describedby": f"id_{field}_error"}
            self.fields[field].widget.attrs.update(attributes)

    @property
    def rows(self) -> list[GridRow]:
        """The fields by row."""
        rows = []
        for line in self.grid.lines:
            cells = [
                (column.name, self[self.grid.name(self.grid.spot(line, column))])
                for column in self.grid.columns
            ]
            rows.append(GridRow(line.name, cells))
        return rows

    def clean(self) -> dict[str, Any]:
        """Numbers, what others saved meanwhile, what is strange."""
        found: dict[str, Any] = super().clean() or {}
        if "as_of" in self.errors or "status" in self.errors:
            return found
        entries = self._entries()
        by_spot = {spot: self.grid.name(spot) for _line, _column, spot in self.grid.spots()}
        for finding in errors(self.grid.indicator, entries, timezone.localdate()):
            self.add_error(by_spot.get(finding.place), finding.words)
        self._look_for_others(by_spot)
        if not self.errors:
            everything = {spot: row.value for spot, row in self.there.items()}
            self.findings = warnings(self.grid.indicator, everything, entries)
            if self.findings and found.get("confirmed") != self.mark_of_findings:
                self.add_error(None, _("Please look through the notes below and confirm them."))
        return found

    @property
    def mark_of_findings(self) -> str:
        """Tells one set of warnings from another: what is confirmed is what was read."""
        words = "|".join(f"{each.place}{each.words}" for each in self.findings)
        return hashlib.sha256(words.encode()).hexdigest()[:16]

    @property
    def notes(self) -> list[tuple[str, str]]:
        """Warnings with the cell that they are about."""
        labels = {spot: f"{line.name}, {column.name}" for line, column, spot in self.grid.spots()}
        return [(labels.get(each.place, ""), each.words) for each in self.findings]

    def entries(self) -> list[Entry]:
        """What changes; only after ``is_valid``."""
        return self._entries()

    def _entries(self) -> list[Entry]:
        entries = []
        for line, column, spot in self.grid.spots():
            name = self.grid.name(spot)
            if name in self.errors:
                continue
            try:
                value = typed_number(
                    self.cleaned_data.get(name, ""), self.grid.indicator.unit, self.grid.indicator.decimals
                )
            except ValidationError as refusal:
                self.add_error(name, refusal)
                continue
            row = self.there.get(spot)
            if value != (row.value if row else None):
                entries.append(self._entry(line, spot, value, column))
        return entries

    def _entry(self, line: Line, spot: Spot, value: Decimal | None, column: Line) -> Entry:
        return Entry(
            spot[0],
            self.grid.end_of(spot[0]),
            (*line.members, *column.members),
            value,
            self.cleaned_data["status"],
            self.cleaned_data["as_of"],
        )

    def _look_for_others(self, by_spot: Mapping[Spot, str]) -> None:
        """Cells that somebody else has saved since the grid was opened, where they differ from what is typed."""
        opened = self.cleaned_data.get("opened", "")
        if opened == self.grid.mark():
            return
        for spot, name in by_spot.items():
            row = self.there.get(spot)
            if row is None or row.modified.isoformat() <= opened or name in self.errors:
                continue
            typed = typed_number(
                self.cleaned_data[name], self.grid.indicator.unit, self.grid.indicator.decimals
            )
            if typed != row.value:
                self.is_stale = True
                stands = number(row.value, self.grid.indicator.decimals)
                self.add_error(
                    name,
                    _("Saved meanwhile by somebody else: %(value)s. Save again to put yours.")
                    % {"value": stands},
                )


def with_pasted(grid: Grid, data: QueryDict) -> tuple[QueryDict, str]:
    """The form's words with the copied cells put in; in words what did not fit, else empty."""
    filled = data.copy()
    lines = data.get("pasted", "").replace("\r\n", "\n").rstrip("\n").split("\n")
    first_row, first_column = _place(data, "paste_row"), _place(data, "paste_column")
    for down, text in enumerate(lines):
        for across, word in enumerate(text.split("\t")):
            row, column = first_row + down, first_column + across
            if row >= len(grid.lines) or column >= len(grid.columns):
                return data, _(
                    "There are more copied cells than rows or columns from there on. Nothing was put in."
                )
            filled[grid.name(grid.spot(grid.lines[row], grid.columns[column]))] = word.strip()
    filled["pasted"] = ""
    return filled, ""


def _place(data: QueryDict, name: str) -> int:
    text = data.get(name, "0")
    return int(text) if text.isdecimal() else 0


def day_of(text: str) -> date | None:
    """A day from an address."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
