# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the report builder, below /arbeitsplatz/berichte/."""

from django.urls import path

from werdegang.workspace.reports import looks, noting, pages

_ONE = "<slug:slug>/"
urlpatterns = [
    path("", pages.reports, name="reports"),
    path("beginnen/", pages.report_new, name="report_new"),
    path("gestaltung/", looks.looks, name="report_looks"),
    path("gestaltung/vorlage.docx", looks.word_template, name="report_word_template"),
    path("beschluesse/<int:paper>/<slug:kind>/", pages.carry_out, name="carry_out"),
    path("pflichten/<int:key>/", pages.duty, name="reporting_duty"),
    path("vorlage/<slug:concept>/<slug:edition>/", pages.edition_paper, name="edition_paper"),
    path(_ONE, pages.report, name="report"),
    path(f"{_ONE}rahmen/", pages.report_frame, name="report_frame"),
    path(f"{_ONE}abschnitte/", pages.report_sections, name="report_sections"),
    path(f"{_ONE}ziele/", pages.report_goals, name="report_goals"),
    path(f"{_ONE}sachstaende/", pages.report_updates, name="report_updates"),
    path(f"{_ONE}kenntnisnahme-zuruecknehmen/", noting.report_not_noted, name="report_not_noted"),
    path(f"{_ONE}vorschau/", pages.report_preview, name="report_preview"),
    path(f"{_ONE}freigeben/", pages.report_release, name="report_release"),
    path(f"{_ONE}fassungen/<int:number>/erneut/", pages.report_build_again, name="report_build_again"),
    path(f"{_ONE}fassungen/<int:number>/vorlage/", pages.report_paper, name="report_paper"),
]
