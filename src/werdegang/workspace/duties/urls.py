# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses below /arbeitsplatz/hintergrund/."""

from django.urls import path

from werdegang.workspace.duties import pages

urlpatterns = [
    path("", pages.duty_list, name="duty_list"),
    path("aufgaben/<slug:key>/noch-einmal/", pages.task_again, name="task_again"),
    path("adressen/<int:key>/noch-einmal/", pages.address_again, name="address_again"),
    path("<slug:name>/ausfuehren/", pages.duty_run, name="duty_run"),
]
