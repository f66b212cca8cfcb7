# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the API, in one language and for ever."""

from django.urls import URLPattern, path

from werdegang.api.answering import open_interface
from werdegang.api.catalogue.views import FORMS, catalogue
from werdegang.api.interface import interface, nothing, openapi

app_name = "api"


def _routes() -> list[URLPattern]:
    found = []
    for pattern in interface.urls[0]:
        if isinstance(pattern, URLPattern) and pattern.name != "api-root":
            pattern.callback = open_interface(pattern.callback)
            found.append(pattern)
    return found


urlpatterns = [
    *_routes(),
    path("openapi.json", open_interface(openapi), name="openapi"),
    *(
        path(f"katalog.{form}", open_interface(catalogue), {"form": form}, name=f"catalogue-{form}")
        for form in FORMS
    ),
    path("<path:rest>", open_interface(nothing), name="elsewhere"),
]
