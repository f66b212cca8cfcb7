# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of an edition: each in a form, with the way back to its place; taken away; put in order."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from werdegang.concepts.freezing import is_frozen
from werdegang.concepts.models import Edition, Goal, Measure
from werdegang.concepts.services import ordering
from werdegang.concepts.services.removing import Hanging, hanging_on, take_off
from werdegang.ui.parts import Link
from werdegang.workspace.concepts.access import (
    concepts_step,
    coordinator_only,
    edition_step,
    outline_address,
    shown,
)
from werdegang.workspace.concepts.forms import ReasonForm
from werdegang.workspace.concepts.kinds import Kind, kind_at
from werdegang.workspace.concepts.sheets import Sheet, answer
from werdegang.workspace.editions.access import acting, edition_at
from werdegang.workspace.meetings.forms import take_over

LISTED = 10
"""Things named of those that hang on another."""


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def part_new(request: HttpRequest, concept: str, edition: str, kind: str) -> HttpResponse:
    """Write a new part."""
    home, sort = edition_at(request, concept, edition), kind_at(kind)
    initial = {field: request.GET[name] for name, field in sort.asked if name in request.GET}
    return answer(request, _sheet(request, home, sort, sort.model(edition=home), initial))


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def part_edit(request: HttpRequest, concept: str, edition: str, kind: str, key: int) -> HttpResponse:
    """Go on writing a part."""
    home, sort = edition_at(request, concept, edition), kind_at(kind)
    return answer(request, _sheet(request, home, sort, sort.at(request, home, key)))


def _sheet(
    request: HttpRequest, home: Edition, kind: Kind, row: Any, initial: dict[str, Any] | None = None
) -> Sheet:
    by = acting(request)

    def save(form: Any) -> Any:
        saved = kind.save(row, form.typed(), by=by, reason=form.why, opened=form.cleaned_data["opened"])
        if place := form.cleaned_data.get("place"):
            ordering.move(saved, _to(place), by=by)
        return saved

    return Sheet(
        row,
        lambda found, data=None, first=None: kind.form(found, by, data, first),
        save,
        lambda saved: outline_address(home, kind.anchor(saved)),
        outline_address(home, kind.anchor(row) if row.pk else kind.slug),
        str(kind.edit if row.pk else kind.new),
        [concepts_step(), edition_step(home)],
        lead=str(row) if row.pk else "",
        initial=initial or {},
        more={"edition": home, "kind": kind, "frozen": is_frozen(row)},
    )


def _to(place: int) -> Callable[[int], int]:
    return lambda _here: place - 1


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def part_delete(request: HttpRequest, concept: str, edition: str, kind: str, key: int) -> HttpResponse:
    """Take a part away, or say what hangs on it."""
    home, sort = edition_at(request, concept, edition), kind_at(kind)
    row, by = sort.at(request, home, key), acting(request)
    form = ReasonForm(request.POST if request.method == "POST" else None, required=is_frozen(row))
    if request.method == "POST" and form.is_valid():
        try:
            take_off(row, by=by, reason=form.cleaned_data["reason"])
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("“%(thing)s” is deleted. The history keeps it.") % {"thing": row})
            return redirect(outline_address(home, sort.slug))
    title = _("Delete “%(thing)s”") % {"thing": row}
    return shown(
        request,
        "delete",
        {
            "row": row,
            "form": form,
            "title": title,
            "hanging": listed(hanging_on(row, by)),
            "back": outline_address(home, sort.anchor(row)),
            "steps": [concepts_step(), edition_step(home), Link(_("Delete"))],
        },
        status=422 if form.errors else 200,
    )


def listed(hanging: Sequence[Hanging]) -> list[tuple[str, tuple[Any, ...], str]]:
    """What hangs on a thing, kind by kind: the word for it, the first of them, what is left."""
    return [(each.words, each.seen[:LISTED], _rest(each)) for each in hanging]


def _rest(hanging: Hanging) -> str:
    more = len(hanging.seen) - LISTED
    if more > 0:
        return ngettext("and %(count)s more", "and %(count)s more", more) % {"count": more}
    return ""


@coordinator_only
@require_POST
def order(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """Move a part: “kind:key:goal:where”, where being up, down or the place among its neighbours."""
    home = edition_at(request, concept, edition)
    slug, key, goal, where = ([*request.POST.get("move", "").split(":"), "", "", "", ""])[:4]
    if not _is_key(key) or (goal and not _is_key(goal)):
        raise Http404
    kind = kind_at(slug)
    row = kind.at(request, home, int(key))
    try:
        place, last = ordering.move(row, _asked(where), by=acting(request), among=_among(row, goal))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        told = {"thing": row, "place": place, "last": last}
        messages.success(request, _("“%(thing)s” is now number %(place)s of %(last)s.") % told)
    return redirect(outline_address(home, kind.anchor(row)))


def _is_key(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _asked(where: str) -> Callable[[int], int]:
    if where in ("up", "down"):
        return lambda here: here + (1 if where == "down" else -1)
    if not _is_key(where):
        raise Http404
    return _to(int(where))


def _among(row: Any, goal: str) -> Any:
    """The neighbours of a measure: those of the goal under which it was moved, or those that serve none."""
    if not isinstance(row, Measure):
        return None
    rows = Measure.objects.filter(edition=row.edition_id)
    return (
        rows.filter(goals=int(goal)) if goal else rows.exclude(goals__in=Goal.objects.filter(deleted=False))
    )
