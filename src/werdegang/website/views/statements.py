# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of a public body's pages: accessibility, privacy, imprint."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.people.models import Body
from werdegang.ui.parts import Link
from werdegang.website.attachments import web_address
from werdegang.website.joined import joined
from werdegang.website.kept import kept
from werdegang.website.trail import trail


@require_safe
@kept
def accessibility(request: HttpRequest) -> HttpResponse:
    """How far the pages can be used by everyone, and whom to tell where not."""
    return _statement(request, "accessibility", _("Accessibility"))


@require_safe
@kept
def privacy(request: HttpRequest) -> HttpResponse:
    """Which data of visitors are processed, what for, on what legal basis."""
    return _statement(request, "privacy", _("Privacy"))


@require_safe
@kept
def imprint(request: HttpRequest) -> HttpResponse:
    """Who is responsible for these pages."""
    return _statement(request, "imprint", _("Imprint"))


def _statement(request: HttpRequest, name: str, title: str) -> HttpResponse:
    """Render a statement with the municipality's contact, as far as it is recorded."""
    body = joined(Body.objects.visible_to(request.user), request.user, "location").order_by("pk").first()
    return render(
        request,
        f"website/statements/{name}.html",
        {
            "body": body,
            "website": web_address(body.website) if body else "",
            "site": request.get_host(),
            "breadcrumb": trail(Link(title)),
            "as_of": body.modified if body else None,
        },
    )
