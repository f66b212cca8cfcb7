# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small reports: measure, goal, field, district, resolutions of a body; to print or to read. They know nobody."""

from collections.abc import Callable
from typing import Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.concepts.models import Edition
from werdegang.core.visibility import ANYONE
from werdegang.people.models import Organization
from werdegang.rendering import html
from werdegang.rendering.tree import Document
from werdegang.reporting import edition_text as texts
from werdegang.reporting import sheets
from werdegang.ui.parts import Link
from werdegang.website.addresses import address
from werdegang.website.editions import edition_trail, line_and_edition
from werdegang.website.kept import kept
from werdegang.website.sheets import rows_of_body
from werdegang.website.trail import organizations_step, trail
from werdegang.website.views.documents import answer


def _edition(concept: str, edition: str) -> Edition:
    found = Edition.objects.visible_to(ANYONE).filter(concept__slug=concept, slug=edition)
    row = found.select_related("concept").first()
    if row is None:
        raise Http404
    return row


def _made(make: Callable[..., Document], *given: object) -> Document:
    try:
        return make(*given)
    except sheets.NothingToShow as missing:
        raise Http404 from missing


@require_safe
@kept
def measure_sheet(request: HttpRequest, concept: str, edition: str, slug: str) -> HttpResponseBase:
    """A measure on paper."""
    return answer(_made(sheets.of_measure, _edition(concept, edition), slug), "pdf")


@require_safe
@kept
def goal_sheet(request: HttpRequest, concept: str, edition: str, slug: str) -> HttpResponseBase:
    """A goal on paper."""
    return answer(_made(sheets.of_goal, _edition(concept, edition), slug), "pdf")


@require_safe
@kept
def field_sheet(request: HttpRequest, concept: str, edition: str, field: str) -> HttpResponseBase:
    """A field of action on paper."""
    return answer(_made(sheets.of_field, _edition(concept, edition), field), "pdf")


@require_safe
@kept
def action_field(request: HttpRequest, concept: str, edition: str, field: str) -> HttpResponse:
    """A field of action to read."""
    found = _edition(concept, edition)
    document = _made(sheets.of_field, found, field)
    pdf_url = reverse("website:field_sheet", args=[concept, edition, field])
    return _page(request, document, pdf_url, edition_trail(found, Link(document.title)))


@require_safe
@kept
def edition_text(
    request: HttpRequest, concept: str, edition: str, kind: Literal["pdf", "docx"]
) -> HttpResponseBase:
    """The whole text of an edition, on paper or for Word."""
    found = line_and_edition(concept, edition, ANYONE)[1]
    if (found.concept.slug, found.slug) != (concept, edition):
        return redirect(f"website:edition_{kind}", found.concept.slug, found.slug, permanent=True)
    return answer(_made(texts.full_text, found), kind)


@require_safe
@kept
def district_list(request: HttpRequest) -> HttpResponse:
    """The districts of which measures or offers speak."""
    links = [
        Link(name, reverse("website:district", args=[slug])) for slug, name in sheets.districts().items()
    ]
    context = {"links": links, "breadcrumb": trail(Link(_("Districts")))}
    return render(request, "website/district_list.html", context)


@require_safe
@kept
def district(request: HttpRequest, slug: str) -> HttpResponse:
    """What goes on in a district."""
    document = _made(sheets.of_district, slug)
    steps = trail(Link(_("Districts"), reverse("website:district_list")), Link(document.title))
    return _page(request, document, reverse("website:district_sheet", args=[slug]), steps)


@require_safe
@kept
def district_sheet(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The same on paper."""
    return answer(_made(sheets.of_district, slug), "pdf")


@require_safe
@kept
def resolutions_of_body(request: HttpRequest, slug: str) -> HttpResponse:
    """What became of a body's resolutions."""
    document = _made(sheets.of_body, slug)
    body = get_object_or_404(Organization.objects.visible_to(ANYONE), slug=slug)
    steps = trail(organizations_step(), Link(body.name, address(body)), Link(document.title))
    open_rows, ended = rows_of_body(body)
    shown = {"open_rows": open_rows, "ended": ended}
    pdf_url = reverse("website:body_resolutions_sheet", args=[slug])
    return render(request, "website/body_resolutions.html", _about(document, pdf_url, steps) | shown)


@require_safe
@kept
def resolutions_sheet(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The same on paper."""
    return answer(_made(sheets.of_body, slug), "pdf")


def _page(request: HttpRequest, document: Document, pdf_url: str, steps: list[Link]) -> HttpResponse:
    written = html.letterhead(document.sender) + html.write(document)
    return render(request, "website/sheet.html", _about(document, pdf_url, steps) | {"html": written})


def _about(document: Document, pdf_url: str, steps: list[Link]) -> dict[str, Any]:
    return {
        "document": document,
        "pdf_url": pdf_url,
        "breadcrumb": steps,
        "as_of": document.moment.date(),
    }
