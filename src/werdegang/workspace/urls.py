# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the staff pages."""

from django.urls import include, path

from werdegang.workspace import views

app_name = "workspace"
urlpatterns = [
    path("", views.home, name="home"),
    path("sitzungen/", include("werdegang.workspace.meetings.urls")),
]
