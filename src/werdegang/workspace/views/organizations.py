# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bodies, factions and offices, with their members over time."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council.models import RulesOfProcedure
from werdegang.people.models import Membership, Organization
from werdegang.ui.parts import Link
from werdegang.workspace.forms.records import BodyForm, OrganizationForm, ProcedureForm
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.records import edit, history_of, kept_body
from werdegang.workspace.typed import keeps_what_was_typed

ON_A_PAGE = 50


def organizations_step() -> Link:
    """The list."""
    return Link(_("Bodies"), reverse("workspace:organization_list"))


def organization_step(organization: Organization) -> Link:
    """One of them."""
    return Link(organization.short_name or organization.name, organization_address(organization))


def organization_address(organization: Organization) -> str:
    """Where the staff finds it."""
    return reverse("workspace:organization", args=[organization.slug])


def kept_organization(user: User, slug: str) -> Organization:
    """The one at this address, for the council office; as if it did not exist for all others."""
    return get_object_or_404(Organization.objects.editable_by(user).select_related("body"), slug=slug)


@login_required
@require_safe
def organization_list(request: HttpRequest) -> HttpResponse:
    """All of the municipality, by kind."""
    user = cast("User", request.user)
    body = kept_body(user)
    query, kind = request.GET.get("q", "")[:200], request.GET.get("art", "")
    found = Organization.objects.editable_by(user).filter(body=body)
    for word in query.split():
        found = found.filter(Q(name__icontains=word) | Q(short_name__icontains=word))
    if kind in Organization.Kind.values:
        found = found.filter(kind=kind)
    page = Paginator(found.order_by("kind", "position", "name", "pk"), ON_A_PAGE).get_page(
        request.GET.get("seite")
    )
    return render(
        request,
        "workspace/organization_list.html",
        {
            "page": page,
            "count": page.paginator.count,
            "query": query,
            "kind": kind,
            "kinds": Organization.Kind.choices,
            "today": timezone.localdate(),
            "breadcrumb": trail(Link(_("Bodies"))),
            "navigation": navigation(user, "organizations"),
        },
    )


@login_required
@require_safe
def organization(request: HttpRequest, slug: str) -> HttpResponse:
    """One, with members now and before, their substitutes, and its history."""
    user = cast("User", request.user)
    found = kept_organization(user, slug)
    today = timezone.localdate()
    seen = Membership.objects.visible_to(user)
    substitutes: Any = Prefetch("substitute_for", seen.select_related("person"))
    members = list(
        seen.filter(organization=found)
        .select_related("person")
        .prefetch_related(
            Prefetch("on_behalf_of", Organization.objects.visible_to(user)),
            substitutes,
        )
        .order_by("position", "person__family_name", "start_date", "pk")
    )
    return render(
        request,
        "workspace/organization.html",
        {
            "organization": found,
            "now": [each for each in members if each.end_date is None or each.end_date > today],
            "before": [each for each in members if each.end_date is not None and each.end_date <= today],
            "entries": history_of(found, request.user),
            "breadcrumb": trail(organizations_step(), Link(found.short_name or found.name)),
            "navigation": navigation(user, "organizations"),
        },
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def organization_new(request: HttpRequest) -> HttpResponse:
    """A new one."""
    user = cast("User", request.user)
    body = kept_body(user)
    return edit(
        request,
        lambda data=None: OrganizationForm(body, user, data),
        title=_("New body"),
        lead=_("A body, a faction, an office or a partner."),
        steps=[organizations_step(), Link(_("New"))],
        here="organizations",
        thing=None,
        done=organization_address,
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def organization_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change it, or let it end."""
    user = cast("User", request.user)
    found = kept_organization(user, slug)
    return edit(
        request,
        lambda data=None: OrganizationForm(found.body, user, data, instance=found),
        title=_("Edit body"),
        lead=found.name,
        steps=[organizations_step(), organization_step(found), Link(_("Edit"))],
        here="organizations",
        thing=found,
        done=organization_address,
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def procedure_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """What its rules of procedure ask for: notice periods, voting members by law."""
    user = cast("User", request.user)
    found = kept_organization(user, slug)
    rules = RulesOfProcedure.objects.visible_to(user).filter(organization=found).first()
    fresh = RulesOfProcedure(organization=found, visibility=Visibility.INTERNAL)
    return edit(
        request,
        lambda data=None: ProcedureForm(data, instance=rules or fresh),
        title=_("Rules of procedure"),
        lead=found.name,
        steps=[organizations_step(), organization_step(found), Link(_("Rules of procedure"))],
        here="organizations",
        thing=rules,
        done=lambda kept: organization_address(kept.organization),
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def body_edit(request: HttpRequest) -> HttpResponse:
    """The municipality itself: how it is called, whom to write to, how long persons are kept."""
    user = cast("User", request.user)
    body = kept_body(user)
    return edit(
        request,
        lambda data=None: BodyForm(data, instance=body),
        title=_("Municipality"),
        lead=body.name,
        steps=[organizations_step(), Link(_("Municipality"))],
        here="organizations",
        thing=body,
        done=lambda _kept: reverse("workspace:organization_list"),
    )
