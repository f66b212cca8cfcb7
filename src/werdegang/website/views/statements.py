# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of a public body's pages: accessibility, privacy, imprint."""

import logging
from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.people.models import Body
from werdegang.ui.parts import Link
from werdegang.website import operator
from werdegang.website.attachments import web_address
from werdegang.website.context import shows_samples
from werdegang.website.joined import joined
from werdegang.website.kept import kept
from werdegang.website.operator import Operator
from werdegang.website.trail import trail

logger = logging.getLogger(__name__)


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
    """Render a statement with the municipality's contact and what the operator says, as far as that is recorded."""
    body = joined(Body.objects.visible_to(request.user), request.user, "location").order_by("pk").first()
    said = _operator()
    return render(
        request,
        f"website/statements/{name}.html",
        {
            "body": body,
            "operator": said,
            "address": said.publisher.address or (str(body.location) if body and body.location else ""),
            "email": said.publisher.email or (body.contact_email if body else ""),
            "website": web_address(body.website) if body else "",
            "is_demonstration": shows_samples(request),
            "site": request.get_host(),
            "breadcrumb": trail(Link(title)),
            "as_of": (name == "accessibility" and _reviewed(said)) or (body.modified if body else None),
        },
    )


def _reviewed(said: Operator) -> date | None:
    return said.accessibility.reviewed_on or said.accessibility.prepared_on


def _operator() -> Operator:
    """What the operator says; nothing while the file cannot be used (the log and the start of the server say why)."""
    try:
        return operator.read(settings.DATA)
    except operator.OperatorFileError as fault:
        logger.error("%s", fault)
        return Operator()
