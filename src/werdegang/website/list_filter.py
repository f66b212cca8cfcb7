# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A filter of a short list: fields with choices that come from what the viewer sees."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from werdegang.ui.parts import Link

Choices = Sequence[tuple[str, str]]
ORDER = "sortierung"
"""The field that says in which order."""


class ListFilter(forms.Form):
    """Choose among what there is; an empty field asks for nothing. Subclasses name the fields and the orders."""

    orders: ClassVar[Mapping[str, tuple[Any, tuple[Any, ...]]]] = {}
    """Orders to choose from by their value: words, and what to order by. The first one, of value "", is usual."""
    rare: ClassVar[frozenset[str]] = frozenset()
    """Names of fields that are seldom asked for; a page folds them away until they ask for something."""

    def __init__(self, query: QueryDict, choices: Mapping[str, Choices]) -> None:
        """Offer these choices by the name of their field; a field without any is left out."""
        super().__init__(query, auto_id="filter_%s")
        for name, offered in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("all")), *offered]
            if not offered:
                del self.fields[name]
        if self.orders:
            self.fields[ORDER] = forms.ChoiceField(
                label=_("Sort by"),
                required=False,
                choices=[(value, words) for value, (words, _order) in self.orders.items()],
            )
        self.asks_in_vain = any(query.get(name) for name in choices if name not in self.fields)

    @property
    def usual_fields(self) -> list[forms.BoundField]:
        """The fields that a page always shows."""
        return [field for field in self if field.name not in self.rare]

    @property
    def rare_fields(self) -> list[forms.BoundField]:
        """The fields that a page folds away."""
        return [field for field in self if field.name in self.rare]

    @property
    def asks_rarely(self) -> bool:
        """Whether what is folded away asks for something, or is wrong: then it is open."""
        return any(self.data.get(name) for name in self.rare)

    def wanted(self, name: str) -> str:
        """What a field asks for; nothing where it is left out."""
        return str(self.cleaned_data.get(name, "")) if self.is_valid() else ""

    def order(self) -> tuple[Any, ...]:
        """What to order by."""
        return self.orders[self.wanted(ORDER)][1]

    @property
    def is_impossible(self) -> bool:
        """Whether it asks for what is not offered: then the list is empty."""
        return self.asks_in_vain or not self.is_valid()

    @property
    def is_active(self) -> bool:
        """Whether any field asks for something."""
        return self.is_impossible or any(value for name, value in self.cleaned_data.items() if name != ORDER)

    def active(self) -> list[Link]:
        """What is asked for, each with the address that leaves it out."""
        if self.is_impossible:
            return []
        return [
            Link(f"{self.fields[name].label}: {self._shown(name, value)}", self._without(name))
            for name, value in self.cleaned_data.items()
            if value and name != ORDER
        ]

    def _shown(self, name: str, value: str) -> str:
        field = self.fields[name]
        choices = dict(field.choices) if isinstance(field, forms.ChoiceField) else {}  # type: ignore[arg-type]
        return str(choices.get(value, value))

    def _without(self, name: str) -> str:
        query = QueryDict(mutable=True)
        query.update({key: value for key, value in self.cleaned_data.items() if key != name and value})
        return f"?{query.urlencode()}"
