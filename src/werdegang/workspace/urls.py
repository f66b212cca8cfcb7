# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the staff pages."""

from django.urls import path

from werdegang.workspace import import_reports, views

app_name = "workspace"
urlpatterns = [
    path("", views.home, name="home"),
    path("importe/", import_reports.import_list, name="import_list"),
    path("importe/<slug:run>/", import_reports.import_report, name="import_report"),
    path("importe/<slug:run>/befunde.<slug:form>", import_reports.import_findings, name="import_findings"),
]
