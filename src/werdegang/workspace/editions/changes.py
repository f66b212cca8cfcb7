# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed of an edition, a goal, a measure, a figure, with who did it: for the administration."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from werdegang.concepts.changes import (
    changes_of_indicator,
    families_of_edition,
    families_of_goal,
    families_of_measure,
)
from werdegang.concepts.models import Edition, Goal, Indicator, Measure
from werdegang.core.visibility import GrantName, Viewer
from werdegang.history.reading import Change, Family, changes_of
from werdegang.ui.parts import Link
from werdegang.workspace.editions.access import shown
from werdegang.workspace.menu import trail

A_PAGE = 30
P = ParamSpec("P")


def administration_only(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """For whoever belongs to the administration; names of clerks are nobody else's."""

    @wraps(view)
    @never_cache
    @require_safe
    @login_required
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return view(request, *args, **kwargs)

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponse]", guarded)


def _found(request: HttpRequest, things: Any, body: str, **where: str) -> Any:
    """The thing at this address in a municipality that the user administers. Raises Http404."""
    bodies = Viewer.of(request.user).ids(GrantName.ADMINISTERS)
    thing = things.visible_to(request.user).filter(**{f"{body}__in": bodies}, **where).first()
    if thing is None:
        raise Http404
    return thing


def _page(request: HttpRequest, families: Sequence[Family], thing: Any, url: str) -> HttpResponse:
    return _shown(request, changes_of(families, request.user, names=True), thing, url)


def _shown(request: HttpRequest, changes: Sequence[Change], thing: Any, url: str) -> HttpResponse:
    page = Paginator(changes, A_PAGE).get_page(request.GET.get("seite"))
    breadcrumb = trail(Link(str(thing), url), Link(_("Changes")))
    return shown(request, "changes", {"thing": thing, "url": url, "page": page, "breadcrumb": breadcrumb})


@administration_only
def of_edition(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """An edition and the wording of all that stands in it."""
    found = _found(request, Edition.objects, "concept__body", concept__slug=concept, slug=edition)
    url = reverse("website:edition", args=[concept, edition])
    return _page(request, families_of_edition(found), found, url)


@administration_only
def of_goal(request: HttpRequest, concept: str, edition: str, slug: str) -> HttpResponse:
    """A goal."""
    where = {"edition__concept__slug": concept, "edition__slug": edition, "slug": slug}
    found = _found(request, Goal.objects, "edition__concept__body", **where)
    return _page(
        request, families_of_goal(found), found, reverse("website:goal", args=[concept, edition, slug])
    )


@administration_only
def of_measure(request: HttpRequest, concept: str, edition: str, slug: str) -> HttpResponse:
    """A measure."""
    where = {"edition__concept__slug": concept, "edition__slug": edition, "slug": slug}
    found = _found(request, Measure.objects, "edition__concept__body", **where)
    url = reverse("website:measure", args=[concept, edition, slug])
    return _page(request, families_of_measure(found), found, url)


@administration_only
def of_indicator(request: HttpRequest, slug: str) -> HttpResponse:
    """A figure with the numbers of its values."""
    found = _found(request, Indicator.objects, "concept__body", slug=slug)
    url = reverse("website:indicator", args=[slug])
    return _shown(request, changes_of_indicator(found, request.user, names=True), found, url)
