# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where what somebody typed and what stands now differ, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from werdegang.workspace.views.paper_form import Sheet


@dataclass(frozen=True)
class Difference:
    """One part of the form in both versions; ``name``: what the button that takes it over says."""

    name: str
    label: str
    mine: str
    theirs: str


def differences(mine: "Sheet", theirs: "Sheet") -> list[Difference]:
    """All parts that differ, in the order of the form."""
    found = []
    for field in mine.form:
        if not field.is_hidden and field.name != "reason":
            pair = _words(field), _words(theirs.form[field.name])
            found.append(Difference(field.name, str(field.label), *pair))
    rows = (
        ("signer", _("Co-signatures"), _lines(mine.signers), _lines(theirs.signers)),
        ("step", _("Consultation sequence"), _lines(mine.steps), _lines(theirs.steps)),
    )
    found += [Difference(*row) for row in rows]
    return [each for each in found if each.mine != each.theirs]


def _lines(rows: "Iterable[forms.Form]") -> str:
    lines = (" · ".join(filter(None, (_words(field) for field in row))) for row in rows)
    return "\n".join(line for line in lines if line)


def _words(field: BoundField) -> str:
    value = field.value()
    chosen = [str(each) for each in value] if isinstance(value, list | tuple) else [str(value or "")]
    if isinstance(field.field, forms.ChoiceField | forms.ModelChoiceField):
        offered: Any = field.field.choices
        words = [label for key, label in _flat(offered) if key in chosen and key]
        return "\n".join(words)
    return chosen[0].replace("\r\n", "\n").strip() if chosen else ""


def _flat(choices: Iterable[tuple[object, object]]) -> Iterable[tuple[str, str]]:
    for key, label in choices:
        if isinstance(label, list | tuple):
            yield from _flat(label)
        else:
            yield str(key or ""), str(label)
