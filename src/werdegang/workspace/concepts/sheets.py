# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A record in a form of its own: shown, looked at before it is saved, saved, or shown beside what others saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from werdegang.concepts.refusals import ChangedMeanwhile
from werdegang.ui.parts import Link
from werdegang.workspace.concepts.access import shown
from werdegang.workspace.meetings.forms import take_over
from werdegang.workspace.paper_differences import differing_fields
from werdegang.workspace.records import history_of
from werdegang.workspace.typed import typed_before


@dataclass(frozen=True)
class Sheet:
    """What the page of a form needs to know."""

    row: Any
    make: Callable[..., Any]
    """The form, of a record, data and first values."""
    save: Callable[[Any], Any]
    done: Callable[[Any], str]
    """Where to go with what was saved."""
    back: str
    title: str
    steps: Sequence[Link]
    lead: str = ""
    initial: dict[str, Any] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)
    """What the page shows besides."""
    template: str = "form"


def answer(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """Show the form, or do with what was sent what its button says."""
    if request.method != "POST":
        typed = typed_before(request)
        form = sheet.make(sheet.row, typed, sheet.initial)
        return _page(request, sheet, form, restored=typed is not None)
    what, _colon, name = request.POST.get("do", "").partition(":")
    if what == "take":
        return _page(request, sheet, sheet.make(sheet.row, _taken_over(request.POST, sheet, name)))
    form = sheet.make(sheet.row, request.POST)
    if what == "preview":
        return _page(request, sheet, form, previews=_previews(form))
    if not form.is_valid():
        return _page(request, sheet, form, status=422)
    try:
        saved = sheet.save(form)
    except ChangedMeanwhile as change:
        return _both(request, sheet, change.current)
    except ValidationError as refusal:
        take_over(form, refusal)
        return _page(request, sheet, form, status=422)
    messages.success(request, _("“%(thing)s” is saved.") % {"thing": saved})
    return redirect(sheet.done(saved))


def _both(request: HttpRequest, sheet: Sheet, current: Any) -> HttpResponse:
    """Both versions, side by side; the form holds what was typed, and saving again takes its place on top."""
    theirs = sheet.make(sheet.row, None)
    data = request.POST.copy()
    data["opened"] = str(theirs["opened"].value() or "")
    mine = sheet.make(sheet.row, data)
    changed = current.history.first()
    return _page(
        request,
        sheet,
        mine,
        status=409,
        differences=differing_fields(mine, theirs),
        changed_by=changed.history_user if changed else None,
        changed_at=changed.history_date if changed else current.modified,
    )


def _taken_over(sent: QueryDict, sheet: Sheet, name: str) -> QueryDict:
    """What was sent, with one field as it stands now."""
    data, now = sent.copy(), sheet.make(sheet.row, None)
    if name in now.fields and name != "opened":
        value, prepared = now[name].value(), getattr(now.fields[name], "prepare_value", str)
        several = value if isinstance(value, list) else [value]
        data.setlist(name, ["" if each is None else str(prepared(each)) for each in several])
    return data


def _previews(form: Form) -> list[tuple[str, str]]:
    """The texts of the form as readers will see them."""
    return [
        (str(bound.label), str(bound.value() or ""))
        for bound in form
        if "data-marks" in bound.field.widget.attrs and bound.value()
    ]


def _page(
    request: HttpRequest,
    sheet: Sheet,
    form: Form,
    *,
    status: int = 200,
    restored: bool = False,
    **more: Any,
) -> HttpResponse:
    return shown(
        request,
        sheet.template,
        {
            "form": form,
            "row": sheet.row,
            "title": sheet.title,
            "lead": sheet.lead,
            "back": sheet.back,
            "steps": [*sheet.steps, Link(sheet.title)],
            "restored": restored,
            "differences": None,
            "has_marks": any("data-marks" in each.widget.attrs for each in form.fields.values()),
            "entries": history_of(sheet.row, request.user) if sheet.row.pk else [],
            **sheet.more,
            **more,
        },
        status=status,
    )
