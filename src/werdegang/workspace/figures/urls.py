# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the work on key figures, below /arbeitsplatz/kennzahlen/."""

from django.urls import path

from werdegang.workspace.figures import codelists, editing, importing, pages

urlpatterns = [
    path("", pages.figure_list, name="figure_list"),
    path("neu/", editing.figure_new, name="figure_new"),
    path("vorlagen/", editing.figure_catalogue, name="figure_catalogue"),
    path("merkmale/", codelists.codelist_list, name="codelist_list"),
    path("merkmale/neu/", codelists.codelist_new, name="codelist_new"),
    path("merkmale/<slug:code>/", codelists.codelist_edit, name="codelist_edit"),
    path("<slug:slug>/", pages.figure_grid, name="figure_grid"),
    path("<slug:slug>/bearbeiten/", editing.figure_edit, name="figure_edit"),
    path("<slug:slug>/einlesen/", importing.figure_import, name="figure_import"),
    path("<slug:slug>/vorlage.<slug:form>", importing.figure_sheet, name="figure_sheet"),
]
