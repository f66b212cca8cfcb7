# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue in its three forms."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from werdegang.api.addresses import Places
from werdegang.api.catalogue.datasets import datasets, publisher, services
from werdegang.core.answers import conditional

FORMS = {
    "ttl": ("turtle", "text/turtle; charset=utf-8"),
    "rdf": ("pretty-xml", "application/rdf+xml"),
    "jsonld": ("json-ld", "application/ld+json"),
}
"""Endings, how rdflib calls the form, media types."""


def catalogue(request: HttpRequest, form: str) -> HttpResponseBase:
    """All datasets and services that anybody may use."""
    from werdegang.api.catalogue.graph import graph  # loading rdflib takes longer than a page

    places = Places.of(request)
    found = datasets(places)
    made = graph(places, publisher() or request.get_host(), found, services(places, found))
    written, media_type = FORMS[form]
    body = made.serialize(format=written, encoding="utf-8", auto_compact=form == "jsonld")
    return conditional(request, body, content_type=media_type)
