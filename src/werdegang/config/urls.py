# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""All addresses. German ones stand bare, English ones under /en/; interfaces for programs have no language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from werdegang.accounts.administration import administration

urlpatterns = [
    path("verwaltung/", administration.urls),
    path("", include("werdegang.oparl.urls")),
    path("api/v1/", include("werdegang.api.urls")),
    path("", include("werdegang.website.standard_urls")),
    *i18n_patterns(
        path("konto/", include("werdegang.accounts.urls")),
        path("arbeitsplatz/", include("werdegang.workspace.urls")),
        path("", include("werdegang.api.page_urls")),
        path("", include("werdegang.website.urls")),
        prefix_default_language=False,
    ),
]
