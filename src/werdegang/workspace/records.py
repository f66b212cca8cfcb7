# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeping a record by a form: saved with who and why, or shown again with what is wrong."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.history.reading import Line, Step, lines_of
from werdegang.people.models import Body
from werdegang.people.services import SavedMeanwhile, keep, mark_of
from werdegang.ui.parts import Link
from werdegang.workspace.forms.records import RecordForm
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.typed import typed_before

ENTRIES = 30
"""Entries of the history that are shown."""


class Refusal(Exception):  # noqa: N818 -- it says what happened
    """A service refused what the form took; the form says why."""


@dataclass(frozen=True)
class Entry:
    """One change in the history: who, when, why, and what changed."""

    when: Any
    who: str
    why: str
    lines: Sequence[Line]


def kept_body(user: User) -> Body:
    """The municipality whose council office the user belongs to. Raises PermissionDenied for whoever does not."""
    body = Body.objects.kept_by(user).order_by("pk").first()
    if body is None:
        raise PermissionDenied
    return body


def history_of(thing: Any, user: Any) -> list[Entry]:
    """Who changed what, when and why, the last change first.

    A query for the rows and one for each kind of links, and for each model that is led to.
    """
    rows = list(
        thing.history.select_related("history_user").order_by("-history_date", "-history_id")[: ENTRIES + 1]
    )
    links = {field: _links(rows, field) for field in getattr(type(thing), "_history_m2m_fields", ())}
    steps = [Step(before, row, _moved(thing, links, before, row)) for row, before in pairwise(rows)]
    lines = [*lines_of(type(thing), steps, user), []]
    entries = [
        Entry(row.history_date, str(row.history_user or "–"), row.history_change_reason or "", told)
        for row, told in zip(rows, lines, strict=False)
    ]
    shown = [entry for entry, older in zip_longest(entries, entries[1:]) if not _repeats(entry, older)]
    return shown[:ENTRIES]


def _repeats(entry: Entry, older: Entry | None) -> bool:
    """Whether it says nothing that the one before did not: the address that followed a title, for instance."""
    if entry.lines or older is None:
        return False
    soon = (entry.when - older.when).total_seconds() < 60
    return not entry.why or (soon and (entry.who, entry.why) == (older.who, older.why))


def _moved(thing: Any, links: dict[str, dict[int, set[int]]], before: Any, row: Any) -> list[Any]:
    """The fields of links that changed, with their ends then and now."""
    return [
        (thing._meta.get_field(name), ends[before.pk], ends[row.pk])
        for name, ends in links.items()
        if ends[row.pk] != ends[before.pk]
    ]


def _links(rows: Sequence[Any], name: str) -> dict[int, set[int]]:
    """To what each of these states of a thing was tied by this field."""
    ends: dict[int, set[int]] = {row.pk: set() for row in rows}
    if rows:
        other = rows[0].instance_type._meta.get_field(name).m2m_reverse_field_name()
        kept = getattr(rows[0], name).model._default_manager.filter(history__in=list(ends))
        for state, end in kept.values_list("history_id", f"{other}_id"):
            ends[state].add(end)
    return ends


def edit(
    request: HttpRequest,
    make: Callable[..., RecordForm],
    *,
    title: str,
    lead: str,
    steps: Sequence[Link],
    here: str,
    thing: Model | None,
    save: Callable[[RecordForm, User], Any] | None = None,
    done: Callable[[Any], str],
) -> HttpResponse:
    """Show the form, or save it and go on to where ``done`` says."""
    user = cast("User", request.user)
    status, restored = 200, False
    if request.method == "POST":
        form = make(request.POST)
        if form.is_valid():
            try:
                kept = (save or _save)(form, user)
            except SavedMeanwhile:
                form, status = _once_more(request, make, thing), 409
            except Refusal:
                status = 422
            else:
                messages.success(request, _("Saved."))
                return redirect(done(kept))
        else:
            status = 422
    else:
        typed = typed_before(request)
        restored = typed is not None
        form = make(typed) if typed is not None else make()
    return render(
        request,
        "workspace/record_form.html",
        {
            "form": form,
            "title": title,
            "lead": lead,
            "restored": restored,
            "entries": history_of(thing, request.user) if thing is not None else [],
            "breadcrumb": trail(*steps),
            "navigation": navigation(user, here),
        },
        status=status,
    )


def _save(form: RecordForm, user: User) -> Any:
    thing = form.save(commit=False)
    if thing.pk is None:
        thing.created_by = user
    return keep(thing, by=user, reason=form.cleaned_data["reason"], opened=form.cleaned_data["opened"])


def _once_more(request: HttpRequest, make: Callable[..., RecordForm], thing: Model | None) -> RecordForm:
    """The form as typed, on top of what stands now, saying field by field what that is."""
    assert thing is not None
    current = type(thing)._default_manager.get(pk=thing.pk)
    data = request.POST.copy()
    data["opened"] = mark_of(current)
    form = make(data)
    form.is_valid()
    form.add_error(
        None,
        _(
            "Somebody else has saved meanwhile. What stands now is said at each field; save again to put yours."
        ),
    )
    for name in form.fields:
        if not hasattr(current, name):
            continue
        typed, stands = form[name].value(), getattr(current, f"{name}_id", getattr(current, name))
        if str(typed or "") != str("" if stands is None else stands) and isinstance(typed, str):
            form.add_error(name, _("Stands now: %(value)s") % {"value": getattr(current, name) or "–"})
    return form
