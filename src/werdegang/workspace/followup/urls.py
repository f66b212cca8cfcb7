# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the work on assignments, below /arbeitsplatz/auftraege/."""

from django.urls import path, re_path

from werdegang.workspace.followup import board, one

urlpatterns = [
    path("", board.assignments, name="assignment_list"),
    path("neu/<slug:slug>/", one.assignment_new, name="assignment_new"),
    path("<int:key>/", one.assignment, name="assignment"),
    path("<int:key>/bearbeiten/", one.assignment_edit, name="assignment_edit"),
    path("<int:key>/bestaetigen/", one.assignment_confirm, name="assignment_confirm"),
    path("<int:key>/verwerfen/", one.assignment_dismiss, name="assignment_dismiss"),
    re_path(
        r"^gremien/(?P<slug>[-\w]+)/(?P<reader>oeffentlich|intern)\.(?P<form>pdf|xlsx)$",
        board.list_of_body,
        name="assignments_of_body",
    ),
    re_path(
        r"^stellen/(?P<slug>[-\w]+)/(?P<reader>oeffentlich|intern)\.(?P<form>pdf|xlsx)$",
        board.list_of_office,
        name="assignments_of_office",
    ),
]
