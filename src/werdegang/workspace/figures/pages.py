# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due, and the grid in which values are entered."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Count, Max, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.concepts.models import Indicator, IndicatorValue
from werdegang.concepts.periods import last_ended, named_period
from werdegang.concepts.value_history import changes_of_values
from werdegang.concepts.values import Written, write
from werdegang.concepts.vocabulary import Publication
from werdegang.core.visibility import GrantName, Viewer
from werdegang.ui.parts import Link
from werdegang.workspace.figures.access import (
    acting,
    coordinated,
    coordinates,
    entered_figure,
    figures_step,
    grid_address,
)
from werdegang.workspace.figures.grid import Grid, grid_of, spelled_choice
from werdegang.workspace.figures.grid_form import GridForm, day_of, with_pasted
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.typed import keeps_what_was_typed, typed_before

CHANGES = 10
"""Entries of the history that the grid shows."""


@dataclass(frozen=True)
class Due:
    """A figure in the list: what it has, what it lacks."""

    indicator: Indicator
    url: str
    latest: str
    missing: str
    withheld: int


@login_required
@never_cache
@require_safe
def figure_list(request: HttpRequest) -> HttpResponse:
    """All figures whose values the user enters; those that lack the last period come first."""
    user = acting(request)
    viewer = Viewer.of(user)
    if not viewer.ids(GrantName.COORDINATES) | viewer.ids(GrantName.WORKS_FOR):
        raise PermissionDenied
    numbers = IndicatorValue.objects.unredacted_for(user).order_by().values("indicator")
    totals = numbers.filter(dimension_key="").annotate(latest=Max("period_start"))
    latest = {row["indicator"]: row["latest"] for row in totals}
    held = numbers.annotate(n=Count("pk", filter=Q(publication=Publication.WITHHELD)))
    withheld = Counter({row["indicator"]: row["n"] for row in held})
    today = timezone.localdate()
    figures = []
    for each in Indicator.objects.entered_by(user).order_by("concept", "position", "pk"):
        has, wanted = latest.get(each.pk), last_ended(today, each.period)
        figures.append(
            Due(
                each,
                grid_address(each),
                named_period(has, each.period) if has else "",
                named_period(wanted, each.period) if has is None or has < wanted else "",
                withheld[each.pk],
            )
        )
    return render(
        request,
        "workspace/figures/list.html",
        {
            "due": [each for each in figures if each.missing],
            "done": [each for each in figures if not each.missing],
            "may_make": coordinated(user).exists(),
            "breadcrumb": trail(Link(_("Enter figures"))),
            "navigation": navigation(user, "figures"),
        },
    )


@keeps_what_was_typed
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def figure_grid(request: HttpRequest, slug: str) -> HttpResponse:
    """The values of a figure as a grid to type or paste into."""
    user = acting(request)
    indicator = entered_figure(user, slug)
    grid = grid_of(
        indicator, user, request.GET.get("gliederung", ""), day_of(request.GET.get("zeitraum", ""))
    )
    there = grid.values()
    status, restored = 200, False
    if request.method == "POST":
        if request.POST.get("do") == "paste":
            return _pasted(request, grid)
        form = GridForm(grid, there, request.POST)
        if form.is_valid() and _saved(request, form):
            return redirect(request.get_full_path())
        status = 409 if form.is_stale else 422
    else:
        typed = typed_before(request)
        restored = typed is not None
        form = GridForm(grid, there)
        if typed is not None:
            form = GridForm(grid, there, typed)
    return _shown(request, form, status=status, restored=restored)


def _pasted(request: HttpRequest, grid: Grid) -> HttpResponse:
    """The grid with the copied cells put in; nothing is saved yet."""
    data, complaint = with_pasted(grid, request.POST)
    form = GridForm(grid, grid.values(), data)
    form.is_valid()
    if complaint:
        form.add_error("pasted", complaint)
    return _shown(request, form, status=422 if complaint else 200, put_in=not complaint)


def _saved(request: HttpRequest, form: GridForm) -> bool:
    entries = form.entries()
    if not entries:
        messages.info(request, _("Nothing has changed."))
        return True
    try:
        done = write(form.grid.indicator, entries, by=acting(request), reason=form.cleaned_data["reason"])
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return False
    messages.success(request, told(done))
    return True


def told(done: Written) -> str:
    """What was saved, in a sentence."""
    count = len(done.added) + len(done.revised) + len(done.touched) + len(done.removed)
    words = ngettext("%(count)s value is saved.", "%(count)s values are saved.", count) % {"count": count}
    if done.revised:
        words += " " + ngettext(
            "%(count)s of them is a correction.", "%(count)s of them are corrections.", len(done.revised)
        ) % {"count": len(done.revised)}
    return words


def _shown(
    request: HttpRequest, form: GridForm, *, status: int = 200, restored: bool = False, put_in: bool = False
) -> HttpResponse:
    grid, user = form.grid, acting(request)
    context: dict[str, Any] = {
        "form": form,
        "grid": grid,
        "indicator": grid.indicator,
        "restored": restored,
        "put_in": put_in,
        "withheld": sum(row.publication == Publication.WITHHELD for row in form.there.values()),
        "coordinates": coordinates(user, grid.indicator),
        "public_url": reverse("website:indicator", args=[grid.indicator.slug]),
        "action": f"{grid_address(grid.indicator)}?{_query(grid)}",
        "history": Paginator(changes_of_values(grid.indicator, user, names=True), CHANGES).page(1),
        "administers": grid.indicator.concept.body_id in Viewer.of(user).ids(GrantName.ADMINISTERS),
        "history_url": reverse("workspace:indicator_changes", args=[grid.indicator.slug]),
        "breadcrumb": trail(figures_step(), Link(grid.indicator.title)),
        "navigation": navigation(user, "figures"),
    }
    return render(request, "workspace/figures/grid.html", context, status=status)


def _query(grid: Grid) -> str:
    day = f"&zeitraum={grid.day.isoformat()}" if grid.day else ""
    return f"gliederung={spelled_choice(grid.dimensions)}{day}"
