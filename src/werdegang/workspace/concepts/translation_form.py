# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form in which a thing is told in another language: each field beside its original."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from werdegang.concepts.models import Translation
from werdegang.concepts.services.translating import mark_of_translation
from werdegang.concepts.translations import fields_of, kind_of, mark_of_text, translations_of
from werdegang.concepts.vocabulary import TextField
from werdegang.core import languages
from werdegang.core.visibility import Visibility
from werdegang.ui.differences import differences
from werdegang.workspace.concepts.fields import LEVELS, MARKS_HELP, offer_level

LONG = 300
"""Originals of more characters get a larger field."""
LINES = frozenset({"name", "title"})
LOOKED_BACK = 200
"""Earlier states of a thing in which the wording that was translated is looked for."""


@dataclass(frozen=True)
class Pair:
    """A field: the original, the field for the translation, and what has changed since it was made."""

    label: str
    original: str
    field: BoundField
    fits: BoundField | None
    before: SafeString | str = ""
    after: SafeString | str = ""


class TranslationForm(forms.Form):
    """What a thing says in one language."""

    visibility = forms.ChoiceField(
        label=gettext_lazy("Visibility of the translation"),
        choices=LEVELS,
        help_text=gettext_lazy("Never more than what it translates."),
    )
    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, row: Any, language: str, data: Any = None) -> None:
        """Show what is told, or what was typed."""
        self.row, self.language = row, language
        self.now = {each.field: each for each in translations_of(row, language)}
        self.told = [
            name for name in fields_of(kind_of(row)) if getattr(row, name).strip() or name in self.now
        ]
        super().__init__(data)
        for name in self.told:
            self._add(name)
        first = next(iter(self.now.values()), Translation(visibility=Visibility.PUBLIC))
        offer_level(self, first)
        self.fields["visibility"].initial = first.visibility
        self.fields["opened"].initial = mark_of_translation(row, language)
        self.order_fields([*self.told, *(name for name in self.fields if name not in self.told)])

    def _add(self, name: str) -> None:
        original, row = str(getattr(self.row, name)), self.now.get(name)
        attributes = {"lang": self.language, "dir": languages.direction(self.language)}
        widget: forms.Widget = (
            forms.TextInput(attributes)
            if name in LINES
            else forms.Textarea(attributes | {"rows": 10 if len(original) > LONG else 5, "data-marks": ""})
        )
        self.fields[name] = forms.CharField(
            label=TextField(name).label.capitalize(),
            required=False,
            widget=widget,
            max_length=self.row._meta.get_field(name).max_length or 100_000,
            help_text="" if name in LINES else MARKS_HELP,
            initial=row.text if row else "",
        )
        self.fields[f"original_{name}"] = forms.CharField(
            widget=forms.HiddenInput, required=False, initial=mark_of_text(original)
        )
        if self.is_stale(name):
            self.fields[f"fits_{name}"] = forms.BooleanField(
                label=gettext_lazy("It still fits the original"), required=False
            )

    def is_stale(self, name: str) -> bool:
        """Whether the original has changed since it was translated."""
        row = self.now.get(name)
        return row is not None and row.original != mark_of_text(getattr(self.row, name))

    @property
    def pairs(self) -> list[Pair]:
        """Each field beside its original."""
        return [self._pair(name) for name in self.told]

    def _pair(self, name: str) -> Pair:
        original, before, after = str(getattr(self.row, name)), SafeString(""), SafeString("")
        if self.is_stale(name):
            before, after = differences(self._translated(name), original)
        fits = self[f"fits_{name}"] if f"fits_{name}" in self.fields else None
        return Pair(str(self.fields[name].label), original, self[name], fits, before, after)

    def _translated(self, name: str) -> str:
        """The wording that was translated, as the history has it; empty where it has not."""
        states = self.row.history.order_by("-history_date", "-history_id").values_list(name, flat=True)
        marked = self.now[name].original
        return next((text for text in states[:LOOKED_BACK] if mark_of_text(text) == marked), "")

    def texts(self) -> dict[str, str]:
        """What is to be told."""
        return {name: self.cleaned_data[name] for name in self.told}

    def originals(self) -> Mapping[str, str]:
        """Which wording was before whoever typed."""
        return {name: self.cleaned_data[f"original_{name}"][:64] for name in self.told}

    def still_fits(self) -> list[str]:
        """Fields of which that was said."""
        return [name for name in self.told if self.cleaned_data.get(f"fits_{name}")]
