# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages on the API and on open data."""

from django.urls import path

from werdegang.api import pages

app_name = "developers"
urlpatterns = [
    path("api/", pages.documentation, name="documentation"),
    path("daten/", pages.open_data, name="open_data"),
]
