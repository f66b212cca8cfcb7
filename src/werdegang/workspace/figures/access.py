# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works on which figures: the coordinating office on all of its concept, an organization on its own values."""

from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Concept, Indicator
from werdegang.core.visibility import GrantName, Viewer
from werdegang.ui.parts import Link
from werdegang.workspace.menu import trail


def acting(request: HttpRequest) -> User:
    """Who does it."""
    return cast("User", request.user)


def coordinated(user: Any) -> QuerySet[Concept]:
    """The concepts that the user coordinates."""
    return Concept.objects.visible_to(user).filter(pk__in=Viewer.of(user).ids(GrantName.COORDINATES))


def own_concept(user: Any) -> Concept:
    """The concept for which the user makes figures. Raises PermissionDenied for whoever coordinates none."""
    concept = coordinated(user).order_by("pk").first()
    if concept is None:
        raise PermissionDenied
    return concept


def entered_figure(user: Any, slug: str) -> Indicator:
    """The figure whose values the user enters; as if it did not exist for all others."""
    return get_object_or_404(Indicator.objects.entered_by(user).select_related("concept"), slug=slug)


def coordinated_figure(user: Any, slug: str) -> Indicator:
    """The figure that the user may change; as if it did not exist for all others."""
    figures = Indicator.objects.visible_to(user).filter(concept__in=coordinated(user))
    return get_object_or_404(figures.select_related("concept"), slug=slug)


def coordinates(user: Any, indicator: Indicator) -> bool:
    """Whether the user may change the figure itself."""
    return indicator.concept_id in Viewer.of(user).ids(GrantName.COORDINATES)


def figures_step() -> Link:
    """The list."""
    return Link(_("Enter figures"), reverse("workspace:figure_list"))


def grid_address(indicator: Indicator) -> str:
    """Where its values are entered."""
    return reverse("workspace:figure_grid", args=[indicator.slug])


def trail_to(indicator: Indicator, *steps: Link) -> list[Link]:
    """The breadcrumb of a figure's page."""
    return trail(figures_step(), Link(indicator.title, grid_address(indicator)), *steps)
