# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the coordinating office's work on editions, below /arbeitsplatz/."""

from django.urls import path

from werdegang.workspace.editions import carrying, changes, rating, states

_ONE = "konzepte/<slug:concept>/<slug:edition>/"
urlpatterns = [
    path("ausgaben/", states.edition_list, name="edition_list"),
    path("grenzen/<slug:concept>/", rating.limits, name="limits"),
    path(f"{_ONE}stand/", states.state, name="edition_state"),
    path(f"{_ONE}stand/<slug:step>/", states.take_step, name="edition_step"),
    path(f"{_ONE}fortschreiben/", states.next_edition, name="edition_next"),
    path(f"{_ONE}uebernahme/<slug:kind>/", carrying.carrying, name="carrying"),
    path(f"{_ONE}uebernahme/<slug:kind>/<int:key>/", carrying.carried, name="carried"),
    path(f"{_ONE}bewertung/", rating.goals, name="rating"),
    path(f"{_ONE}bewertung/<slug:slug>/", rating.goal, name="goal_status"),
    path(f"{_ONE}aenderungen/", changes.of_edition, name="edition_changes"),
    path(f"{_ONE}ziele/<slug:slug>/aenderungen/", changes.of_goal, name="goal_changes"),
    path(f"{_ONE}massnahmen/<slug:slug>/aenderungen/", changes.of_measure, name="measure_changes"),
    path("kennzahlen/<slug:slug>/aenderungen/", changes.of_indicator, name="indicator_changes"),
]
