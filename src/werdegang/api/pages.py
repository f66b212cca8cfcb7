# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages for people who write programs: the documentation of the API, and the catalogue of open data."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.api.addresses import Places
from werdegang.api.answering import MOST, USUAL
from werdegang.api.catalogue.datasets import datasets
from werdegang.api.catalogue.views import FORMS
from werdegang.api.documentation import subjects
from werdegang.ui.parts import Link

NAMES = {"ttl": "Turtle", "rdf": "RDF/XML", "jsonld": "JSON-LD"}


def _forms(places: Places) -> list[Link]:
    return [Link(NAMES[form], places.api(f"catalogue-{form}").removeprefix(places.base)) for form in FORMS]


@require_safe
def documentation(request: HttpRequest) -> HttpResponse:
    """What the API tells, and how it is asked."""
    places = Places.of(request)
    return render(
        request,
        "api/documentation.html",
        {
            "subjects": subjects(),
            "root": places.base + "/api/v1/",
            "openapi": places.api("openapi").removeprefix(places.base),
            "forms": _forms(places),
            "usual": USUAL,
            "most": MOST,
            "breadcrumb": [Link(_("Start"), reverse("website:start")), Link(_("Interface for programs"))],
        },
    )


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    """All datasets, each with its files."""
    places = Places.of(request)
    return render(
        request,
        "api/open_data.html",
        {
            "datasets": datasets(places),
            "forms": _forms(places),
            "breadcrumb": [Link(_("Start"), reverse("website:start")), Link(_("Open data"))],
        },
    )
