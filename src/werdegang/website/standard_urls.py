# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that standards prescribe; they have no language."""

from django.urls import path

from werdegang.website.views import standard

app_name = "standard"
urlpatterns = [
    path("robots.txt", standard.robots, name="robots"),
    path("sitemap.xml", standard.sitemap, name="sitemap"),
    path("sitemap/<slug:kind>-<int:number>.xml", standard.sitemap_part, name="sitemap_part"),
    path(".well-known/security.txt", standard.security, name="security"),
]
