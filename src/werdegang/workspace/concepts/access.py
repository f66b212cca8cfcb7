# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works on which concept: its coordinating office; for everyone else these pages do not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from werdegang.concepts.models import Edition
from werdegang.ui.parts import Link
from werdegang.workspace.editions.access import acting, names_of, own_concepts
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.typed import keeps_what_was_typed

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def coordinator_only(view: "View[P]") -> "View[P]":
    """A page of the coordinating office: sign-in first, refused to whoever coordinates nothing; never kept."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not own_concepts(request.user):
            if kwargs.keys() - {"register"}:
                raise Http404  # the page of an object: as if it did not exist
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return never_cache(keeps_what_was_typed(guarded))


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
