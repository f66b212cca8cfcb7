# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works on which edition: the coordinating office of its concept; for everyone else these pages do not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from werdegang.accounts.models import User
from werdegang.concepts.models import Concept, Edition
from werdegang.core.visibility import GrantName, Viewer
from werdegang.ui.parts import Link
from werdegang.workspace.menu import navigation, trail

P = ParamSpec("P")


def own_concepts(user: Any) -> frozenset[int]:
    """Concepts (primary keys) that the user coordinates."""
    return Viewer.of(user).ids(GrantName.COORDINATES)


def own_editions(user: Any) -> QuerySet[Edition]:
    """Editions that the user may work on."""
    editions = Edition.objects.visible_to(user).filter(concept__in=own_concepts(user))
    return editions.select_related("concept").order_by("concept__name", "-number")


def coordinators_only(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page of a coordinating office: sign-in first, refused to whoever belongs to none; never kept by a browser."""

    @wraps(view)
    @never_cache
    @login_required
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not own_concepts(request.user):
            if kwargs:
                raise Http404  # the page of an object: as if it did not exist
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponse]", guarded)


def edition_at(request: HttpRequest, concept: str, edition: str) -> Edition:
    """The edition of an address. Raises Http404 where the user may not work on it."""
    found = own_editions(request.user).filter(concept__slug=concept, slug=edition).first()
    if found is None:
        raise Http404
    return found


def concept_at(request: HttpRequest, slug: str) -> Concept:
    """The concept of an address. Raises Http404 where the user does not coordinate it."""
    mine = Concept.objects.visible_to(request.user).filter(pk__in=own_concepts(request.user))
    found = mine.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def names_of(edition: Edition) -> list[str]:
    """The two names in the addresses of an edition's pages."""
    return [edition.concept.slug, edition.slug]


def acting(request: HttpRequest) -> User:
    """Who does it."""
    return cast("User", request.user)


def trail_to(edition: Edition, *steps: Link) -> list[Link]:
    """From the workspace to a page of an edition."""
    name = f"{edition.concept}: {edition.name}"
    here = Link(name, reverse("workspace:edition_state", args=names_of(edition)) if steps else "")
    return trail(Link(_("Editions"), reverse("workspace:edition_list")), here, *steps)


def shown(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page of the editions' part of the workspace, under its menu."""
    context = {"navigation": navigation(acting(request), "editions"), **context}
    return render(request, f"workspace/editions/{template}.html", context, status=status)


def take_over(form: BaseForm, refusal: ValidationError) -> None:
    """Put what a service refused beside the fields it names; what the form has no field for stands on top."""
    if not hasattr(refusal, "error_dict"):
        form.add_error(None, refusal)
        return
    for name, errors in refusal.error_dict.items():
        place = name if name in form.fields and name != NON_FIELD_ERRORS else None
        form.add_error(place, ValidationError(errors))
