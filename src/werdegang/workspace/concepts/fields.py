# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fields that the forms of concepts share."""

import datetime
import re
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from werdegang.core.visibility import Visibility
from werdegang.workspace.forms.papers import DateInput

LEVELS = (
    (Visibility.PUBLIC.value, gettext_lazy("public")),
    (Visibility.INTERNAL.value, gettext_lazy("internal")),
    (Visibility.DRAFT.value, gettext_lazy("draft")),
)
MARKS_HELP = gettext_lazy("Headings, lists, links, emphasis and tables: see “How to format texts” below.")
NOT_A_DAY = gettext_lazy("Write the day as 31.12.2026 or choose it.")


def title_field(max_length: int = 500) -> forms.CharField:
    """What a thing is called."""
    return forms.CharField(
        label=gettext_lazy("Title"),
        max_length=max_length,
        error_messages={"required": gettext_lazy("Give it a title, then save again.")},
    )


def text_field(label: Any, *, required: bool = False, rows: int = 8) -> forms.CharField:
    """A text with marks."""
    return forms.CharField(
        label=label,
        required=required,
        help_text=MARKS_HELP,
        widget=forms.Textarea(attrs={"rows": rows, "data-marks": ""}),
        max_length=100_000,
    )


def day_field(label: Any, help_text: Any = "") -> forms.DateField:
    """A day that may be unknown."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=False,
        widget=DateInput(),
        error_messages={"invalid": NOT_A_DAY},
    )


def several(label: Any, help_text: Any = "") -> "forms.ModelMultipleChoiceField[Any]":
    """Any number of things, ticked; which are offered is said by the form."""
    return forms.ModelMultipleChoiceField(
        label=label,
        help_text=help_text,
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


_GERMAN = re.compile(r"\d{1,3}(\.\d{3})+(,\d{1,2})?|\d+,\d{1,2}")
_ENGLISH = re.compile(r"\d{1,3}(,\d{3})+(\.\d{1,2})?")


class EuroField(forms.DecimalField):
    """An amount in euros as people write it: 1.000,50 and 1,000.50 and 1000,5."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False,
            min_value=0,
            max_digits=14,
            decimal_places=2,
            localize=True,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            error_messages={
                "invalid": gettext_lazy("Write the amount in digits, such as 1.000,50."),
                "min_value": gettext_lazy("An amount is not below zero."),
            },
            **kwargs,
        )

    def to_python(self, value: Any) -> Any:
        """The amount; an amount has at most two decimals, so its separators tell themselves apart."""
        text = str(value or "").replace("€", "").replace("\u00a0", "").replace(" ", "")
        if _GERMAN.fullmatch(text):
            text = text.replace(".", "").replace(",", ".")
        elif _ENGLISH.fullmatch(text):
            text = text.replace(",", "")
        self.localize, localized = False, self.localize
        try:
            return super().to_python(text)
        finally:
            self.localize = localized


def offer(form: forms.Form, name: str, rows: "QuerySet[Any]") -> None:
    """Offer these rows in a field; a field with nothing to choose is left out."""
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)
    if field.required or rows.exists():
        field.queryset = rows
    else:
        del form.fields[name]


def offer_level(form: forms.Form, row: Any) -> None:
    """Offer the level that a thing has, too, so that saving it never shows it to more people unasked."""
    field = form.fields["visibility"]
    assert isinstance(field, forms.ChoiceField)
    level = Visibility(row.visibility)
    if level.value not in dict(LEVELS):
        field.choices = [*LEVELS, (level.value, level.label)]


def last_day_of(after: datetime.date | None) -> datetime.date | None:
    """The last day of a period that is kept half-open."""
    return after - datetime.timedelta(days=1) if after else None


def day_after(last: datetime.date | None) -> datetime.date | None:
    """The end of a half-open period whose last day is named."""
    return last + datetime.timedelta(days=1) if last else None
