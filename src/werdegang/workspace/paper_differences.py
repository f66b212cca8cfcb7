# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where what somebody typed and what stands now differ, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _

from werdegang.core.visibility import Visibility
from werdegang.council.models import Paper
from werdegang.council.papers import attaching
from werdegang.council.papers.writing import WORDS
from werdegang.files.models import File

if TYPE_CHECKING:
    from werdegang.workspace.views.paper_form import Sheet

FILES = "files"
"""Names the attachments: they are changed on the paper's page, not in its form."""
READ = ("name", "paper_type", *WORDS[1:], "answer_until")
"""What whoever signs or releases a paper reads."""


@dataclass(frozen=True)
class Difference:
    """One part of the form in both versions; ``name``: what the button that takes it over says."""

    name: str
    label: str
    mine: str
    theirs: str


def differences(mine: "Sheet", theirs: "Sheet") -> list[Difference]:
    """All parts that differ, in the order of the form."""
    found = differing_fields(mine.form, theirs.form)
    rows = (
        ("signer", _("Co-signatures"), lines_of(mine.signers), lines_of(theirs.signers)),
        ("step", _("Consultation sequence"), lines_of(mine.steps), lines_of(theirs.steps)),
    )
    found += [each for each in (Difference(*row) for row in rows) if each.mine != each.theirs]
    return found


def differing_fields(mine: forms.BaseForm, theirs: forms.BaseForm) -> list[Difference]:
    """The fields that differ, in the order of the form; the reason is each one's own."""
    found = (
        Difference(field.name, str(field.label), _words(field), _words(theirs[field.name]))
        for field in mine
        if not field.is_hidden and field.name != "reason"
    )
    return [each for each in found if each.mine != each.theirs]


def since_version(paper: Any, version: int) -> list[Difference]:
    """What was changed in the paper's own words since a version of it: as it was read, as it stands."""
    before = paper.history.filter(version=version).order_by("-history_date", "-history_id").first()
    if before is None:
        return []
    fields = [paper._meta.get_field(name) for name in READ]
    found = (
        Difference(
            field.name,
            str(field.verbose_name),
            str(getattr(before, field.name) or ""),
            str(getattr(paper, field.name) or ""),
        )
        for field in fields
    )
    return [each for each in found if each.mine != each.theirs]


def files_since(paper: Paper, version: int) -> list[Difference]:
    """The files, where they are others than at a version of the paper: as they were read, as they stand.

    For whoever sees the inside of the paper, hence for the administration: it reads every level but drafts.
    """
    before, now = _names(attaching.files_at(paper, version)), _names(attaching.files_now(paper))
    never_was = not paper.history.filter(version=version).exists()
    return [] if before == now or never_was else [Difference(FILES, _("Attachments"), before, now)]


def _names(files: Iterable[File]) -> str:
    shown = [file for file in files if file.visibility != Visibility.DRAFT]
    return "\n".join(f"{number}. {file.name}" for number, file in enumerate(shown, 1))


def lines_of(rows: "Iterable[forms.Form]") -> str:
    """Rows of forms, a line for each."""
    lines = (
        " · ".join(filter(None, (_words(field) for field in row if not field.is_hidden))) for row in rows
    )
    return "\n".join(line for line in lines if line)


def _words(field: BoundField) -> str:
    value = field.value()
    prepared = getattr(field.field, "prepare_value", str)
    chosen = (
        [str(prepared(each)) for each in value]
        if isinstance(value, list | tuple)
        else ["" if value in (None, "") else str(prepared(value))]
    )
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
