# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bodies, offices, partners; persons of public office."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from werdegang.people.models import Person
from werdegang.ui.parts import Link
from werdegang.website.addresses import address
from werdegang.website.found import by_address
from werdegang.website.kept import kept
from werdegang.website.organizations import (
    organization_page,
    organizations_by_kind,
    person_page,
    visible_organizations,
)
from werdegang.website.trail import organizations_step, trail


@require_safe
@kept
def organization_list(request: HttpRequest) -> HttpResponse:
    """All organizations by kind: who decides, who administers, who carries out."""
    return render(
        request,
        "website/organization_list.html",
        {
            "groups": organizations_by_kind(request.user),
            "breadcrumb": trail(Link(organizations_step().label)),
            "as_of": timezone.localdate(),
        },
    )


@require_safe
@kept
def organization(request: HttpRequest, slug: str) -> HttpResponse:
    """One organization: its members, its meetings, its papers."""
    found = by_address(visible_organizations(request.user), slug)
    if found.slug != slug:
        return redirect(address(found), permanent=True)
    return render(
        request,
        "website/organization.html",
        {
            "organization": found,
            "page": organization_page(found, request.user),
            "breadcrumb": trail(organizations_step(), Link(found.short_name or found.name)),
            "as_of": found.modified,
        },
    )


@require_safe
@kept
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """One person: the mandates over time, nothing private."""
    found = by_address(Person.objects.visible_to(request.user), slug)
    if found.slug != slug:
        return redirect(address(found), permanent=True)
    return render(
        request,
        "website/person.html",
        {
            "person": found,
            "page": person_page(found, request.user),
            "breadcrumb": trail(organizations_step(), Link(found.name)),
            "as_of": found.modified,
        },
    )
