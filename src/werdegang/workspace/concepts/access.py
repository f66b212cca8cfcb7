# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works on which concept: its coordinating office; for everyone else these pages do not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition
from werdegang.core.visibility import GrantName, Viewer
from werdegang.ui.parts import Link
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.typed import keeps_what_was_typed

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def coordinator_only(view: "View[P]") -> "View[P]":
    """A page of the coordinating office: sign-in first, refused to whoever coordinates nothing; never kept."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not Viewer.of(request.user).ids(GrantName.COORDINATES):
            if kwargs.keys() - {"register"}:
                raise Http404  # the page of an object: as if it did not exist
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return never_cache(keeps_what_was_typed(guarded))


def acting(request: HttpRequest) -> User:
    """Who does it."""
    return cast("User", request.user)


def editions_at_work(user: User) -> QuerySet[Edition]:
    """Editions of the concepts that the user coordinates, with their concepts."""
    concepts = Viewer.of(user).ids(GrantName.COORDINATES)
    return Edition.objects.visible_to(user).filter(concept__in=concepts).select_related("concept__body")


def edition_at(request: HttpRequest, concept: str, edition: str) -> Edition:
    """The edition of an address. Raises Http404 where the user does not coordinate it."""
    rows = editions_at_work(acting(request))
    return get_object_or_404(rows, concept__slug=concept, slug=edition)


def names_of(edition: Edition) -> list[str]:
    """The two names in the addresses of an edition's pages."""
    return [edition.concept.slug, edition.slug]


def outline_address(edition: Edition, anchor: str = "") -> str:
    """Where the edition is worked on; ``anchor``: the place in its outline."""
    address = reverse("workspace:edition_outline", args=names_of(edition))
    return f"{address}#{anchor}" if anchor else address


def concepts_step() -> Link:
    """The list."""
    return Link(_("Edit concepts"), reverse("workspace:concepts"))


def edition_step(edition: Edition) -> Link:
    """One edition."""
    return Link(f"{edition.concept}: {edition.name}", outline_address(edition))


def shown(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page of this part of the workspace, under its menu; ``steps`` lead to it."""
    context = {
        "navigation": navigation(acting(request), "concepts"),
        "breadcrumb": trail(*context.pop("steps")),
        **context,
    }
    return render(request, f"workspace/concepts/{template}.html", context, status=status)
