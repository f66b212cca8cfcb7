# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works on which report: the coordinating office of its concept; for everyone else these pages do not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition, ReportingDuty
from werdegang.core.visibility import GrantName, Viewer
from werdegang.reporting.models import Report
from werdegang.ui.parts import Link
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.typed import keeps_what_was_typed

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def coordination_only(view: "View[P]") -> "View[P]":
    """A page of the coordinating office: sign-in first, refused to who coordinates nothing; never kept."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not own_concepts(request.user):
            if kwargs:
                raise Http404  # the page of an object: as if it did not exist
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return cast("View[P]", keeps_what_was_typed(never_cache(guarded)))


def own_concepts(user: Any) -> frozenset[int]:
    """Concepts (primary keys) that the user coordinates."""
    return Viewer.of(user).ids(GrantName.COORDINATES)


def own_editions(user: User) -> QuerySet[Edition]:
    """Editions that the user may report on, the latest first."""
    editions = Edition.objects.visible_to(user).filter(concept__in=own_concepts(user))
    return editions.select_related("concept").order_by("-start_date", "pk")


def own_duties(user: User) -> QuerySet[ReportingDuty]:
    """Duties of the concepts that the user coordinates."""
    duties = ReportingDuty.objects.visible_to(user).filter(concept__in=own_concepts(user))
    return duties.select_related("concept", "recipient").order_by("since", "pk")


def report_at(request: HttpRequest, slug: str) -> Report:
    """The report of an address. Raises Http404 where the user may not work on it."""
    found = (
        Report.objects.written_by(acting(request))
        .select_related("edition__concept")
        .filter(slug=slug)
        .first()
    )
    if found is None:
        raise Http404
    return found


def acting(request: HttpRequest) -> User:
    """Who does it."""
    return cast("User", request.user)


def trail_to(report: Report | None = None, *steps: str) -> list[Link]:
    """From the workspace to a page of a report."""
    found = [Link(_("Reports"), reverse("workspace:reports"))]
    if report is not None:
        found.append(Link(report.title, reverse("workspace:report", args=[report.slug])))
    return trail(*found, *(Link(step) for step in steps))


def shown(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200, here: str = "reports"
) -> HttpResponse:
    """A page of the report builder, under the menu of the staff; ``here``: the name of its entry."""
    context = {"navigation": navigation(acting(request), here), **context}
    return render(request, f"workspace/reports/{template}.html", context, status=status)
