# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the OParl interface, in one language and for ever."""

from django.urls import path, re_path

from werdegang.oparl import file_views, views

app_name = "oparl"
NUMBER = r"(?P<number>[0-9]+)"
urlpatterns = [
    path("oparl/v1.1/", views.show_system, name="system"),
    path("oparl/v1.1/bodies", views.show_bodies, name="bodies"),
    re_path(rf"^oparl/v1\.1/body/{NUMBER}/(?P<words>[a-z-]+)$", views.show_list_of_body, name="list_of_body"),
    re_path(
        rf"^oparl/v1\.1/organization/{NUMBER}/(?P<words>[a-z-]+)$",
        views.show_list_of_organization,
        name="list_of_organization",
    ),
    re_path(rf"^oparl/v1\.1/file/{NUMBER}/access$", file_views.access, name="access"),
    re_path(rf"^oparl/v1\.1/file/{NUMBER}/download$", file_views.download, name="download"),
    re_path(rf"^oparl/v1\.1/(?P<word>[a-z-]+)/{NUMBER}$", views.show_object, name="object"),
    re_path(r"^oparl(?:/.*)?$", views.show_elsewhere, name="elsewhere"),
]
