# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every page needs: the municipality, the navigation, the footer, who is signed in."""

from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from werdegang.people.models import Body
from werdegang.ui.parts import Account, FooterColumn, Link

M = TypeVar("M", bound=Model)


def site(request: HttpRequest) -> dict[str, Any]:
    """Context of the whole site; the municipality is asked for once a page.

    Nothing for a request that was refused before it was known who asks.
    """
    if not hasattr(request, "user"):
        return {}
    return {
        "municipality": municipality_name(request),
        "search_url": reverse("website:search"),
        "home_url": reverse("website:start"),
        "easy_language_url": reverse("website:easy_language"),
        "navigation": navigation(request),
        "footer_about": _(
            "Council information and concept steering: from participation to resolution to result."
        ),
        "footer_columns": footer(),
        "footer_line": _(
            "Demonstration. The framework of the integration concept is on public record;"
            " everything that carries the hatch “sample data” is invented."
        )
        if shows_samples(request)
        else "",
        **sign_in(request),
    }


@dataclass(frozen=True)
class Site:
    """The municipality whose pages these are: the first one that is here."""

    name: str = ""
    is_demonstration: bool = False


def site_of(request: HttpRequest) -> Site:
    """The municipality; asked for once a request, or not at all where the page's own question brought it."""
    if not hasattr(request, "_site"):
        row = _bodies(request.user).values_list("name", "vendor__demonstration").first()
        request._site = Site(row[0], bool(row[1])) if row else Site()  # type: ignore[attr-defined]
    found: Site = request._site  # type: ignore[attr-defined]
    return found


def with_site(rows: "QuerySet[M]", user: Any) -> Any:
    """Let the question for the page's own object bring the municipality too; then ``know_site``."""
    first = _bodies(user)
    return rows.annotate(
        site_name=Subquery(first.values("name")[:1]),
        site_sample=Subquery(first.values("vendor__demonstration")[:1]),
    )


def know_site(request: HttpRequest, row: Any) -> None:
    """Take the municipality from a row of ``with_site``."""
    request._site = Site(row.site_name or "", bool(row.site_sample))  # type: ignore[attr-defined]


def _bodies(user: Any) -> "QuerySet[Body]":
    return Body.objects.visible_to(user).order_by("pk")


def municipality_name(request: HttpRequest) -> str:
    """Its name, or nothing while there is none."""
    return site_of(request).name


def shows_samples(request: HttpRequest) -> bool:
    """Whether this installation shows the demonstration."""
    return site_of(request).is_demonstration


def navigation(request: HttpRequest) -> list[Link]:
    """The main menu."""
    here = request.path
    entries = (
        (_("Concepts"), reverse("website:concept_list")),
        (_("Papers"), reverse("website:paper_list")),
        (_("Meetings"), reverse("website:meeting_list")),
        (_("Resolutions"), reverse("website:resolution_list")),
        (_("Bodies"), reverse("website:organization_list")),
        (_("Key figures"), reverse("website:indicator_list")),
        (_("Reports"), reverse("website:report_list")),
        (_("Participation"), reverse("website:participation")),
        (_("Good practice"), reverse("website:good_practice_list")),
        (_("Offers"), reverse("website:offer_list")),
    )
    return [Link(label, url, current=here.startswith(url)) for label, url in entries]


def footer() -> list[FooterColumn]:
    """Links at the foot of every page."""
    return [
        FooterColumn(
            _("Council"),
            [
                Link(_("Papers"), reverse("website:paper_list")),
                Link(_("Meetings"), reverse("website:meeting_list")),
                Link(_("Resolutions"), reverse("website:resolution_list")),
                Link(_("Bodies and offices"), reverse("website:organization_list")),
            ],
        ),
        FooterColumn(
            _("Access"),
            [
                Link(_("Accessibility"), reverse("website:accessibility")),
                Link(_("Subscriptions"), reverse("website:subscriptions_about")),
                Link(_("Open data"), reverse("developers:open_data")),
                Link(_("Interface for programs"), reverse("developers:documentation")),
            ],
        ),
        FooterColumn(
            _("Legal"),
            [
                Link(_("Imprint"), reverse("website:imprint")),
                Link(_("Privacy"), reverse("website:privacy")),
            ],
        ),
    ]


def sign_in(request: HttpRequest) -> dict[str, Any]:
    """The way in, or who is in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"sign_in_url": reverse("account_login")}
    return {"account": Account(str(user), reverse("workspace:home"), reverse("account_logout"))}
